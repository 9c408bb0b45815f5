import { writeDate, writeDay } from "#basics/dates";

/** A correction as a buyer could write it, with the day that is true once it is read. */
export interface WrittenCorrection {
  readonly text: string;
  readonly held: Temporal.PlainDate;
  readonly truth: Temporal.PlainDate;
  readonly published: Temporal.PlainDate;
}

/** What a generator chooses from: whole numbers, as many as are asked for. */
export type Choose = (most: number) => number;

const two = (part: number): string => String(part).padStart(2, "0");

/** Ways of writing a day. */
const DAYS: readonly ((day: Temporal.PlainDate) => string)[] = [
  ({ day, month, year }) => `${two(day)}/${two(month)}/${year}`,
  ({ day, month, year }) => `${day}/${month}/${year}`,
  ({ day, month, year }) => `${two(day)}.${two(month)}.${year}`,
  ({ day, month, year }) => `${two(day)}/${two(month)}/${two(year % 100)}`,
  ({ day, month, year }) => `${two(day)}-${two(month)}-${year}`,
  (day) => writeDate(day),
  (day) => `${writeDay(day, day)} ${day.year}`,
  (day) => day.toString(),
];

const HOURS = [
  "",
  " à 12h00",
  " à 12 heures",
  " à midi",
  ", 17:00",
  " à 16 h 30",
  " avant 12h",
  " (17h00)",
  " à 23h59",
] as const;

const WHAT = [
  "la date limite de remise des offres",
  "la date limite de réception des offres",
  "la date et heure limites de dépôt des plis",
  "la remise des plis",
  "la date limite de réception des candidatures",
  "l’échéance de dépôt des offres",
  "la DLRO",
] as const;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

interface Told {
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

/** Ways of moving the end of the answers from a day to another. */
const MOVES: readonly ((told: Told) => string)[] = [
  ({ what, from, to }) => `${capital(what)} : au lieu de ${from}, lire ${to}.`,
  ({ what, from, to }) =>
    `Au lieu de :\n${capital(what)} : ${from}\nLire :\n${capital(what)} : ${to}`,
  ({ what, from, to }) => `${capital(what)} est reportée au ${to} (au lieu du ${from}).`,
  ({ what, from, to }) => `${capital(what)} est décalée du ${from} au ${to}.`,
  ({ what, from, to }) =>
    `${capital(what)}, initialement fixée au ${from}, est repoussée au ${to}.`,
  ({ what, to }) => `${capital(what)} est prolongée jusqu’au ${to}.`,
  ({ what, to }) => `Suite à des questions, ${what} est reportée au ${to}.`,
  ({ what, to }) => `Nouvelle échéance pour ${what} : ${to}.`,
  ({ what, from, to }) => `${capital(what)} est le ${to} et non le ${from}.`,
  ({ what, from, to }) => `Lire le ${to} au lieu du ${from} pour ${what}.`,
  ({ from, to }) => `Rubrique IV.2.2 : au lieu de « ${from} », lire « ${to} ».`,
  ({ from, to }) => `IV.2.2) Date limite. Au lieu de ${from} il faut lire ${to}.`,
  ({ what, from, to }) => `${capital(what)} passe du ${from} au ${to}.`,
  ({ what, to }) => `${capital(what)} est désormais fixée au ${to}.`,
  ({ what, to }) => `Veuillez noter que ${what} est modifiée comme suit : ${to}.`,
  ({ what, from, to }) => `Remplacer ${from} par ${to} pour ${what}.`,
];

/** Sentences on another day, which is never the end of the answers. */
const DISTRACTORS: readonly ((day: string) => string)[] = [
  (day) => `L’ouverture des plis aura lieu le ${day}.`,
  (day) => `La visite des lieux est reportée au ${day}.`,
  (day) => `Les questions peuvent être posées jusqu’au ${day}.`,
  (day) => `Le marché débute le ${day} : début des prestations reporté.`,
  (day) => `Date d’envoi du présent avis à la publication : ${day}.`,
  (day) => `Rubrique IV.2.7, ouverture des offres : lire ${day}.`,
  (day) => `Le délai de validité des offres court jusqu’au ${day}.`,
  (day) => `Une réunion d’information se tient le ${day}.`,
  (day) => `La date limite de retrait des dossiers est fixée au ${day}.`,
  (day) => `La notification est prévue le ${day}.`,
  (day) => `Les échantillons sont déposés le ${day} au plus tard.`,
];

/** One lot alone, later than all: the call ends with the first of its lots. */
const LOTS: readonly ((day: string) => string)[] = [
  (day) => `Pour le lot 4, la date limite de remise des offres est reportée au ${day}.`,
  (day) => `Lot n° 4 : remise des offres repoussée au ${day}.`,
  (day) => `La remise des plis du lot 4 est décalée au ${day}.`,
];

const SILENT = [
  "Le règlement de la consultation est modifié.",
  "Le cahier des charges a été mis à jour.",
  "Les autres dispositions restent inchangées.",
  "Voir le profil d’acheteur.",
] as const;

function one<Value>(list: readonly [Value, ...Value[]] | readonly Value[], choose: Choose): Value {
  const found = list[choose(list.length)] ?? list[0];
  if (found === undefined) throw new Error("an empty list");
  return found;
}

/** A correction of many phrasings, days and distractors; some move nothing, some bring the end nearer. */
export function writeCorrection(choose: Choose): WrittenCorrection {
  const published = Temporal.PlainDate.from("2026-03-02").add({ days: choose(300) });
  const held = published.add({ days: 10 + choose(40) });
  const moves = choose(10) > 1;
  const later = held.add({ days: 1 + choose(40) });
  const sooner = held.subtract({ days: 1 + choose(8) });
  const truth = moves ? (choose(5) === 0 ? sooner : later) : held;
  const write = one(DAYS, choose);
  const hour = one(HOURS, choose);
  const told = {
    what: one(WHAT, choose),
    from: `${write(held)}${hour}`,
    to: `${write(truth)}${one(HOURS, choose)}`,
  };
  const others = Array.from({ length: choose(4) }, () =>
    one(DISTRACTORS, choose)(write(held.add({ days: choose(90) - 5 }))),
  );
  const lot = one(LOTS, choose)(write(held.add({ days: 60 + choose(90) })));
  const sentences = [
    ...others,
    ...(choose(5) === 0 ? [lot] : []),
    ...(moves ? [one(MOVES, choose)(told)] : []),
    ...(choose(2) === 0 ? [one(SILENT, choose)] : []),
  ];
  const order = sentences.map((text) => ({ text, at: choose(1_000) }));
  const text = order
    .toSorted((first, second) => first.at - second.at)
    .map((each) => each.text)
    .join(choose(2) === 0 ? "\n" : " ");
  return { text, held, truth, published };
}
