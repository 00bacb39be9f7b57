// Writes THIRD-PARTY-NOTICES.md: the licenses of what is bundled; with --print, prints it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** The libraries in dist/. */
const bundled = ['eslint-visitor-keys', 'ignore', 'jsonc-parser', 'toml-eslint-parser', 'yaml'];

const licenseOf = name => {
  const folder = `node_modules/${name}`;
  const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry));
  return readFileSync(`${folder}/${file}`, 'utf8').trim();
};

/** The text of the notices, from the installed packages. */
const notices = () =>
  [
    '# Third-party notices',
    'The framework has its own notice in `data/NOTICE.md`. These libraries are bundled:',
    ...bundled.map(name => {
      const { version, license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
      return `## ${name} ${version} (${license})\n\n\`\`\`text\n${licenseOf(name)}\n\`\`\``;
    }),
  ].join('\n\n');

if (process.argv.includes('--print')) process.stdout.write(`${notices()}\n`);
else writeFileSync('THIRD-PARTY-NOTICES.md', `${notices()}\n`);
