import { expect, test } from "vitest";

import { linkedFlaws } from "../../../../tests/support/checked-by-others.ts";
import { linkedTools } from "../../../../tests/support/linked-tools.ts";
import { firstCard, playedCard, secondCard } from "../demonstration/methods.ts";
import { readJson, writeJson } from "./json-file.ts";
import type { LicensedCard } from "./method.ts";

/*
 * The file of a method is the one linked data that the house reads back: what another tool of JSON-LD gives back of it
 * must read as the same card, whatever form that tool chose.
 */

const cards: readonly LicensedCard[] = [
  { card: firstCard, licence: "CC-BY-4.0" },
  { card: secondCard, licence: "CC-BY-SA-4.0" },
  { card: playedCard, licence: "etalab-2.0" },
];
const beside = {
  address: "https://archipel.example/communs/methodes/1/versions/2",
  version: 2,
  authors: ["Jean-Rémy"],
  modified: Temporal.Instant.from("2026-11-24T10:00:00Z"),
  basedOn: undefined,
};
const isString = (value: unknown) => Object(value)["@type"] === `${XSD}string`;

/** A string that says so (xsd:string) is a string (RDF 1.1, 3.3). */
function plainStrings(document: object): object {
  return JSON.parse(
    JSON.stringify(document, (_, value: unknown) =>
      isString(value) ? Object(value)["@value"] : value,
    ),
  );
}
const XSD = "http://www.w3.org/2001/XMLSchema#";
const CONTEXT = { "@vocab": "https://schema.org/", license: { "@type": "@id" } };
const written = (one: LicensedCard) => JSON.parse(JSON.stringify(writeJson(one, beside)));
const canonical = (document: object) =>
  linkedTools.canonize(document, {
    algorithm: "RDFC-1.0",
    format: "application/n-quads",
    safe: true,
  });
/** Lists of words have no order of their own in linked data; steps say their places. */
const inAnyOrder = ({ card, licence }: LicensedCard) => ({
  licence,
  card: { ...card, notWhen: card.notWhen.toSorted(), material: card.material.toSorted() },
});
function readBack(document: object): LicensedCard {
  const read = readJson(JSON.stringify(document));
  if ("why" in read) throw new Error(read.why);
  return read.read;
}

test.each(cards)(
  "$card.title: expanded, compacted and expanded again, nothing is dropped",
  async (one) => {
    const document = written(one);
    expect(await linkedFlaws(JSON.stringify(document))).toEqual([]);
    const expanded = await linkedTools.expand(document, { safe: true });
    const compacted = await linkedTools.compact(expanded, CONTEXT, { safe: true });
    expect(await linkedTools.expand(compacted, { safe: true })).toEqual(expanded);
    expect(await canonical(compacted)).toBe(await canonical(document));
  },
);

test.each(cards)(
  "$card.title: what a tool compacts, one thing without its list, reads the same",
  async (one) => {
    const expanded = await linkedTools.expand(written(one), { safe: true });
    expect(readBack(await linkedTools.compact(expanded, CONTEXT))).toEqual(one);
    // The licence as an object, where the context of the tool does not say that it is an address.
    const plainly = await linkedTools.compact(expanded, { "@vocab": "https://schema.org/" });
    expect(plainly["license"]).toMatchObject({ "@id": expect.any(String) });
    expect(readBack(plainly)).toEqual(one);
  },
);

test.each(cards)(
  "$card.title: through RDF, which keeps no order, its steps come back in their places",
  async (one) => {
    const quads = await linkedTools.toRDF(written(one), {
      format: "application/n-quads",
      safe: true,
    });
    const graph = await linkedTools.fromRDF(quads, {
      format: "application/n-quads",
      useNativeTypes: true,
    });
    const framed = await linkedTools.frame(graph, { "@context": CONTEXT, "@type": "HowTo" });
    expect(inAnyOrder(readBack(plainStrings(framed)))).toEqual(inAnyOrder(one));
    const shuffled = { ...written(one), step: written(one).step.toReversed() };
    expect(readBack(shuffled)).toEqual(one);
    expect(await canonical(shuffled)).toBe(await canonical(written(one)));
  },
);
