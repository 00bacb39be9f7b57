/** Rows under headings; every cell is plain text. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What stands under a heading, or without one. */
export interface Section {
  readonly title?: string;
  readonly paragraphs?: readonly string[];
  readonly table?: Table;
}

/** A page of text and tables, before it is written as Markdown or HTML. Nothing in it is marked up. */
export interface Document {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly sections: readonly Section[];
}
