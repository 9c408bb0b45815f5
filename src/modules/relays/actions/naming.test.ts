import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { job, person, type PersonId } from "#services/house";

import { actingFor } from "../../../../tests/support/entrusting.ts";
import { inOneCircle } from "../../../../tests/support/known.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { type Relaying, relaying } from "../../../../tests/support/relaying.ts";
import { behindTheWalls } from "../../../../tests/support/tables.ts";
import { inWords } from "../../home/domain/portrait.ts";
import { aboutPerson } from "./about-person.ts";
import { answerAsked, seeToldOfSilenceIn } from "./answer-asked.ts";
import { takeOff, tellSooner } from "./name-person.ts";
import { saySomethingWrong } from "./raise.ts";
import { tellOfSilence } from "./tell-of-silence.ts";
import { seeApart, seeForOthers, seeHelp, seeKnown } from "./see-relays.ts";

let the: Relaying;
beforeAll(async () => {
  the = await relaying();
});
beforeEach(() => the.anew());

/** One comes in with an address of the other too. */
async function sharesAddressOf(owner: PersonId, other: PersonId): Promise<void> {
  await behindTheWalls(the.app, (client) =>
    client.query(
      `insert into people.person_address (address, person, since)
        select address, $2, now() from people.person_address where person = $1`,
      [owner, other],
    ),
  );
}

describe("whom one names", () => {
  test("is asked, and stands in the list only once they said yes; they leave when they like, and one is told", async () => {
    const { app, ana, quentin, name, help } = the;
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

  test("reads that they are told of a silence too, once that is chosen, by a letter and where they answer", async () => {
    const { app, ana, quentin, helene, name, listed } = the;
    const quentins = await listed(quentin);
    valueOf(await name(helene));
    const reads = async (who: PersonId) =>
      (await seeForOthers(app, person(who), undefined))?.named.map((one) => one.ofSilence);
    expect([await reads(quentin), await reads(helene)]).toEqual([[false], [false]]);
    valueOf(await tellOfSilence(app, person(ana), { tells: true }));
    expect([await reads(quentin), await reads(helene)]).toEqual([[true], [true]]);
    // Said again, nobody is written to again; who has not answered yet reads it where they do.
    valueOf(await tellOfSilence(app, person(ana), { tells: true }));
    const told = (facts: Readonly<Record<string, unknown>>) =>
      app.transaction(job("write-mail"), (work) => seeToldOfSilenceIn(work, facts));
    const { rows } = await app.transaction(job("gather-mails"), ({ db }) =>
      sql<{ facts: Readonly<Record<string, unknown>> }>`select facts from notifications.notification
        where kind = 'relays.of-silence'`.execute(db),
    );
    expect(rows.map(({ facts }) => facts)).toEqual([{ named: quentins }]);
    expect(await told({ named: quentins })).toMatchObject({ name: "Ana" });
    valueOf(await tellOfSilence(app, person(ana), { tells: false }));
    expect(await told({ named: quentins })).toBeUndefined();
    expect(await reads(quentin)).toEqual([false]);
  });

  test("is of age, known here, and not oneself; a minor names nobody", async () => {
    const { app, ana, zoe, child, name } = the;
    for (const who of [zoe, ana])
      expect(await name(who)).toMatchObject({ refusal: "unknown-person" });
    expect(await name(child)).toMatchObject({ refusal: "not-of-age" });
    expect(await name(ana, "help", person(child))).toMatchObject({ refusal: "not-of-age" });
    const known = (await seeKnown(app, person(ana), { relay: "help" }))?.known ?? [];
    expect(known.map((one) => one.name)).toEqual(["Hélène", "Lucienne", "Quentin", "Sylvie"]);
  });

  test("twice is once; in one’s order; taken off, nothing of it is left", async () => {
    const { app, ana, quentin, helene, name, listed } = the;
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

  test("who was asked, or said no, is not written to again within three months, though taken off", async () => {
    const { app, ana, quentin, name } = the;
    const asked = async () => {
      const { rows } = await app.transaction(job("gather-mails"), ({ db }) =>
        sql`select from notifications.notification where kind = 'relays.asked'
          and facts ->> 'person' = ${quentin}`.execute(db),
      );
      return rows.length;
    };
    const before = await asked();
    const named = valueOf(await name(quentin));
    valueOf(await answerAsked(app, person(quentin), { named, yes: false }));
    expect(valueOf(await name(quentin))).toBe(named);
    valueOf(await takeOff(app, person(ana), { named }));
    expect((await seeHelp(app, person(ana), undefined))?.named).toEqual([]);
    expect(await answerAsked(app, person(quentin), { named, yes: true })).toMatchObject({
      refusal: "unknown-asked",
    });
    expect(valueOf(await name(quentin))).toBe(named);
    const seen = await seeHelp(app, person(ana), undefined);
    expect(seen?.named.map(({ said }) => said)).toEqual(["no"]);
    expect(await asked()).toBe(before + 1);
    app.setNow(app.clock.now().add({ hours: 24 * 92 }));
    expect(valueOf(await name(quentin))).not.toBe(named);
    expect(await asked()).toBe(before + 2);
  });

  test("outside the family is one person, neither of the other list nor who acts for one", async () => {
    const { app, ana, quentin, helene, lucienne, sylvie, name, listed } = the;
    await listed(quentin);
    expect(await name(quentin, "apart")).toMatchObject({ refusal: "in-the-family" });
    const acting = await actingFor(app, ana, lucienne, ["homecare"]);
    expect(acting.for).toBe(ana);
    expect(await name(lucienne, "apart")).toMatchObject({ refusal: "in-the-family" });
    await listed(sylvie, "apart");
    expect(await name(helene, "apart")).toMatchObject({ refusal: "enough" });
    expect(await name(sylvie, "help")).toMatchObject({ refusal: "in-the-family" });
  });

  test("nor who shares an address with one of these", async () => {
    const { app, ana, quentin, name, listed, someone } = the;
    await listed(quentin);
    const [rose, odile, holder] = [
      await someone("Rose"),
      await someone("Odile"),
      await someone("Nadège"),
    ];
    await inOneCircle(app, [ana, rose, odile]);
    await actingFor(app, ana, holder, ["homecare"]);
    for (const [owner, other] of [
      [quentin, rose],
      [holder, odile],
    ] as const) {
      await sharesAddressOf(owner, other);
      expect(await name(other, "apart")).toMatchObject({ refusal: "in-the-family" });
    }
  });
});

test("« Quelque chose ne va pas » is read by one person, by nobody of the family, nor under a mandate", async () => {
  const { app, ana, quentin, sylvie, listed, told, later, letters } = the;
  await listed(quentin);
  await listed(sylvie, "apart");
  const acting = await actingFor(app, ana, await the.someone("Rose"), ["homecare"]);
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
        ...(
          await sql`select from ${sql.table(`relays.${table}`)} where relay = 'apart'`.execute(db)
        ).rows,
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
  const { app, ana, quentin, helene, zoe, name, listed, help, delay, open } = the;
  await delay("half-hour");
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

test("what is said outside the family is never in clear in an archive, of neither; its chapters are in each", async () => {
  const { app, ana, sylvie, zoe, listed } = the;
  await listed(sylvie, "apart");
  valueOf(await saySomethingWrong(app, person(ana), undefined));
  const given = (who: PersonId) =>
    app.transaction(person(who), (work) => aboutPerson.gives(work, who));
  for (const [who, other] of [
    [ana, sylvie],
    [sylvie, ana],
  ] as const) {
    const all = await given(who);
    const clear = Object.entries(all).filter(
      ([key]) => aboutPerson.neverInClear?.includes(key) !== true,
    );
    expect(JSON.stringify(clear)).not.toContain(other);
    expect(JSON.stringify(all)).toContain(other);
  }
  const nothing = await given(zoe);
  for (const title of aboutPerson.neverInClear ?? []) expect(inWords(nothing[title])).not.toBe("");
});
