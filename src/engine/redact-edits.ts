import type { Range, TextEdit } from './finding';
import { parseManifest } from './manifest/manifest';
import { redactionOf } from './redaction';
import { type ScanOptions, scanDocument } from './secrets';

/** A file to redact, or parts of it. */
export interface RedactionRequest {
  /** URI or path; the name tells the syntax. */
  readonly uri: string;
  readonly text: string;
  readonly scan?: ScanOptions;
  /** Only what touches one of these is redacted. */
  readonly within?: readonly Range[];
}

/** The edits that replace each secret and personal datum by `[REDACTED:<kind>]`, so that the file still parses to the same shape. */
export function redactEdits({ uri, text, scan, within }: RedactionRequest): readonly TextEdit[] {
  const manifest = parseManifest(uri, text);
  const matches = scanDocument(text, manifest.documents, scan);
  const wanted = within
    ? matches.filter(match => within.some(({ start, end }) => match.start < end && start < match.end))
    : matches;
  return redactionOf(manifest, wanted);
}

/** A stretch of a file as it may be copied: what only touches it is redacted as well. */
export function redactedSlice(request: RedactionRequest & { readonly slice: Range }): string {
  const { text, slice } = request;
  let copied = '';
  let at = slice.start;
  for (const { start, end, newText } of redactEdits({ ...request, within: [slice] })) {
    if (end < slice.start || start > slice.end) continue;
    copied += text.slice(at, Math.max(at, start)) + newText;
    at = Math.max(at, end);
  }
  return copied + text.slice(at, Math.max(at, slice.end));
}
