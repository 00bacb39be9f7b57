import type { Readable, Writable } from 'node:stream';

/** What a run of the command line may use of the world outside. */
export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable;
  /** Progress is shown only where this is a terminal. */
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly cwd: string;
  /** The day of the run: YYYY-MM-DD. */
  readonly today: string;
}

/** 0: clean. 1: findings. 2: could not do its job. */
export type ExitCode = 0 | 1 | 2;

/** The command line was not understood: the message says why. */
export class UsageError extends Error {}

/** Something outside stood in the way: the message says what. */
export class RunError extends Error {}
