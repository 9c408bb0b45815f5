import {
  array,
  assert,
  boolean,
  constant,
  constantFrom,
  integer,
  oneof,
  property,
  record,
  sample,
  subarray,
  uniqueArray,
} from "fast-check";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";

import { amountOf } from "#basics/amount";
import { dayOf } from "#basics/dates";
import { knownId, newId } from "#basics/id";
import { job, visitor } from "#services/house";
import { placeIndexIn } from "#modules/territory";
import { findOrMakeAddressIn } from "#modules/people";
import type { PlaceIndex } from "#rules/territory";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { takeNoticesIn } from "../../sources/actions/take-notices.ts";
import { understandSearchIn } from "../../actions/find-calls.ts";
import { anchorsOf, keysToWeigh } from "../domain/alert-anchor.ts";
import { sameSearch } from "../../domain/alert.ts";
import type { CallId } from "../../domain/call.ts";
import { closesAt } from "../../domain/publish/closing.ts";
import { kindOf } from "../../domain/kind.ts";
import { meetsFilters, type MatchedCall } from "../domain/matching.ts";
import type { Notice, Place } from "../../domain/notice.ts";
import { reachOf } from "../../domain/search/reach.ts";
import { readSearch, writeSearch } from "../../domain/search/search.ts";
import { readWords } from "../../domain/search/words.ts";
import { compileAlert, compiledAsIn } from "../actions/compile-alert.ts";
import { compileAlerts } from "../actions/compile-alerts.ts";
import { sharesOf } from "./alert-query.ts";
import { saveSearchAlert } from "./alerts.ts";
import { listMatched, listMatchedByAll } from "./matching.ts";
import { findHits } from "../../store/search.ts";
import { compileWords } from "../../actions/compile-words.ts";

const VOCABULARY =
  "jardin jardins partagé école écoles numérique théâtre friche friches urbaine quartier solidaire aînés vélo atelier".split(
    " ",
  );
const someWords = (most: number) =>
  array(constantFrom(...VOCABULARY), { minLength: 1, maxLength: most });
const text = someWords(9).map((words) => words.join(" "));

const places: readonly Place[] = [
  { scale: "commune", code: "26108", label: "Crest" },
  { scale: "commune", code: "26113", label: "Die" },
  { scale: "commune", code: "07186", label: "Privas" },
  { scale: "department", code: "26", label: "Drôme" },
  { scale: "department", code: "07", label: "Ardèche" },
  { scale: "region", code: "84", label: "Auvergne-Rhône-Alpes" },
  { scale: "region", code: "11", label: "Île-de-France" },
  { scale: "country", code: "FR" },
];

const notices = record({
  kind: constantFrom("project" as const, "tender" as const, "application" as const),
  title: text,
  body: text,
  themes: subarray(["food", "culture", "digital"] as const),
  audiences: subarray(["association", "company", "research"] as const),
  places: subarray([...places], { maxLength: 3 }),
  ends: oneof(constant(undefined), integer({ min: -3, max: 60 })),
  most: oneof(constant(undefined), integer({ min: 0, max: 20 })),
}).map(({ kind, title, body, ends, most, ...rest }): Notice => ({
  ...rest,
  source: "csv",
  sourceId: newId(),
  nature: "call",
  statedKind: kind,
  title,
  summary: body,
  sections: [{ text: body }],
  body: { name: "Ville imaginée" },
  cpv: [],
  lots: [],
  criteria: [],
  documents: [],
  follows: [],
  doubts: [],
  ...(ends === undefined ? {} : { deadline: { date: dayOf(TEST_NOW).add({ days: ends }) } }),
  ...(most === undefined ? {} : { money: { most: amountOf(most * 100_000) ?? amountZero } }),
}));
const amountZero = (() => {
  const zero = amountOf(0);
  if (zero === undefined) throw new Error("no zero");
  return zero;
})();

/** What people type in the box: words, phrases, exclusions, slips, words that mean nothing. */
const typedWords = oneof(
  { weight: 2, arbitrary: constant("") },
  { weight: 4, arbitrary: someWords(2).map((words) => words.join(" ")) },
  {
    weight: 2,
    arbitrary: record({
      one: someWords(1),
      phrase: someWords(2),
      not: someWords(2),
      isPhrase: boolean(),
    }).map(
      ({ one, phrase, not, isPhrase }) =>
        `${one.join(" ")} "${phrase.join(" ")}" ${isPhrase ? `-"${not.join(" ")}"` : `-${not[0] ?? ""}`}`,
    ),
  },
  { weight: 1, arbitrary: someWords(2).map((words) => words.map((word) => `-${word}`).join(" ")) },
  { weight: 1, arbitrary: constantFrom("jardni", "de la", "théatre numerique", "zzyzx") },
);
const queries = record({
  q: typedWords,
  genre: subarray(["projets", "marches", "candidatures"]),
  theme: subarray(["food", "culture"]),
  qui: subarray(["association", "company"]),
  ou: constantFrom(
    "",
    "",
    "Crest",
    "Die",
    "Privas",
    "Drôme",
    "Ardèche",
    "Auvergne-Rhône-Alpes",
    "France",
  ),
  km: constantFrom("10", "30", "60", "100"),
  portee: constantFrom("tout", "pres"),
  fin: constantFrom("", "", "moins-7", "moins-30", "plus-15"),
  montant: constantFrom("", "", "5000", "15000"),
});

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

async function saveNotices(list: readonly Notice[]): Promise<readonly CallId[]> {
  return app.transaction(job("import-calls"), async (work) => {
    await takeNoticesIn(work, {
      records: list.map((notice) => ({ notice, raw: notice.sourceId })),
    });
    const { rows } = await sql<{ call: CallId }>`select call from calls.notice
      where source_id = any (${list.map(({ sourceId }) => sourceId)}::text[])
      order by array_position(${list.map(({ sourceId }) => sourceId)}::text[], source_id)`.execute(
      work.db,
    );
    return rows.map(({ call }) => call);
  });
}

type Query = Readonly<Record<string, string | readonly string[]>>;
const askedOf = (query: Query) =>
  readSearch(
    Object.fromEntries(
      Object.entries(query).map(([name, value]) => [
        name,
        typeof value === "string" ? [value] : value,
      ]),
    ),
  );

async function saveAlert(query: Query) {
  const asked = askedOf(query);
  return app.transaction(job("keep-alerts"), async (work) => {
    const address = await findOrMakeAddressIn(work, `${newId()}@example.org`);
    const search = await understandSearchIn(work, asked);
    const { query: compiled, words } = await compileAlert(work, search);
    const share = await sharesOf(work, keysToWeigh(search, words));
    const id = await saveSearchAlert(
      work,
      { address, confirmed: true, rhythm: "daily", same: sameSearch(search) },
      {
        search,
        query: writeSearch(asked),
        words: compiled,
        anchors: anchorsOf(search, words, share),
      },
    );
    if (id === undefined) throw new Error("the same alert twice");
    return { id, search };
  });
}

function wordsIn(typed: string): number {
  const { required, excluded } = readWords(typed);
  return required.length + excluded.length;
}

function factsOf(notice: Notice | undefined, index: PlaceIndex): MatchedCall {
  if (notice === undefined) throw new Error("no notice");
  const { departments, regions, coversDepartments, coversRegions, national, points } = reachOf(
    notice.places,
    index,
  );
  return {
    departments,
    regions,
    coversDepartments,
    coversRegions,
    national,
    points,
    kind: kindOf(notice),
    themes: notice.themes,
    audiences: notice.audiences,
    closesAt: closesAt(notice, dayOf(TEST_NOW)),
    most: notice.money?.most,
  };
}

function understood(query: Query): string {
  const { typedPlace: _, ...asked } = askedOf(query);
  return sameSearch({ ...asked, place: undefined });
}

describe("a new call and all alerts", () => {
  test("found by the call's own keys: the same as by asking every alert, as the rule says, and as the search finds", async () => {
    const list = sample(notices, { numRuns: 60, seed: 20261125 });
    const calls = await saveNotices(list);
    const alerts = [];
    for (const query of sample(queries, { numRuns: 250, seed: 42 }))
      alerts.push(await saveAlert(query));

    const index = await app.transaction(visitor, placeIndexIn);
    const found = new Map<CallId, ReadonlySet<string>>();
    for (const call of calls) {
      const [byKeys, byAll] = await app.transaction(job("calls-hears"), async (work) => [
        await listMatched(work, call),
        await listMatchedByAll(work, call),
      ]);
      expect(byKeys.toSorted()).toEqual(byAll.toSorted());
      found.set(call, new Set<string>(byKeys));
    }
    expect([...found.values()].reduce((sum, { size }) => sum + size, 0)).toBeGreaterThan(400);

    const wordless = alerts.filter(({ search }) => wordsIn(search.words) === 0);
    expect(wordless.length).toBeGreaterThan(30);
    const ruled = wordless.map(({ search }) =>
      calls.filter((_, i) => meetsFilters(factsOf(list[i], index), search, TEST_NOW)),
    );
    expect(wordless.map(({ id }) => calls.filter((call) => found.get(call)?.has(id)))).toEqual(
      ruled,
    );

    // An alert tells what the search would have found (slips apart, which the search corrects alone).
    for (const { id, search } of alerts.filter((one) => !/jardni|zzyzx/.test(one.search.words))) {
      const hits = await app.transaction(visitor, async (work) => {
        const words = await compileWords(work, readWords(search.words));
        return findHits(work, { search, words, order: "newest", from: 0, most: 1000 });
      });
      const told = calls.filter((call) => found.get(call)?.has(id));
      expect([search, told.toSorted()]).toEqual([
        search,
        hits.hits.map(({ call }) => call).toSorted(),
      ]);
    }
  }, 120_000);

  test("a word that no call holds is kept as typed, and as its nearest", async () => {
    const [seen] = await saveNotices(
      sample(notices, { numRuns: 1, seed: 1 }).map((notice) => ({
        ...notice,
        title: "Compostage collectif",
        deadline: { date: dayOf(TEST_NOW).add({ days: 9 }) },
      })),
    );
    const { id } = await saveAlert({ q: "compostege" });
    const [later] = await saveNotices(
      sample(notices, { numRuns: 1, seed: 2 }).map((notice) => ({
        ...notice,
        title: "Le compostege nouveau",
        deadline: { date: dayOf(TEST_NOW).add({ days: 9 }) },
      })),
    );
    for (const call of [seen, later]) {
      const found = await app.transaction(job("calls-hears"), (work) =>
        listMatched(work, call ?? newId<"Call">()),
      );
      expect(found).toContain(id);
    }
  });

  test("a closed call, a hidden one and an unknown one match nothing", async () => {
    await saveAlert({});
    const [closed] = await saveNotices(
      sample(notices, { numRuns: 1, seed: 3 }).map((notice) => ({
        ...notice,
        deadline: { date: dayOf(TEST_NOW).subtract({ days: 1 }) },
      })),
    );
    for (const call of [closed ?? newId<"Call">(), newId<"Call">()])
      expect(await app.transaction(job("calls-hears"), (work) => listMatched(work, call))).toEqual(
        [],
      );
  });
});

test("the same search, however it is written, is one; another is another", () => {
  expect(
    understood({
      q: "Jardins  PARTAGÉS",
      theme: ["food", "culture"],
      tri: "echeance",
      fermes: "oui",
    }),
  ).toBe(understood({ q: "partages jardins", theme: ["culture", "food", "food"] }));
  assert(
    property(
      uniqueArray(queries, {
        minLength: 2,
        maxLength: 2,
        selector: (query) => JSON.stringify(query),
      }),
      ([one, other]) => {
        if (one === undefined || other === undefined) return true;
        const [a, b] = [askedOf(one), askedOf(other)];
        const differ =
          a.kinds.length !== b.kinds.length || a.least !== b.least || a.withinDays !== b.withinDays;
        return !differ || understood(one) !== understood(other);
      },
    ),
  );
});

describe("when the list of words changes", () => {
  test("alerts that other words compiled are compiled again, once, and tell what their search shows", async () => {
    const { id } = await saveAlert({ q: "seniors", ou: "Drôme" });
    const { id: exact } = await saveAlert({ q: "quartier", mots: "tels", theme: ["culture"] });
    // As one was kept when the list knew no « personnes âgées », under keys of that time.
    await app.transaction(job("keep-alerts"), async ({ db }) => {
      await sql`update calls.alert set query = '''senior''', compiled_as = '0-before' where id = ${id}`.execute(
        db,
      );
      await sql`delete from calls.alert_anchor where alert = ${id}`.execute(db);
      await sql`insert into calls.alert_anchor (anchor, place, alert) values ('w:senior', 'd:26', ${id})`.execute(
        db,
      );
    });
    const [aged = ""] = await saveNotices([
      {
        source: "csv",
        sourceId: newId(),
        nature: "call",
        title: "Sorties avec des personnes âgées",
        summary: "",
        sections: [],
        body: { name: "Ville imaginée" },
        themes: [],
        audiences: [],
        cpv: [],
        lots: [],
        criteria: [],
        documents: [],
        follows: [],
        doubts: [],
        places: [{ scale: "department", code: "26", label: "Drôme" }],
        deadline: { date: dayOf(TEST_NOW).add({ days: 30 }) },
      },
    ]);
    const told = () =>
      app.transaction(job("calls-hears"), async (work) => [
        await listMatched(work, knownId<"Call">(aged)),
        await listMatchedByAll(work, knownId<"Call">(aged)),
      ]);
    expect((await told()).flat()).not.toContain(id);
    await compileAlerts.run(app, {}, job("compile-alerts"));
    const [byKeys = [], byAll = []] = await told();
    expect(byKeys).toContain(id);
    expect(byKeys.toSorted()).toEqual(byAll.toSorted());
    const marks = await app.transaction(job("keep-alerts"), async (work) => {
      const now = await compiledAsIn(work);
      const { rows } = await sql<{ compiled_as: string | null; query: string }>`
        select compiled_as, query::text from calls.alert where asked is not null`.execute(work.db);
      expect(rows.map(({ compiled_as }) => compiled_as)).toEqual(rows.map(() => now));
      const { rows: kept } = await sql<{ query: string }>`
        select query::text from calls.alert where id = ${exact}`.execute(work.db);
      expect(kept).toEqual([{ query: "'quarti'" }]);
      return rows.length;
    });
    expect(marks).toBeGreaterThan(1);
    // Again, nothing is written: the same rows stand where they stood.
    const where = () =>
      app.transaction(job("keep-alerts"), async ({ db }) => {
        const { rows } = await sql<{
          ctid: string;
        }>`select ctid::text from calls.alert order by id`.execute(db);
        return rows;
      });
    const before = await where();
    await compileAlerts.run(app, {}, job("compile-alerts"));
    expect(await where()).toEqual(before);
  });
});
