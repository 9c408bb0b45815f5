import { expect, test } from "vitest";

import { readBoamp } from "./read-boamp.ts";

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
