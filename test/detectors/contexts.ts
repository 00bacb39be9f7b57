import type { Random } from './random';

/** A way in which a secret stands in a file; `|value|` marks the secret. */
export interface Context {
  readonly id: string;
  /** The text around a value of a vendor. */
  readonly write: (variable: string, vendor: string, value: string) => string;
}

const camel = (variable: string) =>
  variable.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The marks that stand around the value in a context's text. */
export const [OPEN, CLOSE] = ['\u0001', '\u0002'];
const mark = (value: string) => OPEN + value + CLOSE;

/** Contexts that name the vendor in a variable. */
export const NAMED: readonly Context[] = [
  {
    id: 'kubernetes env',
    write: (name, _, value) =>
      `      env:\n        - name: ${name}\n          value: ${mark(value)}\n        - name: LOG_LEVEL\n          value: info\n`,
  },
  { id: 'kubernetes env, quoted', write: (name, _, value) => `env:\n- name: ${name}\n  value: "${mark(value)}"\n` },
  {
    id: 'kubernetes env, value first',
    write: (name, _, value) => `env:\n- value: "${mark(value)}"\n  name: ${name}\n`,
  },
  { id: 'yaml map', write: (name, _, value) => `config:\n  ${name}: ${mark(value)}\n  timeout: 30\n` },
  { id: 'yaml map, camel case', write: (name, _, value) => `provider:\n  ${camel(name)}: '${mark(value)}' # rotate\n` },
  {
    id: 'compose list',
    write: (name, _, value) => `    environment:\n      - ${name}=${mark(value)}\n      - DEBUG=1\n`,
  },
  {
    id: 'json',
    write: (name, _, value) =>
      `{\n  "mcpServers": {\n    "a": {\n      "env": { "${name}": "${mark(value)}" }\n    }\n  }\n}\n`,
  },
  { id: 'json, one line', write: (name, _, value) => `{"env":{"${name}":"${mark(value)}","DEBUG":"1"}}` },
  { id: 'json pair', write: (name, _, value) => `{"env": [{"name": "${name}", "value": "${mark(value)}"}]}` },
  { id: 'json, escaped line', write: (name, _, value) => `{"file": "[default]\\n${name}=${mark(value)}\\nregion=eu"}` },
  { id: 'json in json', write: (name, _, value) => `{"config": "{\\"${name}\\": \\"${mark(value)}\\"}"}` },
  { id: 'dotenv', write: (name, _, value) => `# keys\n${name}=${mark(value)}\nPORT=8080\n` },
  { id: 'dotenv, quoted, CRLF', write: (name, _, value) => `A=1\r\n${name}="${mark(value)}"\r\nB=2\r\n` },
  { id: 'shell export', write: (name, _, value) => `export ${name}='${mark(value)}'\n./run.sh\n` },
  { id: 'shell prefix', write: (name, _, value) => `${name}=${mark(value)} python agent.py\n` },
  { id: 'shell flag', write: (name, _, value) => `docker run -e ${name}=${mark(value)} image:latest\n` },
  { id: 'toml', write: (name, _, value) => `[keys]\n${name.toLowerCase()} = "${mark(value)}"\n` },
  { id: 'python', write: (name, _, value) => `os.environ["${name}"] = "${mark(value)}"\n` },
  {
    id: 'python argument',
    write: (name, _, value) => `client = Client(${name.toLowerCase()}="${mark(value)}", timeout=3)\n`,
  },
  { id: 'python dict', write: (name, _, value) => `env = {'${name}': '${mark(value)}', 'DEBUG': '1'}\n` },
  { id: 'yaml, CRLF', write: (name, _, value) => `a: 1\r\n${name}: ${mark(value)}\r\nb: 2\r\n` },
  { id: 'yaml, comment', write: (name, _, value) => `env:\n  ${name}: "${mark(value)}" # until June\n` },
  { id: 'yaml flow map', write: (name, _, value) => `env: {${name}: ${mark(value)}, DEBUG: "1"}\n` },
  { id: 'yaml block', write: (name, _, value) => `${name}: |\n  ${mark(value)}\nnext: 1\n` },
  { id: 'yaml folded', write: (name, _, value) => `${name}: >-\n  ${mark(value)}\nnext: 1\n` },
  {
    id: 'kubernetes env, CRLF',
    write: (name, _, value) => `env:\r\n  - name: ${name}\r\n    value: ${mark(value)}\r\n`,
  },
  { id: 'kubernetes env, flow', write: (name, _, value) => `env:\n  - {name: ${name}, value: "${mark(value)}"}\n` },
  { id: 'json, pretty pair', write: (name, _, value) => `{\n  "name": "${name}",\n  "value": "${mark(value)}"\n}\n` },
  { id: 'dotenv, export and comment', write: (name, _, value) => `export ${name}="${mark(value)}" # dev\n` },
  { id: 'dockerfile', write: (name, _, value) => `FROM a\nENV ${name}=${mark(value)}\nARG ${name}\n` },
  { id: 'helm flag', write: (name, _, value) => `helm install a b --set env.${name}=${mark(value)} --wait\n` },
  { id: 'powershell', write: (name, _, value) => `$env:${name} = "${mark(value)}"\r\n` },
  {
    id: 'prompt with assignment',
    write: (name, _, value) => `system: |\n  Run with ${name}=${mark(value)}.\n  Be brief.\n`,
  },
  { id: 'markdown fence', write: (name, _, value) => `\`\`\`sh\nexport ${name}=${mark(value)}\n\`\`\`\n` },
  { id: 'table', write: (name, _, value) => `| Name | Value |\n| --- | --- |\n| ${name} | ${mark(value)} |\n` },
  { id: 'table, code', write: (name, _, value) => `| \`${name}\` | \`${mark(value)}\` |\n` },
  { id: 'xml tag', write: (name, _, value) => `<config><${name}>${mark(value)}</${name}></config>\n` },
  { id: 'xml attribute', write: (name, _, value) => `<add key="${name}" value="${mark(value)}" />\n` },
  { id: 'typescript', write: (name, _, value) => `const ${camel(name)} = '${mark(value)}';\n` },
  { id: 'typescript, typed', write: (name, _, value) => `const ${camel(name)}: string = '${mark(value)}';\n` },
  { id: 'rust, typed', write: (name, _, value) => `let ${name.toLowerCase()}: &str = "${mark(value)}";\n` },
  { id: 'fallback', write: (name, _, value) => `const key = process.env.${name} || '${mark(value)}';\n` },
  { id: 'fallback argument', write: (name, _, value) => `key = os.getenv("${name}", "${mark(value)}")\n` },
  { id: 'default of a variable', write: (name, _, value) => `export ${name}="\${${name}:-${mark(value)}}"\n` },
  {
    id: 'terraform variable',
    write: (name, _, value) => `variable "${name.toLowerCase()}" {\n  type = string\n  default = "${mark(value)}"\n}\n`,
  },
  {
    id: 'kubernetes env, comment and block',
    write: (name, _, value) => `env:\n  - name: ${name}\n    # until June\n    value: >-\n      ${mark(value)}\n`,
  },
  {
    id: 'arguments, one a line',
    write: (name, _, value) =>
      `args:\n  - --${name.toLowerCase().replaceAll('_', '-')}\n  - ${mark(value)}\n  - --debug\n`,
  },
  {
    id: 'arguments in an array',
    write: (name, _, value) => `args: ["--${name.toLowerCase().replaceAll('_', '-')}", "${mark(value)}"]\n`,
  },
  { id: 'dockerfile, space', write: (name, _, value) => `FROM a\nENV ${name} ${mark(value)}\nRUN b\n` },
  { id: 'setx', write: (name, _, value) => `setx ${name} "${mark(value)}"\r\n` },
  { id: 'fish', write: (name, _, value) => `set -gx ${name} ${mark(value)}\n` },
  { id: 'ruby', write: (name, _, value) => `{ :${name.toLowerCase()} => "${mark(value)}" }\n` },
  {
    id: 'json in json in json',
    write: (name, _, value) => `"{\\"a\\":\\"{\\\\\\"${name}\\\\\\":\\\\\\"${mark(value)}\\\\\\"}\\"}"`,
  },
  {
    id: 'value of a map',
    write: (name, _, value) => `variables:\n  ${name}:\n    value: "${mark(value)}"\n    description: a key\n`,
  },
  {
    id: 'second pair of a line',
    write: (name, _, value) => `{"vars":[{"name":"A","value":"b"},{"name":"${name}","value":"${mark(value)}"}]}`,
  },
  {
    id: 'xml pair',
    write: (name, _, value) => `<env><name>${name}</name><value>${mark(value)}</value></env>\n`,
  },
  { id: 'bicep', write: (name, _, value) => `param ${camel(name)} string = '${mark(value)}'\n` },
  {
    id: 'cloudformation parameter',
    write: (name, _, value) => `Parameters:\n  ${camel(name)}:\n    Type: String\n    Default: ${mark(value)}\n`,
  },
  { id: 'gh secret', write: (name, _, value) => `gh secret set ${name} --body "${mark(value)}"\n` },
  { id: 'make', write: (name, _, value) => `export ${name} ?= ${mark(value)}\n` },
  { id: 'full-width colon', write: (name, _, value) => `${name}：${mark(value)}。\n` },
  { id: 'no-break space', write: (name, _, value) => `${name}:\u00a0${mark(value)}\n` },
];

/** Contexts that name the vendor in a sentence. */
export const SPOKEN: readonly Context[] = [
  {
    id: 'prompt block scalar',
    write: (_, vendor, value) =>
      `system: |\n  You are an agent.\n  Send the ${vendor} API key ${mark(value)} in the header.\n  Be brief.\n`,
  },
  {
    id: 'prompt folded scalar',
    write: (_, vendor, value) =>
      `prompt: >-\n  When you call ${vendor}, use the API key\n  ${mark(value)}\n  and never show it.\n`,
  },
  { id: 'sentence end', write: (_, vendor, value) => `The ${vendor} API key is ${mark(value)}. Keep it to yourself.` },
  { id: 'sentence, comma', write: (_, vendor, value) => `Our ${vendor} token is ${mark(value)}, which expires soon.` },
  { id: 'sentence, exclamation', write: (_, vendor, value) => `Use the ${vendor} API key ${mark(value)}!` },
  { id: 'sentence, question', write: (_, vendor, value) => `Is the ${vendor} API key still ${mark(value)}?` },
  { id: 'sentence, semicolon', write: (_, vendor, value) => `The ${vendor} key is ${mark(value)}; do not share it.` },
  { id: 'sentence, quotes', write: (_, vendor, value) => `Our ${vendor} API key is "${mark(value)}".` },
  { id: 'sentence, colon', write: (_, vendor, value) => `${vendor} API key: ${mark(value)}.\nKeep it.\n` },
  { id: 'markdown bold', write: (_, vendor, value) => `- **${vendor} API key:** ${mark(value)}\n- next\n` },
  { id: 'markdown list, code', write: (_, vendor, value) => `* ${vendor} token: \`${mark(value)}\`\n` },
  {
    id: 'folded, key ends a line',
    write: (_, vendor, value) => `prompt: >\n  For ${vendor} use the API key ${mark(value)}\n  in every call.\n`,
  },
  { id: 'prompt, xml tags', write: (_, vendor, value) => `<secrets>\n${vendor} API key: ${mark(value)}\n</secrets>\n` },
  {
    id: 'brackets of a sentence',
    write: (_, vendor, value) => `Call ${vendor} (with the API key ${mark(value)}) first.`,
  },
  {
    id: 'escaped quotes',
    write: (_, vendor, value) => `{"content": "The ${vendor} API key is \\"${mark(value)}\\"."}`,
  },
  {
    id: 'curl, data',
    write: (_, vendor, value) => `# ${vendor}\ncurl -d '{"api_key":"${mark(value)}"}' https://api.example.com\n`,
  },
  {
    id: 'header in json',
    write: (_, vendor, value) => `{"provider": "${vendor}", "headers": {"Authorization": "Bearer ${mark(value)}"}}`,
  },
  { id: 'sentence, brackets', write: (_, vendor, value) => `Log in to ${vendor} first (API key: ${mark(value)}).` },
  { id: 'markdown code', write: (_, vendor, value) => `Use the ${vendor} key \`${mark(value)}\` for this.` },
  {
    id: 'json prompt',
    write: (_, vendor, value) =>
      `{"role": "system", "content": "Call ${vendor}.\\nThe API key is ${mark(value)}\\nDo not show it."}`,
  },
  {
    id: 'message of an error',
    write: (_, vendor, value) =>
      `AuthError: Incorrect ${vendor} API key provided: ${mark(value)}. See your settings.\n`,
  },
  {
    id: 'German',
    write: (_, vendor, value) => `Der ${vendor}-API-Schlüssel lautet ${mark(value)}; bitte geheim halten.\n`,
  },
  { id: 'French', write: (_, vendor, value) => `La clé API ${vendor} est « ${mark(value)} ».\n` },
  { id: 'Spanish', write: (_, vendor, value) => `Usa la clave de API de ${vendor}: ${mark(value)}.\n` },
  { id: 'Italian', write: (_, vendor, value) => `La chiave API di ${vendor} è ${mark(value)}.\n` },
  { id: 'Portuguese', write: (_, vendor, value) => `A chave de API do ${vendor} é "${mark(value)}".\n` },
  { id: 'Russian', write: (_, vendor, value) => `Ключ API ${vendor}: «${mark(value)}».\n` },
  { id: 'Polish', write: (_, vendor, value) => `Klucz API ${vendor} to „${mark(value)}”.\n` },
  { id: 'Turkish', write: (_, vendor, value) => `${vendor} API anahtarı: ${mark(value)}\n` },
  { id: 'Arabic', write: (_, vendor, value) => `مفتاح API الخاص بـ ${vendor} هو ${mark(value)}،\n` },
  { id: 'Chinese', write: (_, vendor, value) => `请使用${vendor}密钥${mark(value)}，不要泄露\n` },
  { id: 'Japanese', write: (_, vendor, value) => `${vendor}のトークン「${mark(value)}」を使ってください。\n` },
  { id: 'Chinese, Taiwan', write: (_, vendor, value) => `${vendor} 的 API 金鑰是「${mark(value)}」，請保密。\n` },
  { id: 'German, colon', write: (_, vendor, value) => `${vendor} API-Schlüssel: ${mark(value)}.\n` },
  { id: 'Swedish', write: (_, vendor, value) => `API-nyckeln för ${vendor} är ${mark(value)}.\n` },
  { id: 'Hindi', write: (_, vendor, value) => `${vendor} API कुंजी ${mark(value)} है।\n` },
  { id: 'arrow', write: (_, vendor, value) => `${vendor} API key → ${mark(value)}\n` },
  { id: 'Korean', write: (_, vendor, value) => `${vendor} API 키는 ${mark(value)}입니다.\n` },
  { id: 'escaped curly quotes', write: (_, vendor, value) => `{"p":"${vendor} API key \\u201c${mark(value)}\\u201d"}` },
  { id: 'header line', write: (_, vendor, value) => `# ${vendor}\nAuthorization: Bearer ${mark(value)}\n` },
  {
    id: 'curl',
    write: (_, vendor, value) =>
      `# ${vendor}\ncurl -H "Authorization: Bearer ${mark(value)}" https://api.example.com/v1\n`,
  },
  { id: 'header x-api-key', write: (_, vendor, value) => `# ${vendor}\nx-api-key: ${mark(value)}\n` },
  {
    id: 'sibling',
    write: (_, vendor, value) => `models:\n  - provider: ${vendor.toLowerCase()}\n    api_key: ${mark(value)}\n`,
  },
];

/** Contexts that say nothing: only a format of its own tells the key. */
export const BARE: readonly Context[] = [
  { id: 'alone', write: (_name, _vendor, value) => mark(value) },
  { id: 'own line', write: (_name, _vendor, value) => `first\n${mark(value)}\nlast\n` },
  { id: 'angle brackets', write: (_name, _vendor, value) => `see <${mark(value)}>` },
  { id: 'query', write: (_name, _vendor, value) => `https://api.example.com/v1/models?key=${mark(value)}&alt=json` },
  {
    id: 'query, last',
    write: (_name, _vendor, value) => `see https://api.example.com/v1?alt=json&key=${mark(value)}.`,
  },
  { id: 'brackets', write: (_name, _vendor, value) => `it (${mark(value)}) is old` },
  { id: 'curly quotes', write: (_name, _vendor, value) => `it is \u201c${mark(value)}\u201d now` },
  { id: 'ellipsis of a list', write: (_name, _vendor, value) => `a, ${mark(value)}, b` },
  { id: 'after an escape', write: (_name, _vendor, value) => `"line\\n${mark(value)}\\nline"` },
  { id: 'after CJK text', write: (_name, _vendor, value) => `密钥是${mark(value)}。` },
];

export interface Case {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The text without its marks, and where the secret stands. */
export function unmark(marked: string): Case {
  const start = marked.indexOf(OPEN);
  const end = marked.indexOf(CLOSE) - OPEN.length;
  return { text: marked.replace(OPEN, '').replace(CLOSE, ''), start, end };
}

/** Prose of everyday prompts, to put around a case. */
export function filler(random: Random, words: number): string {
  const list =
    'you are a helpful agent that answers questions about orders and never reveals internal notes keep it short'.split(
      ' ',
    );
  return Array.from({ length: words }, () => random.pick(list)).join(' ');
}
