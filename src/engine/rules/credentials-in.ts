import { at, entriesOf, type ScalarNode, stringAt, walk } from '../manifest/node';
import { select } from '../manifest/select';
import { isCredentialName } from './credential';
import type { RuleContext } from './rule';

/** A value under a name that gives a credential. */
export interface NamedCredential {
  readonly name: string;
  readonly value: ScalarNode;
  /** What holds it, for the words of a finding. */
  readonly of: 'variable' | 'header' | 'setting' | 'object';
}

/** Settings of gateways that hold keys, besides those of a model. */
const settings: readonly (readonly string[])[] = [
  ['general_settings', 'master_key'],
  ['general_settings', 'salt_key'],
  ['general_settings', 'database_url'],
  ['proxy_config', 'general_settings', 'master_key'],
  ['models', '*', 'requestOptions', 'headers', '*'],
  ['endpoints', '*', 'apiKey'],
];

const known = new WeakMap<RuleContext, readonly NamedCredential[]>();

/** Every value of a file under a name that gives a credential; looked for once. */
export function credentialsIn(context: RuleContext): readonly NamedCredential[] {
  let found = known.get(context);
  if (!found) {
    found = [...namedValues(context)].filter(({ name }) => isCredentialName(name));
    known.set(context, found);
  }
  return found;
}

/** Every place where a credential may stand, by what the file's format calls it. */
function* namedValues({ facts, manifest, format }: RuleContext): Generator<NamedCredential> {
  for (const { name, value, reference } of facts.environment) {
    if (value && !reference) yield { name, value, of: 'variable' };
  }
  for (const { name, value, reference } of facts.mcpServers.flatMap(({ headers }) => headers)) {
    if (value && !reference) yield { name: /^authorization$/i.test(name) ? 'auth_token' : name, value, of: 'header' };
  }
  for (const { apiKey } of facts.modelUses) if (apiKey) yield { name: 'api_key', value: apiKey, of: 'setting' };
  for (const root of manifest.documents) {
    for (const { key, value } of settings.flatMap(path => select(root, path))) {
      if (key && value.kind === 'scalar') yield { name: key.text, value, of: 'setting' };
    }
    if (/^(?:Secret|ConfigMap)$/.test(stringAt(root, 'kind') ?? '')) {
      for (const { key, value } of [
        ...entriesOf(at(root, 'stringData')),
        ...entriesOf(stringAt(root, 'kind') === 'ConfigMap' ? at(root, 'data') : undefined),
      ]) {
        if (value?.kind === 'scalar') yield { name: key.text, value, of: 'object' };
      }
    }
    // A chart's values have names of their own: any place may hold one.
    if (format !== 'helm-values') continue;
    for (const { node, entry } of walk(root)) {
      if (entry && node.kind === 'scalar' && typeof node.value === 'string')
        yield { name: entry.key.text, value: node, of: 'setting' };
    }
  }
}
