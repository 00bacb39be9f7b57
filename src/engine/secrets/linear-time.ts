import { type CharacterSet, type Expression, parseExpression, UnsupportedExpression } from './expression';

/** Steps an expression may take at one place of the text; more would make a long text slow. */
const MAX_STEPS = 1000;

/** How long a part can be, in how many ways it can match, and what it may start with. */
interface Bounds {
  readonly length: number;
  readonly ways: number;
  readonly first: CharacterSet;
  /** May match nothing. */
  readonly isEmpty: boolean;
}

/** Why the expression may take more than linear time; undefined if it cannot. Strict: it refuses some harmless ones. */
export function slowness(source: string, flags: string): string | undefined {
  try {
    const expression = parseExpression(source, flags.includes('i'));
    const { length, ways, isEmpty } = boundsOf(expression, 0n);
    if (isEmpty) return 'it may match nothing';
    if (!Number.isFinite(length)) return 'a repetition has no upper bound: write {1,100} in place of + or *';
    const steps = length * ways;
    return steps <= MAX_STEPS
      ? undefined
      : `it may take ${steps.toLocaleString('en')} steps at one place, at most ${MAX_STEPS} are allowed`;
  } catch (error) {
    if (error instanceof UnsupportedExpression) return `it contains ${error.message}`;
    throw error;
  }
}

/** The bounds of a part that `next` follows. */
function boundsOf(expression: Expression, next: CharacterSet): Bounds {
  switch (expression.kind) {
    case 'empty':
      return { length: 0, ways: 1, first: 0n, isEmpty: true };
    case 'set':
      return { length: 1, ways: 1, first: expression.set, isEmpty: false };
    case 'choice':
      return choiceBounds(expression.items, next);
    case 'sequence':
      return sequenceBounds(expression.items, next);
    case 'repeat':
      return repeatBounds(expression, next);
  }
}

function choiceBounds(items: readonly Expression[], next: CharacterSet): Bounds {
  const all = items.map(item => boundsOf(item, next));
  let first = 0n;
  let isAmbiguous = false;
  for (const bounds of all) {
    isAmbiguous ||= (first & bounds.first) !== 0n;
    first |= bounds.first;
  }
  const ways = all.map(bounds => bounds.ways);
  return {
    length: isAmbiguous ? sum(all.map(bounds => bounds.length)) : Math.max(...all.map(bounds => bounds.length)),
    ways: isAmbiguous ? sum(ways) : Math.max(...ways),
    first,
    isEmpty: all.some(bounds => bounds.isEmpty),
  };
}

function sequenceBounds(items: readonly Expression[], next: CharacterSet): Bounds {
  let bounds: Bounds = { length: 0, ways: 1, first: 0n, isEmpty: true };
  let follows = next;
  for (const item of [...items].reverse()) {
    const one = boundsOf(item, follows);
    follows = one.isEmpty ? one.first | follows : one.first;
    bounds = {
      length: bounds.length + one.length,
      ways: bounds.ways * one.ways,
      first: one.isEmpty ? one.first | bounds.first : one.first,
      isEmpty: bounds.isEmpty && one.isEmpty,
    };
  }
  return bounds;
}

function repeatBounds({ item, min, max }: Expression & { kind: 'repeat' }, next: CharacterSet): Bounds {
  const one = boundsOf(item, next | boundsOf(item, next).first);
  // Where the next part cannot start with what is repeated, there is one way to end.
  const isOpen = (one.first & next) !== 0n;
  const inner = one.ways === 1 ? 1 : one.ways ** Math.min(max, 64);
  return {
    length: max === 0 ? 0 : one.length * max,
    ways: inner * (isOpen ? max - min + 1 : 1),
    first: max === 0 ? 0n : one.first,
    isEmpty: min === 0 || one.isEmpty,
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
