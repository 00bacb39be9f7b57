import type { Detector } from '../detector';
import { AI_VENDORS } from './ai-vendors';
import { PERSONAL_NUMBERS } from './numbers-of-persons';

/** Every built-in detector. An id is never given to another kind. */
export const DETECTORS: readonly Detector[] = [...AI_VENDORS, ...PERSONAL_NUMBERS];
