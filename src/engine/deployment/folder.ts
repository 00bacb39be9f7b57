import type { AssessedDeployment, Assessment, Evidence } from '../assessment';
import type { ModelId } from '../framework/types';

/** Evidence with the file that it stands in. */
export interface PlacedEvidence extends Evidence {
  readonly uri: string;
}

/** One deployment model of a system, with what speaks for it in all of its files. */
export interface SystemModel {
  readonly model: ModelId;
  readonly candidates: readonly ModelId[];
  readonly confidence: AssessedDeployment['confidence'];
  readonly why: readonly PlacedEvidence[];
  /** The files that are of this model, in the order given. */
  readonly files: readonly string[];
}

interface Member {
  readonly uri: string;
  readonly model: ModelId;
  readonly deployment: AssessedDeployment;
}

/**
 * The models of a system that stands in several files, such as a folder or a chart. Where one file settles
 * who owns the machines, that holds for the others too.
 */
export function inferSystem(files: readonly Pick<Assessment, 'uri' | 'deployments'>[]): readonly SystemModel[] {
  const members = files.flatMap(({ uri, deployments }) =>
    deployments.flatMap((deployment): Member[] =>
      deployment.model ? [{ uri, model: deployment.model, deployment }] : [],
    ),
  );
  const settled = members.find(
    ({ model, deployment }) => isHosting(model) && deployment.candidates.length === 1,
  )?.model;
  const groups = new Map<ModelId, Member[]>();
  for (const member of members) {
    const isOpen = isHosting(member.model) && member.deployment.candidates.length > 1;
    const model = isOpen ? (settled ?? member.model) : member.model;
    const group = groups.get(model);
    if (group) group.push(member);
    else groups.set(model, [member]);
  }
  return [...groups].map(([model, group]) => ({
    model,
    candidates: settled === model ? [model] : [...new Set(group.flatMap(({ deployment }) => deployment.candidates))],
    confidence: strongest(group),
    why: group.flatMap(({ uri, deployment }) => deployment.why.map(evidence => ({ ...evidence, uri }))),
    files: [...new Set(group.map(({ uri }) => uri))],
  }));
}

const isHosting = (model: ModelId): boolean => model === 'iaas' || model === 'on-premises';

const strongest = (group: readonly Member[]): AssessedDeployment['confidence'] =>
  (['declared', 'high', 'medium'] as const).find(level =>
    group.some(({ deployment }) => deployment.confidence === level),
  ) ?? 'low';
