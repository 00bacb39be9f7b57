import { stringAt } from '../node';
import { readPods } from '../read/pod';
import type { Format } from './format';

export const kubernetes: Format = {
  id: 'kubernetes',
  title: 'Kubernetes manifest',
  names: /\.(?:ya?ml|json)$/,
  recognises: ({ documents }) =>
    documents.some(root => stringAt(root, 'apiVersion') !== undefined && stringAt(root, 'kind') !== undefined),
  facts: {
    containers: ({ documents, text }) =>
      documents.flatMap(root => (isDefinition(stringAt(root, 'kind')) ? [] : readPods(root, text))),
  },
};

/** Definitions describe fields of resources at length and deploy nothing. */
const isDefinition = (kind: string | undefined): boolean => kind === 'CustomResourceDefinition';
