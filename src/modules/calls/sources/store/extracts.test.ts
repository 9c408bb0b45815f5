import { beforeAll, expect, test } from "vitest";

import { job, visitor } from "#services/house";

import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { findCalls } from "../../actions/find-calls.ts";
import { takeNoticesIn } from "../actions/take-notices.ts";
import type { Notice } from "../../domain/notice.ts";
import { readSearch } from "../../domain/search/search.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
  await app.transaction(job("opening"), (work) =>
    takeNoticesIn(work, {
      records: [
        noticeOf("Des moulins à vent", `${LONG} Nous voulons des ruches. ${LONG}`),
        noticeOf("Un lavoir", `Ce lavoir attend. ${LONG} Un lavoir et une ruche voisinent.`),
        noticeOf("Une cabane", `Une cabane. ${LONG}`),
        noticeOf("Un pressoir", `${LONG.slice(0, 726)}Un pressoir. ${LONG}`),
      ].map((notice) => ({ notice, raw: notice.sourceId })),
    }),
  );
});

/** Longer than what is read first, and its pieces are cut within a word. */
const LONG = "Les habitants préparent ensemble la saison prochaine du quartier. ".repeat(30);

function noticeOf(title: string, text: string): Notice {
  return {
    source: "csv",
    sourceId: title,
    nature: "call",
    title,
    summary: "",
    sections: [{ text }],
    body: { name: "Commune de Valfleury" },
    audiences: [],
    themes: [],
    cpv: [],
    places: [],
    lots: [],
    criteria: [],
    documents: [],
    follows: [],
    doubts: [],
  };
}

/** The extract of the first; what answers a part of the question follows, and is told. */
async function extractOf(words: string, all: readonly string[]): Promise<string | undefined> {
  const { shown } = await findCalls(app, visitor, readSearch({ q: [words] }));
  expect(shown.map(({ call }) => call.title)).toEqual(all);
  return shown[0]?.extract;
}

test("an extract is around the word, near the beginning or far in the text", async () => {
  expect(await extractOf("cabane", ["Une cabane"])).toMatch(/^⟦cabane⟧\. Les habitants/);
  expect(await extractOf("-lavoir ruche", ["Des moulins à vent"])).toContain(
    "voulons des ⟦ruches⟧",
  );
});

test("several words are looked for together in all of the text", async () => {
  expect(await extractOf("lavoir ruche", ["Un lavoir", "Des moulins à vent"])).toMatch(
    /⟦lavoir⟧ et une ⟦ruche⟧/,
  );
  expect(await extractOf('"lavoir attend"', ["Un lavoir"])).toMatch(/⟦lavoir⟧ ⟦attend⟧/);
});

test("a word that the title alone says has no extract", async () => {
  expect(await extractOf("moulin", ["Des moulins à vent"])).toBeUndefined();
});

test("an extract ends with a whole word", async () => {
  const extract = (await extractOf("pressoir", ["Un pressoir"])) ?? "";
  expect(extract).toContain("⟦pressoir⟧");
  for (const word of extract.replaceAll(/[⟦⟧.]/g, "").split(" "))
    expect(`Un pressoir ${LONG}`.split(/[ .]+/)).toContain(word);
});
