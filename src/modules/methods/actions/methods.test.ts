import { describe, expect, test } from "vitest";
import { tellBirthYearIn } from "../../people/actions/ages.ts";
import { ownSpaceOf } from "#rules/access";
import { person, type PersonId, visitor } from "#services/house";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import { firstCard, playedCard, secondCard } from "../demonstration/methods.ts";
import { methodsAsked } from "../domain/search.ts";
import { writeMethod, writeVersion } from "./keep-method.ts";
import { sayCoach } from "./report-trial.ts";
import { reportableMethod } from "./reportables.ts";
import { findMethods, seeMethod } from "./see-methods.ts";
import {
  answers,
  app,
  askedCoach,
  inMethodsHouse,
  learntOf,
  licensed,
  publicOf,
  seenBy,
  situation,
  toldOf,
} from "./test-methods.ts";

inMethodsHouse();

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
