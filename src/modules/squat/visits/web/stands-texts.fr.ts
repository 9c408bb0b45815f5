import { of, toNamed } from "#basics/french/elision.fr";

import type { Reader } from "../actions/see-day.ts";
import type { Stands } from "../domain/lights.ts";

/** What a day is called by each of its readers, with names. */
interface Named {
  readonly guest: string;
  readonly host: string;
  /** « jeudi 3 décembre ». */
  readonly day: string;
}

type Said = Readonly<Record<Stands, (named: Named) => string>>;

const asGuest: Said = {
  "not-sent": ({ host }) =>
    `${host} a déjà beaucoup de demandes. La vôtre attend une place, trente jours au plus, et partira d’elle-même.`,
  asked: ({ host }) => `Demandé ${toNamed(host)}. Une lettre vous dira chaque réponse.`,
  "host-yes": ({ host, day }) => `${host} a dit oui pour ${day}. On attend votre employeur.`,
  "employer-yes": ({ host }) => `Votre employeur a dit oui. On attend ${host}.`,
  later: ({ host }) => `${host} répondra un peu plus tard.`,
  changed: ({ host, day }) => `${host} propose autre chose : ${day}. À vous de répondre.`,
  "nobody-approves": () => "Personne ne peut dire oui pour votre employeur en ce moment.",
  agreed: ({ host, day }) => `C’est d’accord. ${host} vous attend ${day}.`,
  tomorrow: ({ host }) => `C’est demain. ${host} vous attend.`,
  today: ({ host }) => `C’est aujourd’hui. ${host} vous attend.`,
  there: ({ host }) => `Vous êtes là, chez ${host}.`,
  over: ({ host }) => `Vous êtes allé·e chez ${host}.`,
  unsaid: () => "Le jour est passé. Personne n’a dit si cette journée a eu lieu.",
  refused: () =>
    "Ce ne sera pas ce jour-là. Personne n’est fâché : essayez un autre jour, ou un autre lieu.",
  "called-off": () => "Cette journée n’a pas lieu.",
};

const asHost: Said = {
  ...asGuest,
  "not-sent": ({ guest: name }) => `${name} attend son tour.`,
  asked: ({ guest: name, day }) => `${name} voudrait venir ${day}. On attend votre oui.`,
  "host-yes": ({ guest: name, day }) =>
    `Vous avez dit oui ${toNamed(name)}, pour ${day}. On attend encore son employeur.`,
  "employer-yes": ({ guest: name, day }) => `${name} voudrait venir ${day}. On attend votre oui.`,
  later: () => "Vous avez dit que vous répondriez plus tard.",
  changed: ({ guest: name, day }) =>
    `Vous avez proposé autre chose : ${day}. ${name} vous répondra.`,
  "nobody-approves": ({ guest: name }) =>
    `Personne ne peut dire oui pour l’employeur ${of(name)} en ce moment.`,
  agreed: ({ guest: name, day }) => `C’est d’accord. ${name} vient ${day}.`,
  tomorrow: ({ guest: name }) => `C’est demain. ${name} vient.`,
  today: ({ guest: name }) => `C’est aujourd’hui. ${name} vient.`,
  there: ({ guest: name }) => `${name} est là.`,
  over: ({ guest: name }) => `${name} est venu·e.`,
  refused: () => "Ce ne sera pas ce jour-là. Rien d’autre n’est attendu.",
};

const asEmployer: Said = {
  ...asHost,
  asked: ({ guest: name, day, host: at }) => `${name} voudrait travailler ${day} chez ${at}.`,
  "host-yes": ({ guest: name, day, host: at }) =>
    `${name} voudrait travailler ${day} chez ${at}, qui a dit oui. On attend votre oui.`,
  "employer-yes": ({ guest: name, day, host: at }) =>
    `Vous avez dit oui ${toNamed(name)}, pour ${day}. On attend ${at}.`,
  later: ({ host: at }) => `${at} répondra un peu plus tard.`,
  changed: ({ guest: name, host: at, day }) =>
    `${at} propose autre chose ${toNamed(name)} : ${day}. Votre oui viendra ensuite.`,
  agreed: ({ guest: name, host: at, day }) =>
    `C’est d’accord : ${name} travaille ${day} chez ${at}.`,
  tomorrow: ({ guest: name, host: at }) => `C’est demain : ${name} travaille chez ${at}.`,
  today: ({ guest: name, host: at }) => `C’est aujourd’hui : ${name} travaille chez ${at}.`,
  there: ({ guest: name, host: at }) => `${name} est là, chez ${at}.`,
  over: ({ day }) => `C’était ${day}.`,
};

export const standsTexts: Readonly<Record<Reader, Said>> = {
  guest: asGuest,
  host: asHost,
  employer: asEmployer,
};
