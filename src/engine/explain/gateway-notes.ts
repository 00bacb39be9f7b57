import type { KeyNotes } from './key-note';

/** Keys of gateways, prompts, agents and workflows. */
export const gatewayNotes: KeyNotes = {
  'secrets-manager': [
    [
      'litellm_params/api_key config/apiKey models/*/apiKey models/apiKey custom/apiKey connection/key connection/apiKey configuration/api_key',
      'The key to the model.',
      'A reference: `os.environ/NAME`, `${NAME}`, `${{ secrets.NAME }}`, `=Env.NAME`.',
    ],
    ['keys/value', 'The key to the provider.', 'A reference: `env.NAME`.', /bifrost/],
    ['params/apiKey backendAuth/key', 'The key to the model.', 'A reference: `$NAME`.', /agentgateway/],
    ['auth/header_value', 'The header with the key to the model.', 'A reference to a vault.', /kong/],
    [
      'general_settings/database_url',
      'The database with keys, budgets and logs.',
      'A reference, and TLS to the database.',
    ],
    ['environmentVariables/isSecret', 'Tells clients to hide and protect the value.', '`true` for keys and tokens.'],
  ],
  'encryption-in-transit': [
    [
      'litellm_params/api_base models/apiBase custom/baseURL config/apiBaseUrl configuration/azure_endpoint connection/endpoint',
      'Where prompts go; it, and not the name of the model, decides who runs the model.',
      'https, and a host that the data may go to.',
    ],
    ['litellm_settings/ssl_verify', 'Checks certificates.', '`true`.'],
    [
      'network_config/base_url options/upstream_url targets/custom_host params/baseUrl',
      "Where prompts go, in place of the provider's own address.",
      'https, and a host that the data may go to.',
      /bifrost|kong|portkey|agentgateway/,
    ],
  ],
  'model-versioning': [
    [
      'litellm_params/model',
      'The model that answers; the part before the slash names the protocol.',
      'A name with a version or date.',
    ],
  ],
  'usage-limits': [
    [
      'litellm_params/rpm litellm_params/tpm litellm_params/max_parallel_requests',
      'Limits requests or tokens for this model.',
      'What the account bears, below what the provider cuts off.',
    ],
    ['model_list', 'Models that callers of the gateway can use.', 'Named models with limits; no wildcards.'],
    [
      'litellm_settings/max_budget litellm_settings/max_user_budget',
      'Stops spending at a sum.',
      'Set for the gateway and for each user.',
    ],
    ['rateLimits', 'Limits uploads and imports.', 'Set for each user and address.', /librechat/],
    [
      'modelParameters/max_tokens parameters/max_tokens options/maxOutputTokens */max_tokens',
      'Limits the length of an answer.',
      'Set to what the use needs.',
    ],
  ],
  'user-authentication': [
    [
      'general_settings/master_key',
      'The key of the administrator; without one the gateway may answer everybody.',
      '`os.environ/LITELLM_MASTER_KEY`, long and random.',
    ],
    [
      'general_settings/allow_requests_on_db_unavailable',
      'Answers without checking keys while the database is down.',
      '`false`.',
    ],
    [
      'client/enforce_auth_on_inference',
      'Asks every caller for a virtual key.',
      '`true`: else whoever reaches the gateway spends your budget.',
      /bifrost/,
    ],
    ['registration registration/allowedDomains', 'Who may make an account.', 'Your mail domain.', /librechat/],
    [
      'auth auth/path',
      'Code that checks who calls the server.',
      'Set: without it a server of your own is open.',
      /langgraph/,
    ],
  ],
  'prompt-redaction': [
    [
      'general_settings/store_prompts_in_spend_logs',
      'Keeps prompts and answers in the database.',
      '`false`, or redacted and with an expiry.',
    ],
    ['litellm_settings/turn_off_message_logging', 'Keeps prompts and answers out of the log.', '`true`.'],
    [
      'client/disable_content_logging config/disable_content_logging',
      'Keeps prompts and answers out of the log.',
      '`true`, or rules on who reads the log and how long it is kept.',
      /bifrost/,
    ],
    ['litellm_settings/set_verbose', 'Prints requests with their headers.', '`false` outside development.'],
  ],
  'query-monitoring': [
    [
      'general_settings/alerting',
      'Whom the gateway tells of slow, failing or costly calls.',
      'A channel that somebody reads.',
    ],
  ],
  'ai-request-logging': [
    [
      'litellm_settings/success_callback litellm_settings/callbacks litellm_settings/failure_callback',
      'Where requests are logged.',
      'A log that keeps caller, model and outcome, without secrets.',
    ],
  ],
  'prompt-injection-protection': [
    [
      'ai/promptGuard',
      'Checks what goes to the model and what comes back.',
      'Personal data masked both ways.',
      /agentgateway/,
    ],
    ['guardrails', 'Checks of requests and answers.', 'Injection and personal data before the call, on by default.'],
    [
      'guardrails/litellm_params/default_on litellm_params/default_on',
      'Runs the guardrail for every request.',
      '`true`.',
    ],
    ['rails/input rails/input/flows', 'Checks what users send.', 'At least one check for injection.'],
  ],
  'output-filtering': [
    ['rails/output rails/output/flows', 'Checks what the model answers.', 'At least one check for harm and for leaks.'],
  ],
  'egress-restriction': [
    [
      'actions/allowedDomains mcpSettings/allowedDomains',
      'Hosts that tools may reach.',
      'A list of the few that are needed.',
    ],
  ],
  'failsafe-limits': [
    ['endpoints/agents/recursionLimit', 'Steps of an agent.', 'As few as its tasks need.'],
    [
      '*/max_iter */max_rpm */max_execution_time',
      "Bounds the agent's loop.",
      'Set, and low enough that a runaway shows.',
      /crewai/,
    ],
    [
      'steps/timeout-minutes jobs/*/timeout-minutes',
      'Stops the run after a time.',
      'Set on every job with an AI step.',
      /github-workflow/,
    ],
  ],
  'agent-authority-limits': [
    ['*/allow_delegation', 'Lets the agent hand work to others.', '`false` unless the crew needs it.', /crewai/],
  ],
  'code-execution-sandbox': [
    [
      '*/allow_code_execution */code_execution_mode',
      'Lets the agent run code that the model writes.',
      'Off; else `safe`, which uses a container.',
      /crewai/,
    ],
  ],
  'human-approval': [
    [
      '*/human_input',
      'A person reviews the result of the task.',
      '`true` for tasks whose result leaves the system.',
      /crewai/,
    ],
    [
      'tools/approvalMode tools/approvalMode/kind',
      'Whether the tool asks a person.',
      '`always` for tools that change something.',
    ],
  ],
  'input-validation': [
    ['http/cors/allow_origins', 'Pages that may call the server from a browser.', 'Your own origins.'],
  ],
  'retention-limits': [
    ['checkpointer/ttl store/ttl', 'When conversations and memory expire.', 'As short as the purpose allows.'],
  ],
  'tool-allow-list': [
    [
      'tools/allowedTools tools/allowed_tools',
      'Tools of the server that the agent can call.',
      'Only those that its task needs.',
    ],
    [
      'steps/with/claude_args steps/with/allowed_tools',
      'What the assistant may do in this run.',
      'A list of tools; no option that skips permissions.',
    ],
  ],
  'prompt-separation': [
    [
      'input_variables/allow_dangerously_set_content',
      'Puts the input into the prompt without encoding.',
      'Leave it out.',
    ],
  ],
  'adversarial-testing': [
    [
      'redteam',
      'Attacks that are tried on the system.',
      'The plugins for what your system can do, run on each change.',
      /promptfoo/,
    ],
  ],
  'prompt-versioning': [
    [
      'testData evaluators',
      'What the prompt is tested with.',
      'Normal, odd and hostile inputs.',
      /github-models-prompt/,
    ],
  ],
  'untrusted-data-tool-gate': [
    [
      'steps/with/allowed_non_write_users',
      'People without write access who may instruct the step.',
      'Leave it out, or name the few.',
    ],
  ],
  'least-privilege-identities': [
    [
      'permissions jobs/*/permissions',
      "Rights of the job's token, which the assistant can use.",
      '`read`, and single rights to write.',
      /github-workflow/,
    ],
  ],
  'plugin-vetting': [
    ['packages/fileSha256', 'The hash by which a client checks the download.', 'Set for each release.'],
  ],
  'integration-scopes': [
    ['capabilities', 'What of the tenant the agent can read.', 'Each narrowed to sites and items.', /m365/],
  ],
  'harmful-content-filtering': [
    ['features/sensitive_word_avoidance', 'Moderation of input and output.', 'On, with a reply of your own.'],
  ],
};
