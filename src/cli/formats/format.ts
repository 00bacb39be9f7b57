import type { Report } from '../check/report';
import { github } from './github';
import { json } from './json';
import { markdown } from './markdown';
import { sarif } from './sarif';
import { text } from './text';

/** How a report is written. */
export interface Format {
  readonly write: (report: Report) => string;
  /** Fixes cost a parse each. */
  readonly withFixes?: true;
}

/** The formats of `check`, by the word after `--format`. */
export const formats: Readonly<Record<string, Format>> = {
  text: { write: text },
  json: { write: json },
  sarif: { write: sarif, withFixes: true },
  markdown: { write: markdown },
  github: { write: github },
};
