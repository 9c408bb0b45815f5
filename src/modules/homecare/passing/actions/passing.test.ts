import { describe, expect, test } from "vitest";

import { job, operator, person, visitor } from "#services/house";

import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { lettersTo, passTime } from "../../../../../tests/support/time.ts";
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
import { sayNo, sayYes } from "./say-yes.ts";
import { listPassings } from "./see-passing.ts";
import { seeToldOfferIn, seeToldPasserIn, seeToldTrustedIn } from "./tell.ts";
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
  someone,
} from "./test-passing.ts";

inPassingHouse();

const isDay = async () => (await listPassings(app, visitor, undefined)).asked.length;
const written = <T>(run: Parameters<typeof app.transaction<T>>[1]) =>
  app.transaction(job("write-mail"), run);

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
