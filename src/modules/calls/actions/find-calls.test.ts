import { beforeAll, describe, expect, test } from "vitest";

import { visitor } from "#services/house";

import { filledHouse } from "../../../../tests/support/filled.ts";
import type { TestHouse } from "../../../../tests/support/house.ts";
import { readSearch } from "../domain/search/search.ts";
import { writeReason } from "../web/words.ts";
import { findCalls } from "./find-calls.ts";
import { listCalls } from "../search/actions/list-calls.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await filledHouse();
}, 120_000);

function find(query: string) {
  const params: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(query)) (params[name] ??= []).push(value);
  return findCalls(app, visitor, readSearch(params));
}

const titles = async (query: string) => (await find(query)).shown.map(({ call }) => call.title);

describe("words", () => {
  test("stems and accents are forgiven: « jardins partagés » and « jardin partage » find the same", async () => {
    const found = await titles("q=jardins+partagés");
    expect(found).toContain("Jardins nourriciers au pied des immeubles");
    expect((await titles("q=jardin+partage")).toSorted()).toEqual(found.toSorted());
  });

  test("a small typing error is forgiven, and said", async () => {
    const found = await find("q=jardni");
    expect(found.corrections).toMatchObject([
      { typed: "jardni", read: expect.stringMatching(/^jardin/) },
    ]);
    expect(found.total).toBeGreaterThan(0);
    expect(found.widened).toEqual([]);
  });

  test("a word that calls hold is never read as another", async () => {
    for (const word of ["jardin", "jardins", "théâtre"])
      expect((await find(`q=${word}`)).corrections).toEqual([]);
  });

  test("an exact phrase keeps only what holds it, an excluded word removes what holds it", async () => {
    const all = await find("q=jardin&mots=tels");
    const both = await find("q=jardin+école&mots=tels");
    const without = await find("q=jardin+-école&mots=tels");
    expect(both.total).toBeGreaterThan(0);
    expect(without.total).toBe(all.total - both.total);
    const phrase = await find('q="pied+des+immeubles"');
    expect(phrase.shown.map(({ call }) => call.title)).toEqual([
      "Jardins nourriciers au pied des immeubles",
    ]);
  });

  test.each(["food truck", "fest-noz", "fake news", "basket-ball", "pair-aidance"])(
    "« %s » is in the list: none of its words is an error",
    async (q) => {
      expect((await find(`q=${q}`)).corrections).toEqual([]);
    },
  );

  test.each(["convoquer une réunion", "vendre des poires", "on balance tout"])(
    "« %s »: a word of French is no slip of one that merely begins alike",
    async (q) => {
      expect((await find(`q=${q}`)).corrections).toEqual([]);
    },
  );

  test("where few calls hold what is rarest, what holds the rest of it follows", async () => {
    const found = await find("q=prison+aidants");
    expect(found.shown.map(({ call }) => call.title)).toContain(
      "Souffler un peu : du répit pour les proches aidants",
    );
  });

  test.each([
    { q: "theatrejeunesse", read: "theatre jeunesse" },
    { q: "tierslieux", read: "tiers lieux" },
  ])("« $q » is read « $read »", async ({ q, read }) => {
    const found = await find(`q=${q}`);
    expect(found.corrections).toEqual([{ typed: q, read }]);
    expect(found.total).toBeGreaterThan(0);
  });

  test("« asso » is no slip of a name that a call says, whatever stands beside it", async () => {
    const found = await find("q=loyer+asso");
    expect(found.corrections.map(({ typed }) => typed)).not.toContain("asso");
  });

  test("beside a word that no call holds, the other one is looked for still", async () => {
    const found = await find("q=jardin+quasar");
    expect(found.total).toBeGreaterThan(0);
    expect(found.shown[0]?.call.title.toLowerCase()).toContain("jardin");
  });

  test("where few calls hold what tells, what holds the rest follows, and how many hold it all is said", async () => {
    const told = await find("q=archives");
    expect(told.total).toBeLessThan(10);
    const more = await find("q=archives+communales+publiques");
    expect(more.total).toBeGreaterThan(told.total);
    expect(more.whole ?? more.widened.length).toBeGreaterThan(0);
    expect(told.shown).not.toHaveLength(0);
    expect(more.shown[0]?.call.id).toBe(told.shown[0]?.call.id);
  });

  test("a place where nothing answers is let go, and what is there comes first", async () => {
    const found = await find("q=quasar+jardin&ou=Ardèche");
    expect(found.search.place ?? found.search.nearby).toBeDefined();
    expect(found.total).toBeGreaterThan(0);
  });

  test("a call that speaks of it in its title comes before one that says it in passing", async () => {
    const [first] = await titles("q=théâtre");
    expect(first?.toLowerCase()).toMatch(/théâtre|spectacle|scène|troupe|compagnie/);
  });
});

describe("place", () => {
  test("around Crest, 30 km: what is nearer comes first, nothing farther is claimed near", async () => {
    const { shown, search } = await find("ou=autour+de+Crest&km=30&portee=pres");
    expect(search.place).toMatchObject({ scale: "around", name: "Crest", km: 30 });
    expect(shown.length).toBeGreaterThanOrEqual(5);
    for (const { km } of shown) expect(km).toBeLessThanOrEqual(30);
    expect(shown.map(({ km }) => km ?? Infinity)).toEqual(
      shown.map(({ km }) => km ?? Infinity).toSorted((a, b) => a - b),
    );
  });

  test("the radius typed in the place wins over the list", async () => {
    expect((await find("ou=Crest,+10+km&km=50")).search.place).toMatchObject({ km: 10 });
  });

  test("a département has its communes, what covers it, its region and the country; not its neighbour", async () => {
    const { calls } = await listCalls(app, visitor, readSearch({ ou: ["Ardèche"] }));
    expect(calls.length).toBeGreaterThan(10);
    const elsewhere = calls.filter(({ places }) =>
      places.every(
        ({ scale, code }) =>
          (scale === "department" && code === "26") ||
          (scale === "commune" && code.startsWith("26")),
      ),
    );
    expect(elsewhere).toEqual([]);
  });

  test("a place that nobody knows is said, and the rest of the search is done", async () => {
    const found = await find("q=théâtre&ou=Xyzzyville");
    expect(found.place.known).toBe(false);
    expect(found.total).toBeGreaterThan(0);
  });

  test("homonyms are given to choose from", async () => {
    const { place } = await find("ou=Saint-Paul");
    expect(place.choices.length).toBeGreaterThan(1);
  });
});

describe("filters and order", () => {
  test("kinds, themes and sums keep only what fits, and the counts tell what each would leave", async () => {
    const all = await find("");
    const tenders = await find("genre=marches");
    expect(tenders.total).toBe(all.kinds["tender"]);
    expect(tenders.shown.every(({ call }) => call.kind === "tender")).toBe(true);
    expect(tenders.kinds).toEqual(all.kinds);
    const { calls } = await listCalls(app, visitor, readSearch({ montant: ["10 000"] }));
    expect(calls.length).toBeGreaterThan(0);
    for (const { money } of calls) expect(money?.most ?? 0).toBeGreaterThanOrEqual(1_000_000);
  });

  test("by deadline, the soonest first and permanent aids last", async () => {
    const { calls } = await listCalls(app, visitor, readSearch({ tri: ["echeance"] }));
    const ends = calls.map(({ closesAt }) => closesAt?.epochMilliseconds ?? Infinity);
    expect(ends).toEqual(ends.toSorted((a, b) => a - b));
    expect(calls.at(-1)?.permanent).toBe(true);
  });

  test("closed calls appear only when asked for", async () => {
    const open = await listCalls(app, visitor, readSearch({}));
    const all = await listCalls(app, visitor, readSearch({ fermes: ["oui"] }));
    expect(all.total).toBeGreaterThan(open.total);
    const now = app.clock.now();
    expect(
      open.calls.every(
        ({ closesAt }) => closesAt === undefined || Temporal.Instant.compare(closesAt, now) > 0,
      ),
    ).toBe(true);
  });

  test("pages do not overlap and hold everything once", async () => {
    const first = await find("tri=echeance");
    const pages = Math.ceil(first.total / 20);
    const seen: string[] = [];
    for (let page = 1; page <= pages; page += 1)
      seen.push(...(await find(`tri=echeance&page=${page}`)).shown.map(({ call }) => call.id));
    expect(new Set(seen).size).toBe(first.total);
    expect(seen).toHaveLength(first.total);
  });
});

describe("a list that would be empty", () => {
  test("widens step by step and names the step", async () => {
    const found = await find("q=théâtre&ou=Grignan&km=1&portee=pres");
    expect(found.widened[0]?.step).toBe("radius");
    expect(found.total).toBeGreaterThan(0);
  });

  test("is empty only when no word is known at all", async () => {
    const found = await find("q=qwzxkjhgf");
    expect(found.total).toBe(0);
    expect(found.widened).toEqual([]);
  });

  test("a page beyond the last is no widening", async () => {
    const found = await find("page=99");
    expect(found.total).toBeGreaterThan(20);
    expect(found.shown).toEqual([]);
    expect(found.widened).toEqual([]);
  });
});

test("each result says why, and changing the question changes the sentence", async () => {
  const now = app.clock.now();
  const reason = async (query: string) => {
    const found = await find(query);
    const shown = found.shown.find(
      ({ call }) => call.title === "Jardins nourriciers au pied des immeubles",
    );
    return shown && writeReason(shown, found.search, now);
  };
  const bare = await reason("");
  const words = await reason("q=jardins+partagés");
  const near = await reason("q=jardins+partagés&ou=Montélimar");
  const filtered = await reason("q=jardins+partagés&ou=Montélimar&qui=association&genre=projets");
  expect(words).toContain("« jardins » et « partagés »");
  expect(near).toMatch(/Montélimar/);
  expect(filtered).toMatch(/les associations/);
  expect(filtered).toMatch(/appel à projets/);
  expect(new Set([bare, words, near, filtered]).size).toBe(4);
});

test("a word is said to be read where it is; where others are, they are said to be near", async () => {
  const now = app.clock.now();
  const found = await find("q=trottinette");
  expect(found.total).toBeGreaterThan(0);
  for (const shown of found.shown) {
    const { rows } = await app.pool.query<{ said: boolean }>(
      "select title || summary || content::text ilike '%trottinette%' as said from calls.call where id = $1",
      [shown.call.id],
    );
    const reason = writeReason(shown, found.search, now);
    const read = rows[0]?.said === true ? "on y lit «" : "on y lit un mot proche de «";
    expect(reason).toContain(`${read} trottinette »`);
  }
});
