import type { Range } from '../finding';
import { at, entriesOf, itemsOf, type Node } from '../manifest/node';
import { compileDetectors, type ScanOptions } from '../secrets';
import type { ConfigurationFault } from './fault';
import { textsOf } from './texts';

/** What to look for. A bad detector of the organization is refused with its reason, the rest go on. */
export function readDetectors(root: Node): {
  readonly scan: ScanOptions | undefined;
  readonly faults: readonly ConfigurationFault[];
} {
  const items = itemsOf(at(root, 'detectors'));
  const also = new Set(textsOf(at(root, 'personal-data')));
  const { detectors, errors } = compileDetectors(items.map(definitionOf));
  return {
    scan: detectors.length + also.size > 0 ? { detectors, also } : undefined,
    faults: errors.map(({ index, reason }) => ({ message: `Not used: ${reason}.`, range: headOf(items[index]!) })),
  };
}

/** The plain value of a map of scalars and lists of scalars. */
const definitionOf = (node: Node): unknown =>
  node.kind !== 'map'
    ? undefined
    : Object.fromEntries(
        entriesOf(node).map(({ key, value }) => [
          key.text,
          key.text === 'keywords' ? valuesOf(value) : scalarOf(value),
        ]),
      );

const scalarOf = (node: Node | undefined): unknown => (node?.kind === 'scalar' ? node.value : undefined);

const valuesOf = (node: Node | undefined): readonly unknown[] =>
  node?.kind === 'seq' ? node.items.map(scalarOf) : [scalarOf(node)];

const headOf = (node: Node): Range => {
  const first = entriesOf(node)[0]?.key ?? node;
  return { start: first.start, end: first.end };
};
