import { firstLine, type Signal, signal } from '../../deployment/signal';
import type { Manifest } from '../manifest';
import { at, itemsOf, stringAt } from '../node';
import { readModelUses } from '../read/models';
import { scalarAt } from '../read/pod';
import type { Format } from './format';

/** Flows and connections of prompt flow, which belongs to Azure Machine Learning. */
export const promptflow: Format = {
  id: 'promptflow',
  title: 'Prompt flow',
  names: /\.ya?ml$/,
  recognises: ({ documents: [root], uri }) =>
    /azuremlschemas\.azureedge\.net\/(?:promptflow\/|.*(?:OnlineDeployment|OnlineEndpoint|connection))/.test(
      stringAt(root, '$schema') ?? '',
    ) ||
    (/flow\.(?:dag|flex)\.ya?ml$/.test(uri) && (at(root, 'nodes') ?? at(root, 'entry')) !== undefined),
  facts: {
    modelUses: ({ documents: [root] }) => (at(root, 'nodes') ? [] : readModelUses(root, { model: [] })),
  },
  signals: signalsOf,
};

/** A deployment's name is what only Azure asks for. */
function signalsOf({ documents: [root], text }: Manifest): readonly Signal[] {
  const deployments = itemsOf(at(root, 'nodes')).flatMap(node => scalarAt(node, 'inputs', 'deployment_name') ?? []);
  return [
    signal('ai', firstLine(text), 'Prompt flow runs models.'),
    ...deployments.map(place => signal('paas', place, 'A model is called by its deployment, as on Azure.', 'likely')),
  ];
}
