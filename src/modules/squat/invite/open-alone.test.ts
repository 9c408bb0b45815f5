import { beforeAll, beforeEach, expect, test } from "vitest";

import { job, operator, person, type PersonId, visitor } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { anOrganisation, represents } from "../../../../tests/support/team.ts";
import { ageVenues } from "../../premises/actions/age-venues.ts";
import { claimVenue, giveBackVenue } from "../../premises/actions/claim-venue.ts";
import { listVenues } from "../../premises/actions/list-venues.ts";
import { seeVenue } from "../../premises/actions/see-venue.ts";
import { venuesAsked } from "../../premises/domain/search.ts";
import { describeByCode, sayByCode } from "./actions/answer-letter.ts";
import { inviteStructure, type InviteStructure } from "./actions/invite-structure.ts";
import { seeMyInvitation } from "./actions/my-invitations.ts";
import { closeByCode, openByCode } from "./actions/open-alone.ts";
import { seeLetter } from "./actions/see-letter.ts";

let app: TestHouse;
let ines: PersonId;
let count = 0;
beforeAll(async () => {
  app = await testHouse();
});
beforeEach(async () => {
  app.setNow(TEST_NOW);
  count += 1;
  ines = await situations(app).someone(`Inès ${count}`);
});

const from = (code: string) => ({ code, place: `place ${count}` });
const draft = () => ({
  name: `La scierie ${count}`,
  commune: "26108",
  street: "3 chemin du Canal",
  seats: 2,
  days: "mardi et jeudi 9h-17h",
  words: "Une table près du poêle. Tél. 06 12 34 56 78, marie@scierie.example",
});

/** The codes of a letter whose place was described, or not. */
async function invited(more: Partial<InviteStructure> = {}, isDescribed = true) {
  const asked = { name: `L’Usine ${count}`, commune: "26108", isNamed: true, ...more };
  const { invitation } = valueOf(await inviteStructure(app, person(ines), asked));
  const seen = await seeMyInvitation(app, person(ines), { id: invitation });
  if (seen === undefined) throw new Error("one’s own invitation is not there");
  if (isDescribed)
    valueOf(await describeByCode(app, visitor, { ...from(seen.code), draft: draft() }));
  return seen;
}
const found = async () => {
  const asked = { ...venuesAsked.read({}), words: `scierie ${count}` };
  const { shown } = await listVenues(app, visitor, { asked });
  return shown.map(({ venue }) => venue).filter(({ name }) => name === draft().name);
};
const opened = async (code: string) => (await seeLetter(app, visitor, from(code)))?.opened;
const numberOf = (at = "") => ({ number: Number(/\/locaux\/(\d+)/.exec(at)?.[1]) });

test("who has the letter opens the place without an account: found, not confirmed, without street, telephone nor address", async () => {
  const { code } = await invited();
  valueOf(await openByCode(app, visitor, from(code)));
  const letter = await seeLetter(app, visitor, from(code));
  expect(letter).toMatchObject({
    state: { is: "opened" },
    opened: { isListed: true, isKept: false },
  });
  expect(await found()).toHaveLength(1);
  const seen = await seeVenue(app, visitor, numberOf(letter?.opened?.at));
  expect(seen).toMatchObject({
    keeper: undefined,
    whereabouts: undefined,
    venue: { seats: 2, confirmedAt: undefined, address: undefined, point: undefined },
  });
  expect(JSON.stringify(seen?.venue)).not.toMatch(/Canal|06 12|marie@/);
  expect(await openByCode(app, visitor, from(code))).toMatchObject({ refusal: "answered-already" });
  expect(await found()).toHaveLength(1);
});

test("not by the poster, nor by who invited, nor undescribed, nor where somebody represents the structure, nor after a no", async () => {
  const { code, poster } = await invited();
  const refuse = async (who: Parameters<typeof openByCode>[1], by: string) =>
    openByCode(app, who, from(by));
  expect(await refuse(visitor, poster)).toMatchObject({ refusal: "not-by-poster" });
  expect(await refuse(person(ines), code)).toMatchObject({ refusal: "not-alone" });
  expect(await refuse(visitor, "0000000000")).toMatchObject({ refusal: "unknown-letter" });
  expect((await seeLetter(app, person(ines), from(code)))?.mayOpen).toBe(false);
  valueOf(await sayByCode(app, visitor, { ...from(code), says: "no" }));
  expect(await refuse(visitor, code)).toMatchObject({ refusal: "answered-already" });
  count += 1;
  const bare = await invited({}, false);
  expect(await refuse(visitor, bare.code)).toMatchObject({ refusal: "nothing-described" });
  count += 1;
  const known = await anOrganisation(app, `Le Moulin ${count}`);
  const theirs = await invited({ structure: known.id });
  await represents(app, await situations(app).someone("Rose"), known);
  expect(await refuse(visitor, theirs.code)).toMatchObject({ refusal: "not-alone" });
  expect(await found()).toEqual([]);
});

test("who has the letter closes it again, until a structure says that it is theirs; then it is theirs alone", async () => {
  const { code } = await invited();
  valueOf(await openByCode(app, visitor, from(code)));
  expect(await closeByCode(app, person(ines), from(code))).toMatchObject({ refusal: "not-alone" });
  expect((await seeLetter(app, person(ines), from(code)))?.closes).toBeUndefined();
  expect(await found()).toHaveLength(1);
  expect((await seeLetter(app, visitor, from(code)))?.closes).toBe("at-once");
  valueOf(await closeByCode(app, visitor, from(code)));
  expect(await closeByCode(app, visitor, from(code))).toMatchObject({ done: false });
  expect(await found()).toEqual([]);
  expect((await seeLetter(app, visitor, from(code)))?.state.is).toBe("later");
  valueOf(await describeByCode(app, visitor, { ...from(code), draft: draft() }));
  valueOf(await openByCode(app, visitor, from(code)));
  const rose = await situations(app).someone("Rose");
  const theirs = await situations(app).verified([rose], { name: `L’Usine ${count}, elle-même` });
  const seen = await seeVenue(app, person(rose), numberOf((await opened(code))?.at));
  if (seen === undefined) throw new Error("it is not there");
  valueOf(await claimVenue(app, person(rose), { venue: seen.venue.id, organisation: theirs }));
  expect(await closeByCode(app, visitor, from(code))).toMatchObject({
    refusal: "not-yours-any-more",
  });
  expect(await opened(code)).toMatchObject({ isKept: true, isListed: true });
});

test("who operates takes it back, and nobody else; then the letter opens it no more", async () => {
  const { code } = await invited();
  valueOf(await openByCode(app, visitor, from(code)));
  const lea = await situations(app).someone("Léa", { isOperator: true });
  const seen = await seeVenue(app, operator(lea), numberOf((await opened(code))?.at));
  expect(seen?.may.giveBack).toBe(true);
  const asked = { venue: seen?.venue.id ?? raise(), reason: "Ce n’est pas la scierie." };
  expect(await giveBackVenue(app, person(ines), asked)).toMatchObject({ refusal: "not-allowed" });
  valueOf(await giveBackVenue(app, operator(lea), asked));
  expect(await found()).toEqual([]);
  expect(await opened(code)).toMatchObject({ isListed: false, isKept: false });
  for (const act of [openByCode, closeByCode])
    expect((await act(app, visitor, from(code))).done).toBe(false);
});

test("what nobody confirmed for a year is in no list any more", async () => {
  const { code } = await invited();
  valueOf(await openByCode(app, visitor, from(code)));
  const night = async (days: number) => {
    app.setNow(TEST_NOW.add({ hours: 24 * days }));
    await ageVenues.run(app, {}, job("age-venues"));
  };
  await night(364);
  expect(await found()).toHaveLength(1);
  await night(366);
  expect(await found()).toEqual([]);
});

function raise(): never {
  throw new Error("it is not there");
}
