// Prints the product's figures next to their limits: `npm run bench [section…]`. Build first.
import { readdirSync } from 'node:fs';

const folder = new URL('bench/', import.meta.url);
const sections = readdirSync(folder).map(file => file.replace(/\.mjs$/, ''));
const wanted = process.argv.slice(2);
for (const section of sections) {
  if (wanted.length > 0 && !wanted.includes(section)) continue;
  console.log(`\n# ${section}`);
  const { run } = await import(new URL(`${section}.mjs`, folder).href);
  await run();
}
