import { describe, expect, test } from "vitest";
import { person, visitor } from "#services/house";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import { keepVersion } from "../actions/save-version.ts";
import { seeDocument } from "../actions/see-document.ts";
import { decideSuggestion } from "./actions/decide-suggestion.ts";
import { seeSuggestion } from "./actions/see-suggestions.ts";
import { suggesting, TEXT, text } from "./test-suggesting.ts";

const here = suggesting();

describe("a change that is suggested", () => {
  test("accepted, makes a version, and its author an author of the document", async () => {
    const document = await here.make();
    const suggestion = await here.bySomeone(document);
    const asked = { document, suggestion, how: "accepted" } as const;
    expect((await decideSuggestion(here.app, person(here.circle.people.zoe), asked)).done).toBe(
      false,
    );
    expect((await decideSuggestion(here.app, visitor, asked)).done).toBe(false);
    const told = valueOf(await decideSuggestion(here.app, person(here.circle.people.chloe), asked));
    expect(told).toEqual({ kept: 2, isBeside: false });
    expect(await here.standing(document)).toEqual(text(TEXT.replace("soir", "matin")));
    expect((await seeDocument(here.app, visitor, { document }))?.version.way).toBe("suggested");
    expect(await here.authorsOf(document)).toContainEqual(["Zoé", "suggested"]);
    // Who accepted wrote nothing of it.
    expect((await here.authorsOf(document))?.map(([name]) => name)).toEqual(["Bilal", "Zoé"]);
    // Twice changes nothing; another answer comes too late.
    expect(
      valueOf(await decideSuggestion(here.app, person(here.circle.people.ana), asked)).kept,
    ).toBe(2);
    const late = { document, suggestion, how: "refused", reason: "Non." } as const;
    expect(await decideSuggestion(here.app, person(here.circle.people.ana), late)).toEqual({
      done: false,
      refusal: "already-answered",
    });
    await passTime(here.app, { minutes: 10 });
    const letters = await lettersTo(here.app, await here.emailOf(here.circle.people.zoe));
    expect(letters.map(({ subject }) => subject)).toContain("On a répondu à votre proposition");
  });

  test("accepted after others wrote elsewhere is merged with what they wrote", async () => {
    const document = await here.make();
    const suggestion = await here.bySomeone(document);
    const meanwhile = text(TEXT.replace("août", "septembre").replace("On sème", "Ici.\n\nOn sème"));
    valueOf(
      await keepVersion(here.app, person(here.circle.people.ana), {
        document,
        base: 1,
        contents: meanwhile,
      }),
    );
    expect((await here.see(document, suggestion))?.standing).toEqual({ how: "there", place: 2 });
    const asked = { document, suggestion, how: "accepted" } as const;
    valueOf(await decideSuggestion(here.app, person(here.circle.people.ana), asked));
    expect(await here.standing(document)).toEqual(
      text(meanwhile.markdown.replace("le soir", "le matin")),
    );
  });

  test("accepted where another wrote meanwhile stands beside what they wrote", async () => {
    const document = await here.make();
    const suggestion = await here.bySomeone(document);
    const meanwhile = text(TEXT.replace("le soir", "le soir, à l’arrosoir"));
    const { ana } = here.circle.people;
    valueOf(await keepVersion(here.app, person(ana), { document, base: 1, contents: meanwhile }));
    expect((await here.see(document, suggestion))?.standing).toEqual({ how: "changed", place: 1 });
    const asked = { document, suggestion, how: "accepted" } as const;
    const told = valueOf(await decideSuggestion(here.app, person(ana), asked));
    expect(told).toEqual({ kept: 3, isBeside: true });
    expect(await here.standing(document)).toEqual(meanwhile);
    const seen = await seeSuggestion(here.app, person(ana), { document, suggestion });
    expect(seen?.isBeside).toBe(true);
    expect((await seeDocument(here.app, person(ana), { document }))?.beside).toEqual([3]);
  });

  test("of a paragraph that is gone says so, beside the nearest, and loses no word", async () => {
    const document = await here.make();
    const suggestion = await here.bySomeone(document);
    const without = text("On sème en mars.\n\nOn récolte en août.");
    const { ana } = here.circle.people;
    valueOf(await keepVersion(here.app, person(ana), { document, base: 1, contents: without }));
    // Suggested of it by who had read the version before.
    const later = await here.bySomeone(document, { words: "On arrose à midi." });
    for (const one of [suggestion, later])
      expect((await here.see(document, one))?.standing).toEqual({ how: "gone", place: 1 });
    const seen = await seeSuggestion(here.app, visitor, { document, suggestion });
    expect(seen?.today).toBe("On récolte en août.");
    expect(seen?.suggestion.says).toMatchObject({
      was: "On arrose le soir.",
      words: "On arrose le matin.",
    });
    const asked = { document, suggestion, how: "accepted" } as const;
    expect(valueOf(await decideSuggestion(here.app, person(ana), asked)).isBeside).toBe(true);
  });

  test("accepted in part is kept in the words of who accepts", async () => {
    const document = await here.make();
    const suggestion = await here.bySomeone(document);
    const words = "On arrose le matin, en été.";
    const asked = { document, suggestion, how: "partly", words } as const;
    const { ana } = here.circle.people;
    expect(await decideSuggestion(here.app, person(ana), { ...asked, words: " \n" })).toMatchObject(
      {
        refusal: "nothing-to-take",
      },
    );
    valueOf(await decideSuggestion(here.app, person(ana), asked));
    expect(await here.standing(document)).toEqual(
      text(TEXT.replace("le soir", "le matin, en été")),
    );
    expect(await here.see(document, suggestion)).toMatchObject({
      one: { state: "partly" },
      says: { words: "On arrose le matin.", taken: words },
    });
    expect(await here.authorsOf(document)).toContainEqual(["Zoé", "suggested"]);
  });

  test("is refused with a reason, which is told", async () => {
    const document = await here.make();
    const suggestion = await here.bySomeone(document);
    const asked = { document, suggestion, how: "refused", reason: " " } as const;
    const { ana, zoe } = here.circle.people;
    expect(await decideSuggestion(here.app, person(ana), asked)).toMatchObject({
      refusal: "reason-missing",
    });
    const reason = "Le matin, personne n’est là.";
    valueOf(await decideSuggestion(here.app, person(ana), { ...asked, reason }));
    expect(await here.see(document, suggestion)).toMatchObject({
      one: { state: "refused" },
      says: { reason, words: "On arrose le matin." },
      answererName: "Ana",
    });
    expect(await here.standing(document)).toEqual(text(TEXT));
    expect((await here.authorsOf(document))?.map(([name]) => name)).toEqual(["Bilal"]);
    await passTime(here.app, { minutes: 10 });
    const [letter] = await lettersTo(here.app, await here.emailOf(zoe));
    expect(letter?.text.replaceAll(/\s+/g, " ")).toContain("Le matin, personne n’est là.");
  });
});
