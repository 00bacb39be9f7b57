import { at, itemsOf, type Node, type ScalarNode } from '../manifest/node';
import { walkEnabled } from '../manifest/read/enabled';
import { imageOf } from '../manifest/read/package';
import { scalarAt } from '../manifest/read/pod';
import { imagePinning } from '../manifest/read/version';
import { safeName } from '../safe-name';
import { lineRule } from './line-rule';
import type { RuleContext } from './rule';

/** Images that serve models, run agents or MCP servers, or sit between them. Others are any scanner's job. */
const aiImage =
  /vllm|ollama|llama|litellm|open-?webui|text-(?:generation|embeddings)-inference|triton|localai|local-ai|langfuse|langflow|langgraph|flowise|dify|librechat|anything-?llm|sglang|lmdeploy|tgi|comfyui|whisper|nim\/|mcp|kserve|ray(?:project)?\/ray|autogen|crewai|openhands|n8n|letta|kagent|toolhive|k8sgpt|guardrails|mlflow|bentoml|xinference|infinity|chroma|qdrant|weaviate|milvus/i;

export const floatingImageTag = lineRule({
  id: 'floating-image-tag',
  title: 'An AI image is not pinned',
  severity: 'medium',
  controls: ['dependency-pinning'],
  *find(context) {
    const byImage = new Map<string, ScalarNode[]>();
    for (const { image, node } of imagesOf(context)) byImage.set(image, [...(byImage.get(image) ?? []), node]);
    for (const [image, [place, ...others]] of byImage) {
      // A name without a slash was built on the machine.
      const how = image.includes('/') && aiImage.test(image) ? imagePinning(image) : undefined;
      if (!place || (how !== 'none' && how !== 'tag')) continue;
      yield {
        place,
        related: others.map(({ start, end }) => ({ message: 'The same image.', start, end })),
        message: `Image \`${safeName(image)}\` ${how === 'none' ? 'has no tag' : 'has a tag that moves'}, so the next start may run something else: name a version, best with its digest.`,
      };
    }
  },
});

interface NamedImage {
  readonly image: string;
  readonly node: ScalarNode;
}

function imagesOf({ facts, manifest, format }: RuleContext): readonly NamedImage[] {
  const started = facts.mcpServers.flatMap(server => (server.disabled ? [] : (imageOf(server) ?? [])));
  if (format === 'helm-values') return manifest.documents.flatMap(tagsOf);
  const contained = facts.containers.flatMap(({ image, node }) =>
    // A service that is built here has a name of its own; a chart that is given no tag takes its own version.
    image &&
    at(node, 'build') === undefined &&
    !((at(node, 'repository') ?? at(node, 'image', 'repository')) && !/[:@]/.test(image.text))
      ? [{ image: image.text, node: image }]
      : [],
  );
  return [...started, ...contained, ...(format === 'mcp-server-json' ? packagesOf(manifest.documents[0]) : [])];
}

/** Charts name repository and tag apart; without a tag they take the chart's own version, and what is off starts nothing. */
function tagsOf(root: Node | undefined): readonly NamedImage[] {
  const found: NamedImage[] = [];
  for (const { node } of walkEnabled(root)) {
    const tag = scalarAt(node, 'tag');
    const repository = tag && (scalarAt(node, 'repository') ?? scalarAt(node, 'name'));
    if (repository && tag.text.trim() !== '') found.push({ image: `${repository.text}:${tag.text}`, node: tag });
  }
  return found;
}

/** Images in the registry's description of a server. */
const packagesOf = (root: RuleContext['manifest']['documents'][number]): readonly NamedImage[] =>
  itemsOf(at(root, 'packages')).flatMap(item => {
    const identifier = scalarAt(item, 'registryType')?.text === 'oci' ? scalarAt(item, 'identifier') : undefined;
    return identifier && !scalarAt(item, 'version') ? [{ image: identifier.text, node: identifier }] : [];
  });
