import type { Choice } from '../ai-deployment/shape';
import type { Severity } from '../framework';

/** The severities that may be written, with what they mean. */
export const severityChoices: readonly (Choice & { readonly value: Severity })[] = [
  { value: 'critical', description: 'Stop everything and mend it.' },
  { value: 'high', description: 'Mend it before it is deployed.' },
  { value: 'medium', description: 'Mend it soon.' },
  { value: 'low', description: 'Mend it when you are there anyway.' },
  { value: 'info', description: 'Good to know; never fails a run unless asked for.' },
];
