import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { joinCircle, makeCircleIn } from "#modules/circles";
import { blockPerson } from "../src/modules/moderation/actions/block-person.ts";
import { reportablePicture } from "../src/modules/moderation/actions/reportable-picture.ts";
import { tellBirthYear } from "../src/modules/people/actions/ages.ts";
import { aboutPerson } from "../src/modules/people/actions/about-person.ts";
import {
  keepPicture,
  seeMyPicture,
  takePictureDown,
} from "../src/modules/people/picture/actions/keep-picture.ts";
import { openPicture, seeFaces } from "../src/modules/people/picture/actions/see-faces.ts";
import { type Audience, PICTURE_FRAME } from "../src/modules/people/picture/domain/picture.ts";
import { readyPicture } from "../src/services/files/index.ts";
import {
  type Actor,
  holderOf,
  job,
  operator,
  person,
  type PersonId,
  visitor,
} from "../src/services/house/index.ts";

import { agreedPair, askedPair } from "./support/agreed.ts";
import { browserIn, browserOf } from "./support/browser.ts";
import { testHouse, TEST_NOW, type TestHouse } from "./support/house.ts";
import { somebody } from "./support/issuer.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

const YEAR = TEST_NOW.toZonedDateTimeISO("Europe/Paris").year;

const photo = (colour: string) =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: colour } })
    .withExif({ IFD0: { Copyright: "Nadège, rue des Lilas" } })
    .jpeg()
    .toBuffer();

async function drawn(colour: string) {
  const ready = await readyPicture({ name: "moi.jpg", bytes: await photo(colour) }, PICTURE_FRAME);
  if (!ready.done) throw new Error(ready.refusal);
  return ready.value;
}

const someone = (name = "Nadège") => somebody(app, `${name} ${newId()}`);

/** Shows a picture of that colour to those. */
async function show(who: PersonId, audience: Audience, colour = "#a33"): Promise<string> {
  const kept = await keepPicture(app, person(who), { audience, picture: await drawn(colour) });
  if (!kept.done) throw new Error(kept.refusal);
  const seen = await seeMyPicture(app, person(who), undefined);
  if (seen?.shown === undefined) throw new Error("shown");
  return seen.shown.at;
}

const handleOf = (at: string) => at.replace("/photos/", "");
/** Whether this one sees the face of that one: on a page and at its address, alike. */
async function sees(reader: Actor, who: PersonId): Promise<boolean> {
  const onPages = (await seeFaces(app, reader, [who, newId()])).get(who);
  const mine = await seeMyPicture(app, person(who), undefined);
  const handle = handleOf(mine?.shown?.at ?? newId());
  const opened = await openPicture(app, reader, { handle });
  expect(onPages !== undefined).toBe(opened !== undefined);
  return opened !== undefined;
}

async function circleOf(founder: PersonId, ...others: readonly PersonId[]): Promise<void> {
  const circle = await app.transaction(person(founder), (work) =>
    makeCircleIn(work, {
      name: `Le fournil ${newId()}`,
      kind: "global",
      isOpen: true,
      purpose: "Cuire.",
      charter: ["On partage."],
    }),
  );
  for (const other of others) await joinCircle(app, person(other), { circle });
}

describe("who sees it", () => {
  test("nobody, until one says so; then those whom one chose", async () => {
    const [nadege, near, far] = [await someone(), await someone("Gaspard"), await someone("Zoé")];
    await circleOf(nadege, near);
    expect(await sees(person(near), nadege)).toBe(false);

    await show(nadege, "near");
    expect(await sees(person(nadege), nadege)).toBe(true);
    expect(await sees(person(near), nadege)).toBe(true);
    expect(await sees(person(far), nadege)).toBe(false);
    expect(await sees(visitor, nadege)).toBe(false);

    await keepPicture(app, person(nadege), { audience: "members", picture: undefined });
    expect(await sees(person(far), nadege)).toBe(true);
    expect(await sees(visitor, nadege)).toBe(false);

    await keepPicture(app, person(nadege), { audience: "everyone", picture: undefined });
    expect(await sees(visitor, nadege)).toBe(true);
  });

  test("who is asked for help sees nothing by it; once it is agreed, each sees the other", async () => {
    const asked = await askedPair(app);
    await show(asked.giver, "near");
    await show(asked.asker, "near");
    expect(await sees(person(asked.asker), asked.giver)).toBe(false);
    expect(await sees(person(asked.giver), asked.asker)).toBe(false);
    const agreed = await agreedPair(app);
    await show(agreed.giver, "near");
    await show(agreed.asker, "near");
    expect(await sees(person(agreed.asker), agreed.giver)).toBe(true);
    expect(await sees(person(agreed.giver), agreed.asker)).toBe(true);
  });

  test("who said to be a minor shows it to those whom they know, whatever they chose before", async () => {
    const [lou, near, far] = [await someone("Lou"), await someone(), await someone()];
    await circleOf(lou, near);
    const before = await show(lou, "everyone");
    await tellBirthYear(app, person(lou), { year: YEAR - 16 });
    expect(await openPicture(app, visitor, { handle: handleOf(before) })).toBeUndefined();
    for (const [reader, may] of [
      [visitor, false],
      [person(far), false],
      [person(near), true],
      [person(lou), true],
    ] as const)
      expect(await sees(reader, lou)).toBe(may);
    for (const audience of ["members", "everyone"] as const)
      expect(
        await keepPicture(app, person(lou), { audience, picture: await drawn("#333") }),
      ).toEqual({ done: false, refusal: "not-at-that-age" });
    expect((await seeMyPicture(app, person(lou), undefined))?.audiences).toEqual(["near"]);
  });

  test("a block changes no face: initials would tell who was blocked", async () => {
    const [ana, bilal] = [await someone("Ana"), await someone("Bilal")];
    await circleOf(ana, bilal);
    await show(ana, "near");
    await show(bilal, "everyone");
    await blockPerson(app, person(ana), { person: bilal });
    expect(await sees(person(bilal), ana)).toBe(true);
    expect(await sees(person(ana), bilal)).toBe(true);
  });

  test("who acts under a mandate neither shows, changes nor sees the picture of whom they act for", async () => {
    const [adrienne, quentin] = [await someone("Adrienne"), await someone("Quentin")];
    const holder = holderOf(quentin, { person: adrienne, mandate: newId(), scopes: ["circles"] });
    const asked = { audience: "near", picture: await drawn("#123") } as const;
    expect(await keepPicture(app, holder, asked)).toMatchObject({ refusal: "not-signed-in" });
    await show(adrienne, "near");
    expect(await takePictureDown(app, holder, undefined)).toMatchObject({
      refusal: "not-signed-in",
    });
    expect(await seeMyPicture(app, holder, undefined)).toBeUndefined();
    expect((await seeFaces(app, holder, [adrienne])).size).toBe(0);
  });
});

describe("taken down", () => {
  test("at once, at every address it had; another picture, or others who see it, have another", async () => {
    const nadege = await someone();
    const first = await show(nadege, "everyone");
    const second = await show(nadege, "everyone", "#3a3");
    await keepPicture(app, person(nadege), { audience: "members", picture: undefined });
    const third = (await seeMyPicture(app, person(nadege), undefined))?.shown?.at ?? "";
    expect(new Set([first, second, third]).size).toBe(3);
    const one = await browserIn(app, nadege);
    expect((await one.get(first)).status).toBe(404);
    expect((await one.get(second)).status).toBe(404);
    const shown = await one.get(third);
    expect(shown.status).toBe(200);
    expect(shown.headers.get("cache-control")).toBe("private, no-store");
    expect((await one.get("/moi")).html).toContain(`<img class="jeton" src="${third}" alt=""`);

    expect(await takePictureDown(app, person(nadege), undefined)).toMatchObject({ done: true });
    expect((await one.get(third)).status).toBe(404);
    expect((await one.get("/moi")).html).not.toContain("/photos/");
    expect(await takePictureDown(app, person(nadege), undefined)).toMatchObject({
      refusal: "no-picture",
    });
  });

  test("no cache keeps one that everybody may see either", async () => {
    const at = await show(await someone(), "everyone");
    const shown = await browserOf(app).get(at);
    expect(shown.status).toBe(200);
    expect(shown.headers.get("cache-control")).toBe("private, no-store");
    expect(shown.headers.get("x-robots-tag")).toBe("noindex");
  });

  test("by moderation: the same does not come back, nothing else is lost, and its person may empty it", async () => {
    const [nadege, far] = [await someone(), await someone("Zoé")];
    await show(nadege, "members", "#717");
    const find = (reader: Actor) =>
      app.transaction(reader, (work) => reportablePicture.find(work, nadege));
    expect(await find(visitor)).toBeUndefined();
    expect(await find(person(far))).toMatchObject({ title: expect.stringContaining("Nadège") });
    await app.transaction(job("test"), (work) => reportablePicture.hide(work, nadege, "Un autre."));
    expect(await sees(person(nadege), nadege)).toBe(false);
    expect(await sees(person(far), nadege)).toBe(false);
    expect(await find(person(far))).toBeUndefined();
    expect(await find(operator(far))).toBeDefined();
    const again = { audience: "near", picture: await drawn("#717") } as const;
    expect(await keepPicture(app, person(nadege), again)).toMatchObject({
      refusal: "taken-down-by-moderation",
    });
    await app.transaction(job("test"), (work) => reportablePicture.showAgain(work, nadege));
    expect(await sees(person(far), nadege)).toBe(true);

    await app.transaction(job("test"), (work) => reportablePicture.hide(work, nadege, "Un autre."));
    expect(await takePictureDown(app, person(nadege), undefined)).toMatchObject({ done: true });
    await app.transaction(job("test"), (work) => reportablePicture.showAgain(work, nadege));
    expect(await sees(person(far), nadege)).toBe(false);
    expect(await keepPicture(app, person(nadege), again)).toMatchObject({ done: false });
    await show(nadege, "members", "#171");
    expect(await sees(person(far), nadege)).toBe(true);
  });
});

test("one takes it away with one's data, and it goes with the account", async () => {
  const nadege = await someone();
  const at = await show(nadege, "everyone");
  const given = await app.transaction(person(nadege), (work) => aboutPerson.gives(work, nadege));
  expect(given["Votre photo"]).toMatchObject({
    "montrée à": expect.stringContaining("Tout le monde"),
    image: expect.stringMatching(/^data:image\/jpeg;base64,/),
  });
  await app.transaction(person(nadege), (work) => aboutPerson.erases(work, nadege));
  expect(await openPicture(app, visitor, { handle: handleOf(at) })).toBeUndefined();
  expect((await seeFaces(app, visitor, [nadege])).size).toBe(0);
});

test("of two who are one, the face of whom they become stays, and the other goes", async () => {
  const [from, into] = [await someone(), await someone()];
  const [gone, kept] = [await show(from, "everyone"), await show(into, "everyone", "#226")];
  await app.transaction(operator(), (work) => aboutPerson.merges(work, from, into));
  expect(await openPicture(app, visitor, { handle: handleOf(gone) })).toBeUndefined();
  expect(await openPicture(app, visitor, { handle: handleOf(kept) })).toBeDefined();
});

describe("what is sent", () => {
  test("is drawn again, small and square, and nothing else of it stays", async () => {
    const told = await drawn("#a33");
    const read = await sharp(told.bytes).metadata();
    expect([read.width, read.height, read.format]).toEqual([128, 128, "jpeg"]);
    expect(read.exif).toBeUndefined();
    expect(Buffer.from(told.bytes).includes("Lilas")).toBe(false);
    expect(told.bytes.length).toBeLessThan(12_000);
  });

  test.each([
    ["a drawing with a script", Buffer.from("<svg xmlns='a'><script>1</script></svg>"), "image"],
    ["a page in the clothes of a picture", Buffer.from("<html><script>1</script>"), "image"],
    ["a paper", Buffer.from("%PDF-1.7\nmoi"), "image"],
    ["a picture that is cut", Buffer.from("\xff\xd8\xff\xe0moi", "latin1"), "image"],
    ["nothing", Buffer.alloc(0), "empty"],
    ["ten millions and more", Buffer.alloc(10 * 1024 * 1024 + 1, "\x89PNG\r\n", "latin1"), "big"],
  ])("%s is refused", async (_, bytes, because) => {
    const told = await readyPicture({ name: "moi.jpg", bytes }, PICTURE_FRAME);
    expect(told).toMatchObject({ done: false, refusal: expect.stringContaining(because) });
  });

  test("a picture too large to be one is refused; one with a page behind it loses the page", async () => {
    const bomb = await sharp({
      create: { width: 9_000, height: 9_000, channels: 3, background: "#fff" },
    })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(2_000_000);
    expect(await readyPicture({ name: "moi.png", bytes: bomb }, PICTURE_FRAME)).toMatchObject({
      refusal: "not-an-image",
    });
    const both = Buffer.concat([await photo("#a33"), Buffer.from("<script>alert(1)</script>")]);
    const told = await readyPicture({ name: "moi.jpg", bytes: both }, PICTURE_FRAME);
    if (!told.done) throw new Error(told.refusal);
    expect(Buffer.from(told.value.bytes).includes("script")).toBe(false);
  });
});
