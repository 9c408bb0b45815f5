import type { Kept } from "#services/house";

import type { Preference } from "../domain/preference.ts";

export const texts = {
  mine: {
    title: "Vos courriels",
    lead: "Au plus trois courriels par jour.",
    overall: {
      label: "Que voulez-vous recevoir ?",
      says: {
        digest: "Un résumé, le matin",
        "at-once": "Tout de suite ce qui me concerne, le reste le matin",
        nothing: "Rien",
      },
      empty: "Choisissez une des trois réponses.",
      own: "Vous avez choisi sujet par sujet : une réponse ici vaut pour tous.",
      save: "Enregistrer",
    },
    always:
      "Partent toujours : les codes demandés, la sécurité de votre compte, une décision de modération qui vous concerne, l’appel de qui vous avez accepté d’aider.",
    asked: (count: number) => `Ce que vous avez demandé · ${count}`,
    bySubject: "Choisir sujet par sujet",
    grouped: (group: string, count: number) => `${group} · ${count}`,
    alwaysOne: "Part toujours : on choisit quand.",
    none: "Vous n’avez demandé aucun courriel pour le moment.",
    noneHelp: "Sur une page de résultats, vous pouvez demander à recevoir les nouveaux appels.",
    toCalls: "Chercher des appels",
    change: "Changer, mettre en pause ou arrêter",
    changeOf: (title: string) => `Changer, mettre en pause ou arrêter : ${title}`,
    paused: "en pause",
    waits: "attend votre confirmation",
    confirm: "Confirmer ou arrêter",
    confirmOf: (title: string) => `Confirmer ou arrêter : ${title}`,
    kindsHelp: "Ouvrez un sujet, choisissez quand nous vous écrivons, puis enregistrez en bas.",
    otherKinds: "Le reste",
    choose: "Choisissez quand nous vous écrivons à ce sujet.",
    save: "Enregistrer ces choix",
    said: {
      rythmes: "C’est enregistré : vos choix valent dès maintenant.",
      rien: "Rien n’a changé : vos choix étaient déjà ceux-là.",
      non: "C’est enregistré : plus rien ne vous sera écrit.",
      oui: "C’est enregistré : vous recevez de nouveau.",
    },
    off: "Tout couper",
    offHelp:
      "Plus aucun courriel ne partira vers vos adresses, quoi qu’il arrive. Seuls les codes que vous demandez vous-même pour entrer passeront encore.",
    offButton: "Ne plus jamais m’écrire",
    isOff: "Plus rien ne vous est écrit",
    isOffHelp: (addresses: string) =>
      `Vous avez demandé que plus aucun courriel ne parte vers ${addresses}. Seuls les codes que vous demandez vous-même passent encore.`,
    onButton: "Recevoir de nouveau",
  },
  refusals: {
    nobody: "Entrez d’abord.",
    "unknown-kind": "Un de ces sujets n’existe plus. Ouvrez la page à nouveau.",
    "wanted-by-law": "Cette lettre part toujours : choisissez quand.",
  },
  preferences: {
    "at-once": "Tout de suite",
    daily: "Chaque matin",
    weekly: "Le lundi matin",
    never: "Jamais",
  } satisfies Record<Preference, string>,
  stop: {
    oneTitle: "Arrêter ces courriels ?",
    one: (title: string) => `Vous ne recevrez plus : ${title}.`,
    oneButton: "Arrêter",
    oneDone: "C’est arrêté",
    oneDoneHelp:
      "Ces courriels ne partiront plus. Si l’un d’eux était déjà en route, ce sera le dernier.",
    allTitle: "Ne plus jamais recevoir de courriel d’ici ?",
    all: (address: string) =>
      `Plus aucun courriel ne partira vers ${address}. Seuls les codes que vous demandez vous-même pour entrer passeront encore.`,
    allButton: "Ne plus jamais m’écrire",
    allDone: "Plus rien ne partira",
    allDoneHelp:
      "Cette adresse ne recevra plus aucun courriel d’ici. Pour changer d’avis, entrez avec elle, puis ouvrez « Vos courriels ».",
    toMails: "Vos courriels",
  },
} as const;

/** For the privacy page. */
export const kept: readonly Kept[] = [
  {
    what: "Ce qui vous est écrit : le sujet et la date, jamais le texte.",
    why: "Ne pas vous dire deux fois la même chose.",
    howLong: "400 jours, ou jusqu’à l’effacement de l’adresse.",
  },
  {
    what: "L’empreinte d’une adresse qui a demandé « ne plus jamais m’écrire ».",
    why: "Tenir cette promesse, même après l’effacement de l’adresse.",
    howLong: "Jusqu’à ce que vous changiez d’avis.",
  },
];
