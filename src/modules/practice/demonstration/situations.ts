import { knownId } from "#basics/id";
import type { DemonstrationPersonKey } from "#rules/people";

import type { AnswerId, SituationId, Told } from "../domain/situation.ts";

type Key = DemonstrationPersonKey;

interface DemonstrationAnswer {
  readonly id: AnswerId;
  readonly by: Key;
  readonly daysAgo: number;
  readonly text: string;
  readonly helped?: true;
  /** Who made it a line of what is known. */
  readonly learntBy?: Key;
}

interface DemonstrationSituation extends Told {
  readonly id: SituationId;
  readonly by: Key;
  readonly daysAgo: number;
  readonly named?: true;
  /** Who read it before the others; without, it waits. */
  readonly readBy?: Key;
  readonly answers: readonly DemonstrationAnswer[];
}

/** What the circle of the quality professionals shares. */
export const SHARES = "faire vivre la qualité dans une association, sans y passer ses soirées.";

/** Three situations of it; the last one waits for its second reader. */
export const demonstrationSituations: readonly DemonstrationSituation[] = [
  {
    id: knownId<"Situation">("6c1b2e70-3f0a-4a51-9d0e-1b7f5c2a9d01"),
    by: "roseline",
    daysAgo: 41,
    readBy: "pauline",
    title: "Le classeur que personne n’ouvre",
    happened:
      "Nous avons mis un an à écrire nos façons de faire. Le classeur est beau. Depuis, personne ne l’a ouvert, et chacun demande à la même bénévole.",
    tried: "Un rappel en réunion, puis un affichage.",
    asks: "Comment faire pour que cela serve sans tout recommencer ?",
    answers: [
      {
        id: knownId<"Answer">("6c1b2e70-3f0a-4a51-9d0e-1b7f5c2a9da1"),
        by: "jean-remy",
        daysAgo: 36,
        text: "Nous avons gardé une page par geste, collée là où le geste se fait. Le reste du classeur est parti au grenier.",
        helped: true,
        learntBy: "jean-remy",
      },
      {
        id: knownId<"Answer">("6c1b2e70-3f0a-4a51-9d0e-1b7f5c2a9da2"),
        by: "pauline",
        daysAgo: 33,
        text: "Chez nous, qui pose la question écrit la réponse. En six mois il y en a eu vingt, et elles sont lues.",
      },
    ],
  },
  {
    id: knownId<"Situation">("6c1b2e70-3f0a-4a51-9d0e-1b7f5c2a9d02"),
    by: "pauline",
    daysAgo: 19,
    named: true,
    readBy: "jean-remy",
    title: "La plainte qui est arrivée par trois personnes",
    happened:
      "Une famille n’était pas contente. Trois bénévoles me l’ont dit, chacune autrement, et la famille attend toujours.",
    tried: undefined,
    asks: "Qui doit répondre, et comment le savoir la prochaine fois ?",
    answers: [],
  },
  {
    id: knownId<"Situation">("6c1b2e70-3f0a-4a51-9d0e-1b7f5c2a9d03"),
    by: "roseline",
    daysAgo: 2,
    title: "Le questionnaire que l’on remplit à la place des gens",
    happened:
      "Un financeur demande cinquante réponses à son questionnaire. Il en est revenu douze. Un salarié a proposé de remplir les autres, et un mardi Mme Verdier a dit oui.",
    tried: "En parler au bureau, où l’on a changé de sujet.",
    asks: "Comment dire non sans perdre ni le financement ni le collègue ?",
    answers: [],
  },
];

export const demonstrationPoints = [
  {
    id: knownId<"Point">("6c1b2e70-3f0a-4a51-9d0e-1b7f5c2a9dc1"),
    by: "jean-remy",
    daysAgo: 12,
    text: "Une façon de recueillir une plainte en cinq minutes",
    takenBy: "pauline",
    inDays: 24,
  },
  {
    id: knownId<"Point">("6c1b2e70-3f0a-4a51-9d0e-1b7f5c2a9dc2"),
    by: "roseline",
    daysAgo: 9,
    text: "Une lettre pour dire à un financeur que son questionnaire ne va pas",
  },
] as const;
