import type { KeyNotes, VariableNotes } from './key-note';

const workloads = /kubernetes|compose|helm/;

/** Keys of workloads and of cloud resources. */
export const platformNotes: KeyNotes = {
  'dependency-pinning': [
    [
      'containers/image initContainers/image services/*/image image',
      'What runs.',
      'A version, best with its digest.',
      workloads,
    ],
  ],
  'secrets-manager': [
    [
      'containers/env containers/envFrom services/*/environment services/*/env_file',
      'Variables of the container.',
      'Keys by `secretKeyRef`, or `${NAME}` in Compose.',
    ],
  ],
  'container-hardening': [
    [
      'containers/securityContext template/spec/securityContext podSecurityContext securityContext',
      'Rights of the container on its host.',
      'No root, no escalation, all capabilities dropped.',
      workloads,
    ],
    [
      'securityContext/privileged services/*/privileged',
      'Gives the container every right on the host.',
      'Leave it out: accelerators do not need it.',
    ],
    ['securityContext/runAsNonRoot', 'Refuses to start as root.', '`true`.'],
    [
      'securityContext/readOnlyRootFilesystem services/*/read_only',
      'Keeps the file system as the image has it.',
      '`true`, with a volume for what must be written.',
    ],
    [
      'hostNetwork hostPID hostIPC services/*/network_mode services/*/pid services/*/ipc',
      'Shares a namespace of the host.',
      'Leave it out.',
      workloads,
    ],
    [
      'services/*/volumes containers/volumeMounts',
      'Folders that the container sees.',
      'Single folders, read-only; never the root, a home or a socket of the engine.',
    ],
    ['services/*/cap_add capabilities/add', 'Rights beyond the usual ones.', 'None, or the one that is needed.'],
  ],
  'least-privilege-identities': [
    [
      'automountServiceAccountToken',
      "Gives the pod a token for the cluster's API.",
      '`false`, unless the workload calls it.',
    ],
    ['serviceAccountName', 'The identity of the pod.', 'One of its own with few rights.'],
  ],
  'resource-limits': [
    [
      'containers/resources services/*/deploy/resources resources',
      'What the workload asks for, and its limits.',
      'Limits for processor, memory and accelerators.',
      workloads,
    ],
  ],
  'private-model-endpoint': [
    [
      'containers/ports services/*/ports',
      'Where the model can be reached.',
      'Inside only: in Compose `127.0.0.1:8000:8000`.',
    ],
    [
      'rayStartParams/dashboard-host',
      'Where the dashboard listens; its job API runs code.',
      'Reachable for operators only.',
    ],
  ],
  'network-segmentation': [
    ['networkPolicy', 'Whether the chart limits who may call the workload.', 'On, with the callers named.', /helm/],
    [
      'public_network_access_enabled publicNetworkAccess',
      'Whether the account can be reached from the internet.',
      'Off, with a private endpoint.',
    ],
  ],
  'model-provenance': [
    [
      'spec/storageUri spec/predictor/model/storageUri',
      'Where the weights come from.',
      'A store of yours, with a checked copy.',
    ],
  ],
  'code-execution-sandbox': [
    ['spec/permissionProfile', 'What the MCP server may reach.', 'Folders and hosts, written out.'],
  ],
  'user-authentication': [
    ['spec/oidcConfig spec/oidcConfigRef spec/authzConfig', 'Who may call the MCP server.', 'Set.'],
    ['local_auth_enabled disableLocalAuth', 'Whether keys open the account.', 'Identities only.'],
  ],
  'harmful-content-filtering': [
    ['raiPolicyName', 'The content filter of the deployment.', 'One that was chosen for the audience.'],
  ],
  'encryption-at-rest': [
    ['kms_key_arn customer_encryption_key_arn', 'The key that data is encrypted with.', 'One that you manage.'],
  ],
};

/** Variables of AI products. */
export const variableNotes: VariableNotes = {
  'secrets-manager': [
    [
      /_(?:API_)?KEY$|_TOKEN$|_SECRET$|_PASSWORD$/,
      'A credential.',
      'A reference to a secret store, rotated each quarter.',
    ],
  ],
  'encryption-in-transit': [
    [
      /(?:BASE_URL|API_BASE|_ENDPOINT|_API_URL)$/,
      'An address that is called; where it belongs to a model, it decides who runs it.',
      'https, and a host that the data may go to.',
    ],
    [/TLS_REJECT_UNAUTHORIZED$|(?:SSL|TLS)_VERIFY/, 'Whether certificates are checked.', 'Checked.'],
  ],
  'private-model-endpoint': [
    [/^OLLAMA_HOST$/, 'Where Ollama listens; its API has no login.', '127.0.0.1, or a proxy with a login in front.'],
  ],
  'input-validation': [
    [/^OLLAMA_ORIGINS$|CORS_ALLOW_ORIGIN/, 'Pages that may call the API from a browser.', 'Your own origins.'],
  ],
  'user-authentication': [
    [/^WEBUI_AUTH$/, 'Whether users sign in.', '`True`.'],
    [
      /^(?:ENABLE_SIGNUP|ALLOW_REGISTRATION)$/,
      'Whether everybody may make an account.',
      '`false` once the first accounts exist.',
    ],
  ],
  'model-provenance': [[/TRUST_REMOTE_CODE$/, 'Runs code that comes with the model.', 'Off.']],
  'ai-request-logging': [
    [
      /^(?:OTEL_|LANGFUSE_|LANGSMITH_|LANGCHAIN_TRACING)/,
      'Sends traces of requests, which may hold prompts.',
      'On, with redaction, to a store that you trust.',
    ],
  ],
  'egress-restriction': [
    [
      /^HF_HUB_OFFLINE$|^TRANSFORMERS_OFFLINE$/,
      'Keeps the server from fetching models at start.',
      '`1` once the weights are in place.',
    ],
  ],
};
