import { sql } from "kysely";
import { beforeAll, beforeEach } from "vitest";
import { dayOf } from "#basics/dates";
import { shareIn } from "#modules/access";
import { ownSpaceOf } from "#rules/access";
import { operator, person, type PersonId } from "#services/house";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import type { SaidDeployment } from "../domain/deployment.ts";
import type { VisitId } from "../domain/visit.ts";
import { inOneCircle } from "../../../../tests/support/known.ts";
import { openDeployment } from "./open-deployment.ts";
import { type PlanVisit, planVisit } from "./plan-visit.ts";
import { seeToday } from "./see-week.ts";

export let app: TestHouse;
export let ana: PersonId;
export let helper: PersonId;
export let named: PersonId;

export const TODAY = dayOf(TEST_NOW);
export const SAID: SaidDeployment = {
  controller: "SCIC Rest@dom",
  contact: "04 65 71 00 20",
  assessed: TODAY.subtract({ days: 3 }),
  register: "Au siège",
  hosting: "itself",
  hasReadRetention: true,
};
export const asked = (more: Partial<PlanVisit> = {}): PlanVisit => ({
  title: "Paul, le kiné",
  note: undefined,
  zone: "Europe/Paris",
  day: TODAY,
  at: Temporal.PlainTime.from("10:00"),
  minutes: 45,
  every: "week",
  days: [],
  last: undefined,
  ...more,
});

export const plan = async (more: Partial<PlanVisit> = {}): Promise<VisitId> =>
  valueOf(await planVisit(app, person(ana), asked(more)));
export const today = () => seeToday(app, person(ana), undefined);
export const states = async () =>
  (await today())?.days.flatMap(({ expected }) => expected.map(({ state }) => state));

/** What is shared with the helper for two days: a visit, or all of them. */
export const shareWithHelper = (
  more: { readonly row?: VisitId; readonly forever?: boolean } = {},
) =>
  app.transaction(person(ana), async (work) =>
    valueOf(
      await shareIn(work, {
        space: ownSpaceOf(ana),
        tables: ["homecare.visit"],
        row: more.row,
        to: { person: helper },
        until: more.forever === true ? undefined : work.now.add({ hours: 48 }),
        purpose: undefined,
        text: { name: "partage", version: 1, words: "Je partage." },
      }),
    ),
  );

/** A house that the territory opened, with nothing planned before each test. */
export function inWeekHouse(): void {
  beforeAll(async () => {
    app = await testHouse();
    const { someone } = situations(app);
    ana = await someone("Ana");
    helper = await someone("Hélène");
    named = await someone("Quentin");
    await inOneCircle(app, [ana, named]);
  });
  beforeEach(async () => {
    app.setNow(TEST_NOW);
    valueOf(await openDeployment(app, operator(), SAID));
    await app.transaction(person(ana), async (work) => {
      await sql`delete from homecare.assignment`.execute(work.db);
      await sql`delete from homecare.visit`.execute(work.db);
      await sql`delete from homecare.pause`.execute(work.db);
    });
  });
}
