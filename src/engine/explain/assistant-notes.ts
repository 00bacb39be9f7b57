import type { KeyNotes } from './key-note';

/** Keys of MCP clients and of settings for coding assistants. */
export const assistantNotes: KeyNotes = {
  'plugin-vetting': [
    [
      'mcpServers/*/command servers/*/command context_servers/*/command mcp_servers/*/command',
      'The program that the client starts, with your rights.',
      'A reviewed program, or a runner with a pinned package.',
    ],
  ],
  'dependency-pinning': [
    [
      'mcpServers/*/args servers/*/args context_servers/*/args mcp_servers/*/args',
      'What the program is started with; a runner fetches the package that is named here.',
      'An exact version (`name@1.2.3`), single folders, and no credentials.',
    ],
  ],
  'secrets-manager': [
    [
      'mcpServers/*/env servers/*/env context_servers/*/env mcp_servers/*/env',
      'Variables that the server gets.',
      'References such as `${input:id}` or `${env:NAME}` instead of values.',
    ],
    [
      'inputs',
      'Values that the editor asks for and keeps, so that they do not stand in the file.',
      'One entry with `password: true` for each secret.',
      /mcp-client/,
    ],
  ],
  'encryption-in-transit': [
    [
      'mcpServers/*/url servers/*/url mcpServers/*/serverUrl mcpServers/*/httpUrl mcp_servers/*/url',
      'The address of a remote server: tool calls and their results go there.',
      'https, a host on your list, and a login.',
    ],
  ],
  'integration-authentication': [
    [
      'mcpServers/*/headers servers/*/headers mcp_servers/*/http_headers',
      'Headers by which the client signs in at the server.',
      'A token of its own with few rights, by reference.',
    ],
  ],
  'human-approval': [
    ['mcpServers/*/trust', 'Lets every tool of the server run without a question.', 'Leave it out.'],
    [
      'mcpServers/*/autoApprove mcpServers/*/alwaysAllow servers/*/autoApprove',
      'Tools of the server that run without a question.',
      'An empty list, or tools that only read.',
    ],
    [
      'permissions/ask',
      'What the assistant asks for each time.',
      'Everything that changes something outside the project.',
      /claude/,
    ],
    ['hooks/PreToolUse', 'Runs before a tool and can stop it.', 'A check that denies what policy forbids.'],
  ],
  'tool-allow-list': [
    [
      'mcpServers/*/includeTools mcpServers/*/excludeTools mcpServers/*/disabledTools mcp_servers/*/enabled_tools',
      'Narrows which tools of the server can be called.',
      'Only the tools that the work needs.',
    ],
    [
      'customModes/*/groups',
      'Kinds of tools that the mode has.',
      '`read`, and `edit` for the files that the mode is for.',
    ],
    ['tools allowed-tools', 'Tools that this agent or skill has.', 'The few that its task needs.', /ai-instructions/],
  ],
  'code-execution-sandbox': [
    [
      'servers/*/sandboxEnabled servers/*/sandbox',
      'Runs the server in a sandbox; its tools are then approved without a question.',
      'On, with the folders and hosts that it needs.',
    ],
    [
      'sandbox sandbox/enabled',
      'Runs commands in a sandbox of the operating system.',
      'On, with single hosts allowed.',
      /claude|agent-cli/,
    ],
    ['sandbox_mode', 'What commands can reach.', '`workspace-write` or `read-only`.'],
  ],
  'mcp-server-allow-list': [
    [
      'mcpServers servers context_servers mcp_servers',
      'The MCP servers that the client connects to.',
      'Reviewed servers only, each pinned and with few rights.',
      /mcp-client|agent-cli|claude|vscode|librechat|mcp-agent/,
    ],
    [
      'enableAllProjectMcpServers',
      "Approves every server of the project's `.mcp.json`, later ones too.",
      '`false`, with `enabledMcpjsonServers`.',
    ],
    ['enabledMcpjsonServers', "The servers of the project's `.mcp.json` that may start.", 'The reviewed ones.'],
    ['chat.mcp.access', 'Which MCP servers can be added.', '`registry`, with a registry of yours.'],
  ],
  'assistant-command-approval': [
    [
      'permissions/allow',
      'What the assistant may do without asking.',
      'Single commands and domains; no interpreters with wildcards.',
      /claude/,
    ],
    ['permissions/defaultMode', 'How much is asked by default.', '`default` or `plan`; never `bypassPermissions`.'],
    ['skipDangerousModePermissionPrompt', 'Starts without questions and without a warning of it.', 'Leave it out.'],
    ['permissions/disableBypassPermissionsMode', 'Keeps people from switching all questions off.', '`disable`.'],
    [
      '^/hooks hooks/* hooks/*/hooks hooks/*/hooks/command statusLine statusLine/command',
      "Commands that run at the assistant's events, with your rights.",
      'Checks in front of tools, in files that are reviewed.',
      /claude/,
    ],
    ['chat.tools.global.autoApprove chat.tools.autoApprove', 'Lets every tool run without a question.', '`false`.'],
    [
      'chat.tools.terminal.autoApprove',
      'Commands that run without a question.',
      'Commands that only read, written out.',
    ],
    [
      'chat.tools.edits.autoApprove',
      'Files that are changed without a question.',
      'Folders without settings, hooks and build files.',
    ],
    ['approval_policy', 'When the assistant asks before it runs a command.', '`on-request` or `untrusted`.'],
  ],
  'code-context-exclusions': [
    [
      'permissions/deny',
      'What the assistant can never do or read.',
      'Files with secrets (`Read(./.env*)`) and destructive commands.',
      /claude/,
    ],
    [
      'permissions/additionalDirectories',
      'Folders outside the project that the assistant reaches.',
      'None, or single folders without secrets.',
    ],
  ],
  'failsafe-limits': [['chat.agent.maxRequests', 'How many requests a run may make before it asks.', '25 or less.']],
  'instruction-file-review': [
    [
      'applyTo globs',
      'Files for which these instructions are added to the context.',
      'As narrow as their subject.',
      /ai-instructions/,
    ],
  ],
};
