import type { Fix, TextEdit } from '../finding';
import type { Control } from '../framework/types';
import { insertEntries, type NewEntry } from '../manifest/insert';
import type { Manifest } from '../manifest/manifest';
import { named } from '../safe-name';
import type { Deployment } from './read';

/** Stubs for missing controls: one alone, all of the domain, all of the deployment. */
export function stubFixes(manifest: Manifest, deployment: Deployment, missing: readonly Control[]): readonly Fix[] {
  const fixes: Fix[] = [];
  const offer = (title: string, controls: readonly Control[]) => {
    const edits = stubEdits(manifest, deployment, controls);
    if (edits) fixes.push({ title, kind: 'stub', edits });
  };
  const [first] = missing;
  if (missing.length > 1) offer(`Insert the ${missing.length} missing controls of this domain`, missing);
  for (const control of missing) offer(`Insert \`${control.id}\``, [control]);
  const all = missingControls(deployment);
  if (first && all.length > missing.length)
    offer(`Insert all ${all.length} missing controls of ${named(deployment.name, 'this deployment')}`, all);
  return fixes;
}

/** The controls that are yours and that the deployment does not mention, in the framework's order. */
export const missingControls = ({ duties, statements }: Deployment): readonly Control[] =>
  duties.flatMap(({ yours }) => yours.filter(({ id }) => !statements.has(id)));

/** The edits that add stubs; undefined where the place is shared through an alias or a merge, or cannot be edited safely. */
export function stubEdits(
  manifest: Manifest,
  { node, controls, statements }: Deployment,
  wanted: readonly Control[],
): readonly TextEdit[] | undefined {
  const missing = wanted.filter(({ id }) => !statements.has(id));
  if (missing.length === 0) return undefined;
  return insertEntries(manifest, node, controls, 'controls', missing.map(stubOf));
}

const stubOf = ({ id, statement, evidence }: Control): NewEntry => ({
  key: id,
  comment: statement,
  value: [
    {
      key: 'status',
      value: 'planned',
      comment: `when in place: implemented, with evidence${evidence.length > 0 ? ` (${evidence.join('; ')})` : ''}`,
    },
  ],
});
