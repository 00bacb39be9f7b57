import { firstLine, signal } from '../../deployment/signal';
import type { PromptRange } from '../../placed-secrets';
import { type Manifest, pathOf } from '../manifest';
import type { Format } from './format';

/** Agents and their actions in Salesforce, read as text. */
export const salesforce: Format = {
  id: 'salesforce',
  title: 'Salesforce agent metadata',
  names: /\.(?:genai\w+|bot|botversion|aiauthoringbundle|mlpredictiondefinition)(?:-meta\.xml)?$|\.agent$/,
  ownNames: /\.genai\w+-meta\.xml$|\.aiauthoringbundle|\/aiauthoringbundles\//,
  recognises: ({ text }) =>
    /<(?:GenAi\w+|Bot|BotVersion|AiAuthoringBundle)\b/.test(text.slice(0, 5000)) ||
    (/^config:/m.test(text) && /^(?:start_agent|topic|system)\b/m.test(text)),
  facts: { prompts: promptsIn },
  signals: ({ text }) => [signal('embedded', firstLine(text), 'Salesforce runs this agent inside its product.')],
};

/** A script of an agent as a whole; of metadata, the elements that become part of a prompt. */
function promptsIn({ uri, text }: Manifest): readonly PromptRange[] {
  if (pathOf(uri).endsWith('.agent')) return [{ name: 'script', start: 0, end: text.length }];
  return ['content', 'scope', 'description', 'instruction'].flatMap(name => elementsOf(text, name));
}

function elementsOf(text: string, name: string): readonly PromptRange[] {
  const found: PromptRange[] = [];
  const opening = `<${name}>`;
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) {
    const start = at + opening.length;
    const end = text.indexOf(`</${name}>`, start);
    if (end < 0) break;
    found.push({ name, start, end });
    at = end;
  }
  return found;
}
