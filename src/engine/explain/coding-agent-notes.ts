import type { KeyNotes } from './key-note';

const agents = /agent-cli|mcp-client|claude|vscode/;

/** Keys of the settings of coding agents: Gemini CLI, Codex, opencode, Kilo, Crush, Amp, Zed, Continue, aider. */
export const codingAgentNotes: KeyNotes = {
  'assistant-command-approval': [
    [
      'permission permission/bash permission/edit permission/webfetch permission/external_directory permissions/allowed_tools amp.permissions',
      'What the agent may do by itself and for what it must ask.',
      '`ask` for commands and edits; `allow` for single ones that only read.',
      agents,
    ],
    [
      'permission/bash/*',
      'What happens with commands of this form.',
      '`deny` for what destroys, `ask` for the rest; `*` never `allow`.',
      agents,
    ],
    [
      'amp.dangerouslyAllowAll yes-always autoAccept tools/autoAccept general/defaultApprovalMode',
      'Lets commands run without a question.',
      'Off.',
      agents,
    ],
    [
      'amp.commands.allowlist tools/allowed tools/core coreTools',
      'Tools and commands that run without a question.',
      'Single commands that only read.',
      agents,
    ],
    [
      'agent/tool_permissions agent/tool_permissions/default agent/tool_permissions/tools tools/*/always_allow mcp_servers/*/default_tools_approval_mode',
      'Which tools run without a question.',
      '`confirm`, and `always_allow` for single commands that only read.',
      agents,
    ],
    [
      'customModes/groups',
      'What a mode may do: read, edit, run commands, use servers.',
      'The least that its task needs.',
      agents,
    ],
    ['agent/always_allow_tool_actions', 'Lets every tool run without a question.', '`false`.', agents],
  ],
  'tool-allow-list': [
    [
      'tools tools/exclude excludeTools amp.tools.disable agent/*/tools agent/*/permission',
      'Which tools the agent has.',
      'The few that its task needs.',
      agents,
    ],
    [
      'agent agents agent/*',
      'Agents with a task of their own, and what each may do.',
      'Few, each with few tools.',
      /agent-cli|mcp-client/,
    ],
  ],
  'code-execution-sandbox': [
    [
      'tools/sandbox security/sandbox sandbox_workspace_write/network_access',
      'Keeps commands in a sandbox.',
      'On, without network.',
      /agent-cli|mcp-client/,
    ],
  ],
  'vendor-data-handling-policy': [
    [
      'edit_predictions provider provider/* providers providers/* enabled_providers disabled_providers model_provider model_providers language_models models tabAutocompleteModel embeddingsProvider reranker',
      'Who runs the models; your code goes to them.',
      'Providers whose terms you accepted, or servers of your own.',
      /agent-cli|mcp-client|continue/,
    ],
    ['share', 'Publishes sessions, with the code in them.', '`disabled`.', /agent-cli|mcp-client/],
    [
      'telemetry telemetry/enabled telemetry/logPrompts privacy/usageStatisticsEnabled allowAnonymousTelemetry',
      'Sends use of the agent to its maker or to a server of yours.',
      'Off, or without prompts.',
      /agent-cli|mcp-client|continue/,
    ],
  ],
  'model-versioning': [
    [
      'model small_model weak-model editor-model agent/*/model model/name default_model agent/default_model models/model',
      'The model that reads and writes your code.',
      'A name with a version, from a provider whose terms you accepted.',
      /agent-cli|mcp-client|claude|continue|ai-instructions/,
    ],
  ],
  'secrets-manager': [
    [
      'options/apiKey providers/*/api_key openai-api-key anthropic-api-key env_key',
      'The key to the model.',
      'A reference such as `{env:NAME}` or `$NAME`, or the name of a variable.',
      /agent-cli|mcp-client/,
    ],
    [
      'mcp/*/environment mcp/*/env amp.mcpServers/*/env mcpServers/env',
      'Variables that the server gets.',
      'References instead of values.',
      /agent-cli|mcp-client|continue/,
    ],
  ],
  'encryption-in-transit': [
    [
      'options/baseURL providers/*/base_url model_providers/*/base_url openai-api-base api_url ollama/baseUrl tabAutocompleteModel/apiBase embeddingsProvider/apiBase',
      'Where prompts and code go; it, and not the name, decides who runs the model.',
      'https, or an address on your own machine.',
      /agent-cli|mcp-client|continue/,
    ],
    [
      'mcp/*/url amp.mcpServers/*/url context_servers/*/url mcpServers/url',
      'The address of a remote server: tool calls and their results go there.',
      'https, a host on your list, and a login.',
      /agent-cli|mcp-client|continue/,
    ],
    ['requestOptions/verifySsl', 'Checks certificates.', '`true`.', /continue/],
  ],
  'integration-authentication': [
    [
      'mcp/*/headers context_servers/*/headers amp.mcpServers/*/headers oauth',
      'How the client signs in at the server.',
      'OAuth, or a token of its own by reference.',
      /agent-cli|mcp-client/,
    ],
  ],
  'mcp-server-allow-list': [
    [
      'mcp amp.mcpServers mcpServers mcp/allowed mcp/excluded',
      'The MCP servers that the agent connects to.',
      'Reviewed servers only, each pinned and with few rights.',
      /agent-cli|mcp-client|continue/,
    ],
    [
      'mcpServers/*/disabled servers/*/disabled mcp/*/enabled mcp_servers/*/enabled mcp-servers/*/enabled context_servers/*/enabled servers/*/enabled',
      'Switches the server off without taking it out.',
      'Off for what is not in use.',
      /agent-cli|mcp-client/,
    ],
    [
      'mcpServers/*/type servers/*/type mcp/*/type mcpServers/*/transport mcpServers/type',
      'How the server is reached: started here, or called over the network.',
      'What its maker documents; `http` rather than the older `sse`.',
      /agent-cli|mcp-client|continue/,
    ],
  ],
  'plugin-vetting': [
    [
      'mcp/*/command mcp-servers/*/command amp.mcpServers/*/command mcpServers/command servers/command ^/*/command extensions/*/cmd agent_servers/*/command',
      'The program that the client starts, with your rights.',
      'A reviewed program, or a runner with a pinned package.',
      /agent-cli|mcp-client|continue/,
    ],
    [
      'agent_servers agent_servers/* plugin enabledPlugins extraKnownMarketplaces extensions formatter/*/command lsp/*/command',
      'Code of others that runs inside the agent or beside it.',
      'Reviewed ones of publishers that you know.',
      agents,
    ],
    [
      'autoupdate',
      'Installs new versions of the agent by itself.',
      '`notify`, so that somebody decides.',
      /agent-cli|mcp-client/,
    ],
  ],
  'dependency-pinning': [
    [
      'amp.mcpServers/*/args mcp-servers/*/args mcpServers/args servers/args ^/*/args extensions/*/args',
      'What the program is started with; a runner fetches the package that is named here.',
      'An exact version (`name@1.2.3`), single folders, and no credentials.',
      /mcp-client|agent-cli|continue|ai-instructions/,
    ],
  ],
  'instruction-file-review': [
    [
      'instructions contextFileName context/fileName rules read customModes/roleDefinition customModes/customInstructions customModes/whenToUse developer_instructions agent/*/prompt command/*/template customCommands/prompt',
      'What the agent is told at the start.',
      'Files that are reviewed like code.',
      /agent-cli|mcp-client|continue/,
    ],
    [
      'customModes customModes/slug',
      'Modes with instructions and tools of their own.',
      'Each with the tools that it needs.',
      /agent-cli/,
    ],
    [
      'alwaysApply globs description',
      'When these instructions are added to the context.',
      'A subject that is clear and narrow.',
      /ai-instructions/,
    ],
  ],
  'code-context-exclusions': [
    [
      'permission/read context.exclude file_scan_exclusions worktree_private aiignore watcher/ignore',
      'Files that the agent does not read.',
      'Files with keys and personal data.',
      /agent-cli|mcp-client/,
    ],
    [
      'contextProviders context',
      'What can be added to the prompt: files, terminals, pages.',
      'Only what the work needs.',
      /continue/,
    ],
    [
      'github.copilot.enable',
      'For which languages suggestions are made.',
      'Off for files that hold secrets, such as `dotenv`.',
      /vscode/,
    ],
  ],
  'failsafe-limits': [
    [
      'agents/max_concurrent_threads_per_session model/maxSessionTurns max_turns maxTurns agent/*/maxSteps agent/*/steps',
      'How much the agent does in one run.',
      'As little as the work needs.',
      agents,
    ],
  ],
  'human-approval': [['auto-commits', 'Commits what the model wrote without a question.', '`false`.', /agent-cli/]],
};
