import type { ObjectShape } from '../ai-deployment/shape';
import { validate } from '../ai-deployment/validate';
import { type Framework, framework, frameworkWith, type OwnControl, type OwnDomain } from '../framework';
import { at, entriesOf, itemsOf, type MapNode, type Node } from '../manifest/node';
import { plainText } from '../safe-name';
import { redact, type ScanOptions } from '../secrets';
import { ownControlShape, ownDomainShape } from './addition-shapes';
import type { ConfigurationFault } from './fault';
import { textsOf } from './texts';

/** Reads the organization's domains and controls into the framework. A bad one is refused with its reason, the rest go on. */
export function readAdditions(
  root: MapNode,
  scan: ScanOptions | undefined,
): { readonly framework: Framework; readonly faults: readonly ConfigurationFault[] } {
  const faults: ConfigurationFault[] = [];
  const plain = (text: string): string => plainText(text, scan);

  /** The entries of a list with the right shape and an id of their own; what the shape forbids is named elsewhere. */
  function* entries(key: string, shape: ObjectShape, isPublished: (id: string) => boolean) {
    const taken = new Set<string>();
    for (const node of itemsOf(at(root, key))) {
      if (node.kind !== 'map' || validate(node, shape).length > 0) continue;
      const [id = ''] = textsOf(at(node, 'id'));
      const reason = isPublished(id)
        ? `\`${id}\` is one of the framework`
        : taken.has(id)
          ? `\`${id}\` stands twice`
          : redact(id, scan) === id
            ? undefined
            : 'the id looks like a secret';
      if (reason === undefined) yield { node, id };
      else refuse(at(node, 'id')!, reason);
      taken.add(id);
    }
  }

  const refuse = ({ start, end }: Node, reason: string) =>
    faults.push({ message: `Not used: ${reason}.`, range: { start, end } });

  const domains = [...entries('domains', ownDomainShape, id => framework.domainById(id) !== undefined)].map(
    ({ node, id }): OwnDomain => ({ id, ...ownersAndWords(node, plain) }),
  );
  const withDomains = frameworkWith({ domains, controls: [] });
  const controls: OwnControl[] = [];
  for (const { node, id } of entries(
    'controls',
    ownControlShape,
    known => framework.controlById(known) !== undefined,
  )) {
    const control = { id, ...controlWords(node, plain) };
    const fault = faultOf(node, control, withDomains);
    if (fault) refuse(fault.node, fault.reason);
    else controls.push(control);
  }
  const isPublished = domains.length + controls.length === 0;
  return { framework: isPublished ? framework : frameworkWith({ domains, controls }), faults };
}

/** What only the framework and the organization's domains tell. */
function faultOf(
  node: Node,
  { domain, models }: OwnControl,
  known: Framework,
): { readonly node: Node; readonly reason: string } | undefined {
  if (!known.domainById(domain)) return { node: at(node, 'domain')!, reason: `there is no domain \`${domain}\`` };
  const outside = models === 'all' ? undefined : models.find(model => known.cell(model, domain).owner === 'n/a');
  return outside && { node: at(node, 'models')!, reason: `\`${domain}\` does not apply to \`${outside}\`` };
}

type Plain = (text: string) => string;

const ownersAndWords = (node: Node, plain: Plain): Omit<OwnDomain, 'id'> => ({
  name: plain(textAt(node, 'name')),
  focus: plain(textAt(node, 'focus')),
  owners: Object.fromEntries(
    entriesOf(at(node, 'owners')).flatMap(({ key, value }) => textsOf(value).map(owner => [key.text, owner])),
  ),
});

/** The shape has been looked at: a word where one of some is expected is one of them. */
const controlWords = (node: Node, plain: Plain): Omit<OwnControl, 'id'> => {
  const some = <T extends string>(key: string) => {
    const words = textsOf(at(node, key));
    return words.length > 0 ? (words as readonly T[]) : undefined;
  };
  return {
    title: plain(textAt(node, 'title')),
    domain: textAt(node, 'domain'),
    statement: plain(textAt(node, 'statement')),
    why: plain(textAt(node, 'why')),
    evidence: textsOf(at(node, 'evidence')).map(plain),
    models: some('models') ?? 'all',
    data: some('data'),
    features: some('features'),
    severity: some<OwnControl['severity']>('severity')?.[0] ?? 'medium',
  };
};

const textAt = (node: Node, key: string): string => textsOf(at(node, key))[0] ?? '';
