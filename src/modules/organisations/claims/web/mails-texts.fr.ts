import type { ClaimNews } from "../actions/tell-claims.ts";
import { roleNames } from "../../domain/names.fr.ts";
import type { Role } from "../../domain/representative.ts";

/** Why one receives each of these mails. */
export const whyTexts: Readonly<Record<ClaimNews, string>> = {
  "organisations.claim-decided": "Vous avez demandé à représenter une structure.",
  "organisations.rival-claim":
    "Une autre personne dit représenter une structure qui est la vôtre, ou que vous avez demandé à représenter.",
  "organisations.to-decide": "Vous tenez cet Archipel, et une structure attend votre décision.",
  "organisations.vouch-asked":
    "Vous pouvez donner un accord au nom d’une structure, et quelqu’un vous le demande.",
  "organisations.ended":
    "Vous représentez une structure qui vient d’être dissoute, réunie à une autre, ou rétablie.",
};

/** The mails about claims, merges and dissolutions. */
export const mailTexts = {
  title: "Vos structures",
  confirmed: (name: string) => `Vous représentez ${name}`,
  confirmedSays: ["Votre demande est acceptée. Sa page dit ce que vous pouvez faire."],
  refused: (name: string) => `${name} : votre demande n’est pas retenue`,
  refusedSays: ["Cette page dit pourquoi, et ce que vous pouvez faire."],
  rival: (name: string) => `Une autre personne dit représenter ${name}`,
  rivalSays: [
    "Dites si c’est l’une des vôtres, ou si vous ne la connaissez pas : deux boutons sur cette page.",
  ],
  rivalWaits: [
    "Rien ne peut plus être fait au nom de cette structure tant que la personne qui tient cet Archipel n’a pas décidé. Montrez-lui un document sur cette page.",
  ],
  toDecide: (name: string) => `Votre décision est attendue : ${name}`,
  toDecideSays: ["Une demande, une lettre à poster ou un document vous attend sur cette page."],
  vouchAsked: (person: string, name: string) =>
    `${person} vous demande de vous porter garant pour ${name}`,
  vouchAskedSays: (as: string, role: Role) => [
    `Fonction : ${roleNames[role]}. Si vous connaissez cette personne et sa structure, dites-le au nom de ${as}, d’un bouton. Sinon, ne faites rien.`,
  ],
  ended: {
    dissolved: (name: string) => `${name} est déclarée dissoute`,
    undissolved: (name: string) => `${name} n’est plus déclarée dissoute`,
    merged: (name: string, into: string) => `${name} ne fait plus qu’une avec ${into}`,
    unmerged: (name: string) => `${name} est de nouveau à part`,
  },
  endedSays: {
    dissolved: [
      "Plus rien n’est fait en son nom. Vous lisez ses papiers encore un an, pour clore les comptes. Si c’est une erreur, dites-le dans les trente jours : tout peut être rétabli.",
    ],
    undissolved: ["Chacun y a retrouvé sa fonction."],
    merged: [
      "C’était deux fois la même structure. Si c’est une erreur, dites-le dans les trente jours : chacune peut redevenir elle-même.",
    ],
    unmerged: ["Chacune a retrouvé ses représentants."],
  },
} as const;
