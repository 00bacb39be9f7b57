import type { McpServer } from '../manifest/facts';
import type { ScalarNode } from '../manifest/node';
import { imageOf, packageOf } from '../manifest/read/package';
import { safeName } from '../safe-name';
import { lineRule } from './line-rule';

/** The root of a file system, all homes, or a whole home. */
const root =
  /^(?:\/|[A-Za-z]:[\\/]?|~[\\/]?|\$HOME[\\/]?|\$\{(?:env:)?HOME\}[\\/]?|\$\{userHome\}[\\/]?|%USERPROFILE%[\\/]?|\/(?:home|Users|root|etc|var)\/?|\/(?:home|Users)\/[\w.-]+\/?|[A-Za-z]:[\\/]Users(?:[\\/][\w.-]+)?[\\/]?)$/;

/** Longer options name more than a root. */
const longest = 200;

/** A container or a tool that gets the whole file system or a whole home. */
export const hostRootMounted = lineRule({
  id: 'host-root-mounted',
  title: 'A whole file system or home is handed over',
  severity: 'high',
  controls: ['least-privilege-identities', 'container-hardening', 'code-context-exclusions'],
  *find({ facts }) {
    for (const { name, mounts } of facts.containers) {
      for (const { source, fromHost } of mounts) {
        if (!source || !fromHost || !root.test(source.text)) continue;
        yield {
          place: source,
          message: `Container \`${safeName(name)}\` gets \`${safeName(source.text)}\` of the host: mount the one folder that it needs.`,
        };
      }
    }
    for (const server of facts.mcpServers) {
      if (server.disabled) continue;
      for (const place of handedTo(server)) {
        yield {
          place,
          message: `\`${safeName(server.name)}\` can read, and perhaps change, everything that the user can: name the one folder that it needs.`,
        };
      }
    }
  },
});

/** Folders among the arguments of a file server, and those mounted into a server's container. */
function handedTo(server: McpServer): readonly ScalarNode[] {
  const image = imageOf(server);
  if (image) return image.options.filter(({ text }, i) => isRootMount(text, image.options[i - 1]?.text ?? ''));
  const spec = packageOf(server)?.spec ?? '';
  const files = /file-?system|(?:^|[-_/])(?:fs|files?)(?:$|[-_@])/i;
  return files.test(spec) || files.test(server.name) ? server.args.filter(({ text }) => root.test(text)) : [];
}

function isRootMount(option: string, before: string): boolean {
  if (option.length > longest) return false;
  const short = /^(?:-v|--volume)$/.test(before) ? option : /^(?:-v|--volume)=(.+)$/.exec(option)?.[1];
  if (short) return root.test(short.replace(/:\/[^:]*(?::\w+)?$/, ''));
  const long = /(?:^|=|,)(?:source|src)=([^,]+)/.exec(option)?.[1];
  return long !== undefined && root.test(long);
}
