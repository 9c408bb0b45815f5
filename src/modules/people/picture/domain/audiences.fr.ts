import type { Audience } from "./picture.ts";

/** Who sees a picture, as one chooses it. */
export const audienceNames: Readonly<Record<Audience, string>> = {
  near: "Les personnes de mes cercles, et celles avec qui un échange est convenu",
  members: "Toutes les personnes entrées ici",
  everyone: "Tout le monde, même sans être entré : j’ai dix-huit ans ou plus",
};
