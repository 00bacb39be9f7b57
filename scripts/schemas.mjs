// Writes the JSON Schemas in data/schemas that are made from the engine's own declarations.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import engine from '../dist/engine.js';

for (const [name, schema] of Object.entries(engine.schemas())) {
  const path = `data/schemas/${name}.schema.json`;
  writeFileSync(path, JSON.stringify(schema));
  execFileSync('node_modules/.bin/biome', ['format', '--write', path]);
  console.log(path);
}
