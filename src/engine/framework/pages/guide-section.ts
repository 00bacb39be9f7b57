/** A part of an entry; the heading is empty for its main text. */
export interface Part {
  readonly heading: string;
  readonly text: string;
}

/** One thing the guide says, in the same form wherever it says it. */
export interface GuideItem {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly Part[];
  /** Ids of standards. */
  readonly references: readonly string[];
}

/** A chapter of the guide, or of what the framework says beside the matrix. */
export interface GuideSection {
  readonly id: string;
  readonly title: string;
  readonly intro: string;
  readonly items: readonly GuideItem[];
  /** Ids of standards that the chapter answers to as a whole. */
  readonly references: readonly string[];
}

/** A chapter of its entries. */
export const chapter = (
  id: string,
  title: string,
  intro: string,
  items: readonly GuideItem[],
  references: readonly string[] = [],
): GuideSection => ({ id, title, intro, items, references });

/** An entry of its parts. */
export const entry = (id: string, title: string, ...parts: readonly Part[]): GuideItem => ({
  id,
  title,
  parts,
  references: [],
});

/** A text under a heading. */
export const part = (heading: string, text: string): Part => ({ heading, text });
