import type { FactReaders } from '../manifest/formats/format';
import { walk } from '../manifest/node';
import type { PromptRange } from '../placed-secrets';

/** A format's readers, with the text under these keys taken for prompts too. */
export const withPromptKeys = (readers: FactReaders = {}, keys: ReadonlySet<string> = new Set()): FactReaders =>
  keys.size === 0
    ? readers
    : {
        ...readers,
        prompts: manifest => [
          ...(readers.prompts?.(manifest) ?? []),
          ...manifest.documents.flatMap(root => [...promptsUnder(root, keys)]),
        ],
      };

function* promptsUnder(root: Parameters<typeof walk>[0], keys: ReadonlySet<string>): Generator<PromptRange> {
  for (const { node, entry } of walk(root)) {
    if (!entry || !keys.has(entry.key.text)) continue;
    for (const { node: text } of walk(node)) {
      if (text.kind === 'scalar') yield { name: entry.key.text, start: text.start, end: text.end };
    }
  }
}
