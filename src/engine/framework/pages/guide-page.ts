import type { GuideItem, GuideSection } from './guide-section';
import { blocks, bullets, referenceList, section } from './markdown';
import { guidePath, linkTo } from './page-path';

/** A chapter of the guide with all that it says. */
export function sectionPage({ title, intro, items, references }: GuideSection): string {
  return blocks(
    `# ${title}`,
    intro,
    ...items.map(item => blocks(`## ${item.title}`, bodyOf(item), citations(item.references))),
    section('References', referenceList(references)),
  );
}

/** One entry of a chapter. */
export function entryPage(chapter: GuideSection, item: GuideItem): string {
  const here = guidePath(chapter.id, item.id);
  return blocks(
    `# ${item.title}`,
    bodyOf(item),
    section('References', referenceList(item.references)),
    section('See also', bullets([linkTo(chapter.title, guidePath(chapter.id), here)])),
  );
}

const citations = (references: readonly string[]): string =>
  references.length === 0 ? '' : blocks('References:', referenceList(references));

/** A short line may stand in a list; a text of its own stands alone. */
function bodyOf({ parts }: GuideItem): string {
  const lines = parts.map(({ heading, text }) => (heading === '' ? text : `**${heading}:** ${text}`));
  return lines.length === 1 ? lines[0]! : bullets(lines);
}
