import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";

import { isId, newId } from "#basics/id";
import { refused } from "#basics/result";
import { makePersonIn } from "#modules/people";
import { type Actor, job, person, visitor } from "#services/house";

import { browserIn, formTo } from "../../../../tests/support/browser.ts";
import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { gardenCircle } from "../../../../tests/support/occasions.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { bringCircle } from "../../circles/bring/actions/bring-circle.ts";
import { layArchive } from "../../circles/bring/actions/lay-archive.ts";
import { seeBrought } from "../../circles/bring/actions/see-brought.ts";
import { takeUp } from "../../circles/bring/actions/take-up.ts";
import { openArchived, takeAwayCircle } from "../../circles/life/actions/take-away-circle.ts";
import { streamArchive } from "../../circles/life/web/archive-file.tsx";
import { tellBirthYearIn } from "../../people/actions/ages.ts";
import type { DocumentId } from "../domain/document.ts";
import type { Licence } from "../domain/licences.ts";
import { picturesNamed } from "../domain/picture.ts";
import { addPicture } from "../formats/actions/add-picture.ts";
import { drawnOf } from "../formats/actions/drawn.ts";
import { beginDocument } from "./begin-document.ts";
import { changeFacts } from "./change-facts.ts";
import { circleArchive } from "./circle-archive.ts";
import { seePicture } from "./pictures.ts";
import { publishDocument } from "./publish-document.ts";
import { seeDocument } from "./see-document.ts";
import { takesUpDocuments } from "./take-up-document.ts";

let from: TestHouse;
let to: TestHouse;
let circle: Awaited<ReturnType<typeof gardenCircle>>;
beforeAll(async () => {
  from = await testHouse();
  to = await testHouse();
  circle = await gardenCircle(from);
});

async function drawn(width: number) {
  const bytes = await sharp({ create: { width, height: 9, channels: 3, background: "#2a6" } })
    .png()
    .toBuffer();
  const [one] = (await drawnOf([{ name: "puits.png", says: "", bytes }])).drawn;
  if (one === undefined) throw new Error("nothing is drawn");
  return one;
}

/** A text of the circle with a picture, published or not. */
async function write(title: string, width: number, published: boolean, by = circle.people.ana) {
  const ana = person(by);
  const document = valueOf(
    await beginDocument(from, ana, {
      space: circle.space,
      title,
      language: "fr",
      licence: "CC-BY-4.0",
      themes: [],
      contents: { kind: "text", markdown: "# Le puits\n\nIl est au fond." },
    }),
  );
  const picture = await drawn(width);
  const asked = { document, picture, says: "Le puits", spot: "sous-le-puits", name: "Image" };
  valueOf(await addPicture(from, ana, asked));
  if (published) valueOf(await publishDocument(from, ana, { document, forGood: true }));
}

async function bring() {
  const ana = person(circle.people.ana);
  const taken = await takeAwayCircle(from, ana, { circle: circle.circle });
  if (taken === undefined) throw new Error("not given");
  const open = (file: string) => openArchived(from, ana, { circle: circle.circle, file });
  const zip = await new Response(await streamArchive(taken, "Là-bas", open)).arrayBuffer();
  const who = await to.transaction(job("test"), (work) => makePersonIn(work, { name: "Perrine" }));
  const draft = valueOf(
    await layArchive(to, person(who), { from: new Uint8Array(zip), most: "page" }),
  );
  const brought = valueOf(await bringCircle(to, person(who), { draft, me: undefined }));
  if (brought.is === "of-others") throw new Error("not brought");
  return { taken, perrine: person(who), circle: brought.circle.id };
}

test("what a circle wrote goes with it, and comes back elsewhere with its pictures: once, for the circle alone", async () => {
  await write("Le puits du fond", 8, false);
  await write("Le puits de tous", 12, true);
  // Under eighteen, one is named to those of the circle alone.
  await write("Le puits du petit", 16, true, circle.people.bilal);
  await from.transaction(person(circle.people.bilal), (work) =>
    tellBirthYearIn(work, { year: 2010 }),
  );
  valueOf(
    await beginDocument(from, person(circle.people.ana), {
      space: circle.space,
      title: "Les graines",
      language: "fr",
      licence: undefined,
      themes: ["food"],
      contents: {
        kind: "table",
        columns: [{ name: "mois", title: "Mois", type: "text", description: "Où l’on sème" }],
        rows: [["mars"]],
      },
    }),
  );
  const { taken, perrine, circle: here } = await bring();
  expect(taken.files.map(({ name }) => name)).toEqual(["image.png", "image.png", "image.png"]);
  const seen = await seeBrought(to, perrine, { circle: here });
  const ticked = (seen?.toTakeUp ?? []).filter(({ says }) => says.endsWith(", un document"));
  expect(ticked).toHaveLength(4);
  const items = ticked.map(({ id }) => id);
  expect(valueOf(await takeUp(to, perrine, { circle: here, items }))).toBe(4);
  expect(await takeUp(to, perrine, { circle: here, items })).toMatchObject({ value: 0 });
  const all = await Promise.all(items.map((id) => seenAs(perrine, id)));
  expect(await Promise.all(items.map((id) => seenAs(visitor, id)))).toEqual(
    items.map(() => undefined),
  );
  expect(all.toSorted((one, other) => Number(one?.width) - Number(other?.width))).toEqual([
    { title: "Les graines", whose: "Ana", themes: ["food"], rows: [["mars"]], width: 0 },
    { title: "Le puits du fond", whose: "Ana", licence: "CC-BY-4.0", themes: [], width: 8 },
    { title: "Le puits de tous", whose: "Ana", licence: "CC-BY-4.0", themes: [], width: 12 },
    { title: "Le puits du petit", licence: "CC-BY-4.0", themes: [], width: 16 },
  ]);
});

/** What there is of a document to who looks: its rows, or how wide the picture is that its text names. */
async function seenAs(who: Actor, id: string) {
  if (!isId<"Document">(id)) throw new Error("no document");
  const seen = await seeDocument(to, who, { document: id });
  if (seen === undefined) return undefined;
  const { contents, document } = seen;
  const { title, whose, licence, themes } = document;
  const [named] = picturesNamed(contents);
  const picture = named && (await seePicture(to, who, named));
  const rows = contents.kind === "table" ? contents.rows : undefined;
  return { title, whose, licence, themes, rows, width: picture?.width ?? 0 };
}

test("a picture that did not come says so in its place, and one that is not its own is not given", async () => {
  const { people, circle: id, space } = await gardenCircle(to);
  const other = "5d0f7c1a-61d4-4c0f-8e4b-0a2f6d1b7aaa";
  const text = `![Le puits](/communs/images/${other})\n\nAu fond.`;
  const told = {
    title: "Le puits",
    whose: null,
    language: "tlh",
    licence: "ODbL-1.0",
    themes: ["rien"],
    markdown: text,
    columns: [],
    rows: [],
    files: [{ id: other, name: "image.png", picture: other }],
  };
  const document = "6c1b2e70-3f0a-4a51-9d0e-1b7f5c2a9daa";
  const done = await to.transaction(person(people.ana), async (work) =>
    takesUpDocuments.take(work, { circle: id, id: document, told }),
  );
  expect(done).toBe(true);
  if (!isId<"Document">(document)) throw new Error("no document");
  const seen = await seeDocument(to, person(people.bilal), { document });
  expect(seen?.document).toMatchObject({ space, language: "fr", licence: undefined, themes: [] });
  expect(seen?.contents).toEqual({
    kind: "text",
    markdown: "*Une image n’a pas pu venir : Le puits*\n\nAu fond.",
  });
  const zoe = person(people.zoe);
  expect(await to.transaction(zoe, async (work) => circleArchive.data?.(work, id))).toEqual({});
  expect(await to.transaction(zoe, async (work) => circleArchive.files?.(work, id))).toEqual([]);
});

test("what is taken up keeps the licence it came with, or goes to one to which that one leads", async () => {
  const { people, circle: id } = await gardenCircle(to);
  const ana = person(people.ana);
  const take = async (licence: string) => {
    const document = newId<"Document">();
    const told = {
      title: "Le puits",
      whose: "Lucienne",
      language: "fr",
      licence,
      themes: [],
      markdown: "Au fond.",
      columns: [],
      rows: [],
      files: [],
    };
    await to.transaction(ana, async (work) =>
      takesUpDocuments.take(work, { circle: id, id: document, told }),
    );
    return document;
  };
  const facts = { title: "Le puits", whose: undefined, language: "fr", themes: [] } as const;
  const under = async (document: DocumentId, licence: Licence | undefined) =>
    changeFacts(to, ana, { ...facts, document, licence });
  const alike = await take("CC-BY-SA-4.0");
  valueOf(await under(alike, undefined));
  expect(await under(alike, "CC0-1.0")).toEqual(refused("against-its-origin"));
  const at = `/communs/documents/${alike}/fiche`;
  const site = await browserIn(to, people.ana);
  const back = await site.submit(formTo(await site.get(at), at), { licence: "CC0-1.0" });
  expect(back.status).toBe(422);
  expect(back.text).toContain("Ce document est venu avec le cercle, sous CC BY-SA 4.0");
  valueOf(await under(alike, "CC-BY-SA-4.0"));
  const by = await take("CC-BY-4.0");
  expect(await under(by, "CC0-1.0")).toEqual(refused("against-its-origin"));
  valueOf(await under(by, "CC-BY-SA-4.0"));
});

test("of its files a text asks for the pictures that it names, each once", () => {
  const [well, pond] = [
    "5d0f7c1a-61d4-4c0f-8e4b-0a2f6d1b7aaa",
    "5d0f7c1a-61d4-4c0f-8e4b-0a2f6d1b7aab",
  ];
  const told = {
    title: "Le puits",
    whose: null,
    language: "fr",
    licence: null,
    themes: [],
    markdown: `![](/communs/images/${well})\n\n![](/communs/images/${well})`,
    columns: [],
    rows: [],
    files: [
      { id: "a", name: "image.png", picture: pond },
      { id: "b", name: "image.png", picture: well },
      { id: "c", name: "image.png", picture: well },
    ],
  };
  expect(takesUpDocuments.pictures?.(told)).toEqual(["b"]);
  expect(takesUpDocuments.pictures?.({ ...told, markdown: null })).toEqual([]);
});
