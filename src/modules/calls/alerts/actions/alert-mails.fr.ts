import { shorten } from "#basics/text";
import type { MailPart } from "#rules/notifications";

import type { Alert, Wanted } from "../../domain/alert.ts";
import { describeSearch } from "../../domain/search/describe-search.ts";

/** What an address asked to be told of, in words: « appels avec « jardin partagé », autour de Crest, 30 km ». */
export function describeWanted(wanted: Wanted): string {
  return wanted.what === "search" ? describeSearch(wanted.search) : `l’appel « ${wanted.title} »`;
}

/** How often an alert writes, and what it is at, in words. */
export const rhythms = {
  "at-once": "Tout de suite",
  daily: "Chaque matin",
  weekly: "Le lundi",
} as const satisfies Record<Alert["rhythm"], string>;
export const states = {
  asked: "à confirmer",
  on: "en place",
  paused: "en pause",
  stopped: "arrêtée",
} as const satisfies Record<Alert["state"], string>;

/** The mail sent when somebody asks for an alert by a form. `at`: the page that confirms it. */
export function toConfirm(alert: Alert, at: string): MailPart {
  const what = describeWanted(alert.wanted);
  const on = alert.state !== "asked";
  const isStopped = alert.state === "stopped";
  const follows = alert.wanted.what === "call";
  return {
    subject: shorten(
      isStopped
        ? `Cette alerte est arrêtée : ${what}`
        : on
          ? `Cette alerte est déjà en place : ${what}`
          : `Confirmez votre alerte : ${what}`,
      150,
    ),
    title: isStopped
      ? "Cette alerte est arrêtée"
      : on
        ? "Cette alerte est déjà en place"
        : "Est-ce bien vous ?",
    entries: [
      {
        title: what,
        at,
        lines: [
          isStopped
            ? "Pour la remettre, ouvrez cette page et touchez le bouton :"
            : on
              ? "Vous pouvez la voir, la changer ou l’arrêter à cette adresse :"
              : follows
                ? "Pour être prévenu·e si cet appel change, et trois jours avant sa fin, ouvrez cette page et touchez le bouton :"
                : "Pour recevoir les nouveaux appels, ouvrez cette page et touchez le bouton :",
        ],
      },
    ],
    why: "quelqu’un, sans doute vous, a demandé cette alerte avec votre adresse. Si ce n’est pas vous, ne faites rien : sans confirmation, elle s’efface au bout de sept jours.",
    stop: undefined,
  };
}
