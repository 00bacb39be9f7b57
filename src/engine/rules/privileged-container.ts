import type { Fix } from '../finding';
import { replaced } from '../fixes/replace';
import type { ScalarNode } from '../manifest/node';
import { imageOf } from '../manifest/read/package';
import { textMatches } from '../manifest/read/text';
import { select } from '../manifest/select';
import { safeName } from '../safe-name';
import { type Hit, lineRule } from './line-rule';
import type { RuleContext } from './rule';

const advice =
  'runs privileged, so whoever takes it over has the host: remove it and grant the one right that is needed.';

export const privilegedContainer = lineRule({
  id: 'privileged-container',
  title: 'A container runs privileged',
  severity: 'high',
  controls: ['container-hardening'],
  *find(context) {
    for (const { name, privileged } of context.facts.containers) {
      if (!privileged) continue;
      yield {
        place: privileged,
        message: `Container \`${safeName(name)}\` ${advice}`,
        fixes: (): readonly Fix[] => [
          { title: 'Change to `false`', kind: 'harden', edits: [replaced(context.manifest, privileged, 'false')] },
        ],
      };
    }
    yield* options(context);
  },
});

/** `--privileged` among the options of a container engine, and templates by their text. */
function* options({ facts, manifest: { documents, syntax, text }, format }: RuleContext): Iterable<Hit> {
  const places: ScalarNode[] = facts.mcpServers.flatMap(server => [...(imageOf(server)?.options ?? [])]);
  if (format === 'devcontainer') {
    places.push(
      ...select(documents[0], ['runArgs', '*']).flatMap(({ value }) => (value.kind === 'scalar' ? [value] : [])),
    );
    for (const { key, value } of select(documents[0], ['privileged'])) {
      if (key && value.kind === 'scalar' && value.value === true)
        yield { place: key, message: `This container ${advice}` };
    }
  }
  for (const place of places) {
    if (/(?:^|\s)--privileged(?:=true)?(?:\s|$)/.test(place.text)) yield { place, message: `This container ${advice}` };
  }
  if (syntax !== 'template') return;
  for (const place of textMatches(text, /^[ \t]*(privileged:[ \t]*true)[ \t]*\r?$/gm)) {
    yield { place, message: `This container ${advice}` };
  }
}
