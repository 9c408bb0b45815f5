import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { blockPersonIn } from "#modules/moderation";
import { type Actor, job, person, type PersonId } from "#services/house";

import { actingFor } from "../../../../tests/support/entrusting.ts";
import { inOneCircle } from "../../../../tests/support/known.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { type Relaying, relaying } from "../../../../tests/support/relaying.ts";
import { behindTheWalls } from "../../../../tests/support/tables.ts";
import { lettersTo, linkIn } from "../../../../tests/support/time.ts";
import { answerByLink, seeToldByLink } from "./answer-alarm.ts";
import { takeOff } from "./name-person.ts";
import { saySomethingWrong, settle } from "./raise.ts";
import { seeApart, seeHelp } from "./see-relays.ts";
import { raiseOfSilenceIn, tellOfSilence } from "./tell-of-silence.ts";

let the: Relaying;
beforeAll(async () => {
  the = await relaying();
});
beforeEach(() => the.anew());

const lettersOf = (who: PersonId) => lettersTo(the.app, `${who}@example.org`);
const needed = async (who: PersonId) =>
  (await the.letters(who)).filter((one) => one === "Quelqu’un a besoin de vous maintenant").length;
const linkOf = async (who: PersonId) => {
  const [, , , id = "", signature = ""] = linkIn((await lettersOf(who))[0], "/l/besoin/").split(
    "/",
  );
  return { id, signature };
};
/** Somebody whom Ana knows, and who said yes. */
const listedAnew = async (name: string): Promise<PersonId> => {
  const who = await the.someone(name);
  await inOneCircle(the.app, [the.ana, who]);
  await the.listed(who);
  return who;
};
const reached = async () => (await the.open())?.told.map((one) => [one.name, one.reached]);

test("pressed again, all who were told are told anew at once; their first letter leads to what stands", async () => {
  const { app, quentin, helene, lucienne, listed, help, delay, later, answer, open } = the;
  await delay("ten-minutes");
  for (const who of [quentin, helene, lucienne]) await listed(who);
  valueOf(await help());
  await later(10);
  const link = await linkOf(helene);
  valueOf(await answer(quentin, "takes"));
  await later(60);
  const counts = async () => [await needed(quentin), await needed(helene), await needed(lucienne)];
  const [first = 0, second = 0, third = 0] = await counts();
  valueOf(await help());
  expect((await the.toldNames())?.map(([who]) => who)).toEqual(["Quentin", "Hélène"]);
  expect(await counts()).toEqual([first + 1, second + 1, third]);
  expect(await seeToldByLink(app, link)).toMatchObject({ ended: undefined, isTaken: false });
  valueOf(await answerByLink(app, link, "takes"));
  expect((await open())?.isTaken).toBe(true);
  expect(await the.told(helene)).toHaveLength(1);
});

test("of one asked anew, who is not in the new one reads that it goes on without them; who is, how that one ended", async () => {
  const { app, ana, quentin, helene, listed, help, later } = the;
  const ofQuentin = await listed(quentin);
  await listed(helene);
  valueOf(await help());
  await later(10);
  const [his, hers] = [await linkOf(quentin), await linkOf(helene)];
  valueOf(await takeOff(app, person(ana), { named: ofQuentin }));
  valueOf(await help());
  valueOf(await settle(app, person(ana), { relay: "help" }));
  expect(await seeToldByLink(app, his)).toMatchObject({ ended: "anew" });
  expect(await seeToldByLink(app, hers)).toMatchObject({ ended: "settled" });
});

test("who takes care of it is called by their name to those alone whom the gate lets them reach", async () => {
  const { app, quentin, helene, listed, help, answer, later } = the;
  const rose = await listedAnew("Rose");
  for (const who of [quentin, helene]) await listed(who);
  await app.transaction(person(rose), (work) => blockPersonIn(work, { person: quentin }));
  valueOf(await help());
  for (const [said, ends] of [
    ["takes", "s’occupe d’Ana"],
    ["cannot", "ne peut finalement pas s’occuper d’Ana"],
  ] as const) {
    await later(1);
    valueOf(await answer(quentin, said));
    const [hers, others] = [(await lettersOf(rose))[0]?.text, (await lettersOf(helene))[0]?.text];
    expect(hers).toContain(`Quelqu’un ${ends}`);
    expect(hers).not.toContain("Quentin");
    expect(others).toContain(`Quentin ${ends}`);
    const takenBy = said === "takes" ? "Quentin" : undefined;
    expect(await the.told(rose)).toMatchObject([{ takenBy: undefined }]);
    expect(await the.told(helene)).toMatchObject([{ takenBy }]);
  }
});

test("who has an address whose mails come back is not waited for", async () => {
  const { app, quentin, listed, help, delay } = the;
  await delay("half-hour");
  const rose = await listedAnew("Rose");
  await listed(quentin);
  await behindTheWalls(app, (client) =>
    client.query(
      `insert into mail.bounced (holder, at, status)
        select address, now(), '5.1.1' from people.person_address where person = $1`,
      [rose],
    ),
  );
  valueOf(await help());
  expect(await reached()).toEqual([
    ["Rose", false],
    ["Quentin", true],
  ]);
});

test("what was said outside the family, and taken, is said again", async () => {
  const { app, ana, sylvie, listed, answer, later } = the;
  await listed(sylvie, "apart");
  const say = async () => valueOf(await saySomethingWrong(app, person(ana), undefined));
  const first = await say();
  const isSame = async () => (await seeApart(app, person(ana), undefined))?.open?.isSame;
  valueOf(await answer(sylvie, "takes"));
  expect([await say(), await isSame()]).toEqual([first, true]);
  await later(60);
  expect(await isSame()).toBe(false);
  expect(await say()).not.toBe(first);
  expect((await seeApart(app, person(ana), undefined))?.open?.isTaken).toBe(false);
});

test("a silence is told of once, but for a later one, where no other lasts", async () => {
  const { app, ana, quentin, listed, later } = the;
  await listed(quentin);
  valueOf(await tellOfSilence(app, person(ana), { tells: true }));
  const raise = async (askedAt: Temporal.Instant, isAlone: boolean) =>
    valueOf(
      await app.transaction(job("test"), (work) =>
        raiseOfSilenceIn(work, { person: ana, askedAt, isAlone }),
      ),
    );
  const [before, first] = [await needed(quentin), app.clock.now()];
  const one = await raise(first, true);
  await later(1);
  const second = app.clock.now();
  await later(1);
  expect(await raise(second, false)).toBe(one);
  const other = await raise(second, true);
  expect(other).not.toBe(one);
  expect(await raise(second, true)).toBe(other);
  expect(await needed(quentin)).toBe(before + 2);
});

describe("who acts for somebody", () => {
  let acting: Actor;
  let nadege: PersonId;
  beforeAll(async () => {
    nadege = await the.someone("Nadège");
    await inOneCircle(the.app, [the.ana, nadege]);
    acting = await actingFor(the.app, the.ana, nadege, ["homecare"]);
  });

  test("reads whether somebody is there, and no name", async () => {
    const { app, quentin, helene, listed, help, delay } = the;
    expect((await seeHelp(app, acting, undefined))?.isReady).toBe(false);
    await delay("half-hour");
    for (const who of [quentin, helene]) await listed(who);
    valueOf(await help(acting));
    const seen = await seeHelp(app, acting, undefined);
    expect(seen).toMatchObject({ isReady: true, named: [], chain: [], open: { isTaken: false } });
    expect(JSON.stringify(seen)).not.toMatch(/Quentin|Hélène/);
  });

  test("is never told of what they asked for, nor by what passes it on later", async () => {
    const { helene, listed, help, delay, later } = the;
    await delay("ten-minutes");
    await listed(helene);
    await listed(nadege);
    valueOf(await help(acting));
    await later(10);
    await later(10);
    expect(await needed(nadege)).toBe(0);
    expect((await reached())?.toSorted()).toEqual([
      ["Hélène", true],
      ["Nadège", false],
    ]);
    expect((await the.open())?.told.filter((one) => one.beside).map(({ name }) => name)).toEqual([
      "Nadège",
    ]);
  });

  test("settles it, and the person reads that they did", async () => {
    const { app, ana, quentin, listed, help, later } = the;
    await listed(quentin);
    const last = async () => (await seeHelp(app, person(ana), undefined))?.last?.ended;
    for (const [who, ended] of [
      [acting, "by-holder"],
      [person(ana), "settled"],
    ] as const) {
      valueOf(await help());
      expect(await last()).toBeUndefined();
      valueOf(await settle(app, who, { relay: "help" }));
      expect(await last()).toBe(ended);
      await later(1);
    }
  });
});
