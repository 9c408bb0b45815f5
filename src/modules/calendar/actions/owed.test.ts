import { beforeAll, expect, test } from "vitest";

import { spaceOf as spaceOfOrganisation } from "#rules/organisations";
import {
  type Actor,
  contributionsIn,
  operator,
  person,
  type SpaceId,
  visitor,
} from "#services/house";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { gardenCircle, madeOccasion, toldOccasion } from "../../../../tests/support/occasions.ts";
import { situations } from "../../../../tests/support/organisations.ts";
import { findPublic } from "../public/actions/find-public.ts";
import { publicAsked } from "../public/domain/search.ts";
import { cancelOccasion } from "./change-occasion.ts";
import { listOccurrences, listPublicOccurrencesIn } from "./list-occurrences.ts";
import { replyToDate } from "./reply.ts";
import { seeSpace } from "./see-lists.ts";
import { seeOccasion } from "./see-occasions.ts";

let app: TestHouse;
let garden: Awaited<ReturnType<typeof gardenCircle>>;
beforeAll(async () => {
  app = await testHouse();
  garden = await gardenCircle(app);
});

const month = {
  from: Temporal.Instant.from("2026-11-24T00:00:00Z"),
  until: Temporal.Instant.from("2027-01-24T00:00:00Z"),
};
const words = (title: string) => ({ title, about: "Mots", address: "Ici", video: undefined });
const add = (title: string, seenBy: "members" | "everyone", space?: SpaceId) =>
  madeOccasion(
    app,
    garden.people.bilal,
    toldOccasion(space ?? garden.space, { words: words(title), seenBy }),
  );
const find = (actor: Actor, id: string) =>
  app.transaction(actor, (work) => ours(work).find(work, id));
function ours(work: Parameters<typeof contributionsIn>[0]) {
  const [one] = contributionsIn(work, ({ reportables }) => reportables?.["rendez-vous"]);
  if (one === undefined) throw new Error("nothing is reported");
  return one;
}
const addresses = async () => {
  const all = await app.transaction(visitor, async (work) => {
    const entries = [];
    for (const sitemap of contributionsIn(work, (module) => module.sitemap))
      entries.push(...(await sitemap(work)));
    return entries;
  });
  return all.map(({ at }) => at);
};

test("an occasion that moderation hid is unknown to whoever is not of its space, on its page and in each list; shown again, it is back", async () => {
  const { people, space } = garden;
  const made = await add("Fête des voisins", "everyone");
  await replyToDate(app, person(people.zoe), { date: made.date, answer: "yes", people: 1 });
  const lists = async () => {
    const everyone = await app.transaction(visitor, (work) => listPublicOccurrencesIn(work, month));
    const zoes = await listOccurrences(app, person(people.zoe), month);
    const ofSpace = await seeSpace(app, visitor, { circle: space, past: false, page: 1 });
    const { shown: found } = await findPublic(app, visitor, {
      asked: publicAsked.read({ q: ["voisins"] }),
    });
    const shown = [everyone, zoes, ofSpace?.dates ?? [], found];
    return shown.map((dates) => dates.some(({ occasion }) => occasion.id === made.occasion));
  };
  const sees = async (actor: Actor) =>
    (await seeOccasion(app, actor, { occasion: made.occasion })) !== undefined;
  const at = `/rendez-vous/${made.occasion}-fete-des-voisins`;
  expect(await find(visitor, made.occasion)).toEqual({ title: "Fête des voisins", at });
  expect([await lists(), (await addresses()).includes(at)]).toEqual([
    [true, true, true, true],
    true,
  ]);

  await app.transaction(operator(), (work) => ours(work).hide(work, made.occasion, "Publicité."));
  expect([await lists(), (await addresses()).includes(at)]).toEqual([
    [false, false, false, false],
    false,
  ]);
  expect([await sees(visitor), await sees(person(people.zoe))]).toEqual([false, false]);
  expect([await sees(person(people.bilal)), await sees(person(people.chloe))]).toEqual([
    true,
    true,
  ]);
  expect(await find(person(people.zoe), made.occasion)).toBeUndefined();
  expect(await find(operator(), made.occasion)).toEqual({ title: "Fête des voisins", at });
  const late = { date: made.date, answer: "yes", people: 2 } as const;
  expect(await replyToDate(app, person(people.zoe), late)).toMatchObject({
    refusal: "unknown-occasion",
  });

  await app.transaction(operator(), (work) => ours(work).showAgain(work, made.occasion));
  expect(await lists()).toEqual([true, true, true, true]);
});

test("what is for members is neither reported nor in the map of the site, and nobody else hides", async () => {
  const made = await add("Entre nous", "members");
  expect(await find(person(garden.people.chloe), made.occasion)).toBeUndefined();
  expect(await find(operator(), made.occasion)).toBeUndefined();
  expect((await addresses()).filter((at) => at.includes(made.occasion))).toEqual([]);
  await expect(
    app.transaction(person(garden.people.ana), (work) => ours(work).hide(work, made.occasion, "x")),
  ).rejects.toThrow("only the operator");
});

test("an occasion that is off leaves the map of the site", async () => {
  const made = await add("Grand troc", "everyone");
  const isThere = async () => (await addresses()).some((at) => at.includes(made.occasion));
  expect(await isThere()).toBe(true);
  await cancelOccasion(app, person(garden.people.bilal), {
    occasion: made.occasion,
    why: "Pluie.",
  });
  expect(await isThere()).toBe(false);
});

test("who made it and who may publish are told of what moderation decides of it, and its words are read", async () => {
  const { someone, verified } = situations(app);
  const [nour, odile] = [await someone("Nour"), await someone("Odile")];
  const organisation = await verified([nour, odile], { name: "Les voisins" });
  const made = await madeOccasion(
    app,
    nour,
    toldOccasion(spaceOfOrganisation(organisation), { words: words("Bal"), seenBy: "everyone" }),
  );
  const told = await app.transaction(operator(), async (work) => ({
    authors: await ours(work).authors?.(work, made.occasion),
    words: await ours(work).words?.(work, made.occasion),
  }));
  expect(new Set(told.authors)).toEqual(new Set([nour, odile]));
  expect(told.words).toBe("Mots\nIci");
});

const archiveOf = (actor: Actor) =>
  app.transaction(actor, async (work) => {
    const given = [];
    for (const archive of contributionsIn(work, ({ circleArchive }) => circleArchive))
      given.push(await archive.gives(work, garden.circle));
    return given.flatMap((one) => Object.entries(one)).find(([key]) => key === "Les rendez-vous");
  });

test("a circle takes away its occasions, dates and how many come; who is outside, nothing, and nobody the names", async () => {
  const made = await add("Semis", "members");
  for (const [who, answer, people] of [
    [garden.people.bilal, "yes", 3],
    [garden.people.chloe, "no", 1],
  ] as const)
    await replyToDate(app, person(who), { date: made.date, answer, people });
  const text = JSON.stringify(await archiveOf(person(garden.people.ana)));
  expect(text).toContain('"quoi":"Semis"');
  expect(text).toContain('"viennent":3,"attendent":0,"peut-être":0,"ne viennent pas":1');
  expect(text).not.toContain("Chloé");
  expect(await archiveOf(person(garden.people.zoe))).toBeUndefined();
});

test("who leaves an organisation passes on what they still organise there, and what is over or off no more", async () => {
  const { someone, verified } = situations(app);
  const [nour, odile] = [await someone("Nour"), await someone("Odile")];
  const organisation = await verified([nour, odile], { name: "Le fournil" });
  const space = spaceOfOrganisation(organisation);
  const made = await madeOccasion(app, nour, toldOccasion(space, { words: words("Fournée") }));
  const off = await madeOccasion(app, nour, toldOccasion(space, { words: words("Visite") }));
  await cancelOccasion(app, person(nour), { occasion: off.occasion, why: undefined });
  const held = (actor: Actor, of = nour) =>
    app.transaction(actor, async (work) => {
      const things = [];
      for (const handsOver of contributionsIn(work, (module) => module.handsOver))
        things.push(...(await handsOver(work, { organisation, person: of })));
      return things.filter(({ key }) => key.startsWith("calendar."));
    });
  const one = {
    key: `calendar.occasion ${made.occasion}`,
    label: "Le rendez-vous « Fournée »",
    at: `/rendez-vous/${made.occasion}`,
  };
  expect(await held(person(nour))).toEqual([one]);
  expect(await held(person(odile))).toEqual([one]);
  expect(await held(person(odile), odile)).toEqual([]);
  expect(await held(person(garden.people.zoe))).toEqual([]);
  app.setNow(Temporal.Instant.from("2026-12-03T00:00:00Z"));
  expect(await held(person(nour))).toEqual([]);
});
