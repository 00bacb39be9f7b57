import ignore from 'ignore';

/** Tells whether a path, relative and with forward slashes, is one of those that patterns name. */
export type PathTest = (path: string) => boolean;

/** More could take longer than anybody waits on a deep path. */
const maxDoubleStars = 3;

/** Why a pattern is not used, or undefined where it is fine. */
export function refusePattern(pattern: string): string | undefined {
  if (pattern.length > 500) return 'A pattern may have 500 characters.';
  if ((pattern.match(/\*\*+/g) ?? []).length > maxDoubleStars)
    return `A pattern may hold \`**\` ${maxDoubleStars} times.`;
  return undefined;
}

/** A test for patterns with the meaning that .gitignore gives them; refused ones are left out. */
export function pathTest(patterns: readonly string[]): PathTest {
  const usable = patterns.filter(pattern => refusePattern(pattern) === undefined);
  if (usable.length === 0) return () => false;
  const matcher = ignore({ ignorecase: false }).add(usable);
  return path => ignore.isPathValid(path) && matcher.ignores(path);
}
