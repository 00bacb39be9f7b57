import { markdownText } from '../export/markdown';
import { type Framework, frameworkWith } from '.';

const known = new WeakMap<Framework, Framework>();

/** The same framework with the organization's texts as Markdown shows them: they must not become links or images. */
export function inMarkdown(framework: Framework): Framework {
  const { domains, controls } = framework.additions;
  if (domains.length + controls.length === 0) return framework;
  const made =
    known.get(framework) ??
    frameworkWith({
      domains: domains.map(domain => ({
        ...domain,
        name: markdownText(domain.name),
        focus: markdownText(domain.focus),
      })),
      controls: controls.map(control => ({
        ...control,
        title: markdownText(control.title),
        statement: markdownText(control.statement),
        why: markdownText(control.why),
        evidence: control.evidence.map(markdownText),
      })),
    });
  known.set(framework, made);
  return made;
}
