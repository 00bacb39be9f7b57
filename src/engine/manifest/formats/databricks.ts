import { codeSignals } from '../../deployment/infrastructure';
import { at } from '../node';
import type { Format } from './format';

/** A Databricks asset bundle. */
export const databricks: Format = {
  id: 'databricks',
  title: 'Databricks bundle',
  names: /(?:^|\/)(?:databricks|bundle)\.ya?ml$|\/resources\/[\w.-]+\.ya?ml$/,
  recognises: ({ documents: [root] }) =>
    (at(root, 'bundle') ?? at(root, 'resources', 'model_serving_endpoints')) !== undefined,
  signals: codeSignals,
};
