import { commandsIn } from '../../deployment/images';
import { claimOfProvider } from '../../deployment/providers';
import { resourceKinds } from '../../deployment/resources';
import { type Signal, signal } from '../../deployment/signal';
import { keySignal, providerOfSecret } from '../../deployment/variables';
import type { Container } from '../facts';
import { type Manifest, pathOf } from '../manifest';
import { templateVariables, textMatches } from '../read/text';
import type { Format } from './format';

/** A template of a chart: text until Helm renders it, so only single lines are believed. */
export const helmTemplate: Format = {
  id: 'helm-template',
  title: 'Helm template',
  names: /\.(?:ya?ml|tpl)$/,
  recognises: ({ uri, syntax, text }) =>
    (syntax === 'template' && (/^[ \t]*kind:/m.test(text) || /\/templates\//.test(pathOf(uri)))) ||
    (/\.tpl$/.test(pathOf(uri)) && /\{\{-?\s*define\b/.test(text)),
  selfHosted: 'iaas',
  facts: { containers: containersOf },
  signals: ({ text }): readonly Signal[] => [
    ...commandsIn(text),
    ...keptKeys(text),
    ...namedProviders(text),
    ...textMatches(text, /^kind:[ \t]*["']?(\w+)/gm).flatMap(kind => {
      const group = textMatches(
        text.slice(Math.max(0, kind.start - 300), kind.start),
        /^apiVersion:[ \t]*["']?([\w./-]+)/gm,
      ).at(-1);
      return resourceKinds(group?.text ?? '', kind.text).map(([claim, words]) => signal(claim, kind, words));
    }),
  ],
};

/** `openai-api-key: {{ … }}`: what a Secret keeps tells whom its readers call. */
const keptKeys = (text: string): readonly Signal[] =>
  textMatches(text, /^[ \t]+["']?([a-z][\w-]{1,40}[-_]key)["']?:[ \t]*["']?\{\{/gm).flatMap(key => {
    const provider = providerOfSecret(key.text);
    return provider ? [keySignal(provider, key, `The Secret has a key for ${provider.title}.`)] : [];
  });

/** `provider: AzureOpenAI`; a bare cloud provides much else. */
const namedProviders = (text: string): readonly Signal[] =>
  textMatches(text, /^[ \t]*(?:-[ \t]+)?provider:[ \t]*["']?([A-Za-z][\w-]{2,40})["']?[ \t]*\r?$/gm).flatMap(name => {
    const claim = /^(?:aws|azure|gcp|google|github|local)$/i.test(name.text) ? undefined : claimOfProvider(name.text);
    return claim ? [signal(claim === 'protocol' ? 'saas' : claim, name, 'The provider of the models.', 'likely')] : [];
  });

/** Images that are written out, and the variables, as one container without a structure. */
function containersOf({ text }: Manifest): readonly Container[] {
  const images = textMatches(text, /^[ \t]*(?:-[ \t]+)?image:[ \t]*["']?([\w./-]+(?::[\w.-]+)?)["']?[ \t]*\r?$/gm);
  const environment = templateVariables(text);
  if (images.length === 0 && environment.length === 0) return [];
  const node = { kind: 'map', start: 0, end: text.length, flow: false, entries: [] } as const;
  return (images.length > 0 ? images : [undefined]).map((image, i) => ({
    name: '',
    place: image,
    node,
    image,
    command: [],
    environment: i === 0 ? environment : [],
    ports: [],
    mounts: [],
    securityContext: undefined,
    pod: undefined,
    privileged: undefined,
    hostNetwork: undefined,
  }));
}
