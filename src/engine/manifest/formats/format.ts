import type { Signal } from '../../deployment/signal';
import type { Facts } from '../facts';
import type { Manifest } from '../manifest';

/** How each kind of fact is read from a file; a kind that the format does not have is absent. */
export type FactReaders = { readonly [Kind in keyof Facts]?: (manifest: Manifest) => Facts[Kind] };

/** A kind of file that deploys AI. The name proposes, the content decides. */
export interface Format {
  /** Kebab-case, never used again for something else. */
  readonly id: string;
  readonly title: string;
  /** Tested against the path, in lower case with forward slashes. */
  readonly names: RegExp;
  /** Names that no other kind of file has: it is looked into though no word in it tells of AI. */
  readonly ownNames?: RegExp;
  /** True where the content is of this format. */
  readonly recognises: (manifest: Manifest) => boolean;
  readonly facts?: FactReaders;
  /** Keys whose text may be a whole file of another format. */
  readonly embeds?: RegExp;
  /** What the format's own keys say about the deployment model, beyond what follows from the facts. */
  readonly signals?: (manifest: Manifest) => readonly Signal[];
  /** What self-hosting means here where nothing else tells; `on-premises` where absent. */
  readonly selfHosted?: 'iaas' | 'on-premises';
}
