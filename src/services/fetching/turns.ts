import { setTimeout as wait } from "node:timers/promises";

// For each host: when it may be asked again, once the request before has ended (performance.now()).
const lines = new Map<string, Promise<number>>();

/** One request at a time to one host, and a pause (in milliseconds) between two. */
export async function inTurn<T>(host: string, pause: number, act: () => Promise<T>): Promise<T> {
  const before = lines.get(host);
  const { promise: mine, resolve: release } = Promise.withResolvers<number>();
  lines.set(host, mine);
  try {
    const left = ((await before) ?? 0) - performance.now();
    if (left > 0) await wait(left);
    return await act();
  } finally {
    release(performance.now() + pause);
    setTimeout(() => {
      if (lines.get(host) === mine) lines.delete(host);
    }, pause).unref();
  }
}
