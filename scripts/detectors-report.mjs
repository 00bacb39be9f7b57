// Recall, false alarms and noise of the detectors: `npm run detectors:report [folder of clean prompts]`.
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const OUTPUT = 'out/detectors/report.mjs';
const SEEDS = [101, 102, 103];
const MB = 1e6;
const MAX_FILE = 4 * MB;

/** The scanner and the generated test set, bundled. */
export async function loadDetectorsReport() {
  mkdirSync('out/detectors', { recursive: true });
  await build({
    entryPoints: ['test/detectors/report.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: OUTPUT,
    logLevel: 'error',
  });
  return import(pathToFileURL(OUTPUT).href);
}

function printTally(title, counts) {
  console.log(`\n${title}`);
  for (const [name, { passed, all }] of [...counts].sort()) {
    console.log(`  ${((100 * passed) / all).toFixed(1).padStart(5)} %  ${String(all).padStart(6)}  ${name}`);
  }
}

/** Prompts, manifests and prose: code and its bundles are another matter. */
const IS_TEXT = /\.(?:mdx?|mdc|markdown|rst|txt|prompt|ya?ml|json[cl]?|toml|env|tpl)$/i;

/** Findings in a folder's texts, by kind and line, each with its masked preview. */
function printNoise(folder, scanText) {
  let size = 0;
  const lines = [];
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = `${folder}/${file}`;
    if (!IS_TEXT.test(file) || !statSync(path).isFile() || statSync(path).size > MAX_FILE) continue;
    const text = readFileSync(path, 'utf8');
    if (text.includes('\0')) continue;
    size += Buffer.byteLength(text);
    for (const { kind, severity, start, preview } of scanText(text)) {
      lines.push(`  ${path}:${text.slice(0, start).split('\n').length} ${kind} (${severity}) ${preview}`);
    }
  }
  console.log(
    `\nFindings in ${(size / MB).toFixed(1)} MB below the folder: ${lines.length}, ${(lines.length / (size / MB)).toFixed(2)} per MB`,
  );
  console.log(lines.join('\n'));
}

async function main([folder]) {
  const { keys, negatives, numbersAndKeys, scanText, tally } = await loadDetectorsReport();
  const positives = [...SEEDS.flatMap(keys), ...SEEDS.flatMap(numbersAndKeys)];
  const clean = SEEDS.flatMap(negatives);
  const passed = positives.filter(result => result.passed).length;
  const alarms = clean.filter(result => !result.passed);
  console.log(
    `recall: ${((100 * passed) / positives.length).toFixed(2)} % of ${positives.length} cases (whole span, right kind, nothing else)`,
  );
  console.log(`false alarms: ${alarms.length} of ${clean.length} look-alikes, placeholders and near misses`);
  printTally(
    'By family',
    tally(positives, ({ family }) => family),
  );
  printTally(
    'By kind',
    tally(positives, ({ subject }) => subject),
  );
  printTally(
    'By context',
    tally(SEEDS.flatMap(keys), ({ context }) => context),
  );
  printTally(
    'No finding where none belongs',
    tally(clean, ({ family }) => family),
  );
  for (const { subject, context, detail } of [...positives.filter(result => !result.passed), ...alarms]) {
    console.log(`  ! ${subject} | ${context} | ${detail}`);
  }
  if (folder) printNoise(folder, scanText);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main(process.argv.slice(2));
