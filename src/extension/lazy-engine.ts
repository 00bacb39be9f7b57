import { createEngine, type Engine } from '../engine';

/** The engine, loaded and made when something first asks it: activation does not wait for it. */
export function lazyEngine(): Engine {
  let made: Engine | undefined;
  const engine = (): Engine => {
    made ??= createEngine();
    return made;
  };
  return {
    get framework() {
      return engine().framework;
    },
    assess: input => engine().assess(input),
    explain: place => engine().explain(place),
    providerLetters: input => engine().providerLetters(input),
    scanText: (text, options) => engine().scanText(text, options),
    redact: (text, options) => engine().redact(text, options),
  };
}
