/**
 * A line or a value that starts with an action of Go's templates: it is no string, so a tool must render it first.
 * A plain `{{ name }}` is left to the parser: prompts and sample files use it for blanks to fill in.
 */
const action =
  /^[ \t]*(?:["']?[\w.-]+["']?:[ \t]+|-[ \t]+)*\{\{(?:-|[ \t]*(?:[$.]|\/\*|(?:if|else|end|range|with|define|include|template|block|tpl|toYaml|printf|fail|default|quote|lookup|required)\b))/;

/**
 * True for YAML that a tool has to render first, such as a Helm template. Braces in strings and in block scalars are
 * data: prompts are full of them.
 */
export function isTemplate(text: string): boolean {
  if (!text.includes('{{')) return false;
  let block = -1;
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    start = end + 1;
    const indent = line.search(/\S/);
    if (indent < 0 || (block >= 0 && indent > block)) continue;
    block = opensBlock(line) ? indent : -1;
    if (line[indent] !== '#' && action.test(line)) return true;
  }
  return false;
}

/** `key: |`, `- >-` and the like: what is indented below is text. */
const opensBlock = (line: string): boolean => /(?:^|[:\-\s])[|>][-+0-9]{0,2}[ \t]*(?:#.*)?\r?$/.test(line);
