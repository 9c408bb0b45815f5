import { setTimeout as wait } from "node:timers/promises";

import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { person, type PersonId, visitor } from "#services/house";

import {
  type Answer,
  localServer,
  type LocalServer,
} from "../../../../services/fetching/test-server.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { gardenCircle } from "../../../../../tests/support/occasions.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { beginDocument } from "../../actions/begin-document.ts";
import { keepVersion } from "../../actions/save-version.ts";
import { publishDocument } from "../../actions/publish-document.ts";
import { seeDocument } from "../../actions/see-document.ts";
import type { Contents } from "../../domain/contents.ts";
import type { DocumentId } from "../../domain/document.ts";
import { described, TEXT } from "../../formats/domain/test-document.ts";
import { writtenAs } from "../../formats/web/written-as.ts";
import { readCounted } from "../../formats/actions/read-from.ts";
import { bringFromFile, bringFromPad, keepBroughtIn } from "./bring-from-pad.ts";
import { seePad } from "./find-pad.ts";
import { setPad } from "./set-pad.ts";

/*
 * Pads, by a server of the machine that answers as each of the three does.
 */

let app: TestHouse;
let circle: Awaited<ReturnType<typeof gardenCircle>>;
let server: LocalServer;
beforeAll(async () => {
  app = await testHouse();
  circle = await gardenCircle(app);
  server = await localServer();
});
beforeEach(() => {
  app.setNow(TEST_NOW);
  server.answers.clear();
  server.asked.splice(0);
});

const who = () => circle.people;
const BEGUN = "Avant.\n\nPendant.\n\nAprès.";

async function begin(contents: Contents = { kind: "text", markdown: BEGUN }): Promise<DocumentId> {
  return valueOf(
    await beginDocument(app, person(who().bilal), {
      space: circle.space,
      title: "Accueillir",
      language: "fr",
      licence: "CC-BY-SA-4.0",
      themes: [],
      contents,
    }),
  );
}

const say =
  (body: string | Uint8Array, type: string, status = 200): Answer =>
  (_, response) =>
    response.writeHead(status, { "content-type": type }).end(body);
const to =
  (location: string): Answer =>
  (_, response) =>
    response.writeHead(302, { location }).end();
const MARKDOWN = "text/markdown; charset=utf-8";
const HTML = "text/html; charset=utf-8";

const PAD = "/p/jardin";
const NOTE = "/aZ3_kd-Jq";
const SHARE = "/s/aB3dE6gH9jK2mN5";

async function at(path: string, document?: DocumentId): Promise<DocumentId> {
  const one = document ?? (await begin());
  const address = server.base + path;
  valueOf(await setPad(app, person(who().bilal), { document: one, address }));
  return one;
}

const bring = (document: DocumentId, by: PersonId = who().bilal, limits = {}) =>
  bringFromPad(
    app,
    person(by),
    { document, who: "https://archipel.example" },
    { localServers: [server.host], limits: { pause: 0, ...limits } },
  );

const contentsOf = async (document: DocumentId) =>
  (await seeDocument(app, person(who().ana), { document }))?.contents;
const markdownOf = async (document: DocumentId) => {
  const contents = await contentsOf(document);
  return contents?.kind === "text" ? contents.markdown : undefined;
};

describe("what a pad holds becomes a version", () => {
  test("Etherpad, by its Markdown", async () => {
    const document = await at(PAD);
    server.answers.set(`${PAD}/export/markdown`, say("# Chez nous\n\nAvant.", MARKDOWN));
    expect(valueOf(await bring(document))).toMatchObject({ way: "written", number: 2, lost: [] });
    expect(await markdownOf(document)).toBe("# Chez nous\n\nAvant.");
    expect(server.asked).toEqual([`GET ${PAD}/export/markdown`]);
  });

  test("Etherpad without that extension, by its page; else by its words", async () => {
    const page =
      '<!DOCTYPE HTML>\n<html lang="fr">\n<head><title>jardin</title><style>ol { counter-reset: a }</style></head>\n<body><h1>Chez nous</h1><br><strong>Avant</strong>&nbsp;tout.<br><br><ul class="bullet"><li>un</li><li>deux</li></ul></body>\n</html>';
    const document = await at(PAD);
    server.answers.set(`${PAD}/export/html`, say(page, HTML));
    valueOf(await bring(document));
    expect(await markdownOf(document)).toContain("# Chez nous");
    expect(await markdownOf(document)).toContain("**Avant** tout.");
    expect(await markdownOf(document)).toMatch(/- un\n+- deux/);
    server.answers.set(`${PAD}/export/html`, say("<html><body><p>pas <b>fini</html>", HTML));
    server.answers.set(`${PAD}/export/txt`, say("Rien que des mots.\n", "text/plain"));
    valueOf(await bring(document));
    expect(await markdownOf(document)).toBe("Rien que des mots.\n");
  });

  test("HedgeDoc", async () => {
    const document = await at(NOTE);
    server.answers.set(`${NOTE}/download`, say("Avant.\n\nPendant, on chante.", MARKDOWN));
    valueOf(await bring(document));
    expect(await markdownOf(document)).toBe("Avant.\n\nPendant, on chante.");
  });

  test("Nextcloud, a text or a document of a word processor, and a table", async () => {
    const document = await at(SHARE);
    server.answers.set(`${SHARE}/download`, say("Un texte.", MARKDOWN));
    valueOf(await bring(document));
    expect(await markdownOf(document)).toBe("Un texte.");
    const docx = await writtenAs("docx", described(TEXT), { projectFolder: process.cwd() });
    server.answers.set(
      `${SHARE}/download`,
      say(Buffer.from(docx?.bytes ?? ""), "application/octet-stream"),
    );
    valueOf(await bring(document));
    expect(await markdownOf(document)).toContain("# ");
    const columns = [{ name: "a", title: "A", type: "text", description: "" }] as const;
    const table = await at(SHARE, await begin({ kind: "table", columns: [...columns], rows: [] }));
    server.answers.set(`${SHARE}/download`, say("Graine;Sachets\nRoquette;12\n", "text/csv"));
    valueOf(await bring(table));
    expect(await contentsOf(table)).toMatchObject({ rows: [["Roquette", "12"]] });
  });

  test("again and again: what was kept here meanwhile stays, what did not change changes nothing", async () => {
    const document = await at(NOTE);
    const holds = (text: string) => server.answers.set(`${NOTE}/download`, say(text, MARKDOWN));
    holds("Avant.\n\nPendant, on chante.\n\nAprès.");
    valueOf(await bring(document));
    const kept = {
      document,
      base: 2,
      contents: {
        kind: "text" as const,
        markdown: "Avant, on balaie.\n\nPendant, on chante.\n\nAprès.",
      },
    };
    valueOf(await keepVersion(app, person(who().chloe), kept));
    expect(valueOf(await bring(document))).toMatchObject({ way: "same", number: 3 });
    holds("Avant.\n\nPendant, on chante.\n\nAprès, on range.");
    expect(valueOf(await bring(document))).toMatchObject({ way: "merged", number: 4 });
    expect(await markdownOf(document)).toBe(
      "Avant, on balaie.\n\nPendant, on chante.\n\nAprès, on range.",
    );
    // The pad still holds its own « Avant »: that is no change of the pad.
    holds("Avant.\n\nPendant, on danse.\n\nAprès, on range.");
    valueOf(await bring(document));
    expect(await markdownOf(document)).toBe(
      "Avant, on balaie.\n\nPendant, on danse.\n\nAprès, on range.",
    );
    holds("Avant, on dort.\n\nPendant, on danse.\n\nAprès, on range.");
    expect(valueOf(await bring(document)).way).toBe("beside");
    expect(await markdownOf(document)).toContain("on balaie");
  });

  test("what cannot be kept is said", async () => {
    const document = await at(NOTE);
    const text = "<div>Avant</div>\n\n![le four](https://ailleurs.example/four.png)";
    server.answers.set(`${NOTE}/download`, say(text, MARKDOWN));
    expect(valueOf(await bring(document)).lost).toEqual(["remote-pictures", "html"]);
  });

  test("a file of CryptPad, which no server reads", async () => {
    const document = await begin();
    const address = "https://cryptpad.fr/pad/#/2/pad/edit/aBcDeF/";
    valueOf(await setPad(app, person(who().bilal), { document, address }));
    expect(await bring(document)).toMatchObject({ refusal: "no-way-out" });
    const file = { name: "jardin.md", bytes: Buffer.from("Du fichier.") };
    const asked = { document, file, base: 1 };
    valueOf(await bringFromFile(app, person(who().bilal), asked));
    expect(await markdownOf(document)).toBe("Du fichier.");
  });
});

describe("a pad that does not answer as it should changes nothing, and the reason is said", () => {
  interface Odd {
    readonly path?: string;
    readonly answer?: Answer;
    readonly limits?: object;
    readonly why: string;
  }
  test.each<[string, Odd]>([
    ["that is not there", { why: "refused" }],
    [
      "that asks who one is",
      { answer: say("<!DOCTYPE html><title>Entrer</title>", HTML), why: "a-page" },
    ],
    [
      "a page called a text",
      { answer: say("\n<html><body>Non</body></html>", MARKDOWN), why: "a-page" },
    ],
    [
      "behind a password",
      { path: SHARE, answer: say("<!doctype html><form>", HTML), why: "a-page" },
    ],
    ["that fails", { answer: say("oups", "text/plain", 502), why: "broken" }],
    ["that says nothing", { answer: () => undefined, limits: { firstByte: 100 }, why: "too-slow" }],
    [
      "that says too much",
      { answer: say("a".repeat(5_000), MARKDOWN), limits: { bytes: 1_000 }, why: "too-large" },
    ],
    ["a text too long", { answer: say("a ".repeat(160_000), MARKDOWN), why: "too-big" }],
    ["that is empty", { answer: say("\n", MARKDOWN), why: "empty" }],
    [
      "that is no text",
      { path: SHARE, answer: say(new Uint8Array([0, 1, 2]), "image/x"), why: "not-readable" },
    ],
    ["that turns round", { answer: to(`${NOTE}/download`), why: "too-many-redirects" }],
    ["that leads inside", { answer: to("http://169.254.169.254/"), why: "forbidden-address" }],
  ])("%s", async (_, { path = NOTE, answer, limits = {}, why }) => {
    const document = await at(path);
    if (answer !== undefined) server.answers.set(`${path}/download`, answer);
    expect(await bring(document, who().bilal, limits)).toMatchObject({ done: false, refusal: why });
    expect(await markdownOf(document)).toBe(BEGUN);
  });

  test("a machine of ours is asked nothing", async () => {
    const document = await at(NOTE);
    const told = await bringFromPad(app, person(who().bilal), { document, who: "essai" });
    expect(told).toMatchObject({ refusal: "forbidden-address" });
    expect(server.asked).toEqual([]);
  });

  test("a table is no text", async () => {
    const columns = [{ name: "a", title: "A", type: "text", description: "" }] as const;
    const table = await at(SHARE, await begin({ kind: "table", columns: [...columns], rows: [] }));
    const docx = await writtenAs("docx", described(TEXT), { projectFolder: process.cwd() });
    server.answers.set(`${SHARE}/download`, say(Buffer.from(docx?.bytes ?? ""), "application/zip"));
    expect(await bring(table)).toMatchObject({ refusal: "another-kind" });
  });

  test("an address that is no pad is not kept", async () => {
    const asked = { document: await begin(), address: "https://example.org/un/deux" };
    expect(await setPad(app, person(who().bilal), asked)).toMatchObject({ refusal: "unknown-pad" });
  });
});

test("files are counted with all that is read for one person in a day", async () => {
  const document = await begin();
  const bytes = Buffer.from(BEGUN);
  const chloe = person(who().chloe);
  for (let count = 0; count < 60; count += 1)
    expect(await readCounted(app, chloe, async () => count)).toBe(count);
  const sent = { document, file: { name: "a.md", bytes }, base: 1 };
  expect(await bringFromFile(app, chloe, sent)).toMatchObject({ refusal: "too-many-files" });
  await at(NOTE, document);
  server.answers.set(`${NOTE}/download`, say("Autre.", MARKDOWN));
  expect(await bring(document, who().chloe)).toMatchObject({ refusal: "too-many-files" });
  expect(server.asked).toEqual([]);
  expect((await bring(document)).done).toBe(true);
});

describe("two who act at once", () => {
  test("one brings in what another says is written elsewhere: nothing is kept", async () => {
    const document = await at(NOTE);
    const elsewhere = `${server.base}${PAD}`;
    server.answers.set(`${NOTE}/download`, (_, response) => {
      void setPad(app, person(who().ana), { document, address: elsewhere }).then(() =>
        response.writeHead(200, { "content-type": MARKDOWN }).end("Rien de cela."),
      );
    });
    expect(await bring(document)).toMatchObject({ done: false, refusal: "pad-changed" });
    expect(await markdownOf(document)).toBe(BEGUN);
    expect((await seePad(app, person(who().ana), { document }))?.pad?.url).toBe(elsewhere);
    server.answers.set(`${PAD}/export/markdown`, say("D’ailleurs.", MARKDOWN));
    expect(valueOf(await bring(document))).toMatchObject({ way: "written", number: 2 });
  });

  test("both bring in the same pad: the second is merged from what the first read", async () => {
    const document = await at(NOTE);
    const held = Promise.withResolvers<undefined>();
    const keep = (by: PersonId, word: string, pause: number) =>
      app.transaction(person(by), async (work) => {
        const contents = { kind: "text", markdown: BEGUN.replace("Pendant", word) } as const;
        const address = server.base + NOTE;
        const told = await keepBroughtIn(work, { document, address, base: 1, lost: [], contents });
        held.resolve(undefined);
        await wait(pause);
        return valueOf(told).way;
      });
    const first = keep(who().bilal, "Un peu après", 300);
    await held.promise;
    const second = keep(who().ana, "Bien après", 0);
    expect(await Promise.all([first, second])).toEqual(["written", "written"]);
    expect(await markdownOf(document)).toBe(BEGUN.replace("Pendant", "Bien après"));
  });
});

describe("where a document is written elsewhere", () => {
  test("is read by who writes in it alone, published or not", async () => {
    const document = await at(NOTE);
    valueOf(await publishDocument(app, person(who().bilal), { document, forGood: true }));
    expect((await seePad(app, person(who().chloe), { document }))?.pad?.kind).toBe("hedgedoc");
    for (const actor of [person(who().zoe), visitor]) {
      expect(await seePad(app, actor, { document })).toBeUndefined();
      const asked = { document, address: "https://pad.example.org/p/autre" };
      expect(await setPad(app, actor, asked)).toMatchObject({ refusal: "unknown-document" });
      expect(await bringFromPad(app, actor, { document, who: "essai" })).toMatchObject({
        refusal: "unknown-document",
      });
    }
  });

  test("is told no more once it is taken away", async () => {
    const document = await at(NOTE);
    valueOf(await setPad(app, person(who().bilal), { document, address: undefined }));
    expect((await seePad(app, person(who().bilal), { document }))?.pad).toBeUndefined();
  });
});
