// Writes the VSIX: `node scripts/package.mjs [file]`. Build with --production first.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { createVSIX } from '@vscode/vsce';

/** Packages the extension. The pictures of the README are left out: it has no address from which to load them. */
export async function packageTo(file) {
  const readme = 'dist/readme.md';
  writeFileSync(readme, readFileSync('README.md', 'utf8').replace(/^!\[.*\]\(media\/.*\)\n\n/gm, ''));
  await createVSIX({
    packagePath: file,
    readmePath: readme,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await packageTo(process.argv[2] ?? 'ai-security-responsibility.vsix');
}
