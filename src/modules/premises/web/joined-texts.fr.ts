import type { JoinVenuesRefusal } from "../actions/join-venues.ts";

/** Two rows that are one place. */
export const joinedTexts = {
  title: "C’est le même local qu’un autre",
  says: "Si ce local est là deux fois, choisissez celui qui reste. Les rendez-vous, les journées demandées ou acceptées, les places et les photos y passent ; ses mots à lui ne changent pas, personne n’est décommandé, et cette adresse y mène. Cela ne se défait pas.",
  oneOf: (name: string, where: string) => `${name} (${where})`,
  numbered: (number: number) => `local ${number}`,
  into: "Celui qui reste",
  intoMissing: "Choisissez celui qui reste.",
  send: "Les réunir",
  done: "C’est fait : les deux n’en font plus qu’un, celui-ci.",
} as const;

export const joinRefusals: Readonly<Record<JoinVenuesRefusal, string>> = {
  "not-allowed": "Vous ne pouvez plus tenir ce local.",
  "not-one-of-yours": "Choisissez un local de la même structure, encore proposé.",
};
