import { sql } from "kysely";
import { describe, expect, test } from "vitest";

import { blockPersonIn } from "#modules/moderation";
import { type Actor, job, operator, person, visitor } from "#services/house";

import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { TEST_NOW } from "../../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
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
import { trust } from "../../first/actions/trust.ts";
import { findAnswer } from "../store/answers.ts";
import { takeAnswerBack } from "./answer-passing.ts";
import { endPassers } from "./ask-passers.ts";
import { reportablePassing } from "./moderate-passing.ts";
import { retainsPassing } from "./retains.ts";
import { sayNo, sayYes } from "./say-yes.ts";
import { listPassings } from "./see-passing.ts";
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
  young,
} from "./test-passing.ts";
import { seeToldOfferIn, seeToldPasserIn, seeToldTrustedIn } from "./tell.ts";

inPassingHouse();

const someone = (name: string) => situations(app).someone(name);
const isDay = async () => (await listPassings(app, visitor, undefined)).asked.length;
const written = <T>(run: Parameters<typeof app.transaction<T>>[1]) =>
  app.transaction(job("write-mail"), run);

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

const as = (run: "gives" | "erases", who: typeof zoe) =>
  app.transaction(job("test"), async (work) => aboutPerson[run](work, who));

describe("asked", () => {
  test("everyone who has the address reads what, when, and in which commune; nothing of who asks", async () => {
    const ask = await asked();
    const seen = await reads(ask, visitor);
    expect(seen).toMatchObject({ how: "visitor", what: "Pain et journal", place: "L’épicerie" });
    expect(JSON.stringify(seen)).not.toMatch(new RegExp(`Ana|${ana}`));
    expect(await how(ask, person(zoe))).toBe("may");
    expect(await how(ask, person(ana))).toBe("own");
  });

  test("is refused of a past hour, by a minor, with a name, without a commune, or a fourth time", async () => {
    const early = { day: TODAY, at: Temporal.PlainTime.from("00:10") };
    expect(await asks(early)).toMatchObject({ refusal: "past-day" });
    expect(await asks({ what: "Du pain pour Ana" })).toMatchObject({ refusal: "what-says-who" });
    expect(await asks({ place: "Chez Ana" })).toMatchObject({ refusal: "place-says-who" });
    expect(await asks({ commune: "99999" })).toMatchObject({ refusal: "no-commune" });
    expect(await asks({}, person(await young()))).toMatchObject({ refusal: "under-age" });
    for (const what of ["Du pain", "Un journal", "Des plants"]) await asked({ what });
    expect(await asks()).toMatchObject({ refusal: "too-many" });
  });

  test("a list shows a commune where three persons ask, not one that asks three times", async () => {
    for (const what of ["Du pain", "Un journal", "Des plants"]) await asked({ what });
    expect(await isDay()).toBe(0);
    await asked({}, quentin);
    expect(await isDay()).toBe(0);
    const third = await asked({}, helene);
    expect(await isDay()).toBe(5);
    valueOf(await endPassers(app, person(helene), { ask: third }));
    expect(await isDay()).toBe(0);
  });

  test("elsewhere, the département alone is said, of three persons", async () => {
    await asked();
    await asked({ commune: "26108" }, quentin);
    const few = await listPassings(app, visitor, undefined);
    expect([few.asked, few.elsewhere]).toEqual([[], []]);
    await asked({ commune: "26281" }, helene);
    const { asked: shown, elsewhere } = await listPassings(app, visitor, undefined);
    expect([shown, elsewhere]).toEqual([[], ["Drôme"]]);
  });
});

describe("answered", () => {
  test("who asks reads a first name and a word, and is told once", async () => {
    const before = await letters("homecare.passing-offer");
    const ask = await asked();
    valueOf(await proposes(ask, person(zoe)));
    valueOf(await proposes(ask, person(zoe)));
    expect((await mine(ask))?.offers).toMatchObject([
      { name: "Paul", word: "Je passe vers dix heures." },
    ]);
    expect(await letters("homecare.passing-offer")).toBe(before + 1);
    expect(await how(ask, person(zoe))).toBe("waiting");
    expect(await told(ask, person(zoe))).toBeUndefined();
  });

  test("not by a visitor, a minor, who acts for another, nor who asks; nor without a name", async () => {
    const ask = await asked();
    const nadege = await actingFor(app, zoe, await someone("Nadège"), ["homecare"]);
    for (const who of [visitor, nadege, operator()])
      expect(await proposes(ask, who)).toMatchObject({ refusal: "not-in-person" });
    expect(await proposes(ask, person(await young()))).toMatchObject({ refusal: "under-age" });
    expect(await proposes(ask, person(ana))).toMatchObject({ refusal: "own" });
    expect(await proposes(ask, person(zoe), " ")).toMatchObject({ refusal: "no-name" });
    expect((await mine(ask))?.offers).toEqual([]);
  });

  test("two at once both wait; one has the yes, and to the other it is asked no more", async () => {
    const ask = await asked();
    await Promise.all([proposes(ask, person(zoe)), proposes(ask, person(quentin))]);
    expect((await mine(ask))?.offers).toHaveLength(2);
    const first = (await mine(ask))?.offers[0];
    const second = (await mine(ask))?.offers[1];
    if (first === undefined || second === undefined) throw new Error("two do not wait");
    const both = await Promise.all([says(first.id), says(second.id)]);
    expect(both.filter((one) => one.done)).toHaveLength(1);
    const hows = [await how(ask, person(zoe)), await how(ask, person(quentin))];
    expect(new Set(hows)).toEqual(new Set(["over", "yes"]));
    expect(await reads(ask, visitor)).toBeUndefined();
    expect(await proposes(ask, person(helene))).toMatchObject({ refusal: "not-asked" });
  });

  test("five wait at most", async () => {
    const ask = await asked();
    for (const name of ["Bilal", "Chloé", "Dédé", "Émile", "Farida"])
      valueOf(await proposes(ask, person(await someone(name))));
    expect(await proposes(ask, person(zoe))).toMatchObject({ refusal: "enough" });
  });
});

describe("a yes", () => {
  test("tells them alone the first name that is given, and the public place", async () => {
    const ask = await asked();
    await agreed(ask, zoe);
    expect(await told(ask, person(zoe))).toEqual({
      at: "place",
      name: "Ana",
      where: "L’épicerie, La Bégude-de-Mazenc (Drôme)",
    });
    for (const who of [visitor, person(quentin), person(ana)])
      expect(await told(ask, who)).toBeUndefined();
  });

  test("gives an address where she gives it, never in her name", async () => {
    const ask = await asked();
    valueOf(await proposes(ask, person(zoe)));
    const answer = await firstOf(ask);
    const home = { answer, name: "Anouk", at: "home" as const, where: "4 rue Haute" };
    const nadege = await actingFor(app, ana, await someone("Nadège"), ["homecare"]);
    expect(await sayYes(app, nadege, home)).toMatchObject({ refusal: "not-for-another" });
    expect(await sayYes(app, person(ana), { ...home, where: " " })).toMatchObject({
      refusal: "no-where",
    });
    expect(await sayYes(app, person(zoe), home)).toMatchObject({ refusal: "unknown-answer" });
    valueOf(await sayYes(app, person(ana), home));
    expect(await told(ask, person(zoe))).toMatchObject({ name: "Anouk", where: "4 rue Haute" });
  });

  test("is undone until the day is over: what it told is gone, and it is asked again", async () => {
    const ask = await asked();
    const answer = await agreed(ask, zoe);
    valueOf(await sayNo(app, person(ana), { answer }));
    valueOf(await sayNo(app, person(ana), { answer }));
    expect(await reads(ask, person(zoe))).toEqual({ how: "over" });
    expect(await how(ask, visitor)).toBe("visitor");
    const kept = await app.transaction(person(ana), (work) => findAnswer(work, answer));
    expect([kept?.state, kept?.opened]).toEqual(["no", undefined]);
    expect(await says(answer)).toMatchObject({ refusal: "unknown-answer" });
  });

  test("who has it takes it back, and who asks is told; it is asked again", async () => {
    const before = await letters("homecare.passing-offer");
    const ask = await asked();
    const answer = await agreed(ask, zoe);
    valueOf(await takeAnswerBack(app, person(zoe), { ask }));
    expect(await letters("homecare.passing-offer")).toBe(before + 2);
    expect(await written((work) => seeToldOfferIn(work, { answer, what: "gone" }))).toMatchObject({
      name: "Paul",
      isGone: true,
    });
    expect(await how(ask, visitor)).toBe("visitor");
    expect(await told(ask, person(zoe))).toBeUndefined();
  });

  test("is told by a letter without a name or a place, and only while it stands", async () => {
    const ask = await asked();
    const answer = await agreed(ask, zoe);
    const yes = () => written((work) => seeToldPasserIn(work, { answer, what: "yes" }));
    expect(await yes()).toEqual({ at: `/de-passage/${ask}`, day: TOMORROW, isYes: true });
    valueOf(await sayNo(app, person(ana), { answer }));
    expect(await yes()).toBeUndefined();
    expect(await written((work) => seeToldPasserIn(work, { answer, what: "no" }))).toMatchObject({
      isYes: false,
    });
  });

  test("whom she trusts is told before it is done: the day, not who", async () => {
    valueOf(await trust(app, person(ana), { person: helene }));
    const answer = await agreed(await asked(), zoe);
    await passTime(app, { minutes: 10 });
    const posted = (await lettersTo(app, `${helene}@example.org`)).filter(({ text }) =>
      text.includes("Quelqu’un de passage donne un coup de main à Ana"),
    );
    expect(posted).toHaveLength(1);
    expect(posted[0]?.text).not.toMatch(/Paul|Zoé|Pain|épicerie/);
    const facts = { answer, person: helene };
    const letter = await written((work) => seeToldTrustedIn(work, facts));
    expect(letter).toMatchObject({ name: "Ana", day: TOMORROW });
    valueOf(await sayNo(app, person(ana), { answer }));
    expect(await written((work) => seeToldTrustedIn(work, facts))).toBeUndefined();
    valueOf(await trust(app, person(ana), { person: undefined }));
  });
});

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
    expect(await as("gives", ana)).toMatchObject({
      "Ce que vous avez demandé à qui passe": [{ quoi: "Pain et journal" }],
    });
    expect(await as("gives", zoe)).toMatchObject({
      "Ce que vous avez proposé en passant": [{ prénom: "Paul", oui: true }],
    });
    const into = await someone("Anouk");
    await app.transaction(job("test"), (work) => aboutPerson.merges(work, ana, into));
    expect(await told(ask, person(zoe))).toMatchObject({ name: "Ana" });
    expect((await mine(ask, person(into)))?.yes?.name).toBe("Paul");
    await as("erases", zoe);
    expect((await mine(ask, person(into)))?.yes).toBeUndefined();
    await as("erases", into);
    expect(await reads(ask, visitor)).toBeUndefined();
  });
});
