import { peopleOfAdrienne } from "./people-of-adrienne.ts";
import { peopleOfTheNetwork } from "./people-of-the-network.ts";
import type { DemonstrationPerson } from "./shape.ts";

/** Everyone of the demonstration, by a key that the other files of this folder use. */
export const people = {
  ...peopleOfAdrienne,
  ...peopleOfTheNetwork,
} as const satisfies Record<string, DemonstrationPerson>;

export type PersonKey = keyof typeof people;
