import { pages } from 'rule-pages';
import { controlPath, domainPath, type Framework, modelPath, pageAt, rules } from '../../engine';
import type { Command } from '../command';
import { UsageError } from '../io';
import { openProject } from '../project';

/** `ai-security explain`. */
export const explain: Command = {
  name: 'explain',
  usage: '<rule, control, domain or model>',
  summary: 'Explains a rule, a control, a security domain or a deployment model by its id.',
  options: [],
  run: async ({ positionals: [id, ...more] }, io) => {
    if (id === undefined || more.length > 0) throw new UsageError('explain takes one id.');
    const text = rulePage(id) ?? frameworkPage(id, openProject(io).configuration.framework);
    if (text === undefined) throw new UsageError(`Nothing is called ${JSON.stringify(id)}.`);
    io.stdout.write(`${withoutLocalLinks(text).trimEnd()}\n`);
    return 0;
  },
};

function rulePage(id: string): string | undefined {
  const rule = rules.find(candidate => candidate.id === id);
  if (!rule) return undefined;
  const severity = `**Severity:** ${rule.severity}, where the finding does not say otherwise.`;
  const [title = `# ${rule.id}: ${rule.title}`, ...rest] = pages[rule.id]?.split('\n') ?? [];
  return [title, '', severity, ...rest].join('\n');
}

function frameworkPage(id: string, framework: Framework): string | undefined {
  const { controlById, domainById, modelById } = framework;
  const control = controlById(id);
  const domain = domainById(id);
  const model = modelById(id);
  if (control) return pageAt(controlPath(control), framework);
  return domain ? pageAt(domainPath(domain.id), framework) : model && pageAt(modelPath(model.id), framework);
}

/** Pages link to each other in the editor; a terminal has only this one. */
const withoutLocalLinks = (text: string): string => text.replace(/\[([^[\]]*)\]\((?!https?:)[^()\s]*\)/g, '$1');
