import type { EvidencedControl } from '../assessment';
import { framework } from '../framework';
import type { Control } from '../framework/types';
import type { EvidenceContext, EvidenceKind } from './evidence';
import { evidenceKinds } from './kinds';

/** What a file shows of the controls, and what one would have looked for in vain. */
export interface Collected {
  readonly evidence: readonly EvidencedControl[];
  readonly missing: readonly EvidenceKind[];
}

const cache = new WeakMap<EvidenceContext, Collected>();

/** Looks for the evidence of every control in a file that is not our own manifest; once for a file. */
export function collectEvidence(context: EvidenceContext): Collected {
  let found = cache.get(context);
  if (!found) {
    found = collect(context);
    cache.set(context, found);
  }
  return found;
}

function collect(context: EvidenceContext): Collected {
  const evidence: EvidencedControl[] = [];
  const missing: EvidenceKind[] = [];
  if (context.format === 'ai-deployment' || context.format === 'prompt-file') return { evidence, missing };
  for (const kind of evidenceKinds) {
    const [first] = kind.find(context);
    if (first) {
      const { place, reason } = first;
      evidence.push({ control: kind.control, reason, start: place.start, end: place.end });
    } else if (kind.expected(context) && isYours(kind.control, context)) missing.push(kind);
  }
  return { evidence, missing };
}

/** The control is for one of the file's models and not the provider's there. */
const isYours = (id: string, { models }: EvidenceContext): boolean => {
  const control = framework.controlById(id);
  return (
    control !== undefined &&
    models.some(model => applies(control, model) && framework.ownerOfControl(control, model) !== 'provider')
  );
};

const applies = (control: Control, model: EvidenceContext['models'][number]): boolean =>
  (control.models === 'all' || control.models.includes(model)) && framework.cell(model, control.domain).owner !== 'n/a';
