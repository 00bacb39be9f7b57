import { type Framework, framework as published } from '..';
import { inMarkdown } from '../in-markdown';
import { cellPage } from './cell-page';
import { controlPage } from './control-page';
import { domainPage } from './domain-page';
import { entryPage, sectionPage } from './guide-page';
import { guideSections } from './guide-sections';
import { modelPage } from './model-page';

/** The Markdown of the page at a path; undefined where there is none. */
export function pageAt(path: string, given: Framework = published): string | undefined {
  const framework = inMarkdown(given);
  const [kind, first = '', second] = path.replace(/^\//, '').replace(/\.md$/, '').split('/');
  const model = framework.modelById(first);
  const domain = framework.domainById(kind === 'cells' ? (second ?? '') : first);
  const control = framework.controlById(first);
  if (kind === 'cells') return model && domain && cellPage(framework, model, domain);
  if (kind === 'guide') return guidePage(first, second);
  if (second !== undefined) return undefined;
  if (kind === 'models') return model && modelPage(framework, model);
  if (kind === 'domains') return domain && domainPage(framework, domain);
  return kind === 'controls' ? control && controlPage(framework, control) : undefined;
}

function guidePage(section: string, entry: string | undefined): string | undefined {
  const chapter = guideSections().find(({ id }) => id === section);
  if (!chapter || entry === undefined) return chapter && sectionPage(chapter);
  const item = chapter.items.find(({ id }) => id === entry);
  return item && entryPage(chapter, item);
}

export { conditionOf } from './condition';
export type { GuideItem, GuideSection } from './guide-section';
export { guideSections } from './guide-sections';
export { cellPath, controlPath, domainPath, guidePath, modelPath } from './page-path';
