import type { Category, Detector } from './detector';
import { DETECTORS } from './detectors';

/** What to look for. Default: every detector that is on by default. */
export interface ScanOptions {
  /** Detector ids; exactly these run. */
  readonly include?: ReadonlySet<string>;
  /** Every detector of these categories, opt-in ones of `output-anomaly` too. Default: secrets and personal data. */
  readonly categories?: ReadonlySet<Category>;
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
  readonly digits: readonly Detector[];
  readonly near: readonly Detector[];
  readonly anywhere: readonly Detector[];
}

/** A literal at which a detector is tried. */
export interface Anchor {
  readonly prefix: string;
  readonly detector: Detector;
}

/** The anchors by their first two characters, which are ASCII. */
export class Anchors {
  readonly #slots = new Uint16Array(128 * 128);
  /** The first is for the slots that hold nothing. */
  readonly #lists: (Anchor[] | undefined)[] = [undefined];

  constructor(anchors: readonly Anchor[]) {
    for (const anchor of anchors) {
      const slot = anchor.prefix.charCodeAt(0) * 128 + anchor.prefix.charCodeAt(1);
      if (this.#slots[slot] === 0) this.#slots[slot] = this.#lists.push([]) - 1;
      this.#lists[this.#slots[slot]!]!.push(anchor);
    }
  }

  /** The anchors that may stand where these two characters stand, if any. */
  at(first: number, second: number): readonly Anchor[] | undefined {
    return this.#lists[second < 128 ? this.#slots[first * 128 + second]! : 0];
  }
}

/** A literal that a token's middle may hold, unlike one at its start or one that starts with a separator. */
const isInner = ({ lead }: Detector, prefix: string) => (lead ?? 0) > 0 && /^[\w-]/.test(prefix);

function isWanted(detector: Detector, { include, categories }: ScanOptions): boolean {
  if (include) return include.has(detector.id);
  if (categories && !categories.has(detector.category)) return false;
  if (detector.category === 'output-anomaly') return categories !== undefined;
  return !detector.optIn;
}

function planOf(options: ScanOptions): Plan {
  const wanted = [...(options.detectors ?? []), ...DETECTORS].filter(detector => isWanted(detector, options));
  const all = wanted.flatMap(detector => (detector.prefixes ?? []).map(prefix => ({ prefix, detector })));
  const byInner = new Map<string, Detector[]>();
  for (const { prefix, detector } of all) {
    if (isInner(detector, prefix)) byInner.set(prefix, [...(byInner.get(prefix) ?? []), detector]);
  }
  const byMarker = new Map<string, Detector[]>();
  for (const detector of wanted) {
    if (detector.marker) byMarker.set(detector.marker, [...(byMarker.get(detector.marker) ?? []), detector]);
  }
  return {
    anchors: new Anchors(all.filter(({ prefix, detector }) => !isInner(detector, prefix))),
    inner: byInner.size > 0 ? new RegExp([...byInner.keys()].join('|'), 'g') : undefined,
    byInner,
    byMarker,
    digits: wanted.filter(({ digits }) => digits),
    near: wanted.filter(({ near }) => near),
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
