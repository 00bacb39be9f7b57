import { parseOnce } from '../assess';
import type { Range } from '../finding';
import { aiDeployment } from '../manifest/formats/ai-deployment';
import type { Entry } from '../manifest/node';
import { openCommitments, openDocuments, providerName } from './provider';
import { type DeploymentManifest, readDeploymentManifest } from './read';

export interface LetterInput {
  readonly uri: string;
  readonly text: string;
  /** YYYY-MM-DD; without it no document counts as out of date. */
  readonly today?: string;
}

const systemIn = (uri: string, text: string): DeploymentManifest | undefined =>
  aiDeployment.names.test(uri.toLowerCase()) ? readDeploymentManifest(parseOnce(uri, text)) : undefined;

/** The letters of a manifest by the key of their provider; none for another file. */
export function providerLetters({ uri, text, today }: LetterInput): ReadonlyMap<string, string> {
  const system = systemIn(uri, text);
  return new Map(
    [...(system?.providers.values() ?? [])].map(provider => [
      provider.key.text,
      providerLetter(system!, provider, today),
    ]),
  );
}

/** The key of the provider that a place of a manifest is about: the provider's own part, or a deployment that uses it. */
export function providerAt({ uri, text, offset }: LetterInput & { readonly offset: number }): string | undefined {
  const system = systemIn(uri, text);
  const holds = ({ start, end }: Range) => start <= offset && offset <= end;
  const declared = [...(system?.providers.values() ?? [])].find(
    ({ key, value, merged }) => !merged && (holds(key) || (value !== undefined && holds(value))),
  );
  const used = system?.deployments.find(({ node }) => holds(node))?.provider?.text;
  return declared?.key.text ?? (used !== undefined && system?.providers.has(used) ? used : undefined);
}

/** A letter to a provider with everything that is still open, in Markdown. */
function providerLetter(system: DeploymentManifest, provider: Entry, today: string | undefined): string {
  const documents = openDocuments(provider, today).map(
    ({ title, state }) => `- ${title}${state === 'not asked for' ? '' : ` (${state})`}`,
  );
  const commitments = openCommitments(provider).map(({ title }) => `- ${title}`);
  const uses = system.deployments.filter(({ provider: used }) => used?.text === provider.key.text);
  const models = [...new Set(uses.flatMap(({ model }) => model ?? []))];
  return [
    `# Security questions to ${providerName(provider)}`,
    `We use your service in ${uses.length === 1 ? 'one deployment' : `${uses.length} deployments`}${models.length > 0 ? ` (${models.join(', ')})` : ''}. To keep our record of who secures what, we need the following from your security team.`,
    ...(documents.length > 0 ? ['## Documents', documents.join('\n')] : []),
    ...(commitments.length > 0 ? ['## Commitments and contacts', commitments.join('\n')] : []),
    ...(documents.length + commitments.length === 0
      ? ['Nothing is open: our record is complete. Please tell us when something in it changes.']
      : []),
    'Please answer each point with a document, a date or a person, or say that it does not apply and why.',
  ].join('\n\n');
}
