import type { AssessedDeployment, Assessment, ControlResult } from '../../engine';
import type { State } from '../../protocol/workspace-view';

/** A deployment of the workspace with the manifest that declares it. */
export interface PlacedDeployment {
  /** Stable while the manifest is edited: its URI, the name, and a number where a name occurs again. */
  readonly id: string;
  /** The manifest's URI. */
  readonly uri: string;
  readonly assessment: Assessment;
  readonly deployment: AssessedDeployment;
}

/** The deployments that manifests declare, by the manifests' URI. */
export const deploymentsOf = (assessments: ReadonlyMap<string, Assessment>): readonly PlacedDeployment[] =>
  [...assessments]
    .filter(([, { format }]) => format === 'ai-deployment')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([uri, assessment]) => {
      const seen = new Map<string, number>();
      return assessment.deployments.map(deployment => {
        const count = (seen.get(deployment.name) ?? 0) + 1;
        seen.set(deployment.name, count);
        const id = [uri, deployment.name, ...(count > 1 ? [count] : [])].join('#');
        return { id, uri, assessment, deployment };
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
