import { type LetterInput, providerLetters } from './ai-deployment/provider-letter';
import { assess } from './assess';
import type { AssessInput, Assessment } from './assessment';
import { explain } from './explain';
import type { Explanation, Place } from './explain/explanation';
import { applyEdits } from './finish';
import { type Framework, framework } from './framework';
import { redactEdits } from './redact-edits';
import { redact, type ScanOptions, type SecretMatch, scanText } from './secrets';

/** Everything the product knows, without an editor, a file system or a network. */
export interface Engine {
  readonly framework: Framework;
  readonly assess: (input: AssessInput) => Assessment;
  /** What a person should know about a place, or undefined where there is nothing to say. */
  readonly explain: (place: Place) => Explanation | undefined;
  /** A letter to each provider of a manifest with everything that is still open, in Markdown, by the provider's key. */
  readonly providerLetters: (input: LetterInput) => ReadonlyMap<string, string>;
  readonly scanText: (text: string, options?: ScanOptions) => readonly SecretMatch[];
  /** Replaces each secret by `[REDACTED:<kind>]`. With `uri`, a YAML or JSON file still parses to the same shape. */
  readonly redact: (text: string, options?: ScanOptions & { readonly uri?: string }) => string;
}

/** Makes an engine. It keeps no state but a few parsed files. */
export const createEngine = (): Engine => ({
  framework,
  assess,
  explain,
  providerLetters,
  scanText,
  redact: (text, options) =>
    options?.uri === undefined
      ? redact(text, options)
      : applyEdits(text, redactEdits({ uri: options.uri, text, scan: options })),
});
