import type { CellView, FrameworkView, Owner } from '../../protocol/framework-view';

/** What becomes of a domain when a deployment changes its model. */
export type Change = 'yours' | 'yours-alone' | 'shared' | 'partly-handed-over' | 'providers' | 'gone' | 'same';

/** A domain before and after. */
export interface DomainChange {
  readonly domain: string;
  readonly before: CellView;
  readonly after: CellView;
  readonly change: Change;
  /** Controls that you have a part in only afterwards, and only before. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/** What changes from one deployment model to another, domain by domain. */
export function changesBetween(framework: FrameworkView, from: string, to: string): readonly DomainChange[] {
  const cells = new Map(framework.cells.map(cell => [`${cell.domain}/${cell.model}`, cell]));
  return framework.domains.flatMap(({ id }) => {
    const before = cells.get(`${id}/${from}`);
    const after = cells.get(`${id}/${to}`);
    if (!before || !after) return [];
    const [yoursBefore, yoursAfter] = [yoursIn(before), yoursIn(after)];
    return [
      {
        domain: id,
        before,
        after,
        change: changeOf(before.owner, after.owner),
        gained: yoursAfter.filter(control => !yoursBefore.includes(control)),
        lost: yoursBefore.filter(control => !yoursAfter.includes(control)),
      },
    ];
  });
}

/** True where you have a part that you did not have before. */
export const isAdded = ({ before, after }: DomainChange): boolean => !isYours(before.owner) && isYours(after.owner);

/** True where you no longer have a part. */
export const isRemoved = ({ before, after }: DomainChange): boolean => isYours(before.owner) && !isYours(after.owner);

const isYours = (owner: Owner): boolean => owner === 'customer' || owner === 'shared';

const yoursIn = ({ controls }: CellView): readonly string[] =>
  controls.filter(({ owner }) => isYours(owner)).map(({ id }) => id);

function changeOf(before: Owner, after: Owner): Change {
  if (before === after) return 'same';
  switch (after) {
    case 'customer':
      return before === 'shared' ? 'yours-alone' : 'yours';
    case 'shared':
      return before === 'customer' ? 'partly-handed-over' : 'shared';
    case 'provider':
      return 'providers';
    case 'n/a':
      return 'gone';
  }
}
