import { describe, expect, test } from "vitest";
import { ownSpaceOf } from "#rules/access";
import { type Actor, person, visitor } from "#services/house";
import { browserOf, type SeenPage } from "../../../../tests/support/browser.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { sweep } from "../../../../tests/support/retention.ts";
import { behindTheWalls } from "../../../../tests/support/tables.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import { aboutPerson } from "../actions/about-person.ts";
import { deriveDocument } from "../actions/derive-document.ts";
import { seeDocument } from "../actions/see-document.ts";
import type { DocumentId } from "../domain/document.ts";
import { decideSuggestion, openSuggestion } from "./actions/decide-suggestion.ts";
import { seeSuggestions } from "./actions/see-suggestions.ts";
import { suggesting, TEXT, text } from "./test-suggesting.ts";

const here = suggesting();

let count = 0;
const somebody = () => `propose-${(count += 1)}@example.org`;

async function ask(document: DocumentId, typed: Record<string, string>): Promise<SeenPage> {
  const browser = browserOf(here.app);
  const at = `/communs/documents/${document}/versions/1/paragraphes/1/proposer`;
  const page = await browser.get(at);
  const form = page.forms.find(({ action }) => action === at);
  return browser.submit(form, { mots: "On arrose le matin.", nom: "Ida Ferrand", ...typed });
}

async function linkTo(email: string): Promise<string> {
  const [letter] = await lettersTo(here.app, email);
  const link = letter?.links.find((one) => one.startsWith("/l/proposition/"));
  if (link === undefined) throw new Error("no link");
  return link;
}

async function confirm(email: string): Promise<SeenPage> {
  const browser = browserOf(here.app);
  const link = await linkTo(email);
  const page = await browser.get(link);
  return browser.submit(page.forms.find(({ action }) => action === link));
}

const total = async (document: DocumentId, who: Actor) =>
  (await seeSuggestions(here.app, who, { document, page: 1 }))?.total;

describe("who has no account", () => {
  test("is read once they pressed the button of a letter, by those who write there; by all once one opens it", async () => {
    const document = await here.make();
    const [ana, email] = [person(here.circle.people.ana), somebody()];
    const sent = await ask(document, { email });
    expect(sent.at).toBe("/communs/proposition-envoyee");
    const [letter] = await lettersTo(here.app, email);
    expect(letter?.subject).toBe("Confirmez votre proposition : Semer");
    expect(letter?.text).not.toMatch(/matin|Ida/);
    // Programs open the links of letters: nothing is said by it.
    await browserOf(here.app).get(await linkTo(email));
    expect(await total(document, ana)).toBe(0);
    expect((await confirm(email)).text).toContain("Elle attend la réponse des auteurs.");
    expect(await total(document, ana)).toBe(1);
    for (const who of [visitor, person(here.circle.people.zoe)])
      expect(await total(document, who)).toBe(0);
    const { suggestions } = (await seeSuggestions(here.app, ana, { document, page: 1 })) ?? {};
    const suggestion = suggestions?.[0]?.one.id;
    if (suggestion === undefined) throw new Error("nothing is suggested");
    expect(suggestions?.[0]).toMatchObject({ byName: "Ida Ferrand", isUnseen: true });
    expect(JSON.stringify(suggestions)).not.toContain(email);
    expect((await openSuggestion(here.app, visitor, { document, suggestion })).done).toBe(false);
    valueOf(await openSuggestion(here.app, ana, { document, suggestion }));
    expect(await total(document, visitor)).toBe(1);
  });

  test("becomes an author under the name that they gave, there and in what is begun from it", async () => {
    const document = await here.make();
    const [ana, email] = [person(here.circle.people.ana), somebody()];
    await ask(document, { email });
    await confirm(email);
    const { suggestions } = (await seeSuggestions(here.app, ana, { document, page: 1 })) ?? {};
    const suggestion = suggestions?.[0]?.one.id;
    if (suggestion === undefined) throw new Error("nothing is suggested");
    valueOf(await decideSuggestion(here.app, ana, { document, suggestion, how: "accepted" }));
    expect(await here.authorsOf(document)).toEqual([
      ["Bilal", "wrote"],
      ["Ida Ferrand", "suggested"],
    ]);
    expect(await here.standing(document, visitor)).toEqual(text(TEXT.replace("soir", "matin")));
    expect(await total(document, visitor)).toBe(1);
    const asked = {
      document,
      number: 2,
      space: ownSpaceOf(here.circle.people.zoe),
      title: "Le mien",
    };
    const mine = valueOf(await deriveDocument(here.app, person(here.circle.people.zoe), asked));
    const seen = await seeDocument(here.app, person(here.circle.people.zoe), { document: mine });
    expect(seen?.authors.map(({ name }) => name)).toContain("Ida Ferrand");
    const markdown = await browserOf(here.app).get(`/communs/documents/${document}.md`);
    expect(markdown.html).toContain("Ida Ferrand");
    await passTime(here.app, { minutes: 10 });
    const letters = await lettersTo(here.app, email);
    expect(letters.map(({ subject }) => subject)).toContain("On a répondu à votre proposition");
    const page = await browserOf(here.app).get(await linkTo(email));
    expect(page.text).toContain("Vous êtes parmi les auteurs de ce document.");
  });

  test("has three a day from one place, and what is refused is none of them", async () => {
    const document = await here.make();
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
    const hidden = await here.make(false);
    const at = `/communs/documents/${hidden}/versions/1/paragraphes/1/proposer`;
    expect((await browserOf(here.app).get(at)).status).toBe(404);
    const [document, email] = [await here.make(), somebody()];
    await ask(document, { email });
    await confirm(email);
    const browser = browserOf(here.app);
    const link = await linkTo(email);
    const page = await browser.get(link);
    await browser.submit(page.forms.find(({ action }) => action.endsWith("/retirer")));
    expect(await total(document, person(here.circle.people.ana))).toBe(0);
    expect((await browser.get(link)).status).toBe(404);
  });

  test("who leaves takes back the name that they gave, also in what was answered", async () => {
    const document = await here.make();
    const { ana, zoe } = here.circle.people;
    const email = await here.emailOf(zoe);
    const answered = async (words: string, how: "refused" | "accepted") => {
      await ask(document, { email, mots: words });
      await confirm(email);
      const all = await seeSuggestions(here.app, person(ana), { document, page: 1 });
      const suggestion = all?.suggestions.find(({ says }) => says.words === words)?.one.id;
      if (suggestion === undefined) throw new Error("nothing is suggested");
      const asked = { document, suggestion, how, reason: "Pas ici." };
      valueOf(await decideSuggestion(here.app, person(ana), asked));
      return suggestion;
    };
    const no = await answered("On arrose à midi.", "refused");
    const yes = await answered("On arrose le matin.", "accepted");
    expect(await here.see(document, yes)).toMatchObject({ byName: "Ida Ferrand" });
    await here.app.transaction(person(zoe), (work) => aboutPerson.erases(work, zoe));
    for (const suggestion of [no, yes]) {
      const seen = await here.see(document, suggestion, person(ana));
      expect(seen?.says.words).toMatch(/^On arrose/);
      expect(JSON.stringify(seen)).not.toContain("Ferrand");
    }
    const rows = await behindTheWalls(here.app, (client) =>
      client.query("select public from commons.suggestion where document = $1", [document]),
    );
    expect(rows.rows).toHaveLength(2);
    expect(JSON.stringify(rows.rows)).not.toContain("Ferrand");
  });

  test("is forgotten a week after, when nobody confirmed; a month after the answer, by address", async () => {
    const document = await here.make();
    const [left, kept] = [somebody(), somebody()];
    await ask(document, { email: left });
    await ask(document, { email: kept });
    await confirm(kept);
    const ana = person(here.circle.people.ana);
    const { suggestions } = (await seeSuggestions(here.app, ana, { document, page: 1 })) ?? {};
    const suggestion = suggestions?.[0]?.one.id;
    if (suggestion === undefined) throw new Error("nothing is suggested");
    const refuse = { document, suggestion, how: "refused", reason: "Pas ici." } as const;
    valueOf(await decideSuggestion(here.app, ana, refuse));
    const addresses = () =>
      behindTheWalls(here.app, async (client) => {
        const { rows } = await client.query(
          "select 1 from commons.suggester where suggestion = $1 or suggestion = $2",
          [suggestion, (await linkTo(left)).split("/")[3]],
        );
        return rows.length;
      });
    await sweep(here.app, "commons.unconfirmed-suggestions");
    expect(await addresses()).toBe(2);
    here.app.setNow(here.app.clock.now().add({ hours: 24 * 8 }));
    expect(await sweep(here.app, "commons.unconfirmed-suggestions")).toBeGreaterThan(0);
    expect((await browserOf(here.app).get(await linkTo(left))).status).toBe(404);
    await sweep(here.app, "commons.suggesters");
    expect(await addresses()).toBe(1);
    here.app.setNow(here.app.clock.now().add({ hours: 24 * 30 }));
    expect(await sweep(here.app, "commons.suggesters")).toBeGreaterThan(0);
    expect(await addresses()).toBe(0);
    expect(await here.see(document, suggestion, ana)).toMatchObject({ byName: "Ida Ferrand" });
  });
});
