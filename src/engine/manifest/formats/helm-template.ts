import { commandsIn } from '../../deployment/images';
import { resourceKinds } from '../../deployment/resources';
import { type Signal, signal } from '../../deployment/signal';
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
    ...textMatches(text, /^kind:[ \t]*["']?(\w+)/gm).flatMap(kind => {
      const group = textMatches(
        text.slice(Math.max(0, kind.start - 300), kind.start),
        /^apiVersion:[ \t]*["']?([\w./-]+)/gm,
      ).at(-1);
      return resourceKinds(group?.text ?? '', kind.text).map(([claim, words]) => signal(claim, kind, words));
    }),
  ],
};

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
