import { writeAmount } from "#basics/amount";
import { writeTable } from "#basics/formats/table-text";
import type { Columns } from "#basics/formats/whole-lists";
import { audienceLabels, themeLabels } from "#rules/subjects";

import type { Call } from "../../../domain/call.ts";
import { kindLabels } from "../../../domain/kind.ts";

/** Headers of the table in French, as the documented CSV that the import reads back. */
const COLUMNS: readonly (readonly [
  string,
  (call: Call, publicUrl: string) => string | undefined,
])[] = [
  ["identifiant", ({ id }) => id],
  ["titre", ({ title }) => title],
  ["type", ({ kind }) => kindLabels[kind]],
  ["organisme", ({ body }) => body.name],
  ["siret", ({ body }) => body.siret],
  ["resume", ({ summary }) => summary],
  [
    "description",
    ({ sections }) =>
      sections
        .map(({ heading, text }) => (heading === undefined ? text : `${heading}\n${text}`))
        .join("\n\n"),
  ],
  ["public", ({ audiences }) => audiences.map((one) => audienceLabels[one]).join(" ; ")],
  ["themes", ({ themes }) => themes.map((one) => themeLabels[one]).join(" ; ")],
  ["communes", (call) => codes(call, "commune")],
  ["groupements", (call) => codes(call, "group")],
  ["departements", (call) => codes(call, "department")],
  ["regions", (call) => codes(call, "region")],
  ["national", ({ places }) => (places.some(({ scale }) => scale === "country") ? "oui" : "")],
  ["montant_min", ({ money }) => sum(money?.least)],
  ["montant_max", ({ money }) => sum(money?.most)],
  ["taux", ({ money }) => money?.mostRate?.toString()],
  ["ouverture", ({ opens }) => opens?.toString()],
  ["date_limite", ({ deadline }) => deadline?.date.toString()],
  ["heure_limite", ({ deadline }) => deadline?.time?.toString({ smallestUnit: "minute" })],
  ["lien", ({ number, url }, publicUrl) => url ?? `${publicUrl}/appels/${number}`],
  ["lien_candidature", ({ answerUrl }) => answerUrl],
  ["contact", ({ body }) => body.contact],
  ["courriel", ({ body }) => body.email],
  ["telephone", ({ body }) => body.phone],
];

/** « Crest (26108) »: a name to read, a code to bring it back. */
function codes({ places }: Call, wanted: string): string {
  return places
    .flatMap(({ scale, code, label }) => {
      if (scale !== wanted) return [];
      return wanted === "commune" || wanted === "group"
        ? [label === undefined ? code : `${label} (${code})`]
        : [code];
    })
    .join(" ; ");
}

function sum(amount: Parameters<typeof writeAmount>[0] | undefined): string | undefined {
  return amount === undefined ? undefined : writeAmount(amount).replace(/[\u202f\u00a0\s]/g, "");
}

/** A spreadsheet that LibreOffice opens by itself: UTF-8 with its mark, semicolons, French headers. RFC 4180 quoting. */
export function callsCsv(calls: readonly Call[], publicUrl: string): string {
  const columns = callColumns(publicUrl);
  return writeTable(
    columns.map(([title]) => title),
    calls.map((call) => columns.map(([, cell]) => cell({ call }))),
  );
}

/** Its columns, for what is written as it comes. */
export function callColumns(publicUrl: string): Columns<{ readonly call: Call }> {
  return COLUMNS.map(([title, cell]) => [title, ({ call }) => cell(call, publicUrl)]);
}
