import { expect, test } from "vitest";

import type { Notice } from "../../../domain/notice.ts";
import { standingOf } from "../../../domain/limits/standing.ts";
import { readTed } from "./read-ted.ts";

interface Change {
  readonly where?: string;
  readonly old?: string;
  readonly now: string;
}

/** A correction of the forms of 2014 (form 14), of our own. */
function correction(
  changes: readonly Change[],
  { filed = "", more = "", postcode = "26000" } = {},
): Notice {
  const told = changes
    .map(
      ({ where = "", old = "<NOTHING/>", now }) =>
        `<CHANGE PUBLICATION="YES"><WHERE>${where}</WHERE><OLD_VALUE>${old}</OLD_VALUE><NEW_VALUE>${now}</NEW_VALUE></CHANGE>`,
    )
    .join("");
  const read = readTed(
    `<TED_EXPORT DOC_ID="000900-2026"><CODED_DATA_SECTION><REF_OJS><DATE_PUB>20260915</DATE_PUB></REF_OJS>` +
      `<NOTICE_DATA><NO_DOC_OJS>2026/S 178-000900</NO_DOC_OJS><REF_NOTICE><NO_DOC_OJS>2026/S 160-000800</NO_DOC_OJS></REF_NOTICE></NOTICE_DATA>` +
      `<CODIF_DATA>${filed === "" ? "" : `<DT_DATE_FOR_SUBMISSION>${filed}</DT_DATE_FOR_SUBMISSION>`}<TD_DOCUMENT_TYPE CODE="2">x</TD_DOCUMENT_TYPE></CODIF_DATA></CODED_DATA_SECTION>` +
      `<FORM_SECTION><F14_2014 CATEGORY="ORIGINAL" FORM="F14" LG="FR"><CONTRACTING_BODY><ADDRESS_CONTRACTING_BODY><OFFICIALNAME>Ville de Bourg-les-Saules</OFFICIALNAME><POSTAL_CODE>${postcode}</POSTAL_CODE><COUNTRY VALUE="FR"/></ADDRESS_CONTRACTING_BODY></CONTRACTING_BODY>` +
      `<OBJECT_CONTRACT><TITLE><P>Un potager à l’école</P></TITLE></OBJECT_CONTRACT><CHANGES>${told}${more}</CHANGES></F14_2014></FORM_SECTION></TED_EXPORT>`,
  );
  if (!read.read) throw new Error(read.detail);
  return read.notice;
}

const at = (section: string, label = ""): string =>
  `${section === "" ? "" : `<SECTION>${section}</SECTION>`}${label === "" ? "" : `<LABEL>${label}</LABEL>`}`;
const dated = (day: string, time = "12:00"): string => `<DATE>${day}</DATE><TIME>${time}</TIME>`;
const text = (words: string): string => `<TEXT><P>${words}</P></TEXT>`;

/** What the page of a call that ends on 5 October at noon tells once it is read. */
function ends(notice: Notice): string {
  const deadline = {
    date: Temporal.PlainDate.from("2026-10-05"),
    time: Temporal.PlainTime.from("12:00"),
  };
  const lead = { deadline, lots: [{ number: "1" }, { number: "2" }] };
  const { deadline: end, limits } = standingOf(lead, [notice]);
  const time = end?.time?.toString({ smallestUnit: "minute" });
  const doubts = limits.doubts.length === 0 ? "" : " ?";
  return `${end?.date.toString()} ${time}${doubts}`;
}

const OLD = dated("2026-10-05");

test.each([
  ["IV.2.2)", "", "2026-10-12 17:00"],
  ["IV.2.2", "", "2026-10-12 17:00"],
  [" iv-2-2 ", "", "2026-10-12 17:00"],
  ["IV.2.2) Date limite", "Date limite de réception des offres ou des demandes de participation", "2026-10-12 17:00"],
  ["IV.3.4)", "", "2026-10-12 17:00"],
  ["", "Date limite de remise des offres", "2026-10-12 17:00"],
  ["VI.3)", "Date limite de réception des offres", "2026-10-12 17:00"],
  ["IV.2.7)", "Modalités d’ouverture des offres", "2026-10-05 12:00"],
  ["IV.2.7", "", "2026-10-05 12:00"],
  ["IV.3.8)", "", "2026-10-05 12:00"],
  ["IV.2.3)", "Date d’envoi estimée des invitations à soumissionner ou à participer", "2026-10-05 12:00"],
  ["IV.2.6)", "Délai minimal pendant lequel le soumissionnaire est tenu de maintenir son offre", "2026-10-05 12:00"],
  ["II.2.7)", "Durée du marché : début", "2026-10-05 12:00"],
  ["VI.5)", "Date d’envoi du présent avis", "2026-10-05 12:00"],
  // The number says one thing and the words another: neither is sure.
  ["IV.2.7)", "Date limite de réception des offres", "2026-10-05 12:00 ?"],
] as const)("a change in « %s %s » ends the call on %s", (section, label, expected) => {
  const read = correction([{ where: at(section, label), old: OLD, now: dated("2026-10-12", "17:00") }]);
  expect(ends(read)).toBe(expected);
}); // prettier-ignore

test.each([
  ["the deadline and the opening", [
    { where: at("IV.2.7)"), old: dated("2026-10-06"), now: dated("2026-10-13") },
    { where: at("IV.2.2)"), old: OLD, now: dated("2026-10-12") },
  ], "2026-10-12 12:00"],
  ["an hour alone", [{ where: at("IV.2.2)"), old: "<TIME>12:00</TIME>", now: "<TIME>17:00</TIME>" }], "2026-10-05 17:00"],
  ["a day without its hour", [{ where: at("IV.2.2)"), old: "<DATE>2026-10-05</DATE>", now: "<DATE>2026-10-12</DATE>" }], "2026-10-12 12:00 ?"],
  ["one lot of two", [{ where: `${at("IV.2.2)")}<LOT_NO>2</LOT_NO>`, old: OLD, now: dated("2026-10-12") }], "2026-10-05 12:00"],
  ["both lots", [{ where: `${at("IV.2.2)")}<LOT_NO>1, 2</LOT_NO>`, old: OLD, now: dated("2026-10-12") }], "2026-10-12 12:00"],
  ["a text", [{ where: at("VI.3)", "Informations complémentaires"), now: text("La date limite de remise des offres est décalée du 05/10/2026 au 12/10/2026 à 16 h.") }], "2026-10-12 16:00"],
  ["a text on a visit", [{ where: at("VI.3)", "Informations complémentaires"), now: text("La visite est décalée au 12/10/2026 à 16 h.") }], "2026-10-05 12:00"],
  ["two texts under the rubric", [{ where: at("IV.2.2)"), old: text("05/10/2026 à 12:00"), now: text("12/10/2026 à 12:00") }], "2026-10-12 12:00"],
  ["an old day that is not ours", [{ where: at("IV.2.2)"), old: dated("2026-10-08"), now: dated("2026-10-12") }], "2026-10-05 12:00 ?"],
] as const)("of %s", (_, changes, expected) => {
  expect(ends(correction(changes))).toBe(expected);
}); // prettier-ignore

test("what it adds in free words is read, and told", () => {
  const more =
    "<INFO_ADD><P>La remise des offres est reportée au 12/10/2026 à 12h00.</P></INFO_ADD>";
  const read = correction([], { more });
  expect(ends(read)).toBe("2026-10-12 12:00");
  expect(read.corrects?.changes).toEqual([
    { text: "La remise des offres est reportée au 12/10/2026 à 12h00." },
  ]);
});

test("what changes is kept part by part, as published", () => {
  const where = `${at("II.1.1)", "Intitulé")}<LOT_NO>2</LOT_NO>`;
  const read = correction([{ where, old: text("Un potager"), now: text("Deux potagers") }]);
  expect(read.corrects?.changes).toEqual([
    { where: "II.1.1) Intitulé", lot: "2", before: "Un potager", after: "Deux potagers" },
  ]);
  expect(ends(read)).toBe("2026-10-05 12:00");
});

test("the day under which TED files it moves nothing by itself", () => {
  const where = at("II.1.1)", "Intitulé");
  const changes = [{ where, old: text("Un potager"), now: text("Deux potagers") }];
  expect(ends(correction(changes, { filed: "20261005 12:00" }))).toBe("2026-10-05 12:00");
  expect(ends(correction(changes, { filed: "20261012 12:00" }))).toBe("2026-10-05 12:00 ?");
});

test("the hour of a buyer overseas is theirs", () => {
  const changes = [{ where: at("IV.2.2)"), now: text("12/10/2026 à 12h00 (heure locale)") }];
  expect(ends(correction(changes, { postcode: "97400" }))).toBe("2026-10-12 10:00");
  expect(ends(correction(changes, { postcode: "97200" }))).toBe("2026-10-12 18:00");
});
