import type { Applicability, Framework } from '../framework/framework-types';
import type { Cell, Control } from '../framework/types';

/** A domain of a deployment: its cell, and the controls that apply there, by whose part they are. */
export interface Duty {
  readonly cell: Cell;
  /** Yours alone, or yours together with the provider. */
  readonly yours: readonly Control[];
  readonly providers: readonly Control[];
}

/** By the very list of controls, which the framework makes once for equal deployments. */
const cache = new WeakMap<readonly Control[], readonly Duty[]>();

/** What a model, its data and its features ask for, by domain in the framework's order. */
export function dutiesOf(framework: Framework, deployment: Applicability): readonly Duty[] {
  const controls = framework.controlsFor(deployment);
  let duties = cache.get(controls);
  if (!duties) {
    duties = framework.domains.flatMap(({ id }): Duty[] => {
      const inDomain = controls.filter(({ domain }) => domain === id);
      if (inDomain.length === 0) return [];
      const isProviders = (control: Control) => framework.ownerOfControl(control, deployment.model) === 'provider';
      return [
        {
          cell: framework.cell(deployment.model, id),
          yours: inDomain.filter(control => !isProviders(control)),
          providers: inDomain.filter(isProviders),
        },
      ];
    });
    cache.set(controls, duties);
  }
  return duties;
}
