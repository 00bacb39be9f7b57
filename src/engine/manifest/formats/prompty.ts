import { splitFrontMatter } from '../front-matter';
import { at } from '../node';
import { readModelUses } from '../read/models';
import type { Format } from './format';

/** Both generations: v1 keeps the provider in `model.configuration.type`, v2 in `model.provider`. */
export const prompty: Format = {
  id: 'prompty',
  title: 'Prompty file',
  names: /\.prompty$/,
  ownNames: /\.prompty$/,
  recognises: ({ documents: [root], text }) => root?.kind === 'map' || !text.startsWith('---'),
  facts: {
    modelUses: ({ documents: [root] }) => {
      const model = at(root, 'model');
      return model?.kind === 'scalar'
        ? readModelUses(model)
        : readModelUses(model, {
            provider: [['provider'], ['configuration', 'type']],
            model: [
              ['id'],
              ['configuration', 'model'],
              ['configuration', 'name'],
              ['configuration', 'azure_deployment'],
            ],
            apiBase: [
              ['connection', 'endpoint'],
              ['configuration', 'azure_endpoint'],
              ['configuration', 'base_url'],
            ],
            apiKey: [
              ['connection', 'apiKey'],
              ['connection', 'key'],
              ['configuration', 'api_key'],
            ],
          });
    },
    prompts: ({ text }) => [{ name: 'template', ...splitFrontMatter(text).body }],
  },
};
