import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { blockPersonIn } from "#modules/moderation";
import { job, person } from "#services/house";

import { browserOf, formTo } from "../../../../tests/support/browser.ts";
import { inOneCircle } from "../../../../tests/support/known.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { type Relaying, relaying } from "../../../../tests/support/relaying.ts";
import { lettersTo } from "../../../../tests/support/time.ts";
import { aboutPerson } from "./about-person.ts";
import { answerByLink, seeToldByLink } from "./answer-alarm.ts";
import { passOn } from "./pass-on.ts";
import { settle } from "./raise.ts";

let the: Relaying;
beforeAll(async () => {
  the = await relaying();
});
beforeEach(() => the.anew());

describe("« J’ai besoin d’aide »", () => {
  test("tells the first, then the next after the delay, until one takes care of it", async () => {
    const {
      app,
      ana,
      quentin,
      helene,
      listed,
      help,
      delay,
      open,
      toldNames,
      told,
      answer,
      later,
      letters,
    } = the;
    await delay("ten-minutes");
    await listed(quentin);
    await listed(helene);
    valueOf(await help());
    expect(await toldNames()).toEqual([["Quentin", undefined]]);
    expect((await open())?.next).toBe("Hélène");
    expect(await told(helene)).toEqual([]);
    await later(9);
    expect(await toldNames()).toHaveLength(1);
    await later(1);
    await later(0);
    expect((await toldNames())?.map(([who]) => who)).toEqual(["Quentin", "Hélène"]);
    valueOf(await answer(helene, "takes"));
    expect((await open())?.isTaken).toBe(true);
    expect(await told(quentin)).toMatchObject([{ isTaken: true, takenBy: "Hélène" }]);
    await later(60);
    expect(await toldNames()).toEqual([
      ["Quentin", undefined],
      ["Hélène", "takes"],
    ]);
    expect(await letters(quentin)).toEqual([
      "Quelqu’un a besoin de vous maintenant",
      "Quelqu’un s’en occupe",
    ]);
    valueOf(await settle(app, person(ana), { relay: "help" }));
    valueOf(await settle(app, person(ana), { relay: "help" }));
    expect((await letters(quentin)).slice(2)).toEqual(["C’est réglé"]);
    expect([await open(), await told(quentin)]).toEqual([undefined, []]);
  });

  test("when nobody answers, all who were told read it once, and oneself", async () => {
    const { ana, quentin, helene, listed, help, open, toldNames, answer, later, letters } = the;
    await listed(quentin);
    await listed(helene);
    valueOf(await help());
    expect(await toldNames()).toHaveLength(2);
    const before = await letters(ana);
    await later(10);
    await later(10);
    expect((await open())?.alarm.unansweredAt).toBeDefined();
    for (const who of [quentin, helene])
      expect((await letters(who)).at(-1)).toBe("Personne n’a répondu");
    expect((await letters(ana)).length).toBe(before.length + 1);
    // Late, one says that they cannot: nothing is written again; another still may.
    valueOf(await answer(helene, "cannot"));
    expect((await letters(ana)).length).toBe(before.length + 1);
    valueOf(await answer(quentin, "takes"));
    expect((await open())?.isTaken).toBe(true);
  });

  test("when everyone cannot, it is said at once; who took it and then cannot passes it on", async () => {
    const { quentin, helene, listed, help, delay, open, toldNames, answer } = the;
    await delay("half-hour");
    await listed(quentin);
    await listed(helene);
    valueOf(await help());
    valueOf(await answer(quentin, "takes"));
    valueOf(await answer(quentin, "cannot"));
    expect(await toldNames()).toEqual([
      ["Quentin", "cannot"],
      ["Hélène", undefined],
    ]);
    valueOf(await answer(helene, "cannot"));
    expect((await open())?.alarm).toMatchObject({ nextAt: undefined });
    expect((await open())?.alarm.unansweredAt).toBeDefined();
  });

  test("pressed twice, or twice at once, is one alarm; pressed again once nobody answered is a new one", async () => {
    const { quentin, listed, help, toldNames, later } = the;
    await listed(quentin);
    const [one, other] = await Promise.all([help(), help()]);
    expect(valueOf(one)).toBe(valueOf(other));
    expect(valueOf(await help())).toBe(valueOf(one));
    await later(10);
    expect(valueOf(await help())).not.toBe(valueOf(one));
    expect(await toldNames()).toHaveLength(1);
  });

  test("two who take care of it at once: the first one does", async () => {
    const { quentin, helene, listed, help, toldNames, answer } = the;
    await listed(quentin);
    await listed(helene);
    valueOf(await help());
    const both = await Promise.all([answer(quentin, "takes"), answer(helene, "takes")]);
    expect(both.filter(({ done }) => done)).toHaveLength(1);
    expect(both.find(({ done }) => !done)).toMatchObject({ refusal: "taken" });
    expect((await toldNames())?.filter(([, said]) => said === "takes")).toHaveLength(1);
  });

  test("a job that runs twice, or in two processes at once, tells nobody twice", async () => {
    const { app, quentin, helene, listed, help, delay, toldNames, letters } = the;
    await delay("ten-minutes");
    await listed(quentin);
    await listed(helene);
    valueOf(await help());
    const before = await letters(helene);
    app.setNow(app.clock.now().add({ minutes: 10 }));
    const run = () => passOn.run(app, {}, job("relays-pass-on"));
    await Promise.all([run(), run()]);
    await run();
    expect(await toldNames()).toHaveLength(2);
    expect((await letters(helene)).length).toBe(before.length + 1);
  });

  test("who blocked one, or left, is not waited for, and reads nothing", async () => {
    const { app, ana, quentin, listed, help, delay, toldNames, told, letters } = the;
    await delay("half-hour");
    const blocks = await the.someone("Rose");
    await inOneCircle(app, [ana, blocks]);
    await listed(blocks);
    await listed(quentin);
    await app.transaction(person(blocks), (work) => blockPersonIn(work, { person: ana }));
    valueOf(await help());
    expect((await toldNames())?.map(([who]) => who)).toEqual(["Rose", "Quentin"]);
    expect([await told(blocks), await letters(blocks)]).toEqual([[], []]);
  });

  test("who takes care of it and leaves for good: it passes on", async () => {
    const { app, ana, quentin, listed, help, delay, toldNames, answer, later } = the;
    await delay("half-hour");
    const leaves = await the.someone("Rose");
    await inOneCircle(app, [ana, leaves]);
    await listed(leaves);
    await listed(quentin);
    valueOf(await help());
    valueOf(await answer(leaves, "takes"));
    await app.transaction(job("erase-person"), (work) => aboutPerson.erases(work, leaves));
    await later(0);
    expect((await toldNames())?.map(([who]) => who)).toEqual(["Quentin"]);
  });
});

describe("a letter", () => {
  test("opens what it says, without coming in, and its buttons; forged, nothing", async () => {
    const { app, ana, quentin, listed, help, open } = the;
    await listed(quentin);
    valueOf(await help());
    const [letter] = await lettersTo(app, `${quentin}@example.org`);
    const [, , , id = "", signature = ""] =
      letter?.links.find((one) => one.startsWith("/l/besoin/"))?.split("/") ?? [];
    const link = { id, signature };
    const seen = await seeToldByLink(app, link);
    expect(seen).toMatchObject({ name: "Ana", isTaken: false, ended: undefined });
    // To whom it is written, and nobody else of the list.
    expect(JSON.stringify({ ...seen, to: "" })).not.toContain("Quentin");
    expect(await seeToldByLink(app, { id, signature: `${signature}x` })).toBeUndefined();
    expect(letter?.subject).not.toContain("Ana");
    valueOf(await answerByLink(app, link, "takes"));
    expect((await open())?.isTaken).toBe(true);
    valueOf(await settle(app, person(ana), { relay: "help" }));
    expect(await answerByLink(app, link, "cannot")).toMatchObject({ refusal: "over" });
  });

  test("forwarded to a stranger says to whom it was written and the numbers of emergency, no more; ended from there, the next is told at once", async () => {
    const { app, quentin, helene, listed, help, delay, toldNames, told, answer } = the;
    await delay("half-hour");
    await listed(quentin);
    await listed(helene);
    valueOf(await help());
    const [letter] = await lettersTo(app, `${quentin}@example.org`);
    const at = letter?.links.find((one) => one.startsWith("/l/besoin/")) ?? "";
    const stranger = browserOf(app);
    const page = await stranger.get(at);
    expect(page.text).toMatch(/Vous êtes Quentin\s?\?/);
    expect(page.text).toContain("112");
    expect(page.text).not.toContain("Ana");
    expect((await toldNames())?.map(([who]) => who)).toEqual(["Quentin"]);
    await stranger.submit(formTo(page, `${at}/pas-moi`));
    expect((await toldNames())?.map(([who]) => who)).toEqual(["Quentin", "Hélène"]);
    expect((await stranger.get(`${at}?moi=oui`)).status).toBe(404);
    const [, , , id = "", signature = ""] = at.split("/");
    expect(await answerByLink(app, { id, signature }, "takes")).toMatchObject({
      refusal: "unknown-alarm",
    });
    expect((await lettersTo(app, `${quentin}@example.org`))[0]?.subject).toMatch(
      /quelqu’un d’autre/,
    );
    // On their own page they answer all the same.
    expect(await told(quentin)).toHaveLength(1);
    valueOf(await answer(quentin, "takes"));
  });

  test("goes beyond the three of the day", async () => {
    const { app, ana, quentin, listed, help, letters } = the;
    await listed(quentin);
    const before = (await letters(quentin)).length;
    for (const _ of [1, 2, 3]) {
      valueOf(await help());
      valueOf(await settle(app, person(ana), { relay: "help" }));
    }
    expect((await letters(quentin)).length).toBe(before + 6);
  });
});
