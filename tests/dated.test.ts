import ICAL from "ical.js";
import { beforeAll, expect, test } from "vitest";

import { newId } from "#basics/id";
import { addTaskIn, changeTaskIn } from "#modules/tasks";
import { demonstrationPeople } from "#rules/people";
import { ownSpaceOf } from "#rules/access";
import { type Dated, datedIn, holderOf, person, visitor } from "#services/house";

import { askAlertIn } from "../src/modules/calls/alerts/actions/ask-alert.ts";
import { filledHouse } from "./support/filled.ts";
import type { TestHouse } from "./support/house.ts";
import { browserAs } from "./support/personas.ts";
import { behindTheWalls } from "./support/tables.ts";

/*
 * What is dated, gathered from all modules, in the filled house: whose it is, between which days, as far as it was
 * entrusted; and the calendars that one takes away, read back by another program.
 */

let app: TestHouse;
beforeAll(async () => {
  app = await filledHouse();
}, 240_000);

const day = (text: string) => Temporal.PlainDate.from(text);
const ALWAYS = { from: day("2020-01-01"), until: day("2040-01-01") };
const JEAN_REMY = demonstrationPeople["jean-remy"].id;

function datesOf(actor = person(JEAN_REMY), asked = ALWAYS): Promise<readonly Dated[]> {
  return app.transaction(actor, (work) => datedIn(work, asked));
}

/** The part of the house that an address is of: « /votes ». */
const partsOf = (dates: readonly Dated[]) =>
  new Set(dates.map(({ address }) => /^\/[a-z-]+/.exec(address)?.[0]));

test("everybody has theirs, of several modules; a visitor has none", async () => {
  const parts = new Set<string | undefined>();
  for (const { id } of Object.values(demonstrationPeople))
    for (const part of partsOf(await datesOf(person(id)))) parts.add(part);
  expect([...parts].toSorted((one = "", other = "") => one.localeCompare(other))).toEqual([
    "/chez-moi",
    "/echanges",
    "/rendez-vous",
    "/reponses",
    "/structures",
    "/taches",
    "/votes",
  ]);
  expect(await datesOf(visitor)).toEqual([]);
});

test("in their order, each once, only between the days that were asked", async () => {
  const all = await datesOf();
  expect(all.length).toBeGreaterThan(2);
  expect(new Set(all.map(({ uid }) => uid)).size).toBe(all.length);
  const daysOf = all.flatMap(({ when }) => (when.kind === "day" ? [when.day.toString()] : []));
  expect(daysOf).toEqual(daysOf.toSorted());
  const [first] = all.flatMap(({ when }) => (when.kind === "day" ? [when.day] : []));
  if (first === undefined) throw new Error("nothing has a day");
  expect(await datesOf(undefined, { from: first, until: first })).not.toHaveLength(0);
  expect(await datesOf(undefined, { from: day("2030-01-01"), until: day("2029-01-01") })).toEqual(
    [],
  );
});

/** Solène, for Adrienne, as far as these scopes go. */
function acting(scopes: readonly string[]) {
  const mandate = newId<"Mandate">();
  return holderOf(demonstrationPeople.solene.id, {
    person: demonstrationPeople.adrienne.id,
    mandate,
    scopes,
  });
}

test("under a mandate, only what was entrusted", async () => {
  expect(await datesOf(acting([]))).toEqual([]);
  expect(await datesOf(acting(["notes"]))).toEqual([]);
});

test("a task that moves keeps its name, and its number rises", async () => {
  const actor = person(JEAN_REMY);
  const space = ownSpaceOf(JEAN_REMY);
  const added = await app.transaction(actor, (work) =>
    addTaskIn(work, { space, title: "Arroser", due: day("2027-02-01") }),
  );
  if (!added.done) throw new Error(added.refusal);
  const seen = async () => (await datesOf()).find(({ uid }) => uid === added.value);
  const before = await seen();
  await app.transaction(actor, (work) =>
    changeTaskIn(work, { task: added.value, version: 1, title: "Arroser", due: day("2027-02-03") }),
  );
  const after = await seen();
  expect([before?.sequence, after?.sequence]).toEqual([0, 1]);
  expect(after?.when).toMatchObject({ day: day("2027-02-03") });
});

test("a call that one follows has its last day; withdrawn, it stays, cancelled", async () => {
  const { rows } = await behindTheWalls(app, (client) =>
    client.query<{ id: string; number: number }>(
      `select id, number::int from calls.call where state = 'published' and closes_at > $1 and closes_at < $2
       order by closes_at limit 1`,
      [app.clock.now().toString(), "2027-06-01T00:00:00Z"],
    ),
  );
  const [call] = rows;
  if (call === undefined) throw new Error("no call is open");
  const followed = async () => (await datesOf()).find(({ uid }) => uid === call.id);
  expect(await followed()).toBeUndefined();
  const asked = {
    wanted: { what: "call", number: call.number },
    email: undefined,
    rhythm: "daily",
    site: undefined,
  } as const;
  await app.transaction(person(JEAN_REMY), (work) => askAlertIn(work, asked));
  expect(await followed()).toMatchObject({
    address: `/appels/${call.number}`,
    of: { kind: "public" },
    status: "confirmed",
  });
  await behindTheWalls(app, (client) =>
    client.query(
      "update calls.call set state = 'withdrawn', state_reason = 'essai' where id = $1",
      [call.id],
    ),
  );
  expect(await followed()).toMatchObject({ status: "cancelled" });
  await behindTheWalls(app, (client) =>
    client.query("update calls.call set state = 'hidden' where id = $1", [call.id]),
  );
  expect(await followed()).toBeUndefined();
});

test.each([
  ["/taches.ics", "Jean-Rémy", "taches"],
  ["/reponses.ics", "Jean-Rémy", "reponses"],
  ["/echanges.ics", "Adrienne", "echanges"],
])(
  "%s is read back by another program, each date on its whole day; a meeting at its hour",
  async (at, who, product) => {
    const page = await (await browserAs(app, who)).get(at);
    expect(page.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(page.headers.get("content-disposition")).toContain(`${product}.ics`);
    const calendar = new ICAL.Component(ICAL.parse(page.html));
    expect(calendar.getFirstPropertyValue("prodid")).toBe(`-//Archipel//${product}//FR`);
    const events = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
    expect(events).not.toHaveLength(0);
    const [days = [], meetings = []] = [true, false].map((isDay) =>
      events.filter(({ startDate }) => startDate.isDate === isDay),
    );
    expect(meetings.length > 0).toBe(product === "echanges");
    for (const { startDate, uid } of meetings) {
      expect(startDate.zone.tzid).toBe("Europe/Paris");
      expect(uid).toMatch(/^[0-9a-f-]{36}-rendez-vous-\d+@/);
    }
    for (const { duration, uid } of days) {
      expect(duration.toString()).toBe("P1D");
      expect(uid).toMatch(/^[0-9a-f-]{36}(-\d{4}-\d\d-\d\d)?@/);
    }
    for (const event of events) {
      expect(event.summary).not.toBe("");
      expect(event.description).toContain(String(event.component.getFirstPropertyValue("url")));
    }
  },
);
