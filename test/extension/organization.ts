import { type Framework, frameworkWith } from '../../src/engine';

/** The framework with a domain of an organization, whose texts are not to be trusted, and a control in it. */
export const withOwnDomain: Framework = frameworkWith({
  domains: [{ id: 'ml-operations', name: 'ML *Operations*', focus: 'Models in production.', owners: { saas: 'n/a' } }],
  controls: [
    {
      id: 'acme-model-card',
      title: 'Model [card](https://acme.example)',
      domain: 'ml-operations',
      statement: 'Every model has a card.',
      why: '',
      evidence: [],
      models: ['paas'],
      severity: 'medium',
    },
  ],
});
