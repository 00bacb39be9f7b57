import { createEngine } from '../engine';

/** The one engine of a run. */
export const engine = createEngine();
