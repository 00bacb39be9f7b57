import { collectEvidence } from '../evidence/collect';
import type { EvidenceKind } from '../evidence/evidence';
import type { Range } from '../finding';
import { stubFixes } from '../fixes/stubs';
import { framework } from '../framework';
import type { ModelId } from '../framework/types';
import type { Manifest } from '../manifest/manifest';
import type { Rule } from './rule';

const shown = 3;

/** What nothing in the file or its folder shows, once for a file: a list to go through, not a warning. */
export const unevidencedControls: Rule = {
  id: 'unevidenced-controls',
  title: 'Nothing shows some of your controls',
  severity: 'info',
  check(context, report) {
    const { manifest, models, shownAt, evidencedElsewhere } = context;
    const [model] = models;
    const collected = collectEvidence(context);
    if (!model || !shownAt || !collected.lacks(evidencedElsewhere)) return;
    let found: readonly EvidenceKind[] | undefined;
    // The whole list costs something, and few of the many findings of a workspace are read.
    const missing = (): readonly EvidenceKind[] => {
      found ??= collected.missing.filter(({ control }) => !evidencedElsewhere.has(control));
      return found;
    };
    const range = placeIn(manifest, shownAt);
    report({
      message: () => messageOf(missing(), model),
      range,
      model,
      get controls() {
        return missing().map(({ control }) => control);
      },
      get related() {
        return missing().map(({ control, what }) => ({
          message: `${framework.controlById(control)?.title}: ${what}.`,
          start: range.start,
          end: range.end,
        }));
      },
      fixes: () =>
        stubFixes(
          context,
          missing().map(({ control }) => control),
        ),
    });
  },
};

/** What the file shows as a whole stands at its first key: its first line may be a comment or a brace. */
function placeIn({ documents: [root] }: Manifest, shownAt: Range): Range {
  const key = root?.kind === 'map' ? root.entries[0]?.key : undefined;
  return key && shownAt.start < key.start ? { start: key.start, end: key.end } : shownAt;
}

function messageOf(missing: readonly EvidenceKind[], model: ModelId): string {
  const names = missing.slice(0, shown).map(({ what }) => what);
  const more = missing.length > shown ? ` and ${missing.length - shown} more` : '';
  return `Nothing in this file shows ${names.join(', ')}${more}: ${missing.length === 1 ? 'this control is' : `these ${missing.length} controls are`} yours on ${framework.modelById(model)?.shortName}.`;
}
