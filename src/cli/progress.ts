import type { Io } from './io';

/** Shows how far a run is, on a terminal only, and wipes it away at the end. */
export function progressOn({ stderr }: Io, total: number): { step: (done: number) => void; end: () => void } {
  if (!stderr.isTTY) return { step: () => undefined, end: () => undefined };
  let shown = 0;
  return {
    step: done => {
      if (Date.now() - shown < 100) return; // ms
      shown = Date.now();
      stderr.write(`\r\u001b[KChecking ${done} of ${total} files`);
    },
    end: () => void stderr.write('\r\u001b[K'),
  };
}
