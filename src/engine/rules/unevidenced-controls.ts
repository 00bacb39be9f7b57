import { firstLine } from '../deployment/signal';
import { collectEvidence } from '../evidence/collect';
import { stubFixes } from '../fixes/stubs';
import { framework } from '../framework';
import type { Rule } from './rule';

const shown = 3;

/** What nothing in the file or its folder shows, once for a file: a list to go through, not a warning. */
export const unevidencedControls: Rule = {
  id: 'unevidenced-controls',
  title: 'Nothing shows some of your controls',
  severity: 'info',
  check(context, report) {
    const { manifest, models, evidencedElsewhere } = context;
    const missing = collectEvidence(context).missing.filter(({ control }) => !evidencedElsewhere.has(control));
    const [model] = models;
    if (missing.length === 0 || !model) return;
    const place = firstLine(manifest.text);
    const names = missing.slice(0, shown).map(({ what }) => what);
    const more = missing.length > shown ? ` and ${missing.length - shown} more` : '';
    report({
      message: `Nothing in this file shows ${names.join(', ')}${more}: ${missing.length === 1 ? 'this control is' : `these ${missing.length} controls are`} yours on ${framework.modelById(model)?.shortName}.`,
      range: place,
      model,
      controls: missing.map(({ control }) => control),
      related: missing.map(({ control, what }) => ({
        message: `${framework.controlById(control)?.title}: ${what}.`,
        start: place.start,
        end: place.end,
      })),
      fixes: () =>
        stubFixes(
          context,
          missing.map(({ control }) => control),
        ),
    });
  },
};
