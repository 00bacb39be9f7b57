import type { Signal } from '../deployment/signal';
import type { Facts } from './facts';
import { formats } from './formats';
import type { FactReaders, Format } from './formats/format';
import { parseJson } from './json';
import { type Manifest, pathOf } from './manifest';
import { type ScalarNode, walk } from './node';
import { parseYaml } from './yaml';

/** A whole file of another format that stands in a string, such as a gateway's configuration in a ConfigMap. */
interface Part {
  readonly manifest: Manifest;
  readonly format: Format;
  /** The key that holds it. */
  readonly key: ScalarNode;
}

/** A format with what the files in its strings say as well; places count from the start of the outer file. */
export function withEmbedded(format: Format, manifest: Manifest): Format {
  const parts = format.embeds ? partsOf(manifest, format.embeds) : [];
  if (parts.length === 0) return format;
  return {
    ...format,
    facts: parts.reduce<FactReaders>((readers, part) => joined(readers, part), format.facts ?? {}),
    signals: outer => [...(format.signals?.(outer) ?? []), ...parts.flatMap(signalsOf)],
  };
}

function partsOf(manifest: Manifest, keys: RegExp): readonly Part[] {
  const found: Part[] = [];
  for (const root of manifest.documents) {
    for (const { node, entry } of walk(root)) {
      if (node.kind !== 'scalar' || node.style !== 'literal' || !entry || !keys.test(entry.key.text)) continue;
      const inner = innerManifest(manifest, node, entry.key.text);
      const path = pathOf(inner.uri);
      const format = formats.find(
        ({ id, embeds, names, recognises }) =>
          (!embeds || id === 'helm-values') && names.test(path) && inner.documents.length > 0 && recognises(inner),
      );
      if (format) found.push({ manifest: inner, format, key: entry.key });
    }
  }
  return found;
}

/** A literal block keeps its lines, so the text below its header is parsed where it stands. */
function innerManifest({ uri, text }: Manifest, node: ScalarNode, key: string): Manifest {
  const start = text.indexOf('\n', node.start) + 1;
  const content = text.slice(start, node.end);
  const json = /^\s*[{[]/.test(content);
  const name = /\.(?:ya?ml|jsonc?)$/i.test(key) ? key : `${key}.${json ? 'json' : 'yaml'}`;
  const parsed = json ? parseJson(content, start) : parseYaml(content, start);
  return { uri: uri.replace(/[^/\\]*$/, name), text, syntax: json ? 'json' : 'yaml', ...parsed };
}

/** Readers that read the outer file and then the part. */
function joined(readers: FactReaders, { manifest, format }: Part): FactReaders {
  const inner = format.facts ?? {};
  const both: { -readonly [Kind in keyof Facts]?: (outer: Manifest) => Facts[Kind] } = { ...readers };
  const join = <Kind extends keyof Facts>(kind: Kind) => {
    const [first, second] = [readers[kind], inner[kind]];
    if (second) both[kind] = (outer => [...(first?.(outer) ?? []), ...second(manifest)]) as (typeof both)[Kind];
  };
  for (const kind of Object.keys(inner) as (keyof Facts)[]) join(kind);
  return both;
}

/** A signal of the part as a whole stands at the key that holds it. */
const signalsOf = ({ manifest, format, key }: Part): readonly Signal[] =>
  (format.signals?.(manifest) ?? []).map(signal =>
    signal.start < key.end ? { ...signal, start: key.start, end: key.end } : signal,
  );
