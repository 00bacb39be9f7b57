import { decodeBase64 } from '../base64';
import type { Detector, Span } from '../detector';
import { isPlaceholder } from '../placeholder';

const REACH = 65_536;
const MIN_DECODED = 6;
const DATA = /^([ \t]*)(?:- )?data:[ \t]*\r?\n/gm;
const DATA_JSON = /"data"\s{0,20}:\s{0,20}\{([^{}]{0,65536})\}/g;
const LINE =
  /^([ \t]*)["']?[\w.-]{1,253}["']?:[ \t]{1,8}(?:[|>]-?[ \t]*\r?\n[ \t]+)?["']?([A-Za-z0-9+/]{4,}={0,2})["']?[ \t]*(?:#.*)?\r?$/my;
const PAIR = /"[\w.-]{1,253}"\s{0,20}:\s{0,20}"([A-Za-z0-9+/]{4,}={0,2})"/g;
const COMMON = /^(?:admin|root|user(?:name)?|password|postgres|changeme|secret|test|value)\d{0,3}\s?$/i;

function isSecretData(encoded: string): boolean {
  const decoded = decodeBase64(encoded);
  if (decoded === undefined || decoded.length < MIN_DECODED || COMMON.test(decoded)) return false;
  if (/[^\x20-\x7e\s]/.test(decoded)) return true;
  return !/^[a-z]+$/.test(decoded) && !isPlaceholder(decoded);
}

/** The document of a YAML stream that holds `at`; JSON has but one. */
function documentAt(text: string, at: number): Span {
  const from = Math.max(0, at - REACH);
  const before = text.slice(from, at);
  const after = text.slice(at, at + REACH);
  const [start, end] = [before.lastIndexOf('\n---'), after.indexOf('\n---')];
  return { start: start < 0 ? from : from + start + 1, end: at + (end < 0 ? after.length : end) };
}

const KIND = /kind["']?\s{0,4}:\s{0,4}["']?$/;
const KIND_REACH = 16;

/** The line at `at` is empty or belongs to the map whose key has this indentation. */
function isDeeper(manifest: string, at: number, indentation: number): boolean {
  if (at >= manifest.length) return false;
  INDENTATION.lastIndex = at;
  const blanks = INDENTATION.exec(manifest)![0].length;
  return blanks > indentation || /[\r\n]/.test(manifest[at + blanks] ?? '\n');
}
const INDENTATION = /[ \t]*/y;

/** The base64 values of the `data` map of the manifest that has the word Secret at `at`, if that is its kind. */
function secretData(text: string, at: number): { matches: readonly Span[]; end: number } {
  if (!KIND.test(text.slice(Math.max(0, at - KIND_REACH), at))) return { matches: [], end: at };
  const { start, end } = documentAt(text, at);
  const manifest = text.slice(start, end);
  const matches: Span[] = [];
  const add = (from: number, encoded: string) => {
    if (isSecretData(encoded)) matches.push({ start: start + from, end: start + from + encoded.length });
  };
  for (const data of manifest.matchAll(DATA)) {
    for (let at = data.index + data[0].length; isDeeper(manifest, at, data[1]!.length); ) {
      LINE.lastIndex = at;
      const line = LINE.exec(manifest);
      if (line) add(at + line[0].lastIndexOf(line[2]!), line[2]!);
      const end = manifest.indexOf('\n', line ? LINE.lastIndex : at);
      at = end < 0 ? manifest.length : end + 1;
    }
  }
  for (const data of manifest.matchAll(DATA_JSON)) {
    const body = data.index + data[0].length - 1 - data[1]!.length;
    for (const pair of data[1]!.matchAll(PAIR)) add(body + pair.index + pair[0].length - 1 - pair[1]!.length, pair[1]!);
  }
  return { matches, end };
}

/** Values of Kubernetes Secrets, which are encoded, not encrypted. */
export const KUBERNETES: readonly Detector[] = [
  {
    id: 'kubernetes-secret-data',
    title: 'Kubernetes Secret value',
    category: 'secret',
    severity: 'high',
    rank: 1,
    marker: 'Secret',
    ownEdges: true,
    placeholders: 'own',
    expression: /Secret/y,
    all: secretData,
    examples: {
      match: [
        'kind: Secret\ndata:\n  password: {an22}Qw==\n',
        '{"kind": "Secret", "data": {"a": "{an22}Qw=="}}',
        'data:\n  token: {an22}Qw==\nkind: Secret',
        'kind: Secret\ndata:\n  a: YQ==\n  # the next\n\n  b: ""\n  id: {an22}Qw==\n',
      ],
      noMatch: [
        'kind: ConfigMap\ndata:\n  password: {an22}Qw==\n',
        'kind: Secret\nstringData:\n  a: b\n',
        'kind: Secret\ndata:\n  a: cGFzc3dvcmQ=\n',
      ],
    },
    reference: 'https://kubernetes.io/docs/concepts/configuration/secret/',
  },
];
