// Speed of the detectors: against secretlint in the same process, against one regex of literal prefixes, and on hostile input.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import perfHooks from 'node:perf_hooks';
import { loadDetectorsReport } from '../detectors-report.mjs';

const MB = 1e6;
const HOSTILE_SIZE = 400_000;
const MAX_CORPUS = 6 * MB;
const ROUNDS = 9;
/** Every hostile input is timed this often, and the slowest again as often as the rest. */
const FIRST_ROUNDS = 3;
const MAX_AGAIN = 12;
const LIMITS = { secretlint: 4, literals: 0.5, hostile: 10 };

const LITERALS =
  /sk-|hf_|gsk_|r8_|pplx-|xai-|AIza|AKIA|ASIA|ghp_|gho_|ghu_|ghs_|ghr_|github_pat_|glpat-|xoxb-|xoxp-|xapp-|sk_live_|sk_test_|rk_live_|SG\.|npm_|pypi-|dapi|nvapi-|jina_|tvly-|fc-|lsv2_|pcsk_|eyJ|-----BEGIN|:\/\//g;

/** secretlint as it is, but without its observer, which searches the marks of all runs at the end, for minutes. */
async function loadSecretlint() {
  const { PerformanceObserver } = perfHooks;
  perfHooks.PerformanceObserver = undefined;
  const { lintSource } = await import('@secretlint/core');
  const { creator: recommended } = await import('@secretlint/secretlint-rule-preset-recommend');
  perfHooks.PerformanceObserver = PerformanceObserver;
  return { lintSource, recommended };
}

/** Texts to measure on: Markdown below a folder, by default that of the installed packages. */
function corpus(folder) {
  const texts = [];
  let size = 0;
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:md|mdc|txt|ya?ml)$/i.test(file) || size > MAX_CORPUS) continue;
    const path = `${folder}/${file}`;
    if (!statSync(path).isFile()) continue;
    const text = readFileSync(path, 'utf8');
    texts.push(text);
    size += text.length;
  }
  return { texts, size };
}

/**
 * Milliseconds of processor time of each work, the least of several rounds: other work on the machine only adds to it.
 * All take turns, so that other work on the machine weighs on all alike, and each works twice in its turn: the first
 * time pays for what the one before left to clear away.
 */
async function inTurns(works, rounds = ROUNDS) {
  const times = works.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, work] of works.entries()) {
      await work();
      const start = process.cpuUsage();
      await work();
      const { user, system } = process.cpuUsage(start);
      times[index].push((user + system) / 1000);
    }
  }
  return times.map(all => Math.min(...all));
}

const verdict = (isMet, limit) => `${isMet ? 'ok' : 'MISSED'}, ${limit}`;

/** Inputs that make a careless scanner slow, by name. */
function hostileInputs() {
  const fill = piece => piece.repeat(Math.ceil(HOSTILE_SIZE / piece.length)).slice(0, HOSTILE_SIZE);
  const pieces = {
    'one letter': 'a',
    'one digit': '4',
    'digit groups': '4111 ',
    hyphens: '-',
    spaces: ' ',
    'line ends': '\n',
    'equal signs': '=',
    colons: ':',
    slashes: '/',
    quotes: '"',
    backslashes: '\\',
    'prefix sk-': 'sk-',
    'prefix hf_': ' hf_',
    'prefix eyJ': 'eyJ',
    'eyJ with dots': 'eyJhbGciOiJI.',
    '://': '://',
    '://u:': '://u:',
    '://a@': '://a:b@',
    BEGIN: '-----BEGIN PRIVATE KEY-----\n',
    'BEGIN and base64': `-----BEGIN PRIVATE KEY-----\nMII${'A1b2'.repeat(15)}\n`,
    'kind: Secret': 'kind: Secret\n',
    'kind and data': 'kind: Secret\ndata:\n  a: YWJjZGVmZ2g=\n',
    assignments: 'api_key=Zx9',
    'password=': 'password=',
    'password; of no server': 'Password=Zx9Kq2LmW;',
    'query of keys': 'key=Zx9Kq2LmW8Rt&',
    'hex of 40': '3f9a1c7b2e8d40f1c6a5b39e07d48f2c61ab35e9 ',
    'vendor and hex': 'cohere 3f9a1c7b2e8d40f1c6a5b39e07d48f2c61ab35e9 ',
    'hex of a vendor': 'WANDB_API_KEY=3f9a1c7b2e8d40f1c6a5b39e07d48f2c61ab35e9\n',
    'spoken keys': 'token is Zx9Kq2LmW8Rt4 ',
    flags: ' --api-key Zx9Kq2LmW8Rt4',
    'numbers with spaces': '123 45 6789 ',
    'key: value': 'key: Zx9Kq2LmW8Rt\n',
    'name and value': '- name: A_KEY\n  value: Zx9Kq2LmW8Rt4\n',
    Bearer: 'Authorization: Bearer Zx9Kq2LmW8Rt4\n',
    'short passwords': 'Password=Zx9;',
    'sig=': '&sig=Zx9',
    'inner marks': 'JQQJ9',
    percent: '%3D',
    'unicode escapes': '\\u0041',
    'hex words': 'deadbeef01 ',
    'random words': 'Zx9Kq2LmW8Rt4Yb7 ',
    ':AA': '123456789:AA',
    dotted: 'a1.',
    '@': 'a@',
    'ssn-like': '123-45-',
    cjk: '密钥',
    'chain of keys': 'key:Zx9Kq2LmW8Rt=',
    'keys and bars': 'token=Zx9Kq2LmW8Rt|',
    cards: '4242 4242 4242 4242 ',
    'named numbers': 'ssn 123456789 ',
    'Authorization: Basic': 'Authorization: Basic dTE6Nz9xWjR2TG0yS3A4\n',
    'Secrets of Kubernetes': 'kind: Secret\ndata:\n  a: Wng5S3EyTG1XOFJ0NFliNw==\n---\n',
    'values of pairs': 'value: Zx9Kq2LmW8Rt4\n',
    'bot tokens': '123456789:AAZx9Kq2LmW8Rt4Yb7Zx9Kq2LmW8Rt4Yb7a ',
    'whole private keys': `-----BEGIN PRIVATE KEY-----\nMIIE${'Zx9K'.repeat(15)}\n-----END PRIVATE KEY-----\n`,
  };
  return Object.entries(pieces).map(([name, piece]) => [name, fill(piece)]);
}

export async function run(folder = process.env.BENCH_CORPUS ?? 'node_modules') {
  const { scanText } = await loadDetectorsReport();
  const { texts, size } = corpus(folder);
  const speed = ms => `${(size / MB / (ms / 1000)).toFixed(0)} MB/s`;
  const { lintSource, recommended } = await loadSecretlint();
  const config = { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: recommended, options: {} }] };

  const [ours, literals, theirs] = await inTurns([
    () => {
      for (const text of texts) scanText(text);
    },
    () => {
      for (const text of texts) for (const _ of text.matchAll(LITERALS));
    },
    async () => {
      for (const [index, content] of texts.entries()) {
        await lintSource({
          source: { filePath: `${index}.md`, content, ext: '.md', contentType: 'text' },
          options: { config },
        });
      }
    },
  ]);
  console.log(`corpus: ${(size / MB).toFixed(1)} MB of text in ${texts.length} files`);
  console.log(`scanText              ${speed(ours)}`);
  console.log(
    `secretlint            ${speed(theirs)}: ours is ${(theirs / ours).toFixed(1)} times as fast (${verdict(theirs / ours >= LIMITS.secretlint, 'at least 4')})`,
  );
  console.log(
    `literal prefixes only ${speed(literals)}: ours reaches ${(literals / ours).toFixed(2)} of it (${verdict(literals / ours >= LIMITS.literals, 'at least 0.5')})`,
  );

  const joined = texts.join('\n');
  const clean = texts.filter(text => scanText(text).length === 0);
  const plain = clean.join('\n').slice(0, HOSTILE_SIZE);
  const sizes = [1, 2, 4].map(times => joined.slice(0, times * HOSTILE_SIZE));
  const growth = await inTurns(sizes.map(text => () => scanText(text)));
  for (const [index, text] of sizes.entries()) {
    console.log(`${(text.length / 1000).toFixed(0)} KB of plain text: ${growth[index].toFixed(1)} ms`);
  }
  const timed = async (inputs, rounds) => {
    const ratios = [];
    for (const [name, text] of inputs) {
      const [base, hostile] = await inTurns([() => scanText(plain), () => scanText(text)], rounds);
      ratios.push([name, hostile / base, text]);
    }
    return ratios.sort((a, b) => b[1] - a[1]);
  };
  const first = await timed(hostileInputs(), FIRST_ROUNDS);
  const again = first.slice(0, MAX_AGAIN).map(([name, , text]) => [name, text]);
  const slow = [...(await timed(again, ROUNDS)), ...first.slice(MAX_AGAIN)];
  const [worst] = slow;
  console.log(
    `${slow.length} hostile inputs of 400 KB, slowest "${worst[0]}": ${worst[1].toFixed(1)} times plain text (${verdict(worst[1] <= LIMITS.hostile, 'at most 10')})`,
  );
  for (const [name, ratio] of slow.slice(1, 8)) console.log(`  ${ratio.toFixed(1)}  ${name}`);
}
