import { contradictionRule, contradicts } from './ai-deployment/contradictions';
import type { AssessInput, Claim } from './assessment';
import type { Finding, RelatedPlace } from './finding';
import type { RuleContext } from './rules/rule';
import { named } from './safe-name';

type Claims = RuleContext['claims'];

const none: Claims = new Map();

/** The claims that a file is compared with; none where the rule that compares them is off. */
export function claimsOf({ claims = [], severities }: Pick<AssessInput, 'claims' | 'severities'>): Claims {
  if (claims.length === 0 || severities?.[contradictionRule] === 'off') return none;
  const byControl = new Map<string, Map<string, Claim>>();
  for (const claim of claims) {
    const byManifest = byControl.get(claim.control) ?? new Map<string, Claim>();
    byControl.set(claim.control, byManifest);
    if (!byManifest.has(claim.path)) byManifest.set(claim.path, claim);
  }
  return new Map([...byControl].map(([control, byManifest]) => [control, [...byManifest.values()]]));
}

/** The claims that a finding speaks against. */
export const claimsAgainst = (
  claims: Claims,
  severity: Finding['severity'],
  controls: readonly string[],
): readonly Claim[] =>
  claims.size > 0 && contradicts({ severity }) ? controls.flatMap(control => claims.get(control) ?? []) : [];

/** One sentence for each manifest, after the words of the finding. */
export function claimWords(claims: readonly Claim[]): string {
  const byManifest = new Map<string, string[]>();
  for (const { control, path } of claims) byManifest.set(path, [...(byManifest.get(path) ?? []), `\`${control}\``]);
  return [...byManifest]
    .map(([path, controls]) => ` But ${named(path, 'a manifest')} says that ${listed(controls)} implemented.`)
    .join('');
}

const listed = (controls: readonly string[]): string =>
  controls.length > 1 ? `${controls.slice(0, -1).join(', ')} and ${controls.at(-1)} are` : `${controls[0]} is`;

/** Where the manifests say it. */
export const claimPlaces = (claims: readonly Claim[]): readonly RelatedPlace[] =>
  claims.map(({ control, path, start, end }) => ({
    start,
    end,
    path,
    message: `Here \`${control}\` is said to be implemented.`,
  }));
