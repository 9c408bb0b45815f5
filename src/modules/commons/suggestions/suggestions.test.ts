import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { blockPersonIn } from "#modules/moderation";
import { addressesOfIn } from "#modules/people";
import { ownSpaceOf } from "#rules/access";
import { beginSessionIn, cookieName } from "#services/sessions";
import { type Actor, job, operator, person, type PersonId, visitor } from "#services/house";

import { htmlFlaws } from "../../../../tests/support/checked-by-others.ts";
import { sayRemark } from "../comments/actions/remark.ts";
import { browserOf, type SeenPage } from "../../../../tests/support/browser.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { gardenCircle } from "../../../../tests/support/occasions.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { sweep } from "../../../../tests/support/retention.ts";
import { builtAssets } from "../../../../tests/support/running.ts";
import { behindTheWalls } from "../../../../tests/support/tables.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import { beginDocument } from "../actions/begin-document.ts";
import { deriveDocument } from "../actions/derive-document.ts";
import { publishDocument } from "../actions/publish-document.ts";
import { keepVersion } from "../actions/save-version.ts";
import { seeDocument } from "../actions/see-document.ts";
import type { DocumentId } from "../domain/document.ts";
import { decideSuggestion, openSuggestion } from "./actions/decide-suggestion.ts";
import { reportableSuggestion } from "./actions/reportable-suggestion.ts";
import { seeParagraphs } from "./actions/see-paragraphs.ts";
import { seeSuggestion, seeSuggestions } from "./actions/see-suggestions.ts";
import { suggest } from "./actions/suggest.ts";
import { withdrawSuggestion } from "./actions/withdraw-suggestion.ts";
import type { SuggestionId } from "./domain/suggestion.ts";

let app: TestHouse;
let circle: Awaited<ReturnType<typeof gardenCircle>>;
let count = 0;
beforeAll(async () => {
  await builtAssets();
  app = await testHouse();
});
beforeEach(async () => {
  app.setNow(TEST_NOW);
  // Three a place a day, by the clock of the machine: each test begins one.
  await sql`delete from limits.count`.execute(app.db);
  circle = await gardenCircle(app);
});

const TEXT = "On sème en mars.\n\nOn arrose le soir.\n\nOn récolte en août.";
const text = (markdown: string) => ({ kind: "text", markdown }) as const;
const somebody = () => `propose-${(count += 1)}@example.org`;
const emailOf = async (one: PersonId) =>
  (await app.transaction(person(one), (work) => addressesOfIn(work, one)))[0]?.text ?? "";

/** Begun by Bilal in the circle of Ana, Bilal and Chloé; Zoé is not of it. */
async function make(published = true): Promise<DocumentId> {
  const { bilal } = circle.people;
  const document = valueOf(
    await beginDocument(app, person(bilal), {
      space: circle.space,
      title: "Semer",
      language: "fr",
      licence: "CC-BY-4.0",
      themes: [],
      contents: text(TEXT),
    }),
  );
  if (published) valueOf(await publishDocument(app, person(bilal), { document, forGood: true }));
  return document;
}

const standing = async (document: DocumentId, who: Actor = person(circle.people.bilal)) =>
  (await seeDocument(app, who, { document }))?.contents;
const authorsOf = async (document: DocumentId) =>
  (await seeDocument(app, visitor, { document }))?.authors.map(({ name, because }) => [
    name,
    because,
  ]);

async function browserFor(who: PersonId) {
  const browser = browserOf(app);
  const token = await app.transaction(job("sessions"), (work) =>
    beginSessionIn(work, who, "essai"),
  );
  browser.cookies.set(cookieName(app), token);
  return browser;
}

async function bySomeone(
  document: DocumentId,
  { who = circle.people.zoe, words = "On arrose le matin.", number = 1, place = 1 } = {},
): Promise<SuggestionId> {
  const asked = { document, number, place, words, why: "Il fait moins chaud." };
  return valueOf(await suggest(app, person(who), asked));
}

const see = async (document: DocumentId, suggestion: SuggestionId, who: Actor = visitor) =>
  (await seeSuggestion(app, who, { document, suggestion }))?.suggestion;

describe("a change that is suggested", () => {
  test("is read word by word by everyone who reads the document, and waits", async () => {
    const document = await make();
    const suggestion = await bySomeone(document);
    const seen = await see(document, suggestion);
    expect(seen?.compared).toEqual([
      { words: "On arrose le ", how: "same" },
      { words: "soir", how: "removed" },
      { words: "matin", how: "added" },
      { words: ".", how: "same" },
    ]);
    expect(seen?.standing).toEqual({ how: "there", place: 1 });
    const { passages } = (await seeParagraphs(app, visitor, { document, page: 1 })) ?? {};
    expect(passages?.map(({ suggestions }) => suggestions.length)).toEqual([0, 1, 0]);
    expect(await standing(document)).toEqual(text(TEXT));
    // The same again is the same one.
    expect(await bySomeone(document)).toBe(suggestion);
    expect(await bySomeone(document, { words: "On arrose à midi." })).not.toBe(suggestion);
  });

  test("accepted, makes a version, and its author an author of the document", async () => {
    const document = await make();
    const suggestion = await bySomeone(document);
    const asked = { document, suggestion, how: "accepted" } as const;
    expect((await decideSuggestion(app, person(circle.people.zoe), asked)).done).toBe(false);
    expect((await decideSuggestion(app, visitor, asked)).done).toBe(false);
    const told = valueOf(await decideSuggestion(app, person(circle.people.chloe), asked));
    expect(told).toEqual({ kept: 2, isBeside: false });
    expect(await standing(document)).toEqual(text(TEXT.replace("soir", "matin")));
    expect((await seeDocument(app, visitor, { document }))?.version.way).toBe("suggested");
    expect(await authorsOf(document)).toContainEqual(["Zoé", "suggested"]);
    // Who accepted wrote nothing of it.
    expect((await authorsOf(document))?.map(([name]) => name)).toEqual(["Bilal", "Zoé"]);
    // Twice changes nothing; another answer comes too late.
    expect(valueOf(await decideSuggestion(app, person(circle.people.ana), asked)).kept).toBe(2);
    const late = { document, suggestion, how: "refused", reason: "Non." } as const;
    expect(await decideSuggestion(app, person(circle.people.ana), late)).toEqual({
      done: false,
      refusal: "already-answered",
    });
    await passTime(app, { minutes: 10 });
    const letters = await lettersTo(app, await emailOf(circle.people.zoe));
    expect(letters.map(({ subject }) => subject)).toContain("On a répondu à votre proposition");
  });

  test("accepted after others wrote elsewhere is merged with what they wrote", async () => {
    const document = await make();
    const suggestion = await bySomeone(document);
    const meanwhile = text(TEXT.replace("août", "septembre").replace("On sème", "Ici.\n\nOn sème"));
    valueOf(
      await keepVersion(app, person(circle.people.ana), { document, base: 1, contents: meanwhile }),
    );
    expect((await see(document, suggestion))?.standing).toEqual({ how: "there", place: 2 });
    const asked = { document, suggestion, how: "accepted" } as const;
    valueOf(await decideSuggestion(app, person(circle.people.ana), asked));
    expect(await standing(document)).toEqual(
      text(meanwhile.markdown.replace("le soir", "le matin")),
    );
  });

  test("accepted where another wrote meanwhile stands beside what they wrote", async () => {
    const document = await make();
    const suggestion = await bySomeone(document);
    const meanwhile = text(TEXT.replace("le soir", "le soir, à l’arrosoir"));
    const { ana } = circle.people;
    valueOf(await keepVersion(app, person(ana), { document, base: 1, contents: meanwhile }));
    expect((await see(document, suggestion))?.standing).toEqual({ how: "changed", place: 1 });
    const asked = { document, suggestion, how: "accepted" } as const;
    const told = valueOf(await decideSuggestion(app, person(ana), asked));
    expect(told).toEqual({ kept: 3, isBeside: true });
    expect(await standing(document)).toEqual(meanwhile);
    const seen = await seeSuggestion(app, person(ana), { document, suggestion });
    expect(seen?.isBeside).toBe(true);
    expect((await seeDocument(app, person(ana), { document }))?.beside).toEqual([3]);
  });

  test("of a paragraph that is gone says so, beside the nearest, and loses no word", async () => {
    const document = await make();
    const suggestion = await bySomeone(document);
    const without = text("On sème en mars.\n\nOn récolte en août.");
    const { ana } = circle.people;
    valueOf(await keepVersion(app, person(ana), { document, base: 1, contents: without }));
    // Suggested of it by who had read the version before.
    const later = await bySomeone(document, { words: "On arrose à midi." });
    for (const one of [suggestion, later])
      expect((await see(document, one))?.standing).toEqual({ how: "gone", place: 1 });
    const seen = await seeSuggestion(app, visitor, { document, suggestion });
    expect(seen?.today).toBe("On récolte en août.");
    expect(seen?.suggestion.says).toMatchObject({
      was: "On arrose le soir.",
      words: "On arrose le matin.",
    });
    const asked = { document, suggestion, how: "accepted" } as const;
    expect(valueOf(await decideSuggestion(app, person(ana), asked)).isBeside).toBe(true);
  });

  test("accepted in part is kept in the words of who accepts", async () => {
    const document = await make();
    const suggestion = await bySomeone(document);
    const words = "On arrose le matin, en été.";
    const asked = { document, suggestion, how: "partly", words } as const;
    const { ana } = circle.people;
    expect(await decideSuggestion(app, person(ana), { ...asked, words: " \n" })).toMatchObject({
      refusal: "nothing-to-take",
    });
    valueOf(await decideSuggestion(app, person(ana), asked));
    expect(await standing(document)).toEqual(text(TEXT.replace("le soir", "le matin, en été")));
    expect(await see(document, suggestion)).toMatchObject({
      one: { state: "partly" },
      says: { words: "On arrose le matin.", taken: words },
    });
    expect(await authorsOf(document)).toContainEqual(["Zoé", "suggested"]);
  });

  test("is refused with a reason, which is told", async () => {
    const document = await make();
    const suggestion = await bySomeone(document);
    const asked = { document, suggestion, how: "refused", reason: " " } as const;
    const { ana, zoe } = circle.people;
    expect(await decideSuggestion(app, person(ana), asked)).toMatchObject({
      refusal: "reason-missing",
    });
    const reason = "Le matin, personne n’est là.";
    valueOf(await decideSuggestion(app, person(ana), { ...asked, reason }));
    expect(await see(document, suggestion)).toMatchObject({
      one: { state: "refused" },
      says: { reason, words: "On arrose le matin." },
      answererName: "Ana",
    });
    expect(await standing(document)).toEqual(text(TEXT));
    expect((await authorsOf(document))?.map(([name]) => name)).toEqual(["Bilal"]);
    await passTime(app, { minutes: 10 });
    const [letter] = await lettersTo(app, await emailOf(zoe));
    expect(letter?.text.replaceAll(/\s+/g, " ")).toContain("Le matin, personne n’est là.");
  });

  test("says something, else than the passage, of a text that one reads", async () => {
    const document = await make();
    const asked = {
      document,
      number: 1,
      place: 1,
      why: undefined,
      words: "On arrose le soir.\r\n",
    };
    const zoe = person(circle.people.zoe);
    const refusal = async (more: Partial<typeof asked>) => {
      const told = await suggest(app, zoe, { ...asked, words: "Autre.", ...more });
      return told.done ? "done" : told.refusal;
    };
    expect(await refusal({ words: asked.words })).toBe("nothing-changed");
    expect(await refusal({ words: "\n\n" })).toBe("nothing-changed");
    expect(await refusal({ words: "x".repeat(10_001) })).toBe("words-too-long");
    expect(await refusal({ place: 3 })).toBe("unknown-document");
    expect(await refusal({ number: 2 })).toBe("unknown-document");
    const hidden = await make(false);
    expect(await refusal({ document: hidden })).toBe("unknown-document");
    expect(await suggest(app, visitor, asked)).toMatchObject({ refusal: "unknown-document" });
    const table = valueOf(
      await beginDocument(app, zoe, {
        space: ownSpaceOf(circle.people.zoe),
        title: "Des graines",
        language: "fr",
        licence: "CC0-1.0",
        themes: [],
        contents: {
          kind: "table",
          columns: [{ name: "graine", title: "Graine", type: "text", description: "" }],
          rows: [["Roquette"]],
        },
      }),
    );
    expect(await refusal({ document: table })).toBe("unknown-document");
  });

  test("in a document of a circle alone is of its members, before it is published and after", async () => {
    const document = await make(false);
    const { ana, bilal, zoe } = circle.people;
    const suggestion = await bySomeone(document, { who: ana });
    expect(await see(document, suggestion, person(bilal))).toMatchObject({ byName: "Ana" });
    for (const who of [person(zoe), visitor, operator()]) {
      expect(await seeSuggestions(app, who, { document, page: 1 })).toBeUndefined();
      expect(await see(document, suggestion, who)).toBeUndefined();
    }
    valueOf(await publishDocument(app, person(bilal), { document, forGood: true }));
    expect(await see(document, suggestion, person(bilal))).toBeDefined();
    expect(await see(document, suggestion)).toBeUndefined();
    expect((await seeSuggestions(app, visitor, { document, page: 1 }))?.total).toBe(0);
    const asked = { document, suggestion, how: "refused", reason: "Entre nous." } as const;
    valueOf(await decideSuggestion(app, person(bilal), asked));
    expect(await see(document, suggestion)).toBeUndefined();
  });

  test("is taken back by who suggested it alone, until it is answered", async () => {
    const document = await make();
    const suggestion = await bySomeone(document);
    const asked = { document, suggestion };
    const { ana, zoe } = circle.people;
    for (const who of [visitor, person(ana)])
      expect((await withdrawSuggestion(app, who, asked)).done).toBe(false);
    valueOf(await withdrawSuggestion(app, person(zoe), asked));
    expect(await see(document, suggestion, person(ana))).toBeUndefined();
    const other = await bySomeone(document);
    const refuse = { document, suggestion: other, how: "refused", reason: "Non." } as const;
    valueOf(await decideSuggestion(app, person(ana), refuse));
    expect(
      await withdrawSuggestion(app, person(zoe), { document, suggestion: other }),
    ).toMatchObject({ refusal: "already-answered" });
  });

  test("never reaches who blocked its author, and others read it as ever", async () => {
    const document = await make();
    const { bilal, ana, zoe } = circle.people;
    await app.transaction(person(bilal), (work) => blockPersonIn(work, { person: zoe }));
    const suggestion = await bySomeone(document);
    expect(await see(document, suggestion, person(bilal))).toBeUndefined();
    expect((await seeSuggestions(app, person(bilal), { document, page: 1 }))?.total).toBe(0);
    expect(await see(document, suggestion, person(ana))).toBeDefined();
    expect(await see(document, suggestion, person(zoe))).toBeDefined();
    await passTime(app, { hours: 192 });
    expect(await lettersTo(app, await emailOf(bilal))).toEqual([]);
  });

  test("hidden by moderation is read by those who write there alone", async () => {
    const document = await make();
    const suggestion = await bySomeone(document);
    const found = await app.transaction(visitor, (work) =>
      reportableSuggestion.find(work, suggestion),
    );
    expect(found).toMatchObject({ title: "Semer" });
    await app.transaction(operator(), (work) =>
      reportableSuggestion.hide(work, suggestion, "Injure"),
    );
    expect(await see(document, suggestion)).toBeUndefined();
    expect(await see(document, suggestion, person(circle.people.ana))).toMatchObject({
      isUnseen: true,
    });
    await app.transaction(operator(), (work) => reportableSuggestion.showAgain(work, suggestion));
    expect(await see(document, suggestion)).toBeDefined();
  });
});

describe("the letter of the week", () => {
  test("is one, however many suggest and write; from it one suggests without coming in", async () => {
    const document = await make();
    const { bilal, chloe } = circle.people;
    await bySomeone(document);
    await bySomeone(document, { words: "On arrose à midi." });
    for (const [i, word] of ["mai", "juin"].entries()) {
      const contents = text(TEXT.replace("mars", word));
      valueOf(await keepVersion(app, person(bilal), { document, base: i + 1, contents }));
    }
    await passTime(app, { hours: 20 });
    expect(await lettersTo(app, await emailOf(bilal))).toEqual([]);
    await passTime(app, { hours: 192 });
    const mine = await lettersTo(app, await emailOf(bilal));
    expect(mine.map(({ subject }) => subject)).toEqual(["2 propositions attendent votre avis"]);
    // Chloé, who writes there and did not, is told that it changed.
    const theirs = await lettersTo(app, await emailOf(chloe));
    expect(theirs.map(({ subject }) => subject)).toEqual(["Un document a changé"]);
    const link = theirs[0]?.links.find((one) => one.startsWith("/l/proposer/")) ?? "";

    const browser = browserOf(app);
    const page = await browser.get(link);
    expect(page.text).toContain("On arrose le soir.");
    const one = await browser.get(`${link}/3/1`);
    const form = one.forms.find(({ action }) => action === `${link}/3/1`);
    expect(await browser.submit(form, { mots: "On arrose le matin, Chloé." })).toMatchObject({
      status: 200,
      text: expect.stringContaining("Elle attend la réponse des auteurs."),
    });
    const { suggestions } = (await seeSuggestions(app, visitor, { document, page: 1 })) ?? {};
    expect(suggestions?.[0]).toMatchObject({ byName: "Chloé" });
    expect((await browser.get(`${link.slice(0, -4)}AAAA`)).status).toBe(404);
  });

  test("says nothing of what a circle keeps to itself, and leads nobody there without coming in", async () => {
    const document = await make(false);
    const { bilal, chloe, ana } = circle.people;
    await bySomeone(document, { who: ana });
    const contents = text(TEXT.replace("mars", "mai"));
    valueOf(await keepVersion(app, person(bilal), { document, base: 1, contents }));
    await passTime(app, { hours: 192 });
    for (const one of [bilal, chloe]) {
      const letters = await lettersTo(app, await emailOf(one));
      expect(letters).toHaveLength(1);
      expect(letters[0]?.text).not.toMatch(/Semer|arrose/);
      expect(letters[0]?.links.some((link) => link.startsWith("/l/proposer/"))).toBe(false);
    }
  });
});

async function ask(document: DocumentId, typed: Record<string, string>): Promise<SeenPage> {
  const browser = browserOf(app);
  const at = `/communs/documents/${document}/versions/1/paragraphes/1/proposer`;
  const page = await browser.get(at);
  const form = page.forms.find(({ action }) => action === at);
  return browser.submit(form, { mots: "On arrose le matin.", nom: "Ida Ferrand", ...typed });
}

async function linkTo(email: string): Promise<string> {
  const [letter] = await lettersTo(app, email);
  const link = letter?.links.find((one) => one.startsWith("/l/proposition/"));
  if (link === undefined) throw new Error("no link");
  return link;
}

async function confirm(email: string): Promise<SeenPage> {
  const browser = browserOf(app);
  const link = await linkTo(email);
  const page = await browser.get(link);
  return browser.submit(page.forms.find(({ action }) => action === link));
}

const total = async (document: DocumentId, who: Actor) =>
  (await seeSuggestions(app, who, { document, page: 1 }))?.total;

describe("who has no account", () => {
  test("is read once they pressed the button of a letter, by those who write there; by all once one opens it", async () => {
    const document = await make();
    const [ana, email] = [person(circle.people.ana), somebody()];
    const sent = await ask(document, { email });
    expect(sent.at).toBe("/communs/proposition-envoyee");
    const [letter] = await lettersTo(app, email);
    expect(letter?.subject).toBe("Confirmez votre proposition : Semer");
    expect(letter?.text).not.toMatch(/matin|Ida/);
    // Programs open the links of letters: nothing is said by it.
    await browserOf(app).get(await linkTo(email));
    expect(await total(document, ana)).toBe(0);
    expect((await confirm(email)).text).toContain("Elle attend la réponse des auteurs.");
    expect(await total(document, ana)).toBe(1);
    for (const who of [visitor, person(circle.people.zoe)])
      expect(await total(document, who)).toBe(0);
    const { suggestions } = (await seeSuggestions(app, ana, { document, page: 1 })) ?? {};
    const suggestion = suggestions?.[0]?.one.id;
    if (suggestion === undefined) throw new Error("nothing is suggested");
    expect(suggestions?.[0]).toMatchObject({ byName: "Ida Ferrand", isUnseen: true });
    expect(JSON.stringify(suggestions)).not.toContain(email);
    expect((await openSuggestion(app, visitor, { document, suggestion })).done).toBe(false);
    valueOf(await openSuggestion(app, ana, { document, suggestion }));
    expect(await total(document, visitor)).toBe(1);
  });

  test("becomes an author under the name that they gave, there and in what is begun from it", async () => {
    const document = await make();
    const [ana, email] = [person(circle.people.ana), somebody()];
    await ask(document, { email });
    await confirm(email);
    const { suggestions } = (await seeSuggestions(app, ana, { document, page: 1 })) ?? {};
    const suggestion = suggestions?.[0]?.one.id;
    if (suggestion === undefined) throw new Error("nothing is suggested");
    valueOf(await decideSuggestion(app, ana, { document, suggestion, how: "accepted" }));
    expect(await authorsOf(document)).toEqual([
      ["Bilal", "wrote"],
      ["Ida Ferrand", "suggested"],
    ]);
    expect(await standing(document, visitor)).toEqual(text(TEXT.replace("soir", "matin")));
    expect(await total(document, visitor)).toBe(1);
    const asked = { document, number: 2, space: ownSpaceOf(circle.people.zoe), title: "Le mien" };
    const mine = valueOf(await deriveDocument(app, person(circle.people.zoe), asked));
    const seen = await seeDocument(app, person(circle.people.zoe), { document: mine });
    expect(seen?.authors.map(({ name }) => name)).toContain("Ida Ferrand");
    const markdown = await browserOf(app).get(`/communs/documents/${document}.md`);
    expect(markdown.html).toContain("Ida Ferrand");
    await passTime(app, { minutes: 10 });
    const letters = await lettersTo(app, email);
    expect(letters.map(({ subject }) => subject)).toContain("On a répondu à votre proposition");
    const page = await browserOf(app).get(await linkTo(email));
    expect(page.text).toContain("Vous êtes parmi les auteurs de ce document.");
  });

  test("has three a day from one place, and what is refused is none of them", async () => {
    const document = await make();
    const wrong = await ask(document, { email: somebody(), mots: "On arrose le soir." });
    expect(wrong.text).toContain("C’est ce que le passage dit déjà.");
    expect((await ask(document, { email: "ida" })).text).toContain(
      "Écrivez une adresse électronique",
    );
    for (let i = 0; i < 3; i += 1)
      expect((await ask(document, { email: somebody() })).at).toBe("/communs/proposition-envoyee");
    const more = await ask(document, { email: somebody() });
    expect(more.text).toContain("C’est beaucoup de propositions pour aujourd’hui.");
    expect(more.html).toContain("On arrose le matin.");
  });

  test("is asked for nothing where it is not for everyone, and takes back what waits", async () => {
    const hidden = await make(false);
    const at = `/communs/documents/${hidden}/versions/1/paragraphes/1/proposer`;
    expect((await browserOf(app).get(at)).status).toBe(404);
    const [document, email] = [await make(), somebody()];
    await ask(document, { email });
    await confirm(email);
    const browser = browserOf(app);
    const link = await linkTo(email);
    const page = await browser.get(link);
    await browser.submit(page.forms.find(({ action }) => action.endsWith("/retirer")));
    expect(await total(document, person(circle.people.ana))).toBe(0);
    expect((await browser.get(link)).status).toBe(404);
  });

  test("is forgotten a week after, when nobody confirmed; a month after the answer, by address", async () => {
    const document = await make();
    const [left, kept] = [somebody(), somebody()];
    await ask(document, { email: left });
    await ask(document, { email: kept });
    await confirm(kept);
    const ana = person(circle.people.ana);
    const { suggestions } = (await seeSuggestions(app, ana, { document, page: 1 })) ?? {};
    const suggestion = suggestions?.[0]?.one.id;
    if (suggestion === undefined) throw new Error("nothing is suggested");
    const refuse = { document, suggestion, how: "refused", reason: "Pas ici." } as const;
    valueOf(await decideSuggestion(app, ana, refuse));
    const addresses = () =>
      behindTheWalls(app, async (client) => {
        const { rows } = await client.query(
          "select 1 from commons.suggester where suggestion = $1 or suggestion = $2",
          [suggestion, (await linkTo(left)).split("/")[3]],
        );
        return rows.length;
      });
    await sweep(app, "commons.unconfirmed-suggestions");
    expect(await addresses()).toBe(2);
    app.setNow(app.clock.now().add({ hours: 24 * 8 }));
    expect(await sweep(app, "commons.unconfirmed-suggestions")).toBeGreaterThan(0);
    expect((await browserOf(app).get(await linkTo(left))).status).toBe(404);
    await sweep(app, "commons.suggesters");
    expect(await addresses()).toBe(1);
    app.setNow(app.clock.now().add({ hours: 24 * 30 }));
    expect(await sweep(app, "commons.suggesters")).toBeGreaterThan(0);
    expect(await addresses()).toBe(0);
    expect(await see(document, suggestion, ana)).toMatchObject({ byName: "Ida Ferrand" });
  });
});

test("its pages are right HTML, with one heading of the first rank, of a title of their own", async () => {
  const document = await make();
  const { ana } = circle.people;
  const waits = await bySomeone(document);
  const refused = await bySomeone(document, { words: "On arrose à midi." });
  const refuse = { document, suggestion: refused, how: "refused", reason: "À midi, non." } as const;
  valueOf(await decideSuggestion(app, person(ana), refuse));
  const said = { document, number: 1, place: 1, words: "Le soir ?" };
  valueOf(await sayRemark(app, person(ana), said));
  const browser = await browserFor(ana);
  const at = `/communs/documents/${document}`;
  const pages: SeenPage[] = [];
  for (const path of [
    at,
    `${at}/paragraphes`,
    `${at}/propositions`,
    `${at}/propositions/${waits}`,
    `${at}/versions/1/paragraphes/1/proposer`,
    `${at}/versions/1/paragraphes/1/commenter`,
  ])
    pages.push(await browser.get(path));
  pages.push(await browser.get(`${at}/propositions/${refused}`));
  expect(pages.map(({ status }) => status)).toEqual(pages.map(() => 200));
  expect(pages.flatMap(({ html }) => htmlFlaws(html))).toEqual([]);
  const heads = pages.map(({ html }) => html.match(/<h1[ >]/g)?.length);
  expect(heads).toEqual(pages.map(() => 1));
  const titles = pages.slice(0, 6).map(({ html }) => /<title>(.*?)<\/title>/.exec(html)?.[1]);
  expect(new Set(titles).size).toBe(6);
});

test("hostile words are shown, and run nowhere", async () => {
  const document = await make();
  const words = "<script>alert(1)</script> [x](javascript:alert(1)) ![p](https://e.example/p.png)";
  const suggestion = await bySomeone(document, { words });
  const at = `/communs/documents/${document}`;
  for (const path of [
    `${at}/propositions`,
    `${at}/paragraphes`,
    `${at}/propositions/${suggestion}`,
  ]) {
    const page = await browserOf(app).get(path);
    expect(page.status).toBe(200);
    expect(page.html).not.toMatch(/<script>alert|href="javascript|<img[^>]*e\.example/);
  }
  const asked = { document, suggestion, how: "accepted" } as const;
  valueOf(await decideSuggestion(app, person(circle.people.ana), asked));
  const page = await browserOf(app).get(at);
  expect(page.html).not.toMatch(/<script>alert|href="javascript|<img[^>]*e\.example/);
});
