import { sql } from "kysely";
import { describe, expect, test } from "vitest";

import { blockPersonIn } from "#modules/moderation";
import { type Actor, job, operator, person, visitor } from "#services/house";

import { TEST_NOW } from "../../../../../tests/support/house.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { lettersTo, passTime } from "../../../../../tests/support/time.ts";
import { aboutPerson } from "../../actions/about-person.ts";
import { endPause, pause } from "../../actions/pause.ts";
import {
  ana,
  app,
  helene,
  letters,
  quentin,
  TODAY,
  TOMORROW,
  zoe,
} from "../../actions/test-naming.ts";
import { endPassers } from "./ask-passers.ts";
import { reportablePassing } from "./moderate-passing.ts";
import { retainsPassing } from "./retains.ts";
import {
  agreed,
  asked,
  asks,
  firstOf,
  how,
  inPassingHouse,
  mine,
  proposes,
  reads,
  says,
  told,
  someone,
} from "./test-passing.ts";

inPassingHouse();

const howMany = async () =>
  app.transaction(person(ana), async ({ db }) => {
    const { rows: all } = await sql`select id from homecare.passing_ask
      union all select id from homecare.passing_answer`.execute(db);
    return all.length;
  });

const sweeps = (before: Temporal.Instant) =>
  app.transaction(job("sweep"), (work) => retainsPassing.sweep(work, before));

const unblock = () =>
  app.transaction(person(ana), ({ db }) =>
    sql`delete from moderation.block where person = ${ana}`.execute(db),
  );

const rowsShown = (who: Actor) =>
  app.transaction(who, async ({ db }) => {
    const { rows } = await sql<{ all: string }>`select a::text as all from homecare.passing_ask a
      union all select b::text from homecare.passing_answer b`.execute(db);
    return rows.map(({ all }) => all).join("");
  });

const about = (run: "gives" | "erases", who: typeof zoe) =>
  app.transaction(job("test"), async (work) => aboutPerson[run](work, who));

describe("over", () => {
  test("ended, nobody reads it; who answered reads that alone, and cannot be told yes", async () => {
    const ask = await asked();
    valueOf(await proposes(ask, person(zoe)));
    const answer = await firstOf(ask);
    valueOf(await endPassers(app, person(ana), { ask }));
    valueOf(await endPassers(app, person(ana), { ask }));
    expect(await reads(ask, visitor)).toBeUndefined();
    expect(await reads(ask, person(zoe))).toEqual({ how: "over" });
    expect(await says(answer)).toMatchObject({ refusal: "unknown-answer" });
    expect(await endPassers(app, person(zoe), { ask })).toMatchObject({ refusal: "unknown-ask" });
  });

  test("the day after, all that was opened is closed; a week after, erased", async () => {
    const ask = await asked();
    await agreed(ask, zoe);
    app.setNow(TEST_NOW.add({ hours: 24 }));
    expect(await told(ask, person(zoe))).toBeDefined();
    app.setNow(TEST_NOW.add({ hours: 48 }));
    for (const who of [visitor, person(zoe)]) expect(await reads(ask, who)).toBeUndefined();
    expect(await mine(ask)).toBeUndefined();
    await sweeps(TEST_NOW.add({ hours: 24 }));
    expect(await howMany()).toBe(2);
    await sweeps(TEST_NOW.add({ hours: 48 }));
    expect(await howMany()).toBe(0);
  });

  test("away, it ends; who answered is told that alone, and she is back without it", async () => {
    const far = await asked({ day: TODAY.add({ days: 5 }) });
    const ask = await asked();
    await agreed(ask, zoe);
    const before = await letters("homecare.passing-said");
    valueOf(await pause(app, person(ana), { from: TOMORROW, until: TOMORROW }));
    for (const who of [visitor, person(quentin)]) expect(await reads(ask, who)).toBeUndefined();
    expect(await reads(ask, person(zoe))).toEqual({ how: "over" });
    expect(await how(far, visitor)).toBe("visitor");
    expect(await asks()).toMatchObject({ refusal: "away" });
    await passTime(app, { minutes: 10 });
    expect(await letters("homecare.passing-said")).toBe(before + 1);
    const letter = (await lettersTo(app, `${zoe}@example.org`)).filter(({ text }) =>
      text.includes("ce n’est plus demandé"),
    );
    expect(letter).not.toHaveLength(0);
    for (const { text } of letter) expect(text).not.toMatch(/Ana|absen|Pain/);
    valueOf(await endPause(app, person(ana), undefined));
    expect(await reads(ask, visitor)).toBeUndefined();
    expect(await reads(ask, person(zoe))).toEqual({ how: "over" });
  });

  test("in hospital from today on, nothing she asked is read, of whatever day", async () => {
    const far = await asked({ day: TODAY.add({ days: 5 }) });
    valueOf(await pause(app, person(ana), { from: TODAY, until: TOMORROW }));
    expect(await reads(far, visitor)).toBeUndefined();
    // Nor does she ask anything of a later day, and reads why.
    expect(await asks({ day: TODAY.add({ days: 5 }) })).toMatchObject({ refusal: "away-now" });
    valueOf(await endPause(app, person(ana), undefined));
  });

  test("reported and hidden, nobody reads it but who asks, until it is shown again", async () => {
    const ask = await asked();
    const turn = (run: "hide" | "showAgain") =>
      app.transaction(operator(), (work) => reportablePassing[run](work, ask, "une adresse"));
    await turn("hide");
    expect(await reads(ask, visitor)).toBeUndefined();
    expect((await mine(ask))?.isHidden).toBe(true);
    await turn("showAgain");
    expect(await how(ask, visitor)).toBe("visitor");
  });
});

describe("across a block", () => {
  test("who is blocked reads the same page and answers the same; nothing of it reaches her", async () => {
    await app.transaction(person(ana), (work) => blockPersonIn(work, { person: zoe }));
    const ask = await asked();
    expect(await how(ask, person(zoe))).toBe("may");
    valueOf(await proposes(ask, person(zoe)));
    expect(await how(ask, person(zoe))).toBe("waiting");
    expect((await mine(ask))?.offers).toEqual([]);
    await unblock();
  });

  test("blocked after a yes, they read it no more", async () => {
    const ask = await asked();
    await agreed(ask, zoe);
    await app.transaction(person(ana), (work) => blockPersonIn(work, { person: zoe }));
    expect(await reads(ask, person(zoe))).toEqual({ how: "over" });
    await unblock();
  });
});

describe("rows", () => {
  test("stand sealed, and PostgreSQL shows them to who asks alone", async () => {
    const ask = await asked();
    await agreed(ask, zoe);
    const row = await rowsShown(person(ana));
    expect(row).toContain(ask);
    expect(row).not.toMatch(/Pain|épicerie|Paul|Ana/);
    const others = [zoe, quentin, helene].map((one) => person(one));
    for (const who of [...others, visitor, operator(zoe), operator()])
      expect(await rowsShown(who)).toBe("");
  });

  test("go with who asks, and with who answered; of two who are one they go on", async () => {
    const ask = await asked();
    await agreed(ask, zoe);
    expect(await about("gives", ana)).toMatchObject({
      "Ce que vous avez demandé à qui passe": [{ quoi: "Pain et journal" }],
    });
    expect(await about("gives", zoe)).toMatchObject({
      "Ce que vous avez proposé en passant": [{ prénom: "Paul", oui: true }],
    });
    const into = await someone("Anouk");
    await app.transaction(job("test"), (work) => aboutPerson.merges(work, ana, into));
    expect(await told(ask, person(zoe))).toMatchObject({ name: "Ana" });
    expect((await mine(ask, person(into)))?.yes?.name).toBe("Paul");
    await about("erases", zoe);
    expect((await mine(ask, person(into)))?.yes).toBeUndefined();
    await about("erases", into);
    expect(await reads(ask, visitor)).toBeUndefined();
  });
});
