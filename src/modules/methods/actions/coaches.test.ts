import { describe, expect, test } from "vitest";
import { giveRoleIn, leaveCircle, makeCircleIn } from "#modules/circles";
import { blockPersonIn } from "#modules/moderation";
import { spaceOf } from "#rules/circles";
import { person, visitor } from "#services/house";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import type { MethodId } from "../domain/method.ts";
import { askCoach } from "./ask-coach.ts";
import { sayCoach } from "./report-trial.ts";
import { reportableTrial } from "./reportables.ts";
import { seeAsking, seeTrial } from "./see-trials.ts";
import {
  answers,
  app,
  askedCoach,
  inMethodsHouse,
  learntOf,
  publicOf,
  seenBy,
  situation,
} from "./test-methods.ts";

inMethodsHouse();

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
