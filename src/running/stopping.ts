import { texts } from "./texts.fr.ts";

/** Whether and when this process was asked to stop. */
export interface Stopping {
  readonly asked: Promise<void>;
  readonly wasAsked: () => boolean;
  /** What is done at once when it is asked a second time, before the process ends. */
  readonly inHurry: (run: () => void) => void;
}

/** npm hands Ctrl-C on to us, which the terminal told us already: twice within this is once. In milliseconds. */
const SAME = 300;
const PARENT_EVERY = 500;

/**
 * Listens from now on to SIGTERM, Ctrl-C, the terminal that closes, and to the death of the npm that
 * started us. The first asks to stop in order; the second ends at once.
 */
export function watchStopping(say: (sentence: string) => void): Stopping {
  let since: number | undefined;
  let hurry: (() => void) | undefined;
  const asked = new Promise<void>((tell) => {
    const ask = (sentence: string) => {
      if (since === undefined) {
        since = performance.now();
        say(sentence);
        tell();
      } else if (performance.now() - since > SAME) {
        hurry?.();
        process.exit(1);
      }
    };
    for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const)
      process.on(signal, () => ask(texts.stops));
    watchParent(() => since === undefined && ask(texts.npmGone));
  });
  return {
    asked,
    wasAsked: () => since !== undefined,
    inHurry: (run) => {
      hurry = run;
    },
  };
}

/** An npm that was killed hands nothing on: without it nobody would know how to stop us. */
function watchParent(gone: () => void): void {
  if (process.env["npm_lifecycle_event"] === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    gone();
  }, PARENT_EVERY);
  watch.unref();
}

/** What was opened, to be closed in the contrary order. */
export interface Leaving {
  /** Once all is closed, what comes late is closed at once. */
  readonly add: (close: () => Promise<void>, most?: number) => void;
  readonly all: () => Promise<void>;
}

/** How long one thing may take to close by itself before we go on, in milliseconds. */
const CLOSING = 4_000;

/** Gathers what must be closed. A thing that does not close in time does not keep the others open. */
export function whatToLeave(): Leaving {
  const opened: (() => Promise<void>)[] = [];
  let left = false;
  return {
    add: (close, most = CLOSING) => {
      const closing = () => within(most, close());
      if (left) void closing();
      else opened.push(closing);
    },
    all: async () => {
      left = true;
      for (const close of opened.splice(0).toReversed()) await close();
    },
  };
}

function within(most: number, work: Promise<void>): Promise<void> {
  return new Promise((tell) => {
    const timer = setTimeout(tell, most);
    work
      .catch(() => undefined)
      .finally(() => {
        clearTimeout(timer);
        tell();
      });
  });
}
