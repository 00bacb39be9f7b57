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
  /** Finds the literals in a run; every detector of `byPrefix` is reached through one of them. */
  readonly prefix: RegExp | undefined;
  readonly byPrefix: ReadonlyMap<string, readonly Detector[]>;
  readonly marked: readonly Detector[];
  readonly digits: readonly Detector[];
  readonly near: readonly Detector[];
  readonly anywhere: readonly Detector[];
}

const escapeLiteral = (literal: string) => literal.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

function isWanted(detector: Detector, { include, categories }: ScanOptions): boolean {
  if (include) return include.has(detector.id);
  if (categories && !categories.has(detector.category)) return false;
  if (detector.category === 'output-anomaly') return categories !== undefined;
  return !detector.optIn;
}

function planOf(options: ScanOptions): Plan {
  const wanted = [...(options.detectors ?? []), ...DETECTORS].filter(detector => isWanted(detector, options));
  const literals = [...new Set(wanted.flatMap(({ prefixes }) => prefixes ?? []))].sort();
  // `sk-` leads to the detectors of `sk-ant-` too: the regex stops at the shorter literal.
  const roots = literals.filter(literal => !literals.some(other => other !== literal && literal.startsWith(other)));
  const byPrefix = new Map(
    roots.map(root => [root, wanted.filter(({ prefixes }) => prefixes?.some(prefix => prefix.startsWith(root)))]),
  );
  return {
    prefix: roots.length > 0 ? new RegExp(roots.map(escapeLiteral).join('|'), 'g') : undefined,
    byPrefix,
    marked: wanted.filter(({ marker }) => marker),
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
