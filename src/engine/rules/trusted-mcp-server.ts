import type { Fix } from '../finding';
import { replaced } from '../fixes/replace';
import { safeName } from '../safe-name';
import { lineRule } from './line-rule';

/** `trust: true`: no tool of the server asks. */
export const trustedMcpServer = lineRule({
  id: 'trusted-mcp-server',
  title: 'An MCP server is trusted without confirmation',
  severity: 'high',
  controls: ['human-approval', 'assistant-command-approval'],
  *find({ facts, manifest }) {
    for (const { name, trusted, disabled } of facts.mcpServers) {
      if (!trusted || disabled) continue;
      yield {
        place: trusted,
        message: `Every tool of \`${safeName(name)}\` runs without a question, whatever a page or document tells the model: remove the trust.`,
        fixes: (): readonly Fix[] => [
          { title: 'Change to `false`', kind: 'harden', edits: [replaced(manifest, trusted, 'false')] },
        ],
      };
    }
  },
});
