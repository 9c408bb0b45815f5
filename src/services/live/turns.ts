/** Lets so many things be done at once; the others wait, first come, first served. */
export interface Turns {
  readonly take: <T>(run: () => Promise<T>) => Promise<T>;
}

export function openTurns(most: number): Turns {
  const waiting: (() => void)[] = [];
  let under = 0;
  return {
    take: async (run) => {
      if (under >= most) await new Promise<void>((tell) => waiting.push(tell));
      else under += 1;
      try {
        return await run();
      } finally {
        // Who waits takes this place, which is not given up meanwhile.
        const next = waiting.shift();
        if (next === undefined) under -= 1;
        else next();
      }
    },
  };
}
