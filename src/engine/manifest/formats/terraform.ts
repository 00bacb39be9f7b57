import { codeSignals } from '../../deployment/infrastructure';
import type { Format } from './format';

/** Terraform, read line by line: values stand behind variables and modules. */
export const terraform: Format = {
  id: 'terraform',
  title: 'Terraform',
  names: /\.(?:tf|tofu)$/,
  recognises: ({ text }) =>
    /^[ \t]*(?:resource|module|data|variable|provider|terraform|locals|output|moved|import)\b/m.test(text),
  selfHosted: 'iaas',
  signals: codeSignals,
};
