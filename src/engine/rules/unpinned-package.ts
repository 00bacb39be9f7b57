import type { Fix } from '../finding';
import { packageOf, type RunPackage } from '../manifest/read/package';
import { type Pinning, packagePinning, versionOf } from '../manifest/read/version';
import { safeName } from '../safe-name';
import { type Hit, lineRule } from './line-rule';
import type { RuleContext } from './rule';

const words: Partial<Readonly<Record<Pinning, string>>> = {
  none: 'without a version',
  tag: 'by a tag that moves',
  range: 'by a range of versions',
};

/** A package that is fetched and executed in whatever version is the newest. */
export const unpinnedPackage = lineRule({
  id: 'unpinned-package',
  title: 'An executed package is not pinned',
  severity: 'medium',
  controls: ['dependency-pinning'],
  *find(context) {
    for (const server of context.facts.mcpServers) {
      const run = server.disabled ? undefined : packageOf(server);
      const how = run && words[packagePinning(run.spec)];
      if (run && how) yield hitOf(server.name, run, how, context);
    }
  },
});

const hitOf = (server: string, run: RunPackage, how: string, { manifest: { text } }: RuleContext): Hit => ({
  place: run.node,
  message: `\`${safeName(server)}\` runs \`${safeName(nameOf(run.spec))}\` ${how}, so each start may run code that nobody has reviewed: pin an exact version.`,
  fixes: () => pinned(run, text),
});

/** The name alone: a source may hold credentials. */
const nameOf = (spec: string): string => (/^[\w+]+:/.test(spec) ? spec.replace(/\/\/[^@/]*@/, '//') : spec);

/** Only where the range itself gives a version. */
function pinned({ node, spec }: RunPackage, text: string): readonly Fix[] {
  const range = versionOf(spec);
  const exact = /^(?:\^|~|>=|~=)\s*(\d+\.\d+\.\d+[\w.+-]*)$/.exec(range ?? '')?.[1];
  const at = exact && range ? text.indexOf(spec, node.start) : -1;
  if (!exact || !range || at < 0 || at >= node.end) return [];
  const name = spec.slice(0, spec.length - range.length);
  const newText = `${name}${name.endsWith('@') ? '' : '=='}${exact}`;
  return [{ title: `Pin to \`${exact}\``, kind: 'harden', edits: [{ start: at, end: at + spec.length, newText }] }];
}
