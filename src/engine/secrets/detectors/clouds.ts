import { afterEquals } from '../boundary';
import type { Detector } from '../detector';
import { entropy } from '../entropy';
import { isSecretPlace } from '../names';

const secret = { category: 'secret', severity: 'critical' } as const;
/** Bits per character of a random AWS secret key; a path of 40 characters has less. */
const AWS_RANDOM = 4;
const isAwsSample = (key: string) => key.includes('EXAMPLE');
/** The key of the storage emulator, which is the same everywhere. */
const EMULATOR_KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50u';

/** Credentials of cloud platforms. */
export const CLOUDS: readonly Detector[] = [
  {
    ...secret,
    id: 'aws-access-key-id',
    title: 'AWS access key ID',
    severity: 'high',
    prefixes: ['AKIA', 'ASIA', 'ABIA', 'ACCA'],
    // base 32: no 0, 1, 8, 9
    expression: /A(?:KI|SI|BI|CC)A[A-Z2-7]{16}/y,
    isSample: isAwsSample,
    examples: {
      match: ['AKIA{b32.16}', 'ASIA{b32.16}', 'id AKIA{b32.16}.', 'AKIAIOSFODNN7EXAMPLE'],
      noMatch: ['AKIA{b32.15}', 'AKIA{b32.17}', 'AKIA{b32.15}1', 'AKIAXXXXXXXXXXXXXXXX'],
    },
    reference: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html',
  },
  {
    ...secret,
    id: 'aws-secret-access-key',
    title: 'AWS secret access key',
    rank: 2,
    near: /aws|amazon|secret_?access_?key|\b(?:AKIA|ASIA)[A-Z2-7]/i,
    expression: /[A-Za-z0-9+/]{40}(?![\w+/=-])/y,
    accept: (key, _text, _span, around) =>
      entropy(key) >= AWS_RANDOM &&
      isSecretPlace(around) &&
      !/^[\da-f]+$/i.test(key) &&
      !/hash|digest|sha|checksum|etag/i.test(around.label.name),
    isSample: isAwsSample,
    examples: {
      match: ['aws_secret_access_key = {b64.40}', 'AWS_SECRET_ACCESS_KEY={b64.40}', '"SecretAccessKey": "{b64.40}"'],
      noMatch: [
        '{b64.40}',
        'aws_secret_access_key = {b64.39}',
        'AWS_SECRET_ACCESS_KEY={hex40}',
        'aws image_digest: {b64.40}',
      ],
    },
    reference: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
  },
  {
    ...secret,
    id: 'aws-session-token',
    title: 'AWS session token',
    prefixes: ['IQoJb3JpZ2lu', 'FwoGZXIvYXdz', 'FQoGZXIvYXdz'],
    expression: /(?:IQoJb3JpZ2lu|F[wQ]oGZXIvYXdz)[A-Za-z0-9+/]{80,2000}={0,2}/y,
    examples: { match: ['IQoJb3JpZ2lu{b64.300}==', 'FwoGZXIvYXdz{b64.200}='], noMatch: ['IQoJb3JpZ2lu{b64.40}'] },
    reference: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_use-resources.html',
  },
  {
    ...secret,
    id: 'aws-bedrock-api-key',
    title: 'Amazon Bedrock API key',
    prefixes: ['ABSK', 'bedrock-api-key-'],
    // ABSK and the base64 of "BedrockAPIKey-…"; the short-lived form carries a signed URL
    expression:
      /(?:ABSK[A-Za-z0-9+/]{109,269}|bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[A-Za-z0-9+/]{0,2000})={0,2}/y,
    examples: {
      match: ['ABSKQmVkcm9ja0FQSUtleS{b64.113}=', 'bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t{b64.200}'],
      noMatch: ['ABSK{b64.100}', 'bedrock-api-key-rotation-policy-documentation'],
    },
    reference: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html',
  },
  {
    ...secret,
    id: 'google-oauth-secret',
    title: 'Google OAuth client secret or access token',
    prefixes: ['GOCSPX-', 'ya29.'],
    expression: /GOCSPX-[\w-]{28}|ya29\.[\w-]{60,1000}/y,
    examples: { match: ['GOCSPX-{u28}', 'ya29.{u180}'], noMatch: ['GOCSPX-{u27}', 'GOCSPX-{x28}', 'ya29.{u20}'] },
    reference: 'https://developers.google.com/identity/protocols/oauth2',
  },
  {
    ...secret,
    id: 'azure-storage-key',
    title: 'Azure storage account key',
    prefixes: ['+ASt'],
    lead: 76,
    ownEdges: true,
    expression: /(?<=\\[nrt]|\\u[\dA-Fa-f]{4}|:-|(?<![\w+/-]))[A-Za-z0-9+/]{76}\+ASt[A-Za-z0-9+/]{5}[AQgw]==/y,
    examples: {
      match: ['{b64.76}+ASt{b64.5}A==', 'AccountKey={b64.76}+ASt{b64.5}Q=='],
      noMatch: ['{b64.75}+ASt{b64.5}A=='],
    },
    reference: 'https://github.com/microsoft/security-utilities',
  },
  {
    ...secret,
    id: 'azure-account-key',
    title: 'Azure account key in a connection string',
    rank: 2,
    prefixes: ['AccountKey=', 'accountkey='],
    ownEdges: true,
    expression: /[Aa]ccount[Kk]ey=[A-Za-z0-9+/]{86}==/y,
    extend: afterEquals,
    isSample: key => key.startsWith(EMULATOR_KEY),
    examples: {
      match: ['AccountName=a;AccountKey={b64.86}==;Suffix=b'],
      noMatch: ['AccountKey={b64.80}==', 'AccountKey={x86}=='],
    },
    reference: 'https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string',
  },
  {
    ...secret,
    id: 'azure-shared-access-key',
    title: 'Azure shared access key',
    rank: 2,
    prefixes: ['SharedAccessKey=', 'sharedaccesskey='],
    ownEdges: true,
    expression: /[Ss]hared[Aa]ccess[Kk]ey=[A-Za-z0-9+/]{43}=/y,
    extend: afterEquals,
    examples: { match: ['SharedAccessKeyName=Root;SharedAccessKey={b64.43}='], noMatch: ['SharedAccessKey={b64.40}='] },
    reference: 'https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas',
  },
  {
    ...secret,
    id: 'azure-cosmos-key',
    title: 'Azure Cosmos DB or Batch key',
    prefixes: ['ACDb', '+ABa', '+AMC'],
    lead: 76,
    ownEdges: true,
    expression:
      /(?<=\\[nrt]|\\u[\dA-Fa-f]{4}|:-|(?<![\w+/-]))[A-Za-z0-9+/]{76}(?:ACDb|\+ABa|\+AMC)[A-Za-z0-9+/]{5}[AQgw]==/y,
    examples: { match: ['{b64.76}ACDb{b64.5}A=='], noMatch: ['{b64.76}ACDb{b64.5}A', '{b64.75}ACDb{b64.5}A=='] },
    reference: 'https://github.com/microsoft/security-utilities',
  },
  {
    ...secret,
    id: 'azure-messaging-key',
    title: 'Azure Service Bus, Event Hubs, Relay or Cache key',
    prefixes: ['+ASb', '+AEh', '+ARm', 'AzCa'],
    lead: 33,
    ownEdges: true,
    expression:
      /(?<=\\[nrt]|\\u[\dA-Fa-f]{4}|:-|(?<![\w+/-]))[A-Za-z0-9+/]{33}(?:\+ASb|\+AEh|\+ARm|AzCa)[A-P][A-Za-z0-9+/]{5}=/y,
    examples: {
      match: ['{b64.33}+ASbC{b64.5}=', '{an33}AzCaA{an5}='],
      noMatch: ['{b64.32}+ASbC{b64.5}=', '{b64.33}+ASbC{b64.5}'],
    },
    reference: 'https://github.com/microsoft/security-utilities',
  },
  {
    ...secret,
    id: 'azure-search-key',
    title: 'Azure AI Search or Container Registry key',
    prefixes: ['AzSe', '+ACR'],
    lead: 42,
    ownEdges: true,
    expression:
      /(?<=\\[nrt]|\\u[\dA-Fa-f]{4}|:-|(?<![\w+/-]))[A-Za-z0-9+/]{42}(?:AzSe|\+ACR)[A-D][A-Za-z0-9]{5}(?![\w+/=-])/y,
    examples: { match: ['{an42}AzSeA{an5}', '{b64.42}+ACRD{an5}'], noMatch: ['{an41}AzSeA{an5}', '{an42}AzSeA{an6}'] },
    reference: 'https://github.com/microsoft/security-utilities',
  },
  {
    ...secret,
    id: 'azure-functions-key',
    title: 'Azure Functions key',
    prefixes: ['AzFu'],
    lead: 44,
    expression: /[\w-]{44}AzFu[\w-]{5}[AQgw]==/y,
    examples: { match: ['{u44}AzFu{u5}A=='], noMatch: ['{u43}AzFu{u5}A==', '{u44}AzFu{u5}A'] },
    reference: 'https://github.com/microsoft/security-utilities',
  },
  {
    ...secret,
    id: 'azure-client-secret',
    title: 'Microsoft Entra client secret',
    prefixes: ['Q~'],
    lead: 4,
    expression: /[\w.~]{3}[78]Q~(?:[\w.~-]{34}|[\w.~-]{30,32}[\w~-])(?![\w~-])/y,
    examples: {
      match: ['{an3}8Q~{an34}', 'AZURE_CLIENT_SECRET={an3}7Q~{an31}'],
      noMatch: ['{an3}8Q~{an30}', '{an3}8Q~{an36}'],
    },
    reference: 'https://github.com/microsoft/security-utilities',
  },
  {
    ...secret,
    id: 'azure-sas-signature',
    title: 'Azure shared access signature',
    rank: 2,
    severity: 'high',
    prefixes: ['sig='],
    expression: /sig=[A-Za-z0-9%+/]{43,80}(?:%3[Dd]|=)/y,
    extend: afterEquals,
    ownEdges: true,
    accept: (_secret, text, { start, end }) => /[?&]s[vepr]=/.test(text.slice(Math.max(0, start - 300), end + 300)),
    examples: {
      match: ['https://a.blob.core.windows.net/b?sv=2024-11-04&se=2027-01-01&sr=b&sp=r&sig={an43}%3D'],
      noMatch: ['sig={an43}%3D', '?sv=2024-11-04&sig={an20}%3D'],
    },
    reference: 'https://learn.microsoft.com/azure/storage/common/storage-sas-overview',
  },
  {
    ...secret,
    id: 'digitalocean-token',
    title: 'DigitalOcean token',
    prefixes: ['dop_v1_', 'doo_v1_', 'dor_v1_'],
    expression: /do[opr]_v1_[0-9a-f]{64}/y,
    examples: { match: ['dop_v1_{hex64}'], noMatch: ['dop_v1_{hex63}', 'dop_v1_{hex65}'] },
    reference: 'https://docs.digitalocean.com/reference/api/create-personal-access-token/',
  },
  {
    ...secret,
    id: 'databricks-token',
    title: 'Databricks access token',
    prefixes: ['dapi'],
    expression: /dapi[0-9a-f]{32}(?:-\d)?/y,
    examples: { match: ['dapi{hex32}', 'dapi{hex32}-2'], noMatch: ['dapi{hex31}', 'dapi{hex33}', 'dapi{x32}'] },
    reference: 'https://docs.databricks.com/dev-tools/auth/pat.html',
  },
  {
    ...secret,
    id: 'vault-token',
    title: 'HashiCorp Vault token',
    prefixes: ['hvs.', 'hvb.', 'hvr.'],
    expression: /hv[sbr]\.[\w-]{24,200}/y,
    accept: token => /\d/.test(token) && /[A-Z]/.test(token),
    examples: { match: ['hvs.{u95}', 'hvb.{u140}'], noMatch: ['hvs.{u10}', 'hvs.configuration-of-the-vault-server'] },
    reference: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
  },
  {
    ...secret,
    id: 'terraform-token',
    title: 'HCP Terraform token',
    prefixes: ['.atlasv1.'],
    lead: 14,
    expression: /[A-Za-z0-9]{14}\.atlasv1\.[\w-]{60,70}/y,
    examples: { match: ['{an14}.atlasv1.{u67}'], noMatch: ['{an13}.atlasv1.{u67}', '{an14}.atlasv1.{u40}'] },
    reference: 'https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens',
  },
  {
    ...secret,
    id: 'doppler-token',
    title: 'Doppler token',
    prefixes: ['dp.'],
    expression: /dp\.(?:pt|ct|sa|scim|audit|st(?:\.[a-z0-9_-]{2,35})?)\.[A-Za-z0-9]{40,44}/y,
    examples: { match: ['dp.pt.{an43}', 'dp.st.dev.{an43}'], noMatch: ['dp.pt.{an39}', 'dp.xx.{an43}'] },
    reference: 'https://docs.doppler.com/reference/auth-token-formats',
  },
  {
    ...secret,
    id: 'grafana-token',
    title: 'Grafana token',
    prefixes: ['glsa_', 'glc_'],
    expression: /glsa_[A-Za-z0-9]{32}_[0-9A-Fa-f]{8}|glc_[A-Za-z0-9+/]{60,400}={0,2}/y,
    examples: { match: ['glsa_{an32}_{hex8}', 'glc_{b64.120}='], noMatch: ['glsa_{an31}_{hex8}', 'glc_{b64.20}'] },
    reference: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
  },
  {
    ...secret,
    id: 'new-relic-key',
    title: 'New Relic user key',
    prefixes: ['NRAK-'],
    expression: /NRAK-[A-Z0-9]{27}/y,
    examples: { match: ['NRAK-{au27}'], noMatch: ['NRAK-{au26}', 'NRAK-{au28}'] },
    reference: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
  },
  {
    ...secret,
    id: 'sentry-token',
    title: 'Sentry auth token',
    prefixes: ['sntrys_', 'sntryu_'],
    expression: /sntryu_[0-9a-f]{64}|sntrys_eyJ[A-Za-z0-9+/_=-]{80,500}/y,
    examples: {
      match: ['sntryu_{hex64}', 'sntrys_eyJ{an120}_{an43}'],
      noMatch: ['sntryu_{hex63}', 'sntrys_eyJ{an20}'],
    },
    reference: 'https://docs.sentry.io/account/auth-tokens/',
  },
];
