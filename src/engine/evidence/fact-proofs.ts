import { hostOf, reachOf } from '../manifest/address';
import { imageOf, packageOf } from '../manifest/read/package';
import { textMatches } from '../manifest/read/text';
import { referenceIn } from '../manifest/read/value';
import { imagePinning, type Pinning, packagePinning } from '../manifest/read/version';
import { select } from '../manifest/select';
import { isCredentialName } from '../rules/credential';
import type { EvidenceContext, Proof } from './evidence';

/** Credentials that stand elsewhere. */
export function* referenceProofs({ facts, manifest, format }: EvidenceContext): Iterable<Proof> {
  for (const { name, key, reference, value } of [
    ...facts.environment,
    ...facts.mcpServers.flatMap(({ headers }) => headers),
  ]) {
    if (!reference || reference === 'config' || reference === 'field') continue;
    if (!isCredentialName(name) && !/^authorization$|key$/i.test(name)) continue;
    // A variable with a default has its value in the file.
    if (value && /:?-[^}]+\}/.test(value.text)) continue;
    yield {
      place: key,
      reason: reference === 'secret' ? 'A key comes from a secret.' : 'A key comes from outside the file.',
    };
  }
  for (const { apiKey } of facts.modelUses) {
    if (apiKey && referenceIn(apiKey.text)) yield { place: apiKey, reason: 'A key comes from outside the file.' };
  }
  if (format === 'helm-values') {
    for (const place of textMatches(
      manifest.text,
      /^[ \t]*(existing\w{0,40}Secret\w{0,40}|secretKeyRef|secretName)[ \t]*:[ \t]*["']?\w/gim,
    )) {
      yield { place, reason: 'The chart can take keys from a secret.' };
    }
  }
  if (format === 'github-workflow') {
    for (const { key, value } of select(manifest.documents[0], ['jobs', '*', 'steps', '*', 'with', '*'])) {
      if (key && value.kind === 'scalar' && referenceIn(value.text) === 'secret')
        yield { place: key, reason: 'A key comes from a secret.' };
    }
  }
  for (const match of manifest.syntax === 'template' ? manifest.text.matchAll(/secretKeyRef:|secretRef:/g) : []) {
    yield { place: { start: match.index, end: match.index + match[0].length }, reason: 'A key comes from a secret.' };
  }
}

/** Everything that is fetched is pinned; one that is not spoils it. */
export function* pinningProofs({ facts }: EvidenceContext): Iterable<Proof> {
  const all: (Proof & { readonly pinning: Pinning | undefined })[] = [];
  for (const { image } of facts.containers) {
    if (image) all.push({ place: image, pinning: imagePinning(image.text), reason: 'Images are pinned.' });
  }
  for (const server of facts.mcpServers) {
    const run = packageOf(server);
    const image = imageOf(server);
    if (run) all.push({ place: run.node, pinning: packagePinning(run.spec), reason: 'Packages are pinned.' });
    if (image) all.push({ place: image.node, pinning: imagePinning(image.image), reason: 'Images are pinned.' });
  }
  if (all.length > 0 && all.every(({ pinning }) => pinning === 'version' || pinning === 'digest')) yield all[0]!;
}

/** Every remote address is called with TLS. */
export function* encryptionProofs({ facts }: EvidenceContext): Iterable<Proof> {
  const remote = facts.endpoints.filter(({ url }) => reachOf(hostOf(url.text) ?? '') === 'remote');
  const [first] = remote;
  if (first && remote.every(({ url }) => url.text.startsWith('https://'))) {
    yield { place: first.url, reason: 'Remote addresses are called with TLS.' };
  }
}

/** A key that callers of a model server must have. */
export function* serverKeyProofs({ facts }: EvidenceContext): Iterable<Proof> {
  for (const { command, environment } of facts.containers) {
    const option = command.find(({ text }) => /(?:^|\s)--api-key\b/.test(text));
    if (option) yield { place: option, reason: 'Callers of the model need a key.' };
    const key = environment.find(({ name }) =>
      /^(?:VLLM_API_KEY|LLAMA_API_KEY|LITELLM_MASTER_KEY|PROXY_API_KEY)$/.test(name),
    );
    if (key) yield { place: key.key, reason: 'Callers of the model need a key.' };
    const login = environment.find(({ name, value }) => name === 'WEBUI_AUTH' && /^true$/i.test(value?.text ?? ''));
    if (login) yield { place: login.key, reason: 'Users sign in.' };
  }
  for (const { headers } of facts.mcpServers) {
    const header = headers.find(({ name, reference }) => reference && /authorization|key|token/i.test(name));
    if (header) yield { place: header.key, reason: 'The client signs in at the server.' };
  }
}

const telemetry =
  /^(?:OTEL_EXPORTER_OTLP_(?:TRACES_)?ENDPOINT|LANGFUSE_(?:HOST|PUBLIC_KEY|SECRET_KEY|BASE_URL)|LANGSMITH_(?:TRACING|API_KEY)|LANGCHAIN_TRACING_V2|CLAUDE_CODE_ENABLE_TELEMETRY|HELICONE_API_KEY|PHOENIX_COLLECTOR_ENDPOINT)$/;

/** Where requests and tool calls are recorded. */
export function* telemetryProofs({ facts }: EvidenceContext): Iterable<Proof> {
  for (const { name, key, value, reference } of facts.environment) {
    if (telemetry.test(name) && (reference || (value && !/^(?:|0|false)$/i.test(value.text)))) {
      yield { place: key, reason: 'Requests are traced.' };
    }
  }
}

/** A model by a dated version or a revision. */
export function* modelVersionProofs({ facts }: EvidenceContext): Iterable<Proof> {
  for (const { command, environment } of facts.containers) {
    const option = command.find(({ text }) => /(?:^|\s)--revision\b/.test(text));
    const variable = environment.find(({ name }) => name === 'REVISION');
    const place = option ?? variable?.key;
    if (place) yield { place, reason: 'The revision of the model is named.' };
  }
  const hosted = facts.modelUses.flatMap(({ model }) => (model ? [model] : []));
  const [first] = hosted;
  if (first && hosted.every(({ text }) => /\d{4}-?\d{2}-?\d{2}|@[\w.-]+$|-v\d+(?::\d+)?$|-\d{3}$/.test(text))) {
    yield { place: first, reason: 'Models are named with their version.' };
  }
}
