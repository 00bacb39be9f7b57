import { stringAt } from '../node';
import type { Format } from './format';

export const kubernetes: Format = {
  id: 'kubernetes',
  title: 'Kubernetes manifest',
  names: /\.(?:ya?ml|json)$/,
  recognises: ({ documents }) =>
    documents.some(root => stringAt(root, 'apiVersion') !== undefined && stringAt(root, 'kind') !== undefined),
};
