import type { BringRefusal, WhyBroken } from "../actions/bring-gifts.ts";
import type { Field } from "../domain/read-list.ts";
import { refusalTexts } from "./texts.fr.ts";

/** The sentences of bringing a list of what was given. */
export const bringTexts = {
  title: "Apporter une liste",
  lead: "Un tableau (CSV) de ce que l’on vous a donné. Chaque ligne attend ensuite le oui de qui a donné.",
  how: "Une ligne par don, et en haut les noms des colonnes : « le », « qui », « combien », et si vous voulez « jusqu_au », « genre » (temps, savoir-faire, choses, lieu), « quoi », « prete ».",
  again:
    "Le tableau que vous emportez d’ici revient tel quel : ce qui y est déjà ne change pas, et rien ne double.",
  who: "« qui » est le nom d’une personne de votre équipe, ou de qui vous a déjà donné.",
  file: "Le fichier",
  fileHelp: "Un fichier .csv, 500 lignes au plus.",
  noFile: "Choisissez un fichier.",
  send: "Envoyer cette liste",
  result: "Ce que nous avons compris",
  added: (count: number) =>
    count > 1
      ? `${count} lignes ajoutées : elles attendent un oui.`
      : count === 1
        ? "Une ligne ajoutée : elle attend un oui."
        : "Aucune ligne ajoutée.",
  known: (count: number) =>
    count > 1
      ? `${count} lignes étaient déjà là : rien n’a changé.`
      : "Une ligne était déjà là : rien n’a changé.",
  broken: (count: number) => (count > 1 ? `${count} lignes à réparer` : "Une ligne à réparer"),
  brokenSays:
    "Elles ne sont pas entrées. Réparez-les dans votre fichier, puis envoyez-le de nouveau.",
  beyond: (count: number) =>
    `${count} lignes n’ont pas été lues : envoyez-les dans une autre liste.`,
  columns: "Les colonnes",
  column: (name: string, field: string) => `« ${name} » : ${field}`,
  notRead: "pas lue",
  fields: {
    id: "l’identifiant de la ligne",
    from: "le jour",
    until: "le dernier jour",
    who: "qui a donné",
    kind: "le genre",
    much: "combien",
    lent: "prêté ou donné",
    words: "quoi",
    mends: "la ligne qu’elle annule",
  } satisfies Record<Field, string>,
  line: (line: number, why: string) => `Ligne ${line} : ${why}`,
} as const;

export const bringRefusals: Record<BringRefusal, string> = {
  "unknown-organisation": "Il faut tenir la page de la structure, ou pouvoir dire oui pour elle.",
  "too-large": "Ce fichier est trop lourd : un méga-octet au plus. Envoyez-le en plusieurs fois.",
  "not-a-table": "Ce n’est pas un tableau en texte : enregistrez-le en CSV.",
  "no-column": "Aucune colonne ne dit qui a donné : nommez-en une « qui ».",
};

export const whyBroken: Record<WhyBroken, string> = {
  ...refusalTexts,
  torn: "ses cellules ne répondent pas aux colonnes.",
  "no-who": "elle ne dit pas qui a donné.",
  "no-day": "elle ne dit pas quel jour.",
  "unknown-kind": "son genre n’est pas un des nôtres.",
  "no-much": "elle ne dit pas combien, ou pas au quart d’heure près.",
  "too-long": "ses mots sont trop longs.",
  "unknown-who":
    "nous ne connaissons personne de ce nom parmi votre équipe et qui vous a déjà donné.",
  "two-of-that-name": "deux personnes portent ce nom : dites-le sur la page.",
  "contrary-elsewhere": "une ligne qui en annule une autre se dit sur la page de celle-ci.",
};
