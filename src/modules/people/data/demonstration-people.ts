import type { DemonstrationPerson } from "./demonstration-person.ts";
import { peopleOfAdrienne } from "./people-of-adrienne.ts";
import { peopleOfTheNetwork } from "./people-of-the-network.ts";

/** Everyone of the demonstration, by a key that the demonstrations of all modules use. */
export const demonstrationPeople = {
  ...peopleOfAdrienne,
  ...peopleOfTheNetwork,
} as const satisfies Record<string, DemonstrationPerson>;

export type DemonstrationPersonKey = keyof typeof demonstrationPeople;

/** The same, in order, each as any other. */
export const allDemonstrationPeople: readonly DemonstrationPerson[] =
  Object.values(demonstrationPeople);
