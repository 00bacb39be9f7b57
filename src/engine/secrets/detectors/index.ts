import type { Detector } from '../detector';
import { AI_VENDORS } from './ai-vendors';
import { AI_VENDORS_BY_NAME } from './ai-vendors-by-name';
import { CLOUDS } from './clouds';
import { CODE_HOSTS } from './code-hosts';
import { CREDENTIALS } from './credentials';
import { KUBERNETES } from './kubernetes';
import { MODEL_OUTPUT } from './model-output';
import { PERSONAL_NUMBERS } from './numbers-of-persons';
import { OPT_IN_PERSONAL_DATA } from './personal-data';
import { PLATFORMS } from './platforms';
import { SERVICES } from './services';
import { STRUCTURED } from './structured';

/** Every built-in detector. An id is never given to another kind. */
export const DETECTORS: readonly Detector[] = [
  ...AI_VENDORS,
  ...AI_VENDORS_BY_NAME,
  ...CLOUDS,
  ...CODE_HOSTS,
  ...PLATFORMS,
  ...SERVICES,
  ...STRUCTURED,
  ...CREDENTIALS,
  ...KUBERNETES,
  ...PERSONAL_NUMBERS,
  ...OPT_IN_PERSONAL_DATA,
  ...MODEL_OUTPUT,
];
