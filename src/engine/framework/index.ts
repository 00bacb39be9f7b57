import cellRows from '../../../data/cells.yaml';
import controls from '../../../data/controls.yaml';
import domains from '../../../data/domains.yaml';
import about from '../../../data/framework.yaml';
import guide from '../../../data/guide.yaml';
import models from '../../../data/models.yaml';
import standards from '../../../data/standards.yaml';
import type { Applicability, Framework, FrameworkDocument } from './framework-types';
import type { Guide } from './guide-types';
import type { Cell, Control, DeploymentModel, Domain, DomainId, ModelId, Owner, Standard } from './types';

type CellRow = Readonly<Record<ModelId, Omit<Cell, 'domain' | 'model' | 'critical'> & { readonly critical?: true }>>;

/** Look-ups are made at first use, so that loading the engine costs nothing. */
const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

const byId = <T extends { readonly id: string }>(items: readonly T[]) => {
  const index = once(() => new Map(items.map(item => [item.id, item])));
  return (id: string) => index().get(id);
};

const cells = once(() =>
  Object.entries(cellRows as Readonly<Record<DomainId, CellRow>>).flatMap(([domain, row]) =>
    Object.entries(row).map(
      ([model, cell]): Cell => ({
        domain: domain as DomainId,
        model: model as ModelId,
        critical: false,
        ...cell,
      }),
    ),
  ),
);

const cellKey = (model: string, domain: string) => `${domain}/${model}`;
const cellsByKey = once(() => new Map(cells().map(cell => [cellKey(cell.model, cell.domain), cell])));

const cellAt = (model: ModelId, domain: DomainId): Cell => {
  const found = cellsByKey().get(cellKey(model, domain));
  if (!found) throw new RangeError(`No cell for model "${model}" and domain "${domain}".`);
  return found;
};

const meets = <T>(wanted: readonly T[] | undefined, present: readonly T[]) =>
  !wanted || wanted.some(value => present.includes(value));

const appliesTo = (control: Control, { model, data, features }: Required<Applicability>) =>
  (control.models === 'all' ? cellAt(model, control.domain).owner !== 'n/a' : control.models.includes(model)) &&
  meets(control.data, data) &&
  meets(control.features, features);

const applicable = new Map<string, readonly Control[]>();

const controlsFor = (deployment: Applicability): readonly Control[] => {
  const { model, data = [], features: declared = [] } = deployment;
  const features = [...declared, ...(framework.modelById(model)?.impliedFeatures ?? [])];
  const signature = [model, [...new Set(data)].sort(), [...new Set(features)].sort()].join('|');
  let found = applicable.get(signature);
  if (!found) {
    found = framework.controls.filter(control => appliesTo(control, { model, data, features }));
    applicable.set(signature, found);
  }
  return found;
};

const ownerOfControl = (control: Control, model: ModelId): Owner => {
  const { owner } = cellAt(model, control.domain);
  if (owner !== 'shared') return owner;
  return control.inShared === 'both' ? 'shared' : control.inShared;
};

/** The framework, the guide and their look-ups. */
export const framework: Framework = {
  ...(about as FrameworkDocument),
  models: models as readonly DeploymentModel[],
  domains: domains as readonly Domain[],
  get cells() {
    return cells();
  },
  controls: controls as readonly Control[],
  standards: standards as readonly Standard[],
  guide: guide as Guide,
  modelById: byId(models as readonly DeploymentModel[]),
  domainById: byId(domains as readonly Domain[]),
  controlById: byId(controls as readonly Control[]),
  standardById: byId(standards as readonly Standard[]),
  cell: cellAt,
  controlsFor,
  ownerOfControl,
};

export type * from './framework-types';
export type * from './guide-types';
export type * from './types';
