import type { DeploymentManifest } from '../ai-deployment/read';
import { framework } from '../framework';
import { at, type Node, stringAt } from '../manifest/node';

/** What is on record about a document or a commitment of a provider; empty strings where nothing is. */
export interface RecordRow {
  readonly title: string;
  readonly kind: 'document' | 'commitment';
  readonly requested: string;
  readonly received: string;
  readonly expires: string;
  readonly agreed: string;
  readonly file: string;
}

/** A provider with everything the guide says to ask it for. */
export interface ProviderRecord {
  readonly key: string;
  readonly name: string;
  readonly securityContact: string;
  readonly runbook: string;
  readonly records: readonly RecordRow[];
}

/** The providers of a manifest, in its order. */
export const providersOf = ({ providers }: DeploymentManifest): readonly ProviderRecord[] =>
  [...providers].map(([key, { value }]) => ({
    key,
    name: stringAt(value, 'name') ?? '',
    securityContact: stringAt(value, 'security-contact') ?? '',
    runbook: stringAt(value, 'runbook') ?? '',
    records: [
      ...framework.guide.vendorDocuments.map(({ id, title }) =>
        record('document', title, at(value, 'documents', id), 'received'),
      ),
      ...framework.guide.vendorCommitments.map(({ id, title }) =>
        record('commitment', title, at(value, 'commitments', id), 'agreed'),
      ),
    ],
  }));

/** A scalar alone stands for the `short` key. */
function record(
  kind: RecordRow['kind'],
  title: string,
  node: Node | undefined,
  short: 'received' | 'agreed',
): RecordRow {
  const text = (key: string): string =>
    (node?.kind === 'scalar' ? (key === short ? node.text : undefined) : stringAt(node, key)) ?? '';
  return {
    title,
    kind,
    requested: text('requested'),
    received: text('received'),
    expires: text('expires'),
    agreed: text('agreed'),
    file: text('file'),
  };
}
