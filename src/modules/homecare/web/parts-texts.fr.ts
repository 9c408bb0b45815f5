import type { OwnWay, Part } from "#services/house";

import { BODIES } from "../bodies/domain/address.ts";
import {
  AGREEMENTS,
  AT,
  GAPS,
  OPERATOR,
  PASSAGES,
  PASSING,
  SITUATIONS,
  TOGETHER,
} from "../domain/address.ts";

const says = "Qui vient, quel jour, à quelle heure : sur une page que l’on imprime.";

const passages = "Chez qui l’on vous attend, quel jour, à quelle heure.";

/** Its parts in the sections of the house (`Part`): one's own, reached from one's own page, never from the menu. */
export const parts: readonly Part[] = [
  {
    section: "around",
    order: 3.6,
    label: "Chez soi, ensemble",
    at: TOGETHER,
    holds: [AGREEMENTS],
    says: "Ce qui est fait ici pour qui reste chez soi, en heures et en visites.",
  },
  {
    section: "around",
    order: 3.65,
    label: "En passant",
    at: PASSING,
    says: "Ce que des personnes d’ici demandent, un jour, à qui passe.",
  },
  { section: "mine", order: 3.7, label: "Chez moi", at: AT, says, for: "known", yields: true },
  {
    section: "mine",
    order: 3.76,
    label: "Situations",
    at: SITUATIONS,
    says: "Curatelle, tutelle, famille, décès : qui peut faire quoi ici.",
  },
  {
    section: "mine",
    order: 3.8,
    label: "Mes passages",
    at: PASSAGES,
    says: passages,
    for: "known",
  },
  {
    section: "mine",
    order: 3.9,
    label: "Chez les personnes",
    at: BODIES,
    holds: [GAPS],
    says: "Ce que des personnes demandent à votre structure, et qui y va.",
    for: "nobody",
  },
  {
    section: "keeping",
    order: 7.5,
    label: "Chez moi (Rest@dom)",
    at: OPERATOR,
    says: "Dire qui répond du soutien à domicile, puis l’ouvrir.",
    for: "operator",
  },
];

export const ownWays: readonly OwnWay[] = [
  { label: "Chez moi : ma semaine", at: AT, says },
  { label: "Chez les autres : mes passages", at: PASSAGES, says: passages },
];
