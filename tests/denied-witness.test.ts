import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { job, person, type PersonId } from "#services/house";

import { aboutPerson } from "../src/modules/access/actions/about-person.ts";
import { denyWitness, seeOneWitnessed } from "../src/modules/access/actions/deny-witness.ts";
import { makePaper, seePaper } from "../src/modules/access/actions/print-paper.ts";
import { reportableDenial } from "../src/modules/access/actions/report-denial.ts";
import { sayBeforeWitness } from "../src/modules/access/actions/say-before-witness.ts";
import { seeSharings } from "../src/modules/access/actions/see-sharings.ts";
import { seeMyModeration } from "../src/modules/moderation/actions/see-mine.ts";
import { reportDenied } from "../src/modules/moderation/actions/report-denied.ts";
import { TEST_NOW, testHouse, type TestHouse } from "./support/house.ts";
import {
  aNoteUnderAMandate,
  DAYS,
  hours,
  justBefore,
  openNote,
  readsNote,
  someoneNamed,
  type Trial,
} from "./support/opened-under.ts";
import { anOrganisation, represents } from "./support/team.ts";

/* « Ce n’est pas vrai »: what a witness wrote is over at once, it is kept as denied, and that witness is believed no more. */

let app: TestHouse;
let trial: Trial;
let witness: PersonId;

beforeAll(async () => {
  app = await testHouse();
});

beforeEach(async () => {
  app.setNow(TEST_NOW);
  witness = await someoneNamed(app, "Josiane");
  await represents(app, witness, await anOrganisation(app, "Le Relais"));
  trial = await aNoteUnderAMandate(app);
});

/** Somebody writes that the person said yes, of the note of a trial. */
async function written(of: Trial, by = witness): Promise<boolean> {
  const sharing = await openNote(app, of, of.acting);
  const made = await makePaper(app, of.acting, { sharing });
  const paper = made.done ? await seePaper(app, of.acting, { paper: made.value }) : undefined;
  const code = paper?.code ?? "";
  return (await sayBeforeWitness(app, person(by), { code, by: "telephone" })).done;
}

const page = (who: PersonId) => seeSharings(app, person(who), { ended: undefined });

/** The person denies what stands first on their page; answers the consent. */
async function deny(of: Trial) {
  const sharing = (await page(of.giver)).witnessed[0]?.sharing;
  if (sharing === undefined) throw new Error("nothing stands first");
  expect(await seeOneWitnessed(app, person(of.giver), { sharing })).toMatchObject({
    who: "Josiane",
  });
  expect((await denyWitness(app, person(of.giver), { sharing })).done).toBe(true);
  expect((await denyWitness(app, person(of.giver), { sharing })).done).toBe(true);
  return lastDenied(of.giver);
}

async function lastDenied(who: PersonId): Promise<string> {
  const told = await app.transaction(job("events"), ({ db }) =>
    sql<{ consent: string }>`select payload ->> 'consent' as consent from house.event
      where name = 'access.witness-denied' and subject = ${who}`.execute(db),
  );
  expect(told.rows).toHaveLength(1);
  return told.rows[0]?.consent ?? "";
}

const found = (what: "hide" | "kept", consent: string) =>
  app.transaction(job("moderate"), (work) =>
    what === "hide"
      ? reportableDenial.hide(work, consent, "")
      : (reportableDenial.kept?.(work, consent) ?? Promise.resolve()),
  );
/** What one voice does of it, until two decide. */
const hiddenAtOnce = (consent: string) =>
  app.transaction(job("moderate"), (work) =>
    (reportableDenial.suspend ?? reportableDenial.hide)(work, consent, ""),
  );

describe("what a person denies", () => {
  test("is over at once, gives no new days, and is kept on their page and in their archive", async () => {
    expect(await written(trial)).toBe(true);
    app.setNow(TEST_NOW.add({ hours: 24 * 10 }));
    await deny(trial);
    expect(await readsNote(app, trial, hours(24 * 10))).toBe(false);
    const seen = await page(trial.giver);
    expect(seen).toMatchObject({ witnessed: [], denied: [{ who: "Josiane", by: "telephone" }] });
    for (const who of [trial.holder, trial.reader, witness])
      expect((await page(who)).denied).toEqual([]);
    const [given, theirs] = [await archiveOf(trial.giver), await archiveOf(witness)];
    expect(given["Ce que vous avez dit vouloir"]).toMatchObject([
      { "vous avez répondu que ce n’est pas vrai": app.clock.now().toString(), devant: witness },
    ]);
    expect(JSON.stringify(theirs)).not.toContain("pas vrai");
    app.setNow(TEST_NOW.add({ hours: 24 * 11 }));
    await openNote(app, trial, trial.acting);
    expect(await readsNote(app, trial, justBefore(DAYS))).toBe(true);
    expect(await readsNote(app, trial, hours(DAYS))).toBe(false);
    await expect(openNote(app, trial, trial.acting)).rejects.toThrow("already-over");
  });

  test("is nobody else’s to deny, nor what they said themself", async () => {
    expect(await written(trial)).toBe(true);
    const sharing = (await page(trial.giver)).witnessed[0]?.sharing;
    if (sharing === undefined) throw new Error("nothing stands first");
    const no = { done: false, refusal: "unknown-sharing" };
    for (const who of [person(trial.holder), person(witness), trial.acting])
      expect(await denyWitness(app, who, { sharing })).toEqual(no);
    expect(await readsNote(app, trial)).toBe(true);
  });

  test("is reported in their name to those who moderate; the witness is told nothing", async () => {
    await written(trial);
    const consent = await deny(trial);
    const event = { id: newId(), name: "access.witness-denied", subject: trial.giver };
    const payload = { consent, person: trial.giver };
    await app.transaction(job("moderation-hears"), (work) =>
      reportDenied(work, { ...event, payload, toldAt: work.now }),
    );
    const mine = await seeMyModeration(app, person(trial.giver), undefined);
    expect(mine.reports).toMatchObject([
      {
        about: {
          title: "Josiane a écrit qu’Adrienne a dit oui ; Adrienne répond que ce n’est pas vrai",
        },
      },
    ]);
    expect(await seeMyModeration(app, person(witness), undefined)).toEqual({
      reports: [],
      verdicts: [],
    });
    const find = (who: PersonId) =>
      app.transaction(person(who), (work) => reportableDenial.find(work, consent));
    for (const who of [witness, trial.holder]) expect(await find(who)).toBeUndefined();
  });
});

test("a denial that cannot be reported is not lost: the house tries again", async () => {
  const event = { id: newId(), name: "access.witness-denied", subject: trial.giver };
  const payload = { consent: newId(), person: trial.giver };
  await expect(
    app.transaction(job("moderation-hears"), (work) =>
      reportDenied(work, { ...event, payload, toldAt: work.now }),
    ),
  ).rejects.toThrow("unknown-subject");
});

const archiveOf = (who: PersonId) =>
  app.transaction(person(who), (work) => aboutPerson.gives(work, who));

describe("who was denied", () => {
  test("is never again a witness for that person, whatever is found; for another they are", async () => {
    await written(trial);
    const consent = await deny(trial);
    app.setNow(TEST_NOW);
    expect(await written(trial)).toBe(false);
    await found("kept", consent);
    expect(await written(trial)).toBe(false);
    expect(await written(await aNoteUnderAMandate(app))).toBe(true);
  });

  test("hidden at once by one voice, is believed of another until it is decided", async () => {
    await written(trial);
    const consent = await deny(trial);
    await hiddenAtOnce(consent);
    expect(await written(await aNoteUnderAMandate(app))).toBe(true);
    await found("hide", consent);
    expect(await written(await aNoteUnderAMandate(app))).toBe(false);
  });

  test("by two persons, is believed of nobody until it is decided; found true, never again", async () => {
    const other = await aNoteUnderAMandate(app);
    await written(trial);
    await written(other);
    const [one, two] = [await deny(trial), await deny(other)];
    const third = await aNoteUnderAMandate(app);
    expect(await written(third)).toBe(false);
    await found("kept", one);
    expect(await written(await aNoteUnderAMandate(app))).toBe(true);
    await found("hide", two);
    expect(await written(await aNoteUnderAMandate(app))).toBe(false);
  });
});
