import { settingRule } from './setting-rule';

export const allProjectServersApproved = settingRule({
  id: 'all-project-servers-approved',
  title: 'Every MCP server of a project is approved',
  severity: 'medium',
  controls: ['mcp-server-allow-list'],
  settings: [
    {
      path: ['enableAllProjectMcpServers'],
      is: /^true$/,
      message:
        'Every server that `.mcp.json` names now or later starts unasked: list the reviewed ones in `enabledMcpjsonServers`.',
      instead: 'false',
    },
    {
      path: ['chat.mcp.autostart'],
      is: /^(?:newAndOutdated|onlyNew|always)$/,
      severity: 'low',
      message: 'New MCP servers start by themselves: start them by hand until they are reviewed.',
    },
  ],
});
