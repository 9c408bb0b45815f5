import { beforeAll, beforeEach, expect, test } from "vitest";

import { ZipFile } from "yazl";

import { knownId } from "#basics/id";
import { ownSpaceOf } from "#rules/access";
import { job, person, type PersonId } from "#services/house";
import { beginSessionIn, cookieName } from "#services/sessions";

import { type Browser, browserOf } from "../../../../../tests/support/browser.ts";
import { htmlFlaws, linkedFlaws } from "../../../../../tests/support/checked-by-others.ts";
import { formsOf } from "../../../../../tests/support/html.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { gardenCircle } from "../../../../../tests/support/occasions.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { builtAssets } from "../../../../../tests/support/running.ts";
import { webOf } from "../../../../web.tsx";
import { beginDocument } from "../../actions/begin-document.ts";
import { publishDocument } from "../../actions/publish-document.ts";
import { seeDocument } from "../../actions/see-document.ts";
import type { Contents } from "../../domain/contents.ts";
import type { DocumentId } from "../../domain/document.ts";
import { derivePiece } from "../actions/derive-piece.ts";
import { TABLE, TEXT } from "../domain/test-document.ts";

let app: TestHouse;
let circle: Awaited<ReturnType<typeof gardenCircle>>;
beforeAll(async () => {
  await builtAssets();
  app = await testHouse();
  circle = await gardenCircle(app);
});
beforeEach(() => {
  app.setNow(TEST_NOW);
});

async function browserFor(who: PersonId): Promise<Browser> {
  const browser = browserOf(app);
  const token = await app.transaction(job("sessions"), (work) =>
    beginSessionIn(work, who, "essai"),
  );
  browser.cookies.set(cookieName(app), token);
  return browser;
}

async function make(contents: Contents = TEXT, isPublished = true): Promise<DocumentId> {
  const { bilal } = circle.people;
  const document = valueOf(
    await beginDocument(app, person(bilal), {
      space: circle.space,
      title: "Semer",
      language: "fr",
      licence: "CC-BY-4.0",
      themes: [],
      contents,
    }),
  );
  if (isPublished) valueOf(await publishDocument(app, person(bilal), { document, forGood: true }));
  return document;
}

const at = (document: DocumentId) => `/communs/documents/${document}`;
const TEXTS = [".md", ".html", ".jsonld", ".pdf", ".docx", ".odt"];
const TABLES = [...TEXTS, ".csv", ".csv-metadata.json"];

test("what is published leaves in each format that suits it, for whoever comes", async () => {
  const visitor = browserOf(app);
  const text = await make();
  for (const ending of TEXTS) {
    const file = await visitor.get(at(text) + ending);
    expect([ending, file.status]).toEqual([ending, 200]);
    expect(file.headers.get("content-disposition")).toContain("attachment");
  }
  for (const ending of [".csv", ".csv-metadata.json", ".ics", ".exe"])
    expect((await visitor.get(at(text) + ending)).status).toBe(ending === ".ics" ? 200 : 404);
  const table = await make(TABLE);
  for (const ending of TABLES) expect((await visitor.get(at(table) + ending)).status).toBe(200);
  expect(htmlFlaws((await visitor.get(`${at(text)}.html`)).html)).toEqual([]);
  const linked = (await visitor.get(`${at(table)}.jsonld`)).html;
  expect(await linkedFlaws(linked)).toEqual([]);
  expect(await linkedFlaws((await visitor.get(`${at(table)}.csv-metadata.json`)).html)).toEqual([]);
  // What linked data names is there.
  for (const [, named] of linked.matchAll(/"contentUrl":"[^"]*?(\/communs[^"]*)"/g))
    expect((await visitor.get(named ?? "")).status).toBe(200);
});

test("an address says its format, or the browser that asks does", async () => {
  const document = await make();
  const visitor = browserOf(app);
  const told = await visitor.get(at(document), { accept: "application/ld+json" });
  expect(told.headers.get("content-type")).toContain("application/ld+json");
  expect((await visitor.get(at(document), { accept: "text/html" })).title).toContain("Semer");
  expect((await visitor.get(`${at(document)}/versions/1.jsonld`)).status).toBe(200);
  expect((await visitor.get(`${at(document)}/versions/1.md`)).status).toBe(200);
  expect((await visitor.get(`${at(document)}/versions/9.md`)).status).toBe(404);
});

test("what is not published is nothing to who is not of the circle: no file, no piece", async () => {
  const document = await make(TEXT, false);
  const [member, other] = [
    await browserFor(circle.people.chloe),
    await browserFor(circle.people.zoe),
  ];
  const addresses = [
    ...TEXTS.map((ending) => at(document) + ending),
    `${at(document)}/versions/1.md`,
    `${at(document)}/morceaux`,
    `${at(document)}/morceaux/avant`,
    `${at(document)}/morceaux/avant.md`,
    `${at(document)}/morceaux/detail-tableau.csv`,
  ];
  for (const one of addresses) {
    expect([one, (await member.get(one)).status]).toEqual([one, 200]);
    expect([one, (await other.get(one)).status]).toEqual([one, 404]);
    expect([one, (await browserOf(app).get(one)).status]).toEqual([one, 404]);
  }
  expect((await member.get(`${at(document)}/morceaux/avant/repartir`)).status).toBe(404);
  const space = ownSpaceOf(circle.people.chloe);
  const asked = { document, number: 1, piece: "avant", space, title: "Le mien" };
  const told = await derivePiece(app, person(circle.people.chloe), asked);
  expect(told).toEqual({ done: false, refusal: "unknown-document" });
});

test("a piece has its address, its files, and begins a document of another, with its licence and authors", async () => {
  const document = await make();
  const other = await browserFor(circle.people.zoe);
  const list = await other.get(`${at(document)}/morceaux`);
  expect(list.html).toContain(`href="${at(document)}/morceaux/detail-tableau"`);
  const piece = await other.get(`${at(document)}/morceaux/detail-tableau`);
  expect(piece.text).toContain("Chaises");
  expect((await other.get(`${at(document)}/morceaux/rien`)).status).toBe(404);
  const csv = (await other.get(`${at(document)}/morceaux/detail-tableau.csv`)).html;
  expect(csv).toContain("Chaises;12");
  const linked = (await other.get(`${at(document)}/morceaux/detail-tableau.jsonld`)).html;
  expect(await linkedFlaws(linked)).toEqual([]);
  expect(linked).toContain(`"isBasedOn":{"@id":`);
  const page = await other.get(`${at(document)}/morceaux/detail-tableau/repartir`);
  const form = page.forms.find(({ action }) => action.endsWith("/repartir"));
  const space = ownSpaceOf(circle.people.zoe);
  const empty = await other.submit(form, { titre: "", dans: space });
  expect(empty.status).toBe(422);
  expect(empty.text).toContain("Donnez-lui un titre.");
  const done = await other.submit(form, { titre: "Mes chaises", dans: space });
  expect(done.way).toEqual([303, 200]);
  const id = knownId<"Document">(done.at.slice("/communs/documents/".length));
  const seen = await seeDocument(app, person(circle.people.zoe), { document: id });
  expect(seen?.contents).toMatchObject({
    kind: "table",
    rows: [
      ["Chaises", "12"],
      ["Tables | bancs", "3"],
    ],
  });
  expect(seen?.document).toMatchObject({
    licence: "CC-BY-4.0",
    origin: { document, title: "Semer" },
  });
  expect(seen?.authors.map(({ person: who, because }) => [who, because])).toEqual([
    [circle.people.bilal, "origin"],
  ]);
});

/** Sends a form as a browser does one that may hold files. */
async function send(
  browser: Browser,
  form:
    | { readonly action: string; readonly fields: readonly (readonly [string, string])[] }
    | undefined,
  filling: Readonly<Record<string, string | File | undefined>>,
) {
  const body = new FormData();
  for (const [name, value] of form?.fields ?? []) if (!(name in filling)) body.append(name, value);
  for (const [name, value] of Object.entries(filling))
    if (value !== undefined) body.append(name, value);
  const answer = await webOf(app).request(`http://localhost${form?.action}`, {
    method: "POST",
    body,
    headers: {
      origin: "http://localhost",
      "sec-fetch-site": "same-origin",
      cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
    },
  });
  return { status: answer.status, to: answer.headers.get("location"), html: await answer.text() };
}

const formTo = (html: string, action: string) => formsOf(html).find((one) => one.action === action);

async function bring(browser: Browser, file: File | undefined) {
  const page = await browser.get("/communs/apporter");
  const form = page.forms.find(({ action }) => action === "/communs/apporter");
  return send(browser, form, { fichier: file });
}

test("a file is read over before anything is kept, then begins a document of one's own", async () => {
  const me = circle.people.zoe;
  const browser = await browserFor(me);
  const markdown =
    "---\ntitle: Le guide\nlayout: page\n---\n\n# Un\n\nmot ![](https://exemple.org/p.png)\n";
  const read = await bring(browser, new File([markdown], "guide.md"));
  expect(read.status).toBe(200);
  expect(read.html).toContain("Ce qui a été lu");
  expect(read.html).toContain("L’en-tête du fichier");
  expect(read.html).toContain("Les images d’un autre site");
  expect((await browser.get("/communs/moi")).text).not.toContain("Le guide");
  const form = formTo(read.html, "/communs/apporter/garder");
  const refused = await send(browser, form, { "titre-1": "", "de-qui": "Le collectif" });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain("Donnez-lui un titre.");
  expect(refused.html).toContain("L’en-tête du fichier");
  expect(refused.html).toContain('value="Le collectif"');
  const done = await send(browser, form, { "de-qui": "Le collectif", licence: "CC-BY-4.0" });
  expect([done.status, done.to]).toEqual([303, expect.stringContaining("/communs/documents/")]);
  const page = await browser.get(done.to ?? "");
  expect(page.title).toContain("Le guide");
  expect(page.text).toContain("Écrit par : Le collectif");
  expect(page.text).toContain("Pas encore publié");
});

test("its pages are right HTML, with one heading of the first rank", async () => {
  const document = await make();
  const browser = await browserFor(circle.people.zoe);
  const piece = `${at(document)}/morceaux/detail-tableau`;
  const pages = [
    at(document),
    `${at(document)}/morceaux`,
    `${at(document)}/morceaux/avant`,
    piece,
    `${piece}/repartir`,
    "/communs/apporter",
  ];
  const seen: string[] = [];
  for (const one of pages) seen.push((await browser.get(one)).html);
  const folder = await zipped({
    "a.md": "# Un\n\n![](p.png)",
    "b.csv": "a;b\n1;2\n",
    "p.png": DOT,
  });
  seen.push((await bring(browser, new File([new Uint8Array(folder)], "a.zip"))).html);
  expect(seen).toHaveLength(pages.length + 1);
  for (const html of seen) {
    expect(htmlFlaws(html)).toEqual([]);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
  }
});

test("a folder begins one document each, of those that are chosen", async () => {
  const browser = await browserFor(circle.people.chloe);
  const bytes = await zipped({
    "a.md": "# Un\n\nmot",
    "b.csv": "Lieu;Places\nCrest;12\n",
    "c.md": "# Trois",
  });
  const read = await bring(browser, new File([new Uint8Array(bytes)], "dossier.zip"));
  expect(read.html).toContain("3 documents ont été trouvés.");
  const form = formTo(read.html, "/communs/apporter/garder");
  const none = { "garder-1": undefined, "garder-2": undefined, "garder-3": undefined };
  const nothing = await send(browser, form, none);
  expect(nothing.status).toBe(409);
  expect(nothing.html).toContain("Gardez au moins un document.");
  const done = await send(browser, form, { "garder-3": undefined });
  expect([done.status, done.to]).toEqual([303, "/communs/moi"]);
  const mine = (await browser.get("/communs/moi")).text;
  expect(mine).toContain("Un");
  expect(mine).toContain("Tableau");
  expect(mine).not.toContain("Trois");
});

test("the pictures of a document are shown small, asked for their words, and come with it", async () => {
  const browser = await browserFor(circle.people.ana);
  const bytes = await zipped({
    "a.md": "# Un\n\nAvant ![](p.png) ![Une chaise](q.png) après",
    "p.png": DOT,
    "q.png": "faux",
  });
  const read = await bring(browser, new File([new Uint8Array(bytes)], "a.zip"));
  expect(read.html.match(/<img src="\/communs\/images\//g)).toHaveLength(1);
  expect(read.html).toContain("Des images abîmées");
  const form = formTo(read.html, "/communs/apporter/garder");
  // What is to be mended shows them still.
  const mend = await send(browser, form, { "titre-1": "" });
  expect(mend.html).toMatch(/<img src="\/communs\/images\//);
  const done = await send(browser, form, { "image-1-1": "deux *personnes*" });
  expect(done.to).toMatch(/\/images$/);
  const page = await browser.get((done.to ?? "").replace("/images", ""));
  expect(page.html).toMatch(/Avant <img src="\/communs\/images\/[^"]+" alt="deux \*personnes\*"/);
  expect(page.text).toContain("Une chaise après");
});

test.each([
  ["rien.md", "", "Ce fichier est vide."],
  ["a.exe", "MZ\0", "Ce fichier ne se lit pas"],
  ["a.csv", "a;b\n" + "1;2\n".repeat(100_000), "Ce fichier est trop grand"],
  ["a.md", "x".repeat(10 * 1024 * 1024 + 1), "Ce fichier est trop grand"],
])("%s is refused in words", async (name, holds, says) => {
  const read = await bring(await browserFor(circle.people.zoe), new File([holds], name));
  expect(read.status).toBe(422);
  expect(read.html).toContain(says);
});

test("without a file it is asked for; what no page of ours carried is nothing; and one comes in first", async () => {
  const browser = await browserFor(circle.people.zoe);
  expect((await bring(browser, undefined)).html).toContain("Choisissez un fichier.");
  const good = await bring(browser, new File(["# Un"], "a.md"));
  const form = formTo(good.html, "/communs/apporter/garder");
  for (const forged of [
    "{}",
    "",
    '{"contents":{"kind":"table","columns":[],"rows":[]},"lost":[]}',
    '{"contents":{"kind":"text","markdown":1},"lost":[]}',
  ])
    expect((await send(browser, form, { "contenu-1": forged })).status).toBe(404);
  const space = ownSpaceOf(circle.people.bilal);
  expect((await send(browser, form, { dans: space })).html).toContain("vous n’en êtes pas membre");
  expect((await browserOf(app).get("/communs/apporter")).at).not.toBe("/communs/apporter");
});

const DOT = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

async function zipped(files: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, holds] of Object.entries(files)) zip.addBuffer(Buffer.from(holds), name);
  zip.end();
  return Buffer.concat(await Array.fromAsync(zip.outputStream, (piece) => Buffer.from(piece)));
}
