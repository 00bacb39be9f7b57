// Assesses every file of a folder and prints what came out: formats, models, findings, speed, and whether broken
// files are survived. Usage: npm run survey -- <folder> [--index <file.tsv>] [--list formats|models|findings|<rule-id>]
// The index has the columns file, format, models, also_acceptable; models are comma-separated, `unknown` or `none`.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { parseAllDocuments } from 'yaml';
import { sharesOf } from './survey-shares.mjs';

const { createEngine, parseManifest, proposedFormats, recogniseFormat } = createRequire(import.meta.url)(
  '../dist/engine.js',
);
const engine = createEngine();

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { index: { type: 'string' }, list: { type: 'string' }, 'no-mutations': { type: 'boolean' } },
});
const [folder] = positionals;
if (!folder) throw new Error('Name a folder: npm run survey -- <folder>');

const maxBytes = 2_000_000;
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && !/[/\\](?:\.git|node_modules)[/\\]/.test(join(entry.parentPath, entry.name)))
  .map(entry => join(entry.parentPath, entry.name))
  .filter(path => statSync(path).size <= maxBytes)
  .sort()
  .map(path => ({ uri: relative(folder, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));

const percent = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
const median = numbers => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted.length === 0 ? 0 : sorted[Math.floor(sorted.length / 2)];
};
const count = words => {
  const counts = new Map();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts];
};
const table = rows =>
  rows
    .sort((a, b) => b[1] - a[1])
    .map(([word, n]) => `  ${String(n).padStart(6)}  ${word}`)
    .join('\n');
const say = (title, text) => console.log(`\n${title}\n${text}`);

// The index may name formats in its own words.
const aliases = {
  k8s: 'kubernetes',
  'dify-dsl': 'dify',
  'helm-templates': 'helm-template',
  'ghmodels-prompt': 'github-models-prompt',
  'sk-prompt': 'semantic-kernel-prompt',
  'sk-agent': 'semantic-kernel-agent',
  'ms-agent': 'agent-framework',
  'mcp-registry-yaml': 'mcp-registry',
  gha: 'github-workflow',
};
const modelWords = { 'on-premises': 'OnPrem', iaas: 'IaaS', paas: 'PaaS', saas: 'SaaS', mcp: 'MCP' };
const wordOf = model =>
  modelWords[model] ?? { embedded: 'Embedded', agentic: 'Agentic', 'ai-coding': 'Coding' }[model] ?? model;

const surveyed = files.map(({ uri, text }) => {
  const assessment = engine.assess({ uri, text });
  return { uri, text, assessment, format: recogniseFormat(parseManifest(uri, text))?.id };
});
const ai = surveyed.filter(({ assessment }) => assessment.format);
const others = surveyed.filter(({ assessment }) => !assessment.format);

say('Files', `  ${files.length} files, ${ai.length} of AI, ${others.length} without`);
say('Formats of AI files', table(count(ai.map(({ assessment }) => assessment.format))));

const modelsOf = ({ assessment }) => [
  ...new Set(assessment.deployments.flatMap(({ model }) => (model ? [wordOf(model)] : []))),
];
say('Deployment models', table(count(ai.flatMap(file => modelsOf(file)))));

if (values.index) compareWithIndex(readFileSync(values.index, 'utf8'));

const findings = surveyed.flatMap(({ uri, text, assessment }) =>
  assessment.findings.map(finding => ({ uri, text, finding })),
);
const isWarning = ({ severity }) => severity !== 'info' && severity !== 'low';
say(
  'Findings by rule (severity)',
  table(count(findings.map(({ finding }) => `${finding.ruleId} (${finding.severity})`))),
);
const warnings = ai.map(({ assessment }) => assessment.findings.filter(isWarning).length);
say(
  'Warnings or worse per AI file',
  `  median ${median(warnings)}, most ${Math.max(0, ...warnings)}, files with more than two ${warnings.filter(n => n > 2).length}`,
);
say('Findings on files without AI', `  ${others.reduce((sum, { assessment }) => sum + assessment.findings.length, 0)}`);

if (values.list) list(values.list);

await speed();
if (!values['no-mutations']) mutations();

function compareWithIndex(tsv) {
  const [head, ...lines] = tsv
    .trim()
    .split('\n')
    .map(line => line.split('\t'));
  const rows = lines.map(cells => Object.fromEntries(head.map((name, i) => [name, cells[i] ?? ''])));
  const byUri = new Map(surveyed.map(file => [file.uri, file]));
  const known = rows.filter(({ file }) => byUri.has(file));
  const missed = known.filter(({ file, format }) => !sameFormat(byUri.get(file), aliases[format] ?? format));
  say('Recognised format', `  right ${percent(known.length - missed.length, known.length)} of ${known.length}`);
  for (const { file, format } of missed) console.log(`    ${format} <> ${byUri.get(file).format}  ${file}`);

  const labelled = known.filter(({ models }) => models);
  const wrong = labelled.filter(row => !rightModels(byUri.get(row.file), row));
  say('Models fully right', `  ${percent(labelled.length - wrong.length, labelled.length)} of ${labelled.length}`);
  for (const { file, models, also_acceptable: also } of wrong) {
    console.log(
      `    want ${models}${also && ` (or ${also})`}, found ${modelsOf(byUri.get(file)).join(',') || 'none'}  ${file}`,
    );
  }
}

/** A file of the `negatives` is right when nothing in it is taken for AI. */
function sameFormat({ format, assessment }, want) {
  return want === 'negatives' ? !assessment.format : format === want;
}

/** Every model asked for, and no other than those that are acceptable too. */
function rightModels(file, { models, also_acceptable: also }) {
  const found = modelsOf(file);
  const asked = models.split(',').filter(word => word !== 'none' && word !== 'unknown');
  const allowed = [...asked, ...(also ?? '').split(',')];
  return (
    (models !== 'none' || found.length === 0) &&
    asked.every(word => found.includes(word)) &&
    found.every(word => allowed.includes(word))
  );
}

function list(what) {
  if (what === 'formats')
    say('Format of each file', surveyed.map(({ uri, format }) => `  ${format ?? '–'}  ${uri}`).join('\n'));
  else if (what === 'models') {
    const lines = ai.map(file => {
      const why = file.assessment.deployments.map(
        ({ model, confidence, why: [first] }) => `${model} (${confidence}: ${first?.message})`,
      );
      return `  ${file.uri}\n      ${why.join('\n      ')}`;
    });
    say('Models of each AI file', lines.join('\n'));
  } else {
    const shown = findings.filter(({ finding }) => what === 'findings' || finding.ruleId === what);
    say(
      'Findings',
      shown
        .map(({ uri, text, finding }) => {
          const line = text.slice(0, finding.range.start).split('\n').length;
          return `  ${uri}:${line} ${finding.severity} ${finding.ruleId}: ${finding.message}`;
        })
        .join('\n'),
    );
  }
}

function each(set, work) {
  for (const item of set) work(item);
}

async function speed() {
  const megabytes = set => set.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
  const seconds = work => {
    work();
    const times = [1, 2, 3].map(() => {
      const start = performance.now();
      work();
      return (performance.now() - start) / 1000;
    });
    return Math.min(...times);
  };
  const rate = (set, work) => megabytes(set) / seconds(() => each(set, work));
  const assess = ({ uri, text }) => engine.assess({ uri, text });
  const parsed = ai.filter(({ uri, text }) => parseManifest(uri, text).documents.length > 0);
  const asYaml = parsed.filter(({ uri }) => !/\.(?:toml|md|mdc|prompty)$|(?:^|[./])env/i.test(uri));
  const [assessing, parsing, assessingYaml, parsingYaml] = inTurns(
    () => each(parsed, assess),
    () => each(parsed, ({ uri, text }) => parseManifest(uri, text).documents),
    () => each(asYaml, assess),
    () => each(asYaml, ({ text }) => parseAllDocuments(text, { uniqueKeys: false, logLevel: 'silent' })),
  );
  const shares = await sharesOf(() => each([1, 2, 3, 4, 5], () => each(parsed, assess)));
  const lines = [
    `  files without AI   ${rate(others, assess).toFixed(0)} MB/s (${megabytes(others).toFixed(2)} MB)`,
    `  files of AI        ${rate(ai, assess).toFixed(1)} MB/s (${megabytes(ai).toFixed(2)} MB)`,
    `  YAML, JSON of AI   ${(assessingYaml / parsingYaml).toFixed(2)} times what the yaml library takes to parse them`,
    `  parsed AI files    ${(assessing / parsing).toFixed(2)} times our own parse, which reads JSON faster`,
    ...(shares.length > 0
      ? [`  of which           ${shares.map(([part, share]) => `${part} ${share.toFixed(2)}`).join(', ')}`]
      : []),
    `  proposed formats   ${((1e6 * seconds(() => each(files, ({ uri }) => proposedFormats(uri)))) / files.length).toFixed(1)} µs a name`,
  ];
  say('Speed', lines.join('\n'));
}

/** The least milliseconds of several kinds of work, in turns: a change of the machine's speed meets all. */
function inTurns(...works) {
  const least = works.map(() => Infinity);
  for (let round = 0; round < 40; round++) {
    for (const [index, work] of works.entries()) {
      const start = performance.now();
      work();
      least[index] = Math.min(least[index], performance.now() - start);
    }
  }
  return least;
}

/** Cuts each file at 20 places, and deletes, doubles and swaps lines: nothing may throw. */
function mutations() {
  let seed = 1;
  const random = limit => {
    seed = (seed * 48271) % 2147483647;
    return seed % Math.max(limit, 1);
  };
  const failures = [];
  let runs = 0;
  const slowest = { assessing: { ms: 0, uri: '' }, fixing: { ms: 0, uri: '' } };
  const note = (step, start, uri) => {
    const ms = performance.now() - start;
    if (ms > slowest[step].ms) slowest[step] = { ms, uri };
  };
  for (const { uri, text } of files) {
    const lines = text.split('\n');
    const [i, j] = [random(lines.length), random(lines.length)];
    const variants = [
      ...Array.from({ length: 20 }, () => text.slice(0, random(text.length))),
      lines.toSpliced(i, 1).join('\n'),
      lines.toSpliced(i, 0, lines[i]).join('\n'),
      lines.with(i, lines[j]).with(j, lines[i]).join('\n'),
    ];
    for (const variant of variants) {
      const start = performance.now();
      try {
        const { findings: found } = engine.assess({ uri, text: variant });
        note('assessing', start, uri);
        for (const { fixes, message } of found) void (fixes && message);
        note('fixing', start, uri);
      } catch (error) {
        failures.push(`  ${uri}: ${error instanceof Error ? error.stack : error}`);
      }
      runs++;
    }
  }
  const words = ({ ms, uri }) => `${ms.toFixed(0)} ms (${uri})`;
  say(
    'Broken files',
    [
      `  ${runs} assessed, ${failures.length} errors`,
      `  slowest            ${words(slowest.assessing)}`,
      `  with every fix     ${words(slowest.fixing)}; each fix is parsed again, and made only when asked for`,
    ].join('\n'),
  );
  if (failures.length > 0) {
    console.log(failures.slice(0, 20).join('\n'));
    process.exitCode = 1;
  }
}
