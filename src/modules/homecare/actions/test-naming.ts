import { sql } from "kysely";
import { beforeAll, beforeEach } from "vitest";
import { dayOf } from "#basics/dates";
import { shareIn } from "#modules/access";
import { ownSpaceOf } from "#rules/access";
import { type Actor, job, operator, person, type PersonId } from "#services/house";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { inOneCircle } from "../../../../tests/support/known.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { planEachDay } from "../../../../tests/support/week-at-home.ts";
import type { AssignmentId } from "../domain/assignment.ts";
import type { VisitId } from "../domain/visit.ts";
import { type NameHelper, nameHelper } from "./name-helper.ts";
import { openDeployment } from "./open-deployment.ts";
import { seeHelpers } from "./see-helpers.ts";
import { seePassages } from "./see-passages.ts";

export let app: TestHouse;
export let ana: PersonId;
export let quentin: PersonId;
export let helene: PersonId;
export let zoe: PersonId;
export let visits: readonly [VisitId, VisitId];

export const TODAY = dayOf(TEST_NOW);
export const TOMORROW = TODAY.add({ days: 1 });

export const plan = (title: string, at: string, whose = ana): Promise<VisitId> =>
  planEachDay(app, whose, { title, at });
export const asked = (more: Partial<NameHelper> = {}): NameHelper => ({
  helper: quentin,
  visits: [visits[0]],
  from: TODAY,
  until: undefined,
  ...more,
});
export const name = (more: Partial<NameHelper> = {}, as: Actor = person(ana)) =>
  nameHelper(app, as, asked(more));
export const named = async (more: Partial<NameHelper> = {}): Promise<AssignmentId> =>
  valueOf(await name(more));
export const passages = async (who: PersonId) =>
  (await seePassages(app, person(who), undefined))?.passages ?? [];
export const titles = async (who = quentin) => [
  ...new Set((await passages(who)).map(({ visit }) => visit.title)),
];
export const helpers = async () => (await seeHelpers(app, person(ana), undefined))?.helpers ?? [];
export const shareAll = (to: PersonId) =>
  app.transaction(person(ana), async (work) =>
    valueOf(
      await shareIn(work, {
        space: ownSpaceOf(ana),
        tables: ["homecare.visit"],
        row: undefined,
        to: { person: to },
        until: undefined,
        purpose: undefined,
        text: { name: "partage", version: 1, words: "Je partage." },
      }),
    ),
  );
export const letters = async (kind: string) => {
  const { rows } = await app.transaction(job("gather-mails"), ({ db }) =>
    sql<{ kind: string }>`select kind from notifications.notification where kind = ${kind}`.execute(
      db,
    ),
  );
  return rows.length;
};

/** A house where Ana plans two visits before each test, and may name whom she knows. */
export function inNamingHouse(): void {
  beforeAll(async () => {
    app = await testHouse();
    const { someone } = situations(app);
    ana = await someone("Ana");
    quentin = await someone("Quentin");
    helene = await someone("Hélène");
    zoe = await someone("Zoé");
    await inOneCircle(app, [ana, quentin, helene]);
    valueOf(
      await openDeployment(app, operator(), {
        controller: "SCIC Rest@dom",
        contact: "04 65 71 00 20",
        assessed: TODAY.subtract({ days: 3 }),
        register: "Au siège",
        hosting: "itself",
        hasReadRetention: true,
      }),
    );
  });
  beforeEach(async () => {
    app.setNow(TEST_NOW);
    await app.transaction(person(ana), async ({ db }) => {
      await sql`update access.grant set ended_at = ${TEST_NOW} where ended_at is null`.execute(db);
      await sql`delete from homecare.assignment`.execute(db);
      await sql`delete from homecare.visit`.execute(db);
      await sql`delete from homecare.pause`.execute(db);
    });
    visits = [await plan("Le repas", "12:00"), await plan("Le jardin", "15:00")];
  });
}
