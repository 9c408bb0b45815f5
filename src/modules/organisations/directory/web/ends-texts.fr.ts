import type { DissolveRefusal, UndissolveRefusal } from "../actions/dissolve.ts";
import type { MergeOrganisationsRefusal, UndoMergeRefusal } from "../actions/merge.ts";

/** Declaring a dissolution. */
export const dissolveTexts = {
  title: (name: string) => `Dissoudre ${name}`,
  lead: "L’assemblée a décidé, ou le registre le dit. Voici ce que cela change ici.",
  ends: "Ce qui s’arrête tout de suite",
  endsList: [
    "Plus rien n’est signé, publié ni accepté en son nom.",
    "Ses appels ouverts se ferment et disent pourquoi ; ses brouillons ne peuvent plus être publiés.",
    "Les fonctions de ses représentants finissent. Chacun reçoit un courriel.",
    "Les invitations et les demandes qui attendaient sont retirées.",
  ],
  stays: "Ce qui reste",
  staysList: [
    "Sa page, avec le jour de la dissolution.",
    "Ce qu’elle a fait et publié.",
    "Ses papiers, un an, pour ceux qui la représentaient : le temps de clore les comptes. Ensuite ils sont détruits.",
    "Trente jours pour revenir en arrière, en le demandant à la personne qui tient cet Archipel.",
  ],
  on: "Jour de la dissolution",
  onHelp: "Celui que dit l’assemblée, ou le registre.",
  reason: "Qui l’a décidé",
  reasonHelp:
    "« Assemblée générale extraordinaire du 20 novembre ». Gardé dans le journal de la structure.",
  sure: "Je comprends ce qui s’arrête et ce qui reste",
  send: "Déclarer la dissolution",
  problems: {
    on: "Choisissez le jour de la dissolution.",
    reason: "Dites en une phrase qui l’a décidé.",
    sure: "Cochez cette case pour confirmer.",
  },
} as const;

export const dissolveRefusals: Readonly<Record<DissolveRefusal | UndissolveRefusal, string>> = {
  "not-allowed":
    "Il faut pouvoir signer pour cette structure, et qu’elle soit vérifiée. Rien n’a changé.",
  "dissolved-already": "Elle est déjà déclarée dissoute.",
  "in-the-future": "Ce jour n’est pas encore venu : déclarez-la dissoute ce jour-là.",
  "not-dissolved": "Elle n’est plus déclarée dissoute.",
  "too-late": "Plus de trente jours ont passé : cela ne peut plus être défait ici.",
};

/** For the operator: duplicates, and what may be undone. */
export const mergeTexts = {
  title: "Structures en double",
  lead: "Deux pages pour une même structure ? Réunissez-les. L’adresse de l’une mène alors à l’autre. Trente jours durant, chacune peut redevenir elle-même.",
  alike: "Elles se ressemblent",
  none: "Aucune ne se ressemble assez pour être signalée.",
  because: { name: "même nom, même commune", siren: "même SIREN" },
  compare: "Comparer",
  compareOne: (name: string) => `Comparer ${name}`,
  other: "Réunir deux autres structures",
  gone: "Celle qui disparaît",
  kept: "Celle qui reste",
  numberHelp: "L’adresse de sa page, ou le nombre à la fin de cette adresse.",
  unknown: "Aucune structure n’a cette adresse.",
  recent: "Réunies depuis moins de trente jours",
  noRecent: "Aucune.",
  merged: (gone: string, kept: string, day: string) => `${gone} mène à ${kept}, depuis le ${day}`,
  undoable: (day: string) => `Peut être défait jusqu’au ${day}.`,
  undo: "Les séparer de nouveau",
  undoOne: (name: string) => `Séparer ${name} de nouveau`,
  why: "Pourquoi",
  whyHelp: "Une phrase, gardée dans le journal des actes.",
  sayWhy: "Dites pourquoi, en une phrase.",
  said: {
    reunies: "C’est fait : elles ne font plus qu’une.",
    separees: "C’est fait : chacune est de nouveau elle-même.",
  },
  compareTitle: "Comparer deux structures",
  what: "Ce que cela change",
  consequences: {
    address: (gone: string, kept: string) => `L’adresse de ${gone} mène à ${kept}.`,
    words: (kept: string) =>
      `Le nom, la présentation et les numéros de ${kept} restent ; ceux de l’autre ne se voient plus.`,
    both: "Les représentants des deux représentent ensemble celle qui reste.",
    one: "Les représentants de celle qui disparaît ne passent pas : les deux ne sont pas vérifiées.",
    calls: "Les appels publiés par l’une sont désormais ceux de l’autre.",
    told: "Leurs représentants reçoivent un courriel.",
  },
  turn: "Celle qui disparaît est vérifiée, l’autre non : mieux vaut l’inverse.",
  turnLink: "Inverser",
  send: "Les réunir",
  facts: {
    what: "Ce que dit chaque page",
    kind: "Genre",
    seat: "Siège",
    standing: "État",
    numbers: "Numéros",
    since: "Ici depuis",
  },
  noNumber: "aucun",
} as const;

export const mergeRefusals: Readonly<Record<MergeOrganisationsRefusal | UndoMergeRefusal, string>> =
  {
    same: "C’est la même page : choisissez-en une autre.",
    "merged-already": "Elle mène déjà à une autre : rien n’a changé.",
    "into-unlisted":
      "Celle que vous gardez n’est pas dans l’annuaire : gardez l’autre, qui reprend sa porte et ses journées.",
    "into-gone":
      "Celle qui reste est dissoute, retirée, ou mène déjà ailleurs. Choisissez-en une autre.",
    frozen: "L’une des deux attend une décision : décidez d’abord de qui la représente.",
    unknown: "L’une des deux n’existe pas, ou elles ne sont plus réunies.",
    "not-allowed": "Seule la personne qui tient l’instance peut le faire.",
    "too-late": "Plus de trente jours ont passé : cela ne peut plus être défait ici.",
  };

export const dissolutionsTexts = {
  title: "Structures dissoutes",
  lead: "Celles qui ont été déclarées dissoutes depuis moins de trente jours. Une erreur, ou une plaisanterie ? Rétablissez-la : chacun y retrouve sa fonction.",
  none: "Aucune n’a été déclarée dissoute ces trente derniers jours.",
  says: (on: string, at: string) => `Dissoute le ${on}, déclarée le ${at}.`,
  undo: "La rétablir",
  undoOne: (name: string) => `Rétablir ${name}`,
  done: "C’est fait : elle est rétablie.",
  how: "Pour en déclarer une dissoute, ouvrez sa page, puis « Déclarer sa dissolution ».",
} as const;
