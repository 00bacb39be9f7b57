import { type Signal, signal } from '../../deployment/signal';
import { at, entriesOf } from '../node';
import { scalarAt } from '../read/pod';
import type { Format } from './format';

/** The Azure Developer CLI's description of an application. */
export const azd: Format = {
  id: 'azd',
  title: 'Azure Developer CLI project',
  names: /(?:^|\/)azure\.ya?ml$/,
  recognises: ({ documents: [root] }) =>
    at(root, 'name') !== undefined &&
    ['services', 'metadata', 'infra', 'hooks', 'resources'].some(key => at(root, key) !== undefined),
  signals: ({ documents: [root] }): readonly Signal[] => [
    ...entriesOf(at(root, 'services')).flatMap(({ value }) => {
      const host = scalarAt(value, 'host');
      if (host?.text === 'azure.ai.agent') {
        return [
          signal('paas', host, 'Azure AI Foundry hosts it.'),
          signal('agentic', host, 'The service is an agent.'),
        ];
      }
      return host && /^(?:ai\.endpoint|azure\.ai\.)/.test(host.text)
        ? [signal('paas', host, 'Azure AI hosts it.')]
        : [];
    }),
    ...entriesOf(at(root, 'resources')).flatMap(({ value }) => {
      const type = scalarAt(value, 'type');
      return type && /^ai\./.test(type.text) ? [signal('paas', type, 'The resource is a model on Azure.')] : [];
    }),
  ],
};
