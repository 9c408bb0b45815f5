import type { App } from "#services/house";
import { beginPulse } from "#services/health";

/** How often a process says that it lives, in milliseconds. */
const EVERY = 60_000;

/** Keeps the pulse of this process as long as it serves: a beat a minute, and a last word. */
export function keepPulse(app: App): { readonly stop: () => Promise<void> } {
  const pulse = beginPulse(app);
  const beat = () => {
    // A database that is away misses a beat; what was gathered since goes with the next one.
    pulse.beat().catch((error: unknown) => app.log.warn({ err: error }, "a beat was missed"));
  };
  beat();
  const timer = setInterval(beat, EVERY);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await pulse.end().catch(() => undefined);
    },
  };
}
