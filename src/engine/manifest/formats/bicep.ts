import { codeSignals } from '../../deployment/infrastructure';
import type { Format } from './format';

export const bicep: Format = {
  id: 'bicep',
  title: 'Bicep',
  names: /\.bicep(?:param)?$/,
  recognises: ({ text }) => /^[ \t]*(?:resource|module|param|var|targetScope|metadata|using|output|type)\b/m.test(text),
  selfHosted: 'iaas',
  signals: codeSignals,
};
