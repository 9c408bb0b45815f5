import type { Chapter } from "#services/house";

/** Elections that are held by Belenios: its voters, its links. */
export const belenios: Chapter = {
  name: "belenios",
  entrusts: { votes: ["decisions.belenios", "decisions.belenios_voter"] },
  rights: { "take-voters": ["decisions.belenios_voter"] },
};
