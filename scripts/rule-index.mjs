// Writes what follows from the list of rules: the index of their pages, and the setting that grades them.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** @typedef {{ readonly id: string, readonly title: string, readonly severity: string }} Rule */

export const indexPath = 'docs/rules/README.md';
const setting = 'aiSecurity.severities';

/** @param {readonly Rule[]} rules */
export const ruleIndex = rules => `# Rules

Each rule can be graded anew or switched off: in the editor by the setting \`${setting}\`, for a folder in \`.ai-security.yaml\`.
A comment silences one place: \`# ai-security-ignore-next-line <rule-id> -- reason\`.
The severity is the one that a rule starts from; the deployment model and the owner of the cell can raise or lower it.

| Rule | What it reports | Severity |
| --- | --- | --- |
${rules.map(({ id, title, severity }) => `| [${id}](${id}.md) | ${title} | ${severity} |`).join('\n')}
`;

/** @param {readonly Rule[]} rules */
export const severityProperties = rules =>
  Object.fromEntries(
    rules.map(({ id }) => [id, { type: 'string', enum: ['off', 'info', 'low', 'medium', 'high', 'critical'] }]),
  );

/** @param {{ contributes: { configuration: any } }} manifest */
export const severitySetting = ({ contributes: { configuration } }) => {
  const parts = Array.isArray(configuration) ? configuration : [configuration];
  return parts.map(({ properties }) => properties[setting]).find(Boolean);
};

async function write() {
  const built = '../dist/engine.js'; // there after `npm run build`
  const { rules } = (await import(built)).default;
  writeFileSync(indexPath, ruleIndex(rules));
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  severitySetting(manifest).properties = severityProperties(rules);
  writeFileSync('package.json', JSON.stringify(manifest));
  execFileSync('node_modules/.bin/biome', ['format', '--write', 'package.json']);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await write();
