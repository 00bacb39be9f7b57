import { dataClasses, features, manifestShape } from './ai-deployment/manifest-shape';
import { type Deployment, readDeploymentManifest } from './ai-deployment/read';
import { type Shape, valuesOf } from './ai-deployment/shape';
import { parseOnce } from './assess';
import { isConfiguration } from './configuration/configuration';
import { configurationShape } from './configuration/configuration-shape';
import { explainManifest } from './explain/explain-manifest';
import type { Explanation, Place } from './explain/explanation';
import type { Range } from './finding';
import { type Framework, framework as published } from './framework';
import { describeControl, describeDemand, describeModel } from './framework/describe';
import { recogniseFormat } from './manifest/formats';
import type { Node } from './manifest/node';
import { named } from './safe-name';

/** Explains a key or value of a manifest: what it means, whose job it is for this deployment's model, what to do. Also of `.ai-security.yaml`. */
export function explain(place: Place): Explanation | undefined {
  const { uri, text, offset, framework = published } = place;
  const manifest = parseOnce(uri, text);
  if (isConfiguration(uri)) {
    const [root] = manifest.documents;
    const found = root && locate(root, configurationShape, offset);
    return found && { markdown: words(framework, found, undefined), range: found.range, inSchema: true };
  }
  const format = recogniseFormat(manifest);
  if (!format) return undefined;
  if (format.id !== 'ai-deployment') return explainManifest(place, manifest, format);
  const [root] = manifest.documents;
  const found = root && locate(root, manifestShape, offset);
  if (!found) return undefined;
  const deployment = readDeploymentManifest(manifest, framework)?.deployments.find(({ node }) =>
    contains(node, offset),
  );
  const matrix = placeInMatrix(framework, found, deployment);
  const demand = demandOf(framework, found, deployment);
  const markdown = [words(framework, found, deployment), ...(demand === undefined ? [] : [demand])].join('\n\n');
  return { markdown, range: found.range, inSchema: matrix === undefined && demand === undefined, matrix };
}

/** What a class of data or a feature asks for in its deployment. */
function demandOf(
  framework: Framework,
  { shape, value }: Located,
  deployment: Deployment | undefined,
): string | undefined {
  if (!deployment?.model || value === undefined || shape.type !== 'choice') return undefined;
  const data = dataClasses.find(choice => shape.choices === dataClasses && choice.value === value);
  const feature = features.find(choice => shape.choices === features && choice.value === value);
  return data || feature ? describeDemand(framework, deployment.model, value) : undefined;
}

function placeInMatrix(
  framework: Framework,
  { shape, key, value }: Located,
  deployment: Deployment | undefined,
): Explanation['matrix'] {
  const control = key === undefined ? undefined : framework.controlById(key);
  if (control) return { model: deployment?.model, domain: control.domain };
  const model = value === undefined || shape.type !== 'choice' ? undefined : framework.modelById(value)?.id;
  return model && { model };
}

interface Located {
  readonly shape: Shape;
  /** The key, where the offset is on a key. */
  readonly key: string | undefined;
  readonly value: string | undefined;
  readonly range: Range;
}

const contains = ({ start, end }: Range, offset: number): boolean => start <= offset && offset <= end;

/** Walks the nodes that hold the offset together with their shapes. */
function locate(node: Node, shape: Shape, offset: number): Located | undefined {
  if (node.kind === 'seq') {
    const item = node.items.find(candidate => contains(candidate, offset));
    return item && locate(item, shape.type === 'list' ? shape.items : shape, offset);
  }
  if (node.kind === 'scalar') {
    const { start, end } = node;
    const inner = shape.type === 'object' ? shape.short : shape.type === 'list' ? shape.items : shape;
    return inner && { shape: inner, key: undefined, value: node.text, range: { start, end } };
  }
  for (const { key, value, merged } of node.entries) {
    if (merged) continue;
    const below = shapeBelow(shape, key.text);
    if (!below) continue;
    if (contains(key, offset))
      return { shape: below, key: key.text, value: undefined, range: { start: key.start, end: key.end } };
    if (value && contains(value, offset)) return locate(value, below, offset);
  }
  return undefined;
}

const shapeBelow = (shape: Shape, key: string): Shape | undefined =>
  shape.type === 'map'
    ? shape.values
    : shape.type === 'object' && Object.hasOwn(shape.properties, key)
      ? shape.properties[key]
      : undefined;

function words(framework: Framework, { shape, key, value }: Located, deployment: Deployment | undefined): string {
  const control = key === undefined ? undefined : framework.controlById(key);
  if (control) return describeControl(framework, control, deployment?.model);
  const model = value === undefined ? undefined : framework.modelById(value);
  if (model && shape.type === 'choice') return describeModel(framework, model);
  if (value !== undefined) {
    const choice = valuesOf(shape).find(candidate => candidate.value === value);
    if (choice) return `**${choice.value}**: ${choice.description}`;
  }
  const choices =
    shape.type === 'choice' && key !== undefined
      ? `\n\nOne of: ${shape.choices.map(choice => `\`${choice.value}\``).join(', ')}.`
      : '';
  return `${key === undefined ? '' : `**${named(key, 'This key')}**: `}${shape.description}${choices}`;
}
