import type { Container } from '../manifest/facts';
import { safeName } from '../safe-name';
import { lineRule } from './line-rule';

/** Servers whose API has no login of its own, and the variables or options that give it a key. */
const servers: readonly (readonly [image: RegExp, key: RegExp | undefined])[] = [
  [/(?:^|\/)ollama(?:\/ollama)?(?:[:@]|$)/, undefined],
  [/vllm/, /^VLLM_API_KEY$|^--api[-_]key/],
  [/llama[-._]?cpp|llama-server/, /^LLAMA_API_KEY$|^--api[-_]key/],
  [/text-generation-inference|text-embeddings-inference/, /^API_KEY$|^--api[-_]key/],
  [/sglang/, /^--api[-_]key/],
  [/local-?ai(?:[:@/]|$)/, /API_KEY$/],
  [/qdrant/, /QDRANT__SERVICE__API_KEY/],
  [/chroma(?:-core)?\/chroma|chromadb/, /CHROMA_SERVER_AUTH|CHROMA_AUTH/],
];

/** A model's or an index's API without a key, on every address of the host. */
export const openModelServer = lineRule({
  id: 'open-model-server',
  title: 'A model server without a key is published',
  severity: 'medium',
  controls: ['private-model-endpoint', 'user-authentication'],
  *find({ facts }) {
    for (const container of facts.containers) {
      const port = container.ports.find(({ published, hostIp }) => published && isOpen(hostIp));
      const server = container.image && servers.find(([image]) => image.test(container.image!.text));
      if (!port || !server || hasKey(container, server[1])) continue;
      yield {
        place: port.node,
        message: `\`${safeName(container.name)}\` answers everybody who reaches this host, without a key: publish it on 127.0.0.1 or put a login in front.`,
      };
    }
  },
});

const isOpen = (hostIp: string | undefined): boolean => hostIp === undefined || hostIp === '0.0.0.0' || hostIp === '::';

const hasKey = ({ command, environment }: Container, key: RegExp | undefined): boolean =>
  key !== undefined &&
  (environment.some(({ name }) => key.test(name)) ||
    command.some(({ text }) => text.split(/\s+/).some(word => key.test(word))));
