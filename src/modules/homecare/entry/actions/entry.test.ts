import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { blockPersonIn } from "#modules/moderation";
import { type Actor, job, linkHolder, operator, person, visitor } from "#services/house";
import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { TEST_NOW } from "../../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { aboutPerson } from "../../actions/about-person.ts";
import { sayCannotCome, sayComes } from "../../actions/cannot-come.ts";
import { endAssignment } from "../../actions/name-helper.ts";
import { endPause, pause } from "../../actions/pause.ts";
import { sayDayOff } from "../../actions/say-day-off.ts";
import {
  ana,
  app,
  helene,
  inNamingHouse,
  name,
  named,
  plan,
  quentin,
  shareAll,
  TODAY,
  TOMORROW,
  visits,
  zoe,
} from "../../actions/test-naming.ts";
import type { AssignmentId } from "../../domain/assignment.ts";
import type { VisitId } from "../../domain/visit.ts";
import { howToEnter } from "./how-to-enter.ts";
import { eraseEntry, seeEntry, writeEntry } from "./write-entry.ts";

inNamingHouse();

const WORDS = "La clé est chez Lucienne.\nLe chien s’appelle Pif.";
/** The meal is at noon, for half an hour: from eleven until half past one. */
const at = (time: string, day = TODAY) =>
  app.setNow(day.toZonedDateTime({ timeZone: "Europe/Paris", plainTime: time }).toInstant());
let assignment: AssignmentId;
const reads = async (who = person(quentin), day = TODAY, visit: VisitId = visits[0]) =>
  (await howToEnter(app, who, { assignment, visit, day }))?.words;
const acting = async () =>
  actingFor(app, ana, await situations(app).someone("Nadège"), ["homecare"]);
const mine = async () => (await seeEntry(app, person(ana), undefined))?.words;

/** The row as PostgreSQL shows it. */
const shown = async (who: Actor) =>
  app.transaction(who, async ({ db }) => {
    const { rows } = await sql<{ all: string }>`select e::text as all from homecare.entry e
          where space = ${ana}`.execute(db);
    return rows.map(({ all }) => all).join("");
  });
const late = () => plan("La nuit", "23:45");
const gives = () => app.transaction(job("test"), (work) => aboutPerson.gives(work, ana));
const wordsOf = async (who: typeof zoe) => (await seeEntry(app, person(who), undefined))?.words;
const joins = (from: typeof zoe, into: typeof zoe) =>
  app.transaction(job("test"), (work) => aboutPerson.merges(work, from, into));

beforeEach(async () => {
  valueOf(await writeEntry(app, person(ana), { words: ` ${WORDS} ` }));
  assignment = await named();
  at("11:30");
});

describe("one's own", () => {
  test("is written, changed and erased in person, and says something, not too long", async () => {
    expect(await mine()).toBe(WORDS);
    valueOf(await writeEntry(app, person(ana), { words: "Sonnez." }));
    expect(await mine()).toBe("Sonnez.");
    expect(await writeEntry(app, person(ana), { words: "  " })).toMatchObject({
      refusal: "says-nothing",
    });
    const long = { words: "a".repeat(601) };
    expect(await writeEntry(app, person(ana), long)).toMatchObject({ refusal: "too-long" });
    valueOf(await eraseEntry(app, person(ana), undefined));
    valueOf(await eraseEntry(app, person(ana), undefined));
    expect([await mine(), await reads()]).toEqual([undefined, undefined]);
  });

  test("is neither read, nor written, nor erased under a mandate", async () => {
    const nadege = await acting();
    expect(await seeEntry(app, nadege, undefined)).toBeUndefined();
    expect((await writeEntry(app, nadege, { words: "Par la cour." })).done).toBe(false);
    expect((await eraseEntry(app, nadege, undefined)).done).toBe(false);
    expect(await mine()).toBe(WORDS);
  });

  test("stands sealed, and PostgreSQL shows the row to them alone", async () => {
    const row = await shown(person(ana));
    expect(row).toContain(ana);
    expect(row).not.toContain("Lucienne");
    await shareAll(helene);
    const nadege = await acting();
    const link = linkHolder("homecare.entry", ana);
    for (const who of [quentin, helene, zoe].map((one) => person(one)).concat(nadege))
      expect(await shown(who)).toBe("");
    for (const who of [visitor, operator(zoe), operator(), job("homecare-letter"), link])
      expect(await shown(who)).toBe("");
    await app.transaction(person(quentin), ({ db }) => sql`delete from homecare.entry`.execute(db));
    expect(await mine()).toBe(WORDS);
  });
});

describe("who is expected", () => {
  test.each([
    ["10:59", false],
    ["11:00", true],
    ["12:15", true],
    ["13:30", true],
    ["13:31", false],
  ])("at %s reads it: %s", async (time, isRead) => {
    at(time);
    expect(await reads()).toBe(isRead ? WORDS : undefined);
  });

  test("reads it not of another day, of another visit, by another assignment, nor as somebody else", async () => {
    expect(await reads(person(quentin), TOMORROW)).toBeUndefined();
    expect(await reads(person(quentin), TODAY, visits[1])).toBeUndefined();
    await shareAll(helene);
    for (const who of [person(helene), person(zoe), person(ana), visitor, operator(zoe)])
      expect(await reads(who)).toBeUndefined();
    expect(await reads(await actingFor(app, quentin, zoe, ["homecare"]))).toBeUndefined();
    const hers = await named({ helper: helene, visits: [visits[1]] });
    const asked = { assignment: hers, visit: visits[0], day: TODAY };
    expect(await howToEnter(app, person(helene), asked)).toBeUndefined();
  });

  test("reads it not while she is away, nor on a day off; again once she is back", async () => {
    valueOf(await pause(app, person(ana), { from: TODAY, until: TODAY }));
    expect(await reads()).toBeUndefined();
    valueOf(await endPause(app, person(ana), undefined));
    expect(await reads()).toBe(WORDS);
    valueOf(await sayDayOff(app, person(ana), { visit: visits[0], day: TODAY }));
    expect(await reads()).toBeUndefined();
  });

  test("reads it not once they said that they cannot come, nor once it ended", async () => {
    const passage = { assignment, visit: visits[0], day: TODAY };
    valueOf(await sayCannotCome(app, person(quentin), passage));
    expect(await reads()).toBeUndefined();
    valueOf(await sayComes(app, person(quentin), passage));
    expect(await reads()).toBe(WORDS);
    valueOf(await endAssignment(app, person(ana), { assignment }));
    expect(await reads()).toBeUndefined();
  });

  test("reads it not where a mandate alone named them, until she names them herself", async () => {
    await named({ helper: helene, visits: [visits[1]] });
    const nadege = await acting();
    assignment = valueOf(await name({ helper: helene }, nadege));
    expect(await reads(person(helene))).toBeUndefined();
    assignment = await named({ helper: helene });
    expect(await reads(person(helene))).toBe(WORDS);
  });

  test("reads it not across a block", async () => {
    await app.transaction(person(ana), (work) => blockPersonIn(work, { person: quentin }));
    expect(await reads()).toBeUndefined();
    await app.transaction(person(ana), ({ db }) =>
      sql`delete from moderation.block where person = ${ana}`.execute(db),
    );
  });
});

describe("around midnight", () => {
  test("a passage of the day before is read until an hour after its end; not while she is away from that day on, nor after a last day", async () => {
    at("09:00");
    const visit = await late();
    assignment = await named({ visits: [visit] });
    at("01:15", TOMORROW);
    expect(await reads(person(quentin), TODAY, visit)).toBe(WORDS);
    at("01:16", TOMORROW);
    expect(await reads(person(quentin), TODAY, visit)).toBeUndefined();
    at("00:30", TOMORROW);
    valueOf(await pause(app, person(ana), { from: TOMORROW, until: TOMORROW }));
    expect(await reads(person(quentin), TODAY, visit)).toBeUndefined();
    valueOf(await endPause(app, person(ana), undefined));
    expect(await reads(person(quentin), TODAY, visit)).toBe(WORDS);
    at("23:59");
    assignment = await named({ visits: [visit], until: TODAY });
    expect(await reads(person(quentin), TODAY, visit)).toBe(WORDS);
    at("00:00", TOMORROW);
    expect(await reads(person(quentin), TODAY, visit)).toBeUndefined();
  });

  test("a passage of the next day is read from the evening on, but before a first day", async () => {
    at("09:00");
    const visit = await plan("Tôt", "00:15");
    assignment = await named({ visits: [visit] });
    at("23:14");
    expect(await reads(person(quentin), TOMORROW, visit)).toBeUndefined();
    at("23:15");
    expect(await reads(person(quentin), TOMORROW, visit)).toBe(WORDS);
    assignment = await named({ visits: [visit], from: TOMORROW });
    expect(await reads(person(quentin), TOMORROW, visit)).toBeUndefined();
    at("00:00", TOMORROW);
    expect(await reads(person(quentin), TOMORROW, visit)).toBe(WORDS);
  });

  test("a clock that jumps opens and closes with the hour that it says", async () => {
    expect(await reads()).toBe(WORDS);
    app.setNow(TEST_NOW.add({ hours: 24 * 40 }));
    expect(await reads()).toBeUndefined();
    app.setNow(TEST_NOW.subtract({ hours: 5 }));
    expect(await reads()).toBeUndefined();
    at("11:00");
    expect(await reads()).toBe(WORDS);
  });
});

describe("one's archive", () => {
  test("holds it, never in clear", async () => {
    expect((await gives())["Comment entrer chez vous"]).toMatchObject([
      { "comment entrer": WORDS },
    ]);
    expect(aboutPerson.neverInClear).toContain("Comment entrer chez vous");
    await eraseEntry(app, person(ana), undefined);
    expect((await gives())["Comment entrer chez vous"]).toEqual([]);
  });

  test("of two who are one, what the one who stays wrote stays; else the other's, under their key", async () => {
    await joins(ana, zoe);
    expect([await wordsOf(zoe), await wordsOf(ana)]).toEqual([WORDS, undefined]);
    valueOf(await writeEntry(app, person(helene), { words: "Par le jardin." }));
    await joins(zoe, helene);
    expect([await wordsOf(helene), await wordsOf(zoe)]).toEqual(["Par le jardin.", undefined]);
    await app.transaction(job("test"), (work) => aboutPerson.erases(work, helene));
    expect(await wordsOf(helene)).toBeUndefined();
  });
});
