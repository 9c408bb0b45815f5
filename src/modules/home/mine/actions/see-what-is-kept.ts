import type { App, Kept } from "#services/house";

/** What the house keeps about people, for which reason and how long, as each module says it. */
export function seeWhatIsKept({ modules }: App): readonly Kept[] {
  return modules.flatMap(({ keeps }) => keeps ?? []);
}
