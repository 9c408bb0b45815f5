import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";

import { testHouse, type TestHouse } from "../../../tests/support/house.ts";
import { holdsWords, type WordsLookedFor } from "./holds-words.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

/** Whether the text holds the thing, as PostgreSQL answers it. */
async function holds(text: string, thing: WordsLookedFor): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`
    select ${holdsWords(sql`read.said`, thing)} as held
    from (select ${text}::text as said) read`.execute(app.db);
  return rows[0]?.held === true;
}

const ways = (...all: string[]): WordsLookedFor => ({ typed: [], ways: all });

describe("what is looked for in a text", () => {
  test.each([
    {
      told: "typed anywhere",
      text: "les adolescents",
      thing: { typed: ["dolesc"], ways: [] },
      held: true,
    },
    {
      told: "typed, all of it",
      text: "les adolescents",
      thing: { typed: ["les", "enfants"], ways: [] },
      held: false,
    },
    {
      told: "typed with a sign that is one of the pattern",
      text: "100 euros",
      thing: { typed: ["1%s"], ways: [] },
      held: false,
    },
    {
      told: "a way as a whole word",
      text: "un ado parle",
      thing: ways("jeune", "ado"),
      held: true,
    },
    {
      told: "a way in the plural",
      text: "des ados parlent",
      thing: ways("jeune", "ado"),
      held: true,
    },
    { told: "a way within a word", text: "un radoub", thing: ways("jeune", "ado"), held: false },
    {
      told: "a way of several words",
      text: "la maison, des jeunes",
      thing: ways("maison des jeunes"),
      held: true,
    },
    {
      told: "several words with another between",
      text: "maison pour des jeunes",
      thing: ways("maison des jeunes"),
      held: false,
    },
    {
      told: "a way with a sign that is one of the expression",
      text: "abc",
      thing: ways("a.c", "a|b"),
      held: false,
    },
    { told: "a way that is nothing", text: "abc", thing: ways("", "…"), held: false },
    { told: "nothing at all", text: "abc", thing: ways(), held: false },
    {
      told: "its parts, each in its ways",
      text: "la cantine de l'ecole",
      thing: { typed: ["restaurant scolaire"], ways: [], apart: [ways("cantine"), ways("ecole")] },
      held: true,
    },
    {
      told: "one of its parts alone",
      text: "la cantine",
      thing: { typed: ["restaurant scolaire"], ways: [], apart: [ways("cantine"), ways("ecole")] },
      held: false,
    },
  ] satisfies { told: string; text: string; thing: WordsLookedFor; held: boolean }[])(
    "$told",
    async ({ text, thing, held }) => {
      expect(await holds(text, thing)).toBe(held);
    },
  );

  test("is one expression for all ways, that PostgreSQL compiles once", () => {
    const many = Array.from({ length: 100 }, (_, i) => `mot${i}`);
    const asked = sql`select ${holdsWords(sql`text`, ways(...many))}`.compile(app.db);
    expect(asked.sql.match(/ ~ /gu)).toHaveLength(1);
    expect(asked.sql.match(/ like /gu)).toHaveLength(100);
  });
});
