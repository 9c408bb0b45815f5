import { describe, expect, test } from "vitest";
import { person, visitor } from "#services/house";
import { browserOf } from "../../../../tests/support/browser.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import { keepVersion } from "../actions/save-version.ts";
import { erasePersonIn } from "#modules/people";
import { suggestByLetter } from "./actions/suggest.ts";
import { seeSuggestions } from "./actions/see-suggestions.ts";
import { suggesting, TEXT, text } from "./test-suggesting.ts";

const here = suggesting();

describe("the letter of the week", () => {
  test("is one, however many suggest and write; from it one suggests without coming in", async () => {
    const document = await here.make();
    const { bilal, chloe } = here.circle.people;
    await here.bySomeone(document);
    await here.bySomeone(document, { words: "On arrose à midi." });
    for (const [i, word] of ["mai", "juin"].entries()) {
      const contents = text(TEXT.replace("mars", word));
      valueOf(await keepVersion(here.app, person(bilal), { document, base: i + 1, contents }));
    }
    await passTime(here.app, { hours: 20 });
    expect(await lettersTo(here.app, await here.emailOf(bilal))).toEqual([]);
    await passTime(here.app, { hours: 192 });
    const mine = await lettersTo(here.app, await here.emailOf(bilal));
    expect(mine.map(({ subject }) => subject)).toEqual(["2 propositions attendent votre avis"]);
    // Chloé, who writes there and did not, is told that it changed.
    const theirs = await lettersTo(here.app, await here.emailOf(chloe));
    expect(theirs.map(({ subject }) => subject)).toEqual(["Un document a changé"]);
    const link = theirs[0]?.links.find((one) => one.startsWith("/l/proposer/")) ?? "";

    const browser = browserOf(here.app);
    const page = await browser.get(link);
    expect(page.text).toContain("On arrose le soir.");
    const one = await browser.get(`${link}/3/1`);
    const form = one.forms.find(({ action }) => action === `${link}/3/1`);
    expect(await browser.submit(form, { mots: "On arrose le matin, Chloé." })).toMatchObject({
      status: 200,
      text: expect.stringContaining("Elle attend la réponse des auteurs."),
    });
    const { suggestions } = (await seeSuggestions(here.app, visitor, { document, page: 1 })) ?? {};
    expect(suggestions?.[0]).toMatchObject({ byName: "Chloé" });
    expect((await browser.get(`${link.slice(0, -4)}AAAA`)).status).toBe(404);

    // Pressed several times at once, it is one suggestion.
    const [, , , of = "", reader = "", signature = ""] = link.split("/");
    const to = { document: of, person: reader, signature };
    const asked = { number: 3, place: 1, words: "On arrose à l’aube.", why: undefined };
    const pressed = Array.from({ length: 4 }, () => suggestByLetter(here.app, to, asked));
    expect(new Set((await Promise.all(pressed)).map(valueOf)).size).toBe(1);

    // Nobody is there any more: the address leads nowhere.
    await here.app.transaction(person(chloe), (work) => erasePersonIn(work, chloe));
    for (const at of [link, `${link}/3/1`]) expect((await browser.get(at)).status).toBe(404);
    const late = await suggestByLetter(here.app, to, { ...asked, words: "On arrose à minuit." });
    expect(late).toMatchObject({ refusal: "unknown-document" });
  });

  test("says nothing of what a circle keeps to itself, and leads nobody there without coming in", async () => {
    const document = await here.make(false);
    const { bilal, chloe, ana } = here.circle.people;
    await here.bySomeone(document, { who: ana });
    const contents = text(TEXT.replace("mars", "mai"));
    valueOf(await keepVersion(here.app, person(bilal), { document, base: 1, contents }));
    await passTime(here.app, { hours: 192 });
    for (const one of [bilal, chloe]) {
      const letters = await lettersTo(here.app, await here.emailOf(one));
      expect(letters).toHaveLength(1);
      expect(letters[0]?.text).not.toMatch(/Semer|arrose/);
      expect(letters[0]?.links.some((link) => link.startsWith("/l/proposer/"))).toBe(false);
    }
  });
});
