import type { TextEdit } from '../finding';
import type { Manifest } from '../manifest/manifest';
import type { MapNode } from '../manifest/node';

/** The edits that add a member, written as JSON, at the end of an object. */
export function memberEdits({ text }: Manifest, map: MapNode, key: string, json: string): readonly TextEdit[] {
  if (text[map.end - 1] !== '}') return [];
  const last = map.entries.at(-1);
  if (!last) return [{ start: map.start, end: map.end, newText: `{ "${key}": ${json} }` }];
  const at = last.value?.end ?? last.key.end;
  const gap = /\s*$/.exec(text.slice(Math.max(0, last.key.start - 200), last.key.start))?.[0] || ' ';
  return [{ start: at, end: at, newText: `,${gap}"${key}": ${json}` }];
}
