import { describe, expect, test } from "vitest";
import { person, visitor } from "#services/house";
import { browserOf } from "../../../../tests/support/browser.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import { keepVersion } from "../actions/save-version.ts";
import type { DocumentId } from "../domain/document.ts";
import { decideSuggestion, type DecideSuggestion } from "./actions/decide-suggestion.ts";
import { seeParagraphs } from "./actions/see-paragraphs.ts";
import { suggest } from "./actions/suggest.ts";
import type { SuggestionId } from "./domain/suggestion.ts";
import { makeTable, ROWS, table } from "./test-lines.ts";
import { suggesting } from "./test-suggesting.ts";

const here = suggesting();

const make = (rows = ROWS) => makeTable(here, rows);

async function bySomeone(
  document: DocumentId,
  place: number,
  cells: readonly string[] | "gone",
  who = here.circle.people.zoe,
): Promise<SuggestionId> {
  const words = cells === "gone" ? { cells: [], isGone: true } : { cells, isGone: false };
  const asked = { document, number: 1, place, words, why: "Je l’ai comptée." };
  return valueOf(await suggest(here.app, person(who), asked));
}

type How = Pick<DecideSuggestion, "how"> & { readonly words?: string[]; readonly reason?: string };

async function answer(document: DocumentId, suggestion: SuggestionId, how: How) {
  const asked: DecideSuggestion = { words: [], reason: "", ...how, document, suggestion };
  return decideSuggestion(here.app, person(here.circle.people.ana), asked);
}

const rowsOf = async (document: DocumentId) => {
  const contents = await here.standing(document);
  return contents?.kind === "table" ? contents.rows : undefined;
};

describe("a line of a table that somebody suggests", () => {
  test("changes, comes or goes; accepted, it is kept, and who suggested it is an author", async () => {
    const document = await make();
    const { chloe, zoe } = here.circle.people;
    const changed = await bySomeone(document, 1, ["Laitue", "avril", "5"]);
    expect(await bySomeone(document, 1, ["Laitue", "avril", "5"])).toBe(changed);
    const [pea, bean] = [
      await bySomeone(document, 3, ["Pois", "mars", "1"], chloe),
      await bySomeone(document, 3, ["Haricot", "mai", "4"], zoe),
    ];
    const gone = await bySomeone(document, 0, "gone");
    const seen = await seeParagraphs(here.app, visitor, { document, page: 1 });
    expect(seen?.total).toBe(3);
    expect(seen?.passages.map(({ suggestions }) => suggestions.length)).toEqual([1, 1, 0]);
    expect(seen?.added.map(({ one }) => one.id).toSorted()).toEqual([pea, bean].toSorted());
    // Two lines that are added collide with nothing, nor with a line that goes.
    for (const one of [changed, pea, bean, gone])
      expect(valueOf(await answer(document, one, { how: "accepted" }))).toMatchObject({
        isBeside: false,
      });
    expect(await rowsOf(document)).toEqual([
      ["Laitue", "avril", "5"],
      ["Fève", "février", "9"],
      ["Pois", "mars", "1"],
      ["Haricot", "mai", "4"],
    ]);
    expect(await here.authorsOf(document)).toEqual([
      ["Bilal", "wrote"],
      ["Zoé", "suggested"],
      ["Chloé", "suggested"],
    ]);
  });

  test("is taken in other cells, or refused with a reason; a line that goes is taken whole", async () => {
    const document = await make();
    const one = await bySomeone(document, 2, ["Fève", "janvier", "12"]);
    expect(
      await answer(document, one, { how: "partly", words: ["Fève", "février", "9"] }),
    ).toMatchObject({ refusal: "nothing-to-take" });
    valueOf(await answer(document, one, { how: "partly", words: ["Fève", "février", "12"] }));
    expect(await here.see(document, one)).toMatchObject({
      one: { state: "partly", kept: 2 },
      says: { taken: JSON.stringify(["Fève", "février", "12"]) },
    });
    const gone = await bySomeone(document, 0, "gone");
    expect(await answer(document, gone, { how: "refused", reason: " " })).toMatchObject({
      refusal: "reason-missing",
    });
    valueOf(await answer(document, gone, { how: "refused", reason: "Il en reste." }));
    expect(await rowsOf(document)).toEqual(ROWS.with(2, ["Fève", "février", "12"]));
    await passTime(here.app, { minutes: 10 });
    const letters = await lettersTo(here.app, await here.emailOf(here.circle.people.zoe));
    expect(letters.map(({ text }) => text).join("\n")).toContain("Il en reste.");
  });

  test("says that its line is gone, and loses nothing: accepted, it waits beside what stands", async () => {
    const document = await make();
    const one = await bySomeone(document, 1, ["Laitue", "avril", "5"]);
    const bilal = person(here.circle.people.bilal);
    const kept = { document, base: 1, contents: table(ROWS.toSpliced(1, 1)) };
    valueOf(await keepVersion(here.app, bilal, kept));
    expect((await here.see(document, one))?.standing).toEqual({ how: "gone", place: 1 });
    const page = await (
      await here.browserFor(here.circle.people.ana)
    ).get(`/communs/documents/${document}/propositions/${one}`);
    expect(page.text).toContain("Cette ligne n’est plus là, ou commence autrement.");
    expect(page.text).toContain("Fève");
    expect(valueOf(await answer(document, one, { how: "accepted" }))).toEqual({
      kept: 3,
      isBeside: true,
    });
    expect(await rowsOf(document)).toEqual(ROWS.toSpliced(1, 1));
  });

  test("goes once of two that say the same, whoever else asked that one goes; another went then, or it waits beside", async () => {
    const twice = [["Courge", "mai", "3"], ...ROWS, ["Courge", "mai", "3"]];
    const { chloe, zoe } = here.circle.people;
    for (const [place, isBeside] of [
      [4, false],
      [0, true],
    ] as const) {
      const document = await make(twice);
      const first = await bySomeone(document, 4, "gone", chloe);
      const second = await bySomeone(document, place, "gone", zoe);
      valueOf(await answer(document, first, { how: "accepted" }));
      expect(await rowsOf(document)).toEqual(twice.slice(0, 4));
      expect(valueOf(await answer(document, second, { how: "accepted" }))).toMatchObject({
        isBeside,
      });
      expect(await rowsOf(document)).toEqual(twice.slice(0, 4));
    }
  });

  test("that is added is said to stand already, where another suggested it too", async () => {
    const document = await make();
    const { ana, chloe, zoe } = here.circle.people;
    const [first, second] = [
      await bySomeone(document, 3, ["Pois", "mars", "1"], chloe),
      await bySomeone(document, 3, ["Pois", "mars", "1"], zoe),
    ];
    const said = "Une ligne toute pareille est déjà dans le tableau.";
    const at = `/communs/documents/${document}/propositions/${second}`;
    const browser = await here.browserFor(ana);
    expect((await browser.get(at)).text).not.toContain(said);
    valueOf(await answer(document, first, { how: "accepted" }));
    expect((await browser.get(at)).text).toContain(said);
  });

  test("is no paragraph, and a paragraph is no line", async () => {
    const [lines, paragraphs] = [await make(), await here.make()];
    const zoe = person(here.circle.people.zoe);
    const words = { cells: ["On arrose à midi."], isGone: false };
    const asked = { number: 1, place: 1, why: undefined };
    expect(await suggest(here.app, zoe, { ...asked, document: paragraphs, words })).toMatchObject({
      refusal: "unknown-document",
    });
    expect(
      await suggest(here.app, zoe, { ...asked, document: lines, words: "Laitue" }),
    ).toMatchObject({ refusal: "unknown-document" });
    for (const at of [
      `/communs/documents/${lines}/paragraphes`,
      `/communs/documents/${lines}/versions/1/paragraphes/1/proposer`,
      `/communs/documents/${lines}/versions/1/lignes/4/proposer`,
      `/communs/documents/${paragraphs}/lignes/proposer`,
      `/communs/documents/${paragraphs}/versions/1/lignes/1/proposer`,
    ])
      expect((await browserOf(here.app).get(at)).status).toBe(404);
  });
});
