import { sql } from "kysely";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { newId } from "#basics/id";
import {
  type Actor,
  job,
  person,
  type PersonId,
  visitor,
  type Work,
  withRight,
} from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { situations } from "../../../../../tests/support/organisations.ts";
import type { OrganisationId } from "../../domain/organisation.ts";
import { findOrganisation, saveFrozen } from "../../store/organisations.ts";
import { leave } from "../../team/actions/roles.ts";
import { addYearDate, sayYear } from "../../year/actions/keep-year.ts";
import type { AccompanimentId } from "../domain/accompaniment.ts";
import { lookingAt } from "../store/accompaniments.ts";
import {
  answerAccompaniment,
  answerLonger,
  askAccompaniment,
  askLonger,
  endAccompaniment,
  endAccompanimentIn,
  openToSupport,
  showToAll,
} from "./accompany.ts";
import { seeAccompanied } from "./see-accompanied.ts";
import { seeAccompanying, seeAroundIn } from "./see-accompanying.ts";
import { endAccompaniments } from "./tell-accompaniment.ts";

/* What a structure sees of an association, before the yes, while it stands, and after: PostgreSQL itself is asked. */

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});
beforeEach(() => app.setNow(TEST_NOW));

const day = (text: string) => Temporal.PlainDate.from(text);
const UNTIL = day("2027-06-30");
const NOTHING = { calls: false, answers: false, deadlines: false };
const DATES = { ...NOTHING, deadlines: true };

interface World {
  readonly association: OrganisationId;
  readonly support: OrganisationId;
  readonly odile: PersonId;
  readonly ines: PersonId;
  readonly accompaniment: AccompanimentId;
}

async function proposed(): Promise<World> {
  const { someone, verified } = situations(app);
  const [odile, ines] = [await someone("Odile"), await someone("Inès")];
  const association = await verified([odile], { name: `Les Jardins ${newId()}` });
  const support = await verified([ines], { name: `La Maison ${newId()}`, kind: "network" });
  const date = {
    organisation: association,
    kind: "own" as const,
    title: "Dossier de la Ville",
    on: day("2026-12-15"),
    isYearly: false,
  };
  await addYearDate(app, person(odile), date);
  const asked = { by: "support" as const, association, support, until: UNTIL };
  const told = await askAccompaniment(app, person(ines), asked);
  if (!told.done) throw new Error(told.refusal);
  return { association, support, odile, ines, accompaniment: told.value.id };
}

async function standing(opens = DATES): Promise<World> {
  const at = await proposed();
  const { accompaniment } = at;
  const told = await answerAccompaniment(app, person(at.odile), {
    accompaniment,
    yes: true,
    opens,
  });
  if (!told.done) throw new Error(told.refusal);
  return at;
}

/** How many rows of its year somebody reads, who says that they look for what was opened. */
async function rowsIn(work: Work, { association }: World): Promise<number> {
  const { rows } = await lookingAt(work, "deadlines", () =>
    sql`select from organisations.year_date where space = ${association}`.execute(work.db),
  );
  return rows.length;
}

const freezes = (organisation: OrganisationId) =>
  app.transaction(job("opening"), (work) =>
    withRight(work, "organisations-write", (lent) => saveFrozen(lent, organisation, true)),
  );

const rows = (as: Actor, at: World) => app.transaction(as, (work) => rowsIn(work, at));

test("before the yes nothing, after it what was opened, after its end nothing from the next statement on", async () => {
  const at = await proposed();
  expect(await rows(person(at.ines), at)).toBe(0);
  const { accompaniment } = at;
  await answerAccompaniment(app, person(at.odile), { accompaniment, yes: true, opens: DATES });
  await app.transaction(person(at.ines), async (work) => {
    expect(await rowsIn(work, at)).toBe(1);
    await endAccompanimentIn(work, { accompaniment, by: "support" });
    expect(await rowsIn(work, at)).toBe(0);
  });
});

test("what is open shows to who looks for it alone: in no other list of theirs, and never to a stranger", async () => {
  const at = await standing();
  const zoe = await situations(app).someone("Zoé");
  const plainly = (as: Actor) =>
    app.transaction(as, async (work) => {
      const found = await sql`select from organisations.year_date
        where space = ${at.association}`.execute(work.db);
      return found.rows.length;
    });
  expect(await plainly(person(at.ines))).toBe(0);
  expect(await rows(person(zoe), at)).toBe(0);
  expect(await rows(visitor, at)).toBe(0);
  expect(await rows(person(at.ines), at)).toBe(1);
  const unlooked = await app.transaction(person(at.ines), async (work) => {
    await rowsIn(work, at);
    return (
      await sql`select from organisations.year_date where space = ${at.association}`.execute(
        work.db,
      )
    ).rows;
  });
  expect(unlooked).toHaveLength(0);
});

test("what the association closes is closed by the next look; each is opened by itself", async () => {
  const at = await standing({ ...NOTHING, calls: true });
  expect(await rows(person(at.ines), at)).toBe(0);
  const { accompaniment } = at;
  await openToSupport(app, person(at.odile), { accompaniment, opens: DATES });
  expect(await rows(person(at.ines), at)).toBe(1);
  await openToSupport(app, person(at.odile), { accompaniment, opens: NOTHING });
  expect(await rows(person(at.ines), at)).toBe(0);
});

test("it is over on the day after its last, whether or not the night passed", async () => {
  const at = await standing();
  app.setNow(Temporal.Instant.from("2027-06-30T20:00:00Z"));
  expect(await rows(person(at.ines), at)).toBe(1);
  app.setNow(Temporal.Instant.from("2027-06-30T22:30:00Z"));
  expect(await rows(person(at.ines), at)).toBe(0);
  await endAccompaniments.run(app, {}, job("end-accompaniments"));
  const again = await askAccompaniment(app, person(at.ines), {
    by: "support",
    association: at.association,
    support: at.support,
    until: day("2028-06-30"),
  });
  expect(again.done).toBe(true);
});

test("whoever represents the structure no more, and a structure that is frozen, see nothing", async () => {
  const at = await standing();
  await freezes(at.support);
  expect(await rows(person(at.ines), at)).toBe(0);
  await app.transaction(job("opening"), (work) =>
    withRight(work, "organisations-write", (lent) => saveFrozen(lent, at.support, false)),
  );
  expect(await rows(person(at.ines), at)).toBe(1);
  const goes = { organisation: at.support, nobodyFollows: true, handover: undefined };
  expect(await leave(app, person(at.ines), goes)).toMatchObject({ done: true });
  expect(await rows(person(at.ines), at)).toBe(0);
});

test.each(["support", "association"] as const)(
  "%s that is frozen ends it all the same, and asks for nothing more",
  async (by) => {
    const at = await standing();
    await freezes(at[by]);
    const who = person(by === "support" ? at.ines : at.odile);
    const { accompaniment } = at;
    const longer = { accompaniment, by, until: day("2027-09-30") };
    expect(await askLonger(app, who, longer)).toMatchObject({ refusal: "not-allowed" });
    expect(await endAccompaniment(app, who, { accompaniment, by })).toMatchObject({ done: true });
    expect(await rows(person(at.ines), at)).toBe(0);
  },
);

test("an association that is frozen says no to what it was asked, and not yes", async () => {
  const { association, accompaniment, odile } = await proposed();
  await freezes(association);
  const answer = (yes: boolean) =>
    answerAccompaniment(app, person(odile), { accompaniment, yes, opens: DATES });
  expect(await answer(true)).toMatchObject({ refusal: "not-allowed" });
  expect(await answer(false)).toMatchObject({ done: true });
});

test.each([
  ["opens", sql`opens_calls = true`],
  ["says yes for the other", sql`accepted_at = now()`],
  ["says for the other that everyone may know", sql`shown_by_space = true`],
  ["makes it longer by itself", sql`until = date '2029-01-01'`],
  ["passes it to another", sql`asked_by = 'association'`],
])("PostgreSQL refuses that the structure %s", async (_, change) => {
  const at = await proposed();
  await expect(
    app.transaction(person(at.ines), (work) =>
      sql`update organisations.accompaniment set ${change} where id = ${at.accompaniment}`.execute(
        work.db,
      ),
    ),
  ).rejects.toThrow(/says? (yes )?for|opens what is its own|for itself|between the two/);
});

test("PostgreSQL refuses that a stranger, or a structure, begins one that is agreed already", async () => {
  const at = await proposed();
  const other = await situations(app).organisation({ name: `Ailleurs ${newId()}` });
  const begin = (as: PersonId, accepted: boolean) =>
    app.transaction(person(as), (work) =>
      sql`insert into organisations.accompaniment (id, space, support, asked_by, asked_at, until, accepted_at)
        values (${newId()}, ${other}, ${at.support}, 'support', now(), '2027-01-01',
          ${accepted ? work.now : null})`.execute(work.db),
    );
  await expect(begin(at.ines, true)).rejects.toThrow(/row-level security/);
  await expect(begin(at.odile, false)).rejects.toThrow(/row-level security/);
});

test("everyone knows of it while both sides agree, and no longer", async () => {
  const at = await standing();
  const { accompaniment, association, support } = at;
  const known = async () => {
    const seen = await app.transaction(visitor, (work) => seeAroundIn(work, association));
    return seen?.accompaniedBy.map(({ id }) => id);
  };
  expect(await known()).toEqual([]);
  await showToAll(app, person(at.odile), { accompaniment, by: "association", shown: true });
  expect(await known()).toEqual([]);
  await showToAll(app, person(at.ines), { accompaniment, by: "support", shown: true });
  expect(await known()).toEqual([support]);
  await showToAll(app, person(at.odile), { accompaniment, by: "association", shown: false });
  expect(await known()).toEqual([]);
});

test("the association reads who looked, and when: one line a day", async () => {
  const at = await standing();
  const [ours, theirs] = await app.transaction(visitor, async (work) => [
    await findOrganisation(work, at.support),
    await findOrganisation(work, at.association),
  ]);
  const [support, association] = [ours?.number ?? 0, theirs?.number ?? 0];
  const looks = async () => {
    const seen = await seeAccompanying(app, person(at.odile), { number: association });
    return seen?.supports[0]?.looks.map(({ name }) => name);
  };
  expect(await looks()).toEqual([]);
  await seeAccompanied(app, person(at.ines), { number: support });
  await seeAccompanied(app, person(at.ines), { number: support });
  expect(await looks()).toEqual(["Inès"]);
  app.setNow(TEST_NOW.add({ hours: 24 }));
  await seeAccompanied(app, person(at.ines), { number: support });
  expect(await looks()).toEqual(["Inès", "Inès"]);
});

test("longer once the other said yes; a no leaves the last day as it was", async () => {
  const at = await standing();
  const { accompaniment } = at;
  const later = day("2028-06-30");
  await askLonger(app, person(at.ines), { accompaniment, by: "support", until: later });
  const mine = { accompaniment, by: "support", yes: true } as const;
  expect(await answerLonger(app, person(at.ines), mine)).toMatchObject({
    refusal: "nothing-to-answer",
  });
  await answerLonger(app, person(at.odile), { accompaniment, by: "association", yes: false });
  app.setNow(Temporal.Instant.from("2027-07-01T08:00:00Z"));
  expect(await rows(person(at.ines), at)).toBe(0);
  app.setNow(TEST_NOW);
  await askLonger(app, person(at.ines), { accompaniment, by: "support", until: later });
  await answerLonger(app, person(at.odile), { accompaniment, by: "association", yes: true });
  app.setNow(Temporal.Instant.from("2027-07-01T08:00:00Z"));
  expect(await rows(person(at.ines), at)).toBe(1);
});

test("no year is guessed for others: until it was said, only dates written by hand; then those of the rules too", async () => {
  const at = await standing();
  const number = await app.transaction(visitor, (work) => findOrganisation(work, at.support));
  const titles = async () => {
    const seen = await seeAccompanied(app, person(at.ines), { number: number?.number ?? 0 });
    return seen?.things.map(({ title }) => title);
  };
  expect(await titles()).toEqual(["Dossier de la Ville"]);
  await sayYear(app, person(at.odile), {
    organisation: at.association,
    closes: day("2026-12-31"),
    assemblyMonths: 6,
    assemblyOn: undefined,
    hasChanged: false,
    givesReceipts: false,
    publishesAccounts: false,
  });
  expect((await titles())?.length).toBeGreaterThan(1);
});

test("an ask is refused twice, to oneself, to who does not accompany, and for a day that is too far", async () => {
  const at = await proposed();
  const { association, support } = at;
  const asks = { by: "support", association, support, until: UNTIL } as const;
  const propose = (changes: object) =>
    askAccompaniment(app, person(at.ines), { ...asks, ...changes });
  expect(await propose({})).toMatchObject({ refusal: "already" });
  expect(await propose({ association: support })).toMatchObject({ refusal: "itself" });
  const end = { accompaniment: at.accompaniment, by: "support" } as const;
  await endAccompaniment(app, person(at.ines), end);
  expect(await propose({ until: day("2030-01-01") })).toMatchObject({ refusal: "bad-day" });
  expect(await propose({ until: day("2026-11-25") })).toMatchObject({ refusal: "bad-day" });
  const { organisation } = situations(app);
  const plain = await organisation({ name: `Un Club ${newId()}`, proof: "letter" });
  expect(
    await askAccompaniment(app, person(at.odile), {
      by: "association",
      association,
      support: plain,
      until: UNTIL,
    }),
  ).toMatchObject({ refusal: "not-a-support-structure" });
});
