import { framework } from '../framework';
import { at, type Entry, entryOf, type Node, type ScalarNode } from '../manifest/node';
import { daysBetween } from './days';

/** A provider is given this long to answer before it is asked again. */
const answerTime = 30; // days

/** What is still to be asked of a provider. */
export interface OpenPoint {
  readonly title: string;
  /** What is the matter, as an end of a sentence about the point. */
  readonly state: 'not asked for' | 'asked for and not received' | 'out of date' | 'not agreed' | 'not named';
}

const filled = (node: Node | undefined): node is ScalarNode => node?.kind === 'scalar' && node.text.trim() !== '';

/** The name of a provider for people: what it is declared as, else its key. */
export const providerName = ({ key, value }: Entry): string => {
  const name = at(value, 'name');
  return filled(name) ? name.text : key.text;
};

/** True where at least one document is recorded: someone has begun to ask. */
export const hasDocuments = ({ value }: Entry): boolean => {
  const documents = at(value, 'documents');
  return documents?.kind === 'map' && documents.entries.length > 0;
};

/** The documents that are missing or out of date; dates count only where a day to compare them with is given. */
export function openDocuments({ value }: Entry, today: string | undefined): readonly OpenPoint[] {
  return framework.guide.vendorDocuments.flatMap(({ id, title }): OpenPoint[] => {
    const state = documentState(entryOf(at(value, 'documents'), id)?.value, today);
    return state ? [{ title, state }] : [];
  });
}

function documentState(document: Node | undefined, today: string | undefined): OpenPoint['state'] | undefined {
  if (!document) return 'not asked for';
  if (filled(document)) return undefined;
  const [requested, received, expires] = [at(document, 'requested'), at(document, 'received'), at(document, 'expires')];
  if (filled(received)) {
    const age = filled(expires) && today !== undefined ? daysBetween(expires.text, today) : undefined;
    return age !== undefined && age > 0 ? 'out of date' : undefined;
  }
  if (!filled(requested)) return 'not asked for';
  const waited = today === undefined ? undefined : daysBetween(requested.text, today);
  return waited !== undefined && waited > answerTime ? 'asked for and not received' : undefined;
}

/** What the contract and the emergency plan leave open. */
export function openCommitments({ value }: Entry): readonly OpenPoint[] {
  const open = framework.guide.vendorCommitments.flatMap(({ id, title }): OpenPoint[] => {
    const commitment = entryOf(at(value, 'commitments'), id)?.value;
    return filled(commitment) || filled(at(commitment, 'agreed')) || filled(at(commitment, 'file'))
      ? []
      : [{ title, state: 'not agreed' }];
  });
  if (!filled(at(value, 'security-contact')))
    open.push({ title: 'A security contact, not the general support', state: 'not named' });
  return open;
}
