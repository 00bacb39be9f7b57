import type { Framework } from '.';
import type { Control, DomainId, ModelId } from './types';

/** Every control of a cell, those included that only some data or features call for. */
export const controlsOfCell = (framework: Framework, model: ModelId, domain: DomainId): readonly Control[] =>
  framework.controlsFor({ model, ...everything(framework) }).filter(control => control.domain === domain);

const everything = ({ controls }: Framework) => ({
  data: controls.flatMap(({ data = [] }) => data),
  features: controls.flatMap(({ features = [] }) => features),
});
