import type { Severity } from '../framework/types';
import type { Surroundings } from './context';

/** What a match exposes: a credential, data about a person, or something a model should not have said. */
export type Category = 'secret' | 'personal-data' | 'output-anomaly';

/** Where a secret lies in the text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A recogniser of one kind of secret. */
export interface Detector {
  /** Kebab-case name of the kind; also the kind in `[REDACTED:<kind>]`. */
  readonly id: string;
  readonly title: string;
  readonly category: Category;
  readonly severity: Severity;
  /** Runs only when named in `include` or `also`, or when its category is asked for. */
  readonly optIn?: true;
  /** Which match wins where two overlap; the higher one. Default: 3, a vendor's own format. */
  readonly rank?: number;
  /** Literals of which one stands `lead` characters into every match; ASCII, three characters or more. */
  readonly prefixes?: readonly string[];
  /** Characters of the match before the prefix. Default: 0. */
  readonly lead?: number;
  /** A literal looked for in the whole text, for matches that spaces break up. */
  readonly marker?: string;
  /** For an expression that runs over the whole text: the text must hold one of these. */
  readonly keywords?: readonly string[];
  /** Matches start where a group of so many digits starts. */
  readonly digits?: readonly number[];
  /** The format alone says nothing: the words beside a value of 32 characters or more must match this (flag `i`), or its place be accepted. */
  readonly near?: RegExp | ((around: Surroundings) => boolean);
  /** Sticky for `prefixes`, `marker`, `digits` and `near`, else global; of these a group named `secret` narrows the span (flag `d`). */
  readonly expression: RegExp;
  /** The character before or after a match may be a letter or digit: the expression sees to its own edges. */
  readonly ownEdges?: true;
  /** Its own conditions tell placeholders apart; the common filter would not. */
  readonly placeholders?: 'own';
  /** A last condition on the match. */
  readonly accept?: (secret: string, text: string, span: Span, around: Surroundings) => boolean;
  /** Ends or starts of the match where the expression cannot know them. */
  readonly extend?: (text: string, span: Span) => Span | undefined;
  /** Every match that the marker stands for, where there may be several, and how far that went. */
  readonly all?: (text: string, at: number) => { readonly matches: readonly Span[]; readonly end: number };
  /** A documented test value: still reported, at the lowest severity. */
  readonly isSample?: (secret: string) => boolean;
  /** A lower severity for some matches, for example test keys. */
  readonly grade?: (secret: string) => Severity;
  /** Formats such as `gsk_{an52}`, filled in when the tests run, so that no key stands in the repository. Left out of the product. */
  readonly examples?: { readonly match: readonly string[]; readonly noMatch: readonly string[] };
  readonly reference: string;
}

/** A match before it is masked. */
export interface Found extends Span {
  readonly detector: Detector;
}
