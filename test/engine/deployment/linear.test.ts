import assert from 'node:assert/strict';
import { infer } from '../../../src/engine/deployment/infer';
import { factsOf } from '../../../src/engine/manifest/facts-of';
import { recogniseFormat } from '../../../src/engine/manifest/formats';
import { parseManifest } from '../../../src/engine/manifest/manifest';

const length = 40_000;
const pieces = [
  '\n',
  ' \n',
  ' ',
  '\t',
  'a',
  'A_',
  'a.',
  '/a',
  'bedrock-',
  'mcp-',
  'cognitive-',
  '{{ ',
  '<GenAi',
  'image: openai ',
];
const starts = ['', 'module "', 'param ', 'OPENAI_BASE_URL=http://', 'services:\n  a:\n    image: ', 'resource\n'];
const uris = ['main.tf', 'main.bicep', 'templates/a.yaml', '.env', 'x.agent', 'a.prompty'];

/** Work that grows with the square of the length takes minutes here; linear work takes milliseconds. */
const limit = 5000;

describe('recognition and inference take linear time', () => {
  for (const uri of uris) {
    it(`on long runs in ${uri}`, () => {
      const start = performance.now();
      for (const head of starts) {
        for (const piece of pieces) {
          const manifest = parseManifest(uri, head + piece.repeat(length / piece.length));
          const format = recogniseFormat(manifest);
          if (format) infer(manifest, format, factsOf(manifest, format.facts));
        }
      }
      assert.ok(performance.now() - start < limit);
    }).timeout(60_000);
  }
});
