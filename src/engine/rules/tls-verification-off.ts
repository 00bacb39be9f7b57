import type { Fix } from '../finding';
import { replaced } from '../fixes/replace';
import { walk } from '../manifest/node';
import { isTrue } from '../manifest/read/value';
import { type Hit, lineRule } from './line-rule';
import type { RuleContext } from './rule';

const message =
  'Certificates are not checked here, so anybody on the way can read and change the traffic: check them, with a CA of your own if need be.';

/** Variables that switch checks off, by the values that do. */
const variables: readonly (readonly [name: RegExp, value: RegExp])[] = [
  [/^NODE_TLS_REJECT_UNAUTHORIZED$/, /^0$/],
  [/^PYTHONHTTPSVERIFY$/, /^0$/],
  [/^GIT_SSL_NO_VERIFY$/, /^(?:1|true)$/i],
  [
    /(?:^|_)(?:SSL|TLS|CERT|HTTPS)_?VERIF(?:Y|ICATION)(?:_CERTS?)?$|^VERIFY_(?:SSL|TLS|CERTS?)$/i,
    /^(?:0|false|no|off)$/i,
  ],
  [
    /(?:^|_)(?:(?:SSL|TLS)_?(?:INSECURE|SKIP_VERIFY|NO_VERIFY)|(?:SKIP|DISABLE)_(?:SSL|TLS)_?VERIF(?:Y|ICATION)|INSECURE_SKIP_VERIFY)$/i,
    /^(?:1|true|yes|on)$/i,
  ],
];

/** One look for the many names that speak of nothing like it. */
const anyName = /SSL|TLS|VERIF/i;

/** Keys of configuration files, the same in every format, with the value that checks. */
const safeValues: ReadonlyMap<string, 'true' | 'false'> = new Map([
  ['ssl_verify', 'true'],
  ['verify_ssl', 'true'],
  ['verifySsl', 'true'],
  ['sslVerify', 'true'],
  ['verify_tls', 'true'],
  ['rejectUnauthorized', 'true'],
  ['strictSSL', 'true'],
  ['insecureSkipVerify', 'false'],
  ['insecure_skip_verify', 'false'],
  ['insecureSkipTLSVerify', 'false'],
  ['skip_tls_verify', 'false'],
  ['allowInsecure', 'false'],
]);

const flag = /^--(?:insecure|no-verify-ssl|skip-tls-verify|insecure-skip-tls-verify|no-check-certificate)(?:=true)?$/;

export const tlsVerificationOff = lineRule({
  id: 'tls-verification-off',
  title: 'Certificates are not checked',
  severity: 'high',
  controls: ['encryption-in-transit'],
  *find(context) {
    for (const { name, value } of context.facts.environment) {
      if (
        value &&
        anyName.test(name) &&
        variables.some(([key, wrong]) => key.test(name) && wrong.test(value.text.trim()))
      ) {
        yield { place: value, message };
      }
    }
    for (const node of [
      ...context.facts.containers.flatMap(({ command }) => command),
      ...context.facts.mcpServers.flatMap(({ args }) => args),
    ]) {
      if (flag.test(node.text)) yield { place: node, message };
    }
    yield* settings(context);
  },
});

function* settings({ manifest }: RuleContext): Iterable<Hit> {
  for (const root of manifest.documents) {
    for (const { node, entry } of walk(root)) {
      if (!entry || node.kind !== 'scalar') continue;
      const safe = safeValues.get(entry.key.text);
      if (safe === undefined || (safe === 'true' ? node.value !== false : !isTrue(node))) continue;
      const fixes = (): readonly Fix[] => [
        { title: `Change to \`${safe}\``, kind: 'harden', edits: [replaced(manifest, node, safe)] },
      ];
      yield { place: { start: entry.key.start, end: node.end }, message, fixes };
    }
  }
}
