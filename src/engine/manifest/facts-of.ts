import type { Endpoint, EnvironmentVariable, Facts } from './facts';
import type { FactReaders } from './formats/format';
import type { Manifest } from './manifest';
import type { ScalarNode } from './node';

/** The facts of a file; each kind is read when first asked for. */
export function factsOf(manifest: Manifest, readers: FactReaders = {}): Facts {
  return lazily<Facts>({
    containers: () => readers.containers?.(manifest) ?? [],
    mcpServers: () => readers.mcpServers?.(manifest) ?? [],
    modelUses: () => readers.modelUses?.(manifest) ?? [],
    prompts: () => readers.prompts?.(manifest) ?? [],
    toolPermissions: () => readers.toolPermissions?.(manifest) ?? [],
    environment: ({ containers, mcpServers }) => [
      ...(readers.environment?.(manifest) ?? []),
      ...[...containers, ...mcpServers].flatMap(({ environment }) => environment),
    ],
    endpoints: facts => [...(readers.endpoints?.(manifest) ?? []), ...endpointsOf(facts)],
  });
}

/** An object whose properties are computed once, when first read. */
function lazily<T extends object>(compute: { readonly [Key in keyof T]: (self: T) => T[Key] }): T {
  const self = {} as T;
  for (const key of Object.keys(compute) as (keyof T)[]) {
    Object.defineProperty(self, key, {
      configurable: true,
      enumerable: true,
      get: () => {
        const value = compute[key](self);
        Object.defineProperty(self, key, { value, enumerable: true });
        return value;
      },
    });
  }
  return self;
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
