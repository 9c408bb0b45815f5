import type { Situation } from "../domain/situation.ts";
import { ofBadLuck } from "./bad-luck.fr.ts";
import { ofFamilies } from "./family.fr.ts";
import { protections } from "./protection.fr.ts";

/** The written cases, in the order in which they are listed. */
export const situations: readonly Situation[] = [...protections, ...ofFamilies, ...ofBadLuck];

/** What the pages say around them. */
export const texts = {
  title: "Situations",
  lead: "Une mesure de protection, une famille qui ne s’entend pas, un décès : qui peut faire quoi ici, et par où commencer.",
  of: "La personne accompagnée, qui agit pour elle et qui l’aide sont majeurs.",
  emergency: "En danger : le 17 ou le 112. Maltraitance d’une personne âgée : le 3977.",
  who: "Qui peut faire quoi ici",
  whoHead: "Qui",
  mayHead: "Peut",
  mayNotHead: "Ne peut pas",
  now: "Que faire maintenant",
  not: "Ce qu’Archipel ne fait pas",
  law: "La loi",
  operator: "Qui tient cet Archipel, et lui écrire",
  advice: "Cette page ne remplace pas un conseil : une maison de justice et du droit est gratuite.",
} as const;
