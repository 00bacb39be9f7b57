import type { ObjectShape, TextShape } from '../ai-deployment/shape';
import { severities } from '../severity';

const text = (description: string): TextShape => ({ type: 'text', description });

const entry: ObjectShape = {
  type: 'object',
  description: 'Findings of one rule at one place that are known and left for now.',
  required: ['rule', 'file', 'place', 'severity', 'reason', 'expires'],
  properties: {
    rule: text('The id of the rule.'),
    file: text('The file, relative to the root.'),
    place: text('The path of keys, or the text of the line without secrets.'),
    detector: text('The id of the detector.'),
    domain: text('The id of the security domain.'),
    severity: {
      type: 'choice',
      description: 'The worst of them; a finding that is worse is new.',
      choices: severities.map(value => ({ value, description: `The findings are ${value}.` })),
    },
    controls: {
      type: 'list',
      description: 'The controls they are about; a finding about another control is new.',
      items: text('The id of a control.'),
    },
    count: text('How many there are; 1 where absent.'),
    reason: text('Why they are left for now.'),
    expires: { type: 'text', format: 'date', description: 'The last day that this holds: YYYY-MM-DD.' },
  },
};

/** The shape of a baseline file. */
export const baselineShape: ObjectShape = {
  type: 'object',
  description: 'Findings that are known and left for now, so that only new ones fail a run.',
  required: ['version', 'findings'],
  properties: {
    version: { type: 'number', values: [1], description: 'The version of this format: 1.' },
    findings: { type: 'list', description: 'The known findings.', items: entry },
  },
};
