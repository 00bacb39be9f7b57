import { type Framework, framework, frameworkWith } from '.';

/** One framework with what several add. Where they say different things of an id, the first counts. */
export function mergeFrameworks(frameworks: readonly Framework[]): Framework {
  const adding = [...new Set(frameworks)].filter(candidate => candidate !== framework);
  const [only = framework, ...others] = adding;
  if (others.length === 0) return only;
  return frameworkWith({
    domains: firstById(adding.flatMap(({ additions }) => additions.domains)),
    controls: firstById(adding.flatMap(({ additions }) => additions.controls)),
  });
}

const firstById = <T extends { readonly id: string }>(items: readonly T[]): readonly T[] =>
  [...new Map([...items].reverse().map(item => [item.id, item])).values()].reverse();
