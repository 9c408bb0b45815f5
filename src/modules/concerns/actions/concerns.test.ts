import { beforeEach, expect, test } from "vitest";

import { employersOfIn, endWorkIn } from "#modules/organisations";
import { job, type PersonId, person, visitor } from "#services/house";

import { actingFor } from "../../../../tests/support/entrusting.ts";
import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { inOneCircle } from "../../../../tests/support/known.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { sweep } from "../../../../tests/support/retention.ts";
import { behindTheWalls } from "../../../../tests/support/tables.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import { working } from "../../../../tests/support/workers.ts";
import {
  endsHere,
  type Receiving,
  receiving,
  worries,
} from "../../../../tests/support/worrying.ts";
import { aboutPerson } from "./about-person.ts";
import { endService } from "./end-service.ts";
import { sayService, seeServicePage } from "./keep-service.ts";
import { nameReceiver, removeReceiver } from "./name-receiver.ts";
import { acknowledge, closeWord, seeReceived, seeWord } from "./receive.ts";
import { seeWritten } from "./see-written.ts";
import { seeOffered, seeWriting, takeBack } from "./write-word.ts";

let app: TestHouse;
let the: Receiving;
let ana: PersonId;
let quentin: PersonId;

beforeEach(async () => {
  app = await testHouse();
  the = await receiving(app);
  const { someone } = situations(app);
  [ana, quentin] = [await someone("Ana"), await someone("Quentin")];
  await inOneCircle(app, [ana, quentin]);
});

const received = (who: PersonId) => seeReceived(app, person(who), undefined);
const written = (who: PersonId) => seeWritten(app, person(who), undefined);
const became = async () => (await written(quentin))?.map((one) => one.became);
const offered = async (typed: string, who = person(quentin)) =>
  (await seeOffered(app, who, { typed })).services.map(({ name }) => name);
const archive = (who: PersonId) =>
  app.transaction(job("archive"), (work) => aboutPerson.gives(work, who));
const everyRow = async () => {
  const { rows } = await behindTheWalls(app, (client) =>
    client.query<{ readonly all: string }>(
      "select coalesce(string_agg(to_jsonb(w)::text, ' '), '') as all from concerns.word w",
    ),
  );
  return rows[0]?.all ?? "";
};

test("who receives reads it, with the name only where it was said, and who wrote reads when it was read", async () => {
  const hidden = valueOf(await worries(app, quentin, the.service));
  const named = valueOf(await worries(app, quentin, the.service, { saysName: true }));
  expect((await received(the.malika))?.map(({ id }) => id).toSorted()).toEqual(
    [hidden, named].toSorted(),
  );
  const seen = await seeWord(app, person(the.malika), { word: hidden });
  expect(seen?.words).toEqual({
    about: "Ma voisine, au Chemin-Neuf",
    seen: "Le frigo est vide depuis lundi.",
    reach: "06 00 00 00 00",
    by: undefined,
  });
  expect((await seeWord(app, person(the.malika), { word: named }))?.words.by).toBe("Quentin");
  expect(await became()).toEqual(["waits", "waits"]);
  valueOf(await acknowledge(app, person(the.malika), { word: hidden }));
  const [one] = ((await written(quentin)) ?? []).filter(({ id }) => id === hidden);
  expect(one).toMatchObject({
    became: "read",
    name: "Le service des aînés",
    readAt: app.clock.now(),
  });
  valueOf(await closeWord(app, person(the.malika), { word: hidden, closed: true }));
  expect((await became())?.toSorted()).toEqual(["closed", "waits"]);
  valueOf(await closeWord(app, person(the.malika), { word: hidden, closed: false }));
  expect((await became())?.toSorted()).toEqual(["read", "waits"]);
});

test("nobody else reads it: neither who says yes for the service, nor who represents it, nor of whom it speaks", async () => {
  const word = valueOf(await worries(app, quentin, the.service, { known: ana }));
  for (const who of [the.odile, the.paul, ana, quentin]) {
    expect(await received(who)).toBeUndefined();
    expect(await seeWord(app, person(who), { word })).toBeUndefined();
    expect((await acknowledge(app, person(who), { word })).done).toBe(false);
  }
  expect(await seeWritten(app, visitor, undefined)).toBeUndefined();
  const nadege = await situations(app).someone("Nadège");
  const forMalika = await actingFor(app, the.malika, nadege, ["circles", "homecare", "notes"]);
  expect(await seeReceived(app, forMalika, undefined)).toBeUndefined();
  expect(await seeWord(app, forMalika, { word })).toBeUndefined();
});

test("no id of whom it speaks, nor of who wrote, is with it; nothing of it is in her archive, and none of the words in his", async () => {
  valueOf(await worries(app, quentin, the.service, { known: ana, saysName: true }));
  const all = await everyRow();
  expect(all).toContain(the.service);
  expect(all).not.toContain(ana);
  expect(all).not.toContain(quentin);
  expect(JSON.stringify(await archive(ana))).not.toContain("Le service des aînés");
  const his = JSON.stringify(await archive(quentin));
  expect(his).toContain("Le service des aînés");
  expect(his).not.toContain("frigo");
  expect(aboutPerson.neverInClear).toEqual(Object.keys(await archive(ana)).slice(0, 1));
});

test("under a mandate nothing is written, and nothing of it is read", async () => {
  const nadege = await situations(app).someone("Nadège");
  const forQuentin = await actingFor(app, quentin, nadege, ["homecare", "circles"]);
  const asked = { service: the.service };
  expect(await seeWriting(app, forQuentin, asked)).toBeUndefined();
  expect(await seeWritten(app, forQuentin, undefined)).toBeUndefined();
  const word = valueOf(await worries(app, quentin, the.service));
  expect((await takeBack(app, forQuentin, { word })).done).toBe(false);
});

test("neither one’s own body, nor who acts for whom one means, nor their colleagues read it", async () => {
  await working(app).worksAt(quentin, { organisation: the.organisation, keeper: the.odile });
  expect(await offered("Crest")).toEqual([]);
  expect(await worries(app, quentin, the.service)).toMatchObject({ refusal: "too-near" });
  const lucie = await situations(app).someone("Lucie");
  await inOneCircle(app, [lucie, ana]);
  await actingFor(app, ana, the.malika, ["homecare"]);
  expect(await worries(app, lucie, the.service, { known: ana })).toMatchObject({
    refusal: "too-near",
  });
  expect((await worries(app, lucie, the.service)).done).toBe(true);
  expect(await worries(app, lucie, the.service, { known: the.paul })).toMatchObject({
    refusal: "unknown-person",
  });
});

test("it is offered for its places, once who operates agreed and somebody receives; said otherwise, that is asked again", async () => {
  expect(await offered("Crest")).toEqual(["Le service des aînés"]);
  expect(await offered("Drôme", visitor)).toEqual(["Le service des aînés"]);
  expect(await offered("Lyon")).toEqual([]);
  const again = { organisation: the.organisation, places: "Crest (26)", reach: "Le matin" };
  expect(
    await sayService(app, person(the.odile), { ...again, places: "Nulle-part" }),
  ).toMatchObject({ refusal: "unknown-place" });
  valueOf(await sayService(app, person(the.odile), again));
  expect(await offered("Crest")).toEqual([]);
  expect((await worries(app, quentin, the.service)).done).toBe(false);
});

test("who receives no more, or is of it no more, reads nothing from then on", async () => {
  const word = valueOf(await worries(app, quentin, the.service));
  const { organisation } = the;
  const page = await seeServicePage(app, person(the.odile), { organisation });
  for (const { id: receiver } of page?.receivers ?? [])
    valueOf(await removeReceiver(app, person(the.odile), { organisation, receiver }));
  expect(await seeWord(app, person(the.malika), { word })).toBeUndefined();
  const notOfIt = { organisation, person: quentin };
  expect((await nameReceiver(app, person(the.odile), notOfIt)).done).toBe(false);
  expect((await seeServicePage(app, person(the.odile), { organisation }))?.receivers).toEqual([]);
});

test("who works there no more reads nothing from the day after", async () => {
  const { organisation, odile } = the;
  valueOf(await nameReceiver(app, person(odile), { organisation, person: odile }));
  const word = valueOf(await worries(app, quentin, the.service));
  await app.transaction(person(the.malika), async (work) => {
    for (const { id: employment } of await employersOfIn(work, the.malika))
      valueOf(await endWorkIn(work, { employment, on: undefined, words: undefined }));
  });
  expect(await seeWord(app, person(the.malika), { word })).toBeDefined();
  app.setNow(app.clock.now().add({ hours: 24 }));
  expect(await seeWord(app, person(the.malika), { word })).toBeUndefined();
  expect(await seeWord(app, person(odile), { word })).toBeDefined();
});

test("it is taken back while nobody read it, and not after", async () => {
  const word = valueOf(await worries(app, quentin, the.service));
  expect((await takeBack(app, person(ana), { word })).done).toBe(false);
  valueOf(await takeBack(app, person(quentin), { word }));
  expect(await received(the.malika)).toEqual([]);
  expect(await written(quentin)).toEqual([]);
  const other = valueOf(await worries(app, quentin, the.service));
  valueOf(await acknowledge(app, person(the.malika), { word: other }));
  expect(await takeBack(app, person(quentin), { word: other })).toMatchObject({
    refusal: "read-already",
  });
});

test("when the service ends, what it received is gone, and who wrote what was not read is told", async () => {
  const read = valueOf(await worries(app, quentin, the.service));
  valueOf(await acknowledge(app, person(the.malika), { word: read }));
  valueOf(await worries(app, quentin, the.service));
  const ends = { organisation: the.organisation, sure: false };
  expect(await endService(app, person(the.odile), ends)).toMatchObject({ refusal: "not-sure" });
  valueOf(await endService(app, person(the.odile), { ...ends, sure: true }));
  expect(await everyRow()).toBe("");
  expect(await received(the.malika)).toBeUndefined();
  expect((await became())?.toSorted()).toEqual(["read", "unheard"]);
  expect(await offered("Crest")).toEqual([]);
  await passTime(app, { minutes: 10 });
  const letters = await lettersTo(app, `${quentin}@example.org`);
  expect(letters.map(({ subject }) => subject)).toEqual(["Quelque chose vous attend"]);
});

test("who operates ends it too", async () => {
  valueOf(await worries(app, quentin, the.service));
  valueOf(await endsHere(app, the.service));
  expect(await became()).toEqual(["unheard"]);
});

test("no letter has a word of it, nor of whom it speaks", async () => {
  const word = valueOf(await worries(app, quentin, the.service, { saysName: true }));
  await passTime(app, { minutes: 10 });
  const toService = (await lettersTo(app, `${the.malika}@example.org`)).find(({ text }) =>
    text.includes("Quelque chose attend"),
  );
  valueOf(await acknowledge(app, person(the.malika), { word }));
  await passTime(app, { minutes: 10 });
  const [toWriter] = await lettersTo(app, `${quentin}@example.org`);
  for (const letter of [toService, toWriter]) {
    expect(letter).toBeDefined();
    expect(letter?.subject).not.toMatch(/inqui|frigo/i);
    expect(letter?.text).not.toMatch(/frigo|voisine|Chemin-Neuf/);
  }
  expect(toWriter?.text).not.toMatch(/inqui/i);
  expect(toService?.text).not.toContain("Quentin");
  expect(toWriter?.text).not.toContain("aînés");
});

test("five a day; closed, it goes after three months, and all after a year", async () => {
  const first = valueOf(await worries(app, quentin, the.service));
  for (let n = 1; n < 5; n += 1) valueOf(await worries(app, quentin, the.service));
  expect(await worries(app, quentin, the.service)).toMatchObject({ refusal: "enough" });
  valueOf(await closeWord(app, person(the.malika), { word: first, closed: true }));
  app.setNow(app.clock.now().add({ hours: 24 * 93 }));
  expect(await sweep(app, "concerns.closed", "concerns.word", "concerns.written")).toBe(1);
  app.setNow(app.clock.now().add({ hours: 24 * 274 }));
  expect(await sweep(app, "concerns.word")).toBe(4);
  expect(await sweep(app, "concerns.written")).toBe(5);
});
