import { sql } from "kysely";
import sharp from "sharp";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { type Id, newId } from "#basics/id";
import { makePersonIn } from "#modules/people";
import { action, job, person, type PersonId, reading } from "#services/house";
import { destroyKeyIn } from "#services/keys";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { aboutPerson } from "./about-person.ts";
import {
  describeFilesIn,
  dropFileIn,
  keepFileIn,
  moveFileIn,
  openFileIn,
  readyFile,
} from "./keep-file.ts";
import { addReaderIn, makeOwnSpaceIn, makeSpaceIn } from "./make-space.ts";

let app: TestHouse;
let [ana, bilal, chloe]: readonly [PersonId, PersonId, PersonId] = [newId(), newId(), newId()];
let circle: Id<"Space"> = newId();

beforeAll(async () => {
  app = await testHouse();
});

beforeEach(async () => {
  [ana, bilal, chloe] = [newId(), newId(), newId()];
  circle = newId();
  for (const id of [ana, bilal, chloe])
    await app.transaction(job("test"), (work) => makePersonIn(work, { id, name: "Quelqu’un" }));
  await app.transaction(job("test"), async (work) => {
    await makeSpaceIn(work, { id: circle, kind: "circle", owner: undefined });
    for (const reader of [ana, bilal]) await addReaderIn(work, { space: circle, person: reader });
  });
});

const pdf = (words = "le compte rendu") => Buffer.from(`%PDF-1.7\n${words}`);
const keep = (who: PersonId, bytes: Uint8Array = pdf(), name = "Compte rendu.pdf") =>
  action(keepFileIn)(app, person(who), { space: circle, name, bytes });
const openAs = (who: PersonId, id: Id<"File">) => reading(openFileIn)(app, person(who), id);

async function kept(): Promise<Id<"File">> {
  const told = await keep(ana);
  if (!told.done) throw new Error(told.refusal);
  return told.value.id;
}

describe("a file of a space", () => {
  test("is opened by whoever sees the space, and by nobody else", async () => {
    const id = await kept();
    expect(await openAs(bilal, id)).toMatchObject({
      name: "Compte rendu.pdf",
      type: "application/pdf",
      bytes: pdf(),
    });
    expect(await openAs(chloe, id)).toBeUndefined();
    expect(await reading(describeFilesIn)(app, person(chloe), [id])).toEqual([]);
  });

  test("cannot be put in a space that one does not see", async () => {
    await expect(keep(chloe)).rejects.toThrow(/row-level security/);
  });

  test("is nowhere in clear in the database, nor is its name", async () => {
    await keep(ana, pdf("le code du portail est 4512"), "Portail.pdf");
    const { rows } = await app.transaction(job("access-about-person"), (work) =>
      sql<{ whole: string }>`
        select encode(bytes, 'escape') || encode(name, 'escape') as whole from access.file
        where space = ${circle}`.execute(work.db),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.whole).not.toMatch(/4512|Portail|%PDF/);
  });

  test("dropped, is gone for all; dropped twice, nothing happens", async () => {
    const id = await kept();
    for (let times = 0; times < 2; times += 1)
      await app.transaction(person(ana), (work) => dropFileIn(work, id));
    expect(await openAs(ana, id)).toBeUndefined();
  });

  test("passed to another space, is read there, and its first key no more opens it", async () => {
    const file = await app.transaction(person(ana), async (work) => {
      const space = await makeOwnSpaceIn(work, ana);
      const told = await keepFileIn(work, { space, name: "Brouillon.pdf", bytes: pdf() });
      if (!told.done) throw new Error(told.refusal);
      return told.value.id;
    });
    expect(await openAs(bilal, file)).toBeUndefined();
    await app.transaction(person(ana), (work) => moveFileIn(work, { file, space: circle }));
    await app.transaction(job("test"), (work) => destroyKeyIn(work, ana));
    expect(await openAs(bilal, file)).toMatchObject({ name: "Brouillon.pdf", bytes: pdf() });
  });

  test("a photograph is kept without what the telephone wrote in it", async () => {
    const taken = await sharp({
      create: { width: 30, height: 20, channels: 3, background: "#36c" },
    })
      .withExif({ IFD3: { GPSLatitude: "44/1 24/1 0/1" } })
      .jpeg()
      .toBuffer();
    const ready = await readyFile({ name: "IMG_2041.JPG", bytes: taken });
    expect(ready).toMatchObject({
      done: true,
      value: { type: "image/jpeg", name: "IMG_2041.jpg" },
    });
    if (!ready.done) return;
    expect((await sharp(ready.value.bytes).metadata()).exif).toBeUndefined();
    expect(
      (await action(keepFileIn)(app, person(ana), { space: circle, ...ready.value })).done,
    ).toBe(true);
  });

  test.each([
    { told: "empty", bytes: Buffer.alloc(0), refusal: "empty" },
    { told: "a text of more than 1 MB", bytes: Buffer.alloc(1_100_000, "a"), refusal: "too-big" },
    {
      told: "a broken photograph",
      bytes: Buffer.from([0xff, 0xd8, 0xff, 0, 1, 2]),
      refusal: "not-an-image",
    },
  ])("refused in a sentence: $told", async ({ bytes, refusal }) => {
    expect(await keep(ana, bytes)).toEqual({ done: false, refusal });
  });

  test("a space full takes no more", async () => {
    await app.transaction(person(ana), (work) =>
      sql`insert into access.file (id, space, kept_by, name, type, size, bytes, kept_at)
        values (${newId()}, ${circle}, ${ana}, 'x', 'text/plain', ${500 * 1024 * 1024}, 'x', ${work.now})`.execute(
        work.db,
      ),
    );
    expect(await keep(ana)).toEqual({ done: false, refusal: "space-full" });
  });
});

describe("the files of a person", () => {
  test("are told in their data; of who leaves, those of their own go and those given stay without a name", async () => {
    const given = await kept();
    const own = await app.transaction(person(ana), async (work) => {
      const space = await makeOwnSpaceIn(work, ana);
      const told = await keepFileIn(work, { space, name: "À moi.pdf", bytes: pdf("à moi") });
      if (!told.done) throw new Error(told.refusal);
      return told.value.id;
    });
    const data = await app.transaction(job("test"), (work) => aboutPerson.gives(work, ana));
    expect(data["Les fichiers que vous avez déposés"]).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ nom: "Compte rendu.pdf", octets: pdf().length }),
        expect.objectContaining({ nom: "À moi.pdf" }),
      ]),
    );
    await app.transaction(job("test"), (work) => aboutPerson.erases(work, ana));
    expect(await openAs(ana, own)).toBeUndefined();
    expect(await openAs(bilal, given)).toMatchObject({ name: "Compte rendu.pdf" });
    const { rows } = await app.transaction(job("access-about-person"), (work) =>
      sql`select from access.file where kept_by = ${ana} or space = ${ana}`.execute(work.db),
    );
    expect(rows).toEqual([]);
  });

  test("pass with those of whom they become", async () => {
    await kept();
    await app.transaction(job("test"), (work) => aboutPerson.merges(work, ana, chloe));
    const data = await app.transaction(job("test"), (work) => aboutPerson.gives(work, chloe));
    expect(data["Les fichiers que vous avez déposés"]).toMatchObject([{ nom: "Compte rendu.pdf" }]);
  });
});
