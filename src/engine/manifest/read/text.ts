import type { EnvironmentVariable } from '../facts';
import type { ScalarNode } from '../node';
import { referenceIn } from './value';

/** A stretch of a text as a scalar, for files that are not parsed. */
const textScalar = (text: string, start: number): ScalarNode => ({
  kind: 'scalar',
  start,
  end: start + text.length,
  value: text,
  text,
  style: 'plain',
});

/** More than anybody reads; keeps a hostile line from being looked at from its start again and again. */
const maxMatches = 200;

/** The first group of the matches of a global expression, in file order. Comment lines are left out. */
export function textMatches(text: string, expression: RegExp): readonly ScalarNode[] {
  const found: ScalarNode[] = [];
  expression.lastIndex = 0;
  for (let i = 0; i < maxMatches; i++) {
    const match = expression.exec(text);
    if (!match) break;
    if (match[0] === '') expression.lastIndex++;
    const [whole, group = whole] = match;
    const start = match.index + whole.lastIndexOf(group);
    if (!isCommented(text, start)) found.push(textScalar(group, start));
  }
  return found;
}

function isCommented(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return /^\s*(?:#|\/\/|<!--|\{\{-?\s*\/\*)/.test(line);
}

/** Kubernetes variables in a template: `- name: NAME` with `value:` on the line below, or `NAME: {{ … }}`, by text alone. */
export const templateVariables = (text: string): readonly EnvironmentVariable[] => [
  ...listedVariables(text),
  ...textMatches(text, /^[ \t]+([A-Z][A-Z0-9_]{2,}):[ \t]*\S/gm).flatMap((key): EnvironmentVariable[] => {
    const value = /^:[ \t]*([^\r\n]*)/.exec(text.slice(key.end, key.end + 400))?.[1]?.trim();
    return value
      ? [
          {
            name: key.text,
            key,
            value: textScalar(value, text.indexOf(value, key.end)),
            reference: referenceIn(value),
            of: 'container',
          },
        ]
      : [];
  }),
];

function listedVariables(text: string): readonly EnvironmentVariable[] {
  return textMatches(text, /^[ \t]*-[ \t]+name:[ \t]*["']?([A-Z][A-Z0-9_]{2,})["']?[ \t]*\r?$/gm).map(key => {
    const below = text.slice(key.end, key.end + 400);
    const match = /^["']?[ \t]*\r?\n[ \t]+value:[ \t]*(["']?)([^\r\n]*?)\1[ \t]*\r?(?:\n|$)/.exec(below);
    const value = match?.[2];
    const start = key.end + (match?.[0].indexOf(value ?? '', match[0].indexOf('value:') + 6) ?? 0);
    return {
      name: key.text,
      key,
      value: value ? textScalar(value, start) : undefined,
      reference: value === undefined ? 'secret' : referenceIn(value),
      of: 'container',
    };
  });
}
