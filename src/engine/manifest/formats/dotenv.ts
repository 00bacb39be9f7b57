import { readEnvironment } from '../read/environment';
import type { Format } from './format';

/** A file of environment variables; it is one of AI only where its variables say so. */
export const dotenv: Format = {
  id: 'dotenv',
  title: 'Environment file',
  names: /(?:^|\/)(?:[\w.-]*\.)?env(?:\.[\w.-]+)?$/,
  recognises: ({ documents: [root] }) => root !== undefined,
  facts: {
    environment: ({ documents: [root], text }) => readEnvironment(root, 'file', text),
  },
};
