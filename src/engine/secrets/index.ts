export type { Category, Detector } from './detector';
export { DETECTORS } from './detectors';
export { maskSecret } from './mask';
export type { ScanOptions } from './plan';
export { redact } from './redact';
export { type SecretMatch, scanText } from './scan';
