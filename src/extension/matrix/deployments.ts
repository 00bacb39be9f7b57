import type { AssessedDeployment, Assessment, ControlResult } from '../../engine';
import type { State } from '../../protocol/workspace-view';

/** A deployment of the workspace with the file that it stands in. */
export interface PlacedDeployment {
  /** Stable while the file is edited: its URI, the name, and a number where a name occurs again. */
  readonly id: string;
  /** The file's URI. */
  readonly uri: string;
  /** False where a file of another kind shows it by what it says. */
  readonly isDeclared: boolean;
  readonly assessment: Assessment;
  readonly deployment: AssessedDeployment;
}

/** The deployments that manifests declare, by the manifests' URI. */
export const deploymentsOf = (assessments: ReadonlyMap<string, Assessment>): readonly PlacedDeployment[] =>
  placed(assessments, true);

/**
 * The deployments that other files show by what they say, where one model fits, by the files' URI.
 * Of those that show nothing but their model one stands for all: a project may have hundreds of skills.
 */
export function inferredDeploymentsOf(assessments: ReadonlyMap<string, Assessment>): readonly PlacedDeployment[] {
  const known = placed(assessments, false).filter(({ deployment: { candidates } }) => candidates.length < 2);
  const telling = known.filter(({ deployment }) => deployment.model && saysMore(deployment));
  const models = new Set(telling.map(({ deployment }) => deployment.model));
  const alone = known.filter(({ deployment: { model } }) => {
    if (!model || models.has(model)) return false;
    models.add(model);
    return true;
  });
  return [...telling, ...alone].sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0));
}

const saysMore = ({ results }: AssessedDeployment): boolean =>
  results.some(({ outcome }) => outcome !== 'not-evaluated');

const placed = (assessments: ReadonlyMap<string, Assessment>, isDeclared: boolean): readonly PlacedDeployment[] =>
  [...assessments]
    .filter(([, { format }]) => (format === 'ai-deployment') === isDeclared)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([uri, assessment]) => {
      const seen = new Map<string, number>();
      return assessment.deployments.map(deployment => {
        const count = (seen.get(deployment.name) ?? 0) + 1;
        seen.set(deployment.name, count);
        const id = [uri, deployment.name, ...(count > 1 ? [count] : [])].join('#');
        return { id, uri, isDeclared, assessment, deployment };
      });
    });

/** What a manifest says of a control, as one state. */
export function stateOf({ outcome, status }: ControlResult): State {
  if (outcome === 'not-evaluated') return 'not-evaluated';
  if (outcome === 'fail') return 'missing';
  if (outcome === 'pass') return 'implemented';
  return status === 'accepted-risk' ? 'accepted' : status;
}

/** The results that decide how a domain stands: those that are yours, or the provider's where none is. */
export function decisive(results: readonly ControlResult[]): readonly ControlResult[] {
  const yours = results.filter(({ owner }) => owner !== 'provider');
  return yours.length > 0 ? yours : results;
}
