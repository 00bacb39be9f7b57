import type { Manifest } from '../manifest';
import { aiDeployment } from './ai-deployment';
import { compose } from './compose';
import type { Format } from './format';
import { kubernetes } from './kubernetes';
import { mcpClient } from './mcp-client';

/** Every format, the more specific before the more general. */
export const formats: readonly Format[] = [aiDeployment, mcpClient, compose, kubernetes];

/** The formats that a file's name proposes. */
export function proposedFormats(uri: string): readonly Format[] {
  const path = uri.replaceAll('\\', '/').toLowerCase();
  return formats.filter(({ names }) => names.test(path));
}

/** The format that name and content agree on. */
export const recogniseFormat = (manifest: Manifest): Format | undefined =>
  proposedFormats(manifest.uri).find(format => format.recognises(manifest));
