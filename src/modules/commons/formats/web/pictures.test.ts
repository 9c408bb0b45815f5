import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import sharp from "sharp";
import { ZipFile } from "yazl";

import { ownSpaceOf } from "#rules/access";
import { filesInZippedBytes } from "#services/files";
import { job, operator, person, type PersonId } from "#services/house";
import { beginSessionIn, cookieName } from "#services/sessions";

import { type Browser, browserOf } from "../../../../../tests/support/browser.ts";
import { htmlFlaws } from "../../../../../tests/support/checked-by-others.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { gardenCircle } from "../../../../../tests/support/occasions.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { sweep } from "../../../../../tests/support/retention.ts";
import { builtAssets } from "../../../../../tests/support/running.ts";
import { behindTheWalls } from "../../../../../tests/support/tables.ts";
import { webOf } from "../../../../web.tsx";
import { aboutPerson } from "../../actions/about-person.ts";
import { beginDocument } from "../../actions/begin-document.ts";
import { removeDocument } from "../../actions/change-facts.ts";
import { deriveDocument } from "../../actions/derive-document.ts";
import { publishDocument } from "../../actions/publish-document.ts";
import { reportableDocument } from "../../actions/reportable-document.ts";
import { keepVersion, restoreVersion } from "../../actions/save-version.ts";
import { seeDocument } from "../../actions/see-document.ts";
import type { DocumentId, SpaceId } from "../../domain/document.ts";
import { pictureAt, picturesNamed } from "../../domain/picture.ts";
import { bringDocuments } from "../actions/bring-documents.ts";
import { keepBrought } from "../actions/keep-brought.ts";
import { readFrom } from "../actions/read-from.ts";

let app: TestHouse;
let circle: Awaited<ReturnType<typeof gardenCircle>>;
beforeAll(async () => {
  await builtAssets();
  app = await testHouse();
});
beforeEach(async () => {
  app.setNow(TEST_NOW);
  circle = await gardenCircle(app);
});

const png = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#2a6" } })
    .png({ palette: true })
    .toBuffer();

async function zipped(files: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, holds] of Object.entries(files)) zip.addBuffer(Buffer.from(holds), name);
  zip.end();
  return Buffer.concat(await Array.fromAsync(zip.outputStream, (piece) => Buffer.from(piece)));
}

async function browserFor(who: PersonId): Promise<Browser> {
  const browser = browserOf(app);
  const token = await app.transaction(job("sessions"), (work) =>
    beginSessionIn(work, who, "essai"),
  );
  browser.cookies.set(cookieName(app), token);
  return browser;
}

const statusOf = async (at: string, who?: PersonId) =>
  (await (who === undefined ? browserOf(app) : await browserFor(who)).get(at)).status;

const BOTH = "# Le jardin\n\n![Le puits](a.png)\n\n![](b.png)\n";

/** What Ana brings, read over: the text names each picture by an address of the house. */
async function read(markdown = BOTH, more: Readonly<Record<string, string | Uint8Array>> = {}) {
  const bytes = await zipped({
    "a.md": markdown,
    "a.png": await png(30, 20),
    "b.png": await png(8, 9),
    ...more,
  });
  const told = await readFrom("a.zip", bytes);
  if (!told.ok) throw new Error(told.why);
  const [one] = await keepBrought(app, person(circle.people.ana), told.documents);
  if (one === undefined) throw new Error("nothing is read");
  return { ...one, at: picturesNamed(one.contents).map(pictureAt) };
}

async function bring(space: SpaceId = circle.space, markdown = BOTH) {
  const { at, contents } = await read(markdown);
  const [document] = valueOf(
    await bringDocuments(app, person(circle.people.ana), {
      space,
      whose: undefined,
      language: "fr",
      licence: "CC-BY-4.0",
      documents: [{ title: "Le jardin", contents }],
    }),
  );
  const [first = "", second = ""] = at;
  if (document === undefined) throw new Error("nothing is begun");
  return { document, first, second, contents };
}

const publish = async (document: DocumentId) =>
  valueOf(await publishDocument(app, person(circle.people.ana), { document, forGood: true }));

const files = (space: SpaceId) =>
  behindTheWalls(app, async (client) => {
    const asked = "select 1 from access.file where space = $1";
    return (await client.query(asked, [space])).rows.length;
  });

describe("a picture that is brought in with a text", () => {
  test("waits for it with who brings it alone, and is of its circle once it is kept", async () => {
    const { ana, bilal, zoe } = circle.people;
    const { at, contents, lost } = await read();
    expect(at).toHaveLength(2);
    expect(lost).toEqual([]);
    expect(contents).toMatchObject({
      markdown: `# Le jardin\n\n![Le puits](${at[0]})\n\n![](${at[1]})\n`,
    });
    const [first = ""] = at;
    expect(await statusOf(first, ana)).toBe(200);
    for (const who of [bilal, zoe, undefined]) expect(await statusOf(first, who)).toBe(404);
    const kept = await bring();
    expect(await statusOf(kept.first, bilal)).toBe(200);
    for (const who of [zoe, undefined]) expect(await statusOf(kept.first, who)).toBe(404);
    expect(await statusOf(`${kept.first}0`, bilal)).toBe(404);
    const image = await (await browserFor(bilal)).get(kept.first);
    expect(image.headers.get("content-type")).toBe("image/png");
    expect(image.headers.get("content-security-policy")).toContain("sandbox");
  });

  test("is of nobody else’s text: what names it takes nothing", async () => {
    const { bilal } = circle.people;
    const { at, contents } = await read();
    valueOf(
      await bringDocuments(app, person(bilal), {
        space: circle.space,
        whose: undefined,
        language: "fr",
        licence: undefined,
        documents: [{ title: "Le sien", contents }],
      }),
    );
    expect(await statusOf(at[0] ?? "", bilal)).toBe(404);
  });

  test("goes after a day when no document was begun with it, and with who leaves", async () => {
    const { ana } = circle.people;
    const { at } = await read();
    const space = ownSpaceOf(ana);
    expect(await files(space)).toBe(2);
    await sweep(app, "commons.waiting-pictures");
    expect(await statusOf(at[0] ?? "", ana)).toBe(200);
    app.setNow(TEST_NOW.add({ hours: 25 }));
    expect(await sweep(app, "commons.waiting-pictures")).toBeGreaterThanOrEqual(2);
    expect(await files(space)).toBe(0);
    await read();
    const kept = await bring();
    await app.transaction(person(ana), (work) => aboutPerson.erases(work, ana));
    expect(await files(space)).toBe(0);
    expect(await statusOf(kept.first, circle.people.bilal)).toBe(200);
  });

  test("goes with the document that is removed", async () => {
    const { document } = await bring();
    expect(await files(circle.space)).toBe(2);
    valueOf(await removeDocument(app, person(circle.people.ana), { document }));
    expect(await files(circle.space)).toBe(0);
  });
});

describe("a picture of a document that is published", () => {
  test("is seen by everyone from the first version with it that everyone reads", async () => {
    const { ana, bilal } = circle.people;
    const { document, first, second } = await bring();
    const contents = { kind: "text", markdown: `# Le jardin\n\n![Le puits](${first})\n` } as const;
    valueOf(await keepVersion(app, person(bilal), { document, base: 1, contents }));
    await publish(document);
    expect(await statusOf(first)).toBe(200);
    expect(await statusOf(second)).toBe(404);
    expect(await statusOf(second, bilal)).toBe(200);
    // What stands in clear needs no key any more.
    expect(await files(circle.space)).toBe(1);
    valueOf(await restoreVersion(app, person(ana), { document, number: 1 }));
    expect(await statusOf(second)).toBe(200);
    expect(await files(circle.space)).toBe(0);
    await app.transaction(operator(), (work) => reportableDocument.hide(work, document, "Non"));
    expect(await statusOf(first)).toBe(404);
    expect(await statusOf(first, bilal)).toBe(200);
  });

  test("is shown in what is begun from it, and never makes another’s public", async () => {
    const { bilal, zoe } = circle.people;
    const { document, first } = await bring();
    await publish(document);
    const asked = { document, number: 1, space: ownSpaceOf(zoe), title: "Le mien" };
    const mine = valueOf(await deriveDocument(app, person(zoe), asked));
    const page = await (await browserFor(zoe)).get(`/communs/documents/${mine}`);
    expect(page.html).toContain(`<img src="${first}" alt="Le puits" width="30" height="20"`);
    // A picture of a document of the circle alone, named in one that is published.
    const hidden = await bring();
    const markdown = `![Caché](${hidden.first})`;
    const other = valueOf(
      await beginDocument(app, person(bilal), {
        space: circle.space,
        title: "Autre",
        language: "fr",
        licence: "CC-BY-4.0",
        themes: [],
        contents: { kind: "text", markdown },
      }),
    );
    valueOf(await publishDocument(app, person(bilal), { document: other, forGood: true }));
    expect(await statusOf(hidden.first)).toBe(404);
    expect((await browserOf(app).get(`/communs/documents/${other}`)).html).not.toContain(
      '<img src="/communs',
    );
  });

  test("goes inside of .docx, .odt, .pdf and .html, and .md says its whole address", async () => {
    const { document, first } = await bring();
    await publish(document);
    const at = `/communs/documents/${document}`;
    const bytesOf = async (ending: string) =>
      new Uint8Array(await (await webOf(app).request(at + ending)).arrayBuffer());
    const names = async (ending: string) =>
      (await filesInZippedBytes(await bytesOf(ending), "all"))?.map(({ name }) => name) ?? [];
    expect((await names(".docx")).filter((name) => /^word\/media\/.*png$/.test(name))).toHaveLength(
      2,
    );
    expect((await names(".odt")).filter((name) => name.startsWith("Pictures/"))).toHaveLength(2);
    const printed = Buffer.from(await bytesOf(".pdf")).toString("latin1");
    expect(printed.match(/\/Subtype \/Image/g)?.length).toBeGreaterThanOrEqual(2);
    const html = Buffer.from(await bytesOf(".html")).toString();
    expect(html.match(/<img src="data:image\/png;base64,/g)).toHaveLength(2);
    expect(html).toContain('alt="Image sans description"');
    const markdown = Buffer.from(await bytesOf(".md")).toString();
    expect(markdown).toMatch(new RegExp(`!\\[Le puits\\]\\(https?://[^)]+${first}\\)`));
    expect(await bytesOf(".docx")).toEqual(await bytesOf(".docx"));
  });
});

describe("what a picture says", () => {
  test("is asked of each after it came in; without it the page says so", async () => {
    const { bilal, zoe } = circle.people;
    const { document, first, second } = await bring();
    const at = `/communs/documents/${document}`;
    const browser = await browserFor(bilal);
    const page = await browser.get(at);
    expect(page.html).toContain(
      `<img src="${second}" alt="image sans description" width="8" height="9"`,
    );
    expect(page.text).toContain("Une image est sans description : la décrire");
    expect(htmlFlaws(page.html)).toEqual([]);
    const asked = await browser.get(`${at}/images`);
    expect(htmlFlaws(asked.html)).toEqual([]);
    expect(asked.html.match(/<h1[ >]/g)).toHaveLength(1);
    const form = asked.forms.find(({ action }) => action === `${at}/images`);
    const field = `image-${second.split("/").at(-1)}`;
    const long = await browser.submit(form, { [field]: "x".repeat(301) });
    expect(long.status).toBe(422);
    expect(long.html).toContain("x".repeat(301));
    const done = await browser.submit(form, { [field]: "Deux [bacs] *ronds*" });
    expect(done.at).toBe(at);
    expect(done.html).toContain(`<img src="${second}" alt="Deux bacs *ronds*"`);
    expect(done.html).toContain(`<img src="${first}" alt="Le puits"`);
    expect(done.text).toContain("Revoir les descriptions des images");
    // Sent again, nothing more is kept.
    await browser.submit(form, { [field]: "Deux [bacs] *ronds*" });
    const seen = await seeDocument(app, person(bilal), { document });
    expect(seen?.document.versions).toBe(2);
    await publish(document);
    expect(await statusOf(`${at}/images`, zoe)).toBe(404);
  });
});

test("what is no picture, or is meant to break us, does not come, and is said", async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const many = Array.from({ length: 200 }, (_, at) => `![n](n${at}.png)`).join("\n\n");
  const bomb = await png(8_000, 8_000);
  const odd = await read("![a](x.svg) ![b](y.png) ![c](https://exemple.org/p.png)", {
    "x.svg": svg,
    "y.png": bomb,
  });
  expect(odd.at).toEqual([]);
  expect(odd.lost).toEqual(expect.arrayContaining(["broken-pictures", "remote-pictures"]));
  expect(JSON.stringify(odd.contents)).not.toContain("![");
  const small = await png(1, 1);
  const files200 = Object.fromEntries(
    Array.from({ length: 200 }, (_, at) => [`n${at}.png`, small]),
  );
  const bound = await read(many, files200);
  expect(bound.at).toHaveLength(20);
  expect(bound.lost).toContain("too-many-pictures");
}, 60_000);
