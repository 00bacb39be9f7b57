import type { PromptRange } from '../placed-secrets';
import type { MapNode, Node, ScalarNode } from './node';

/** Where a value comes from when the file does not hold it. */
export type ReferenceKind = 'secret' | 'config' | 'variable' | 'input' | 'file' | 'field';

/** A named value: an environment variable, a header, a setting. */
export interface NamedValue {
  readonly name: string;
  readonly key: ScalarNode;
  /** As written, `${VAR}` included; undefined where the file has none or refers to a structure such as `secretKeyRef`. */
  readonly value: ScalarNode | undefined;
  /** Set where the value is a reference, so that nothing secret stands in the file. */
  readonly reference: ReferenceKind | undefined;
  /** The name under which the value is kept elsewhere, where a structure such as `secretKeyRef` tells it. */
  readonly source?: ScalarNode;
}

export interface EnvironmentVariable extends NamedValue {
  /** What runs with it; the environment of an MCP server says nothing of the file's own models. */
  readonly of: 'container' | 'mcp-server' | 'file';
}

export interface Mount {
  /** A host path, a volume's name, or undefined where the volume has neither. */
  readonly source: ScalarNode | undefined;
  readonly target: ScalarNode | undefined;
  readonly fromHost: boolean;
}

export interface Port {
  readonly node: ScalarNode;
  /** The address it is bound to on the host; undefined where it is not published or bound to every address. */
  readonly hostIp: string | undefined;
  readonly published: boolean;
}

/** A container of Kubernetes, of one of its custom resources, or of Compose. */
export interface Container {
  readonly name: string;
  /** The name's place, or the container's own start. */
  readonly place: ScalarNode | undefined;
  readonly node: MapNode;
  readonly image: ScalarNode | undefined;
  /** Executable and arguments in order; a shell string is one scalar. */
  readonly command: readonly ScalarNode[];
  readonly environment: readonly EnvironmentVariable[];
  readonly ports: readonly Port[];
  readonly mounts: readonly Mount[];
  readonly securityContext: MapNode | undefined;
  /** The pod's specification; undefined outside Kubernetes. */
  readonly pod: MapNode | undefined;
  /** The flag's value, where it is on. */
  readonly privileged: ScalarNode | undefined;
  readonly hostNetwork: ScalarNode | undefined;
}

/** A server that an MCP client starts or calls. */
export interface McpServer {
  readonly name: string;
  readonly key: ScalarNode;
  readonly node: MapNode;
  readonly command: ScalarNode | undefined;
  /** Arguments, also those that stand in `command`'s own list. */
  readonly args: readonly ScalarNode[];
  readonly environment: readonly EnvironmentVariable[];
  readonly url: ScalarNode | undefined;
  readonly headers: readonly NamedValue[];
  /** `trust: true` or its like: every tool runs without a question. */
  readonly trusted: ScalarNode | undefined;
  /** Tools that run without a question. */
  readonly autoApproved: readonly ScalarNode[];
  readonly disabled: boolean;
}

/** An address that the system calls. */
export interface Endpoint {
  readonly url: ScalarNode;
  readonly role: 'model' | 'mcp' | 'telemetry' | 'other';
}

/** A model that the file says is used, and how it is reached. */
export interface ModelUse {
  /** As written: `openai`, `azure_openai`, `ollama`… undefined where nothing names it. */
  readonly provider: string | undefined;
  /** The place that names provider or model. */
  readonly place: ScalarNode;
  readonly model: ScalarNode | undefined;
  readonly apiBase: ScalarNode | undefined;
  readonly apiKey: ScalarNode | undefined;
  readonly node: Node;
}

/** A rule on which tools or commands an agent may use. */
export interface ToolPermission {
  readonly effect: 'allow' | 'ask' | 'deny';
  readonly pattern: ScalarNode;
}

/** What a file says, in the same words for every format; rules are written on this. */
export interface Facts {
  readonly environment: readonly EnvironmentVariable[];
  readonly containers: readonly Container[];
  readonly mcpServers: readonly McpServer[];
  readonly endpoints: readonly Endpoint[];
  readonly modelUses: readonly ModelUse[];
  readonly prompts: readonly PromptRange[];
  readonly toolPermissions: readonly ToolPermission[];
}
