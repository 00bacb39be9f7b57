import { Anchors } from './anchors';
import type { Surroundings } from './context';
import type { Category, Detector } from './detector';
import { DETECTORS } from './detectors';

/** What to look for. Default: every detector that is on by default. */
export interface ScanOptions {
  /** Detector ids; exactly these run. */
  readonly include?: ReadonlySet<string>;
  /** Every detector of these categories, opt-in ones of `output-anomaly` too. Default: secrets and personal data. */
  readonly categories?: ReadonlySet<Category>;
  /** Ids of opt-in detectors that run beside those that are on by default. */
  readonly also?: ReadonlySet<string>;
  /** Detectors of an organisation, beside the built-in ones. */
  readonly detectors?: readonly Detector[];
}

/** The detectors of a scan, sorted by where they look. */
export interface Plan {
  readonly anchors: Anchors;
  /** Finds the literals that stand inside a token; absent if there are none. */
  readonly inner: RegExp | undefined;
  readonly byInner: ReadonlyMap<string, readonly Detector[]>;
  readonly byMarker: ReadonlyMap<string, readonly Detector[]>;
  readonly digits: readonly (Detector & { readonly digits: readonly number[] })[];
  /** What the words around a value tell, and an expression for all of their names at once. */
  readonly byName: readonly (Detector & { readonly near: RegExp })[];
  readonly names: RegExp;
  /** What the place of a value tells. */
  readonly byPlace: readonly (Detector & { readonly near: (around: Surroundings) => boolean })[];
  readonly anywhere: readonly Detector[];
}

/** A literal that a token's middle may hold, unlike one at its start or one that starts with a separator. */
const isInner = ({ lead }: Detector, prefix: string) => (lead ?? 0) > 0 && /^[\w-]/.test(prefix);

const hasDigits = (detector: Detector): detector is Plan['digits'][number] => detector.digits !== undefined;
const isByName = (detector: Detector): detector is Plan['byName'][number] => detector.near instanceof RegExp;
const isByPlace = (detector: Detector): detector is Plan['byPlace'][number] => typeof detector.near === 'function';

function isWanted(detector: Detector, { include, categories, also }: ScanOptions): boolean {
  if (include) return include.has(detector.id);
  if (categories && !categories.has(detector.category)) return false;
  if (detector.category === 'output-anomaly') return categories !== undefined;
  return !detector.optIn || also?.has(detector.id) === true;
}

/** Every property, since V8 reads objects of one shape faster than those that lack some. */
const NO_PROPERTIES: Readonly<Record<keyof Detector, undefined>> = {
  id: undefined,
  title: undefined,
  category: undefined,
  severity: undefined,
  optIn: undefined,
  rank: undefined,
  prefixes: undefined,
  lead: undefined,
  marker: undefined,
  keywords: undefined,
  digits: undefined,
  near: undefined,
  expression: undefined,
  ownEdges: undefined,
  placeholders: undefined,
  accept: undefined,
  extend: undefined,
  all: undefined,
  isSample: undefined,
  grade: undefined,
  examples: undefined,
  reference: undefined,
};

function planOf(options: ScanOptions): Plan {
  const wanted = [...(options.detectors ?? []), ...DETECTORS]
    .filter(detector => isWanted(detector, options))
    .map(detector => ({ ...NO_PROPERTIES, ...detector }) as Detector);
  const all = wanted.flatMap(detector => (detector.prefixes ?? []).map(prefix => ({ prefix, detector })));
  const byInner = new Map<string, Detector[]>();
  for (const { prefix, detector } of all) {
    if (isInner(detector, prefix)) byInner.set(prefix, [...(byInner.get(prefix) ?? []), detector]);
  }
  const byMarker = new Map<string, Detector[]>();
  for (const detector of wanted) {
    if (detector.marker) byMarker.set(detector.marker, [...(byMarker.get(detector.marker) ?? []), detector]);
  }
  const byName = wanted.filter(isByName);
  return {
    anchors: new Anchors(all.filter(({ prefix, detector }) => !isInner(detector, prefix))),
    inner: byInner.size > 0 ? new RegExp([...byInner.keys()].join('|'), 'g') : undefined,
    byInner,
    byMarker,
    digits: wanted.filter(hasDigits),
    byName,
    names: new RegExp(byName.map(({ near }) => near.source).join('|') || '(?!)', 'i'),
    byPlace: wanted.filter(isByPlace),
    anywhere: wanted.filter(({ prefixes, marker, digits, near }) => !prefixes && !marker && !digits && !near),
  };
}

const DEFAULT_OPTIONS: ScanOptions = {};
const plans = new WeakMap<ScanOptions, Plan>();

/** The plan of the options; made once for each options object. */
export function planFor(options: ScanOptions = DEFAULT_OPTIONS): Plan {
  let plan = plans.get(options);
  if (!plan) {
    plan = planOf(options);
    plans.set(options, plan);
  }
  return plan;
}
