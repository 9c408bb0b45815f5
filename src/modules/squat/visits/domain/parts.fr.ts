import { of, toNamed } from "#basics/french/elision.fr";

import type { ComesAs, Part } from "./visit.ts";

/** The words of the parts of a day, of as what one comes, and of what is kept of a day. */
export const partTexts = {
  title: (venue: string) => `Une journée, ${venue}`,
  occasion: (guest: string, venue: string) => `Journée de travail ${of(guest)}, ${toNamed(venue)}`,
  parts: {
    day: "toute la journée",
    morning: "le matin",
    afternoon: "l’après-midi",
  } satisfies Record<Part, string>,
  comesAs: {
    employee: "salarié·e",
    "public-agent": "agent·e public·que",
    apprentice: "apprenti·e",
    intern: "stagiaire",
    "self-employed": "à mon compte",
    volunteer: "bénévole",
  } satisfies Record<ComesAs, string>,
  /** Who works for others, and goes on without the yes of their employer. */
  inOwnName: "à titre personnel",
  employerWithoutName: "la structure que vous avez nommée",
} as const;
