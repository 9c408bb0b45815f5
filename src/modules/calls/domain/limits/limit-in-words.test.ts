import { expect, test } from "vitest";

import type { LimitChange, Point } from "./limit-change.ts";
import { limitInWords } from "./limit-in-words.ts";

const published = Temporal.PlainDate.from("2026-09-20");

const written = ({ date = "", time }: Point): string => [date, time].filter(Boolean).join(" ");

/** « moves to (from) [lots] », « unsure: days », one a line. */
function told(changes: readonly LimitChange[]): string {
  return changes
    .map((one) => {
      const lots = one.lots === undefined ? "" : ` [${one.lots.join(", ")}]`;
      if (one.says === "unsure")
        return `unsure: ${one.or.map(written).join(", ")}${one.sooner === undefined ? "" : `−${one.sooner}`}${lots}`;
      const from = one.from === undefined ? "" : ` (${written(one.from)})`;
      return `${written(one.to)}${from}${lots}`;
    })
    .join("; ");
}

const NEW_DAYS = [
  ["Date limite de réception des offres : au lieu de 06/11/2026 à 12h00, lire 13/11/2026 à 12h00", "2026-11-13 12:00 (2026-11-06 12:00)"],
  ["La remise des offres est reportée au jeudi 15 octobre 2026 à 14 heures.", "2026-10-15 14:00"],
  ["Dépôt des plis repoussé jusqu’au 3 novembre 2026, 16 h 30", "2026-11-03 16:30"],
  ["Nouvelle date limite de remise des offres : 6/10/26 à 12h", "2026-10-06 12:00"],
  ["La date limite, initialement fixée au 01/10/2026 à 12h00, est prolongée au 1er décembre 2026.", "2026-12-01 (2026-10-01 12:00)"],
  ["Offres : au lieu de lire : 30/09/2026 à 17h00, il faut lire : 07/10/2026 à 17h00", "2026-10-07 17:00 (2026-09-30 17:00)"],
  ["Visite reportée au 05/10/2026 à 14h. La date limite de remise des offres est fixée au 12.10.2026 à 17:00", "2026-10-12 17:00"],
  ["Lire le 12/10/2026 à 12 heures comme date limite de remise des offres au lieu du 05/10/2026", "2026-10-12 12:00 (2026-10-05)"],
  ["Date limite : le 12/10/2026 au lieu du 05/10/2026.", "2026-10-12 (2026-10-05)"],
  ["Remplacer 05/10/2026 par 12/10/2026 pour la date limite de réception des offres.", "2026-10-12 (2026-10-05)"],
  ["Suite à une panne, la date limite de dépôt des candidatures est prorogée jusqu’au lundi 12 octobre à 23h59.", "2026-10-12 23:59"],
  ["Au lieu de :\nDate limite de remise des offres : 05/10/2026 à 12:00\nLire :\nDate limite de remise des offres : 12/10/2026 à 12:00", "2026-10-12 12:00 (2026-10-05 12:00)"],
  ["Les offres seront remises au plus tard le 12 oct. 2026 avant 12h30", "2026-10-12 12:30"],
] as const; // prettier-ignore

const AS_BUYERS_WRITE = [
  ["REPORT DE LA DATE LIMITE DE REMISE DES OFFRES AU 12/10/2026 A 12H00", "2026-10-12 12:00"],
  ["Les dates sont modifiées comme suit :\n- date limite de réception des offres : 12/10/2026 à 12h00\n- date d’ouverture des plis : 13/10/2026 à 9h00\n- début des travaux : 01/12/2026", "2026-10-12 12:00"],
  ["La visite du site est reportée au 08/10/2026. En conséquence, la date limite de remise des offres est également reportée au 12/10/2026 à 16h00.", "2026-10-12 16:00"],
  ["La visite est reportée au 08/10/2026. La date limite de remise des offres reste fixée au 05/10/2026 à 12h00.", "2026-10-05 12:00"],
  ["Erreur matérielle : la date limite n’est pas le 05/10/2026 mais le 12/10/2026 à 12h00.", "2026-10-12 12:00 (2026-10-05)"],
  ["Il fallait lire « 12 octobre 2026 à 12h00 » pour la remise des offres.", "2026-10-12 12:00"],
  ["Avis paru le 14/09/2026. La date limite de dépôt des dossiers est reportée au 12 octobre 2026.", "2026-10-12"],
  ["Ajout du lot 5. La date limite de remise des offres est portée au 12/10/2026 à 12h00 pour l’ensemble des lots.", "2026-10-12 12:00"],
  ["Le lot 2 est déclaré sans suite. Date limite de réception des offres inchangée (05/10/2026 à 12h00).", "2026-10-05 12:00"],
  ["La consultation est prolongée : dépôt possible jusqu’au 12/10/2026, 12h.", "2026-10-12 12:00"],
  ["Avis paru le 14/09/2026. Au lieu de : 05/10/2026. Lire : 12/10/2026.", "2026-10-12 (2026-10-05)"],
] as const; // prettier-ignore

test.each(AS_BUYERS_WRITE)("as buyers write: « %s »", (text, expected) => {
  expect(told(limitInWords(text, { published }))).toBe(expected);
});

test.each(NEW_DAYS)("a new day is read: « %s »", (text, expected) => {
  expect(told(limitInWords(text, { published }))).toBe(expected);
});

test.each([
  ["La date limite de réception des offres est décalée du 05/10/2026 au 12/10/2026 à midi", "2026-10-12 12:00 (2026-10-05)"],
  ["La remise des plis est avancée du 12 octobre 2026 au 5 octobre 2026 à 17h.", "2026-10-05 17:00 (2026-10-12)"],
  ["L’échéance passe du 5 octobre 2026 à 12 h au 12 octobre 2026 à 12 h.", "2026-10-12 12:00 (2026-10-05 12:00)"],
  ["Date limite de remise des offres repoussée du lundi 5 octobre 2026 au lundi 12 octobre 2026", "2026-10-12 (2026-10-05)"],
  ["Remise des offres reportée au 12/10/2026 (au lieu du 05/10/2026)", "2026-10-12 (2026-10-05)"],
  ["La date limite de remise des offres est le 12/10/2026 et non le 05/10/2026.", "2026-10-12 (2026-10-05)"],
] as const)("of two days, the one that it becomes: « %s »", (text, expected) => {
  expect(told(limitInWords(text, { published }))).toBe(expected);
}); // prettier-ignore

test.each([
  ["La visite est reportée au 05/10/2026 à 14h"],
  ["Le règlement est modifié à son article 4."],
  ["L’ouverture des plis est reportée au 14/10/2026 à 9h."],
  ["Date d’ouverture des offres : au lieu de 06/10/2026, lire 13/10/2026"],
  ["IV.2.7) Modalités d’ouverture : au lieu de 06/10/2026, lire 13/10/2026"],
  ["Les questions peuvent être posées jusqu’au 01/10/2026."],
  ["Début du marché : lire 01/01/2027 au lieu de 01/12/2026"],
  ["Date d’envoi du présent avis à la publication : 25/09/2026"],
  ["Le délai de validité des offres court jusqu’au 31/03/2027."],
  ["La date limite de remise des offres reste inchangée."],
  ["Les candidats déposeront leurs offres sur la plateforme."],
  ["La date limite de réception des questions est reportée au 01/10/2026"],
  ["Les questions sont à poser 6 jours avant la date limite de remise des offres, le 29/09/2026"],
  ["Remise des échantillons : le 15/10/2026"],
  [
    "Le rendez-vous sur place est reporté au 20/10/2026. Les offres sont à remettre sur la plateforme.",
  ],
] as const)("another day is no end of the answers: « %s »", (text) => {
  expect(told(limitInWords(text, { published }))).toBe("");
});

test.each([
  [
    "Rubrique IV.2.2 : au lieu de 05/10/2026 lire 12/10/2026. Rubrique IV.2.7 : au lieu de 06/10/2026 lire 13/10/2026.",
  ],
  ["IV.2.2) au lieu de 05/10/2026 lire 12/10/2026"],
  ["IV-2-2 : au lieu de 05/10/2026, lire 12/10/2026"],
  ["IV.3.4) au lieu de : 05/10/2026, lire : 12/10/2026"],
  ["IV 2 2 au lieu du 05/10/2026, lire 12/10/2026"],
  ["BT-131(d)-Lot : au lieu de 05/10/2026, lire 12/10/2026"],
  [
    "BT-1311 : au lieu de 05/10/2026, lire 12/10/2026. BT-132 : au lieu de 06/10/2026, lire 13/10/2026",
  ],
  ["BT-630 : au lieu de 05/10/2026, lire 12/10/2026"],
] as const)("a rubric is known by its number: « %s »", (text) => {
  expect(told(limitInWords(text, { published }))).toBe("2026-10-12 (2026-10-05)");
});

test.each([
  [
    "Pour le lot 3, la date limite de remise des offres est reportée au 12/10/2026.",
    "2026-10-12 [3]",
  ],
  [
    "La remise des offres est reportée au 12/10/2026 à 12h pour les lots n° 2 et 4",
    "2026-10-12 12:00 [2, 4]",
  ],
  [
    "Lot n°5 :\nDate limite de remise des offres : au lieu de 05/10/2026, lire 12/10/2026",
    "2026-10-12 (2026-10-05) [5]",
  ],
  ["La remise des offres de tous les lots est reportée au 12/10/2026", "2026-10-12"],
] as const)("a day of lots is theirs alone: « %s »", (text, expected) => {
  expect(told(limitInWords(text, { published }))).toBe(expected);
});

test.each([
  ["La date limite de remise des offres est modifiée.", "unsure: "],
  ["Les offres sont reportées au 31/02/2026", "unsure: "],
  ["Offres reportées au 3/11/2026 ou au 4/11/2026", "unsure: 2026-11-03, 2026-11-04"],
  ["Remise des offres : les questions sont reportées au 05/10/2026", "unsure: "],
  ["La date limite de dépôt des offres est reportée à une date ultérieure.", "unsure: "],
  ["La date limite de remise des offres est avancée d’une semaine.", "unsure: −7"],
  ["La remise des offres est reportée au lundi 13 octobre 2026.", "unsure: 2026-10-13"],
] as const)("what could mean several days, or none, is not sure: « %s »", (text, expected) => {
  expect(told(limitInWords(text, { published }))).toBe(expected);
});

test("a day without a year is not guessed where nothing tells when it was written", () => {
  const text = "Date limite de réception des offres : 13/11";
  expect(told(limitInWords(text))).toBe("unsure: ");
  expect(told(limitInWords(text, { published }))).toBe("2026-11-13");
});

test.each([
  ["à 12 heures", "12:00"],
  ["à 12h00 précises", "12:00"],
  ["avant midi", "12:00"],
  ["(17 H 30)", "17:30"],
  ["Heure locale : 16:30", "16:30"],
  ["17:00:00", "17:00"],
  ["à 9 heures 15", "09:15"],
  ["à 12h00 (heure de Paris)", "12:00"],
  ["à 12h00 (heure de La Réunion)", "10:00"],
  ["à 12 heures locales (10h00 à Paris)", "10:00"],
  ["à 12h00, heure de la Martinique", "18:00"],
] as const)("an hour is never lost: « le 12/10/2026 %s »", (hour, time) => {
  const text = `Date limite de remise des offres reportée au 12/10/2026 ${hour}`;
  expect(told(limitInWords(text, { published }))).toBe(`2026-10-12 ${time}`);
  const changed = `Heure limite de remise des offres : au lieu de 8h00, lire ${hour}`;
  const [one] = limitInWords(changed, { published });
  // The hour of elsewhere is another one in Paris according to the season.
  expect(one?.says).toBe(/Réunion|Martinique/.test(hour) ? "unsure" : "moves");
});

test("of an hour that a buyer overseas does not say to be that of Paris, the earlier reading stands", () => {
  const text = "Remise des offres reportée au 12/10/2026 à 12h00";
  expect(told(limitInWords(text, { published, zone: "Indian/Reunion" }))).toBe("2026-10-12 10:00");
  expect(told(limitInWords(text, { published, zone: "America/Martinique" }))).toBe(
    "2026-10-12 12:00",
  );
  const said = `${text} (heure locale)`;
  expect(told(limitInWords(said, { published, zone: "America/Martinique" }))).toBe(
    "2026-10-12 18:00",
  );
});

test.each([
  ["9 ".repeat(500_000)],
  ["lire le ".repeat(120_000)],
  [`limite lire${" le au".repeat(160_000)} 1/1/2026`],
  ["1/1/2026 ".repeat(110_000)],
  ["date limite de remise des offres ".repeat(30_000)],
  ["iv.2.2 lot 1, 2, 3 ".repeat(50_000)],
  ["au lieu de 1/1/2026 lire ".repeat(40_000)],
])("a megabyte of words is read in time: %#", (text) => {
  const before = performance.now();
  limitInWords(text);
  expect(performance.now() - before).toBeLessThan(10_000);
});
