import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

import { expect, test } from "vitest";
import { z } from "zod";

import { linkedTools } from "./support/linked-tools.ts";

/*
 * All that we say as linked data, and what we read back of it, is checked by the library `jsonld` (`checked-by-others.ts`).
 * Here that library is held to the W3C's own tests, those of JSON-LD 1.0 that 1.1 kept: what it tells of our pages is to be
 * believed. Our own reader, of the file of a method, is tried in `methods/domain/linked-data.test.ts`.
 */

const one = z.object({
  kind: z.enum(["expand", "compact", "toRdf", "fromRdf"]),
  id: z.string(),
  name: z.string(),
  at: z.string(),
  input: z.string(),
  context: z.string().optional(),
  expandContext: z.string().optional(),
  option: z.record(z.string(), z.unknown()),
  expect: z.string(),
});
type Tried = z.infer<typeof one>;
const packed = readFileSync(new URL("w3c-json-ld/suite.json.gz", import.meta.url));
const suite = z.array(one).parse(JSON.parse(String(gunzipSync(packed))));

/** What 1.1 says otherwise than these tests of 1.0 do. */
const CHANGED: Readonly<Record<string, readonly string[]>> = {
  "a term is a prefix only where it ends as one, or says so": [
    "expand t0014",
    "expand t0048",
    "compact t0038",
    "compact t0045",
    "toRdf t0054",
    "toRdf t0088",
  ],
  "a term in the form of an address expands to itself": [
    "expand t0025",
    "expand t0026",
    "expand t0071",
    "toRdf t0065",
    "toRdf t0066",
    "toRdf t0111",
  ],
  "a blank node is no property any more": ["expand t0038", "toRdf t0118"],
  "what a type brings along ends with its node": ["expand tm007", "expand tm011", "compact tm010"],
  "a list holds lists": ["fromRdf t0008"],
};
const changed = new Set(Object.values(CHANGED).flat());
const kept = suite.filter(({ kind, id }) => !changed.has(`${kind} ${id}`));

const BASE = "http://json-ld.org/test-suite/tests/";
const asData = (text: string): object => JSON.parse(text);

function optionsOf({ at, option, expandContext }: Tried): Readonly<Record<string, unknown>> {
  const known = expandContext === undefined ? {} : { expandContext: asData(expandContext) };
  return {
    base: BASE + at,
    ...option,
    ...known,
    documentLoader: (url: string) => Promise.reject(new Error(`nothing is fetched: ${url}`)),
  };
}

const canonical = (quads: object | string) =>
  linkedTools.canonize(quads, {
    inputFormat: "application/n-quads",
    format: "application/n-quads",
    algorithm: "RDFC-1.0",
    canonizeOptions: { maxWorkFactor: 3 },
  });

/** What comes out, and what is to, where nothing but order may differ: sets have none, lists have. */
async function outcomeOf(tried: Tried): Promise<readonly [unknown, unknown]> {
  const { kind, input, context = "{}" } = tried;
  const options = optionsOf(tried);
  switch (kind) {
    case "expand":
      return [await linkedTools.expand(asData(input), options), asData(tried.expect)];
    case "compact":
      return [
        await linkedTools.compact(asData(input), asData(context), options),
        asData(tried.expect),
      ];
    case "toRdf": {
      const quads = await linkedTools.toRDF(asData(input), {
        ...options,
        format: "application/n-quads",
      });
      return [await canonical(quads), await canonical(tried.expect)];
    }
    case "fromRdf": {
      const asQuads = { ...options, format: "application/n-quads" } as const;
      return [await linkedTools.fromRDF(input, asQuads), asData(tried.expect)];
    }
  }
}

function inAnyOrder(value: unknown, name?: string): unknown {
  if (Array.isArray(value)) {
    const all = value.map((each) => inAnyOrder(each));
    return name === "@list"
      ? all
      : all.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, inAnyOrder(each, key)]));
}

test("each test that 1.1 changed is one of the suite, and few are", () => {
  const all = new Set(suite.map(({ kind, id }) => `${kind} ${id}`));
  expect([...changed].filter((id) => !all.has(id))).toEqual([]);
  expect([kept.length, suite.length]).toEqual([331, 349]);
});

test.each(kept)("W3C, $kind $id: $name", async (tried) => {
  const [came, wanted] = await outcomeOf(tried);
  expect(inAnyOrder(came)).toEqual(inAnyOrder(wanted));
});
