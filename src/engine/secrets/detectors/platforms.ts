import type { Detector } from '../detector';

const secret = { category: 'secret', severity: 'critical' } as const;
const isMixed = (key: string) => /\d/.test(key) && /[a-z]/.test(key) && /[A-Z]/.test(key);

/** Keys of the platforms that agents run on and call: inference hosts, sandboxes, scrapers, infrastructure. */
export const PLATFORMS: readonly Detector[] = [
  {
    ...secret,
    id: 'cerebras-api-key',
    title: 'Cerebras API key',
    prefixes: ['csk-'],
    expression: /csk-[a-z0-9]{48}/y,
    examples: { match: ['csk-{al48}'], noMatch: ['csk-{al47}', 'csk-{al49}', 'csk-{x48}'] },
    reference: 'https://inference-docs.cerebras.ai/quickstart',
  },
  {
    ...secret,
    id: 'llamacloud-api-key',
    title: 'LlamaCloud API key',
    prefixes: ['llx-'],
    expression: /llx-[A-Za-z0-9]{48}/y,
    examples: { match: ['llx-{an48}'], noMatch: ['llx-{an47}', 'llx-{an49}', 'llx-{x48}'] },
    reference: 'https://developers.llamaindex.ai/python/cloud/general/api_key/',
  },
  {
    ...secret,
    id: 'e2b-api-key',
    title: 'E2B API key',
    prefixes: ['e2b_'],
    expression: /e2b_[0-9a-f]{40}/y,
    examples: { match: ['e2b_{hex40}'], noMatch: ['e2b_{hex39}', 'e2b_{hex41}', 'e2b_{x40}'] },
    reference: 'https://e2b.dev/docs/api-key',
  },
  {
    ...secret,
    id: 'apify-api-token',
    title: 'Apify API token',
    prefixes: ['apify_api_'],
    expression: /apify_api_[A-Za-z0-9]{36}/y,
    examples: { match: ['apify_api_{an36}'], noMatch: ['apify_api_{an35}', 'apify_api_{an37}', 'apify_api_{x36}'] },
    reference: 'https://docs.apify.com/platform/integrations/api',
  },
  {
    ...secret,
    id: 'brave-search-api-key',
    title: 'Brave Search API key',
    prefixes: ['BSA'],
    // BSA and 28 more; a shorter one was given out at first
    expression: /BSA(?:[\w-]{28}|[\w-]{27})/y,
    accept: isMixed,
    examples: { match: ['BSA{u28}', 'BSA{u27}'], noMatch: ['BSA{u26}', 'BSA{u29}', 'BSA-certified-instructor-course'] },
    reference: 'https://api-dashboard.search.brave.com/app/documentation/web-search/get-started',
  },
  {
    ...secret,
    id: 'heroku-api-key',
    title: 'Heroku API key',
    prefixes: ['HRKU-AA'],
    expression: /HRKU-AA[\w-]{58}/y,
    examples: { match: ['HRKU-AA{u58}'], noMatch: ['HRKU-AA{u57}', 'HRKU-AA{u59}', 'HRKU-AA{x58}'] },
    reference: 'https://devcenter.heroku.com/articles/authentication',
  },
  {
    ...secret,
    id: 'pulumi-access-token',
    title: 'Pulumi access token',
    prefixes: ['pul-'],
    expression: /pul-[0-9a-f]{40}/y,
    examples: { match: ['pul-{hex40}'], noMatch: ['pul-{hex39}', 'pul-{hex41}'] },
    reference: 'https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/',
  },
  {
    ...secret,
    id: 'dynatrace-token',
    title: 'Dynatrace token',
    prefixes: ['dt0c01.', 'dt0s01.', 'dt0s16.'],
    // kind . public id . secret
    expression: /dt0[cs]\d\d\.[A-Z0-9]{8,24}\.[A-Z0-9]{64}/y,
    examples: {
      match: ['dt0c01.{au24}.{au64}', 'dt0s01.{au8}.{au64}'],
      noMatch: ['dt0c01.{au24}', 'dt0c01.{au24}.{au63}'],
    },
    reference: 'https://docs.dynatrace.com/docs/dynatrace-api/basics/dynatrace-api-authentication',
  },
  {
    ...secret,
    id: 'onepassword-service-account-token',
    title: '1Password service account token',
    prefixes: ['ops_eyJ'],
    expression: /ops_eyJ[A-Za-z0-9+/_-]{200,2000}={0,2}/y,
    examples: { match: ['ops_eyJ{an400}', 'ops_eyJ{an251}='], noMatch: ['ops_eyJ{an100}'] },
    reference: 'https://developer.1password.com/docs/service-accounts/security/',
  },
  {
    ...secret,
    id: 'openshift-token',
    title: 'OpenShift token',
    prefixes: ['sha256~'],
    expression: /sha256~[\w-]{43}/y,
    examples: { match: ['sha256~{u43}'], noMatch: ['sha256~{u42}', 'sha256~{u44}', 'sha256:{hex64}'] },
    reference: 'https://docs.redhat.com/en/documentation/openshift_container_platform/',
  },
];
