// Where the time of an assessment goes, by what the sampling profiler sees on the stack.
import { Session } from 'node:inspector/promises';

/** The outermost function of each part of an assessment, as the development build names it. */
const parts = {
  parse: /^(?:get documents|get faults|parseManifest)$/,
  recognition: /^(?:recogniseFormat|mayDeployAi|withEmbedded)$/,
  inference: /^(?:infer|inferredDeployments)$/,
  secrets: /^scanDocument$/,
  evidence: /^(?:collectEvidence|lacks)$/,
  rules: /^findingsOf$/,
};

/** Runs work under the profiler and gives the time of each part as a multiple of the parse's; none for a build without names. */
export async function sharesOf(work) {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return multiplesOf(profile);
}

function multiplesOf({ nodes, samples }) {
  if (!nodes.some(({ callFrame }) => callFrame.functionName === 'findingsOf')) return [];
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map(child => [child, id])));
  const names = new Map(nodes.map(({ id, callFrame }) => [id, callFrame.functionName]));
  const counts = new Map();
  for (const sample of samples) {
    let part;
    let isAssessing = false;
    for (let id = sample; id !== undefined; id = parents.get(id)) {
      const name = names.get(id);
      // The innermost part counts: a rule that makes the parser run is the parser's time.
      part ??= Object.keys(parts).find(key => parts[key].test(name));
      isAssessing ||= name === 'assess';
    }
    if (isAssessing) counts.set(part ?? 'other', (counts.get(part ?? 'other') ?? 0) + 1);
  }
  const parse = counts.get('parse');
  return [...Object.keys(parts), 'other'].map(part => [part, (counts.get(part) ?? 0) / parse]);
}
