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

/** A correction of the XML of before 2023, of our own, in its record of today. */
function older(modification: unknown, rest: Readonly<Record<string, unknown>> = {}): unknown {
  const donnees = JSON.stringify({ IDENTITE: {}, RECTIF: { MODIFICATION: modification }, ...rest });
  return corrected(null, { donnees });
}

const DATE = { INIT: "2026-10-05", LIRE: "2026-10-12" };

test.each([
  ["its number", { RUB_INIT: "IV.2.2" }, "2026-10-12"],
  ["its number with signs", { RUB_INIT: "Rubrique IV.2.2) :" }, "2026-10-12"],
  ["its number of before", { RUB_INIT: "IV.3.4" }, "2026-10-12"],
  ["a number, and words behind", { RUB_INIT: "IV.2.2", APRES_MENTION: "Date limite de remise des offres" }, "2026-10-12"],
  ["words alone", { APRES_MENTION: "Date limite de réception des candidatures" }, "2026-10-12"],
  ["the number of the opening", { RUB_INIT: "IV.2.7", APRES_MENTION: "date d'ouverture des offres" }, undefined],
  ["the words of the opening", { RUB_INIT: "Ouverture des plis" }, undefined],
  ["the number of the length", { RUB_INIT: "II.2.7" }, undefined],
  ["one lot", { RUB_INIT: "IV.2.2", LOT: "3" }, undefined],
] as const)("a date told under %s", (_, where, due) => {
  expect(older({ ...where, DATE })).toMatchObject({ due, doubts: [] });
}); // prettier-ignore

test("two rubrics in one correction: the opening is no deadline, whichever comes first", () => {
  const opening = { RUB_INIT: "IV.2.7", DATE: { INIT: "2026-10-06", LIRE: "2026-10-14" } };
  const limit = { RUB_INIT: "IV.2.2", DATE };
  expect(older([opening, limit])).toMatchObject({ due: "2026-10-12" });
  expect(older([limit, opening])).toMatchObject({ due: "2026-10-12" });
});

const rectif = (rubDelais: string) => ({
  rectif: [{ rubDelais, auLieuDeDate: "2026-10-05T12:00:00", lireDate: "2026-10-12T12:00:00" }],
});

test("rubrics of today's forms are told as words", () => {
  expect(corrected(rectif("ReceptionCandidatures"))).toMatchObject({ due: "2026-10-12 12:00:00" });
  expect(corrected(rectif("OuvertureOffres"))).toMatchObject({ due: undefined });
  expect(corrected(rectif("EnvoiInvitations"))).toMatchObject({ due: undefined });
});

const whole = (infosRectif: unknown) =>
  readBoamp(
    JSON.stringify({
      idweb: "26-900041",
      objet: "Un potager",
      nomacheteur: "Ville",
      nature: "RECTIFICATIF",
      dateparution: "2026-09-20",
      donnees: JSON.stringify({
        FNSimple: {
          organisme: { nomOfficiel: "Ville de Bourg-les-Saules" },
          rectificatif: {
            avisInitial: { idWeb: "26-900040" },
            natureMarche: { intitule: "Un potager", description: "Créer un potager à l’école." },
            procedure: { dateReceptionOffres: "2026-10-05T12:00:00" },
            infosRectif,
          },
        },
      }),
    }),
  );

test("a correction that tells the notice again can be read alone", () => {
  const told = whole({
    texte: "La remise des offres est reportée du 05/10/2026 au 12/10/2026 à 12h.",
  });
  expect(told).toMatchObject({
    notice: {
      nature: "correction",
      follows: ["26-900040"],
      corrects: { isWhole: true },
      deadline: { date: Temporal.PlainDate.from("2026-10-12") },
    },
  });
  expect(whole({ texte: "Le règlement change." })).toMatchObject({
    notice: {
      corrects: { isWhole: true },
      deadline: { date: Temporal.PlainDate.from("2026-10-05") },
    },
  });
  const bare = corrected({ texte: "Le règlement change." });
  expect(bare).toMatchObject({ nature: "correction" });
});
