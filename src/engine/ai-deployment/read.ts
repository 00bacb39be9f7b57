import type { Range } from '../finding';
import { type Framework, framework as published } from '../framework';
import type { Control, DataClass, Feature, ModelId } from '../framework/types';
import type { Manifest } from '../manifest/manifest';
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
  /** Days, as written. */
  readonly reviewed: ScalarNode | undefined;
  readonly expires: ScalarNode | undefined;
}

export interface Prompt {
  readonly name: string;
  /** The text, where it stands in the manifest. */
  readonly text: ScalarNode | undefined;
  /** The path, where it stands in another file. */
  readonly file: ScalarNode | undefined;
  readonly key: ScalarNode;
  readonly version: ScalarNode | undefined;
  /** The versions that the last test was made with. */
  readonly testedVersion: ScalarNode | undefined;
  readonly testedWith: ScalarNode | undefined;
}

/** A deployment as written; what is not well formed is absent. */
export interface Deployment {
  readonly node: MapNode;
  readonly name: string;
  readonly nameNode: ScalarNode | undefined;
  /** The place of the name, or of the deployment where it has none. */
  readonly place: Range;
  readonly model: ModelId | undefined;
  readonly modelNode: ScalarNode | undefined;
  readonly provider: ScalarNode | undefined;
  readonly modelVersion: ScalarNode | undefined;
  readonly keysRotated: ScalarNode | undefined;
  readonly data: readonly DataClass[];
  readonly features: readonly Feature[];
  readonly manifests: readonly ScalarNode[];
  readonly prompts: readonly Prompt[];
  /** What the model, data and features ask for, by domain; none without a known model. */
  readonly duties: readonly Duty[];
  readonly controls: Entry | undefined;
  /** By control id. */
  readonly statements: ReadonlyMap<string, Statement>;
  /** False where a syntax error may have cut off what stands in it. */
  readonly isWhole: boolean;
}

export interface DeploymentManifest {
  readonly root: MapNode;
  /** Where the first syntax error stands; infinity where there is none. */
  readonly brokenFrom: number;
  readonly deployments: readonly Deployment[];
  /** By key. */
  readonly providers: ReadonlyMap<string, Entry>;
}

const known = new WeakMap<MapNode, WeakMap<Framework, DeploymentManifest>>();

/** Reads what is well formed in a manifest, once for a framework; `validate` says what is not. Undefined where it is no map. */
export function readDeploymentManifest(
  { documents: [root], faults }: Manifest,
  framework: Framework = published,
): DeploymentManifest | undefined {
  if (root?.kind !== 'map') return undefined;
  const byFramework = known.get(root) ?? new WeakMap<Framework, DeploymentManifest>();
  known.set(root, byFramework);
  const system = byFramework.get(framework) ?? read(root, faults, framework);
  byFramework.set(framework, system);
  return system;
}

/** The prompts of all deployments; what several share through an alias is there once. */
export const promptsIn = ({ documents: [root] }: Manifest): readonly Prompt[] =>
  [...new Set(itemsOf(at(root, 'deployments')).map(deployment => at(deployment, 'prompts')))].flatMap(readPrompts);

/** Deployments, each once for a part of it and its model: what many share through an alias is judged once. */
export function eachOnce(
  deployments: readonly Deployment[],
  part: (deployment: Deployment) => object,
): readonly Deployment[] {
  const seen = new Map<object, Set<ModelId | undefined>>();
  return deployments.filter(deployment => {
    const models = seen.get(part(deployment)) ?? new Set();
    if (models.has(deployment.model)) return false;
    seen.set(part(deployment), models.add(deployment.model));
    return true;
  });
}

function read(root: MapNode, faults: readonly Range[], framework: Framework): DeploymentManifest {
  const brokenFrom = faults.reduce((first, { start }) => Math.min(first, start), Number.POSITIVE_INFINITY);
  const maps = [...new Set(itemsOf(at(root, 'deployments')).filter(item => item.kind === 'map'))];
  const reader = new Reader(framework);
  return {
    root,
    brokenFrom,
    deployments: maps.map((node, i) => reader.deployment(node, (maps[i + 1]?.start ?? node.end) < brokenFrom)),
    providers: new Map(entriesOf(at(root, 'providers')).map(entry => [entry.key.text, entry])),
  };
}

/** Reads the parts of deployments, each node once, so that many aliases of a large node cost nothing. */
class Reader {
  readonly #statements = once(node => readStatements(node, this.framework));
  readonly #prompts = once(readPrompts);
  readonly #scalars = once(scalars);
  readonly #data = once(node => namedIn<DataClass>(node, dataClasses));
  readonly #features = once(node => namedIn<Feature>(node, features));

  constructor(private readonly framework: Framework) {}

  deployment(node: MapNode, isWhole: boolean): Deployment {
    const name = scalarAt(node, 'name');
    const modelNode = scalarAt(node, 'model');
    const controls = entryOf(node, 'controls');
    const model = modelNode && this.framework.modelById(modelNode.text)?.id;
    const data = this.#data(at(node, 'data'));
    const used = this.#features(at(node, 'features'));
    return {
      node,
      name: name?.text ?? '',
      nameNode: name,
      place: name ?? { start: node.start, end: Math.min(node.start + 1, node.end) },
      model,
      modelNode,
      provider: scalarAt(node, 'provider'),
      modelVersion: scalarAt(node, 'model-version'),
      keysRotated: scalarAt(node, 'keys-rotated'),
      data,
      features: used,
      duties: model ? dutiesOf(this.framework, { model, data, features: used }) : [],
      manifests: this.#scalars(at(node, 'manifests')),
      prompts: this.#prompts(at(node, 'prompts')),
      controls,
      statements: this.#statements(controls?.value),
      isWhole,
    };
  }
}

type Of<T> = (node: Node | undefined) => T;

function once<T>(read: Of<T>): Of<T> {
  const results = new Map<Node | undefined, T>();
  return node => {
    let found = results.get(node);
    if (found === undefined) {
      found = read(node);
      results.set(node, found);
    }
    return found;
  };
}

const readPrompts = (prompts: Node | undefined): readonly Prompt[] =>
  entriesOf(prompts).map(({ key, value }) => ({
    name: key.text,
    text: value?.kind === 'scalar' ? value : scalarAt(value, 'text'),
    file: scalarAt(value, 'file'),
    key,
    version: scalarAt(value, 'version'),
    testedVersion: scalarAt(value, 'tested-version'),
    testedWith: scalarAt(value, 'tested-with'),
  }));

function readStatements(controls: Node | undefined, framework: Framework): ReadonlyMap<string, Statement> {
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
      reviewed: scalarAt(value, 'reviewed'),
      expires: scalarAt(value, 'expires'),
    });
  }
  return statements;
}

/** Each once, in the order of the choices. */
const namedIn = <T extends string>(node: Node | undefined, choices: readonly Choice[]): readonly T[] => {
  const named = new Set(scalars(node).map(({ text }) => text));
  return choices.flatMap(({ value }) => (named.has(value) ? [value as T] : []));
};

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
