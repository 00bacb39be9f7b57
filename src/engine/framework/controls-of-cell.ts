import { framework } from '.';
import type { Control, DomainId, ModelId } from './types';

/** Every control of a cell, those included that only some data or features call for. */
export const controlsOfCell = (model: ModelId, domain: DomainId): readonly Control[] =>
  framework.controlsFor({ model, ...everything() }).filter(control => control.domain === domain);

const everything = () => ({
  data: framework.controls.flatMap(({ data = [] }) => data),
  features: framework.controls.flatMap(({ features = [] }) => features),
});
