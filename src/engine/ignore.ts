import { parseOnce } from './assess';
import type { TextEdit } from './finding';
import type { Manifest } from './manifest/manifest';
import { walk } from './manifest/node';

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
 * A comment above the line; where that line is in the middle of a text, such as a prompt, at the top for the whole file.
 * Undefined where the file takes no comments or no reason is given.
 */
export function ignoreFinding({ uri, text, ruleId, at, reason, jsonComments }: IgnoreRequest): TextEdit | undefined {
  const why = reason.replace(/\s+/g, ' ').trim();
  const manifest = parseOnce(uri, text);
  const mark = commentMark(manifest, jsonComments === true);
  if (mark === undefined || why === '') return undefined;
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const inside = isInsideText(manifest, lineStart);
  const comment = `${mark} ai-security-ignore-${inside ? 'file' : 'next-line'} ${ruleId} -- ${why}`;
  return inside ? atTop(text, comment) : above(text, lineStart, comment);
}

function commentMark({ syntax }: Manifest, jsonComments: boolean): string | undefined {
  if (syntax === 'json') return jsonComments ? '//' : undefined;
  return syntax === 'text' || syntax === 'markdown' ? undefined : '#';
}

/** True where a comment on a line of its own would become part of a value. */
const isInsideText = ({ documents }: Manifest, lineStart: number): boolean =>
  documents.some(root =>
    walk(root).some(({ node }) => node.kind === 'scalar' && node.start < lineStart && lineStart < node.end),
  );

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
