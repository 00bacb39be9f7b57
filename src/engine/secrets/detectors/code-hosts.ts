import { base62Checksum } from '../crc32';
import type { Detector } from '../detector';

const secret = { category: 'secret', severity: 'critical' } as const;
/** GitHub's and npm's tokens end with a checksum; a token without it was likely edited. */
const CHECKSUM = 6;
const hasChecksum = (token: string) => {
  const body = token.slice(token.indexOf('_') + 1);
  return base62Checksum(body.slice(0, -CHECKSUM)) === body.slice(-CHECKSUM);
};
const gradeByChecksum = (token: string) => (hasChecksum(token) ? 'critical' : 'high');

/** Tokens of code hosts, build services and package registries. */
export const CODE_HOSTS: readonly Detector[] = [
  {
    ...secret,
    id: 'github-token',
    title: 'GitHub token',
    prefixes: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'],
    // kind _ 30 random and a checksum; installation tokens may be an id and a JWT
    expression: /gh[pousr]_[A-Za-z0-9]{36}|ghs_\d{1,12}_eyJ[\w-]{10,1000}\.eyJ[\w-]{4,4000}\.[\w-]{20,1000}/y,
    grade: gradeByChecksum,
    examples: {
      match: ['ghp_{an36}', 'ghs_{an36}', 'ghs_{d7}_eyJ{an30}.eyJ{an90}.{u86}'],
      noMatch: ['ghp_{an35}', 'ghp_{an37}', 'ghp_{x36}', 'ghx_{an36}'],
    },
    reference: 'https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/',
  },
  {
    ...secret,
    id: 'github-fine-grained-token',
    title: 'GitHub fine-grained personal access token',
    prefixes: ['github_pat_'],
    expression: /github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}/y,
    examples: { match: ['github_pat_{an22}_{an59}'], noMatch: ['github_pat_{an22}_{an58}', 'github_pat_{an82}'] },
    reference:
      'https://docs.github.com/authentication/keeping-your-account-and-data-secure/about-authentication-to-github',
  },
  {
    ...secret,
    id: 'gitlab-token',
    title: 'GitLab token',
    prefixes: [
      'glpat-',
      'gldt-',
      'glrt-',
      'glrtr-',
      'glcbt-',
      'glptt-',
      'glsoat-',
      'glft-',
      'glimt-',
      'glagent-',
      'gloas-',
      'glffct-',
    ],
    // kind - 20 random; some kinds have other lengths
    expression:
      /glrt-t\d_[\w-]{20,27}|gl(?:pat|rt|dt|soat|ft|ffct)-[\w-]{20}|glcbt-(?:[0-9a-zA-Z]{1,5}_)?[\w-]{20}|glptt-[0-9a-f]{40}|glimt-[\w-]{25}|glagent-[\w-]{50}|gloas-[\w-]{64}/y,
    examples: {
      match: ['glpat-{u20}', 'glptt-{hex40}', 'glcbt-64_{u20}', 'gldt-{u20}', 'glrt-{u20}', 'glsoat-{u20}'],
      noMatch: ['glpat-{u19}', 'glpat-{u21}', 'glpat-{x20}', 'glptt-{hex39}'],
    },
    reference: 'https://docs.gitlab.com/security/tokens/',
  },
  {
    ...secret,
    id: 'gitlab-routable-token',
    title: 'GitLab routable token',
    rank: 4,
    prefixes: ['glpat-', 'glrt-', 'glrtr-', 'gldt-', 'glft-', 'glcbt-', 'glptt-'],
    // kind - payload . two characters of version, seven of length and checksum
    expression: /gl[a-z]{2,4}-[\w-]{27,300}\.[0-9a-z]{9}/y,
    examples: {
      match: ['glpat-{u27}.{al9}', 'glpat-{u60}.{al9}'],
      noMatch: ['glpat-{u27}.{al8}', 'glpat-{u20}.{al9}'],
    },
    reference: 'https://docs.gitlab.com/security/tokens/',
  },
  {
    ...secret,
    id: 'atlassian-token',
    title: 'Atlassian or Bitbucket token',
    prefixes: ['ATATT3', 'ATCTT3', 'ATBB'],
    expression: /AT[AC]TT3[\w=-]{180,200}|ATBB[A-Za-z0-9]{32}/y,
    examples: { match: ['ATATT3{u177}={au8}', 'ATBB{an32}'], noMatch: ['ATATT3{u100}', 'ATBB{an31}', 'ATBB{an33}'] },
    reference: 'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
  },
  {
    ...secret,
    id: 'azure-devops-token',
    title: 'Azure DevOps personal access token',
    prefixes: ['AZDO'],
    lead: 76,
    expression: /[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}/y,
    examples: { match: ['{an76}AZDO{an4}'], noMatch: ['{an75}AZDO{an4}', '{an76}AZDO{an3}'] },
    reference:
      'https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
  },
  {
    ...secret,
    id: 'circleci-token',
    title: 'CircleCI personal token',
    prefixes: ['CCIPAT_'],
    expression: /CCIPAT_[A-Za-z0-9]{22}_[0-9a-f]{40}/y,
    examples: { match: ['CCIPAT_{an22}_{hex40}'], noMatch: ['CCIPAT_{an22}_{hex39}'] },
    reference: 'https://circleci.com/docs/managing-api-tokens/',
  },
  {
    ...secret,
    id: 'npm-token',
    title: 'npm access token',
    prefixes: ['npm_'],
    expression: /npm_[A-Za-z0-9]{36}/y,
    grade: gradeByChecksum,
    examples: {
      match: ['npm_{an36}'],
      noMatch: ['npm_{an35}', 'npm_{an37}', 'npm_config_registry_and_other_settings'],
    },
    reference: 'https://github.blog/security/supply-chain-security/announcing-npms-new-access-token-format/',
  },
  {
    ...secret,
    id: 'pypi-token',
    title: 'PyPI API token',
    prefixes: ['pypi-AgE'],
    // a macaroon: its first bytes are the host
    expression: /pypi-AgE(?:IcHlwaS5vcmc|NdGVzdC5weXBpLm9yZw)[\w-]{50,400}/y,
    examples: {
      match: ['pypi-AgEIcHlwaS5vcmc{u120}', 'pypi-AgENdGVzdC5weXBpLm9yZw{u120}'],
      noMatch: ['pypi-AgEIcHlwaS5vcmc{u40}'],
    },
    reference: 'https://pypi.org/help/#apitoken',
  },
  {
    ...secret,
    id: 'rubygems-api-key',
    title: 'RubyGems API key',
    prefixes: ['rubygems_'],
    expression: /rubygems_[0-9a-f]{48}/y,
    examples: { match: ['rubygems_{hex48}'], noMatch: ['rubygems_{hex47}'] },
    reference: 'https://guides.rubygems.org/api-key-scopes/',
  },
  {
    ...secret,
    id: 'nuget-api-key',
    title: 'NuGet API key',
    prefixes: ['oy2'],
    expression: /oy2[a-z0-9]{43}/y,
    examples: { match: ['oy2{al43}'], noMatch: ['oy2{al42}', 'oy2{al44}'] },
    reference: 'https://learn.microsoft.com/nuget/nuget-org/scoped-api-keys',
  },
  {
    ...secret,
    id: 'docker-token',
    title: 'Docker access token',
    prefixes: ['dckr_'],
    expression: /dckr_(?:pat_[\w-]{27}|oat_[\w-]{32})/y,
    examples: { match: ['dckr_pat_{u27}', 'dckr_oat_{u32}'], noMatch: ['dckr_pat_{u26}', 'dckr_pat_{u28}'] },
    reference: 'https://docs.docker.com/security/access-tokens/',
  },
  {
    ...secret,
    id: 'artifactory-api-key',
    title: 'Artifactory API key',
    prefixes: ['AKCp', 'cmVmdGtu'],
    expression: /AKCp[A-Za-z0-9]{69}|cmVmdGtuOj[A-Za-z0-9]{54}/y,
    examples: { match: ['AKCp{an69}', 'cmVmdGtuOj{an54}'], noMatch: ['AKCp{an68}', 'AKCp{an70}'] },
    reference: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens',
  },
];
