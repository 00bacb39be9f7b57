import assert from 'node:assert/strict';
import { type Assessment, applyEdits, createEngine, type Finding } from '../../src/engine';

export const engine = createEngine();
export const yamlUri = '/project/ai-deployment.yaml';
export const today = '2026-11-22';
export const jsonUri = '/project/ai-deployment.json';

const isInside = ({ start, end }: { start: number; end: number }, length: number): boolean =>
  0 <= start && start <= end && end <= length;

/** Assesses a text and holds what must be true of any text: places lie in it, words are there, nothing throws. */
export function sound(text: string, uri = yamlUri): Assessment {
  const assessment = engine.assess({ uri, text, today });
  const { findings, suppressed, deployments, links } = assessment;
  for (const { range, message, related } of [...findings, ...suppressed.map(({ finding }) => finding)]) {
    assert.ok(isInside(range, text.length), `${range.start}-${range.end} of ${text.length}`);
    assert.ok(message.length > 0 && message.length < 2000, message);
    for (const place of related) assert.ok(place.path !== undefined || isInside(place, text.length));
  }
  for (const place of [...deployments.map(({ range }) => range), ...deployments.flatMap(({ why }) => why), ...links]) {
    assert.ok(isInside(place, text.length));
  }
  for (const { results } of deployments.slice(0, 20)) {
    for (const { reason, range } of results) {
      assert.ok(reason.length > 0);
      assert.ok(!range || isInside(range, text.length));
    }
  }
  return assessment;
}

/** Applies every fix of a finding, each to the text as it was, and holds that the text stays sound. */
export function soundFixes(text: string, { fixes }: Finding, uri = yamlUri): void {
  for (const { title, edits } of fixes) {
    assert.ok(title.length > 0 && title.length < 300, title);
    sound(applyEdits(text, edits), uri);
  }
}

export const ruleIds = ({ findings }: Assessment): readonly string[] => findings.map(({ ruleId }) => ruleId);

/** The least of some runs, in milliseconds. */
export function timeOf(work: () => void, runs = 3): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
