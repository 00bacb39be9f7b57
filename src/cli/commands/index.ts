import type { Command } from '../command';
import { check } from './check';
import { explain } from './explain';
import { exportMatrix } from './export';
import { init } from './init';
import { instructions } from './instructions';
import { matrix } from './matrix';
import { redact } from './redact';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [check, redact, matrix, exportMatrix, init, instructions, explain];
