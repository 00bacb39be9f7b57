import { hasAiStep } from '../manifest/formats/github-workflow';
import { at, entriesOf, type Node, type ScalarNode, stringAt, walk } from '../manifest/node';
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

/** Every value of a file under a name that gives a credential, by what the file's format calls it; looked for once. */
export function credentialsIn(context: RuleContext): readonly NamedCredential[] {
  let found = known.get(context);
  if (!found) {
    found = collect(context);
    known.set(context, found);
  }
  return found;
}

function collect({ facts, manifest, format }: RuleContext): readonly NamedCredential[] {
  // A workflow that only tests writes out stand-ins, for systems that live for one run.
  if (format === 'github-workflow' && !hasAiStep(manifest)) return [];
  const found: NamedCredential[] = [];
  const add = (name: string, value: Node | undefined, of: NamedCredential['of']) => {
    if (value?.kind === 'scalar' && isCredentialName(name)) found.push({ name, value, of });
  };
  for (const { name, value, reference } of facts.environment) if (!reference) add(name, value, 'variable');
  for (const { headers } of facts.mcpServers) {
    for (const { name, value, reference } of headers) {
      if (!reference) add(/^authorization$/i.test(name) ? 'auth_token' : name, value, 'header');
    }
  }
  for (const { apiKey } of facts.modelUses) add('api_key', apiKey, 'setting');
  for (const root of manifest.documents) {
    for (const path of settings) {
      for (const { key, value } of select(root, path)) if (key) add(key.text, value, 'setting');
    }
    const kind = stringAt(root, 'kind');
    if (kind === 'Secret' || kind === 'ConfigMap') {
      const data = kind === 'ConfigMap' ? entriesOf(at(root, 'data')) : [];
      for (const { key, value } of [...entriesOf(at(root, 'stringData')), ...data]) add(key.text, value, 'object');
    }
    // A chart's values have names of their own: any place may hold one.
    if (format !== 'helm-values') continue;
    for (const { node, entry } of walk(root)) {
      if (entry && node.kind === 'scalar' && typeof node.value === 'string') add(entry.key.text, node, 'setting');
    }
  }
  return found;
}
