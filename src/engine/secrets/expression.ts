/** A set of UTF-16 units: bits of ASCII, and one for all the others. */
export type CharacterSet = bigint;

/** The syntax of a regular expression, as far as its running time depends on it. */
export type Expression =
  | { readonly kind: 'set'; readonly set: CharacterSet }
  | { readonly kind: 'empty' }
  | { readonly kind: 'sequence'; readonly items: readonly Expression[] }
  | { readonly kind: 'choice'; readonly items: readonly Expression[] }
  | { readonly kind: 'repeat'; readonly item: Expression; readonly min: number; readonly max: number };

/** A construct that is not supported; the message names it. */
export class UnsupportedExpression extends Error {}

const OTHERS = 1n << 128n;
const ALL: CharacterSet = (OTHERS << 1n) - 1n;
const single = (code: number): CharacterSet => (code < 128 ? 1n << BigInt(code) : OTHERS);

function range(from: number, to: number): CharacterSet {
  let set = to > 127 ? OTHERS : 0n;
  for (let code = from; code <= Math.min(to, 127); code++) set |= single(code);
  return set;
}

const DIGITS = range(48, 57);
const WORDS = DIGITS | range(65, 90) | range(97, 122) | single(95);
const SPACES = range(9, 13) | single(32) | OTHERS;
const LINE_ENDS = single(10) | single(13) | OTHERS;
const CLASSES: Readonly<Record<string, CharacterSet>> = {
  d: DIGITS,
  w: WORDS,
  s: SPACES,
  D: ALL & ~DIGITS,
  W: ALL & ~WORDS,
  S: ALL & ~(SPACES & ~OTHERS),
};
const CONTROLS: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11, 0: 0 };

/** Parses the source of a regular expression; throws `UnsupportedExpression` for what it cannot judge. */
export function parseExpression(source: string, ignoreCase: boolean): Expression {
  return new ExpressionParser(source, ignoreCase).parse();
}

class ExpressionParser {
  #at = 0;

  constructor(
    private readonly source: string,
    private readonly ignoreCase: boolean,
  ) {}

  parse(): Expression {
    const expression = this.choice();
    if (this.#at < this.source.length) throw new UnsupportedExpression('an unmatched bracket');
    return expression;
  }

  private choice(): Expression {
    const items = [this.sequence()];
    while (this.take('|')) items.push(this.sequence());
    return items.length === 1 ? items[0]! : { kind: 'choice', items };
  }

  private sequence(): Expression {
    const items: Expression[] = [];
    while (this.#at < this.source.length && !'|)'.includes(this.source[this.#at]!)) items.push(this.repeated());
    return items.length === 1 ? items[0]! : { kind: 'sequence', items };
  }

  private repeated(): Expression {
    const item = this.atom();
    const bounds = this.match(/[*+?]|\{(\d+)(?:(,)(\d*))?\}/y);
    if (!bounds) return item;
    this.take('?');
    const [sign, low, comma, high] = bounds;
    if (sign === '?') return { kind: 'repeat', item, min: 0, max: 1 };
    if (low === undefined) return { kind: 'repeat', item, min: sign === '+' ? 1 : 0, max: Number.POSITIVE_INFINITY };
    const max = comma ? (high ? Number(high) : Number.POSITIVE_INFINITY) : Number(low);
    return { kind: 'repeat', item, min: Number(low), max };
  }

  private atom(): Expression {
    if (this.match(/\^|\$|\\[bB]/y)) return { kind: 'empty' };
    if (this.take('(')) return this.group();
    if (this.take('[')) return { kind: 'set', set: this.fold(this.characterClass()) };
    if (this.take('.')) return { kind: 'set', set: (ALL & ~LINE_ENDS) | OTHERS };
    return { kind: 'set', set: this.fold(this.character()) };
  }

  private group(): Expression {
    if (this.match(/\?<?[=!]/y)) {
      // A look-around is as costly as its content and consumes nothing.
      return { kind: 'sequence', items: [this.closed(), { kind: 'empty' }] };
    }
    this.match(/\?:|\?<[A-Za-z]\w*>/y);
    return this.closed();
  }

  private closed(): Expression {
    const inner = this.choice();
    if (!this.take(')')) throw new UnsupportedExpression('an unmatched bracket');
    return inner;
  }

  private characterClass(): CharacterSet {
    const isNegated = this.take('^');
    let set = 0n;
    while (!this.take(']')) {
      if (this.#at >= this.source.length) throw new UnsupportedExpression('an unclosed character class');
      const start = this.#at;
      set |= this.character();
      const bounds = /^(\\?[^\\])-(\\?[^\]\\])/.exec(this.source.slice(start, start + 5));
      if (!bounds || (this.source[start] === '\\' && /[dwsDWS]/.test(bounds[1]!))) continue;
      set |= range(codeOf(bounds[1]!), codeOf(bounds[2]!));
      this.#at = start + bounds[0].length;
    }
    return isNegated ? ALL & ~(set & ~OTHERS) : set;
  }

  private character(): CharacterSet {
    const escaped = this.match(/\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|([dwsDWSnrtfv0])|([1-9k])|([^A-Za-z0-9]))/y);
    if (!escaped) {
      const character = this.source[this.#at++];
      if (character === undefined || character === '\\') throw new UnsupportedExpression('an unknown escape');
      return single(character.charCodeAt(0));
    }
    const [, hex, unicode, letter, back, sign] = escaped;
    if (back) throw new UnsupportedExpression('a back-reference');
    if (letter) return CLASSES[letter] ?? single(CONTROLS[letter]!);
    return single(sign === undefined ? Number.parseInt((hex ?? unicode)!, 16) : sign.charCodeAt(0));
  }

  private fold(set: CharacterSet): CharacterSet {
    if (!this.ignoreCase) return set;
    const upper = range(65, 90);
    return set | ((set & upper) << 32n) | ((set >> 32n) & upper);
  }

  private take(character: string): boolean {
    if (this.source[this.#at] !== character) return false;
    this.#at++;
    return true;
  }

  private match(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.#at;
    const found = expression.exec(this.source);
    if (!found) return undefined;
    this.#at = expression.lastIndex;
    return found;
  }
}

function codeOf(written: string): number {
  if (!written.startsWith('\\')) return written.charCodeAt(0);
  return CONTROLS[written[1]!] ?? written.charCodeAt(1);
}
