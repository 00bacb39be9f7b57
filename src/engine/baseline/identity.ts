import { parseOnce } from '../assess';
import type { Finding } from '../finding';
import type { ScanOptions } from '../secrets';
import { placeOf } from './place';

/** What makes a finding the same one after lines have moved. It holds no secret. */
export interface Identity {
  readonly rule: string;
  /** Relative to the root, with forward slashes. */
  readonly file: string;
  readonly place: string;
  readonly detector?: string;
  readonly domain?: string;
}

/** Says which finding of a file this is, without saying on which line. */
export const identityOf = (
  file: string,
  text: string,
  { ruleId, range, detectorId, domain }: Finding,
  scan?: ScanOptions,
): Identity => ({
  rule: ruleId,
  file,
  place: placeOf(parseOnce(file, text), range.start, scan),
  ...(detectorId && { detector: detectorId }),
  ...(domain && { domain }),
});

/** One string for each identity. */
export const identityKey = ({ rule, file, place, detector = '', domain = '' }: Identity): string =>
  [rule, file, place, detector, domain].join('\n');
