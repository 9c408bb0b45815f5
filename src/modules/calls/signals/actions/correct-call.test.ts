import { beforeAll, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { job, operator, person, visitor } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { organisation, represent, somebody } from "../../../../../tests/support/issuer.ts";
import type { Call, ListedCall } from "../../domain/call.ts";
import type { CorrectedField, FieldValue } from "../../domain/correction.ts";
import type { Notice } from "../../domain/notice.ts";
import { readSearch } from "../../domain/search/search.ts";
import { correctCall, seeCorrections } from "./correct-call.ts";
import { findCalls } from "../../actions/find-calls.ts";
import { seeCallWithHere } from "../../search/actions/see-call-here.ts";
import { takeNoticesIn } from "../../sources/actions/take-notices.ts";

/* What a person corrected of an imported call outlives whatever its source says later. */

let app: TestHouse;
let siren = 999_990_000;
beforeAll(async () => {
  app = await testHouse();
});

const SIREN = () => String((siren += 1));
const day = (text: string) => ({ date: Temporal.PlainDate.from(text) });

function notice(more: Partial<Notice> = {}): Notice {
  return {
    source: "csv",
    sourceId: newId(),
    nature: "call",
    title: `Un four à pain ${newId().replaceAll(/[^a-f]/g, "")}`,
    summary: "La commune cherche qui construit.",
    sections: [{ text: "De quoi cuire." }],
    body: { name: "Commune imaginée", email: "mairie@example.org" },
    audiences: [],
    themes: [],
    cpv: [],
    places: [],
    deadline: day("2027-01-31"),
    lots: [],
    criteria: [],
    documents: [],
    follows: [],
    doubts: [],
    ...more,
  };
}

const arrive = (one: Notice) =>
  app.transaction(job("import-calls"), (work) =>
    takeNoticesIn(work, { records: [{ notice: one, raw: JSON.stringify(one) }] }),
  );

async function seen(number: number) {
  const found = await seeCallWithHere(app, visitor, { number });
  if (found === undefined) throw new Error("the call is gone");
  return found;
}

async function imported(one: Notice): Promise<ListedCall> {
  await arrive(one);
  const { shown } = await findCalls(app, visitor, readSearch({ q: [`"${one.title}"`] }));
  const [first] = shown;
  if (first === undefined) throw new Error("the notice made no call");
  return first.call;
}

const correct = (
  call: Pick<Call, "id" | "version">,
  values: Partial<Record<CorrectedField, FieldValue>>,
  { who = operator(), why = "La mairie le confirme au téléphone." } = {},
) =>
  correctCall(app, who, {
    call: call.id,
    version: call.version,
    // oxlint-disable-next-line no-unsafe-type-assertion -- the keys are those of the record
    values: new Map(Object.entries(values) as [CorrectedField, FieldValue][]),
    why,
  });

describe("a correction by who keeps the instance", () => {
  test("is on the page at once, with why, and what the source says", async () => {
    const call = await imported(notice());
    app.setNow(TEST_NOW.add({ hours: 1 }));
    expect((await correct(call, { deadline: "2027-02-15 17:00" })).done).toBe(true);
    const { call: after, here, told } = await seen(call.number);
    expect(after.deadline).toMatchObject({ date: Temporal.PlainDate.from("2027-02-15") });
    expect(after.closesAt?.toString()).toBe("2027-02-15T16:00:00Z");
    expect(here.corrections).toMatchObject([
      { field: "deadline", sourceValue: "2027-01-31", by: "operator" },
    ]);
    expect(told.changes.at(-1)).toMatchObject({ what: "corrected-here" });
    expect(told.changes.at(-1)?.words).toContain("La mairie le confirme");
  });

  test("outlives the same notice read again, and one that changed", async () => {
    const first = notice();
    const call = await imported(first);
    await correct(call, { deadline: "2027-02-15", email: undefined });
    await arrive(first);
    expect((await seen(call.number)).call.deadline?.date.toString()).toBe("2027-02-15");

    await arrive({ ...first, deadline: day("2027-01-20"), summary: "La commune cherche encore." });
    const { call: after, here } = await seen(call.number);
    expect(after.deadline?.date.toString()).toBe("2027-02-15");
    expect(after.body.email).toBe(undefined);
    expect(after.summary).toBe("La commune cherche encore.");
    expect(here.corrections.map(({ field, sourceValue }) => [field, sourceValue])).toEqual([
      ["deadline", "2027-01-20"],
      ["email", "mairie@example.org"],
    ]);
  });

  test("outlives another notice that takes the place of the first", async () => {
    const first = notice({ source: "archipel" });
    const call = await imported(first);
    await correct(call, { title: "Un four à pain banal" });
    await arrive({
      ...first,
      sourceId: newId(),
      nature: "correction",
      follows: [first.sourceId],
      summary: "Texte rectifié.",
    });
    const { call: after, here } = await seen(call.number);
    expect(after).toMatchObject({ title: "Un four à pain banal", summary: "Texte rectifié." });
    expect(here.corrections).toMatchObject([{ field: "title", sourceValue: first.title }]);
  });

  test("gives the word back to the source by saying what it says", async () => {
    const first = notice();
    const call = await imported(first);
    await correct(call, { title: "Autre chose" });
    const { call: second } = await seen(call.number);
    expect((await correct(second, { title: first.title })).done).toBe(true);
    expect((await seen(call.number)).here.corrections).toEqual([]);
    await arrive({ ...first, title: "Un four, dit la source" });
    expect((await seen(call.number)).call.title).toBe("Un four, dit la source");
  });

  test("is found by what it says now", async () => {
    const call = await imported(notice());
    const title = `Une halle ${newId().replaceAll(/[^a-f]/g, "")}`;
    await correct(call, { title });
    const { shown } = await findCalls(app, visitor, readSearch({ q: [`"${title}"`] }));
    expect(shown.map((one) => one.call.id)).toEqual([call.id]);
  });

  test("says why, changes something, and is not written over what came meanwhile", async () => {
    const first = notice();
    const call = await imported(first);
    expect(await correct(call, { title: "Autre" }, { why: "  " })).toMatchObject({
      refusal: "say-why",
    });
    expect(await correct(call, { title: first.title })).toMatchObject({
      refusal: "nothing-changed",
    });
    const told = await Promise.all([
      correct(call, { title: "L’un" }),
      correct(call, { title: "L’autre" }),
    ]);
    expect(told.filter(({ done }) => done).length).toBe(1);
    expect(told.find(({ done }) => !done)).toMatchObject({ refusal: "changed-meanwhile" });
  });
});

describe("a correction by the body itself", () => {
  test("is for who may publish for the verified organisation of that number", async () => {
    const number = SIREN();
    const siret = `${number}00011`;
    const call = await imported(notice({ body: { name: "Mairie imaginée", siret } }));
    const clemence = await somebody(app, "Clémence");
    const body = await organisation(app, { name: "Mairie imaginée", siret: `${number}00029` });
    await represent(app, clemence, body);
    expect(
      (await correct(call, { title: "Dit par la mairie" }, { who: person(clemence) })).done,
    ).toBe(true);
    expect((await seen(call.number)).here.corrections).toMatchObject([{ by: "issuer" }]);
  });

  test("is for nobody else", async () => {
    const number = SIREN();
    const call = await imported(notice({ body: { name: "Mairie", siret: `${number}00011` } }));
    const [bilal, zoe] = [await somebody(app, "Bilal"), await somebody(app, "Zoé")];
    const body = await organisation(app, { name: "Mairie", siret: `${number}00029` });
    await represent(app, bilal, body, ["manage", "sign", "approve"]);
    const unverified = await organisation(app, {
      name: "Mairie bis",
      siret: `${SIREN()}00011`,
      verified: false,
    });
    await represent(app, zoe, unverified);
    for (const who of [visitor, person(bilal), person(zoe)]) {
      expect(await correct(call, { title: "Autre" }, { who })).toMatchObject({
        refusal: "not-allowed",
      });
      expect(await seeCorrections(app, who, { number: call.number })).toBe(undefined);
    }
  });
});
