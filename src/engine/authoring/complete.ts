import { getLocation } from 'jsonc-parser';
import { manifestShape } from '../ai-deployment/manifest-shape';
import { type Deployment, readDeploymentManifest } from '../ai-deployment/read';
import { type Choice, type Shape, valuesOf } from '../ai-deployment/shape';
import { isConfiguration } from '../configuration/configuration';
import { configurationShape } from '../configuration/configuration-shape';
import { readConfiguration } from '../configuration/read-configuration';
import { markdownText } from '../export/markdown';
import { type Framework, framework as published } from '../framework';
import { describeControl } from '../framework/describe';
import type { Control } from '../framework/types';
import { parseManifest } from '../manifest/manifest';
import { placeInLines } from './place-in-lines';
import { snippetAt } from './snippets';

/** Something that can be written at a place. */
export interface Completion {
  readonly label: string;
  /** The `newText` of a `snippet` is in the syntax of VS Code's snippets. */
  readonly kind: 'key' | 'value' | 'control' | 'domain' | 'provider' | 'path' | 'snippet';
  /** What it means, in Markdown; computed when asked for. */
  readonly documentation: string;
  /** A word behind the label: whose job, or what kind. */
  readonly detail: string;
  /** Written from `start` to the cursor. */
  readonly newText: string;
  readonly start: number;
}

export interface CompletionRequest {
  readonly uri: string;
  readonly text: string;
  readonly offset: number;
  /** With what the organization adds. */
  readonly framework?: Framework;
}

interface Typed {
  readonly path: readonly string[];
  readonly at: 'key' | 'value';
  readonly start: number;
  readonly siblings: ReadonlySet<string>;
  /** A dash stands before it; undefined in JSON. */
  readonly isItem?: boolean;
  /** How a word is written here as a key, and as a value. */
  readonly asKey: (word: string) => string;
  readonly asValue: (word: string) => string;
}

/** What may be written at the cursor of a manifest or of `.ai-security.yaml`; a file path is asked for by kind `path` with an empty label. */
export function complete(request: CompletionRequest): readonly Completion[] {
  const { uri, text, offset, framework = published } = request;
  const place = /\.json$/i.test(uri) ? placeInJson(text, offset) : inLines(text, offset);
  if (!place) return [];
  const shape = shapeAt(isConfiguration(uri) ? configurationShape : manifestShape, place.path);
  if (!shape) return [];
  const deployment = deploymentAt(framework, request);
  if (place.at === 'value') return valuesAt(shape, place, request);
  return [...(isConfiguration(uri) ? [] : snippetsAt(place)), ...keysAt(framework, shape, place, deployment)];
}

/** Blocks are for YAML: JSON has commas to mind. */
function snippetsAt({ path, isItem, siblings, start }: Typed): readonly Completion[] {
  const snippet = isItem === undefined ? undefined : snippetAt(path, isItem, siblings.size === 0);
  if (!snippet) return [];
  const { label, documentation, body } = snippet;
  return [{ label, kind: 'snippet', documentation, detail: 'snippet', newText: body, start }];
}

const inLines = (text: string, offset: number): Typed | undefined => {
  const place = placeInLines(text, offset);
  return place && { ...place, asKey: key => `${key}: `, asValue: value => value };
};

function placeInJson(text: string, offset: number): Typed | undefined {
  const { path, isAtPropertyKey, previousNode } = getLocation(text, offset);
  const keys = path.filter(part => typeof part === 'string');
  const isInString = previousNode !== undefined && text[previousNode.offset] === '"' && previousNode.offset < offset;
  // Editors close a quote as soon as it is typed.
  const close = text[offset] === '"' ? '' : '"';
  return {
    path: isAtPropertyKey ? keys.slice(0, -1) : keys,
    at: isAtPropertyKey ? 'key' : 'value',
    start: isInString ? previousNode.offset + 1 : offset,
    siblings: new Set(),
    asKey: key => (isInString ? key + close : `"${key}": `),
    asValue: value => (isInString ? value + close : `"${value}"`),
  };
}

/** The shape that a path of keys leads to; list items have no key. */
function shapeAt(root: Shape, path: readonly string[]): Shape | undefined {
  let shape: Shape | undefined = root;
  for (const key of path) {
    while (shape?.type === 'list') shape = shape.items;
    if (shape?.type === 'map') shape = shape.values;
    else if (shape?.type === 'object' && Object.hasOwn(shape.properties, key)) shape = shape.properties[key];
    else return undefined;
  }
  return shape;
}

function keysAt(
  framework: Framework,
  shape: Shape,
  place: Typed,
  deployment: Deployment | undefined,
): readonly Completion[] {
  if (shape.type === 'list') {
    return shape.items.type === 'object'
      ? keysAt(framework, shape.items, place, deployment)
      : choicesOf(shape.items, place);
  }
  if (shape.type === 'map' && shape.keys === 'control') {
    const wanted = deployment?.model
      ? framework.controlsFor({ model: deployment.model, data: deployment.data, features: deployment.features })
      : framework.controls;
    return wanted
      .filter(({ id }) => !place.siblings.has(id) && !deployment?.statements.has(id))
      .map(control => controlCompletion(framework, control, place, deployment));
  }
  if (shape.type !== 'object') return choicesOf(shape, place);
  return Object.entries(shape.properties)
    .filter(([key]) => !place.siblings.has(key))
    .map(([key, { description, type }]) => ({
      label: key,
      kind: 'key',
      documentation: description,
      detail: shape.required?.includes(key) ? 'required' : type,
      newText: place.asKey(key),
      start: place.start,
    }));
}

function controlCompletion(
  framework: Framework,
  control: Control,
  place: Typed,
  deployment: Deployment | undefined,
): Completion {
  const owner = deployment?.model ? framework.ownerOfControl(control, deployment.model) : undefined;
  return {
    label: control.id,
    kind: 'control',
    get documentation() {
      return describeControl(framework, control, deployment?.model);
    },
    detail: owner ?? framework.domainById(control.domain)?.name ?? '',
    newText: place.asKey(control.id),
    start: place.start,
  };
}

function valuesAt(shape: Shape, place: Typed, request: CompletionRequest): readonly Completion[] {
  if (shape.type === 'text' && place.path.at(-1) === 'provider') return providersOf(request, place);
  const inner = shape.type === 'list' ? shape.items : shape.type === 'object' ? shape.short : shape;
  if (inner?.type === 'text' && (inner.format === 'path' || inner.format === 'path-or-url')) {
    return [
      { label: '', kind: 'path', documentation: inner.description, detail: 'path', newText: '', start: place.start },
    ];
  }
  if (inner?.type === 'text' && inner.suggestions) return [...choicesOf(inner, place), ...ownDomainsOf(request, place)];
  return inner ? choicesOf(inner, place) : [];
}

const choicesOf = (shape: Shape, place: Typed): readonly Completion[] =>
  valuesOf(shape).map(choice => choiceCompletion(choice, 'value', place));

const choiceCompletion = (
  { value, description }: Choice,
  kind: Completion['kind'],
  { start, asValue }: Typed,
): Completion => ({ label: value, kind, documentation: description, detail: '', newText: asValue(value), start });

/** The organization's domains as the text has them now, saved or not. */
const ownDomainsOf = ({ uri, text }: CompletionRequest, place: Typed): readonly Completion[] =>
  readConfiguration(uri, text).configuration.framework.additions.domains.map(({ id, focus }) =>
    choiceCompletion({ value: id, description: markdownText(focus) }, 'domain', place),
  );

function providersOf({ uri, text }: CompletionRequest, { start, asValue }: Typed): readonly Completion[] {
  const system = readDeploymentManifest(parseManifest(uri, text));
  return [...(system?.providers.keys() ?? [])].map(key => ({
    label: key,
    kind: 'provider',
    documentation: 'A provider declared in this file.',
    detail: 'provider',
    newText: asValue(key),
    start,
  }));
}

/** The deployment that the cursor stands in, or just behind while something is typed at its end. */
function deploymentAt(framework: Framework, { uri, text, offset }: CompletionRequest): Deployment | undefined {
  const system = readDeploymentManifest(parseManifest(uri, text), framework);
  return system?.deployments.filter(({ node }) => node.start <= offset).at(-1);
}
