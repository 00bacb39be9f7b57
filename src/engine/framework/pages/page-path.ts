import type { Control, DomainId, ModelId } from '../types';

/** The path of a model's page. The extension serves pages under a scheme of its own; links between them are relative. */
export const modelPath = (model: ModelId): string => `/models/${model}.md`;

/** The path of a domain's page. */
export const domainPath = (domain: DomainId): string => `/domains/${domain}.md`;

/** The path of a cell's page. */
export const cellPath = (model: ModelId, domain: DomainId): string => `/cells/${model}/${domain}.md`;

/** The path of a control's page. */
export const controlPath = ({ id }: Pick<Control, 'id'>): string => `/controls/${id}.md`;

/** The path of a section of the guide, or of one of its entries. */
export const guidePath = (section: string, entry?: string): string =>
  entry === undefined ? `/guide/${section}.md` : `/guide/${section}/${entry}.md`;

/** A Markdown link from one page to another. */
export function linkTo(title: string, path: string, from: string): string {
  const up = '../'.repeat(from.split('/').length - 2);
  return `[${title}](${up}${path.slice(1)})`;
}
