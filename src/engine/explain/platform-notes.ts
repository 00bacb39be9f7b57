import type { KeyNote, VariableNote } from './key-note';

const workloads = /kubernetes|compose|helm/;

/** Keys of workloads and of cloud resources. */
export const platformNotes: readonly KeyNote[] = [
  {
    path: 'containers/image initContainers/image services/*/image image',
    formats: workloads,
    control: 'dependency-pinning',
    text: 'What runs.',
    good: 'A version, best with its digest.',
  },
  {
    path: 'containers/env containers/envFrom services/*/environment services/*/env_file',
    control: 'secrets-manager',
    text: 'Variables of the container.',
    good: 'Keys by `secretKeyRef`, or `${NAME}` in Compose.',
  },
  {
    path: 'containers/securityContext template/spec/securityContext podSecurityContext securityContext',
    formats: workloads,
    control: 'container-hardening',
    text: 'Rights of the container on its host.',
    good: 'No root, no escalation, all capabilities dropped.',
  },
  {
    path: 'securityContext/privileged services/*/privileged',
    control: 'container-hardening',
    text: 'Gives the container every right on the host.',
    good: 'Leave it out: accelerators do not need it.',
  },
  {
    path: 'securityContext/runAsNonRoot',
    control: 'container-hardening',
    text: 'Refuses to start as root.',
    good: '`true`.',
  },
  {
    path: 'securityContext/readOnlyRootFilesystem services/*/read_only',
    control: 'container-hardening',
    text: 'Keeps the file system as the image has it.',
    good: '`true`, with a volume for what must be written.',
  },
  {
    path: 'hostNetwork hostPID hostIPC services/*/network_mode services/*/pid services/*/ipc',
    formats: workloads,
    control: 'container-hardening',
    text: 'Shares a namespace of the host.',
    good: 'Leave it out.',
  },
  {
    path: 'automountServiceAccountToken',
    control: 'least-privilege-identities',
    text: "Gives the pod a token for the cluster's API.",
    good: '`false`, unless the workload calls it.',
  },
  {
    path: 'serviceAccountName',
    control: 'least-privilege-identities',
    text: 'The identity of the pod.',
    good: 'One of its own with few rights.',
  },
  {
    path: 'containers/resources services/*/deploy/resources resources',
    formats: workloads,
    control: 'resource-limits',
    text: 'What the workload asks for, and its limits.',
    good: 'Limits for processor, memory and accelerators.',
  },
  {
    path: 'containers/ports services/*/ports',
    control: 'private-model-endpoint',
    text: 'Where the model can be reached.',
    good: 'Inside only: in Compose `127.0.0.1:8000:8000`.',
  },
  {
    path: 'services/*/volumes containers/volumeMounts',
    control: 'container-hardening',
    text: 'Folders that the container sees.',
    good: 'Single folders, read-only; never the root, a home or a socket of the engine.',
  },
  {
    path: 'services/*/cap_add capabilities/add',
    control: 'container-hardening',
    text: 'Rights beyond the usual ones.',
    good: 'None, or the one that is needed.',
  },
  {
    path: 'networkPolicy',
    formats: /helm/,
    control: 'network-segmentation',
    text: 'Whether the chart limits who may call the workload.',
    good: 'On, with the callers named.',
  },
  {
    path: 'spec/storageUri spec/predictor/model/storageUri',
    control: 'model-provenance',
    text: 'Where the weights come from.',
    good: 'A store of yours, with a checked copy.',
  },
  {
    path: 'spec/permissionProfile',
    control: 'code-execution-sandbox',
    text: 'What the MCP server may reach.',
    good: 'Folders and hosts, written out.',
  },
  {
    path: 'spec/oidcConfig spec/oidcConfigRef spec/authzConfig',
    control: 'user-authentication',
    text: 'Who may call the MCP server.',
    good: 'Set.',
  },
  {
    path: 'rayStartParams/dashboard-host',
    control: 'private-model-endpoint',
    text: 'Where the dashboard listens; its job API runs code.',
    good: 'Reachable for operators only.',
  },
  {
    path: 'public_network_access_enabled publicNetworkAccess',
    control: 'network-segmentation',
    text: 'Whether the account can be reached from the internet.',
    good: 'Off, with a private endpoint.',
  },
  {
    path: 'local_auth_enabled disableLocalAuth',
    control: 'user-authentication',
    text: 'Whether keys open the account.',
    good: 'Identities only.',
  },
  {
    path: 'raiPolicyName',
    control: 'harmful-content-filtering',
    text: 'The content filter of the deployment.',
    good: 'One that was chosen for the audience.',
  },
  {
    path: 'kms_key_arn customer_encryption_key_arn',
    control: 'encryption-at-rest',
    text: 'The key that data is encrypted with.',
    good: 'One that you manage.',
  },
];

/** Variables of AI products. */
export const variableNotes: readonly VariableNote[] = [
  {
    name: /_(?:API_)?KEY$|_TOKEN$|_SECRET$|_PASSWORD$/,
    control: 'secrets-manager',
    text: 'A credential.',
    good: 'A reference to a secret store, rotated each quarter.',
  },
  {
    name: /(?:BASE_URL|API_BASE|_ENDPOINT|_API_URL)$/,
    control: 'encryption-in-transit',
    text: 'An address that is called; where it belongs to a model, it decides who runs it.',
    good: 'https, and a host that the data may go to.',
  },
  {
    name: /^OLLAMA_HOST$/,
    control: 'private-model-endpoint',
    text: 'Where Ollama listens; its API has no login.',
    good: '127.0.0.1, or a proxy with a login in front.',
  },
  {
    name: /^OLLAMA_ORIGINS$|CORS_ALLOW_ORIGIN/,
    control: 'input-validation',
    text: 'Pages that may call the API from a browser.',
    good: 'Your own origins.',
  },
  { name: /^WEBUI_AUTH$/, control: 'user-authentication', text: 'Whether users sign in.', good: '`True`.' },
  {
    name: /^(?:ENABLE_SIGNUP|ALLOW_REGISTRATION)$/,
    control: 'user-authentication',
    text: 'Whether everybody may make an account.',
    good: '`false` once the first accounts exist.',
  },
  {
    name: /TRUST_REMOTE_CODE$/,
    control: 'model-provenance',
    text: 'Runs code that comes with the model.',
    good: 'Off.',
  },
  {
    name: /^(?:OTEL_|LANGFUSE_|LANGSMITH_|LANGCHAIN_TRACING)/,
    control: 'ai-request-logging',
    text: 'Sends traces of requests, which may hold prompts.',
    good: 'On, with redaction, to a store that you trust.',
  },
  {
    name: /TLS_REJECT_UNAUTHORIZED$|(?:SSL|TLS)_VERIFY/,
    control: 'encryption-in-transit',
    text: 'Whether certificates are checked.',
    good: 'Checked.',
  },
  {
    name: /^HF_HUB_OFFLINE$|^TRANSFORMERS_OFFLINE$/,
    control: 'egress-restriction',
    text: 'Keeps the server from fetching models at start.',
    good: '`1` once the weights are in place.',
  },
];
