import { hasDocuments, type OpenPoint, openCommitments, openDocuments } from '../ai-deployment/provider';
import type { DeploymentManifest } from '../ai-deployment/read';
import type { Entry } from '../manifest/node';
import { at } from '../manifest/node';
import type { Rule } from './rule';

/** Providers that a deployment uses: a declaration that nobody uses needs no documents. */
const usedProviders = ({ deployments, providers }: DeploymentManifest): readonly Entry[] => {
  const used = new Set(deployments.flatMap(({ provider }) => provider?.text ?? []));
  return [...providers.values()].filter(({ key }) => used.has(key.text));
};

const list = (points: readonly OpenPoint[]): string =>
  points.map(({ title, state }) => `${title} (${state})`).join(', ');

/** `ask-provider` speaks up where no document is recorded at all. */
export const providerDocuments: Rule = {
  id: 'provider-documents',
  title: "A provider's documents are missing or out of date",
  severity: 'low',
  check({ system, today }, report) {
    for (const provider of system ? usedProviders(system).filter(hasDocuments) : []) {
      const open = openDocuments(provider, today);
      if (open.length === 0) continue;
      report({
        message: `Ask this provider for: ${list(open)}.`,
        range: provider.key,
        owner: 'provider',
        domain: 'compliance-and-governance',
        controls: ['vendor-security-documents'],
      });
    }
  },
};

/** Waits until something of the contract is written down: an empty section is a decision not to keep it here. */
export const providerCommitments: Rule = {
  id: 'provider-commitments',
  title: "A provider's contract leaves points open",
  severity: 'low',
  check({ system }, report) {
    for (const provider of system ? usedProviders(system) : []) {
      if (!['commitments', 'security-contact', 'runbook'].some(key => at(provider.value, key))) continue;
      const open = openCommitments(provider);
      if (open.length === 0) continue;
      report({
        message: `The contract with this provider leaves open: ${list(open)}.`,
        range: provider.key,
        owner: 'customer',
        domain: 'incident-response',
        controls: ['vendor-incident-commitments', 'security-contract-terms'],
      });
    }
  },
};
