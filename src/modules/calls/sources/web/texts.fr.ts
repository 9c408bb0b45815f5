import { dayOf, daysBetween, PARIS, writeDay, writeMoment, writeTime } from "#basics/dates";

import type { SourceRefusal } from "../actions/manage-sources.ts";
import type { DialectName } from "../domain/dialects/dialect.ts";
import type { SourceHealth } from "../domain/sources/health.ts";
import type { FetchOutcome } from "../domain/sources/source.ts";

const many = (n: number, one: string, several: string) => `${n} ${n > 1 ? several : one}`;

/** « demain à 6 h », « aujourd’hui à 14 h 30 », « lundi 30 novembre à midi ». */
function nextTime(at: Temporal.Instant, now: Temporal.Instant): string {
  const time = writeTime(at.toZonedDateTimeISO(PARIS).toPlainTime());
  const days = daysBetween(dayOf(now), dayOf(at));
  if (days === 0) return `aujourd’hui à ${time}`;
  return days === 1 ? `demain à ${time}` : writeMoment(at, now);
}

/** « cette nuit », « aujourd’hui à 14 h », « hier », « lundi 23 novembre ». */
function lastTime(at: Temporal.Instant, now: Temporal.Instant): string {
  const there = at.toZonedDateTimeISO(PARIS);
  const days = daysBetween(dayOf(at), dayOf(now));
  if (days === 0 && there.hour < 7) return "cette nuit";
  if (days === 0) return `aujourd’hui à ${writeTime(there.toPlainTime())}`;
  return days === 1 ? "hier" : writeDay(there.toPlainDate(), dayOf(now));
}

/** How a source is, in a sentence. */
export function sayHealth(health: SourceHealth, now: Temporal.Instant): string {
  switch (health.state) {
    case "paused":
      return "En pause : elle n’est pas lue.";
    case "reading":
      return `En cours de lecture, depuis ${writeMoment(health.since, now)}.`;
    case "waiting":
      return `Pas encore lue ; elle le sera ${nextTime(health.nextAt, now)}.`;
    case "well":
      return `Lue ${lastTime(health.at, now)}, ${many(health.read, "annonce", "annonces")}, dont ${many(health.new, "nouvelle", "nouvelles")}${health.refused === 0 ? "" : ` et ${many(health.refused, "refusée", "refusées")}`}.`;
    case "unchanged":
      return `Lue ${lastTime(health.at, now)} : rien n’a changé.`;
    case "part":
      return `Lue en partie (${many(health.read, "annonce", "annonces")}) ; suite ${nextTime(health.nextAt, now)}.`;
    case "busy":
      return `Trop de demandes : reprise ${nextTime(health.nextAt, now)}.`;
    case "failing":
      return failing(health, now);
  }
}

function failing(
  { since, detail, nextAt }: Extract<SourceHealth, { state: "failing" }>,
  now: Temporal.Instant,
): string {
  const days = since === undefined ? undefined : daysBetween(dayOf(since), dayOf(now));
  const how =
    days === undefined
      ? "N’a jamais été lue jusqu’au bout"
      : days === 0
        ? "La dernière lecture a échoué"
        : `Ne se lit plus depuis ${many(days, "jour", "jours")}`;
  return `${how} : ${detail} Nouvel essai ${nextTime(nextAt, now)}.`;
}

export const sourceTexts = {
  look: "à regarder",
  states: {
    paused: "en pause",
    reading: "en lecture",
    waiting: "à lire",
    well: "va bien",
    unchanged: "va bien",
    part: "en partie",
    busy: "attend",
    failing: "échec",
  } satisfies Record<SourceHealth["state"], string>,
  title: "Sources",
  lead: "Où cette instance lit les appels, d’elle-même, chaque nuit. Elle ne demande rien à personne d’autre.",
  operator: "Tenir cette instance",
  none: "Aucune source : cette instance ne lit rien sur le réseau.",
  noneHelp: "Ajoutez une source prête à lire, ou la vôtre.",
  ready: "Prêtes à lire",
  readyLead: "Un bouton, et la source est lue à partir de la nuit prochaine.",
  addReady: (name: string) => `Ajouter ${name}`,
  readyKey: (name: string) => `Ajouter ${name} (demande une clé)`,
  add: "Ajouter une autre source",
  addTitle: "Ajouter une source",
  addLead: "Elle sera lue chaque jour à l’heure dite, et vous pourrez l’essayer avant.",
  send: "Ajouter cette source",
  save: "Enregistrer",
  changeTitle: (name: string) => `Changer ${name}`,
  change: "Changer",
  name: "Nom",
  nameHelp: "Pour vous : « Ville de Valence, subventions ».",
  dialect: "Comment elle se lit",
  dialects: {
    boamp: "BOAMP, le bulletin des marchés publics",
    ted: "TED, les marchés européens",
    "aides-territoires": "Aides-territoires (demande une clé)",
    approch: "APProch, les achats prévus",
    opendatasoft: "un portail Opendatasoft, avec une correspondance",
    feed: "un flux RSS ou Atom, avec une correspondance",
    file: "un fichier (tableau ou JSON) à une adresse",
  } satisfies Record<DialectName, string>,
  address: "Adresse",
  addressHelp:
    "Celle du jeu de données, du flux ou du fichier. Pour un portail Opendatasoft : la page du jeu de données.",
  mapping: "Correspondance",
  mappingHelp: "Ce que chaque colonne veut dire, pour les sources qui n’ont pas de forme à elles.",
  noMapping: "aucune, ou la vôtre ci-dessous",
  ownMapping: "Votre correspondance (JSON)",
  ownMappingHelp: "Si aucune ne convient : docs/guides/lire-une-source.md dit comment l’écrire.",
  hour: "Heure de lecture",
  hourHelp: "À Paris. La nuit, les sources ont plus de temps pour nous.",
  key: "Clé",
  keyHelp: (keyAt: string | undefined) =>
    keyAt === undefined
      ? "Si la source en demande une. Elle est scellée, et n’est plus jamais montrée."
      : `À demander sur ${keyAt}. Elle est scellée, et n’est plus jamais montrée.`,
  keyKept:
    "Une clé est gardée. Laissez vide pour la garder, écrivez-en une autre pour la remplacer.",
  wrong: {
    name: "Donnez un nom à cette source.",
    dialect: "Choisissez comment elle se lit.",
    address:
      "Écrivez une adresse qui commence par http:// ou https://, sans nom ni mot de passe dedans.",
    hour: "Choisissez une heure, de 0 à 23.",
    json: "Ce n’est pas du JSON : il manque peut-être une virgule ou un guillemet.",
    shape: (where: string) => `Cette correspondance ne convient pas, à « ${where} ».`,
    unknownMapping: "Choisissez une correspondance de la liste.",
  },
  refusals: {
    "not-operator": "Seul l’opérateur de l’instance peut le faire.",
    unknown: "Cette source n’existe plus.",
    "name-taken": "Une autre source porte déjà ce nom.",
    "not-an-address": "Écrivez une adresse qui commence par http:// ou https://.",
    address:
      "Écrivez l’adresse du jeu de données, par exemple https://data.exemple.fr/explore/dataset/appels-a-projets/.",
    mapping: "Cette façon de lire et cette correspondance ne vont pas ensemble.",
  } satisfies Record<SourceRefusal, string>,
  refusedField: {
    "name-taken": "nom",
    "not-an-address": "adresse",
    address: "adresse",
    mapping: "correspondance",
  } satisfies Partial<Record<SourceRefusal, string>>,
  facts: {
    dialect: "Se lit comme",
    address: "Adresse",
    mapping: "Correspondance",
    hour: "Chaque jour vers",
    key: "Clé",
    keyKept: "gardée, scellée",
    own: "la vôtre",
  },
  try: "Essayer",
  tryHelp: "Demande une page, montre ce qui serait lu, ne garde rien.",
  fetch: "Lire maintenant",
  pause: "Mettre en pause",
  resume: "Reprendre",
  remove: "Retirer",
  removeTitle: (name: string) => `Retirer ${name} ?`,
  removeLead:
    "Elle ne sera plus lue, et sa clé sera détruite. Les appels qu’elle a apportés restent.",
  removeSend: "Retirer cette source",
  tried: "Ce que donne un essai",
  triedNone: "La source répond, et n’a rien à lire en ce moment.",
  triedKept: "Rien de tout cela n’a été gardé.",
  triedRefused: "Ce qui serait refusé",
  closes: (date: string) => `date limite : ${date}`,
  doubts: (doubts: string) => `compris en partie : ${doubts}`,
  readings: "Ses lectures",
  noReading: "Pas encore de lecture",
  columns: {
    when: "Quand",
    outcome: "Comment",
    read: "Lues",
    new: "Nouvelles",
    refused: "Refusées",
    requests: "Demandes",
  },
  outcomes: {
    read: "lue jusqu’au bout",
    unchanged: "rien n’a changé",
    part: "lue en partie",
    busy: "on nous a demandé d’attendre",
    failed: "échec",
    stopped: "arrêtée par vous",
  } satisfies Record<FetchOutcome, string>,
  cut: "en cours, ou coupée",
  said: {
    ajoutee: "La source est ajoutée.",
    changee: "C’est enregistré.",
    lire: "La lecture commence dans quelques instants. Rechargez cette page pour la suivre.",
    pause: "La source est en pause.",
    reprise: "La source sera lue de nouveau.",
    retiree: "La source est retirée.",
  },
  card: (sources: number, ill: number) =>
    sources === 0
      ? "Aucune source : rien n’est lu sur le réseau."
      : `${many(sources, "source", "sources")}, ${ill === 0 ? "aucune ne va mal" : ill === 1 ? "1 à regarder" : `${ill} à regarder`}.`,
} as const;
