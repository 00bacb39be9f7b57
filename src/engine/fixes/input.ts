import type { TextEdit } from '../finding';
import type { Manifest } from '../manifest/manifest';
import { entryOf, itemsOf, stringAt } from '../manifest/node';

/** The edits that declare an input of VS Code's `mcp.json`: none where it exists, undefined where no safe place is found. */
export function inputEdit(
  { text, documents: [root] }: Manifest,
  id: string,
  description: string,
): readonly TextEdit[] | undefined {
  if (root?.kind !== 'map') return undefined;
  const inputs = entryOf(root, 'inputs')?.value;
  const items = itemsOf(inputs);
  if (items.some(item => stringAt(item, 'id') === id)) return [];
  const input = `{ "type": "promptString", "id": "${id}", "description": "${description}", "password": true }`;
  const last = items.at(-1);
  if (last) return [{ start: last.end, end: last.end, newText: `,${gapBefore(text, last.start)}${input}` }];
  if (inputs?.kind === 'seq') return [{ start: inputs.start, end: inputs.end, newText: `[${input}]` }];
  const first = root.entries[0]?.key.start;
  if (inputs || first === undefined) return undefined;
  return [{ start: first, end: first, newText: `"inputs": [${input}],${gapBefore(text, first)}` }];
}

/** The white space in front of a place, so that what is inserted lines up. */
const gapBefore = (text: string, at: number): string => /\s*$/.exec(text.slice(Math.max(0, at - 200), at))?.[0] || ' ';
