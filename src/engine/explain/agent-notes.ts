import type { KeyNotes } from './key-note';

/** Keys of files that define agents and flows: what they may do, which tools they have, who may reach them. */
export const agentNotes: KeyNotes = {
  'agent-authority-limits': [
    [
      'safe-outputs safe-outputs/*',
      'What the agent may change, through a step that checks it.',
      'The few kinds that the task needs, each with a `max`.',
      /ai-instructions/,
    ],
    [
      '*/role */goal */backstory tasks/description */expected_output',
      'Becomes part of the prompt that steers the agent.',
      'A narrow task, no secrets, and what the agent must not do.',
      /crewai/,
    ],
    [
      '^/kind ^/template/kind ^/agent/kind ^/type',
      'What sort of agent this is; it acts by itself with the tools below.',
      'An owner, and limits that are written down.',
      /agent-framework|semantic-kernel-agent/,
    ],
    ['^/graphs', 'The agents that the server offers, by the code that builds them.', 'The ones in use.', /langgraph/],
    [
      '^/graphs/*',
      'Code that the server loads and runs as an agent.',
      'A path inside the project, reviewed like other code.',
      /langgraph/,
    ],
    [
      'app/mode',
      'What the app may do: `agent-chat` chooses its tools itself.',
      'The least that the use needs.',
      /dify/,
    ],
    [
      'data/type',
      'What this step does: `agent`, `code`, `http-request` and `tool` act on the world.',
      'Steps that act only where they must, with checked input.',
      /dify/,
    ],
    [
      'nodes/type data/name',
      'What this node does; agents, tools, code and requests act on the world.',
      'Nodes that act only where they must, with checked input.',
      /n8n|flowise/,
    ],
    ['^/agents', 'The agents that work together here.', 'As few as the work needs.', /crewai/],
    ['^/process', 'In which order tasks run; `hierarchical` lets a model hand them out.', '`sequential`.', /crewai/],
    [
      'settings/GenerativeActionsEnabled',
      'Lets the model choose topics and actions by itself.',
      'On only with actions that ask before they change something.',
      /copilot-studio/,
    ],
  ],
  'secrets-manager': [
    [
      'headers/Authorization requestOptions/headers',
      'Goes with each request; mostly a key.',
      'A reference such as `{{env.NAME}}` or `${{ secrets.NAME }}`.',
      /promptfoo|continue/,
    ],
    [
      'nodes/credentials credentials/*',
      'Names the credential that the server keeps for this node.',
      'One of its own with few rights; values stay on the server.',
      /n8n|flowise/,
    ],
    [
      'environment_variables environment_variables/value_type environment_variables/value',
      'Values that the app takes from its surroundings.',
      '`secret` as type for keys; exported without its value.',
      /dify/,
    ],
    [
      'environment_variables',
      'Variables of the hosted agent.',
      'Keys by reference, never in the file.',
      /agent-framework/,
    ],
    ['^/env', 'Variables of the server, or the file that has them.', 'A file that is not checked in.', /langgraph/],
    [
      'packages/environmentVariables remotes/headers',
      'What the server asks its users for.',
      '`isSecret: true` for keys and tokens, and no values.',
      /mcp-server-json/,
    ],
    [
      'config/secrets config/secrets/name',
      'Secrets that the server needs.',
      'Only these, and no values.',
      /mcp-registry/,
    ],
  ],
  'code-execution-sandbox': [
    [
      'parameters/jsCode parameters/pythonCode',
      'Code that runs on the server of the flow.',
      'Reviewed code that never runs what the model wrote, and no keys in it.',
      /n8n/,
    ],
    ['data/code', "Code that runs in the app's sandbox.", 'Reviewed code, and no keys in it.', /dify/],
    [
      'gptCapabilities/codeInterpreter shell_execution',
      'Lets the model run code.',
      'Off, unless the use needs it.',
      /copilot-studio|mcp-agent/,
    ],
  ],
  'user-authentication': [
    [
      'parameters/httpMethod nodes/webhookId parameters/authentication',
      'A way in for others; whoever knows the address can start the flow.',
      'A login or a signed header (`authentication`).',
      /n8n/,
    ],
    [
      'authenticationMode authenticationTrigger',
      'Whether people must sign in before the agent answers.',
      '`Integrated` or your own provider, and `Always`.',
      /copilot-studio/,
    ],
    [
      'http/disable_mcp http/disable_a2a http/disable_assistants http/disable_threads',
      'Closes a way in.',
      '`true` for what is not used.',
      /langgraph/,
    ],
  ],
  'prompt-injection-protection': [
    [
      'tools/github/lockdown tools/github/min-integrity',
      'Whose issues and comments the agent reads.',
      'Only those of people who may write, unless its task is to read what strangers wrote.',
      /ai-instructions/,
    ],
  ],
  'application-rbac': [
    [
      '^/on/roles',
      'Whose events start the agent; `all` lets anybody do it.',
      'People who may write, unless the task is about strangers.',
      /ai-instructions/,
    ],
    ['accessControlPolicy', 'Who may talk to the agent.', 'Named groups; never `Any`.', /copilot-studio/],
  ],
  'harmful-content-filtering': [
    [
      'aISettings/contentModeration moderationLevel',
      'How strictly harmful content is filtered.',
      '`High`, unless the audience needs less.',
      /copilot-studio/,
    ],
    ['guardrail guardrails', 'Checks the result of the task.', 'A check for what must never leave.', /crewai/],
    ['disclaimer disclaimer/text', 'What people are told before they use the agent.', 'What it can get wrong.', /m365/],
  ],
  'data-classification': [
    [
      'aISettings/isFileAnalysisEnabled',
      'Lets people hand files to the model.',
      '`false`, unless the use needs it.',
      /copilot-studio/,
    ],
    [
      'sensitivity_label sensitivity_label/id',
      'The label that what the agent makes gets.',
      'The highest of its sources.',
      /m365/,
    ],
  ],
  'tool-allow-list': [
    [
      'tools tools/kind tools/type tools/id */tools ^/actions ^/actions/file',
      'Tools that the agent can call.',
      'The few that its task needs.',
      /agent-framework|semantic-kernel-agent|crewai|prompty|m365/,
    ],
    [
      'functions functions/name',
      'Functions that the model can call.',
      'Few, each with a narrow purpose and a clear description.',
      /m365/,
    ],
    [
      'gptCapabilities gptCapabilities/webBrowsing',
      'What the agent can do beside answering; pages that it reads enter the prompt.',
      'Off, unless the use needs it.',
      /copilot-studio/,
    ],
    ['copilotAgents declarativeAgents', 'Agents that the app brings.', 'Reviewed ones.', /m365/],
  ],
  'plugin-vetting': [
    [
      'dependencies value/marketplace_plugin_unique_identifier',
      'Plugins that the app needs, each with its version and hash.',
      'Reviewed plugins of publishers that you know.',
      /dify/,
    ],
    [
      'invocationTarget invocationTargetType',
      'The code that the action runs.',
      'Code that checks what the model hands in.',
      /salesforce/,
    ],
  ],
  'human-approval': [
    [
      'isConfirmationRequired',
      'Asks a person before the action runs.',
      '`true` for actions that change something.',
      /salesforce/,
    ],
    ['canEscalate', 'Lets the topic hand over to a person.', '`true`.', /salesforce/],
    [
      'capabilities/confirmation capabilities/confirmation/type requireApproval',
      'Asks the person before the function runs.',
      'On for functions that change something.',
      /m365|agent-framework/,
    ],
  ],
  'integration-authentication': [
    ['*/api_key', 'The key to the provider.', 'In `mcp_agent.secrets.yaml` or a variable, not here.', /mcp-agent/],
    [
      'runtimes/auth auth/type',
      'How the plugin signs in at your service.',
      'OAuth for each person, or a key in the vault; `None` only for public data.',
      /m365/,
    ],
    [
      'tools/connection tools/connection/kind',
      'How the agent signs in at the tool.',
      'By reference, with few rights.',
      /agent-framework/,
    ],
  ],
  'encryption-in-transit': [
    [
      'config/url config/baseUrl config/apiBaseUrl config/apiHost',
      'Where prompts of the tests go.',
      'https, or an address on your own machine.',
      /promptfoo/,
    ],
    [
      'runtimes/spec/url tools/url remotes/url parameters/url data/url connection/endpoint base_url */base_url */api_base webhooks/url/require_https',
      'An address that is called; what the agent hands over goes there.',
      'https, and a host on your list.',
      /m365|agent-framework|mcp-server-json|n8n|dify|mcp-agent|langgraph/,
    ],
  ],
  'dependency-pinning': [
    [
      'packages/identifier packages/version ^/version',
      'What clients download and start.',
      'One exact version for each release.',
      /mcp-server-json/,
    ],
  ],
  'mcp-server-allow-list': [
    ['mcp mcp/servers', 'The MCP servers that the agents can use.', 'Reviewed servers only, each pinned.', /mcp-agent/],
    ['run/allowHosts', 'Hosts that the server may reach.', 'The few that it needs.', /mcp-registry/],
  ],
  'egress-restriction': [
    [
      '^/network network/allowed',
      'Hosts that the agent may reach.',
      '`defaults` and single hosts; never `*`.',
      /ai-instructions/,
    ],
  ],
  'least-privilege-identities': [
    [
      '^/permissions ^/permissions/*',
      'What the token of the agent may do.',
      'Read only; changes go through `safe-outputs`.',
      /ai-instructions/,
    ],
  ],
  'failsafe-limits': [
    [
      'timeout-minutes timeout_minutes max-turns',
      'When the agent is stopped.',
      'As little as its tasks need.',
      /ai-instructions/,
    ],
    [
      'options/maxIterations max_iteration agent_mode/max_iteration',
      'Steps that the agent may take.',
      'As few as its tasks need.',
      /n8n|dify/,
    ],
  ],
};
