import type { EvidencedControl } from '../assessment';
import { framework } from '../framework';
import type { Control } from '../framework/types';
import type { EvidenceContext, EvidenceKind } from './evidence';
import { evidenceKinds } from './kinds';

/** What a file shows of the controls, and what one would have looked for in vain; each is looked for when asked for. */
export interface Collected {
  readonly evidence: readonly EvidencedControl[];
  readonly missing: readonly EvidenceKind[];
  /** True where something is missing that `elsewhere` does not show: the first is enough. */
  readonly lacks: (elsewhere: ReadonlySet<string>) => boolean;
}

const cache = new WeakMap<EvidenceContext, Collected>();

/** The evidence of every control in a file that is not our own manifest; once for a file. */
export function collectEvidence(context: EvidenceContext): Collected {
  let found = cache.get(context);
  if (!found) {
    found = new Collection(context);
    cache.set(context, found);
  }
  return found;
}

class Collection implements Collected {
  readonly #context: EvidenceContext;
  readonly #kinds: readonly EvidenceKind[];
  readonly #shown = new Map<EvidenceKind, EvidencedControl | undefined>();
  #evidence: readonly EvidencedControl[] | undefined;
  #missing: readonly EvidenceKind[] | undefined;

  constructor(context: EvidenceContext) {
    this.#context = context;
    this.#kinds = context.format === 'ai-deployment' || context.format === 'prompt-file' ? [] : evidenceKinds;
  }

  get evidence(): readonly EvidencedControl[] {
    this.#evidence ??= this.#kinds.flatMap(kind => this.#shows(kind) ?? []);
    return this.#evidence;
  }

  get missing(): readonly EvidenceKind[] {
    this.#missing ??= this.#kinds.filter(kind => this.#isMissing(kind));
    return this.#missing;
  }

  lacks(elsewhere: ReadonlySet<string>): boolean {
    return this.#kinds.some(kind => !elsewhere.has(kind.control) && this.#isMissing(kind));
  }

  #isMissing(kind: EvidenceKind): boolean {
    const context = this.#context;
    return kind.expected(context) && isYours(kind.control, context) && !this.#shows(kind);
  }

  #shows(kind: EvidenceKind): EvidencedControl | undefined {
    if (!this.#shown.has(kind)) {
      const [first] = kind.find(this.#context);
      this.#shown.set(
        kind,
        first && {
          control: kind.control,
          reason: first.reason,
          start: first.place.start,
          end: first.place.end,
        },
      );
    }
    return this.#shown.get(kind);
  }
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
