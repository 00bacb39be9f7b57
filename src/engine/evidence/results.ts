import type { ControlResult, EvidencedControl } from '../assessment';
import type { Finding } from '../finding';
import type { Control, Framework, ModelId } from '../framework';
import type { Collected } from './collect';

interface Known {
  readonly framework: Framework;
  readonly collected: Collected;
  readonly findings: readonly Finding[];
  /** Evidence that other files of the folder hold. */
  readonly elsewhere: readonly EvidencedControl[];
}

/** What became of each control of a deployment that only its own files describe. */
export const evidencedResults = (model: ModelId, known: Known): readonly ControlResult[] =>
  controlsOf(model, known).map(control => ({
    control: control.id,
    domain: control.domain,
    owner: known.framework.ownerOfControl(control, model),
    status: 'missing',
    ...judge(control, model, known),
  }));

/** Those that the model always asks for, and those that the file speaks of. */
function controlsOf(
  model: ModelId,
  { framework, collected: { evidence, missing }, findings }: Known,
): readonly Control[] {
  const always = framework.controlsFor({ model, data: [], features: [] });
  const spoken = new Set([
    ...evidence.map(({ control }) => control),
    ...missing.map(({ control }) => control),
    ...findings.flatMap(({ controls = [] }) => controls),
  ]);
  const more = framework.controls.filter(
    control =>
      spoken.has(control.id) &&
      !always.includes(control) &&
      (control.models === 'all' || control.models.includes(model)) &&
      framework.cell(model, control.domain).owner !== 'n/a',
  );
  return [...always, ...more];
}

function judge(
  control: Control,
  model: ModelId,
  { framework, collected: { evidence, missing }, findings, elsewhere }: Known,
): Pick<ControlResult, 'outcome' | 'reason' | 'range'> {
  const wrong = findings.find(({ controls, severity }) => severity !== 'info' && controls?.includes(control.id));
  if (wrong) return { outcome: 'fail', reason: wrong.message, range: wrong.range };
  const proof = evidence.find(candidate => candidate.control === control.id);
  if (proof) return { outcome: 'pass', reason: proof.reason, range: { start: proof.start, end: proof.end } };
  const other = elsewhere.find(candidate => candidate.control === control.id);
  if (other) return { outcome: 'pass', reason: other.path ? `${other.reason} (${other.path})` : other.reason };
  const kind = missing.find(candidate => candidate.control === control.id);
  if (kind) return { outcome: 'review', reason: `Nothing here shows it: look for ${kind.what}.` };
  return framework.ownerOfControl(control, model) === 'provider'
    ? { outcome: 'not-evaluated', reason: "The provider's part: ask for its evidence." }
    : { outcome: 'not-evaluated', reason: 'This file cannot show it: state it in ai-deployment.yaml.' };
}
