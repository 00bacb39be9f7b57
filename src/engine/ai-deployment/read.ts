import type { Range } from '../finding';
import { framework } from '../framework';
import type { Control, DataClass, Feature, ModelId } from '../framework/types';
import {
  at,
  type Entry,
  entriesOf,
  entryOf,
  itemsOf,
  type MapNode,
  type Node,
  type ScalarNode,
} from '../manifest/node';
import { type Duty, dutiesOf } from './duties';
import { dataClasses, features } from './manifest-shape';
import type { Choice } from './shape';

export type Status = 'implemented' | 'planned' | 'accepted-risk' | 'not-applicable';

/** What the manifest says about a control. */
export interface Statement {
  readonly control: Control;
  readonly key: ScalarNode;
  readonly status: Status | undefined;
  readonly owner: ScalarNode | undefined;
  readonly reason: ScalarNode | undefined;
  readonly evidence: readonly ScalarNode[];
}

export interface Prompt {
  readonly name: string;
  /** The text, where it stands in the manifest. */
  readonly text: ScalarNode | undefined;
  /** The path, where it stands in another file. */
  readonly file: ScalarNode | undefined;
}

/** A deployment as written; what is not well formed is absent. */
export interface Deployment {
  readonly node: MapNode;
  readonly name: string;
  /** The place of the name, or of the deployment where it has none. */
  readonly place: Range;
  readonly model: ModelId | undefined;
  readonly modelNode: ScalarNode | undefined;
  readonly provider: ScalarNode | undefined;
  readonly data: readonly DataClass[];
  readonly features: readonly Feature[];
  readonly manifests: readonly ScalarNode[];
  readonly prompts: readonly Prompt[];
  /** What the model, data and features ask for, by domain; none without a known model. */
  readonly duties: readonly Duty[];
  readonly controls: Entry | undefined;
  /** By control id. */
  readonly statements: ReadonlyMap<string, Statement>;
}

export interface DeploymentManifest {
  readonly root: MapNode;
  readonly deployments: readonly Deployment[];
  /** By key. */
  readonly providers: ReadonlyMap<string, Entry>;
}

/** Reads what is well formed in a manifest; `validate` says what is not. A deployment that is aliased again is read once. */
export function readDeploymentManifest(root: MapNode): DeploymentManifest {
  const statements = new Map<Node | undefined, ReadonlyMap<string, Statement>>();
  const maps = new Set(itemsOf(at(root, 'deployments')).filter(item => item.kind === 'map'));
  return {
    root,
    deployments: [...maps].map(node => readDeployment(node, statements)),
    providers: new Map(entriesOf(at(root, 'providers')).map(entry => [entry.key.text, entry])),
  };
}

function readDeployment(node: MapNode, cache: Map<Node | undefined, ReadonlyMap<string, Statement>>): Deployment {
  const name = scalarAt(node, 'name');
  const modelNode = scalarAt(node, 'model');
  const controls = entryOf(node, 'controls');
  const statements = cache.get(controls?.value) ?? readStatements(controls?.value);
  cache.set(controls?.value, statements);
  const model = modelNode && framework.modelById(modelNode.text)?.id;
  const data = known<DataClass>(at(node, 'data'), dataClasses);
  const used = known<Feature>(at(node, 'features'), features);
  return {
    node,
    name: name?.text ?? '',
    place: name ?? { start: node.start, end: Math.min(node.start + 1, node.end) },
    model,
    modelNode,
    provider: scalarAt(node, 'provider'),
    data,
    features: used,
    duties: model ? dutiesOf({ model, data, features: used }) : [],
    manifests: scalars(at(node, 'manifests')),
    prompts: entriesOf(at(node, 'prompts')).map(({ key, value }) => ({
      name: key.text,
      text: value?.kind === 'scalar' ? value : scalarAt(value, 'text'),
      file: scalarAt(value, 'file'),
    })),
    controls,
    statements,
  };
}

function readStatements(controls: Node | undefined): ReadonlyMap<string, Statement> {
  const statements = new Map<string, Statement>();
  for (const { key, value } of entriesOf(controls)) {
    const control = framework.controlById(key.text);
    if (!control || statements.has(key.text)) continue;
    const status = (value?.kind === 'scalar' ? value : scalarAt(value, 'status'))?.text;
    statements.set(key.text, {
      control,
      key,
      status: isStatus(status) ? status : undefined,
      owner: scalarAt(value, 'owner'),
      reason: scalarAt(value, 'reason'),
      evidence: scalars(at(value, 'evidence')),
    });
  }
  return statements;
}

const known = <T extends string>(node: Node | undefined, choices: readonly Choice[]): readonly T[] =>
  scalars(node).flatMap(({ text }) => (choices.some(({ value }) => value === text) ? [text as T] : []));

const isStatus = (text: string | undefined): text is Status =>
  text === 'implemented' || text === 'planned' || text === 'accepted-risk' || text === 'not-applicable';

/** A non-empty scalar at a key. */
function scalarAt(node: Node | undefined, key: string): ScalarNode | undefined {
  const value = at(node, key);
  return value?.kind === 'scalar' && value.text.trim() !== '' ? value : undefined;
}

/** One scalar or a list of them. */
const scalars = (node: Node | undefined): readonly ScalarNode[] =>
  (node?.kind === 'seq' ? node.items : node ? [node] : []).filter(item => item.kind === 'scalar');
