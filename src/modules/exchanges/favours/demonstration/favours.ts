import { type Id, knownId } from "#basics/id";
import type { Ago } from "#basics/moving";
import type { DemonstrationPersonKey } from "#rules/people";

/** Help between neighbours, said done by who gave it and thanked by who received it. Kori thank time; purchases are not in them. */
export interface DemonstrationFavour {
  readonly id: Id<"Favour">;
  readonly helper: DemonstrationPersonKey;
  readonly helped: DemonstrationPersonKey;
  readonly what: string;
  readonly done: Ago;
  /** Left out while it waits for who was helped. */
  readonly thanked?: { readonly at: Ago; readonly kori: number; readonly words: string };
}

export const demonstrationFavours: readonly DemonstrationFavour[] = [
  {
    id: knownId<"Favour">("169e40c4-2da9-41d8-bf7b-b3aa9ffcfec8"),
    helper: "lucienne",
    helped: "adrienne",
    what: "Arroser les plants d’aromatiques sur le chemin, deux soirs",
    done: { daysAgo: 4, hour: "18:30" },
    thanked: { at: { daysAgo: 3, hour: "09:10" }, kori: 2, words: "Le thym vous dit merci aussi." },
  },
  {
    id: knownId<"Favour">("c32a14a5-5711-45fe-b004-cd4ee57d218c"),
    helper: "thierry",
    helped: "adrienne",
    what: "Porter deux paquets à la Poste en passant",
    done: { daysAgo: 10, hour: "11:00" },
    thanked: {
      at: { daysAgo: 10, hour: "18:05" },
      kori: 4,
      words: "Tout est arrivé. Prenez du romarin la prochaine fois.",
    },
  },
  {
    id: knownId<"Favour">("d0da3bd0-83a5-46f5-8212-9ae46b1a5ba7"),
    helper: "adrienne",
    helped: "damien",
    what: "Apprendre à bouturer la sauge, par visio",
    done: { daysAgo: 16, hour: "12:30" },
    thanked: {
      at: { daysAgo: 15, hour: "20:40" },
      kori: 3,
      words: "Onze boutures sur douze. La douzième, c’est le chat.",
    },
  },
  {
    id: knownId<"Favour">("f1230029-f7d3-4bac-b30a-0abc200c0df4"),
    helper: "odile",
    helped: "lucienne",
    what: "Relire le budget du spectacle dans le salon",
    done: { daysAgo: 21, hour: "15:00" },
    thanked: {
      at: { daysAgo: 20, hour: "11:20" },
      kori: 3,
      words: "Vous avez trouvé les quarante euros que je cherchais.",
    },
  },
  {
    id: knownId<"Favour">("db7e5914-e783-49ca-a1cb-868791d7ca5d"),
    helper: "bastien",
    helped: "mireille",
    what: "Prêter la camionnette et conduire le décor de Die à Dieulefit",
    done: { daysAgo: 27, hour: "08:30" },
    thanked: {
      at: { daysAgo: 26, hour: "19:00" },
      kori: 5,
      words: "Le décor est entier, la camionnette aussi.",
    },
  },
  {
    id: knownId<"Favour">("5f0d1c1e-8a35-4a53-9d0a-6b1f0d7a2c44"),
    helper: "sylvie",
    helped: "adrienne",
    what: "Rentrer les trois poules, deux soirs de vent",
    done: { daysAgo: 1, hour: "19:05" },
  },
];
