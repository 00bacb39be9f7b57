import { codeSignals } from '../../deployment/infrastructure';
import { at, entriesOf, stringAt } from '../node';
import type { Format } from './format';

export const cloudformation: Format = {
  id: 'cloudformation',
  title: 'CloudFormation template',
  names: /\.(?:ya?ml|json|template)$/,
  recognises: ({ documents: [root] }) =>
    at(root, 'AWSTemplateFormatVersion') !== undefined ||
    entriesOf(at(root, 'Resources')).some(({ value }) => /^(?:AWS|Custom)::/.test(stringAt(value, 'Type') ?? '')),
  selfHosted: 'iaas',
  signals: codeSignals,
};
