import { framework } from '../framework';
import type { Choice, ObjectShape, TextShape } from './shape';

/** The statuses of a control. */
export const statuses = [
  { value: 'implemented', description: 'In place. Give evidence: a path or a URL.' },
  { value: 'planned', description: 'Not in place yet, but somebody is to do it.' },
  { value: 'accepted-risk', description: 'Left out on purpose. Give the reason.' },
  { value: 'not-applicable', description: 'Does not concern this deployment. Give the reason.' },
] as const satisfies readonly Choice[];

export const dataClasses: readonly Choice[] = [
  { value: 'public', description: 'Anybody may read it.' },
  { value: 'internal', description: 'For people of the organization.' },
  { value: 'confidential', description: 'For few people of the organization.' },
  { value: 'pii', description: 'Personal data.' },
  { value: 'phi', description: 'Health data of persons.' },
  { value: 'cardholder', description: 'Payment card data.' },
  { value: 'credentials', description: 'Passwords, keys and tokens.' },
];

export const features: readonly Choice[] = [
  { value: 'fine-tuning', description: 'The model is trained further with your data.' },
  { value: 'rag', description: 'Documents are searched and put into the prompt.' },
  { value: 'memory', description: 'Something is kept from one conversation to the next.' },
  { value: 'tools', description: 'The model can call tools or functions.' },
  { value: 'multi-agent', description: 'Several agents work together.' },
  { value: 'code-execution', description: 'Generated code or commands are run.' },
];

const date = (description: string): TextShape => ({ type: 'text', format: 'date', description });
const text = (description: string): TextShape => ({ type: 'text', description });

const control: ObjectShape = {
  type: 'object',
  description: 'What you say about one control. A status alone may stand here.',
  short: { type: 'choice', choices: statuses, description: 'The status alone.' },
  required: ['status'],
  properties: {
    status: { type: 'choice', choices: statuses, description: 'Where this control stands.' },
    owner: text('The team or person that answers for it.'),
    evidence: {
      type: 'list',
      orSingle: true,
      description: 'What shows that it is in place: a path relative to this file, or a URL. One or a list.',
      items: { type: 'text', format: 'path-or-url', description: 'A path relative to this file, or a URL.' },
    },
    reason: text('Why it is accepted or not applicable.'),
    reviewed: date('The day somebody last checked it: YYYY-MM-DD.'),
    expires: date('The day an accepted risk has to be decided again: YYYY-MM-DD.'),
  },
};

const prompt: ObjectShape = {
  type: 'object',
  description: 'A prompt of this deployment: its text, or where it stands.',
  short: text('The text of the prompt.'),
  properties: {
    text: text('The text of the prompt.'),
    file: { type: 'text', format: 'path', description: 'The file with the prompt, relative to this file.' },
    version: text('The version of the prompt. Change it with the text.'),
    'tested-version': text('The version of the prompt that was last tested.'),
    'tested-with': text('The model version the prompt was last tested with.'),
    tested: date('The day of that test: YYYY-MM-DD.'),
  },
};

const deployment: ObjectShape = {
  type: 'object',
  description: 'One AI deployment of the system.',
  required: ['name', 'model'],
  properties: {
    name: { type: 'text', format: 'name', description: 'The name of the deployment, once in this file.' },
    model: {
      type: 'choice',
      description: 'The deployment model. It decides whose job each security domain is.',
      choices: framework.models.map(({ id, summary }) => ({ value: id, description: summary })),
    },
    provider: { type: 'text', format: 'name', description: 'Who provides the AI: a key of `providers` below.' },
    'model-version': text('The version of the AI model in use.'),
    data: {
      type: 'list',
      orSingle: true,
      description: 'The data that reaches the AI. It switches on the controls that such data needs.',
      items: { type: 'choice', choices: dataClasses, description: 'A class of data.' },
    },
    features: {
      type: 'list',
      orSingle: true,
      description: 'What the deployment does beyond answering. It switches on the controls that this needs.',
      items: { type: 'choice', choices: features, description: 'A feature.' },
    },
    manifests: {
      type: 'list',
      orSingle: true,
      description: 'The real files that this deployment is made of, relative to this file.',
      items: { type: 'text', format: 'path', description: 'A path relative to this file.' },
    },
    'keys-rotated': date('The day the API keys were last changed: YYYY-MM-DD.'),
    prompts: { type: 'map', keys: 'name', values: prompt, description: 'The prompts, by a name of your choice.' },
    controls: { type: 'map', keys: 'control', values: control, description: 'The controls, by their id.' },
  },
};

const vendorDocument: ObjectShape = {
  type: 'object',
  description: 'A document of the provider, or the day you received it.',
  short: date('The day you received it: YYYY-MM-DD.'),
  properties: {
    requested: date('The day you asked for it: YYYY-MM-DD.'),
    received: date('The day you received it: YYYY-MM-DD.'),
    expires: date('The day it stops being valid: YYYY-MM-DD.'),
    file: {
      type: 'text',
      format: 'path-or-url',
      description: 'Where it is kept: a path relative to this file, or a URL.',
    },
  },
};

const commitment: ObjectShape = {
  type: 'object',
  description: 'What the contract says on this point.',
  short: text('What was agreed.'),
  properties: {
    agreed: text('What was agreed.'),
    file: {
      type: 'text',
      format: 'path-or-url',
      description: 'Where it is written: a path relative to this file, or a URL.',
    },
  },
};

const provider: ObjectShape = {
  type: 'object',
  description: 'A provider of AI, and what it gave you.',
  required: ['name'],
  properties: {
    name: text('The name of the service.'),
    'security-contact': text('Whom to call when something goes wrong; not the general support.'),
    runbook: { type: 'text', format: 'path-or-url', description: 'Your runbook for incidents with this provider.' },
    documents: {
      type: 'object',
      description: 'The security documents to ask for, with their dates.',
      properties: Object.fromEntries(
        framework.guide.vendorDocuments.map(({ id, text }) => [id, { ...vendorDocument, description: text }]),
      ),
    },
    commitments: {
      type: 'object',
      description: 'What the contract promises.',
      properties: Object.fromEntries(
        framework.guide.vendorCommitments.map(({ id, text }) => [id, { ...commitment, description: text }]),
      ),
    },
  },
};

/** The shape of `ai-deployment.yaml`, version 1. */
export const manifestShape: ObjectShape = {
  type: 'object',
  description: 'Who owns which security control of an AI system.',
  required: ['version', 'deployments'],
  properties: {
    version: { type: 'number', values: [1], description: 'The version of this format: 1.' },
    system: text('The name of the system.'),
    deployments: { type: 'list', items: deployment, description: 'The AI deployments of the system.' },
    providers: { type: 'map', keys: 'name', values: provider, description: 'The providers, by a key of your choice.' },
  },
};
