import type { OwnControl, OwnDomain } from './framework-types';
import type { Cell, Control, DeploymentModel, Domain } from './types';

/** What stands beside the name of what is the organization's own. */
export const ownMark = 'your organization';

/** A domain of an organization as a row of the matrix. */
export const ownDomain = ({ id, name, focus }: OwnDomain, number: number): Domain => ({
  id,
  number,
  name,
  focus,
  meaning: focus,
  aiSpecific: false,
  considerations: [],
  references: [],
  own: true,
});

/** The cells of an organization's domain: where no owner is named, it is the customer's. */
export const ownCells = ({ id, owners }: OwnDomain, models: readonly DeploymentModel[]): readonly Cell[] =>
  models.map(({ id: model }) => ({
    domain: id,
    model,
    owner: owners[model] ?? 'customer',
    critical: false,
    example: '',
    provider: '',
    you: '',
  }));

/** A control of an organization as one of the catalogue; in a shared domain it is the organization's part. */
export const ownControl = (control: OwnControl): Control => ({
  ...control,
  inShared: 'customer',
  references: [],
  own: true,
});
