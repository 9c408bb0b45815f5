import type { FetchRefusal } from "#services/fetching";

import type { BringRefusal } from "../actions/bring.ts";
import type { RefusedPart } from "../domain/brought.ts";

const figures = new Intl.NumberFormat("fr-FR");
const dates = (count: number) => (count < 2 ? `${count} date` : `${figures.format(count)} dates`);

/** The sentences of calendars that one brought from elsewhere. */
export const texts = {
  mine: "Ce qui est à vous",
  calendar: "Vos dates",
  title: "Vos agendas d’ailleurs",
  lead: "Apportez ici l’agenda que vous tenez ailleurs : ses dates viennent dans « Vos dates », pour vous seul·e. Personne d’autre ne les voit.",
  none: "Vous n’en avez pas encore apporté.",
  noneHelp:
    "Dans votre agenda, cherchez « Exporter » : il donne un fichier qui finit par « .ics ». Envoyez-le ici.",
  yours: "Ceux que vous avez apportés",
  brought: (day: string, count: number) => `Apporté le ${day} : ${dates(count)}.`,
  refusedCount: (count: number, areDates: boolean) => {
    const what = areDates ? "date" : "chose";
    return count === 1
      ? `1 ${what} n’a pas été lue`
      : `${figures.format(count)} ${what}s n’ont pas été lues`;
  },
  outside: (count: number) =>
    count === 1
      ? "1 autre est finie depuis plus d’un an, ou vient dans plus de dix-huit mois."
      : `${figures.format(count)} autres sont finies depuis plus d’un an, ou viennent dans plus de dix-huit mois.`,
  line: (line: number) => `Ligne ${line}`,
  others: (count: number) => `et ${figures.format(count)} autres`,
  takeAway: "Retirer",
  takeAwayOf: (name: string) => `Retirer « ${name} »`,
  untitled: "Sans titre",
  defaultName: "Agenda",
  fileTitle: "Envoyer un fichier",
  file: "Le fichier de votre agenda",
  fileHelp:
    "Un fichier « .ics », de 5 Mo et 5 000 dates au plus. Ce qui revient est écrit dix-huit mois à l’avance : renvoyez le fichier plus tard pour la suite, rien ne sera en double.",
  fileMissing: "Choisissez un fichier.",
  send: "Apporter ce fichier",
  addressTitle: "Ou une adresse",
  address: "L’adresse de votre agenda",
  addressHelp:
    "Elle commence par https:// ou webcal://. Nous la lisons une fois, et ne la gardons pas.",
  addressMissing: "Écrivez l’adresse de votre agenda.",
  sendAddress: "Apporter de cette adresse",
  done: "C’est fait : les dates nouvelles sont dans « Vos dates ». Rien n’est en double.",
  cut: (count: number) =>
    `Ce fichier est coupé : il s’arrête avant sa fin. ${count < 2 ? `${dates(count)} a été lue` : `${dates(count)} ont été lues`}. Exportez-le de nouveau et envoyez-le : rien ne sera en double.`,
  gone: "C’est fait : cet agenda n’est plus ici.",
  way: "Apporter un agenda d’ailleurs",
} as const;

const others: Readonly<Record<string, string>> = {
  VTODO: "c’est une tâche, pas une date",
  VJOURNAL: "c’est une note, pas une date",
  VFREEBUSY: "ce sont des heures libres ou prises, pas une date",
  VAVAILABILITY: "ce sont des heures libres ou prises, pas une date",
};

/** Why a date of a file is not there. */
export function sayWhy({ why, what = "" }: RefusedPart): string {
  switch (why) {
    case "cut":
      return "elle n’est pas finie dans le fichier";
    case "unreadable":
      return what === "" ? "elle n’est pas écrite comme il faut" : `« ${what} » ne se lit pas`;
    case "no-start":
      return "elle ne dit pas quand elle commence (DTSTART)";
    case "ends-first":
      return "elle finit avant de commencer";
    case "unknown-zone":
      return `le fuseau « ${what} » n’est pas connu`;
    case "this-and-future":
      return "elle change aussi toutes les suivantes, ce que nous ne lisons pas (RANGE)";
    case "rule":
      return `elle revient d’une façon que nous ne lisons pas (${what})`;
    case "too-many-dates":
      return "elle revient trop souvent, ou cet agenda tient trop de dates";
    case "one-date":
      return `une des dates qu’elle ajoute ou enlève ne se lit pas (${what}) ; les autres sont là`;
    case "not-a-date":
      return `${others[what] ?? "ce n’est pas une date"} (${what})`;
  }
}

const refusedFile = "Ce fichier n’est pas un agenda : il lui faut commencer par BEGIN:VCALENDAR.";
const unreachable =
  "Rien n’a répondu à cette adresse. Vérifiez-la, ou envoyez le fichier de votre agenda.";

export const refusals: Record<BringRefusal | FetchRefusal | "unknown-calendar", string> = {
  empty: "Ce fichier est vide.",
  "too-large": "Cet agenda pèse plus de 5 Mo. Exportez une seule année, ou un seul agenda.",
  "too-many-events": "Cet agenda tient plus de 5 000 dates. Exportez une seule année.",
  "not-a-calendar": refusedFile,
  packed:
    "Ce fichier est une archive, ou il est compressé (.zip, .gz). Ouvrez-la, et envoyez le fichier « .ics » qui est dedans.",
  "nothing-read": "Cet agenda ne tient aucune date de l’an passé ni des dix-huit mois à venir.",
  "not-oneself": "On apporte son propre agenda, pas celui de quelqu’un d’autre.",
  "too-many-calendars": "Vous en avez déjà apporté dix. Retirez-en un d’abord.",
  "not-http": "Écrivez une adresse qui commence par https:// ou webcal://.",
  "forbidden-address": "Cette adresse n’est pas sur l’Internet ouvert : nous n’y allons pas.",
  "too-slow": unreachable,
  busy: "Ce serveur est occupé. Revenez plus tard.",
  refused: "Ce serveur refuse de donner cet agenda. Est-il ouvert à qui a l’adresse ?",
  broken: unreachable,
  unreachable,
  unreadable: unreachable,
  "too-many-redirects": unreachable,
  cancelled: unreachable,
  "unknown-calendar": "Cet agenda n’est plus ici.",
};
