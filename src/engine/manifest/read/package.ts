import type { McpServer } from '../facts';
import type { ScalarNode } from '../node';

/** A package that a runner fetches and executes. */
export interface RunPackage {
  readonly runner: string;
  /** The argument that names it. */
  readonly node: ScalarNode;
  /** As written: `@scope/name@1.2.3`, `name==1.2`, `git+https://…`. */
  readonly spec: string;
}

/** An image that a container engine starts. */
export interface RunImage {
  readonly node: ScalarNode;
  readonly image: string;
  /** Options in front of the image. */
  readonly options: readonly ScalarNode[];
}

const runners: Readonly<Record<string, readonly string[]>> = {
  npx: [],
  bunx: [],
  uvx: [],
  pnpx: [],
  npm: ['exec', 'x'],
  pnpm: ['dlx'],
  yarn: ['dlx'],
  bun: ['x'],
  uv: ['tool', 'run'],
  pipx: ['run'],
};

/** Options whose next word is their value. */
const packageOptions = new Set(['-p', '--package', '--from', '--spec']);
const valueOptions = new Set([
  '--with',
  '--python',
  '--registry',
  '--index',
  '--index-url',
  '--extra-index-url',
  '--default-index',
  '--directory',
  '--cache',
  '--userconfig',
  '-c',
  '--call',
  '--prefix',
  '--project',
  '--env-file',
  '-w',
  '--refresh-package',
]);

interface Word {
  readonly text: string;
  readonly node: ScalarNode;
}

type Start = Pick<McpServer, 'command' | 'args'>;

/** Several rules look at the words of each server. */
const known = new WeakMap<Start, readonly Word[]>();

/** The words of the command in order: clients take a list, a whole line, or both. */
function wordsOf(server: Start): readonly Word[] {
  const words = known.get(server) ?? readWords(server);
  known.set(server, words);
  return words;
}

function readWords({ command, args }: Start): readonly Word[] {
  const line = command ? split(command) : [];
  const words = [...line, ...args.flatMap(node => (args.length === 1 ? split(node) : [{ text: node.text, node }]))];
  // `cmd /c npx …` only is how Windows starts a script.
  const shell = /^(?:cmd(?:\.exe)?|powershell(?:\.exe)?|pwsh)$/i.test(words[0]?.text ?? '');
  return shell && /^(?:\/c|-c(?:ommand)?)$/i.test(words[1]?.text ?? '') ? words.slice(2) : words;
}

const split = (node: ScalarNode): readonly Word[] =>
  node.text.split(/\s+/).flatMap(text => (text === '' ? [] : [{ text, node }]));

const nameOf = (word: Word | undefined): string =>
  word?.text.replace(/^.*[\\/]/, '').replace(/\.(?:exe|cmd)$/i, '') ?? '';

/** The package that a server's command fetches; undefined where it runs something that is already there. */
export function packageOf(server: Start): RunPackage | undefined {
  const words = wordsOf(server);
  const runner = nameOf(words[0]);
  const commands = Object.hasOwn(runners, runner) ? runners[runner] : undefined;
  if (!commands) return undefined;
  const rest = afterCommands(words.slice(1), runner, commands);
  const word = rest && packageWord(rest);
  if (!word || word.text.includes('$') || /^(?:[./~\\]|[A-Za-z]:[\\/])/.test(word.text)) return undefined;
  return { runner, node: word.node, spec: word.text };
}

function afterCommands(
  words: readonly Word[],
  runner: string,
  commands: readonly string[],
): readonly Word[] | undefined {
  if (commands.length === 0) return words;
  if (runner === 'uv') return words[0]?.text === 'tool' && words[1]?.text === 'run' ? words.slice(2) : undefined;
  return commands.includes(words[0]?.text ?? '') ? words.slice(1) : undefined;
}

function packageWord(words: readonly Word[]): Word | undefined {
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (packageOptions.has(word.text)) return words[i + 1];
    const joined = /^--(?:package|from|spec)=(.+)$/.exec(word.text);
    if (joined) return { text: joined[1]!, node: word.node };
    if (valueOptions.has(word.text)) i++;
    else if (!word.text.startsWith('-')) return word;
  }
  return undefined;
}

const dockerSwitches =
  /^(?:-i|-t|-it|-ti|-d|-P|--rm|--interactive|--tty|--init|--detach|--privileged|--read-only|--no-healthcheck|--publish-all|--quiet|-q)$/;

/** The image that a server's command starts with `docker run` or its like. */
export function imageOf(server: Start): RunImage | undefined {
  const words = wordsOf(server);
  if (!/^(?:docker|podman|nerdctl)$/.test(nameOf(words[0]))) return undefined;
  const run = words.findIndex(({ text }) => text === 'run');
  if (run < 0) return undefined;
  const options: Word[] = [];
  for (let i = run + 1; i < words.length; i++) {
    const word = words[i]!;
    if (!word.text.startsWith('-')) {
      return { node: word.node, image: word.text, options: options.map(({ node }) => node) };
    }
    options.push(word);
    const value = words[i + 1];
    if (!dockerSwitches.test(word.text) && !word.text.includes('=') && value) {
      options.push(value);
      i++;
    }
  }
  return undefined;
}
