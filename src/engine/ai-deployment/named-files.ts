import type { AssessInput, Link } from '../assessment';

/** What manifests say of a file that they name: whether it is a prompt, of which model it is, and what is implemented. */
export type NamedFile = Pick<AssessInput, 'role' | 'model' | 'claims'>;

/** What became of the files that a manifest names. */
export interface NamedChanges {
  /** Files of which it says something else than before. */
  readonly changed: readonly string[];
  /** Files of which it says the same at another place. */
  readonly moved: readonly string[];
}

/** What manifests say of the files that they name. Files and manifests go by their path or URI. */
export class NamedFiles {
  readonly #byManifest = new Map<string, ReadonlyMap<string, NamedFile>>();
  readonly #byFile = new Map<string, Map<string, NamedFile>>();

  /** Takes in what a manifest says now. */
  take(manifest: string, links: readonly Link[], resolve: (path: string) => string | undefined): NamedChanges {
    const before = this.#byManifest.get(manifest) ?? new Map<string, NamedFile>();
    const after = saidIn(manifest, links, resolve);
    const files = [...new Set([...before.keys(), ...after.keys()])];
    for (const file of files) this.#say(file, manifest, after.get(file));
    const changed = new Set(files.filter(file => wordsOf(before.get(file)) !== wordsOf(after.get(file))));
    const moved = files.filter(file => !changed.has(file) && placesOf(before.get(file)) !== placesOf(after.get(file)));
    if (after.size > 0) this.#byManifest.set(manifest, after);
    else this.#byManifest.delete(manifest);
    return { changed: [...changed], moved };
  }

  /** Undefined for a file that no manifest names. Of two manifests the one with the later name decides. */
  of(file: string): NamedFile | undefined {
    const said = this.#byFile.get(file);
    if (!said) return undefined;
    const inOrder = [...said].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, named]) => named);
    const { role, model } = inOrder.at(-1)!;
    return { role, model, claims: inOrder.flatMap(({ claims = [] }) => claims) };
  }

  #say(file: string, manifest: string, named: NamedFile | undefined): void {
    const said = this.#byFile.get(file) ?? new Map<string, NamedFile>();
    this.#byFile.set(file, said);
    said.delete(manifest);
    if (named) said.set(manifest, named);
    else if (said.size === 0) this.#byFile.delete(file);
  }
}

const wordsOf = (named: NamedFile | undefined): string | undefined =>
  named && [named.role, named.model, ...(named.claims ?? []).map(({ control }) => control)].join();

const placesOf = (named: NamedFile | undefined): string | undefined => named?.claims?.map(({ start }) => start).join();

function saidIn(
  manifest: string,
  links: readonly Link[],
  resolve: (path: string) => string | undefined,
): ReadonlyMap<string, NamedFile> {
  const said = new Map<string, NamedFile>();
  for (const { kind, path, model, implemented = [] } of links) {
    const file = kind === 'evidence' ? undefined : resolve(path);
    if (file === undefined) continue;
    const here = pathBetween(file, manifest);
    const claims = implemented.map(claim => ({ ...claim, path: here }));
    said.set(file, {
      role: kind === 'prompt' ? 'prompt' : undefined,
      model,
      claims: [...(said.get(file)?.claims ?? []), ...claims],
    });
  }
  return said;
}

/** The path to a file as one in the folder of another would write it. */
function pathBetween(from: string, to: string): string {
  const [a, b] = [from.split('/').slice(0, -1), to.split('/')];
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return [...a.slice(same).map(() => '..'), ...b.slice(same)].join('/');
}
