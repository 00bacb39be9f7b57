import type { Range } from '../finding';
import type { Framework } from '../framework';
import type { DomainId, ModelId } from '../framework/types';

/** A place of a file to explain. */
export interface Place {
  readonly uri: string;
  readonly text: string;
  /** UTF-16 units from the start of the file. */
  readonly offset: number;
  /** The deployment model that a person settled for the file. */
  readonly model?: ModelId;
  /** With what the organization adds. */
  readonly framework?: Framework;
}

/** Words about a place of a file. */
export interface Explanation {
  /** Markdown; links are https only. */
  readonly markdown: string;
  /** What the words are about. */
  readonly range: Range;
  /** Set where the JSON Schema of the file says the same. */
  readonly inSchema?: boolean;
  /** The place of the matrix that they belong to: a cell, or a row or column of it. */
  readonly matrix?: { readonly model?: ModelId; readonly domain?: DomainId };
}
