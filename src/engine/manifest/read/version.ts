/** How far a package or image names one artefact. */
export type Pinning = 'digest' | 'version' | 'range' | 'tag' | 'none';

/** How a package is pinned: `name@1.2.3`, `name==1.2`, `git+https://…@commit`; a bare name is not. */
export function packagePinning(spec: string): Pinning {
  const source = /^(?:git\+|git:|github:|https?:|ssh:)/.test(spec);
  if (source) return /[@#][\da-f]{7,40}$/.test(spec) ? 'digest' : /[@#]v?\d[\w.-]*$/.test(spec) ? 'version' : 'none';
  const version = versionOf(spec);
  if (version === undefined) return 'none';
  if (/^v?\d[\w.+-]*$/.test(version)) return /(?:^|\.)x(?:\.|$)/.test(version) ? 'range' : 'version';
  return /^[~^<>=!*]/.test(version) ? 'range' : 'tag';
}

/** What stands behind the name: `1.2.3`, `^1.2`, `latest`, `>=1`. */
export function versionOf(spec: string): string | undefined {
  const python = /^[\w.-]+(?:\[[\w,.-]*\])?(==|>=|~=|<=|!=|<|>)(.+)$/.exec(spec);
  if (python) return python[1] === '==' ? python[2] : `${python[1]}${python[2]}`;
  const at = spec.lastIndexOf('@');
  return at > 0 ? spec.slice(at + 1) : undefined;
}

/** No registry takes a longer name. */
const longest = 500;

/** How an image is pinned; undefined where a variable decides. */
export function imagePinning(image: string): Pinning | undefined {
  if (image.length > longest) return undefined;
  if (/@sha256:[\da-f]{64}$/.test(image)) return 'digest';
  if (/[$]|\{\{|<.*>/.test(image.replace(/\$\{[A-Za-z_]\w*:?-([^}]*)\}/g, '$1'))) return undefined;
  const written = image.replace(/\$\{[A-Za-z_]\w*:?-([^}]*)\}/g, '$1');
  const name = written.slice(written.lastIndexOf('/') + 1);
  const colon = name.indexOf(':');
  if (colon < 0) return 'none';
  return /^(?:latest|main|master|nightly|edge|dev|develop|head|next|canary|stable|release|rolling)$/i.test(
    name.slice(colon + 1),
  )
    ? 'tag'
    : 'version';
}
