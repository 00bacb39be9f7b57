import type { LinkedFile } from '../../../src/engine';

/** A fenced example of a page: ` ```yaml bad ai-deployment.yaml `. */
export interface Example {
  readonly kind: string;
  readonly path: string;
  /** What the bad example of a page on something else is found by. */
  readonly ruleId: string | undefined;
  readonly text: string;
}

/** Characters that a page cannot show are written as `\u{202E}`. */
const unescaped = (text: string): string =>
  text.replace(/\\u\{([0-9A-F]{4,6})\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

/** The examples of a page that are good or bad. */
export const examplesOf = (page: string): readonly Example[] =>
  [...page.matchAll(/^```\w+ (bad|good) (\S+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(
    ([, kind = '', path = '', ruleId, text = '']) => ({
      kind,
      path,
      ruleId,
      text: unescaped(text),
    }),
  );

/** Files that the examples of a page link to: fenced with the word `with`. */
export function linkedIn(page: string): (path: string) => LinkedFile {
  const files = new Map(
    [...page.matchAll(/^```\w+ with (\S+)\n([\s\S]*?)^```$/gm)].map(([, path, text]) => [path, text]),
  );
  return path => {
    const text = files.get(path.replace(/#.*$/, ''));
    return text === undefined ? { state: 'missing' } : { state: 'file', text };
  };
}
