import * as vscode from 'vscode';
import { type GuideItem, type GuideSection, guidePath, guideSections, pageAt } from '../../engine';
import type { Row } from './row';

/** Chapters that have an icon of their own; the others are books. */
const icons: Readonly<Record<string, string>> = {
  'vendor-responsibilities': 'cloud',
  'team-responsibilities': 'person',
  'attack-vectors': 'target',
  'incident-categories': 'flame',
  'vendor-documents': 'file',
  'vendor-commitments': 'law',
  runbook: 'checklist',
  'detection-controls': 'eye',
  pitfalls: 'warning',
  scenarios: 'organization',
  'first-step': 'play',
  choosing: 'list-selection',
  resources: 'link-external',
};

/** The guide and what the framework says beside the matrix: chapters → entries, each with a page. */
export const guideRows = (): readonly Row[] =>
  guideSections().map(chapter => ({
    id: chapter.id,
    label: chapter.title,
    description: chapter.items.length > 1 ? String(chapter.items.length) : undefined,
    icon: new vscode.ThemeIcon(icons[chapter.id] ?? 'book'),
    tooltip: () => `**${chapter.title}**\n\n${chapter.intro}`,
    page: guidePath(chapter.id),
    markdown: () => pageAt(guidePath(chapter.id))!,
    ...(chapter.items.length > 1 && { children: () => chapter.items.map(item => itemRow(chapter, item)) }),
  }));

function itemRow({ id }: GuideSection, item: GuideItem): Row {
  const path = guidePath(id, item.id);
  return {
    id: item.id,
    label: item.title,
    description: item.references.length > 0 ? item.references.join(', ') : undefined,
    icon: new vscode.ThemeIcon('note'),
    tooltip: () =>
      [
        `**${item.title}**`,
        ...item.parts.map(({ heading, text }) => (heading ? `**${heading}:** ${text}` : text)),
      ].join('\n\n'),
    page: path,
    markdown: () => pageAt(path)!,
  };
}
