/** Length of an escape, the backslash included, in JSON, YAML and TOML. */
const ESCAPE_LENGTH: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 };
const SHORT_ESCAPE = 2;
const isSpace = (character: string | undefined) =>
  character === ' ' || character === '\n' || character === '\r' || character === '\t';

/**
 * For every unit of a decoded scalar, where it starts in the scalar as written; one entry more for the end.
 * Undefined if the two do not line up.
 */
export function offsetsOf(written: string, decoded: string): Uint32Array | undefined {
  const offsets = new Uint32Array(decoded.length + 1);
  let at = /^["']/.test(written) ? 1 : 0;
  for (let index = 0; index < decoded.length; index++) {
    const character = decoded[index]!;
    if (!isSpace(character)) at = skipFold(written, at);
    if (at >= written.length) return undefined;
    offsets[index] = at;
    if (written[at] === '\\' && written[0] === '"') {
      const length = ESCAPE_LENGTH[written[at + 1] ?? ''] ?? SHORT_ESCAPE;
      // An escape above the basic plane stands for two units.
      if (length === ESCAPE_LENGTH.U && decoded.codePointAt(index)! > 0xffff) offsets[++index] = at;
      at += length;
    } else if (written[at] === character) at += character === "'" && written[0] === "'" ? 2 : 1;
    else if (isSpace(character) && isSpace(written[at])) at = foldEnd(written, at);
    else return undefined;
  }
  offsets[decoded.length] = at;
  return offsets;
}

/** Past what the decoded text leaves out: an escaped line end, indentation, spaces around a line end. */
function skipFold(written: string, from: number): number {
  let at = from;
  while (isSpace(written[at]) || (written[at] === '\\' && written[0] === '"' && /[\r\n]/.test(written[at + 1] ?? '')))
    at++;
  return at;
}

/** Past one folded line end and the spaces around it. */
function foldEnd(written: string, from: number): number {
  let at = from;
  while (isSpace(written[at]) && written[at] !== '\n') at++;
  return written[at] === '\n' ? at + 1 : Math.max(at, from + 1);
}
