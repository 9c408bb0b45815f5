import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { blockPersonIn } from "#modules/moderation";
import { tellBirthYear } from "../../people/actions/ages.ts";
import { type Actor, job, person, type PersonId } from "#services/house";
import { listMailsIn } from "#services/mail";

import { actingFor } from "../../../../tests/support/entrusting.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { inOneCircle } from "../../../../tests/support/known.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { lettersTo } from "../../../../tests/support/time.ts";
import type { Delay, NamedId, Relay } from "../domain/relay.ts";
import { aboutPerson } from "./about-person.ts";
import { answerAlarm, answerByLink, seeToldByLink } from "./answer-alarm.ts";
import { answerAsked } from "./answer-asked.ts";
import { chooseDelay, namePerson, takeOff, tellSooner, tellWell } from "./name-person.ts";
import { passOn } from "./pass-on.ts";
import { askForHelp, saySomethingWrong, settle } from "./raise.ts";
import { sayWell } from "./say-well.ts";
import { seeApart, seeForOthers, seeHelp, seeKnown } from "./see-relays.ts";

let app: TestHouse;
let ana: PersonId;
let quentin: PersonId;
let helene: PersonId;
let lucienne: PersonId;
let sylvie: PersonId;
let zoe: PersonId;
let child: PersonId;

const name = (who: PersonId, relay: Relay = "help", as: Actor = person(ana)) =>
  namePerson(app, as, { relay, person: who });
const listed = async (who: PersonId, relay: Relay = "help"): Promise<NamedId> => {
  const named = valueOf(await name(who, relay));
  valueOf(await answerAsked(app, person(who), { named, yes: true }));
  return named;
};
const help = (as: Actor = person(ana)) => askForHelp(app, as, undefined);
const delay = (asked: Delay) => chooseDelay(app, person(ana), { delay: asked });
const open = async () => (await seeHelp(app, person(ana), undefined))?.open;
const toldNames = async () => (await open())?.told.map((one) => [one.name, one.answer]);
const told = async (who: PersonId) => (await seeForOthers(app, person(who), undefined))?.told ?? [];
const answer = async (who: PersonId, said: "takes" | "cannot") => {
  const [one] = await told(who);
  if (one === undefined) throw new Error("they were not told");
  return answerAlarm(app, person(who), { told: one.id, answer: said });
};
const later = async (minutes: number) => {
  app.setNow(app.clock.now().add({ minutes }));
  await passOn.run(app, {}, job("relays-pass-on"));
};
/** Subjects of the letters that somebody was posted, oldest first. */
const letters = async (who: PersonId) =>
  (await lettersTo(app, `${who}@example.org`)).map(({ subject }) => subject).toReversed();
const postedIn = () =>
  app.transaction(job("test"), async (work) => (await listMailsIn(work, { from: 0, most: 1 }))?.total);

beforeAll(async () => {
  app = await testHouse();
  const { someone } = situations(app);
  ana = await someone("Ana");
  quentin = await someone("Quentin");
  helene = await someone("Hélène");
  lucienne = await someone("Lucienne");
  sylvie = await someone("Sylvie");
  zoe = await someone("Zoé");
  child = await someone("Inès");
  await inOneCircle(app, [ana, quentin, helene, lucienne, sylvie, child]);
  valueOf(await tellBirthYear(app, person(child), { year: 2010 } as never));
});
beforeEach(async () => {
  app.setNow(app.clock.now().add({ hours: 30 }));
  await app.transaction(job("relays"), async ({ db }) => {
    for (const table of ["alarm", "named", "choice", "well"])
      await sql`delete from ${sql.table(`relays.${table}`)}`.execute(db);
  });
  await app.transaction(job("test"), ({ db }) => sql`select 1`.execute(db));
});

describe("whom one names", () => {
  test("is asked, and stands in the list only once they said yes; they leave when they like, and one is told", async () => {
    const named = valueOf(await name(quentin));
    expect(await help()).toMatchObject({ refusal: "nobody-yet" });
    valueOf(await answerAsked(app, person(quentin), { named, yes: true }));
    expect((await seeHelp(app, person(ana), undefined))?.chain.map((one) => one.name)).toEqual([
      "Quentin",
    ]);
    valueOf(await answerAsked(app, person(quentin), { named, yes: false }));
    const seen = await seeHelp(app, person(ana), undefined);
    expect([seen?.chain, seen?.named.map(({ said }) => said)]).toEqual([[], ["left"]]);
    const { rows } = await app.transaction(job("gather-mails"), ({ db }) =>
      sql<{ kind: string; said: string }>`select kind, facts ->> 'said' as said
        from notifications.notification where kind = 'relays.said' and facts ->> 'named' = ${named}
        order by said`.execute(db),
    );
    expect(rows.map(({ said }) => said)).toEqual(["left", "yes"]);
  });

  test("is of age, known here, and not oneself; a minor names nobody", async () => {
    for (const who of [zoe, ana]) expect(await name(who)).toMatchObject({ refusal: "unknown-person" });
    expect(await name(child)).toMatchObject({ refusal: "not-of-age" });
    expect(await name(ana, "help", person(child))).toMatchObject({ refusal: "not-of-age" });
    const known = (await seeKnown(app, person(ana), { relay: "help" }))?.known ?? [];
    expect(known.map((one) => one.name)).toEqual(["Hélène", "Lucienne", "Quentin", "Sylvie"]);
  });

  test("twice is once; in one’s order; taken off, nothing of it is left", async () => {
    const first = await listed(quentin);
    expect(valueOf(await name(quentin))).toBe(first);
    const second = await listed(helene);
    valueOf(await tellSooner(app, person(ana), { named: second }));
    const order = async () =>
      (await seeHelp(app, person(ana), undefined))?.chain.map((one) => one.name);
    expect(await order()).toEqual(["Hélène", "Quentin"]);
    valueOf(await tellSooner(app, person(ana), { named: second }));
    expect(await takeOff(app, person(quentin), { named: second })).toMatchObject({
      refusal: "unknown-person",
    });
    valueOf(await takeOff(app, person(ana), { named: second }));
    expect(await order()).toEqual(["Quentin"]);
    expect((await seeForOthers(app, person(helene), undefined))?.named).toEqual([]);
  });

  test("outside the family is one person, neither of the other list nor who acts for one", async () => {
    await listed(quentin);
    expect(await name(quentin, "apart")).toMatchObject({ refusal: "in-the-family" });
    const acting = await actingFor(app, ana, lucienne, ["homecare"]);
    expect(acting.for).toBe(ana);
    expect(await name(lucienne, "apart")).toMatchObject({ refusal: "in-the-family" });
    await listed(sylvie, "apart");
    expect(await name(helene, "apart")).toMatchObject({ refusal: "enough" });
  });
});

describe("« J’ai besoin d’aide »", () => {
  test("tells the first, then the next after the delay, until one takes care of it", async () => {
    valueOf(await delay("ten-minutes"));
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
    await listed(quentin);
    await listed(helene);
    valueOf(await help());
    expect(await toldNames()).toHaveLength(2);
    const before = await letters(ana);
    await later(10);
    await later(10);
    expect((await open())?.alarm.unansweredAt).toBeDefined();
    for (const who of [quentin, helene])
      expect((await letters(who)).filter((one) => one === "Personne n’a répondu").length).toBeGreaterThan(0);
    expect((await letters(ana)).length).toBe(before.length + 1);
    // Late, one of them still may.
    valueOf(await answer(quentin, "takes"));
    expect((await open())?.isTaken).toBe(true);
  });

  test("when everyone cannot, it is said at once; who took it and then cannot passes it on", async () => {
    valueOf(await delay("half-hour"));
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
    await listed(quentin);
    const [one, other] = await Promise.all([help(), help()]);
    expect(valueOf(one)).toBe(valueOf(other));
    expect(valueOf(await help())).toBe(valueOf(one));
    await later(10);
    expect(valueOf(await help())).not.toBe(valueOf(one));
    expect(await toldNames()).toHaveLength(1);
  });

  test("two who take care of it at once: the first one does", async () => {
    await listed(quentin);
    await listed(helene);
    valueOf(await help());
    const both = await Promise.all([answer(quentin, "takes"), answer(helene, "takes")]);
    expect(both.filter(({ done }) => done)).toHaveLength(1);
    expect(both.find(({ done }) => !done)).toMatchObject({ refusal: "taken" });
    expect((await toldNames())?.filter(([, said]) => said === "takes")).toHaveLength(1);
  });

  test("a job that runs twice, or in two processes at once, tells nobody twice", async () => {
    valueOf(await delay("ten-minutes"));
    await listed(quentin);
    await listed(helene);
    valueOf(await help());
    app.setNow(app.clock.now().add({ minutes: 10 }));
    const run = () => passOn.run(app, {}, job("relays-pass-on"));
    await Promise.all([run(), run()]);
    await run();
    expect(await toldNames()).toHaveLength(2);
    const asked = (await letters(helene)).filter((one) => one.includes("besoin de vous maintenant"));
    expect(asked.length).toBeGreaterThan(0);
    expect(await postedIn()).toBe(await postedIn());
  });

  test("who blocked one, or left, is not waited for, and reads nothing", async () => {
    valueOf(await delay("half-hour"));
    const { someone } = situations(app);
    const blocks = await someone("Rose");
    await inOneCircle(app, [ana, blocks]);
    await listed(blocks);
    await listed(quentin);
    await app.transaction(person(blocks), (work) => blockPersonIn(work, { person: ana }));
    valueOf(await help());
    expect((await toldNames())?.map(([who]) => who)).toEqual(["Rose", "Quentin"]);
    expect([await told(blocks), await letters(blocks)]).toEqual([[], []]);
  });

  test("who takes care of it and leaves for good: it passes on", async () => {
    valueOf(await delay("half-hour"));
    const { someone } = situations(app);
    const leaves = await someone("Rose");
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
    await listed(quentin);
    valueOf(await help());
    const [letter] = await lettersTo(app, `${quentin}@example.org`);
    const [, , , id = "", signature = ""] =
      letter?.links.find((one) => one.startsWith("/l/besoin/"))?.split("/") ?? [];
    const link = { id, signature };
    const seen = await seeToldByLink(app, link);
    expect(seen).toMatchObject({ name: "Ana", isTaken: false, isOver: false });
    expect(JSON.stringify(seen)).not.toContain("Quentin");
    expect(await seeToldByLink(app, { id, signature: `${signature}x` })).toBeUndefined();
    expect(letter?.subject).not.toContain("Ana");
    valueOf(await answerByLink(app, link, "takes"));
    expect((await open())?.isTaken).toBe(true);
    valueOf(await settle(app, person(ana), { relay: "help" }));
    expect(await answerByLink(app, link, "cannot")).toMatchObject({ refusal: "over" });
  });

  test("goes beyond the three of the day", async () => {
    await listed(quentin);
    const before = (await letters(quentin)).length;
    for (const _ of [1, 2, 3]) {
      valueOf(await help());
      valueOf(await settle(app, person(ana), { relay: "help" }));
    }
    expect((await letters(quentin)).length).toBe(before + 6);
  });
});

test("« Tout va bien » is told to those whom one chose, once an hour, and by oneself alone", async () => {
  const named = await listed(quentin);
  await listed(helene);
  valueOf(await tellWell(app, person(ana), { named, hears: true }));
  const count = async () => {
    const { rows } = await app.transaction(job("gather-mails"), ({ db }) =>
      sql`select from notifications.notification where kind = 'relays.well'`.execute(db),
    );
    return rows.length;
  };
  const before = await count();
  valueOf(await sayWell(app, person(ana), undefined));
  valueOf(await sayWell(app, person(ana), undefined));
  expect(await count()).toBe(before + 1);
  const acting = await actingFor(app, ana, zoe, ["homecare"]);
  expect(await sayWell(app, acting, undefined)).toMatchObject({ refusal: "not-yours" });
});

test("« Quelque chose ne va pas » is read by one person, by nobody of the family, nor under a mandate", async () => {
  await listed(quentin);
  await listed(sylvie, "apart");
  const acting = await actingFor(app, ana, zoe, ["homecare"]);
  const lettersBefore = await letters(ana);
  valueOf(await saySomethingWrong(app, person(ana), undefined));
  expect((await told(sylvie)).map(({ relay }) => relay)).toEqual(["apart"]);
  expect([await told(quentin), await letters(ana)]).toEqual([[], lettersBefore]);
  expect(await seeApart(app, acting, undefined)).toBeUndefined();
  expect(await saySomethingWrong(app, acting, undefined)).toMatchObject({ refusal: "not-yours" });
  const rows = await app.transaction(acting, async ({ db }) => {
    const all = [];
    for (const table of ["named", "alarm", "told"])
      all.push(
        ...(await sql`select from ${sql.table(`relays.${table}`)} where relay = 'apart'`.execute(db))
          .rows,
      );
    return all;
  });
  expect(rows).toEqual([]);
  // Nobody answers: their screen says it, and no letter to them.
  await later(10);
  expect((await seeApart(app, person(ana), undefined))?.open?.alarm.unansweredAt).toBeDefined();
  expect(await letters(ana)).toEqual(lettersBefore);
});

test("under a mandate help is asked for, in the list of the person, and who presses is not told", async () => {
  valueOf(await delay("half-hour"));
  await listed(quentin);
  await listed(helene);
  const acting = await actingFor(app, ana, quentin, ["homecare"]);
  expect(await help(await actingFor(app, ana, zoe, ["circles"]))).toMatchObject({
    refusal: "not-yours",
  });
  expect(await name(helene, "help", acting)).toMatchObject({ refusal: "not-yours" });
  valueOf(await help(acting));
  expect((await open())?.alarm.byHolder).toBe(true);
  expect((await open())?.told.map((one) => [one.name, one.reached])).toEqual([
    ["Quentin", false],
    ["Hélène", true],
  ]);
});

test("what one said outside the family is never in clear in one’s archive", async () => {
  await listed(sylvie, "apart");
  const all = await app.transaction(person(ana), (work) => aboutPerson.gives(work, ana));
  const clear = Object.entries(all).filter(([key]) => aboutPerson.neverInClear?.includes(key) !== true);
  expect(JSON.stringify(clear)).not.toContain(sylvie);
  expect(JSON.stringify(all)).toContain(sylvie);
});
