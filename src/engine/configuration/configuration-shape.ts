import type { ChoiceShape, ListShape, ObjectShape, TextShape } from '../ai-deployment/shape';
import { framework } from '../framework';
import { rules } from '../rules';
import { ownControlShape, ownDomainShape } from './addition-shapes';
import { severityChoices } from './severity-choices';

const ruleSeverity = (title: string): ChoiceShape => ({
  type: 'choice',
  description: `${title}.`,
  choices: [...severityChoices, { value: 'off', description: 'The rule does not run.' }],
});

const severities: ObjectShape = {
  type: 'object',
  description: 'The severity of a rule, by its id; `off` switches it off.',
  properties: Object.fromEntries(rules.map(({ id, title }) => [id, ruleSeverity(title)])),
};

const text = (description: string): TextShape => ({ type: 'text', description });

const globs = (description: string): ListShape => ({
  type: 'list',
  orSingle: true,
  description,
  items: text('A pattern as in .gitignore, relative to this file.'),
});

const override: ObjectShape = {
  type: 'object',
  description: 'What holds for some files only. A later entry wins over an earlier one.',
  required: ['files'],
  properties: {
    files: globs('The files, as patterns like those of .gitignore.'),
    severities,
    model: {
      type: 'choice',
      description: 'The deployment model of these files, where they cannot tell it themselves.',
      choices: framework.models.map(({ id, summary }) => ({ value: id, description: summary })),
    },
  },
};

const detector: ObjectShape = {
  type: 'object',
  description: 'A kind of secret of your own.',
  required: ['id', 'pattern'],
  properties: {
    id: text('A kebab-case name; also the word in `[REDACTED:…]`.'),
    title: text('What it is, for messages.'),
    pattern: text('A regular expression that runs in linear time; a group named `secret` narrows the finding.'),
    flags: text('Any of `i`, `m` and `s`.'),
    keywords: {
      type: 'list',
      orSingle: true,
      description: 'The file must hold one of these, case as written. With keywords the search is much faster.',
      items: text('A word.'),
    },
    severity: {
      type: 'choice',
      description: 'The severity of a match; `high` where absent.',
      choices: severityChoices,
    },
    entropy: text('Bits per character that a match must have at least, to tell keys from words.'),
    reference: text('Where the format is described.'),
  },
};

/** The shape of `.ai-security.yaml`. */
export const configurationShape: ObjectShape = {
  type: 'object',
  description: 'How AI Security judges the files of this folder.',
  properties: {
    severities,
    exclude: globs('Files that are left alone, as patterns like those of .gitignore.'),
    'prompt-keys': {
      type: 'list',
      orSingle: true,
      description: 'More keys, in any file, whose text is a prompt.',
      items: text('The name of a key.'),
    },
    'personal-data': {
      type: 'list',
      orSingle: true,
      description: 'More personal data to look for in prompts, which often hold it on purpose.',
      items: {
        type: 'choice',
        description: 'A kind of personal data.',
        choices: [
          { value: 'email-address', description: 'E-mail addresses.' },
          { value: 'phone-number', description: 'International and North American phone numbers.' },
          { value: 'iban', description: 'International bank account numbers with a right checksum.' },
        ],
      },
    },
    detectors: { type: 'list', description: 'Kinds of secrets of your own.', items: detector },
    domains: { type: 'list', description: 'Security domains of your organization.', items: ownDomainShape },
    controls: { type: 'list', description: 'Controls of your organization.', items: ownControlShape },
    overrides: { type: 'list', description: 'What holds for some files only.', items: override },
  },
};
