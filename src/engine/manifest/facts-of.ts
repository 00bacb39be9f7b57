import type { Endpoint, EnvironmentVariable, Facts } from './facts';
import type { FactReaders } from './formats/format';
import type { Manifest } from './manifest';
import type { ScalarNode } from './node';

/** The facts of a file; each kind is read when first asked for. */
export const factsOf = (manifest: Manifest, readers: FactReaders = {}): Facts => new LazyFacts(manifest, readers);

class LazyFacts implements Facts {
  readonly #manifest: Manifest;
  readonly #readers: FactReaders;
  #containers: Facts['containers'] | undefined;
  #mcpServers: Facts['mcpServers'] | undefined;
  #modelUses: Facts['modelUses'] | undefined;
  #prompts: Facts['prompts'] | undefined;
  #toolPermissions: Facts['toolPermissions'] | undefined;
  #environment: Facts['environment'] | undefined;
  #endpoints: Facts['endpoints'] | undefined;

  constructor(manifest: Manifest, readers: FactReaders) {
    this.#manifest = manifest;
    this.#readers = readers;
  }

  get containers() {
    this.#containers ??= this.#readers.containers?.(this.#manifest) ?? [];
    return this.#containers;
  }

  get mcpServers() {
    this.#mcpServers ??= this.#readers.mcpServers?.(this.#manifest) ?? [];
    return this.#mcpServers;
  }

  get modelUses() {
    this.#modelUses ??= this.#readers.modelUses?.(this.#manifest) ?? [];
    return this.#modelUses;
  }

  get prompts() {
    this.#prompts ??= this.#readers.prompts?.(this.#manifest) ?? [];
    return this.#prompts;
  }

  get toolPermissions() {
    this.#toolPermissions ??= this.#readers.toolPermissions?.(this.#manifest) ?? [];
    return this.#toolPermissions;
  }

  get environment() {
    this.#environment ??= [
      ...(this.#readers.environment?.(this.#manifest) ?? []),
      ...[...this.containers, ...this.mcpServers].flatMap(({ environment }) => environment),
    ];
    return this.#environment;
  }

  get endpoints(): Facts['endpoints'] {
    this.#endpoints ??= [...(this.#readers.endpoints?.(this.#manifest) ?? []), ...endpointsOf(this)];
    return this.#endpoints;
  }
}

/** Addresses that follow from the other facts. */
function endpointsOf({ environment, mcpServers, modelUses }: Facts): readonly Endpoint[] {
  return [
    ...modelUses.flatMap(({ apiBase }) => (apiBase ? [{ url: apiBase, role: 'model' as const }] : [])),
    ...mcpServers.flatMap(({ url }) => (url ? [{ url, role: 'mcp' as const }] : [])),
    ...environment.flatMap(variable =>
      variable.value && isUrl(variable.value) ? [{ url: variable.value, role: roleOf(variable) }] : [],
    ),
  ];
}

const isUrl = ({ text }: ScalarNode): boolean => /^https?:\/\//.test(text);

function roleOf({ name }: EnvironmentVariable): Endpoint['role'] {
  if (/OTEL|OTLP|LANGFUSE|SENTRY|LANGSMITH|TELEMETRY|TRACING/.test(name)) return 'telemetry';
  if (/(?:^|_)MCP(?:_|$)/.test(name)) return 'mcp';
  return /OPENAI|LLM|OLLAMA|VLLM|MODEL|ANTHROPIC|INFERENCE|EMBEDDING|API_BASE|AI_/.test(name) ? 'model' : 'other';
}
