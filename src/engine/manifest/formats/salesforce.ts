import { firstLine, signal } from '../../deployment/signal';
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
  signals: ({ text }) => [signal('embedded', firstLine(text), 'Salesforce runs this agent inside its product.')],
};
