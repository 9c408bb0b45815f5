import type { Columns } from "#basics/formats/whole-lists";

import type { SeenLine } from "../actions/see-account.ts";
import { reasonTexts } from "../domain/said.fr.ts";

/** « -2,5 »: kori as a French spreadsheet reads a number. */
export const decimal = (hundredths: number) => String(hundredths / 100).replace(".", ",");

/** The statement of an account as a table, oldest line first. */
export const LINE_COLUMNS: Columns<SeenLine> = [
  ["identifiant", ({ id }) => id],
  ["quand", ({ at }) => at.toString()],
  ["kori", ({ amount }) => (amount < 0 ? amount / 100 : decimal(amount))],
  ["avec", (line) => line.with],
  ["pour", ({ reason }) => reasonTexts[reason]],
  ["mot", ({ words }) => words ?? ""],
  ["par", ({ by }) => by ?? ""],
  ["corrige", ({ ties }) => ties.mends?.id ?? ""],
  ["corrigé par", ({ ties }) => ties.mendedBy?.id ?? ""],
];

/** How a program names a line (RFC 9562). */
const urn = (id: string) => `urn:uuid:${id}`;

/**
 * What ties a line to another, in PROV-O: the correction was informed by the line that it makes right
 * (https://www.w3.org/TR/prov-o/#wasInformedBy).
 */
function tiesJson({ mends, mendedBy }: SeenLine["ties"]) {
  return {
    ...(mends && { "prov:wasInformedBy": { "@id": urn(mends.id) } }),
    ...(mendedBy && { "@reverse": { "prov:wasInformedBy": { "@id": urn(mendedBy.id) } } }),
  };
}

/** What stands around the lines of a statement in JSON-LD: thanks are given (schema.org `GiveAction`), never paid. */
export const STATEMENT: readonly [string, string] = [
  '{"@context":["https://schema.org",{"prov":"http://www.w3.org/ns/prov#"}],"@type":"ItemList","name":"Kori","itemListElement":[',
  "]}",
];

/** One line for another program. */
export function lineJson(line: SeenLine) {
  const { id, at, amount, isGiven, with: who, other, reason, words, ties } = line;
  const named = { "@type": other.kind === "person" ? "Person" : "Organization", name: who };
  return {
    "@type": "GiveAction",
    "@id": urn(id),
    identifier: id,
    startTime: at.toString(),
    ...(isGiven ? { recipient: named } : { agent: named }),
    object: { "@type": "QuantitativeValue", value: Math.abs(amount) / 100, unitText: "kori" },
    description: words ?? reasonTexts[reason],
    ...tiesJson(ties),
  };
}
