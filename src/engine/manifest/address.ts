/** Where an address leads, as far as its host tells. */
export type Reach = 'loopback' | 'cluster' | 'private' | 'remote' | 'unknown';

/** The host of an `http(s)://` address; undefined for anything else. */
export const hostOf = (url: string): string | undefined =>
  /^https?:\/\/(?:[^\s/@]*@)?(\[[\da-f:.]+\]|[^\s/:?#]+)/i.exec(url)?.[1]?.toLowerCase();

const documentation =
  /(?:^|\.)example(?:\.(?:com|org|net|edu))?$|\.(?:test|invalid)$|^(?:your|my)[\w-]*\.|(?:^|[.-])your[-_.]/;

/** `service.namespace`, as a cluster resolves it: no domain of the public net ends so. */
export const isService = (host: string): boolean =>
  /^[\w-]+\.(?:(?!xn--)[a-z\d]+-[a-z\d-]+|default|monitoring|observability|logging|tracing|telemetry|opentelemetry|otel|ollama|vllm|litellm|langfuse|llm|inference|kserve)$/.test(
    host,
  );

/** How far a host is away. Names without a dot and names of a cluster or a private network never leave it. */
export function reachOf(host: string): Reach {
  if (host === '' || /[${}<>%*]/.test(host) || documentation.test(host)) return 'unknown';
  if (/^(?:localhost|127\.[\d.]+|0\.0\.0\.0|\[::1?\])$|\.localhost$/.test(host)) return 'loopback';
  if (/^(?:host|gateway)\.(?:docker|containers)\.internal$/.test(host)) return 'loopback';
  if (/\.svc(?:\.|$)|\.cluster\.local$/.test(host)) return 'cluster';
  if (
    /^(?:10\.|192\.168\.|169\.254\.|100\.(?:6[4-9]|[789]\d|1[01]\d|12[0-7])\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(host)
  )
    return 'private';
  if (/\.(?:local|internal|lan|home|intranet|corp|localdomain|arpa)$|^\[f[cd]/.test(host)) return 'private';
  if (isService(host)) return 'cluster';
  return host.includes('.') || host.startsWith('[') ? 'remote' : 'cluster';
}
