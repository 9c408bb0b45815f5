import { describe, expect, test } from "vitest";
import { blockPersonIn } from "#modules/moderation";
import { ownSpaceOf } from "#rules/access";
import { type Actor, operator, person, visitor } from "#services/house";
import { browserOf } from "../../../../tests/support/browser.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { tellBirthYearIn } from "../../people/actions/ages.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import { beginDocument } from "../actions/begin-document.ts";
import { publishDocument } from "../actions/publish-document.ts";
import { keepVersion } from "../actions/save-version.ts";
import { decideSuggestion } from "./actions/decide-suggestion.ts";
import { reportableSuggestion } from "./actions/reportable-suggestion.ts";
import { seeParagraphs } from "./actions/see-paragraphs.ts";
import { seeSuggestions } from "./actions/see-suggestions.ts";
import { suggest } from "./actions/suggest.ts";
import { withdrawSuggestion } from "./actions/withdraw-suggestion.ts";
import { suggesting, TEXT, text } from "./test-suggesting.ts";

const here = suggesting();

describe("a change that is suggested", () => {
  test("is read word by word by everyone who reads the document, and waits", async () => {
    const document = await here.make();
    const suggestion = await here.bySomeone(document);
    const seen = await here.see(document, suggestion);
    expect(seen?.compared).toEqual([
      { words: "On arrose le ", how: "same" },
      { words: "soir", how: "removed" },
      { words: "matin", how: "added" },
      { words: ".", how: "same" },
    ]);
    expect(seen?.standing).toEqual({ how: "there", place: 1 });
    const { passages } = (await seeParagraphs(here.app, visitor, { document, page: 1 })) ?? {};
    expect(passages?.map(({ suggestions }) => suggestions.length)).toEqual([0, 1, 0]);
    expect(await here.standing(document)).toEqual(text(TEXT));
    // The same again is the same one.
    expect(await here.bySomeone(document)).toBe(suggestion);
    expect(await here.bySomeone(document, { words: "On arrose à midi." })).not.toBe(suggestion);
  });

  test("says something, else than the passage, of a text that one reads", async () => {
    const document = await here.make();
    const asked = {
      document,
      number: 1,
      place: 1,
      why: undefined,
      words: "On arrose le soir.\r\n",
    };
    const zoe = person(here.circle.people.zoe);
    const refusal = async (more: Partial<typeof asked>) => {
      const told = await suggest(here.app, zoe, { ...asked, words: "Autre.", ...more });
      return told.done ? "done" : told.refusal;
    };
    expect(await refusal({ words: asked.words })).toBe("nothing-changed");
    expect(await refusal({ words: "\n\n" })).toBe("nothing-changed");
    expect(await refusal({ words: "x".repeat(10_001) })).toBe("words-too-long");
    expect(await refusal({ place: 3 })).toBe("unknown-document");
    expect(await refusal({ number: 2 })).toBe("unknown-document");
    const hidden = await here.make(false);
    expect(await refusal({ document: hidden })).toBe("unknown-document");
    expect(await suggest(here.app, visitor, asked)).toMatchObject({ refusal: "unknown-document" });
    const table = valueOf(
      await beginDocument(here.app, zoe, {
        space: ownSpaceOf(here.circle.people.zoe),
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
    const document = await here.make(false);
    const { ana, bilal, zoe } = here.circle.people;
    const suggestion = await here.bySomeone(document, { who: ana });
    expect(await here.see(document, suggestion, person(bilal))).toMatchObject({ byName: "Ana" });
    for (const who of [person(zoe), visitor, operator()]) {
      expect(await seeSuggestions(here.app, who, { document, page: 1 })).toBeUndefined();
      expect(await here.see(document, suggestion, who)).toBeUndefined();
    }
    valueOf(await publishDocument(here.app, person(bilal), { document, forGood: true }));
    expect(await here.see(document, suggestion, person(bilal))).toBeDefined();
    expect(await here.see(document, suggestion)).toBeUndefined();
    expect((await seeSuggestions(here.app, visitor, { document, page: 1 }))?.total).toBe(0);
    const asked = { document, suggestion, how: "refused", reason: "Entre nous." } as const;
    valueOf(await decideSuggestion(here.app, person(bilal), asked));
    expect(await here.see(document, suggestion)).toBeUndefined();
  });

  test("of a version that stays with the circle stays there too, once another is published", async () => {
    const document = await here.make(false);
    const { ana, bilal, zoe } = here.circle.people;
    const keep = (who: typeof ana, base: number, word: string) =>
      keepVersion(here.app, person(who), {
        document,
        base,
        contents: text(TEXT.replace("soir", word)),
      });
    valueOf(await keep(bilal, 1, "matin"));
    valueOf(await publishDocument(here.app, person(bilal), { document, forGood: true }));
    expect(valueOf(await keep(ana, 1, "secret"))).toMatchObject({ number: 3, way: "beside" });
    for (const number of [1, 3]) {
      const words = `On arrose à midi (${number}).`;
      const suggestion = await here.bySomeone(document, { who: ana, number, words });
      expect(await here.see(document, suggestion, person(bilal))).toBeDefined();
      for (const who of [person(zoe), visitor])
        expect(await here.see(document, suggestion, who)).toBeUndefined();
    }
    const open = await here.bySomeone(document, { number: 2, words: "On arrose à midi." });
    expect(await here.see(document, open)).toBeDefined();
    expect((await seeSuggestions(here.app, visitor, { document, page: 1 }))?.total).toBe(1);
  });

  test("is taken back by who suggested it alone, until it is answered", async () => {
    const document = await here.make();
    const suggestion = await here.bySomeone(document);
    const asked = { document, suggestion };
    const { ana, zoe } = here.circle.people;
    for (const who of [visitor, person(ana)])
      expect((await withdrawSuggestion(here.app, who, asked)).done).toBe(false);
    valueOf(await withdrawSuggestion(here.app, person(zoe), asked));
    expect(await here.see(document, suggestion, person(ana))).toBeUndefined();
    const other = await here.bySomeone(document);
    const refuse = { document, suggestion: other, how: "refused", reason: "Non." } as const;
    valueOf(await decideSuggestion(here.app, person(ana), refuse));
    expect(
      await withdrawSuggestion(here.app, person(zoe), { document, suggestion: other }),
    ).toMatchObject({ refusal: "already-answered" });
  });

  test("never reaches who blocked its author, and others read it as ever", async () => {
    const document = await here.make();
    const { bilal, ana, zoe } = here.circle.people;
    await here.app.transaction(person(bilal), (work) => blockPersonIn(work, { person: zoe }));
    const suggestion = await here.bySomeone(document);
    expect(await here.see(document, suggestion, person(bilal))).toBeUndefined();
    expect((await seeSuggestions(here.app, person(bilal), { document, page: 1 }))?.total).toBe(0);
    expect(await here.see(document, suggestion, person(ana))).toBeDefined();
    expect(await here.see(document, suggestion, person(zoe))).toBeDefined();
    await passTime(here.app, { hours: 192 });
    expect(await lettersTo(here.app, await here.emailOf(bilal))).toEqual([]);
  });

  test("of who is under eighteen names them to who writes there, and to nobody else", async () => {
    const document = await here.make();
    const { ana, zoe } = here.circle.people;
    const suggestion = await here.bySomeone(document);
    const names = async (who: Actor) => {
      const list = await seeSuggestions(here.app, who, { document, page: 1 });
      const beside = await seeParagraphs(here.app, who, { document, page: 1 });
      return [
        (await here.see(document, suggestion, who))?.byName,
        list?.suggestions[0]?.byName,
        beside?.passages[1]?.suggestions[0]?.byName,
      ];
    };
    expect(await names(visitor)).toEqual(["Zoé", "Zoé", "Zoé"]);
    await here.app.transaction(person(zoe), (work) => tellBirthYearIn(work, { year: 2010 }));
    expect(await names(visitor)).toEqual(["", "", ""]);
    expect(await names(person(ana))).toEqual(["Zoé", "Zoé", "Zoé"]);
    const page = await browserOf(here.app).get(`/communs/documents/${document}/propositions`);
    expect(page.text).toContain("une personne");
    expect(page.text).not.toMatch(/Zoé|sans compte/);
  });

  test("hidden by moderation is read by those who write there alone", async () => {
    const document = await here.make();
    const suggestion = await here.bySomeone(document);
    const found = await here.app.transaction(visitor, (work) =>
      reportableSuggestion.find(work, suggestion),
    );
    expect(found).toMatchObject({ title: "Semer" });
    await here.app.transaction(operator(), (work) =>
      reportableSuggestion.hide(work, suggestion, "Injure"),
    );
    expect(await here.see(document, suggestion)).toBeUndefined();
    expect(await here.see(document, suggestion, person(here.circle.people.ana))).toMatchObject({
      isUnseen: true,
    });
    await here.app.transaction(operator(), (work) =>
      reportableSuggestion.showAgain(work, suggestion),
    );
    expect(await here.see(document, suggestion)).toBeDefined();
  });
});
