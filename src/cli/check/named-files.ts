import { type AssessInput, type Assessment, proposedFormats } from '../../engine';
import { resolveLink } from '../files/linked-files';

/** What manifests say of the files that they name: which are prompts, and of which model the others are. */
export class NamedFiles {
  readonly #named = new Map<string, Pick<AssessInput, 'role' | 'model'>>();

  /** Takes in the links of a manifest. */
  add(manifest: string, { links }: Assessment): void {
    for (const { kind, path, model } of links) {
      const target = kind === 'evidence' ? undefined : resolveLink(manifest, path);
      if (target) this.#named.set(target, { model, role: kind === 'prompt' ? 'prompt' : undefined });
    }
  }

  of(path: string): Pick<AssessInput, 'role' | 'model'> | undefined {
    return this.#named.get(path);
  }
}

/** True for the files that may name others: their name alone decides. */
export const isOwnManifest = (path: string): boolean => proposedFormats(path)[0]?.id === 'ai-deployment';
