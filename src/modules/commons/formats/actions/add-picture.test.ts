import sharp from "sharp";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { makeOwnSpaceIn } from "#modules/access";
import { person } from "#services/house";

import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { gardenCircle } from "../../../../../tests/support/occasions.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { aboutPerson } from "../../actions/about-person.ts";
import { beginDocument } from "../../actions/begin-document.ts";
import { publishDocument } from "../../actions/publish-document.ts";
import { seePicture } from "../../actions/pictures.ts";
import { seeDocument } from "../../actions/see-document.ts";
import type { DocumentId, PersonId } from "../../domain/document.ts";
import { picturesNamed } from "../../domain/picture.ts";
import { addPicture } from "./add-picture.ts";
import { drawnOf } from "./drawn.ts";
import { MOST } from "./read.ts";

let app: TestHouse;
let circle: Awaited<ReturnType<typeof gardenCircle>>;
let document: DocumentId;
beforeAll(async () => {
  app = await testHouse();
});
beforeEach(async () => {
  circle = await gardenCircle(app);
  document = valueOf(
    await beginDocument(app, person(circle.people.ana), {
      space: circle.space,
      title: "Le jardin",
      language: "fr",
      licence: "CC-BY-4.0",
      themes: [],
      contents: { kind: "text", markdown: "# Le puits\n\nIl est au fond." },
    }),
  );
});

async function drawn(width: number) {
  const bytes = await sharp({ create: { width, height: 9, channels: 3, background: "#2a6" } })
    .png()
    .toBuffer();
  const [one] = (await drawnOf([{ name: "puits.png", says: "", bytes }])).drawn;
  if (one === undefined) throw new Error("nothing is drawn");
  return one;
}

async function add(who: PersonId, width: number, spot = "sous-le-puits") {
  const asked = { document, picture: await drawn(width), says: "Le puits", spot, name: "Image" };
  return addPicture(app, person(who), asked);
}

async function read(who: PersonId) {
  const seen = await seeDocument(app, person(who), { document });
  if (seen?.contents.kind !== "text") throw new Error("no text");
  return { ...seen, markdown: seen.contents.markdown, named: picturesNamed(seen.contents) };
}

test("stands where one said, in a version of its own, for who reads the document", async () => {
  const { ana, bilal, zoe } = circle.people;
  expect(valueOf(await add(bilal, 8))).toEqual({ number: 2, way: "written" });
  const { markdown, named } = await read(ana);
  expect(markdown).toMatch(/^# Le puits\n\n!\[Le puits\]\(\/communs\/images\/[^)]+\)\n\nIl est/);
  const [id] = named;
  if (id === undefined) throw new Error("no picture");
  expect(await seePicture(app, person(ana), id)).toMatchObject({ document, width: 8, height: 9 });
  expect(await seePicture(app, person(zoe), id)).toBeUndefined();
  valueOf(await publishDocument(app, person(ana), { document, forGood: true }));
  expect(await seePicture(app, person(zoe), id)).toMatchObject({ document });
  valueOf(await add(ana, 7, "fin"));
  const [, second] = (await read(zoe)).named;
  expect(second && (await seePicture(app, person(zoe), second))).toMatchObject({ width: 7 });
});

test("twice the same, or two at once, is one", async () => {
  const { ana, bilal } = circle.people;
  const both = await Promise.all([add(ana, 8), add(bilal, 8)]);
  expect(both.map((one) => valueOf(one).way).toSorted()).toEqual(["same", "written"]);
  const { named, document: seen } = await read(ana);
  expect([named.length, seen.versions]).toEqual([1, 2]);
});

test("is refused to who does not write, at a heading that is gone, and beyond twenty", async () => {
  const { ana, zoe } = circle.people;
  expect(await add(zoe, 8)).toMatchObject({ refusal: "unknown-document" });
  expect(await add(ana, 8, "sous-la-mare")).toMatchObject({ refusal: "no-such-spot" });
  expect((await read(ana)).named).toEqual([]);
  for (let width = 1; width <= MOST.pictures; width += 1) valueOf(await add(ana, width, "fin"));
  expect(await add(ana, 50)).toMatchObject({ refusal: "enough-pictures" });
}, 60_000);

test("of one's own text that everyone reads it stands in one's archive, as those of one's space do", async () => {
  const { ana } = circle.people;
  const own = valueOf(
    await beginDocument(app, person(ana), {
      space: await app.transaction(person(ana), (work) => makeOwnSpaceIn(work, ana)),
      title: "Mon puits",
      language: "fr",
      licence: "CC-BY-4.0",
      themes: [],
      contents: { kind: "text", markdown: "" },
    }),
  );
  const picture = await drawn(6);
  const asked = { document: own, picture, says: "", spot: "fin", name: "Image" };
  valueOf(await addPicture(app, person(ana), asked));
  const files = () =>
    app.transaction(person(ana), async (work) => (await aboutPerson.files?.(work, ana)) ?? []);
  expect(await files()).toEqual([]);
  valueOf(await publishDocument(app, person(ana), { document: own, forGood: true }));
  const [file] = await files();
  expect(file).toMatchObject({ name: "image.png" });
  const opened = await app.transaction(
    person(ana),
    async (work) => await aboutPerson.opens?.(work, file?.id ?? ""),
  );
  expect(Buffer.from(opened ?? []).equals(picture.bytes)).toBe(true);
});
