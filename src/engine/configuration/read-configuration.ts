import { framework } from '../framework';
import type { Severity } from '../framework/types';
import { parseManifest } from '../manifest/manifest';
import { at, entriesOf, itemsOf, type MapNode, type Node } from '../manifest/node';
import { rules } from '../rules';
import { severities } from '../severity';
import { type Configuration, noConfiguration, type Override, type Severities } from './configuration';
import { configurationShape } from './configuration-shape';
import { type ConfigurationFault, faultsOf } from './fault';
import { pathTest, refusePattern } from './patterns';
import { readAdditions } from './read-additions';
import { readDetectors } from './read-detectors';
import { scalarsOf, textsOf } from './texts';

/** Reads `.ai-security.yaml`. What is not well formed is named and left out. */
export function readConfiguration(
  uri: string,
  text: string,
): { readonly configuration: Configuration; readonly faults: readonly ConfigurationFault[] } {
  const parsed = parseManifest(uri, text);
  const [root] = parsed.documents;
  const faults = faultsOf(parsed, configurationShape);
  if (root?.kind !== 'map') return { configuration: noConfiguration, faults };
  const { scan, faults: refused } = readDetectors(root);
  const own = readAdditions(root, scan);
  return {
    configuration: configurationOf(root, scan, own.framework),
    faults: [...faults, ...refusedPatterns(root), ...refused, ...own.faults].sort(
      (a, b) => a.range.start - b.range.start,
    ),
  };
}

const configurationOf = (
  root: MapNode,
  scan: Configuration['scan'],
  own: Configuration['framework'],
): Configuration => ({
  severities: severitiesOf(at(root, 'severities')),
  isExcluded: pathTest(textsOf(at(root, 'exclude'))),
  promptKeys: new Set(textsOf(at(root, 'prompt-keys'))),
  scan,
  framework: own,
  overrides: itemsOf(at(root, 'overrides')).map(overrideOf),
});

const overrideOf = (node: Node): Override => {
  const [model = ''] = textsOf(at(node, 'model'));
  return {
    applies: pathTest(textsOf(at(node, 'files'))),
    severities: severitiesOf(at(node, 'severities')),
    model: framework.modelById(model)?.id,
  };
};

const grades: ReadonlySet<string> = new Set([...severities, 'off']);
const isGrade = (text: string): text is Severity | 'off' => grades.has(text);

const severitiesOf = (node: Node | undefined): Severities =>
  Object.fromEntries(
    entriesOf(node).flatMap(({ key, value }) =>
      value?.kind === 'scalar' && isGrade(value.text) && rules.some(({ id }) => id === key.text)
        ? [[key.text, value.text]]
        : [],
    ),
  );

function refusedPatterns(root: MapNode): readonly ConfigurationFault[] {
  const lists = [at(root, 'exclude'), ...itemsOf(at(root, 'overrides')).map(item => at(item, 'files'))];
  return lists.flatMap(scalarsOf).flatMap(node => {
    const message = refusePattern(node.text);
    return message === undefined ? [] : [{ message, range: { start: node.start, end: node.end } }];
  });
}
