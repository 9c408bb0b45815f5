import { of } from "#basics/french/elision.fr";

import { groundNames } from "../../domain/ground.fr.ts";
import type { Ground } from "../../domain/ground.ts";

/** On what a mandate rests, as its page and the ways to it say it. */
export const groundTexts = {
  ground: "Une mesure de protection ?",
  groundNone:
    "Si un juge a décidé d’une mesure, ou si un mandat de protection future est mis en œuvre, vous pouvez le dire ici. Cela n’ouvre rien de plus.",
  groundWhich: "Laquelle",
  groundChoose: "Choisissez une mesure de la liste.",
  groundSay: "Le dire",
  groundOff: "Retirer",
  groundOffSays: (other: string) =>
    `Ce qui est dit ici s’efface, et « vérifié » avec : pour le redire, il faudra montrer le papier à nouveau. ${other} le lit sur son accueil et dans le journal. Le mandat, lui, ne change pas.`,
  groundOffYes: "Oui, retirer cette mesure",
  groundSaid: (by: string, day: string) => `Dit par ${by}, le ${day}.`,
  groundUnseen: {
    mine: "Pas encore vérifié : montrez le papier à qui tient cet Archipel. Aucun document n’est gardé ici.",
    other: (name: string) =>
      `Pas encore vérifié : c’est à ${name} de montrer le papier à qui tient cet Archipel. Aucun document n’est gardé ici.`,
  },
  groundWhere: "Qui tient cet Archipel, et lui écrire",
  groundWays: "Dire sur quoi repose un mandat",
  groundWaysLead:
    "Curatelle, tutelle, habilitation familiale, mandat de protection future : cela se dit d’un mandat qui est ouvert, par l’un des deux. Cela n’ouvre rien de plus.",
  groundWay: (name: string) => `Dire sur quoi repose le mandat ${of(name)}`,
  groundWayWith: (name: string) => `Dire sur quoi repose le mandat que tient ${name}`,
  groundNoWay: "Aucun mandat n’est ouvert entre vous et quelqu’un : confiez d’abord quelque chose.",
  groundSeen: (day: string, by: string | undefined) =>
    by === undefined
      ? `Vérifié le ${day}.`
      : `Vérifié le ${day}, par ${by}. Aucun document n’est gardé.`,
  groundStays:
    "Ce qui est personnel reste à la personne seule (Code civil, articles 458 et 459) : ses nouvelles, sa photo, ce qu’elle dit hors de sa famille, et la fin de ce mandat ici.",
  groundMore: "Ce que chacun peut faire, mesure par mesure",
} as const;

/** What who acts for somebody said of a protection: to the person, and to who operates. */
export const groundSaidTexts = {
  why: "quelqu’un agit pour vous, et a dit sur quoi repose ce mandat.",
  subject: "On a dit quelque chose de votre mandat",
  says: (name: string, ground: Ground) =>
    `${name} a dit de votre mandat : ${groundNames[ground]}. Personne ne l’a encore vérifié.`,
  toWhom: (says: string, forWhom: string | undefined) =>
    forWhom === undefined ? says : `Pour ${forWhom} : ${says}`,
  after:
    "Cela n’ouvre rien de plus à qui agit pour vous. Si ce n’est pas vrai, « Retirer », sur la page du mandat, l’efface ; vous pouvez aussi arrêter ce mandat.",
  takenOff: (name: string) => `${name} a retiré la mesure de protection dite du mandat entre vous`,
  look: "Voir",
  lookOf: (name: string) => `Voir le mandat ${of(name)}`,
  toSee: (count: number) =>
    count === 1
      ? "Une mesure de protection a été dite d’un mandat : à voir sur papier"
      : `${count} mesures de protection ont été dites de mandats : à voir sur papier`,
  lookToSee: "Voir les mesures à vérifier",
} as const;
