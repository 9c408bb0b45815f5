import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { tellBirthYearIn } from "../../people/actions/ages.ts";
import { listOccurrences } from "../../calendar/actions/list-occurrences.ts";
import { knownId } from "#basics/id";
import { giveRoleIn, leaveCircle, makeCircleIn } from "#modules/circles";
import { takeStepIn } from "#modules/exchanges";
import { blockPersonIn } from "#modules/moderation";
import { listTasksIn } from "#modules/tasks";
import { ownSpaceOf } from "#rules/access";
import { spaceOf } from "#rules/circles";
import { person, type PersonId, type SpaceId, visitor } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { gardenCircle } from "../../../../tests/support/occasions.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import { firstCard, playedCard, secondCard } from "../demonstration/methods.ts";
import type { MethodId } from "../domain/method.ts";
import { methodsAsked } from "../domain/search.ts";
import type { Outcome } from "../domain/trial.ts";
import { askCoach } from "./ask-coach.ts";
import { writeMethod, writeVersion } from "./keep-method.ts";
import { publishReport, sayCoach, tellTrial } from "./report-trial.ts";
import { reportableMethod, reportableTrial } from "./reportables.ts";
import { findMethods, seeMethod } from "./see-methods.ts";
import { coachOfIn, seeAsking, seeTrial } from "./see-trials.ts";
import { tryMethod } from "./try-method.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});
beforeEach(() => {
  app.setNow(TEST_NOW);
});

const licensed = { licence: "CC-BY-4.0", forGood: true } as const;
const day = Temporal.PlainDate.from("2026-12-10");
const when = { day, at: Temporal.PlainTime.from("18:30"), address: "Salle du bas" };

/** Ana's method, that the circle of Zoé, which nobody else knows, may try. */
async function situation() {
  const { people, circle, space } = await gardenCircle(app);
  const method = valueOf(
    await writeMethod(app, person(people.ana), { ...licensed, space, card: firstCard }),
  );
  const secret = await app.transaction(person(people.zoe), (work) =>
    makeCircleIn(work, {
      name: "Le cercle caché",
      kind: "local",
      isOpen: false,
      purpose: "Essayer.",
      charter: ["On essaie."],
    }),
  );
  return { people, circle, space, method, secret: spaceOf(secret) };
}

const report = {
  did: "À onze.",
  worked: undefined,
  failed: "Trois ont tout dit.",
  changed: undefined,
} as const;

async function toldOf(who: PersonId, space: SpaceId, method: MethodId, outcome: Outcome) {
  const trial = valueOf(await tryMethod(app, person(who), { method, space, ...when }));
  return valueOf(await tellTrial(app, person(who), { trial, outcome, report }));
}

async function publicOf(who: PersonId, space: SpaceId, method: MethodId, outcome: Outcome) {
  const trial = await toldOf(who, space, method, outcome);
  return valueOf(await publishReport(app, person(who), { trial }));
}

const seenBy = async (who: PersonId | undefined, method: MethodId) => {
  const actor = who === undefined ? visitor : person(who);
  const seen = await seeMethod(app, actor, { method, number: undefined });
  if (seen === undefined) throw new Error("the method is not seen");
  return seen;
};

describe("a trial", () => {
  test("makes of each step a task and of its day a date of the circle, once", async () => {
    const { people, method, secret } = await situation();
    const zoe = person(people.zoe);
    const first = valueOf(await tryMethod(app, zoe, { method, space: secret, ...when }));
    const again = { ...when, day: day.add({ days: 9 }) };
    expect(await tryMethod(app, zoe, { method, space: secret, ...again })).toEqual({
      done: true,
      value: first,
    });
    const tasks = await app.transaction(zoe, (work) => listTasksIn(work, { space: secret }));
    expect(tasks.map(({ title }) => title)).toEqual([
      `${firstCard.title} : 1. raconter, sans être coupé (10 min)`,
      `${firstCard.title} : 2. chercher ce qui l’a rendu possible (30 min ; une feuille, un crayon)`,
      `${firstCard.title} : 3. choisir une seule chose à changer, par qui, avant quand (20 min)`,
    ]);
    const window = { from: TEST_NOW, until: TEST_NOW.add({ hours: 24 * 60 }) };
    const dates = await listOccurrences(app, zoe, window);
    expect(dates.map(({ words }) => words.title)).toEqual([`Essai : ${firstCard.title}`]);
  });

  test("begun by two at once is one", async () => {
    const { people, space, method } = await situation();
    const both = [people.bilal, people.chloe].map((who) =>
      tryMethod(app, person(who), { method, space, ...when }),
    );
    const [one, other] = (await Promise.all(both)).map(valueOf);
    expect(one).toBe(other);
    const tasks = await app.transaction(person(people.ana), (work) => listTasksIn(work, { space }));
    expect(tasks).toHaveLength(3);
  });

  test("on a day that is past keeps nothing", async () => {
    const { people, space, method } = await situation();
    const past = { ...when, day: Temporal.PlainDate.from("2026-11-01") };
    expect(await tryMethod(app, person(people.bilal), { method, space, ...past })).toMatchObject({
      refusal: "not-that-day",
    });
    expect((await seenBy(people.bilal, method)).underWay).toEqual([]);
  });

  test("of a hidden circle is in no page, list nor number of anybody else, told or not", async () => {
    const { people, method, secret } = await situation();
    const before = await seenBy(people.ana, method);
    const trial = valueOf(
      await tryMethod(app, person(people.zoe), { method, space: secret, ...when }),
    );
    expect((await seenBy(people.zoe, method)).underWay).toHaveLength(1);
    expect(await seenBy(people.ana, method)).toEqual(before);
    valueOf(await tellTrial(app, person(people.zoe), { trial, outcome: "failed", report }));
    expect((await seenBy(people.zoe, method)).told).toHaveLength(1);
    expect(await seenBy(people.ana, method)).toEqual(before);
    expect(await seeTrial(app, person(people.ana), { trial })).toBeUndefined();
    const found = await findMethods(app, person(people.ana), methodsAsked.read({}));
    expect(found.methods.find((one) => one.method.id === method)).toMatchObject({ told: 0 });
    // Public, it is read; its circle is named to nobody who may not know of it.
    valueOf(await publishReport(app, person(people.zoe), { trial }));
    expect((await seenBy(undefined, method)).told).toMatchObject([{ circle: undefined, report }]);
  });
});

describe("a report", () => {
  test("says what failed, unless all worked", async () => {
    const { people, space, method } = await situation();
    const bilal = person(people.bilal);
    const trial = valueOf(await tryMethod(app, bilal, { method, space, ...when }));
    const silent = { ...report, failed: " " };
    for (const outcome of ["failed", "half"] as const)
      expect(await tellTrial(app, bilal, { trial, outcome, report: silent })).toMatchObject({
        refusal: "failure-untold",
      });
    valueOf(await tellTrial(app, bilal, { trial, outcome: "worked", report: silent }));
    expect(await seeTrial(app, bilal, { trial })).toMatchObject({ report: { failed: undefined } });
  });

  test("never changes once everyone reads it", async () => {
    const { people, space, method } = await situation();
    const trial = await publicOf(people.ana, space, method, "failed");
    valueOf(await publishReport(app, person(people.ana), { trial }));
    const other = { trial, outcome: "worked", report } as const;
    expect(await tellTrial(app, person(people.ana), other)).toMatchObject({
      refusal: "read-by-everyone",
    });
    expect((await seenBy(undefined, method)).told[0]?.trial.told?.outcome).toBe("failed");
  });

  test("that failed is read first, whatever its day", async () => {
    const { people, space, method } = await situation();
    for (const outcome of ["worked", "failed", "half"] as const)
      await publicOf(people.ana, space, method, outcome);
    const outcomes = (await seenBy(undefined, method)).told.map(({ trial }) => trial.told?.outcome);
    expect(outcomes).toEqual(["failed", "half", "worked"]);
  });

  test("hidden by moderation is read by its circle alone, and shown again by all", async () => {
    const { people, space, method } = await situation();
    const trial = await publicOf(people.ana, space, method, "failed");
    const turn = (act: "hide" | "showAgain") =>
      app.transaction(visitor, (work) => reportableTrial[act](work, trial, "Nomme quelqu’un"));
    await turn("hide");
    expect((await seenBy(people.zoe, method)).told).toEqual([]);
    expect((await seenBy(people.bilal, method)).told).toHaveLength(1);
    await turn("showAgain");
    expect((await seenBy(people.zoe, method)).told).toHaveLength(1);
  });
});

describe("a next version", () => {
  const next = { card: secondCard, changed: "Huit au plus." } as const;

  test("answers a report, and who wrote it is told", async () => {
    const { people, space, method, secret } = await situation();
    const failed = await publicOf(people.zoe, secret, method, "failed");
    const asked = { method, ...next, answers: [failed], from: 1 };
    expect(await writeVersion(app, person(people.bilal), asked)).toMatchObject({ value: 2 });
    // Sent twice, it is one.
    expect(await writeVersion(app, person(people.bilal), asked)).toMatchObject({ value: 2 });
    const seen = await seenBy(undefined, method);
    expect(seen.version.card).toEqual(secondCard);
    expect(seen.told).toMatchObject([{ answers: [2], trial: { number: 1 } }]);
    const old = await seeMethod(app, visitor, { method, number: 1 });
    expect(old?.version.card).toEqual(firstCard);
    await passTime(app, { hours: 24 * 8 });
    const letters = await lettersTo(app, `${people.zoe}@example.org`);
    expect(letters.map(({ text }) => text).join()).toContain("Huit au plus.");
    expect(await lettersTo(app, `${people.ana}@example.org`)).toEqual(
      expect.not.arrayContaining([expect.objectContaining({ subject: letters[0]?.subject })]),
    );
    expect(space).not.toBe(secret);
  });

  test("names no report that everyone does not read, nor one of another method", async () => {
    const { people, space, method } = await situation();
    const other = await situation();
    const kept = await toldOf(people.ana, space, method, "failed");
    const strange = await publicOf(other.people.ana, other.space, other.method, "failed");
    for (const trial of [kept, strange]) {
      const asked = { method, ...next, answers: [trial], from: 1 };
      expect(await writeVersion(app, person(people.ana), asked)).toMatchObject({
        refusal: "unknown-report",
      });
    }
    expect((await seenBy(undefined, method)).versions).toHaveLength(1);
  });

  test("written from an older one writes nothing over", async () => {
    const { people, method } = await situation();
    const asked = { method, ...next, answers: [], from: 1 };
    valueOf(await writeVersion(app, person(people.bilal), asked));
    const late = { ...asked, card: playedCard, changed: "Jouée." };
    expect(await writeVersion(app, person(people.ana), late)).toMatchObject({
      refusal: "changed-meanwhile",
    });
    expect((await seenBy(undefined, method)).version.card).toEqual(secondCard);
  });
});

describe("a variant", () => {
  test("keeps its parent, whose licence it respects", async () => {
    const { people, space } = await situation();
    const ana = person(people.ana);
    const shared = { ...licensed, licence: "CC-BY-SA-4.0", card: firstCard } as const;
    const parent = valueOf(await writeMethod(app, ana, { ...shared, space }));
    const own = ownSpaceOf(people.zoe);
    const variant = { card: playedCard, space: own, parent, forGood: true } as const;
    for (const licence of ["CC0-1.0", "CC-BY-4.0"] as const)
      expect(await writeMethod(app, person(people.zoe), { ...variant, licence })).toMatchObject({
        refusal: "against-its-origin",
      });
    const asked = { ...variant, licence: "CC-BY-SA-4.0" } as const;
    const child = valueOf(await writeMethod(app, person(people.zoe), asked));
    expect((await seenBy(undefined, child)).lineage.ancestors).toMatchObject([
      { title: firstCard.title },
    ]);
    expect((await seenBy(undefined, parent)).lineage.variants).toMatchObject([
      { title: playedCard.title },
    ]);
  });

  test("is not published without a yes to its licence", async () => {
    const { people, space } = await situation();
    const asked = { ...licensed, card: firstCard, space, forGood: false };
    expect(await writeMethod(app, person(people.ana), asked)).toMatchObject({
      refusal: "say-for-good",
    });
  });
});

/** Chloé tried it and coaches; the circle of Zoé, open, asks her. */
async function askedCoach(isNamed: boolean) {
  const { people, space, method } = await situation();
  const trial = await publicOf(people.ana, space, method, "failed");
  valueOf(await sayCoach(app, person(people.chloe), { trial, says: "yes" }));
  const open = await app.transaction(person(people.zoe), (work) =>
    makeCircleIn(work, {
      name: "Ceux qui apprennent",
      kind: "local",
      isOpen: true,
      purpose: "Apprendre.",
      charter: ["On essaie."],
    }),
  );
  const coach = await app.transaction(person(people.zoe), (work) =>
    coachOfIn(work, { trial, person: people.chloe }),
  );
  const words = { wanted: "La mener.", time: "Trois séances", how: "Ici", isNamed };
  const ask = () => askCoach(app, person(people.zoe), { coach, space: spaceOf(open), ...words });
  return { people, method, trial, ask };
}
const answers = async (who: PersonId, exchange: string, act: "accept" | "decline") => {
  const step = { exchange: knownId<"Exchange">(exchange), act, number: 1, terms: 1 };
  valueOf(await app.transaction(person(who), (work) => takeStepIn(work, step)));
  await doWaitingJobs(app);
};
const learntOf = async (method: MethodId) => (await seenBy(undefined, method)).lineage.learnt;

describe("who learnt from whom", () => {
  test("is read once both agreed, and no more once the coach takes it back", async () => {
    const { people, method, trial, ask } = await askedCoach(true);
    const { exchange } = valueOf(await ask());
    expect(valueOf(await ask())).toEqual({ exchange: undefined });
    expect(await learntOf(method)).toEqual([]);
    await answers(people.chloe, exchange ?? "", "accept");
    expect(await learntOf(method)).toEqual([{ circle: "Ceux qui apprennent", from: "Chloé" }]);
    valueOf(await sayCoach(app, person(people.chloe), { trial, says: "no" }));
    expect(await learntOf(method)).toEqual([]);
  });

  test("asked by two members at once, is asked once", async () => {
    const { ask } = await askedCoach(true);
    const told = (await Promise.all([ask(), ask(), ask()])).map(valueOf);
    expect(told.filter(({ exchange }) => exchange !== undefined)).toHaveLength(1);
  });

  test("is not read where the circle did not say yes to be named", async () => {
    const { people, method, ask } = await askedCoach(false);
    const { exchange } = valueOf(await ask());
    await answers(people.chloe, exchange ?? "", "accept");
    expect(await learntOf(method)).toEqual([]);
  });

  test("is not read where the coach said no; it may be asked again", async () => {
    const { people, method, ask } = await askedCoach(true);
    const { exchange } = valueOf(await ask());
    await answers(people.chloe, exchange ?? "", "decline");
    expect(await learntOf(method)).toEqual([]);
    expect(valueOf(await ask()).exchange).toBeDefined();
  });

  test("a coach whom nothing of the asker reaches is asked nothing", async () => {
    const { people, ask } = await askedCoach(true);
    const { chloe, zoe } = people;
    valueOf(await app.transaction(person(chloe), (work) => blockPersonIn(work, { person: zoe })));
    await ask();
    await passTime(app, { hours: 1 });
    const letters = await lettersTo(app, `${chloe}@example.org`);
    expect(letters.map(({ text }) => text).join()).not.toContain("Apprendre la méthode");
  });
});

const coachNames = async (method: MethodId) =>
  (await seenBy(undefined, method)).told.flatMap((one) => one.coaches.map(({ name }) => name));

describe("who coaches", () => {
  test("takes their name back once they left the circle, and nobody else’s", async () => {
    const { people, circle, space, method } = await situation();
    const trial = await publicOf(people.ana, space, method, "failed");
    for (const who of [people.chloe, people.bilal])
      valueOf(await sayCoach(app, person(who), { trial, says: "yes" }));
    valueOf(await leaveCircle(app, person(people.chloe), { circle }));
    const page = await seeTrial(app, person(people.chloe), { trial });
    expect(page?.may).toMatchObject({ coach: false, coachNoMore: true });
    for (const who of [people.chloe, people.zoe])
      valueOf(await sayCoach(app, person(who), { trial, says: "no" }));
    expect(await coachNames(method)).toEqual(["Bilal"]);
    expect((await sayCoach(app, person(people.chloe), { trial, says: "yes" })).done).toBe(false);
  });

  test("takes it back while the report is hidden", async () => {
    const { people, space, method } = await situation();
    const trial = await publicOf(people.ana, space, method, "failed");
    valueOf(await sayCoach(app, person(people.chloe), { trial, says: "yes" }));
    const turn = (act: "hide" | "showAgain") =>
      app.transaction(visitor, (work) => reportableTrial[act](work, trial, "Nomme quelqu’un"));
    await turn("hide");
    expect((await seeTrial(app, person(people.chloe), { trial }))?.may.coachNoMore).toBe(true);
    valueOf(await sayCoach(app, person(people.chloe), { trial, says: "no" }));
    await turn("showAgain");
    expect(await coachNames(method)).toEqual([]);
  });
});

async function coachedByCircle() {
  const found = await situation();
  const { people, space, method } = found;
  const trial = await publicOf(people.ana, space, method, "failed");
  valueOf(await sayCoach(app, person(people.ana), { trial, says: "yes", asCircle: true }));
  const [coach] = (await seenBy(people.zoe, method)).told.flatMap((one) => one.coaches);
  if (coach === undefined) throw new Error("nobody coaches");
  return { ...found, trial, coach };
}

describe("a circle that coaches as such", () => {
  test("is said yes for by who facilitates it alone, once, and shown as the circle", async () => {
    const { people, method, trial, coach } = await coachedByCircle();
    const asCircle = { trial, asCircle: true } as const;
    expect(await sayCoach(app, person(people.bilal), { ...asCircle, says: "yes" })).toEqual({
      done: false,
      refusal: "not-yours-to-say",
    });
    expect((await sayCoach(app, person(people.bilal), { ...asCircle, says: "no" })).done).toBe(
      false,
    );
    expect((await sayCoach(app, person(people.zoe), { ...asCircle, says: "no" })).done).toBe(false);
    valueOf(await sayCoach(app, person(people.ana), { ...asCircle, says: "yes" }));
    const shown = (await seenBy(undefined, method)).told.flatMap((one) => one.coaches);
    expect(shown).toEqual([
      { id: coach.id, name: "Autour du jardin", isMe: false, isCircle: true },
    ]);
    expect(JSON.stringify(shown)).not.toContain(people.ana);
    expect((await seeTrial(app, person(people.ana), { trial }))?.may).toMatchObject({
      coach: true,
      coachNoMore: false,
      coachAsCircle: "no",
    });
    valueOf(await sayCoach(app, person(people.ana), { ...asCircle, says: "no" }));
    expect((await seenBy(undefined, method)).told.flatMap((one) => one.coaches)).toEqual([]);
  });

  test("is asked by another circle, by whoever facilitates it then, and learnt from by its name", async () => {
    const { people, circle, space, method, coach } = await coachedByCircle();
    // Whoever said yes facilitates it no more.
    await app.transaction(person(people.ana), async (work) => {
      valueOf(await giveRoleIn(work, { circle, person: people.bilal, role: "facilitator" }));
    });
    await app.transaction(person(people.bilal), async (work) => {
      valueOf(await giveRoleIn(work, { circle, person: people.ana, role: "member" }));
    });
    const open = await app.transaction(person(people.zoe), (work) =>
      makeCircleIn(work, {
        name: "Ceux qui apprennent",
        kind: "local",
        isOpen: true,
        purpose: "Apprendre.",
        charter: ["On essaie."],
      }),
    );
    const words = { wanted: "La mener.", time: "Une heure", how: "Ici", isNamed: true };
    const asked = { coach: coach.id, ...words };
    expect(await askCoach(app, person(people.chloe), { ...asked, space })).toMatchObject({
      done: false,
    });
    expect(await seeAsking(app, person(people.chloe), { coach: coach.id })).toBeUndefined();
    expect((await seeAsking(app, person(people.zoe), { coach: coach.id }))?.name).toBe(
      "Autour du jardin",
    );
    const { exchange } = valueOf(
      await askCoach(app, person(people.zoe), { ...asked, space: spaceOf(open) }),
    );
    await answers(people.bilal, exchange ?? "", "accept");
    expect(await learntOf(method)).toEqual([
      { circle: "Ceux qui apprennent", from: "Autour du jardin" },
    ]);
  });
});

const minor = (who: PersonId) =>
  app.transaction(person(who), async (work) =>
    valueOf(await tellBirthYearIn(work, { year: 2010 })),
  );

describe("of somebody under eighteen", () => {
  test("no name is read by everyone: no coach, no method of their own place, no author", async () => {
    const { people, space, method } = await situation();
    const trial = await publicOf(people.ana, space, method, "failed");
    valueOf(await sayCoach(app, person(people.bilal), { trial, says: "yes" }));
    await minor(people.bilal);
    const refusal = { done: false, refusal: "not-public-for-you" };
    expect(await sayCoach(app, person(people.bilal), { trial, says: "yes" })).toEqual(refusal);
    const own = { ...licensed, card: firstCard, space: ownSpaceOf(people.bilal) };
    expect(await writeMethod(app, person(people.bilal), own)).toEqual(refusal);
    const next = { method, card: secondCard, changed: "Plus court.", answers: [], from: 1 };
    valueOf(await writeVersion(app, person(people.bilal), next));
    for (const reader of [undefined, people.chloe]) {
      const seen = await seenBy(reader, method);
      expect(seen.authors).toEqual(["Ana"]);
      expect(JSON.stringify([seen.by, seen.told, seen.lineage])).not.toContain("Bilal");
    }
  });

  test("nothing of a method of their own place says whose it is", async () => {
    const { people } = await situation();
    const own = { ...licensed, card: firstCard, space: ownSpaceOf(people.chloe) };
    const method = valueOf(await writeMethod(app, person(people.chloe), own));
    expect((await seenBy(undefined, method)).by).toBe("Chloé");
    await minor(people.chloe);
    const seen = await seenBy(undefined, method);
    expect([seen.by, seen.authors]).toEqual(["quelqu’un", []]);
  });

  test("nobody learnt from whom is not named", async () => {
    const { people, method, ask } = await askedCoach(true);
    const { exchange } = valueOf(await ask());
    await answers(people.chloe, exchange ?? "", "accept");
    expect(await learntOf(method)).toHaveLength(1);
    await minor(people.chloe);
    expect(await learntOf(method)).toEqual([]);
  });
});

const listed = async (asked: Readonly<Record<string, string>>) => {
  const sent = Object.fromEntries(Object.entries(asked).map(([key, word]) => [key, [word]]));
  const { methods } = await findMethods(app, visitor, methodsAsked.read(sent));
  return methods.map(({ card }) => card.title);
};

describe("the list", () => {
  test("finds by words of the last version, field, time and persons", async () => {
    const { people, space } = await situation();
    const card = {
      ...playedCard,
      title: "Zigomar",
      people: { from: 2, to: 3 },
      steps: [{ minutes: 200, title: "farandole", material: "un tambourin" }],
    };
    const ana = person(people.ana);
    const method = valueOf(await writeMethod(app, ana, { ...licensed, space, card }));
    for (const q of ["zigomar", "farandole", "tambourin"])
      expect(await listed({ q })).toEqual(["Zigomar"]);
    const q = "zigomar";
    expect(
      await listed({ q, domaine: "culture", nombre: "2", temps: "demi-journee" }),
    ).toHaveLength(1);
    for (const wrong of [{ domaine: "work" }, { nombre: "6" }, { temps: "heure" }])
      expect(await listed({ q, ...wrong })).toEqual([]);
    const changed = { ...card, steps: [{ minutes: 5, title: "sarabande", material: undefined }] };
    valueOf(
      await writeVersion(app, ana, {
        method,
        card: changed,
        changed: "Court.",
        answers: [],
        from: 1,
      }),
    );
    expect(await listed({ q: "farandole" })).toEqual([]);
    expect(await listed({ q: "sarabande", temps: "heure" })).toEqual(["Zigomar"]);
    expect((await listed({ tri: "court" }))[0]).toBe("Zigomar");
    await app.transaction(visitor, (work) => reportableMethod.hide(work, method, "Copiée"));
    expect(await listed({ q: "sarabande" })).toEqual([]);
    expect(await seeMethod(app, person(people.zoe), { method, number: undefined })).toBeUndefined();
  });
});
