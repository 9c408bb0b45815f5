import { expect, test } from "vitest";

import { readBoamp } from "./read-boamp.ts";
import { newDeadlineIn } from "./new-deadline.ts";

test.each([
  [
    "Date limite de réception des offres : au lieu de 06/11/2026 à 12h00, lire 13/11/2026 à 12h00",
    "2026-11-13T12:00",
  ],
  ["La remise des offres est reportée au jeudi 15 octobre 2026 à 14 heures.", "2026-10-15T14:00"],
  ["Dépôt des plis repoussé jusqu’au 3 novembre 2026, 16 h 30", "2026-11-03T16:30"],
  ["Nouvelle date limite de remise des offres : 6/10/26 à 12h", "2026-10-06T12:00"],
  [
    "La date limite, initialement fixée au 01/10/2026 à 12h00, est prolongée au 1er décembre 2026.",
    "2026-12-01",
  ],
  [
    "Offres : au lieu de lire : 30/09/2026 à 17h00, il faut lire : 07/10/2026 à 17h00",
    "2026-10-07T17:00",
  ],
  ["Date limite des offres portée au 05/10/2026 à 12 heures locales (10h00 à Paris)", "2026-10-05"],
  [
    "Visite reportée au 05/10/2026 à 14h. La date limite de remise des offres est fixée au 12.10.2026 à 17:00",
    "2026-10-12T17:00",
  ],
])("« %s » gives %s", (text, limit) => {
  expect(newDeadlineIn(text)).toEqual({ limit });
});

test.each([
  ["La visite est reportée au 05/10/2026 à 14h", undefined],
  ["Le règlement est modifié à son article 4.", undefined],
  ["La date limite de remise des offres est modifiée.", "unreadable"],
  ["Les offres sont reportées au 31/02/2026", "unreadable"],
  ["Offres reportées au 3/11/2026 ou au 4/11/2026", "unreadable"],
  ["Remise des offres : les questions sont reportées au 05/10/2026", "unreadable"],
  ["Date limite de réception des offres : 13/11", "unreadable"],
] as const)("« %s » gives no date: %s", (text, answer) => {
  expect(newDeadlineIn(text)).toBe(answer);
});

test.each([
  ["9 ".repeat(500_000)],
  ["lire le ".repeat(120_000)],
  [`limite lire${" le au".repeat(160_000)} 1/1/2026`],
  ["1/1/2026 ".repeat(110_000)],
])("a megabyte of words is read in time: %#", (text) => {
  const before = performance.now();
  newDeadlineIn(text);
  expect(performance.now() - before).toBeLessThan(10_000);
});

/** A correction of today's national forms, of our own. */
function corrected(infosRectif: unknown, rest: Readonly<Record<string, unknown>> = {}): unknown {
  const donnees = {
    FNSimple: {
      organisme: { nomOfficiel: "Ville de Bourg-les-Saules" },
      rectificatif: { avisInitial: { idWeb: "26-900030" }, infosRectif },
    },
  };
  const answer = readBoamp(
    JSON.stringify({
      idweb: "26-900031",
      objet: "Un potager",
      nomacheteur: "Ville",
      nature: "RECTIFICATIF",
      dateparution: "2026-09-20",
      donnees: JSON.stringify(donnees),
      ...rest,
    }),
  );
  if (!answer.read) throw new Error(answer.detail);
  const { notice } = answer;
  const { deadline, follows, sections, doubts, nature } = notice;
  const due = deadline && `${deadline.date.toString()} ${deadline.time?.toString() ?? ""}`.trim();
  return { nature, due, follows, sections, doubts };
}

test("today's national forms tell a new deadline as a date of its own", () => {
  const infos = {
    rectif: [
      {
        rubDelais: "ReceptionOffres",
        auLieuDeDate: "2026-10-05T12:00:00+02:00",
        lireDate: "2026-10-12T17:00:00+02:00",
      },
    ],
  };
  expect(corrected(infos)).toEqual({
    nature: "correction",
    due: "2026-10-12 17:00:00",
    follows: ["26-900030"],
    sections: [
      {
        heading: "Ce qui change",
        text: "– Limite de réception des offres : au lieu de « 05/10/2026 à 12 h 00 », lire « 12/10/2026 à 17 h 00 »",
      },
    ],
    doubts: [],
  });
});

test("or in words, before the one that the record kept; unreadable, it is a doubt", () => {
  const kept = { datelimitereponse: "2026-10-05T10:00:00+00:00" };
  expect(
    corrected({ texte: "La remise des offres est reportée au 12/10/2026 à 17h." }, kept),
  ).toMatchObject({ due: "2026-10-12 17:00:00", doubts: [] });
  expect(corrected("La date limite des offres change : voir le profil.", kept)).toMatchObject({
    due: "2026-10-05 10:00:00",
    doubts: ["nouvelle échéance illisible dans le rectificatif"],
    sections: [
      {
        heading: "Ce qui change, précisions",
        text: "La date limite des offres change : voir le profil.",
      },
    ],
  });
  expect(corrected({ texte: "Le lot 3 est ajouté." })).toMatchObject({
    due: undefined,
    doubts: [],
  });
});

test("a European notice that is corrected is published again, whole, under the state of a correction", () => {
  expect(corrected(null, { nature: "APPEL_OFFRE", etat: "RECTIFICATIF" })).toMatchObject({
    nature: "correction",
  });
});
