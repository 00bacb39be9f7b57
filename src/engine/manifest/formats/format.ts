import type { PromptRange } from '../../placed-secrets';
import type { Manifest } from '../manifest';

/** A kind of file that deploys AI. The name proposes, the content decides. */
export interface Format {
  /** Kebab-case, never used again for something else. */
  readonly id: string;
  readonly title: string;
  /** Tested against the path, in lower case with forward slashes. */
  readonly names: RegExp;
  /** True where the content is of this format. */
  readonly recognises: (manifest: Manifest) => boolean;
  /** The stretches that are prompts. */
  readonly prompts?: (manifest: Manifest) => readonly PromptRange[];
}
