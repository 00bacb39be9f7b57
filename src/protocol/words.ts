import type { Owner } from './framework-view';
import type { State } from './workspace-view';

/** The word for an owner, as the matrix shows it. */
export const ownerWord: Readonly<Record<Owner, string>> = {
  customer: 'Customer',
  shared: 'Shared',
  provider: 'Provider',
  'n/a': 'N/A',
};

/** What stands beside what the organization adds to the framework. */
export const ownWord = 'your organization';

/** The word for a state. */
export const stateWord: Readonly<Record<State, string>> = {
  missing: 'Missing',
  planned: 'Planned',
  accepted: 'Accepted',
  'not-evaluated': 'Not evaluated',
  implemented: 'Implemented',
  'not-applicable': 'Not applicable',
};
