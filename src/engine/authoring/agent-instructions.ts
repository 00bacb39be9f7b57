import { type Deployment, readDeploymentManifest } from '../ai-deployment/read';
import { missingControls } from '../ai-deployment/stubs';
import { type Framework, framework as published } from '../framework';
import { inMarkdown } from '../framework/in-markdown';
import { parseManifest } from '../manifest/manifest';
import { safeName } from '../safe-name';

const begin = '<!-- ai-security:begin -->';
const end = '<!-- ai-security:end -->';

/** What coding agents are to respect: the controls of a manifest that are yours. Undefined for a file that is no manifest. */
export function agentInstructions({
  uri,
  text,
  framework: given = published,
}: {
  readonly uri: string;
  readonly text: string;
  /** With what the organization adds. */
  readonly framework?: Framework;
}): string | undefined {
  const framework = inMarkdown(given);
  const system = readDeploymentManifest(parseManifest(uri, text), framework);
  if (!system) return undefined;
  const deployments = system.deployments.filter(({ model }) => model);
  return [
    begin,
    '## Security responsibilities',
    "These controls are this team's own. Keep them working when you change code, and do not weaken one without asking. Never write secrets or personal data into prompts, manifests or logs.",
    ...deployments.map(deployment => section(framework, deployment)),
    end,
  ].join('\n\n');
}

function section(framework: Framework, deployment: Deployment): string {
  const { name, model, duties, statements } = deployment;
  const missing = new Set(missingControls(deployment));
  const lines = duties.flatMap(({ yours, cell }) => {
    const kept = yours.filter(control => statements.get(control.id)?.status === 'implemented');
    if (kept.length === 0) return [];
    return [
      `- **${framework.domainById(cell.domain)?.name}**`,
      ...kept.map(({ id, statement }) => `  - \`${id}\`: ${statement}`),
    ];
  });
  const open = duties
    .flatMap(({ yours }) => yours)
    .filter(control => missing.has(control) || statements.get(control.id)?.status === 'planned');
  return [
    `### ${safeName(name)} (${model && framework.modelById(model)?.name})`,
    ...(lines.length > 0 ? [lines.join('\n')] : ['No control is in place yet.']),
    ...(open.length > 0 ? [`Not in place yet: ${open.map(({ id }) => `\`${id}\``).join(', ')}.`] : []),
  ].join('\n\n');
}

/** The file with the section between its markers replaced, or added at the end. Twice is the same as once. */
export function withInstructions(file: string, instructions: string): string {
  const eol = file.includes('\r\n') ? '\r\n' : '\n';
  const section = instructions.replaceAll('\n', eol);
  const from = file.indexOf(begin);
  const to = file.indexOf(end, from);
  if (from >= 0 && to >= 0) return file.slice(0, from) + section + file.slice(to + end.length);
  const gap = file === '' ? '' : file.endsWith(eol) ? eol : eol + eol;
  return `${file}${gap}${section}${eol}`;
}
