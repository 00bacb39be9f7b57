import { parseOnce } from './assess';
import type { Range, TextEdit } from './finding';
import { applyEdits } from './finish';
import type { Manifest } from './manifest/manifest';
import { walk } from './manifest/node';
import { findSuppressions, isSuppressed } from './suppressions';

/** Asks for a comment that silences a rule at a place. */
export interface IgnoreRequest {
  readonly uri: string;
  readonly text: string;
  readonly ruleId: string;
  /** The start of the finding, in UTF-16 units. */
  readonly at: number;
  readonly reason: string;
  /** True where the editor takes comments in this JSON file. */
  readonly jsonComments?: boolean;
}

/**
 * A comment above the line; where that line is in the middle of a text, such as a prompt, above the key of the block,
 * else at the top for the whole file. Undefined where the file takes no comments or no reason is given.
 */
export function ignoreFinding({ uri, text, ruleId, at, reason, jsonComments }: IgnoreRequest): TextEdit | undefined {
  const why = reason.replace(/\s+/g, ' ').trim();
  const manifest = parseOnce(uri, text);
  const mark = commentMark(manifest, jsonComments === true);
  if (mark === undefined || why === '') return undefined;
  const lineStart = startOfLine(text, at);
  const inside = textAround(manifest, lineStart);
  const comment = (scope: string) => `${mark} ai-security-ignore-${scope} ${ruleId} -- ${why}`;
  const edit = above(text, inside ? startOfLine(text, inside.start) : lineStart, comment('next-line'));
  return !inside || silences(text, edit, ruleId, at) ? edit : atTop(text, comment('file'));
}

const startOfLine = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

function silences(text: string, edit: TextEdit, ruleId: string, at: number): boolean {
  const suppressions = findSuppressions(applyEdits(text, [edit]));
  return isSuppressed(ruleId, at + edit.newText.length, suppressions);
}

function commentMark({ syntax }: Manifest, jsonComments: boolean): string | undefined {
  if (syntax === 'json') return jsonComments ? '//' : undefined;
  return syntax === 'text' || syntax === 'markdown' ? undefined : '#';
}

/** The value of which a comment on this line would become a part. */
const textAround = ({ documents }: Manifest, lineStart: number): Range | undefined =>
  documents
    .flatMap(root => walk(root))
    .find(({ node }) => node.kind === 'scalar' && node.start < lineStart && lineStart < node.end)?.node;

function above(text: string, lineStart: number, comment: string): TextEdit {
  if (lineStart === 0) return atTop(text, comment);
  const [indent = ''] = /^[ \t]*/.exec(text.slice(lineStart, lineStart + 1000)) ?? [];
  return { start: lineStart, end: lineStart, newText: indent + comment + lineEnd(text) };
}

function atTop(text: string, comment: string): TextEdit {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  return { start, end: start, newText: comment + lineEnd(text) };
}

const lineEnd = (text: string): string => (/\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n');
