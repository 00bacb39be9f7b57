import type { Fix, Range, TextEdit } from '../finding';
import { stringAt } from '../manifest/node';
import type { RuleContext } from '../rules/rule';
import { asksForInput, type Idiom, idiomOf } from './idiom';
import { inputEdit } from './input';
import { type CredentialPlace, placeOf } from './place';
import { inside } from './replace';

/** Replaces a credential by a reference, in the idiom of the format; none where the format has no such idiom. */
export function referenceFixes(context: RuleContext, credential: Range, named?: string): readonly Fix[] {
  const place = placeOf(context, credential);
  if (!place) return [];
  const variable = variableName(named ?? place.name, place, context);
  const fix = fixFor(context, place, credential, variable);
  return fix ? [fix] : [];
}

function fixFor(context: RuleContext, place: CredentialPlace, credential: Range, variable: string): Fix | undefined {
  if (context.format === 'kubernetes') return secretKeyRef(context, place, credential, variable);
  if (asksForInput(context)) {
    const id = variable.toLowerCase().replaceAll('_', '-');
    const input = inputEdit(context.manifest, id, variable);
    const edit = stretch(context, place, credential, { refer: name => `\${input:${name}}` }, id);
    return input && edit ? fix(`Ask for it: \`\${input:${id}}\``, [...input, edit]) : undefined;
  }
  const idiom = idiomOf(context);
  const edit = idiom && stretch(context, place, credential, idiom, variable);
  return idiom && edit ? fix(`Refer to it: \`${idiom.refer(variable)}\``, [edit]) : undefined;
}

const fix = (title: string, edits: readonly TextEdit[]): Fix => ({ title, kind: 'refer', edits });

/** The credential alone, so that `Bearer ` in front of it stays. */
function stretch(
  { manifest }: RuleContext,
  { value }: CredentialPlace,
  credential: Range,
  { refer, whole }: Idiom,
  variable: string,
): TextEdit | undefined {
  const inner = inside(manifest, value);
  const written = manifest.text.slice(inner.start, inner.end);
  const start = Math.max(
    credential.start,
    inner.start + (/^(?:Bearer|Basic|Token)\s+/i.exec(written)?.[0].length ?? 0),
  );
  const end = Math.min(credential.end, inner.end);
  if (whole && (start !== inner.start || end !== inner.end)) return undefined;
  const word = refer(variable);
  // Braces open a map in YAML, an equals sign or a dollar does not.
  const bare = value.style === 'plain' && inner.start === value.start && manifest.syntax === 'yaml';
  if (!bare || !/^[{*&!|>%@`]/.test(word)) return { start, end, newText: word };
  return start === inner.start && end === inner.end ? { start, end, newText: `"${word}"` } : undefined;
}

/** `value: …` becomes `valueFrom:` with a Secret that is to be made. */
function secretKeyRef(
  { facts, manifest: { text } }: RuleContext,
  { value, listed }: CredentialPlace,
  credential: Range,
  variable: string,
): Fix | undefined {
  if (!listed || credential.end < value.end - 1 || value.style === 'literal' || value.style === 'folded')
    return undefined;
  const container = facts.containers.find(({ environment }) =>
    environment.some(candidate => candidate.value === value),
  );
  const secret = `${dnsLabel(container?.name || stringAt(listed.map, 'name') || 'app')}-secrets`;
  const { key } = listed.entry;
  const json = key.style === 'json' || text[key.start] === '"' || listed.map.flow;
  const lineStart = text.lastIndexOf('\n', key.start - 1) + 1;
  const eol = text[lineStart - 2] === '\r' ? '\r\n' : '\n';
  const indent = text.slice(lineStart, key.start).replace(/[^\t]/g, ' ');
  const newText = json
    ? `"valueFrom": {"secretKeyRef": {"name": "${secret}", "key": "${variable}"}}`
    : ['valueFrom:', '  secretKeyRef:', `    name: ${secret}`, `    key: ${variable}`].join(`${eol}${indent}`);
  return fix(`Take it from key \`${variable}\` of Secret \`${secret}\``, [
    { start: key.start, end: value.end, newText },
  ]);
}

const dnsLabel = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z\d-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50) || 'app';

/** The variable to refer to: the value's own name, or the provider's where the name is only `api_key`. */
function variableName(name: string, { value }: CredentialPlace, { facts, format }: RuleContext): string {
  const upper = name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/\W+/g, '_')
    .toUpperCase();
  if (format === 'litellm' && /^(?:MASTER|SALT)_KEY$/.test(upper)) return `LITELLM_${upper}`;
  const use = facts.modelUses.find(({ apiKey }) => apiKey === value);
  if (use && /^(?:API_?)?KEY$/.test(upper))
    return `${(use.provider ?? 'model').replace(/\W+/g, '_').toUpperCase()}_API_KEY`;
  const server = facts.mcpServers.find(({ headers }) => headers.some(header => header.value === value));
  if (server)
    return `${server.name.replace(/\W+/g, '_').toUpperCase()}_${/AUTH/.test(upper) ? 'TOKEN' : upper.replace(/^X_/, '')}`;
  return /^\d/.test(upper) ? `_${upper}` : upper;
}
