import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";

import { asOwner, job, visitor } from "#services/house";

import { browserOf } from "../../../../tests/support/browser.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { ageClosed } from "../actions/age-closed.ts";
import { findCalls } from "../actions/find-calls.ts";
import { MOST_WEIGHED, readSearch } from "../domain/search/search.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

const daysAgo = (days: number) => TEST_NOW.subtract({ hours: 24 * days });

/** Keeps calls that say a word and close then, as the search knew them on the day when they were young. */
async function keep(
  word: string,
  count: number,
  {
    closes,
    age = 0,
    theme = "culture",
  }: { closes: Temporal.Instant; age?: number; theme?: string },
): Promise<void> {
  await app.pool.query(
    `with made as (
      insert into calls.call (id, kind, title, summary, body_name, content, closes_at, permanent,
        first_seen_at, changed_at, checked_at)
      select gen_random_uuid(), 'project', $1, '', 'Commune de Valfleury', $5::jsonb, $3, false, $3, $3, $3
      from generate_series(1, $2::integer) returning id)
    insert into calls.public_search (call, kind, themes, audiences, cpv, departments, regions,
      covers_departments, covers_regions, national, closes_at, first_seen_at, head, words, facets, age)
    select id, 'project', array[$6], '{}', '{}', '{}', '{}', '{}', '{}', true, $3, $3,
      to_tsvector('calls.fr', $1), to_tsvector('calls.fr', $1), calls.facets_of(array['project', $6]), $4
    from made`,
    [word, count, closes.toString(), age, CONTENT, theme],
  );
}

const CONTENT = JSON.stringify({
  source: "csv",
  sourceId: "",
  sections: [],
  body: { name: "Commune de Valfleury" },
  places: [],
  lots: [],
  criteria: [],
  documents: [],
  themes: [],
  audiences: [],
  cpv: [],
});

const find = (words: string, more: Record<string, readonly string[]> = {}) =>
  findCalls(app, visitor, readSearch({ q: [words], ...more }));
const closedToo = { fermes: ["oui"] };

async function agesOf(word: string) {
  const { rows } = await sql<{ age: number; calls: number }>`
    select age, count(*) as calls from calls.public_search
    where words @@ plainto_tsquery('calls.fr', ${word}) group by age order by age`.execute(app.db);
  return rows.map(({ age, calls }) => [age, calls]);
}

test("what closed leaves the open list at its minute, and its index in the night", async () => {
  await keep("pressoir", 2, { closes: TEST_NOW.add({ hours: 1 }) });
  await keep("pressoir", 3, { closes: TEST_NOW.subtract({ seconds: 1 }) });
  await keep("pressoir", 4, { closes: daysAgo(366) });
  await keep("pressoir", 5, { closes: daysAgo(366), age: 1 });
  expect(await find("pressoir")).toMatchObject({ total: 2, recentOnly: false });
  expect(await find("pressoir", closedToo)).toMatchObject({ total: 14, recentOnly: false });
  await ageClosed.run(app, {}, job("age-closed"));
  expect(await agesOf("pressoir")).toEqual([
    [0, 2],
    [1, 3],
    [2, 9],
  ]);
  expect(await find("pressoir")).toMatchObject({ total: 2 });
  expect(await find("pressoir", closedToo)).toMatchObject({ total: 14 });
});

test("up to the stated number all are counted; one more, and the list says what it leaves out", async () => {
  await keep("lavoir", MOST_WEIGHED - 5, { closes: daysAgo(800), age: 2 });
  await keep("lavoir et colombier", 1, { closes: daysAgo(700), age: 2 });
  await keep("lavoir", 2, { closes: TEST_NOW.add({ hours: 24 }) });
  // Closed for long, though no night has said it yet.
  await keep("lavoir", 2, { closes: daysAgo(366), age: 1 });
  const whole = await find("lavoir", closedToo);
  expect(whole).toMatchObject({ total: MOST_WEIGHED, recentOnly: false });
  expect(whole.kinds).toEqual({ project: MOST_WEIGHED });
  expect(whole.shown).toHaveLength(20);

  await keep("lavoir", 1, { closes: daysAgo(364), age: 1, theme: "sport" });
  const recent = await find("lavoir", closedToo);
  expect(recent).toMatchObject({ total: 3, recentOnly: true, themes: { culture: 2, sport: 1 } });
  expect(recent.shown).toHaveLength(3);
  expect(await find("lavoir", { ...closedToo, theme: ["sport"] })).toMatchObject({
    total: 1,
    recentOnly: true,
    themes: { culture: 2, sport: 1 },
  });
  // One says both; what says either of them follows, the recent ones alone.
  expect(await find("lavoir colombier", closedToo)).toMatchObject({
    total: 3,
    whole: 1,
    recentOnly: true,
  });
  expect(await find("lavoir")).toMatchObject({ total: 2, recentOnly: false });
  const { html } = await browserOf(app).get("/appels?q=lavoir&fermes=oui");
  expect(html).toMatch(/Plus de 20\s000 appels répondent\..*depuis moins d’un an/);
});

test("the index of the night that gives ages serves no search of words, which would read the words of each call", async () => {
  await asOwner(app, async ({ pool }) => {
    const client = await pool.connect();
    try {
      // Without the index of words, which is not always thought cheapest, whatever else may serve is chosen.
      await client.query("begin; drop index calls.open_by_words; set local enable_seqscan = off");
      const planOf = async (conditions: string) => {
        const { rows } = await client.query<{ "QUERY PLAN": string }>(
          `explain select call from calls.public_search where ${conditions}`,
        );
        return rows.map((row) => row["QUERY PLAN"]).join("\n");
      };
      const ofWords = `words @@ 'jardin'::tsquery and age = 0
        and (closes_at is null or coalesce(closes_at, 'infinity') > now())`;
      expect(await planOf(ofWords)).not.toMatch(/\b(?:ageing|to_age)\b/);
      expect(await planOf("age = 0 and closes_at <= now()")).toMatch(/\b(?:ageing|closing)\b/);
      await client.query("drop index calls.closing");
      expect(
        await planOf("age < 2 and (age = 0 and closes_at <= now() or closes_at <= now())"),
      ).toContain("ageing");
    } finally {
      await client.query("rollback");
      client.release();
    }
  });
});
