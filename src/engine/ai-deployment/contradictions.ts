import type { Finding } from '../finding';
import type { RuleContext } from '../rules/rule';
import { named } from '../safe-name';
import type { Deployment, Statement } from './read';

export const contradictionRule = 'contradicted-control';

/** What a file of a deployment shows against a control. */
export interface Contradiction {
  readonly finding: Finding;
  /** The file, as the manifest names it. */
  readonly path: string;
}

/** By control id. */
export type Contradictions = ReadonlyMap<string, Contradiction>;

/** A hint contradicts nothing. */
export const contradicts = ({ severity }: Pick<Finding, 'severity'>): boolean =>
  severity !== 'info' && severity !== 'low';

/** Why a control that is said to be implemented is not. */
export const contradictionReason = ({ finding, path }: Contradiction): string =>
  `${named(path, 'a file')} says otherwise: ${finding.message}`;

type ByModel = Map<Deployment['model'], Contradictions>;
const known = new WeakMap<RuleContext, Map<Deployment['manifests'], ByModel>>();

/** The first finding against each control in the files of a deployment; files that several share are judged once. */
export function contradictionsOf({ manifests, model }: Deployment, context: RuleContext): Contradictions {
  const ofContext = known.get(context) ?? new Map<Deployment['manifests'], ByModel>();
  known.set(context, ofContext);
  const byModel: ByModel = ofContext.get(manifests) ?? new Map();
  ofContext.set(manifests, byModel);
  const found = byModel.get(model) ?? find(manifests, model, context);
  byModel.set(model, found);
  return found;
}

/** The path itself, without a place in the file: `src/guard.ts#L12`. */
const withoutPlace = (path: string): string => path.replace(/#.*$/, '');

function find(
  manifests: Deployment['manifests'],
  model: Deployment['model'],
  { file, assessOther }: RuleContext,
): Contradictions {
  const first = new Map<string, Contradiction>();
  for (const { text: path } of manifests) {
    const found = file(path);
    if (found?.state !== 'file' || found.text === undefined) continue;
    for (const finding of assessOther(withoutPlace(path), found.text, model)) {
      if (!contradicts(finding)) continue;
      for (const control of finding.controls ?? []) if (!first.has(control)) first.set(control, { finding, path });
    }
  }
  return first;
}

/** Tells why what a deployment says of a control does not hold. What a person has silenced does not count. */
export function contradictionsIn(context: RuleContext, findings: readonly Finding[]) {
  let shown: ReadonlySet<number> | undefined;
  return (deployment: Deployment, { control, key }: Statement): string | undefined => {
    shown ??= new Set(findings.flatMap(({ ruleId, range }) => (ruleId === contradictionRule ? range.start : [])));
    const found = shown.has(key.start) ? contradictionsOf(deployment, context).get(control.id) : undefined;
    return found && contradictionReason(found);
  };
}
