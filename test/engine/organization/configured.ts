import assert from 'node:assert/strict';
import { readConfiguration } from '../../../src/engine/configuration/read-configuration';
import type { Framework } from '../../../src/engine/framework';

/** An organization's domain with two controls, and one control in a domain of the framework. */
export const configured = `domains:
  - id: ml-operations
    name: ML Operations
    focus: Models in production.
    owners: { saas: provider, paas: shared, mcp: n/a }
controls:
  - id: acme-model-card
    title: Model card
    domain: ml-operations
    statement: Every model has a card.
    why: Somebody must know it.
    evidence: a card in the registry
    models: [paas, agentic]
    severity: high
  - id: acme-canary
    title: Canary
    domain: ml-operations
    statement: A new model is tried on few requests first.
    features: rag
  - id: acme-key-escrow
    title: Key escrow
    domain: data-security
    statement: Keys are in escrow.
`;

/** The framework with what a configuration adds. */
export function frameworkOf(text: string): Framework {
  const { configuration, faults } = readConfiguration('.ai-security.yaml', text);
  assert.deepEqual(faults, []);
  return configuration.framework;
}
