export type { Category, Detector } from './detector';
export { DETECTORS } from './detectors';
export { type Documents, scanDocument } from './document';
export type { SecretMatch } from './match';
export { compileDetectors, type DefinitionError, type DetectorDefinition } from './own-detectors';
export type { ScanOptions } from './plan';
export { redact } from './redact';
export { createRedactor, type Redactor } from './redactor';
export { scanText } from './scan';
