import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type ParseError, parse as parseJson } from 'jsonc-parser';
import { parseAllDocuments } from 'yaml';
import { type Assessment, applyEdits, createEngine, type Finding, type Fix } from '../../src/engine';
import { type Written, writtenManifest } from './random-manifest';

const engine = createEngine();
const runs = { numRuns: 60, seed: 20_261_122 };

/** What a file says, by path; keys in order. */
function leavesOf({ uri, text }: Pick<Written, 'uri' | 'text'>): Leaves {
  const leaves = new Map<string, unknown>();
  const add = (path: string, value: unknown): void => {
    const isCollection = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
    if (isCollection) for (const [key, item] of Object.entries(value)) add(`${path}/${key}`, item);
    else leaves.set(path, typeof value === 'object' ? JSON.stringify(value) : value);
  };
  for (const [i, value] of valuesOf(uri, text).entries()) add(String(i), value);
  return leaves;
}

function valuesOf(uri: string, text: string): unknown[] {
  if (uri.endsWith('.json')) {
    const errors: ParseError[] = [];
    const value = parseJson(text, errors, { allowTrailingComma: true });
    assert.deepEqual(errors, [], text);
    return [value];
  }
  return parseAllDocuments(text, { merge: true }).map(document => {
    assert.deepEqual(document.errors, [], text);
    return document.toJS();
  });
}

const key = ({ ruleId, domain, range }: Finding, { deployments }: Assessment): string =>
  `${ruleId} ${domain ?? range.start} ${deployments.findIndex(deployment => deployment.range.start === range.start)}`;

type Leaves = ReadonlyMap<string, unknown>;

/** What a fix of a kind may change of what the file says. */
const mayChange: Readonly<Record<Fix['kind'], (before: Leaves, after: Leaves, isMerged: boolean) => void>> = {
  stub(before, after) {
    for (const [path, value] of before) {
      const wasEmpty = path.endsWith('/controls') && (value === 'null' || value === '{}');
      if (!wasEmpty) assert.deepEqual(after.get(path), value, path);
    }
    for (const [path, value] of after) {
      if (before.has(path)) continue;
      assert.match(path, /\/controls\/[a-z-]+\/status$/);
      assert.equal(value, 'planned');
    }
    assert.ok(after.size >= before.size);
  },
  rename(before, after, isMerged) {
    // A key that a merge brings to other places, too, gets its new name there beside their own.
    if (isMerged) return;
    assert.equal(after.size, before.size);
    const [was, is] = [[...before.values()], [...after.values()]];
    assert.ok(was.filter((value, i) => value !== is[i]).length <= 3);
  },
  redact: redacted,
  'redact-all': redacted,
  refer() {
    assert.fail('no rule on the own manifest refers to a variable');
  },
  harden() {
    assert.fail('no rule on the own manifest hardens');
  },
};

function redacted(before: Leaves, after: Leaves): void {
  assert.deepEqual([...after.keys()], [...before.keys()]);
  let changed = 0;
  for (const [path, value] of before) {
    if (after.get(path) === value) continue;
    changed++;
    assert.match(String(after.get(path)), /\[REDACTED:[a-z-]+\]/, path);
  }
  assert.ok(changed > 0);
}

function check(written: Written, before: Assessment, finding: Finding, fix: Fix): void {
  const { uri, text, comments } = written;
  const after = applyEdits(text, fix.edits);
  const context = `${fix.title}\n--- before\n${text}\n--- after\n${after}`;
  try {
    mayChange[fix.kind](leavesOf(written), leavesOf({ uri, text: after }), text.includes('<<: *'));
    for (const comment of comments) assert.equal(after.split(comment).length, 2, comment);
    if (text.includes('\r\n')) assert.doesNotMatch(after, /[^\r]\n/);
    const again = engine.assess({ uri, text: after });
    const same = again.findings.filter(
      other => other.ruleId === finding.ruleId && key(other, again) === key(finding, before),
    );
    for (const other of same) {
      if (fix.kind === 'stub') assert.ok(other.controls!.length < finding.controls!.length);
      else assert.ok(other.fixes.every(({ edits }) => JSON.stringify(edits) !== JSON.stringify(fix.edits)));
    }
    const titles = same.flatMap(({ fixes }) => fixes.map(({ title }) => title));
    if (fix.kind === 'stub') assert.ok(!titles.includes(fix.title));
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${context}`);
  }
}

describe('fixes of random manifests', function () {
  this.timeout(120_000);

  it('do what they promise, keep everything else, and do nothing the second time', () => {
    const kinds = new Map<string, number>();
    fc.assert(
      fc.property(writtenManifest, fc.nat(), (written, pick) => {
        const before = engine.assess(written);
        assert.ok(
          before.findings.every(({ ruleId }) => ruleId !== 'manifest-syntax'),
          written.text,
        );
        const offers = before.findings.flatMap(finding => finding.fixes.map(fix => ({ finding, fix })));
        const rare = offers.filter(({ fix }) => fix.kind !== 'stub');
        const stubs = offers.filter(({ fix }) => fix.kind === 'stub');
        for (const { finding, fix } of [
          ...rare,
          ...[0, 1, 2].flatMap(i => stubs[(pick + i * 7) % stubs.length] ?? []),
        ]) {
          kinds.set(fix.kind, (kinds.get(fix.kind) ?? 0) + 1);
          check(written, before, finding, fix);
        }
      }),
      runs,
    );
    for (const kind of ['stub', 'rename', 'redact', 'redact-all'])
      assert.ok((kinds.get(kind) ?? 0) >= 20, `${kind}: ${kinds.get(kind)}`);
  });

  it('are offered for what is missing in nearly every manifest', () => {
    let [missing, offered] = [0, 0];
    fc.assert(
      fc.property(writtenManifest, written => {
        for (const { ruleId, fixes } of engine.assess(written).findings) {
          if (ruleId !== 'missing-control') continue;
          missing++;
          if (fixes.length > 0) offered++;
        }
      }),
      { ...runs, numRuns: 30 },
    );
    assert.ok(missing > 200 && offered / missing > 0.7, `${offered} of ${missing}`);
  });

  it('leave the shape of a file alone when everything is redacted', () => {
    fc.assert(
      fc.property(writtenManifest, written => {
        const after = engine.redact(written.text, { uri: written.uri });
        assert.deepEqual([...leavesOf({ ...written, text: after }).keys()], [...leavesOf(written).keys()]);
        assert.deepEqual(engine.scanText(after), []);
        assert.equal(engine.redact(after, { uri: written.uri }), after);
      }),
      runs,
    );
  });
});
