import { expect, test, vi } from "vitest";

import { letBackIn, listReadsIn } from "#modules/access";
import { person } from "#services/house";

import { asks, type AtHome, atHome, sends, TODAY } from "../../../../../tests/support/bodies.ts";
import { app, at, inBodiesHouse } from "../../../../../tests/support/bodies-house.ts";
import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { TEST_NOW } from "../../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { behindTheWalls } from "../../../../../tests/support/tables.ts";
import { lettersTo, passTime } from "../../../../../tests/support/time.ts";
import { tellBirthYear } from "../../../people/actions/ages.ts";
import type { ThroughId } from "../../domain/assignment.ts";
import { askBody } from "./ask-body.ts";
import { endAsked, notThem } from "./end-asked.ts";
import { seeAskedPage } from "./see-asked.ts";
import { seeBodies } from "./see-bodies.ts";
import { sayNo, sendSomebody, sendSomebodyIn } from "./send-somebody.ts";

inBodiesHouse();

/** The body names Malika. */
const naming = (asked: ThroughId) => ({
  asked,
  helper: at.malika,
  from: undefined,
  until: undefined,
});
const send = (asked: ThroughId) => sendSomebody(app, person(at.odile), naming(asked));
const choices = async (asked: ThroughId) =>
  (await seeAskedPage(app, person(at.odile), { asked }))?.people.map(({ name }) => name);
const askIn = (words: string | undefined) =>
  askBody(app, person(at.ana), {
    organisation: at.body,
    visits: [at.visits[0]],
    from: TODAY,
    until: undefined,
    words,
  });
const asksAgain = async (asked: ThroughId) => {
  valueOf(await endAsked(app, person(at.ana), { asked }));
  app.setNow(app.clock.now().add({ seconds: 1 }));
  return asks(app, at);
};

test("whom one keeps out of what a body does is kept out of what one asks it next, until one lets them back there", async () => {
  const asked = await asks(app, at);
  const assignment = await sends(app, at, asked);
  valueOf(await notThem(app, person(at.ana), { asked, assignment }));
  const again = await asksAgain(asked);
  expect(await choices(again)).toEqual(["Odile", "Paul"]);
  expect(await send(again)).toMatchObject({ refusal: "somebody-else" });
  const third = await asksAgain(again);
  expect(await send(third)).toMatchObject({ refusal: "somebody-else" });
  await app.transaction(person(at.ana), (work) =>
    letBackIn(work, { party: third, person: at.malika }),
  );
  expect((await send(await asksAgain(third))).done).toBe(true);
});

test("asked twice it changes nothing; asked in other words one reads that one asked already", async () => {
  const first = valueOf(await askIn("À Saillans."));
  expect(valueOf(await askIn(" À Saillans. "))).toBe(first);
  for (const words of ["À Die.", undefined])
    expect(await askIn(words)).toMatchObject({ refusal: "already-asked" });
});

test("a body that said no is asked again by the person alone, never by who acts for them", async () => {
  valueOf(await sayNo(app, person(at.odile), { asked: await asks(app, at) }));
  const again = {
    organisation: at.body,
    visits: [at.visits[0]],
    from: TODAY,
    until: undefined,
    words: undefined,
  };
  const acting = await actingFor(app, at.ana, await situations(app).someone("Nadège"), [
    "homecare",
  ]);
  expect(await askBody(app, acting, again)).toMatchObject({ refusal: "asked-before" });
  valueOf(await askBody(app, person(at.ana), again));
});

test("ended while the body says yes, it is told to the body all the same", async () => {
  const asked = await asks(app, at);
  let ended: Promise<unknown> | undefined;
  await app.transaction(person(at.odile), async (work) => {
    valueOf(await sendSomebodyIn(work, naming(asked)));
    ended = endAsked(app, person(at.ana), { asked });
    await vi.waitFor(async () => {
      const { rows } = await behindTheWalls(app, (client) =>
        client.query("select from pg_stat_activity where wait_event_type = 'Lock'"),
      );
      expect(rows).not.toHaveLength(0);
    }, 5000);
  });
  await ended;
  await passTime(app, { minutes: 5 });
  const mail = (await lettersTo(app, `${at.odile}@example.org`)).map(({ text }) => text);
  expect(mail.join("\n")).toContain("On n’attend plus Pas à pas chez Ana");
});

const reads = ({ ana, visits: [row] }: AtHome) =>
  app.transaction(person(ana), (work) => listReadsIn(work, { table: "homecare.visit", row }));

test("to look at what one asked writes nothing in the log of another", async () => {
  const asked = await asks(app, at);
  const other = { ...(await atHome(app)), body: at.body };
  await sends(app, at, await asks(app, other));
  await sends(app, at, asked);
  await seeAskedPage(app, person(at.odile), { asked });
  expect([(await reads(at)).length, (await reads(other)).length]).toEqual([1, 0]);
});

test("adults alone are sent", async () => {
  const asked = await asks(app, at);
  const year = TODAY.year - 16;
  valueOf(await tellBirthYear(app, person(at.malika), { year }));
  expect(await choices(asked)).toEqual(["Odile", "Paul"]);
  expect(await send(asked)).toMatchObject({ refusal: "unknown-person" });
});

const set = (column: "frozen_at" | "hidden_because", value: string | null) =>
  behindTheWalls(app, (client) =>
    client.query(`update organisations.organisation set ${column} = $2 where id = $1`, [
      at.body,
      value,
    ]),
  );

const answers = async () =>
  (await seeBodies(app, person(at.ana), undefined))?.bodies.map((one) => one.answers);

test("one reads that a body does not answer for now, where it is frozen or hidden", async () => {
  const asked = await asks(app, at);
  await sends(app, at, asked);
  expect(await answers()).toEqual([true]);
  for (const [column, value] of [
    ["frozen_at", TEST_NOW.toString()],
    ["hidden_because", "Trompeuse."],
  ] as const) {
    await set(column, value);
    expect(await answers()).toEqual([false]);
    await set(column, null);
  }
});
