import { beforeEach, expect, test } from "vitest";

import { dayOf } from "#basics/dates";
import { listReadsIn } from "#modules/access";
import { confirmGift } from "#modules/gifts";
import { person, type PersonId } from "#services/house";

import { asks, sends, titlesFor, TODAY } from "../../../../../tests/support/bodies.ts";
import { app, at, inBodiesHouse } from "../../../../../tests/support/bodies-house.ts";
import { browserIn } from "../../../../../tests/support/browser.ts";
import { inOneCircle } from "../../../../../tests/support/known.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { passTime } from "../../../../../tests/support/time.ts";
import { seeMyYear } from "../../../gifts/actions/see-year.ts";
import { nameHelper } from "../../actions/name-helper.ts";
import { sayPassed } from "../../actions/say-passed.ts";
import type { VisitId } from "../../domain/visit.ts";
import type { OfPassage } from "../../actions/cannot-come.ts";
import type { AssignmentId, ThroughId } from "../../domain/assignment.ts";
import { howToEnter } from "../../entry/actions/how-to-enter.ts";
import { writeEntry } from "../../entry/actions/write-entry.ts";
import { sayTime } from "../../time/actions/say-time.ts";
import { bodyAskedAt } from "../domain/address.ts";

/*
 * Somebody whom a body sends, and whose last day there comes, whom she then names herself: a helper who becomes a neighbour. What
 * they read, what the body reads, what is told of them to her, and to whom their time is given, before, between, and after.
 */

let asked: ThroughId;
let sent: AssignmentId;

const LAST = TODAY.add({ days: 1 });
const BETWEEN = TODAY.add({ days: 2 });
const AFTER = TODAY.add({ days: 3 });
const VERIFIED = Temporal.PlainDate.from("2026-05-03");

inBodiesHouse();

beforeEach(async () => {
  valueOf(await writeEntry(app, person(at.ana), { words: "La clé est sous le pot." }));
  asked = await asks(app, at, { until: LAST });
  sent = await sends(app, at, asked, { helper: at.paul, verifiedOn: VERIFIED });
});

/** It is so late, on that day: the night between was worked. */
async function comes(day: Temporal.PlainDate, time: string): Promise<void> {
  const then = day.toZonedDateTime({ timeZone: "Europe/Paris", plainTime: time }).toInstant();
  await passTime(app, { seconds: then.since(app.clock.now()).total("seconds") });
}
const names = async (day: Temporal.PlainDate): Promise<AssignmentId> => {
  await inOneCircle(app, [at.ana, at.paul]);
  const those = { helper: at.paul, visits: [at.visits[1]], from: day, until: undefined };
  return valueOf(await nameHelper(app, person(at.ana), those));
};
const enters = async (assignment: AssignmentId, visit: VisitId, day: Temporal.PlainDate) =>
  (await howToEnter(app, person(at.paul), { assignment, visit, day }))?.words;
const pageOfHers = async () => (await (await browserIn(app, at.ana)).get("/chez-moi/aides")).text;
const log = (row: VisitId) =>
  app.transaction(person(at.ana), async (work) =>
    (await listReadsIn(work, { table: "homecare.visit", row }))
      .filter(({ by }) => by === at.paul)
      .map(({ at: then }) => dayOf(then).toString())
      .toSorted(),
  );

test("reads what the body sent them for until its last day, nothing until she names them, then what she says; the log says so", async () => {
  const [meal, garden] = at.visits;
  await comes(LAST, "11:30");
  expect([await titlesFor(app, at.paul), await enters(sent, meal, LAST)]).toEqual([
    ["Le repas"],
    "La clé est sous le pot.",
  ]);
  await comes(BETWEEN, "11:30");
  expect([await titlesFor(app, at.paul), await enters(sent, meal, BETWEEN)]).toEqual([
    [],
    undefined,
  ]);
  await comes(AFTER, "14:30");
  const named = await names(AFTER);
  expect(await titlesFor(app, at.paul)).toEqual(["Le jardin"]);
  expect(await enters(named, garden, AFTER)).toBe("La clé est sous le pot.");
  for (const visit of at.visits) expect(await enters(sent, visit, AFTER)).toBeUndefined();
  expect([await log(meal), await log(garden)]).toEqual([[LAST.toString()], [AFTER.toString()]]);
});

test("is verified by the body while it sends them, and not for her own naming; of which the body reads nothing", async () => {
  expect(await pageOfHers()).toContain("Vérifié par Pas à pas");
  await comes(BETWEEN, "10:00");
  expect(await pageOfHers()).not.toContain("Vérifié");
  await comes(AFTER, "10:00");
  await names(AFTER);
  const page = await pageOfHers();
  expect([page.includes("Paul"), page.includes("Vérifié"), page.includes("vérifié")]).toEqual([
    true,
    false,
    false,
  ]);
  const before = await pageOfBody();
  await comes(AFTER, "15:30");
  valueOf(
    await sayPassed(app, person(at.paul), {
      assignment: await names(AFTER),
      visit: at.visits[1],
      day: AFTER,
    }),
  );
  expect(await pageOfBody()).toEqual(before);
});

test("gives their time to the body that sent them, then to her", async () => {
  const [meal, garden] = at.visits;
  await comes(LAST, "13:00");
  await gives({ assignment: sent, visit: meal, day: LAST }, at.odile, 2);
  await comes(AFTER, "14:00");
  const assignment = await names(AFTER);
  await comes(AFTER, "15:30");
  await gives({ assignment, visit: garden, day: AFTER }, at.ana, 5);
  const year = await seeMyYear(app, person(at.paul), { year: 2026, names: true });
  expect(year?.sums.map(({ name, hours }) => [name, hours]).toSorted()).toEqual([
    ["Ana", 5],
    ["Pas à pas", 2],
  ]);
});

/** Who says yes for the body reads its page of what she asked. */
async function pageOfBody(): Promise<string> {
  return (await (await browserIn(app, at.odile)).get(bodyAskedAt(at.body, asked))).text;
}

/** They came, and say how long: the other side says yes. */
async function gives(of: OfPassage, confirmed: PersonId, count: number): Promise<void> {
  valueOf(await sayPassed(app, person(at.paul), of));
  const much = { unit: "quarters", count } as const;
  const gift = valueOf(await sayTime(app, person(at.paul), { ...of, much }));
  valueOf(await confirmGift(app, person(confirmed), { gift }));
}
