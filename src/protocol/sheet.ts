import { type Checked, list, object, string } from './check';

/** What the matrix shows, as a plain table of words: what every export is made of. */
export const isSheet = object({
  title: string,
  /** The view, the filters and the count, in a sentence. */
  subtitle: string,
  /** Attribution of the framework. */
  footer: string,
  columns: list(string),
  rows: list(list(string)),
});
export type Sheet = Checked<typeof isSheet>;
