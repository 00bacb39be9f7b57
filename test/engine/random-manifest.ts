import fc from 'fast-check';
import { Document, isMap, isPair, isScalar, isSeq, visit } from 'yaml';
import { framework } from '../../src/engine/framework';
import { fill } from '../detectors/formats';
import { Random } from '../detectors/random';

/** A manifest in one of the ways that people write one. */
export interface Written {
  readonly uri: string;
  readonly text: string;
  /** Words that stand in its comments, each once. */
  readonly comments: readonly string[];
}

const models = framework.models.map(({ id }) => id);
const ids = framework.controls.map(({ id }) => id);
const secretFormats = ['sk-ant-api03-{u93}AA', 'gsk_{an52}', '{ssn-}', '{visa }'];

const secret = fc
  .tuple(fc.constantFrom(...secretFormats), fc.nat(1000))
  .map(([format, seed]) => fill(format, new Random(seed)));
const words = fc.oneof(
  fc.constantFrom(
    'Answer in one sentence.',
    "Don't tell: it's secret",
    'a # b',
    'yes',
    '- x',
    'Lines\nof a\n\nprompt\n',
    '',
    'tail  ',
  ),
  secret,
  secret.map(value => `Use ${value} now, it's fine`),
  secret.map(value => `First line\n${value}\nlast line\n`),
);
const status = fc.oneof(
  fc.constantFrom('planned', 'implemented', 'planed', 'accepted-risk'),
  fc.record({
    status: fc.constantFrom('planned', 'accepted-risk'),
    reason: words,
    owner: fc.constantFrom('acme', 'app-team'),
  }),
);
const misspelt = fc.constantFrom('human-oversigth', 'input-validaton', 'no-such-thing');
const controls = fc.dictionary(
  fc.oneof({ arbitrary: fc.constantFrom(...ids), weight: 9 }, { arbitrary: misspelt, weight: 1 }),
  status,
  { maxKeys: 12 },
);

const deployment = fc.record(
  {
    model: fc.oneof(
      { arbitrary: fc.constantFrom(...models), weight: 9 },
      { arbitrary: fc.constant('sass'), weight: 1 },
    ),
    provider: fc.constantFrom('acme', 'amce', 'other'),
    data: fc.subarray(['pii', 'cardholder', 'internal']),
    features: fc.subarray(['rag', 'tools', 'memory']),
    prompts: fc.dictionary(fc.constantFrom('system', 'first', 'second'), words, { maxKeys: 3 }),
    controls: fc.oneof({ arbitrary: controls, weight: 4 }, { arbitrary: fc.constant(null), weight: 1 }),
    featurs: fc.constant(['rag']),
  },
  { requiredKeys: ['model'] },
);

const system = fc.array(deployment, { minLength: 1, maxLength: 3 }).map(deployments => ({
  version: 1,
  deployments: deployments.map((each, i) => ({ name: `deployment-${i}`, ...each })),
  providers: { acme: { name: 'Acme AI' } },
}));

const style = fc.record({
  json: fc.boolean(),
  indent: fc.constantFrom(2, 4, '\t'),
  flow: fc.constantFrom('block', 'flow', 'mixed'),
  crlf: fc.boolean(),
  comments: fc.boolean(),
  shared: fc.constantFrom('nothing', 'controls', 'merge'),
  another: fc.boolean(),
  lineWidth: fc.constantFrom(0, 80),
});

/** Random manifests: block and flow YAML, JSON, comments, anchors, aliases, merge keys, several documents, CRLF. */
export const writtenManifest: fc.Arbitrary<Written> = fc.tuple(system, style).map(([value, how]) => {
  const { text, comments } = how.json ? asJson(value, how) : asYaml(value, how);
  return {
    uri: how.json ? '/project/ai-deployment.json' : '/project/ai-deployment.yaml',
    text: how.crlf ? text.replaceAll('\n', '\r\n') : text,
    comments,
  };
});

type Style = typeof style extends fc.Arbitrary<infer T> ? T : never;
type System = typeof system extends fc.Arbitrary<infer T> ? T : never;

function asJson(value: System, { indent, flow, comments }: Style): { text: string; comments: readonly string[] } {
  const plain = JSON.stringify(value, undefined, flow === 'flow' ? undefined : indent);
  const found: string[] = [];
  const lines = plain.split('\n').map((line, i) => {
    if (!comments || i % 3 !== 0 || flow === 'flow') return line;
    found.push(`note-${i}.`);
    return `${line} // note-${i}.`;
  });
  return { text: `${lines.join('\n')}\n`, comments: found };
}

function asYaml(value: System, how: Style): { text: string; comments: readonly string[] } {
  const { shared, flow, indent, another, lineWidth } = how;
  const [first, ...rest] = value.deployments;
  const linked = rest.map(each =>
    shared === 'controls' && first!.controls
      ? { ...each, controls: first!.controls }
      : shared === 'merge'
        ? { '<<': first, ...each }
        : each,
  );
  const document = new Document({ ...value, deployments: [first, ...linked] }, { merge: true });
  const comments: string[] = [];
  visit(document, {
    Node(_, node, path) {
      if (
        isScalar(node) &&
        path.length > 2 &&
        how.comments &&
        isPair(path.at(-1)) &&
        comments.length < 30 &&
        node !== (path.at(-1) as { key: unknown }).key &&
        !/\n/.test(String(node.value))
      ) {
        comments.push(`note-${comments.length}.`);
        node.comment = ` ${comments.at(-1)}`;
      }
      if (flow !== 'block' && (isMap(node) || isSeq(node)) && path.length > (flow === 'flow' ? 3 : 6)) node.flow = true;
    },
  });
  const text = document.toString({
    indent: typeof indent === 'number' ? indent : 2,
    lineWidth,
    flowCollectionPadding: indent === 2,
  });
  return {
    text: another ? `${text}---\nother: document\n` : text,
    comments: comments.filter(comment => text.includes(comment)),
  };
}
