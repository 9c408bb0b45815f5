import { knownId } from "#basics/id";
import type { PersonId } from "#services/house";

/** Somebody of the demonstration. Invented; the ids never change, so that every module tells the same lives. */
export interface DemonstrationPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  /** Where they live, who they are, in a sentence. */
  readonly about: string;
  readonly simple?: boolean;
  readonly operator?: boolean;
}

const id = (end: string) => knownId<"Person">(`a0000000-0000-4000-8000-0000000000${end}`);

export const demonstrationPeople: readonly DemonstrationPerson[] = [
  {
    id: id("01"),
    name: "Adrienne",
    email: "adrienne@example.org",
    about:
      "80 ans, à Crest. Sa jambe est plâtrée ; elle reste chez elle, avec ses plants à donner.",
    simple: true,
  },
  {
    id: id("02"),
    name: "Quentin",
    email: "quentin@example.org",
    about: "Médiateur numérique à Crest. Il passe chez Adrienne le mardi.",
  },
  {
    id: id("03"),
    name: "Solène",
    email: "solene@example.org",
    about: "Trésorière bénévole d’une association de marche, à Die.",
  },
  {
    id: id("04"),
    name: "Jean-Rémy",
    email: "jean-remy@example.org",
    about: "Responsable qualité dans une association d’aide à domicile, à Privas.",
  },
  {
    id: id("05"),
    name: "Inès",
    email: "ines@example.org",
    about: "Elle tient cette instance pour les associations des deux départements, depuis Valence.",
    operator: true,
  },
];
