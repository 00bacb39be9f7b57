import { dataClasses, features } from '../ai-deployment/manifest-shape';
import type { Choice, ListShape, ObjectShape, TextShape } from '../ai-deployment/shape';
import { framework } from '../framework';
import { severityChoices } from './severity-choices';

const text = (description: string): TextShape => ({ type: 'text', description });

const some = (description: string, choices: readonly Choice[]): ListShape => ({
  type: 'list',
  orSingle: true,
  description,
  items: { type: 'choice', description, choices },
});

const owners = framework.owners.map(({ id, meaning }) => ({ value: id, description: meaning }));

/** A domain of the organization. */
export const ownDomainShape: ObjectShape = {
  type: 'object',
  description: 'A security domain of your organization.',
  required: ['id', 'name', 'focus'],
  properties: {
    id: { type: 'text', format: 'id', description: 'A kebab-case id that no domain of the framework has.' },
    name: text('Its name.'),
    focus: text('What it is about, in a sentence.'),
    owners: {
      type: 'object',
      description: 'Whose job it is, by deployment model. A model that is left out is yours.',
      properties: Object.fromEntries(
        framework.models.map(({ id, name }) => [
          id,
          { type: 'choice', description: `Whose job it is on ${name}.`, choices: owners },
        ]),
      ),
    },
  },
};

/** A control of the organization. */
export const ownControlShape: ObjectShape = {
  type: 'object',
  description: 'A control of your organization, in a domain of the framework or of your own.',
  required: ['id', 'title', 'domain', 'statement'],
  properties: {
    id: { type: 'text', format: 'id', description: 'A kebab-case id that no control of the catalogue has.' },
    title: text('Its title.'),
    domain: {
      type: 'text',
      format: 'id',
      description: 'The domain that it belongs to: one of the framework, or of `domains`.',
      suggestions: framework.domains.map(({ id, focus }) => ({ value: id, description: focus })),
    },
    statement: text('What must be true, in one sentence.'),
    why: text('Why it matters.'),
    evidence: {
      type: 'list',
      orSingle: true,
      description: 'What counts as evidence.',
      items: text('A short phrase.'),
    },
    models: some(
      'The deployment models that it is for; without it, all to which its domain applies.',
      framework.models.map(({ id, summary }) => ({ value: id, description: summary })),
    ),
    data: some('It applies only where one of these reaches the AI.', dataClasses),
    features: some('It applies only where one of these is in use.', features),
    severity: {
      type: 'choice',
      description: 'How bad it is when it is missing; `medium` where absent.',
      choices: severityChoices,
    },
  },
};
