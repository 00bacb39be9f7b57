import { manifestShape } from '../ai-deployment/manifest-shape';
import { type FaultRule, type ShapeFault, validate } from '../ai-deployment/validate';
import type { Severity } from '../framework/types';
import type { Rule, RuleContext } from './rule';

/** The manifest is compared with its shape once, however many rules ask. */
const faultsOf = new WeakMap<RuleContext, readonly ShapeFault[]>();

const shapeRule = (id: FaultRule, title: string, severity: Severity): Rule => ({
  id,
  title,
  severity,
  check(context, report) {
    if (!context.system) return;
    const faults = faultsOf.get(context) ?? validate(context.system.root, manifestShape, context.framework);
    faultsOf.set(context, faults);
    for (const { rule, message, range, correction } of faults) {
      // What stands behind a syntax error may not be what its writer means.
      if (rule !== id || range.start >= context.system.brokenFrom) continue;
      const fixes =
        correction &&
        (() => [{ title: `Change to \`${correction.word}\``, kind: 'rename' as const, edits: [correction.edit] }]);
      report({ message, range, fixes });
    }
  },
});

export const manifestUnknownKey = shapeRule('manifest-unknown-key', 'A key is not part of the manifest', 'medium');
export const manifestMissingKey = shapeRule('manifest-missing-key', 'A required key is missing', 'high');
export const manifestDuplicateKey = shapeRule('manifest-duplicate-key', 'A key stands twice', 'high');
export const manifestInvalidValue = shapeRule('manifest-invalid-value', 'A value is not allowed', 'high');
export const manifestUnknownControl = shapeRule(
  'manifest-unknown-control',
  'A control is not in the catalogue',
  'medium',
);
