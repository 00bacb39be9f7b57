import type { AssessInput } from '../assessment';
import type { ModelId } from '../framework/types';
import type { Configuration } from './configuration';

/** What the configuration says about one file: ready to be spread into the input of `assess`. */
export interface FileSettings extends Pick<AssessInput, 'severities' | 'promptKeys' | 'scan' | 'framework'> {
  /** The deployment model that somebody settled for the file. */
  readonly model: ModelId | undefined;
}

/** The settings of a file by its path from the folder's root; undefined where the file is left alone. */
export function settingsFor(configuration: Configuration, path: string): FileSettings | undefined {
  const { severities, isExcluded, promptKeys, scan, framework, overrides } = configuration;
  if (isExcluded(path)) return undefined;
  const own = overrides.filter(({ applies }) => applies(path));
  return {
    promptKeys,
    scan,
    framework,
    severities: own.length === 0 ? severities : Object.assign({}, severities, ...own.map(item => item.severities)),
    model: own.flatMap(item => item.model ?? []).at(-1),
  };
}
