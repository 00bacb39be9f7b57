import type { Fix } from '../finding';
import { replaced } from '../fixes/replace';
import type { ScalarNode } from '../manifest/node';
import { imageOf } from '../manifest/read/package';
import { lineRule } from './line-rule';
import type { RuleContext } from './rule';

/** A server on somebody's machine that listens on every network it is in. Containers must, machines must not. */
export const bindAllInterfaces = lineRule({
  id: 'bind-all-interfaces',
  title: 'A local server listens on every network',
  severity: 'medium',
  controls: ['user-authentication', 'integration-authentication'],
  *find(context) {
    for (const place of placesOf(context)) {
      yield {
        place,
        message: 'This listens on every network that the machine is in: listen on 127.0.0.1.',
        fixes: (): readonly Fix[] =>
          place.text === '0.0.0.0'
            ? [
                {
                  title: 'Change to `127.0.0.1`',
                  kind: 'harden',
                  edits: [replaced(context.manifest, place, '127.0.0.1')],
                },
              ]
            : [],
      };
    }
  },
});

function placesOf({ facts, manifest: { syntax } }: RuleContext): readonly ScalarNode[] {
  const options = facts.mcpServers.flatMap(server =>
    server.disabled || imageOf(server)
      ? []
      : server.args.filter(({ text }, i) => isOption(text, server.args[i - 1]?.text ?? '')),
  );
  const variables = facts.environment.flatMap(({ name, value, of }) =>
    value &&
    (syntax === 'dotenv' || of === 'mcp-server') &&
    /^(?:OLLAMA_HOST|(?:\w+_)?MCP\w*_HOST|INSPECTOR_HOST)$/.test(name) &&
    value.text.startsWith('0.0.0.0')
      ? [value]
      : [],
  );
  return [...options, ...variables];
}

const isOption = (text: string, before: string): boolean =>
  (text === '0.0.0.0' && /^--?(?:host|bind|address|listen)$/.test(before)) ||
  /^--(?:host|bind|address|listen)=0\.0\.0\.0/.test(text);
