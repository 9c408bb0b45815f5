import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { tellBirthYear } from "../../../people/actions/ages.ts";
import { type Actor, job, operator, person, type PersonId, visitor } from "#services/house";

import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { MOST_OFFERS, type OfferId } from "../domain/giver.ts";
import { aboutPerson } from "../../actions/about-person.ts";
import { chooseJob, removeOffer, sayOffer } from "./keep-offers.ts";
import { keepTerms } from "./keep-terms.ts";
import { listCandidatesIn } from "./list-candidates.ts";
import { reportableOffer } from "./moderate-offer.ts";
import { seeMyGiver } from "./see-giver.ts";

let app: TestHouse;
let [lucienne, zoe]: readonly PersonId[] = [];
beforeAll(async () => {
  app = await testHouse();
});
beforeEach(async () => {
  const { someone } = situations(app);
  lucienne = await someone("Lucienne");
  zoe = await someone("Zoé");
});

const OWN = { organisation: undefined };

async function says(who: PersonId, words: string): Promise<OfferId> {
  const offer = { ...OWN, kind: "skill", words, details: undefined } as const;
  return valueOf(await sayOffer(app, person(who), offer));
}
const show = (who: PersonId) => keepTerms(app, person(who), { ...OWN, changes: { shown: true } });
const mine = async (who: PersonId) =>
  (await seeMyGiver(app, person(who), OWN))?.offers.map(({ words }) => words).toSorted();
const found = (who: Actor, asked: { readonly words?: string; readonly rome?: readonly string[] }) =>
  app.transaction(who, async (work) =>
    (await listCandidatesIn(work, { ...asked, most: 50 })).map(({ name }) => name),
  );
const ids = () => ({ lucienne: lucienne ?? "", zoe: zoe ?? "" });

function both(): readonly [PersonId, PersonId] {
  if (lucienne === undefined || zoe === undefined) throw new Error(JSON.stringify(ids()));
  return [lucienne, zoe];
}

describe("what a person can give", () => {
  test("goes away with them, whole and in French", async () => {
    const [one] = both();
    await says(one, "Greffer un pommier");
    const given = await app.transaction(person(one), (work) => aboutPerson.gives(work, one));
    expect(given["Comment on peut vous demander"]).toMatchObject({ "dans le répertoire": false });
    expect(given["Ce que vous pouvez donner"]).toMatchObject([
      { genre: "savoir-faire", mots: "Greffer un pommier" },
    ]);
  });

  test("is deleted when they leave, and nobody finds them", async () => {
    const [one, other] = both();
    await says(one, "Greffer un abricotier");
    await show(one);
    expect(await found(person(other), { words: "abricotier" })).toEqual(["Lucienne"]);
    await app.transaction(job("test"), (work) => aboutPerson.erases(work, one));
    expect(await found(person(other), { words: "abricotier" })).toEqual([]);
    expect(await mine(one)).toEqual([]);
  });

  test("passes when two are one, with what the other could give", async () => {
    const [one, other] = both();
    await says(one, "Greffer un prunier");
    await says(other, "Tenir un stand");
    await app.transaction(job("test"), (work) => aboutPerson.merges(work, one, other));
    expect(await mine(other)).toEqual(["Greffer un prunier", "Tenir un stand"]);
    const third = await situations(app).someone("Yves");
    await app.transaction(job("test"), (work) => aboutPerson.merges(work, other, third));
    expect(await mine(third)).toEqual(["Greffer un prunier", "Tenir un stand"]);
  });

  test("is thirty things at most; the last one taken away leaves the directory", async () => {
    const [one] = both();
    const first = await says(one, "Ranger 1");
    await show(one);
    await removeOffer(app, person(one), { ...OWN, offer: first });
    expect((await seeMyGiver(app, person(one), OWN))?.terms.shown).toBe(false);
    for (let count = 1; count <= MOST_OFFERS; count += 1) await says(one, `Ranger ${count}`);
    const more = { ...OWN, kind: "time", words: "Encore", details: undefined } as const;
    expect(await sayOffer(app, person(one), more)).toEqual({
      done: false,
      refusal: "enough-offers",
    });
  });

  test("is found by the job that was chosen, and by its name; an unknown one is refused", async () => {
    const [one, other] = both();
    const offer = await says(one, "Faire chanter une salle");
    await show(one);
    const choose = (rome: string) => chooseJob(app, person(one), { ...OWN, offer, rome });
    expect(await choose("Z0000")).toEqual({ done: false, refusal: "unknown-job" });
    expect((await choose("L1508")).done).toBe(true);
    expect(await found(person(other), { rome: ["L1508"] })).toEqual(["Lucienne"]);
    expect(await found(person(other), { words: "régisseur son" })).toEqual(["Lucienne"]);
    expect(await found(person(other), { words: "sonorisatrice" })).toEqual(["Lucienne"]);
  });

  test("is not in the directory under eighteen", async () => {
    const [one] = both();
    await says(one, "Porter des chaises");
    valueOf(await tellBirthYear(app, person(one), { year: 2010 }));
    expect(await show(one)).toEqual({ done: false, refusal: "minor" });
  });
});

test("an organisation that is not verified is found by nobody", async () => {
  const { organisation, verified } = situations(app);
  const [one, other] = both();
  const known = await verified([one], { name: "Les Ruches" });
  const offer = { kind: "equipment", words: "Un extracteur de miel", details: undefined } as const;
  valueOf(await sayOffer(app, person(one), { organisation: known, ...offer }));
  const changes = { shown: true };
  valueOf(await keepTerms(app, person(one), { organisation: known, changes }));
  expect(await found(person(other), { words: "miel" })).toEqual(["Les Ruches"]);
  const unknown = await organisation({ name: "Les Ruches du haut" });
  const refused = await sayOffer(app, person(one), { organisation: unknown, ...offer });
  expect(refused).toEqual({ done: false, refusal: "not-allowed" });
});

test("an offer that moderators hid is read by its giver and the operator, and by nobody else", async () => {
  const [one, other] = both();
  const offer = await says(one, "Vendre des montres");
  await show(one);
  const sees = (who: Actor) =>
    app.transaction(who, async (work) => (await reportableOffer.find(work, offer))?.title);
  expect(await sees(person(other))).toBe("Vendre des montres");
  expect(await sees(visitor)).toBeUndefined();
  await app.transaction(operator(), (work) => reportableOffer.hide(work, offer, "Commerce."));
  expect(await found(person(other), { words: "montres" })).toEqual([]);
  expect([await sees(person(other)), await sees(operator())]).toEqual([
    undefined,
    "Vendre des montres",
  ]);
  expect(await mine(one)).toEqual(["Vendre des montres"]);
  const authors = await app.transaction(
    operator(),
    async (work) => await reportableOffer.authors?.(work, offer),
  );
  expect(authors).toEqual([one]);
  await app.transaction(operator(), (work) => reportableOffer.showAgain(work, offer));
  expect(await found(person(other), { words: "montres" })).toEqual(["Lucienne"]);
});
