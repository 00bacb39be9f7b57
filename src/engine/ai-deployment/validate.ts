import type { Range, TextEdit } from '../finding';
import { type Framework, framework as published } from '../framework';
import type { Entry, MapNode, Node, ScalarNode } from '../manifest/node';
import { rewrite } from '../manifest/rewrite';
import { named } from '../safe-name';
import { closest } from './closest';
import { isPath } from './links';
import type { ChoiceShape, MapShape, ObjectShape, Shape, TextShape } from './shape';

export type FaultRule =
  | 'manifest-unknown-key'
  | 'manifest-missing-key'
  | 'manifest-duplicate-key'
  | 'manifest-invalid-value'
  | 'manifest-unknown-control';

/** Something in the manifest that its shape does not allow. */
export interface ShapeFault {
  readonly rule: FaultRule;
  /** A function where making the words costs something. */
  readonly message: string | (() => string);
  readonly range: Range;
  /** What the writer most likely meant. */
  readonly correction?: { readonly word: string; readonly edit: TextEdit };
}

/** Compares a manifest with its shape. Each node is looked at once for a shape, however often it is aliased. */
export function validate(root: Node, shape: Shape, framework: Framework = published): readonly ShapeFault[] {
  const validator = new Validator(framework);
  validator.check(root, shape);
  return validator.faults;
}

/** Nobody misspells more than this; it bounds what the search for the right words costs. */
const mostSuggestions = 500;

class Validator {
  readonly faults: ShapeFault[] = [];
  private readonly seen = new Map<Node, Set<Shape>>();
  private suggestionsLeft = mostSuggestions;
  /** The key whose value is looked at. */
  private key: ScalarNode | undefined;

  constructor(private readonly framework: Framework) {}

  check(node: Node, shape: Shape): void {
    const shapes = this.seen.get(node) ?? new Set();
    if (shapes.has(shape)) return;
    this.seen.set(node, shapes.add(shape));
    switch (shape.type) {
      case 'text':
        this.text(node, shape);
        break;
      case 'number':
        if (!(node.kind === 'scalar' && shape.values.includes(node.value as number))) {
          this.invalid(node, `${shape.values.join(' or ')}.`);
        }
        break;
      case 'choice':
        this.choice(node, shape);
        break;
      case 'list':
        if (node.kind === 'seq') for (const item of node.items) this.check(item, shape.items);
        else if (shape.orSingle) this.check(node, shape.items);
        else this.empty(node, 'a list.');
        break;
      case 'map':
        if (node.kind === 'map') this.map(node, shape);
        else this.empty(node, 'a map of names to values.');
        break;
      case 'object':
        if (node.kind === 'map') this.object(node, shape);
        else if (node.kind === 'scalar' && shape.short && !isEmpty(node)) this.check(node, shape.short);
        else this.empty(node, `a map with ${Object.keys(shape.properties).join(', ')}.`);
        break;
    }
  }

  private choice(node: Node, shape: ChoiceShape): void {
    const values = valuesOf(shape);
    if (node.kind === 'scalar' && values.includes(node.text)) return;
    this.invalid(node, `one of ${values.join(', ')}.`, values);
  }

  private object(map: MapNode, shape: ObjectShape): void {
    const known = Object.keys(shape.properties);
    const present = this.entries(map, (entry, keys) => {
      const property = Object.hasOwn(shape.properties, entry.key.text) ? shape.properties[entry.key.text] : undefined;
      if (property) this.value(entry, property);
      else this.unknown(entry.key, 'manifest-unknown-key', 'is not a key here', known, keys);
    });
    for (const key of shape.required ?? []) {
      if (present.has(key)) continue;
      this.faults.push({ rule: 'manifest-missing-key', message: `\`${key}\` is missing.`, range: headOf(map) });
    }
  }

  private map(map: MapNode, shape: MapShape): void {
    const ids = shape.keys === 'control' ? this.framework.controls.map(({ id }) => id) : [];
    this.entries(map, (entry, keys) => {
      if (shape.keys === 'name' || this.framework.controlById(entry.key.text)) this.value(entry, shape.values);
      else this.unknown(entry.key, 'manifest-unknown-control', 'is not a control of the catalogue', ids, keys);
    });
  }

  private entries(map: MapNode, each: (entry: Entry, keys: ReadonlySet<string>) => void): ReadonlySet<string> {
    const keys = new Set(map.entries.map(({ key }) => key.text));
    const own = new Set<string>();
    for (const entry of map.entries) {
      if (entry.merged) continue;
      const name = entry.key.text;
      if (own.has(name)) {
        const message = () => `${named(name, 'This key')} stands twice here: only one of them counts.`;
        this.faults.push({ rule: 'manifest-duplicate-key', message, range: entry.key });
      }
      own.add(name);
      each(entry, keys);
    }
    return keys;
  }

  private value({ key, value }: Entry, shape: Shape): void {
    const outer = this.key;
    this.key = key;
    if (value && !isEmpty(value)) this.check(value, shape);
    else if (needsValue(shape)) {
      const choices = shape.type === 'choice' ? `: expected one of ${valuesOf(shape).join(', ')}.` : '.';
      const message = () => `${named(key.text, 'This key')} has no value${choices}`;
      this.faults.push({ rule: 'manifest-invalid-value', message, range: key });
    }
    this.key = outer;
  }

  private text(node: Node, { format }: TextShape): void {
    if (node.kind !== 'scalar') this.invalid(node, 'text.');
    else if (isEmpty(node)) this.invalid(node, 'text, found nothing.');
    else if (format === 'date' && !isDate(node.text)) this.invalid(node, 'a day as YYYY-MM-DD.');
    else if (format === 'path-or-url' && !isPath(node.text) && !isUrl(node.text))
      this.invalid(node, 'a path relative to this file, or a URL that starts with https://.');
    else if (format === 'url' && !isUrl(node.text)) this.invalid(node, 'a URL.');
    else if (format === 'id' && !isId(node.text)) this.invalid(node, 'a kebab-case id, such as `model-card`.');
  }

  private empty(node: Node, expected: string): void {
    if (!isEmpty(node)) this.invalid(node, expected);
  }

  private invalid(node: Node, expected: string, candidates: readonly string[] = []): void {
    const near = node.kind === 'scalar' ? this.near(node.text, candidates) : undefined;
    const { key } = this;
    this.faults.push({
      rule: 'manifest-invalid-value',
      message: () =>
        `${key ? `${named(key.text, 'This')}: e` : 'E'}xpected ${expected}${near ? ` Did you mean \`${near}\`?` : ''}`,
      range: headOf(node),
      ...(node.kind === 'scalar' && correctionOf(node, near)),
    });
  }

  private near(word: string, candidates: readonly string[]): string | undefined {
    return candidates.length > 0 && this.suggestionsLeft-- > 0 ? closest(word, candidates) : undefined;
  }

  private unknown(
    key: ScalarNode,
    rule: FaultRule,
    what: string,
    names: readonly string[],
    present: ReadonlySet<string>,
  ): void {
    const close = this.near(key.text, names);
    const near = close !== undefined && !present.has(close) ? close : undefined;
    const hint = near ? `: did you mean \`${near}\`?` : names.length < 15 ? `: known are ${names.join(', ')}.` : '.';
    const message = () => `${named(key.text, 'This')} ${what}${hint}`;
    this.faults.push({ rule, message, range: key, ...correctionOf(key, near) });
  }
}

function correctionOf(node: ScalarNode, word: string | undefined): Pick<ShapeFault, 'correction'> {
  const edit = word === undefined ? undefined : rewrite(node, word);
  return word !== undefined && edit ? { correction: { word, edit } } : {};
}

/** What is just typed has no value yet: a list or a map without needs is no fault. */
const needsValue = (shape: Shape): boolean =>
  shape.type === 'object' ? Boolean(shape.required ?? shape.short) : shape.type !== 'map' && shape.type !== 'list';

const valuesOf = ({ choices }: ChoiceShape): readonly string[] => choices.map(({ value }) => value);

/** A collection is marked at its start: its whole stretch would underline half the file. */
function headOf(node: Node): Range {
  if (node.kind === 'scalar') return { start: node.start, end: node.end };
  const first = node.kind === 'map' ? node.entries.find(({ merged }) => !merged)?.key : undefined;
  return node.kind === 'map' && !node.flow && first
    ? first
    : { start: node.start, end: Math.min(node.start + 1, node.end) };
}

const isEmpty = (node: Node): boolean => node.kind === 'scalar' && node.text.trim() === '';

/** True for a day that exists, written YYYY-MM-DD. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** As the ids of the framework. */
const isId = (text: string): boolean => text.length <= 60 && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(text);

const isUrl = (text: string): boolean => /^https?:\/\/[^\s/]+\S*$/.test(text);
