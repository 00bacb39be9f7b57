import { codeSignals } from '../../deployment/infrastructure';
import { at } from '../node';
import type { Format } from './format';

/** A Databricks asset bundle. */
export const databricks: Format = {
  id: 'databricks',
  title: 'Databricks bundle',
  names: /(?:^|\/)(?:databricks|bundle)\.ya?ml$|\/resources\/[\w.-]+\.ya?ml$/,
  recognises: ({ documents: [root] }) =>
    at(root, 'bundle') !== undefined || resources.some(key => at(root, 'resources', key) !== undefined),
  signals: codeSignals,
};

const resources = ['model_serving_endpoints', 'jobs', 'pipelines', 'apps', 'registered_models', 'genie_spaces'];
