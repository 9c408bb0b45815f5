import { afterAll, beforeAll, expect, test } from "vitest";

import { FEWEST } from "#basics/counts/fives";
import { newId } from "#basics/id";
import { makeOwnSpaceIn } from "#modules/access";
import { spaceOf } from "#rules/organisations";
import { person, type PersonId, visitor, withRight } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { situations } from "../../../../tests/support/organisations.ts";
import { RIGHT } from "../visits/actions/ask-day.ts";
import { type Degree, degreeOf, type Side } from "../visits/domain/feedback.ts";
import type { OrganisationId } from "../visits/domain/visit.ts";
import { saveFeedback } from "../visits/store/feedback.ts";
import { saveAgreed, saveVisit, type VisitId } from "../visits/store/visits.ts";
import { seeActs } from "./actions/see-acts.ts";
import { seeFigures } from "./actions/see-figures.ts";

let app: TestHouse;
let guest: PersonId;
let hosts: readonly OrganisationId[];

const DAY = Temporal.PlainDate.from("2026-12-03");
const read = DAY.add({ days: 14 }).toZonedDateTime("Europe/Paris").toInstant();

beforeAll(async () => {
  app = await testHouse();
  const { someone, verified } = situations(app);
  guest = await someone("Gaspard");
  const keeper = await someone("Farida");
  hosts = [
    await verified([keeper], { name: "Les Ateliers" }),
    await verified([keeper], { name: "La Remise" }),
    await verified([keeper], { name: "Le Moulin" }),
  ];
});
afterAll(() => app.setNow(TEST_NOW));

/** A day that took place, agreed on. */
function aDay(host: OrganisationId): Promise<VisitId> {
  const id: VisitId = newId<"Need">();
  return app.transaction(person(guest), async (work) => {
    const space = await makeOwnSpaceIn(work, guest);
    await withRight(work, RIGHT, async (lent) => {
      await saveVisit(lent, {
        id,
        space,
        guest,
        host,
        comesAs: "volunteer",
        venue: newId<"Venue">(),
        day: DAY,
        part: "day",
        people: 1,
        zone: "Europe/Paris",
        isMinor: false,
      });
      await saveAgreed(lent, id, {
        day: DAY,
        part: "day",
        people: 1,
        inOwnName: false,
        occasion: newId<"Occasion">(),
        date: newId<"Occurrence">(),
        hostSpace: spaceOf(host),
      });
    });
    return id;
  });
}

interface Said {
  readonly by?: Side;
  readonly at: Temporal.Instant;
  readonly degree: Degree;
}

function say(visit: VisitId, { by = "guest", at, degree }: Said): Promise<void> {
  return app.transaction(person(guest), async (work) => {
    const space = await makeOwnSpaceIn(work, guest);
    await withRight(work, RIGHT, (lent) =>
      saveFeedback(lent, {
        visit,
        space,
        by,
        writtenBy: guest,
        sharing: degree,
        openness: degree,
        learnt: undefined,
        nextTime: undefined,
        saidAt: at,
      }),
    );
  });
}

/** What anybody reads of the territory and of each host: how many gave each degree. */
async function published(): Promise<readonly (readonly number[])[]> {
  const all = [];
  for (const structure of [undefined, ...hosts]) {
    const seen = await seeFigures(app, visitor, { structure });
    all.push(seen?.figures.sharing?.counts ?? [0, 0, 0, 0, 0]);
  }
  return all;
}

/** Of two figures, what a subtraction leaves: how many answers, and whether it is no set of answers at all. */
function left(one: readonly number[], other: readonly number[]): number | "none" {
  const rest = one.map((many, i) => many - (other[i] ?? 0));
  if (rest.some((many) => many < 0)) return "none";
  return rest.reduce((sum, many) => sum + many, 0);
}

test("an answer counts from the hour on when the other side reads it, with its five", async () => {
  const [host] = hosts;
  if (host === undefined) throw new Error("there are no hosts");
  const days = [];
  for (let i = 0; i < FEWEST; i += 1) days.push(await aDay(host));
  app.setNow(read.subtract({ seconds: 1 }));
  const evening = DAY.toZonedDateTime({ timeZone: "Europe/Paris", plainTime: "19:00" }).toInstant();
  for (const visit of days) await say(visit, { at: evening, degree: 4 });
  expect((await published())[1]).toEqual([0, 0, 0, 0, 0]);
  app.setNow(read);
  expect(await published()).toEqual([
    [0, 0, 0, 5, 0],
    [0, 0, 0, 5, 0],
    [0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
  ]);
});

test("no subtraction of figures leaves fewer than five answers: a territory less its structures, a day less another", async () => {
  const seen: (readonly number[])[] = [];
  for (let i = 0; i < 26; i += 1) {
    const host = hosts[(i * i + 1) % 3];
    if (host === undefined) throw new Error("there is no such host");
    const at = read.add({ hours: 24 * (i + 1) });
    app.setNow(at);
    await say(await aDay(host), { at, degree: degreeOf((i % 5) + 1) ?? 1 });
    const [territory = [], ...structures] = await published();
    seen.push(territory, ...structures);
    for (const one of structures) seen.push(territory.map((many, d) => many - (one[d] ?? 0)));
    const known = structures.reduce(
      (rest, one) => rest.map((many, d) => many - (one[d] ?? 0)),
      territory,
    );
    expect(known).toEqual([0, 0, 0, 0, 0]);
  }
  const rests = new Set(seen.flatMap((one) => seen.map((other) => left(one, other))));
  expect([...rests].filter((many) => many !== "none" && many > 0 && many < FEWEST)).toEqual([]);
  expect(rests.has(FEWEST)).toBe(true);
  expect(Math.max(...seen.map((one) => one.reduce((sum, many) => sum + many, 0)))).toBe(25);
});

test("said anew or answered later, an answer stays in its five", async () => {
  const [, host] = hosts;
  if (host === undefined) throw new Error("there are no hosts");
  const later = app.clock.now().add({ hours: 24 * 5 });
  app.setNow(later);
  const before = await published();
  const visit = await aDay(host);
  await say(visit, { at: later.subtract({ hours: 1 }), degree: 1 });
  const after = await published();
  await say(visit, { by: "host", at: later, degree: 5 });
  const [one, other] = [(await published())[2] ?? [], before[2] ?? []];
  expect(left(after[2] ?? [], other)).not.toBe("none");
  expect(left(one, after[2] ?? [])).not.toBe("none");
  expect(left(one, other)).toSatisfy((many) => many === 0 || many === FEWEST);
});

test("behind the figures are acts, as many as the figures say, and nobody", async () => {
  const seen = await seeActs(app, visitor, { page: 1 });
  const of = async (structure: OrganisationId | undefined) =>
    (await seeFigures(app, visitor, { structure }))?.figures.days;
  expect(seen.total).toBe(hosts.length);
  const days = new Map(seen.acts.map((act) => [act.at?.id, act.days]));
  for (const host of hosts) expect(days.get(host)).toBe(await of(host));
  expect(seen.acts.reduce((sum, act) => sum + act.days, 0)).toBe(await of(undefined));
  expect(JSON.stringify(seen)).not.toContain(guest);
  expect(await seeActs(app, visitor, { page: 2 })).toEqual({ acts: [], total: hosts.length });
});
