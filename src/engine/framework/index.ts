import cellRows from '../../../data/cells.yaml';
import catalogue from '../../../data/controls.yaml';
import domainRows from '../../../data/domains.yaml';
import about from '../../../data/framework.yaml';
import guide from '../../../data/guide.yaml';
import models from '../../../data/models.yaml';
import standards from '../../../data/standards.yaml';
import type { Additions, Applicability, Framework, FrameworkDocument } from './framework-types';
import type { Guide } from './guide-types';
import { ownCells, ownControl, ownDomain } from './own';
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

const publishedCells = once(() =>
  Object.entries(cellRows as Readonly<Record<string, CellRow>>).flatMap(([domain, row]) =>
    Object.entries(row).map(([model, cell]): Cell => ({ domain, model: model as ModelId, critical: false, ...cell })),
  ),
);

const cellKey = (model: string, domain: string) => `${domain}/${model}`;

const meets = <T>(wanted: readonly T[] | undefined, present: readonly T[]) =>
  !wanted || wanted.some(value => present.includes(value));

/** The framework, the guide and their look-ups with what an organization adds. Keep the object: much is remembered by it. */
export function frameworkWith(additions: Additions): Framework {
  const allModels = models as readonly DeploymentModel[];
  const published = domainRows as readonly Domain[];
  const domains = [...published, ...additions.domains.map((own, i) => ownDomain(own, published.length + i + 1))];
  const controls = [...(catalogue as readonly Control[]), ...additions.controls.map(ownControl)];
  const cells = once(() => [...publishedCells(), ...additions.domains.flatMap(own => ownCells(own, allModels))]);
  const cellsByKey = once(() => new Map(cells().map(cell => [cellKey(cell.model, cell.domain), cell])));
  const modelById = byId(allModels);
  const applicable = new Map<string, readonly Control[]>();

  const cellAt = (model: ModelId, domain: DomainId): Cell => {
    const found = cellsByKey().get(cellKey(model, domain));
    if (!found) throw new RangeError(`No cell for model "${model}" and domain "${domain}".`);
    return found;
  };

  const appliesTo = (control: Control, { model, data, features }: Required<Applicability>) =>
    (control.models === 'all' ? cellAt(model, control.domain).owner !== 'n/a' : control.models.includes(model)) &&
    meets(control.data, data) &&
    meets(control.features, features);

  const controlsFor = (deployment: Applicability): readonly Control[] => {
    const { model, data = [], features: declared = [] } = deployment;
    const features = [...declared, ...(modelById(model)?.impliedFeatures ?? [])];
    const signature = [model, [...new Set(data)].sort(), [...new Set(features)].sort()].join('|');
    let found = applicable.get(signature);
    if (!found) {
      found = controls.filter(control => appliesTo(control, { model, data, features }));
      applicable.set(signature, found);
    }
    return found;
  };

  const ownerOfControl = (control: Control, model: ModelId): Owner => {
    const { owner } = cellAt(model, control.domain);
    if (owner !== 'shared') return owner;
    return control.inShared === 'both' ? 'shared' : control.inShared;
  };

  return {
    ...(about as FrameworkDocument),
    models: allModels,
    domains,
    get cells() {
      return cells();
    },
    controls,
    standards: standards as readonly Standard[],
    guide: guide as Guide,
    additions,
    modelById,
    domainById: byId(domains),
    controlById: byId(controls),
    standardById: byId(standards as readonly Standard[]),
    cell: cellAt,
    controlsFor,
    ownerOfControl,
  };
}

/** The framework and the guide as they are published. */
export const framework: Framework = frameworkWith({ domains: [], controls: [] });

export type * from './framework-types';
export type * from './guide-types';
export type * from './types';
