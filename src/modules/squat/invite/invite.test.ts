import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { done } from "#basics/result";
import { makeOrganisationIn } from "#modules/organisations";
import { operator, person, type PersonId, visitor } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import {
  openPostOffice,
  type PostOffice,
  recipientOf,
} from "../../../../tests/support/post-office.ts";
import { behindTheWalls } from "../../../../tests/support/tables.ts";
import { anOrganisation, personNamed, represents } from "../../../../tests/support/team.ts";
import { aboutPerson } from "../actions/about-person.ts";
import { findPlaces } from "../find/actions/find-places.ts";
import { placesAsked } from "../find/domain/search.ts";
import { describeByCode, publishByCode, sayByCode } from "./actions/answer-letter.ts";
import { inviteStructure, type InviteStructure } from "./actions/invite-structure.ts";
import { listMyInvitations, seeMyInvitation, takeBack } from "./actions/my-invitations.ts";
import { retains } from "./actions/retains.ts";
import { type ByCode, seeLetter } from "./actions/see-letter.ts";
import { keyOfStructure, readCode } from "./domain/letter.ts";

let app: TestHouse;
let office: PostOffice;
let ines: PersonId;
let marc: PersonId;
let count = 0;
beforeAll(async () => {
  office = await openPostOffice();
  app = await testHouse({ environment: { SMTP_URL: office.url } });
});
beforeEach(async () => {
  count += 1;
  ines = await personNamed(app, `Inès ${count}`, `ines${count}@example.org`);
  marc = await personNamed(app, `Marc ${count}`, `marc${count}@example.org`);
});

/** A structure that nobody of the tests before asked. */
const named = (more: Partial<InviteStructure> = {}): InviteStructure => ({
  name: `L’Usine numéro ${count}`,
  commune: "26108",
  isNamed: true,
  ...more,
});
const draft = {
  name: "La scierie",
  commune: "26108",
  street: "3 chemin du Canal",
  seats: 2,
  days: "mardi et jeudi 9h-17h",
  words: "Une table près du poêle.",
};
const from = (code: string): ByCode => ({ code, place: `place ${count}` });

function raise(): never {
  throw new Error("it is not there");
}

/** The letters that wait are written by one job, and each is sent by another. */
async function everyJob() {
  await doWaitingJobs(app);
  await doWaitingJobs(app);
}

async function asked(by: PersonId, more: Partial<InviteStructure> = {}) {
  const told = await inviteStructure(app, person(by), named(more));
  if (!told.done) throw new Error(told.refusal);
  const seen = await seeMyInvitation(app, person(by), { id: told.value.invitation });
  if (seen === undefined) throw new Error("one’s own invitation is not there");
  return { ...seen, wasAsked: told.value.wasAsked };
}

describe("one letter for a structure", () => {
  test("two who ask it ask by one letter, and the structure reads those who agreed to be named", async () => {
    const first = await asked(ines);
    const second = await asked(marc, { name: `  l'usine NUMERO ${count}`, isNamed: false });
    expect(first.wasAsked).toBe(false);
    expect(second.wasAsked).toBe(true);
    expect(second.code).toBe(first.code);
    const seen = await seeLetter(app, visitor, from(first.code));
    expect(seen?.by).toEqual([`Inès ${count}`]);
    // Who else asked is told to the structure alone, and on a poster nobody is.
    expect(second.by).toEqual([]);
    expect((await seeLetter(app, visitor, from(first.poster)))?.by).toEqual([]);
    expect(await seeMyInvitation(app, person(marc), { id: first.id })).toBeUndefined();
    expect(await seeMyInvitation(app, operator(), { id: first.id })).toBeUndefined();
    expect(await listMyInvitations(app, visitor, undefined)).toBeUndefined();
  });

  test("it is mailed once, whoever asks, and its address is shown to nobody", async () => {
    const email = `porte${count}@usine.example`;
    const first = await asked(ines, { email });
    await everyJob();
    await asked(marc, { email });
    await everyJob();
    const letters = office.mails.filter((mail) => recipientOf(mail).includes(email));
    expect(letters).toHaveLength(1);
    expect(letters[0]?.text).toContain(`/porte/${first.code}`);
    expect(letters[0]?.text).toContain(`Inès ${count} aimerait`);
    expect(JSON.stringify(await listMyInvitations(app, person(ines), undefined))).not.toContain(
      email,
    );
  });

  test("no more than ten structures a day, nor three letters to one address", async () => {
    const email = `une${count}@usine.example`;
    const tries = [];
    for (let n = 0; n < 3; n += 1)
      tries.push(
        await inviteStructure(app, person(ines), named({ name: `Autre ${count}-${n}`, email })),
      );
    expect(tries.map((told) => told.done)).toEqual([true, true, false]);
    const more = [];
    for (let n = 0; n < 9; n += 1)
      more.push(await inviteStructure(app, person(ines), named({ name: `Encore ${count}-${n}` })));
    expect(more.at(-1)).toMatchObject({ refusal: "too-many" });
  });

  test("a structure that somebody represents is not invited, nor one of nowhere, nor by a visitor", async () => {
    const organisation = await anOrganisation(app, `La Maison ${count}`);
    await represents(app, marc, organisation);
    expect(
      await inviteStructure(app, person(ines), { structure: organisation.id, isNamed: true }),
    ).toMatchObject({ refusal: "represented-here" });
    expect(
      await inviteStructure(app, person(ines), named({ name: "Gagnez sur exemple.fr" })),
    ).toMatchObject({ done: false, refusal: "link-in-name" });
    expect(await inviteStructure(app, person(ines), named({ commune: "00000" }))).toMatchObject({
      refusal: "unknown-structure",
    });
    expect(await inviteStructure(app, visitor, named())).toMatchObject({
      refusal: "sign-in-first",
    });
  });
});

describe("the structure answers", () => {
  test("a no is not asked again, by anybody, nor at its address; only fingerprints stay", async () => {
    const email = `non${count}@usine.example`;
    const { code, id } = await asked(ines, { email });
    expect(await sayByCode(app, visitor, { ...from(code), says: "no" })).toEqual(done(undefined));
    expect((await seeMyInvitation(app, person(ines), { id }))?.state.is).toBe("no");
    expect(await inviteStructure(app, person(marc), named())).toMatchObject({
      refusal: "said-no",
    });
    const before = office.mails.length;
    const other = await inviteStructure(app, person(marc), named({ name: `B ${count}`, email }));
    expect(other.done).toBe(true);
    await everyJob();
    expect(office.mails.slice(before).filter((mail) => recipientOf(mail).includes(email))).toEqual(
      [],
    );
    expect(await sayByCode(app, visitor, { ...from(code), says: "later" })).toMatchObject({
      refusal: "answered-already",
    });
  });

  test("« plus tard » leaves the page open, and may become a no", async () => {
    const { code, id } = await asked(ines);
    await sayByCode(app, visitor, { ...from(code), says: "later" });
    expect((await seeMyInvitation(app, person(ines), { id }))?.state.is).toBe("later");
    expect((await sayByCode(app, visitor, { ...from(code), says: "no" })).done).toBe(true);
  });

  test("a poster says no for nobody, and writes over nothing", async () => {
    const { code, poster } = await asked(ines);
    for (const says of ["no", "later"] as const)
      expect(await sayByCode(app, visitor, { ...from(poster), says })).toMatchObject({
        refusal: "not-by-poster",
      });
    expect((await describeByCode(app, visitor, { ...from(poster), draft })).done).toBe(true);
    expect((await seeLetter(app, visitor, from(poster)))?.draft).toBeUndefined();
    expect((await seeLetter(app, visitor, from(code)))?.draft).toEqual(draft);
    const again = { ...from(poster), draft: { ...draft, name: "Autre" } };
    expect(await describeByCode(app, visitor, again)).toMatchObject({
      refusal: "answered-already",
    });
  });

  test("no code leads anywhere that was not given", async () => {
    expect(await seeLetter(app, visitor, from("AAAAAAAAAA"))).toBeUndefined();
    expect(await seeLetter(app, visitor, from("non"))).toBeUndefined();
    expect(await sayByCode(app, visitor, { ...from("AAAAAAAAAA"), says: "no" })).toMatchObject({
      refusal: "unknown-letter",
    });
  });
});

describe("a description becomes a venue", () => {
  test("by who may publish for the structure that was asked, and by nobody else", async () => {
    const made = await app.transaction(operator(), (work) =>
      makeOrganisationIn(work, {
        kind: "association",
        name: `La Scierie ${count}`,
        purpose: "Scier.",
        commune: "26108",
        proof: "letter",
      }),
    );
    if (!made.done) throw new Error(made.refusal);
    const structure = made.value.id;
    const { code, id } = await asked(ines, { structure });
    const asks = { ...from(code), organisation: structure };
    const elsewhere = await anOrganisation(app, `Ailleurs ${count}`);
    await represents(app, marc, elsewhere);
    expect(await publishByCode(app, visitor, asks)).toMatchObject({ refusal: "not-for-it" });
    await describeByCode(app, visitor, { ...from(code), draft });
    expect(await publishByCode(app, person(ines), asks)).toMatchObject({ refusal: "not-for-it" });
    expect(
      await publishByCode(app, person(marc), { ...asks, organisation: elsewhere.id }),
    ).toMatchObject({ refusal: "not-for-it" });
    const lou = await personNamed(app, `Lou ${count}`, `lou${count}@example.org`);
    await represents(app, lou, made.value);
    expect((await seeLetter(app, person(lou), from(code)))?.mine.map((one) => one.id)).toEqual([
      structure,
    ]);
    const told = await publishByCode(app, person(lou), asks);
    if (!told.done) throw new Error(told.refusal);
    expect((await seeMyInvitation(app, person(ines), { id }))?.state.is).toBe("opened");
    const found = await findPlaces(app, visitor, {
      asked: { ...placesAsked.read({}), words: "scierie" },
    });
    expect(found.shown.map(({ venue }) => venue.number)).toContain(told.value.number);
    expect(found.shown[0]?.venue).toMatchObject({ readers: "expected", address: undefined });
    expect(await publishByCode(app, person(lou), asks)).toMatchObject({
      refusal: "answered-already",
    });
  });

  test("of a structure that was only named, the poster publishes nothing", async () => {
    const { code, poster } = await asked(ines);
    const organisation = await anOrganisation(app, `Celle de Marc ${count}`);
    await represents(app, marc, organisation);
    await describeByCode(app, visitor, { ...from(code), draft: { ...draft, days: "parfois" } });
    expect(
      await publishByCode(app, person(marc), { ...from(poster), organisation: organisation.id }),
    ).toMatchObject({ refusal: "not-for-it" });
    expect(
      (await publishByCode(app, person(marc), { ...from(code), organisation: organisation.id }))
        .done,
    ).toBe(true);
  });
});

const lettersLeft = () =>
  behindTheWalls(app, async (client) => {
    const { rows } = await client.query("select from squat.letter");
    return rows.length;
  });

describe("what goes", () => {
  test("who takes it back leaves no trace of what was not mailed; another who asked stays", async () => {
    const { id, code } = await asked(ines);
    const other = await asked(marc);
    const before = await lettersLeft();
    expect((await takeBack(app, person(marc), { id })).done).toBe(false);
    expect((await takeBack(app, person(ines), { id })).done).toBe(true);
    expect(await lettersLeft()).toBe(before);
    expect((await seeLetter(app, visitor, from(code)))?.by).toEqual([`Marc ${count}`]);
    await app.transaction(person(marc), (work) => aboutPerson.erases(work, marc));
    expect(await lettersLeft()).toBe(before - 1);
    expect(await seeLetter(app, visitor, from(other.code))).toBeUndefined();
  });

  test("without an answer all of it goes after its days", async () => {
    const { id } = await asked(ines, { email: `tard${count}@usine.example` });
    const { sweep } = retains.find(({ name }) => name === "squat.silent-letters") ?? raise();
    const soon = app.clock.now().add({ hours: 1 });
    await app.transaction(visitor, (work) => sweep(work, soon.subtract({ hours: 2 })));
    expect(await seeMyInvitation(app, person(ines), { id })).toBeDefined();
    await app.transaction(visitor, (work) => sweep(work, soon));
    expect(await seeMyInvitation(app, person(ines), { id })).toBeUndefined();
  });

  test("one’s data says whom one invited; two who are one have one invitation of a structure", async () => {
    await asked(ines);
    await asked(marc);
    const given = await app.transaction(person(ines), (work) => aboutPerson.gives(work, ines));
    expect(JSON.stringify(given)).toContain(`L’Usine numéro ${count}`);
    await app.transaction(person(ines), (work) => aboutPerson.merges(work, marc, ines));
    const mine = await listMyInvitations(app, person(ines), undefined);
    expect(mine?.map(({ name }) => name)).toEqual([`L’Usine numéro ${count}`]);
  });
});

test("where nothing is open, three are proposed: near, not represented, not asked, that did not say no", async () => {
  const proposed = async () => {
    const wished = { ...placesAsked.read({}), typedPlace: "Nyons" };
    return (await findPlaces(app, visitor, { asked: wished })).toInvite.map(({ name }) => name);
  };
  const made = [];
  for (const name of ["Le Four", "Le Lavoir", "La Halle", "Le Verger"]) {
    const told = await app.transaction(operator(), (work) =>
      makeOrganisationIn(work, {
        kind: "association",
        name: `${name} ${count}`,
        purpose: "Ouvrir.",
        commune: "26220",
      }),
    );
    if (!told.done) throw new Error(told.refusal);
    made.push(told.value);
  }
  expect(await proposed()).toHaveLength(3);
  const [first, second] = made;
  if (first === undefined) throw new Error("none was made");
  await represents(app, marc, first);
  await asked(ines, { structure: second?.id });
  expect(await proposed()).toEqual([`La Halle ${count}`, `Le Verger ${count}`]);
});

const of = (name: string) => keyOfStructure({ structure: undefined, name, commune: "26108" });

test("a structure is known again whatever one types, and a code whatever one copies", () => {
  expect(of("L’Atelier de la Drôme")).toBe(of("atelier drome"));
  expect(of("L’Atelier")).not.toBe(of("L’Hôtel"));
  expect(readCode("k3m92-xpa7o")).toBe("K3M92XPA70");
  expect(readCode("trop court")).toBeUndefined();
});
