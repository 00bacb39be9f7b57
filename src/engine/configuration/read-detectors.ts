import type { Range } from '../finding';
import { entriesOf, itemsOf, type Node } from '../manifest/node';
import { compileDetectors, type ScanOptions } from '../secrets';
import type { ConfigurationFault } from './fault';

/** Compiles the organisation's detectors. A bad one is refused with its reason, the rest go on. */
export function readDetectors(node: Node | undefined): {
  readonly scan: ScanOptions | undefined;
  readonly faults: readonly ConfigurationFault[];
} {
  const items = itemsOf(node);
  const { detectors, errors } = compileDetectors(items.map(definitionOf));
  return {
    scan: detectors.length > 0 ? { detectors } : undefined,
    faults: errors.map(({ index, reason }) => ({ message: `Not used: ${reason}.`, range: headOf(items[index]!) })),
  };
}

/** The plain value of a map of scalars and lists of scalars. */
const definitionOf = (node: Node): unknown =>
  node.kind !== 'map'
    ? undefined
    : Object.fromEntries(
        entriesOf(node).map(({ key, value }) => [key.text, key.text === 'keywords' ? textsOf(value) : scalarOf(value)]),
      );

const scalarOf = (node: Node | undefined): unknown => (node?.kind === 'scalar' ? node.value : undefined);

const textsOf = (node: Node | undefined): readonly unknown[] =>
  node?.kind === 'seq' ? node.items.map(scalarOf) : [scalarOf(node)];

const headOf = (node: Node): Range => {
  const first = entriesOf(node)[0]?.key ?? node;
  return { start: first.start, end: first.end };
};
