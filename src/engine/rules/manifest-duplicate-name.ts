import type { Range } from '../finding';
import { safeName } from '../safe-name';
import type { Rule } from './rule';

export const manifestDuplicateName: Rule = {
  id: 'manifest-duplicate-name',
  title: 'Two deployments have the same name',
  severity: 'high',
  check({ system }, report) {
    const first = new Map<string, Range>();
    for (const { name, place } of system?.deployments ?? []) {
      const earlier = first.get(name);
      if (!earlier || name === '') first.set(name, place);
      else {
        const related = [{ start: earlier.start, end: earlier.end, message: 'The first one.' }];
        report({ message: () => `Another deployment is called \`${safeName(name)}\` already.`, range: place, related });
      }
    }
  },
};
