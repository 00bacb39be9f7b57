import type { AssessInput } from '../assessment';
import { type Framework, framework, type ModelId } from '../framework';
import type { ScanOptions } from '../secrets';
import type { PathTest } from './patterns';

export type Severities = NonNullable<AssessInput['severities']>;

/** What holds for some files only. */
export interface Override {
  readonly applies: PathTest;
  readonly severities: Severities;
  readonly model: ModelId | undefined;
}

/** What `.ai-security.yaml` says, ready for use. */
export interface Configuration {
  readonly severities: Severities;
  readonly isExcluded: PathTest;
  /** More keys whose text is a prompt. */
  readonly promptKeys: ReadonlySet<string>;
  /** What to look for beside what is looked for by default; undefined where there is nothing. */
  readonly scan: ScanOptions | undefined;
  /** With the domains and controls of the organization. */
  readonly framework: Framework;
  /** In the order of the file: a later one wins. */
  readonly overrides: readonly Override[];
}

/** The configuration of a folder that has none. */
export const noConfiguration: Configuration = {
  severities: {},
  isExcluded: () => false,
  promptKeys: new Set(),
  scan: undefined,
  framework,
  overrides: [],
};

/** The name of the configuration file, at the root of a folder. */
export const configurationName = '.ai-security.yaml';

/** True for a path or URI of a configuration file. */
export const isConfiguration = (uri: string): boolean =>
  uri === configurationName || uri.endsWith(`/${configurationName}`);
