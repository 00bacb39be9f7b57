import type { ModelId } from '../framework/types';
import type { InferredModel } from './infer';
import type { Signal } from './signal';

/** What was found in one file of a folder. */
export interface FileInference {
  readonly uri: string;
  readonly models: readonly InferredModel[];
}

/** A signal with the file that it stands in. */
export interface PlacedSignal extends Signal {
  readonly uri: string;
}

/** One deployment model of a system, with what speaks for it in all of its files. */
export interface SystemModel {
  readonly model: ModelId;
  readonly candidates: readonly ModelId[];
  readonly confidence: InferredModel['confidence'];
  readonly why: readonly PlacedSignal[];
}

/**
 * The models of a system that stands in several files, such as a folder or a chart. Where one file settles
 * who owns the machines, that holds for the others too.
 */
export function inferSystem(files: readonly FileInference[]): readonly SystemModel[] {
  const all = files.flatMap(({ uri, models }) => models.map(model => ({ uri, model })));
  const settled = all.find(({ model }) => model.candidates.length === 1 && isHosting(model.model))?.model.model;
  const groups = new Map<ModelId, { uri: string; model: InferredModel }[]>();
  for (const { uri, model } of all) {
    const id = settled !== undefined && isHosting(model.model) && model.candidates.length > 1 ? settled : model.model;
    groups.set(id, [...(groups.get(id) ?? []), { uri, model }]);
  }
  return [...groups].map(([model, members]) => ({
    model,
    candidates: settled === model ? [model] : candidatesOf(members.map(member => member.model)),
    confidence: strongest(members.map(member => member.model.confidence)),
    why: members.flatMap(member => member.model.why.map(signal => ({ ...signal, uri: member.uri }))),
  }));
}

const isHosting = (model: ModelId): boolean => model === 'iaas' || model === 'on-premises';

const candidatesOf = (models: readonly InferredModel[]): readonly ModelId[] => [
  ...new Set(models.flatMap(({ candidates }) => candidates)),
];

const strongest = (confidences: readonly InferredModel['confidence'][]): InferredModel['confidence'] =>
  (['high', 'medium', 'low'] as const).find(level => confidences.includes(level)) ?? 'low';
