import { beforeEach, expect, test } from "vitest";

import { person, type PersonId } from "#services/house";

import { asks, sends, TODAY } from "../../../../../tests/support/bodies.ts";
import { app, at, inBodiesHouse } from "../../../../../tests/support/bodies-house.ts";
import { browserIn, formTo } from "../../../../../tests/support/browser.ts";
import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { TEST_NOW } from "../../../../../tests/support/house.ts";
import { mandateOf } from "../../../../../tests/support/opened-under.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { sayPassed } from "../../actions/say-passed.ts";
import { seePassages } from "../../actions/see-passages.ts";
import type { AssignmentId } from "../../domain/assignment.ts";
import { sayTime } from "./say-time.ts";
import { sayVisit } from "./say-visit.ts";

let assignment: AssignmentId;

inBodiesHouse();

beforeEach(async () => {
  assignment = await sends(app, at, await asks(app, at));
  // The meal has begun.
  app.setNow(TEST_NOW.add({ hours: 3, minutes: 15 }));
});

const that = () => ({ assignment, visit: at.visits[0], day: TODAY });
const HOUR = { unit: "quarters", count: 4 } as const;

/** All that she may be given hours by, as the person who gave them counts it. */
async function linesOf(who: PersonId): Promise<number> {
  const { html } = await (await browserIn(app, who)).get("/moi/donne");
  return new Set(html.match(/href="\/donne\/[0-9a-f-]{36}"/g)).size;
}

const timeOfHers = async () =>
  (await seePassages(app, person(at.malika), undefined))?.passages.find(({ passed }) => passed)
    ?.passed?.time;

test("the hour of a passage is the visit that who acts for them notes: once, whichever page comes first", async () => {
  const mandate = mandateOf(await actingFor(app, at.ana, at.malika, ["homecare"]));
  valueOf(await sayPassed(app, person(at.malika), that()));
  const first = valueOf(await sayTime(app, person(at.malika), { ...that(), much: HOUR }));
  expect(await sayVisit(app, person(at.malika), { mandate, quarters: 8 })).toMatchObject({
    value: first,
  });
  const page = await (await browserIn(app, at.malika)).get(`/moi/mandats/${mandate}`);
  expect(page.text).toContain("Votre visite d’aujourd’hui est notée");
  expect(page.forms.some(({ action }) => action.includes("/visite/"))).toBe(false);
  expect(await linesOf(at.malika)).toBe(1);
});

test("noted as a visit first, it is the time of the passage; the page of the mandate shows it, and no form of ten fields", async () => {
  const mandate = mandateOf(await actingFor(app, at.ana, at.malika, ["homecare"]));
  const browser = await browserIn(app, at.malika);
  const page = await browser.get(`/moi/mandats/${mandate}`);
  const after = await browser.submit(
    formTo(page, `/chez-moi/passages/visite/${mandate}/une-heure`),
  );
  expect(after.text).toContain("Votre visite d’aujourd’hui est notée");
  expect(after.text).toContain("1 h");
  // Twice in one day is once.
  const [one, two] = [
    await sayVisit(app, person(at.malika), { mandate, quarters: 4 }),
    await sayVisit(app, person(at.malika), { mandate, quarters: 8 }),
  ].map(valueOf);
  expect(one).toBe(two);
  valueOf(await sayPassed(app, person(at.malika), that()));
  expect(await timeOfHers()).toMatchObject({ id: one, count: 4 });
  const again = await sayTime(app, person(at.malika), { ...that(), much: { ...HOUR, count: 8 } });
  expect(again).toMatchObject({ value: one });
  expect(await linesOf(at.malika)).toBe(1);
  // The day after is another visit.
  app.setNow(app.clock.now().add({ hours: 24 }));
  expect(valueOf(await sayVisit(app, person(at.malika), { mandate, quarters: 4 }))).not.toBe(one);
  expect(await linesOf(at.malika)).toBe(2);
});

test("noted by the mandate after one said that one came, it goes where the time of a passage goes", async () => {
  const asked = await asks(app, at);
  assignment = await sends(app, at, asked, { helper: at.paul });
  const mandate = mandateOf(await actingFor(app, at.ana, at.paul, ["homecare"]));
  valueOf(await sayPassed(app, person(at.paul), that()));
  valueOf(await sayVisit(app, person(at.paul), { mandate, quarters: 4 }));
  const seen = await seePassages(app, person(at.paul), undefined);
  const time = seen?.passages.find(({ passed }) => passed)?.passed?.time;
  expect(time?.receiver).toEqual({ kind: "organisation", id: at.body });
});

test("nobody else notes it", async () => {
  const mandate = mandateOf(await actingFor(app, at.ana, at.malika, ["homecare"]));
  for (const who of [at.ana, at.paul])
    expect(await sayVisit(app, person(who), { mandate, quarters: 4 })).toMatchObject({
      refusal: "unknown-mandate",
    });
});
