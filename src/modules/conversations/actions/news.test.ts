import { describe, expect, test } from "vitest";
import { joinCircle, leaveCircle } from "#modules/circles";
import { blockPersonIn } from "#modules/moderation";
import { spaceOf } from "#rules/circles";
import type { Actor, PersonId } from "#services/house";
import { TEST_NOW } from "../../../../tests/support/house.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import { followThread } from "./follow-thread.ts";
import { listNewsIn } from "./list-threads.ts";
import { openThread } from "./open-thread.ts";
import { seeThread } from "./see-thread.ts";
import {
  app,
  as,
  aThread,
  bring,
  circle,
  emailOf,
  hidden,
  ines,
  inThreadsHouse,
  odile,
  said,
  solene,
  who,
  zoe,
} from "./test-threads.ts";

inThreadsHouse();

const newsOf = (one: PersonId | undefined) =>
  app.transaction(as(one), (work) => listNewsIn(work, 5));

describe("what is new", () => {
  test("is what others said since one read last, or since one came", async () => {
    const thread = await aThread();
    expect(await newsOf(solene)).toMatchObject([
      { title: "Le terrain", fresh: 1, since: undefined },
    ]);
    expect(await newsOf(ines)).toEqual([]);
    await seeThread(app, as(solene), { thread });
    expect(await newsOf(solene)).toEqual([]);
    app.setNow(TEST_NOW.add({ hours: 1 }));
    await said(ines, thread, "Une des deux a l’eau.");
    await said(odile, thread, "Laquelle ?");
    expect(await newsOf(solene)).toMatchObject([{ fresh: 2, isNamed: false, since: TEST_NOW }]);
    app.setNow(TEST_NOW.add({ hours: 2 }));
    await joinCircle(app, as(zoe), { circle });
    expect(await newsOf(zoe)).toEqual([]);
  });

  test("muted, a thread is silent, but not when somebody names me", async () => {
    const thread = await aThread();
    await followThread(app, as(solene), { thread, following: "muted" });
    expect(await newsOf(solene)).toEqual([]);
    await said(ines, thread, "@Solène, tu connais le maire ?");
    expect(await newsOf(solene)).toMatchObject([{ isNamed: true }]);
  });

  test("what somebody reads for me under a mandate is still new to me", async () => {
    const thread = await aThread();
    const helper: Actor = { ...as(solene), by: { kind: "person", person: who(zoe) } };
    await seeThread(app, helper, { thread });
    expect(await newsOf(solene)).toMatchObject([{ fresh: 1 }]);
  });
});

describe("mails", () => {
  test("who is named is told at once, the others the morning after, who read it meanwhile not at all", async () => {
    const thread = await aThread("@Solène, peux-tu venir jeudi ?");
    await lettersTo(app, emailOf(solene));
    await passTime(app, { minutes: 10 });
    const [told] = await lettersTo(app, emailOf(solene));
    expect(told?.subject).toContain("On vous nomme dans un fil");
    expect(told?.text).toContain("Inès : @Solène, peux-tu venir jeudi");
    expect(await lettersTo(app, emailOf(odile))).toEqual([]);
    await passTime(app, { hours: 24 });
    expect((await lettersTo(app, emailOf(odile)))[0]?.subject).toContain(
      "1 nouveau message dans vos cercles",
    );
    await said(ines, thread, "C’est à 18 h.");
    await lettersTo(app, emailOf(odile));
    await seeThread(app, as(odile), { thread });
    await passTime(app, { hours: 24 });
    expect(await lettersTo(app, emailOf(odile))).toHaveLength(1);
    expect(await lettersTo(app, emailOf(zoe))).toEqual([]);
  });

  test("a private circle's say neither its name, nor a title, nor a word, nor who wrote", async () => {
    await bring(solene, hidden);
    await openThread(app, as(ines), {
      space: spaceOf(hidden),
      title: "Sa santé",
      words: "@Solène, elle a mal dormi.",
    });
    await lettersTo(app, emailOf(solene));
    await passTime(app, { minutes: 10 });
    const [told] = await lettersTo(app, emailOf(solene));
    expect(told?.text).toContain("Un de vos cercles privés");
    expect(`${told?.subject} ${told?.text}`).not.toMatch(/semaine|santé|dormi|Inès/);
  });

  test("who blocked somebody is told of nothing by them, and who left of nothing more", async () => {
    await app.transaction(as(solene), (work) => blockPersonIn(work, { person: who(ines) }));
    await aThread("@Solène et @Odile, venez.");
    await lettersTo(app, emailOf(odile));
    await leaveCircle(app, as(odile), { circle });
    await passTime(app, { hours: 24 });
    expect(await lettersTo(app, emailOf(solene))).toEqual([]);
    expect(await lettersTo(app, emailOf(odile))).toEqual([]);
  });
});
