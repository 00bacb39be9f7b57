import type { Fix } from '../finding';
import { inside } from '../fixes/replace';
import { hostOf, reachOf } from '../manifest/address';
import type { Endpoint } from '../manifest/facts';
import { safeName } from '../safe-name';
import { lineRule } from './line-rule';

const subjects: Readonly<Record<Endpoint['role'], string>> = {
  model: 'Prompts and answers travel',
  mcp: 'Tool calls and their results travel',
  telemetry: 'Traces, which may hold prompts, travel',
  other: 'Data travels',
};

/** Plain `http` to a host outside the machine, the cluster and the private network. */
export const plainHttpEndpoint = lineRule({
  id: 'plain-http-endpoint',
  title: 'A remote address is called without TLS',
  severity: 'high',
  controls: ['encryption-in-transit'],
  *find({ facts, manifest }) {
    for (const { url, role } of facts.endpoints) {
      const host = url.text.startsWith('http://') ? hostOf(url.text) : undefined;
      if (host === undefined || reachOf(host) !== 'remote') continue;
      yield {
        place: url,
        message: `${subjects[role]} to \`${safeName(host)}\` unencrypted: use https.`,
        severity: role === 'other' ? 'medium' : 'high',
        fixes: (): readonly Fix[] => {
          const at = inside(manifest, url).start;
          return [
            {
              title: 'Change to https',
              kind: 'harden',
              edits: [{ start: at, end: at + 'http'.length, newText: 'https' }],
            },
          ];
        },
      };
    }
  },
});
