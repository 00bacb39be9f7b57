import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createEngine } from '../../src/engine';
import { manifestShape } from '../../src/engine/ai-deployment/manifest-shape';
import type { Shape } from '../../src/engine/ai-deployment/shape';
import { examplesOf, linkedIn } from '../engine/rules/page-examples';

/** Every key of the format, and every value that a key can choose from. */
function wordsOf(shape: Shape): readonly string[] {
  switch (shape.type) {
    case 'object':
      return Object.entries(shape.properties).flatMap(([key, below]) => [key, ...wordsOf(below)]);
    case 'list':
      return wordsOf(shape.items);
    case 'map':
      return wordsOf(shape.values);
    case 'choice':
      return shape.choices.map(({ value }) => value);
    default:
      return [];
  }
}

describe('docs/manifest.md', () => {
  const page = readFileSync('docs/manifest.md', 'utf8');
  const engine = createEngine();
  const file = linkedIn(page);

  it('explains every key and value of the format', () => {
    const explained = new Set([...page.matchAll(/`([a-z-]+)`/g)].map(([, word]) => word));
    assert.deepEqual(
      [...new Set(wordsOf(manifestShape))].filter(word => !explained.has(word)),
      [],
    );
  });

  for (const [i, { kind, path, ruleId, text }] of examplesOf(page).entries()) {
    it(`shows a ${kind} example (${i + 1})`, () => {
      const { findings } = engine.assess({ uri: `/project/${path}`, text, file, today: '2026-11-22' });
      const ofAbsence = ['missing-control', 'ask-provider', 'provider-documents', 'provider-commitments'];
      const found = findings.map(finding => finding.ruleId).filter(id => !ofAbsence.includes(id));
      assert.deepEqual([...new Set(found)], kind === 'bad' ? [ruleId] : []);
    });
  }
});
