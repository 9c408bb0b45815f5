import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { gunzipSync } from "node:zlib";

import { sql } from "kysely";
import { extract } from "tar-stream";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { job, operator, person, type PersonId, saveInstanceIn, visitor } from "#services/house";
import { newId } from "#basics/id";
import { fingerprint } from "#services/keys";
import { listMailsIn } from "#services/mail";

import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { webOf } from "../../../../web.tsx";
import {
  forgetOldMessagesIn,
  forgetMessagesOfIn,
  giveMessagesIn,
} from "../../actions/forget-messages.ts";
import { handleMessage } from "../../operator/actions/handle-message.ts";
import { leaveMessageIn } from "../../actions/leave-message.ts";
import { seeMessages } from "../../operator/actions/see-messages.ts";

let app: TestHouse;
let web: ReturnType<typeof webOf>;
beforeAll(async () => {
  app = await testHouse();
  web = webOf(app);
});
beforeEach(async () => {
  await sql`delete from limits.count`.execute(app.db);
  await app.transaction(operator(), (work) => sql`delete from home.message`.execute(work.db));
});

const read = async (path: string) => {
  const response = await web.request(path, { headers: { host: "localhost" } });
  return { status: response.status, text: (await response.text()).replaceAll("\u202f", " ") };
};

/** Opens the form as a browser would, then sends it with its hidden fields and the visitor's cookie. */
async function send(path: string, fields: Readonly<Record<string, string>>) {
  const page = await web.request(path, { headers: { host: "localhost" } });
  const cookie = page.headers.get("set-cookie")?.split(";")[0] ?? "";
  const html = await page.text();
  const hidden = (name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";
  return web.request(path, {
    method: "POST",
    headers: { host: "localhost", cookie, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ token: hidden("token"), act: hidden("act"), ...fields }),
  });
}

const PAGES = [
  "/mentions-legales",
  "/confidentialite",
  "/conditions",
  "/accessibilite",
  "/ecoconception",
  "/contact",
  "/aide",
  "/code-source",
  "/plan-du-site",
];

describe("pages of law", () => {
  test.each(PAGES)(
    "%s answers a visitor, has one title, and leads to all the others",
    async (path) => {
      const { status, text } = await read(path);
      expect(status).toBe(200);
      expect(text.match(/<h1/g)).toHaveLength(1);
      for (const other of PAGES.filter((one) => one !== "/aide"))
        expect(text).toContain(`href="${other}"`);
    },
  );

  test("without a publisher they say that the instance is only local", async () => {
    expect((await read("/mentions-legales")).text).toContain("Elle ne répond que sur la machine");
  });

  test("with a publisher they name who answers, and at which address", async () => {
    const house = await testHouse();
    await house.transaction(operator(), (work) =>
      saveInstanceIn(work, { publisher: "Les Amis du Phare", publisherAddress: "1 quai d’Essai" }),
    );
    const page = await webOf(house).request("/mentions-legales", {
      headers: { host: "localhost" },
    });
    const text = await page.text();
    expect(text).toContain("Les Amis du Phare");
    expect(text).toContain("1 quai d’Essai");
    expect(text).not.toContain("Elle ne répond que sur la machine");
  });

  test("accessibility is « non conforme » until an audit is entered, at the foot of every page", async () => {
    const house = await testHouse();
    const site = webOf(house);
    const foot = async () =>
      (
        await (await site.request("/conditions", { headers: { host: "localhost" } })).text()
      ).replace(/\s/g, " ");
    expect(await foot()).toContain("Accessibilité : non conforme");
    await house.transaction(operator(), (work) =>
      saveInstanceIn(work, {
        audit: { on: "2026-10-01", by: "Cabinet d’essai", met: 40, applicable: 60, missing: "" },
      }),
    );
    expect(await foot()).toContain("Accessibilité : partiellement conforme");
  });

  test("every module that keeps something about people says what, why and how long", () => {
    const silent = app.modules
      .filter(({ aboutPerson, keeps }) => aboutPerson !== undefined && (keeps ?? []).length === 0)
      .map(({ name }) => name);
    expect(silent).toEqual([]);
  });

  test("nothing kept is listed twice, and « Signaler » is said to be where it is", async () => {
    const { text } = await read("/confidentialite");
    expect(text.match(/premier et le dernier passage|le début, le dernier passage/g)).toHaveLength(
      1,
    );
    for (const at of ["/mentions-legales", "/conditions"]) {
      const page = await read(at);
      expect(page.text).toContain("de chaque appel et de chaque cercle");
      expect(page.text).not.toMatch(/[Cc]haque page publique/);
    }
  });

  test("weights are told only when they were measured", async () => {
    const folder = mkdtempSync(join(tmpdir(), "archipel-measures-"));
    const site = webOf({ ...app, config: { ...app.config, projectFolder: folder } });
    const page = async () =>
      (await site.request("/ecoconception", { headers: { host: "localhost" } })).text();
    expect(await page()).toContain("Aucun poids n’a encore été mesuré");
  });

  test("weights that were measured are shown with their day and command", async () => {
    const folder = mkdtempSync(join(tmpdir(), "archipel-measures-"));
    mkdirSync(join(folder, "docs"));
    writeFileSync(
      join(folder, "docs/measures.json"),
      JSON.stringify({
        on: "2026-11-20",
        command: "npm run bench -- weight",
        pages: [{ title: "Accueil", at: "/", bytes: 18_432, requests: 2 }],
      }),
    );
    const site = webOf({ ...app, config: { ...app.config, projectFolder: folder } });
    const page = await site.request("/ecoconception", { headers: { host: "localhost" } });
    const text = (await page.text()).replace(/\s/g, " ");
    expect(text).toContain("18,4");
    expect(text).toContain("20 novembre 2026");
  });

  test("the source of what runs is given, without what lies beside it", async () => {
    const answer = await web.request("/code-source/archive", { headers: { host: "localhost" } });
    const names = new Set<string>();
    const reading = extract();
    reading.on("entry", ({ name }, stream, next) => {
      names.add(name.split("/")[1] ?? "");
      stream.on("end", next).resume();
    });
    reading.end(gunzipSync(Buffer.from(await answer.arrayBuffer())));
    await finished(reading);
    expect([...names]).toEqual(expect.arrayContaining(["src", "tests", "LICENSE", "package.json"]));
    for (const beside of ["node_modules", ".git", "dist", ".env"])
      expect(names).not.toContain(beside);
  });

  test("the source leaves as it is made, once for all who ask, while other pages answer", async () => {
    const folder = mkdtempSync(join(tmpdir(), "archipel-source-"));
    mkdirSync(join(folder, "src"));
    for (let n = 0; n < 300; n += 1)
      writeFileSync(join(folder, `src/${n}.ts`), randomBytes(20_000).toString("hex"));
    writeFileSync(join(folder, "LICENSE"), "AGPL");
    const site = webOf({ ...app, config: { ...app.config, projectFolder: folder } });
    const ask = async (path: string) => site.request(path, { headers: { host: "localhost" } });

    const [one, other] = await Promise.all([
      ask("/code-source/archive"),
      ask("/code-source/archive"),
    ]);
    const ends: string[] = [];
    const whole = other.arrayBuffer().finally(() => ends.push("archive"));
    const licence = ask("/code-source/licence").finally(() => ends.push("licence"));
    const reader = one.body?.getReader();
    const first = (await reader?.read())?.value?.length ?? 0;
    expect(await (await licence).text()).toBe("AGPL");
    const bytes = await whole;
    expect(ends).toEqual(["licence", "archive"]);
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(bytes.byteLength / 10);
    await reader?.cancel();

    const again = await (await ask("/code-source/archive")).arrayBuffer();
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe("a message to whoever keeps the instance", () => {
  const words = "La page des appels ne se lit pas avec ma loupe.";

  test("arrives without an account, is acknowledged on the page and by mail, and the operator reads it", async () => {
    const answer = await send("/contact", {
      kind: "accessibility",
      words,
      address: "ines@example.org",
    });
    expect(answer.status).toBe(303);
    const at = answer.headers.get("location") ?? "";
    const reference = at.slice("/contact/recu/".length, "/contact/recu/".length + 8).toUpperCase();
    expect((await read(at)).text).toContain(reference);

    const seen = await seeMessages(app, operator(), { from: 0, most: 10 });
    expect(seen?.messages).toMatchObject([
      { kind: "accessibility", words, address: "ines@example.org" },
    ]);
    const mails = await app.transaction(operator(), (work) =>
      listMailsIn(work, { from: 0, most: 10 }),
    );
    expect(mails?.mails[0]?.kept).toMatchObject({ to: "ines@example.org" });
    expect(mails?.mails[0]?.kept?.subject).toContain(reference);
  });

  test("comes back with what was typed and one sentence a field", async () => {
    const answer = await send("/contact", { kind: "", words: "", address: "ines@", name: "Inès" });
    const text = await answer.text();
    expect(answer.status).toBe(422);
    expect(text).toContain("Choisissez de quoi il s’agit.");
    expect(text).toContain("Écrivez votre message.");
    expect(text).toContain("Cette adresse n’est pas complète.");
    expect(text).toContain('value="Inès"');
    expect(await seeMessages(app, operator(), { from: 0, most: 10 })).toEqual({
      messages: [],
      total: 0,
    });
  });

  test("is read by the operator and nobody else, and lies sealed", async () => {
    await send("/contact", { kind: "help", words });
    expect(await seeMessages(app, visitor, { from: 0, most: 10 })).toBeUndefined();
    expect(
      await seeMessages(app, person(newId<"Person">()), { from: 0, most: 10 }),
    ).toBeUndefined();
    const { rows } = await app.transaction(operator(), (work) =>
      sql<{ sealed: Buffer }>`select sealed from home.message`.execute(work.db),
    );
    expect(rows[0]?.sealed.includes("loupe")).toBe(false);
  });

  test("is refused with a sentence at the hundred and first of an hour", async () => {
    await sql`insert into limits.count (key, points, expire)
      select 'messages:' || translate(encode(${Buffer.from("x")}, 'base64'), '+/=', '-_'), 1, null`.execute(
      app.db,
    );
    const key = `messages:${Buffer.from(fingerprint(app, "messages", "all")).toString("base64url")}`;
    await sql`insert into limits.count (key, points, expire) values (${key}, 100, ${Date.now() + 60_000})`.execute(
      app.db,
    );
    const answer = await send("/contact", { kind: "help", words });
    expect(answer.status).toBe(409);
    const text = await answer.text();
    expect(text).toContain("beaucoup de messages viennent d’être envoyés");
    expect(text).toContain("ma loupe");
  });

  test("of a person is in their own copy, and leaves with them, key and all", async () => {
    const ines: PersonId = newId<"Person">();
    const id = await app.transaction(person(ines), (work) =>
      leaveMessageIn(work, {
        kind: "help",
        words,
        name: undefined,
        address: undefined,
        page: undefined,
      }),
    );
    const given = await app.transaction(job("any"), (work) => giveMessagesIn(work, ines));
    expect(JSON.stringify(given)).toContain("loupe");
    await app.transaction(job("any"), (work) => forgetMessagesOfIn(work, ines));
    expect(await app.transaction(job("any"), (work) => giveMessagesIn(work, ines))).toEqual({});
    expect((await sql`select from keys.key where holder = ${id}`.execute(app.db)).rows).toEqual([]);
  });

  test("is forgotten a year after it was handled", async () => {
    await send("/contact", { kind: "help", words });
    const left = await seeMessages(app, operator(), { from: 0, most: 1 });
    const id = left?.messages[0]?.id ?? newId<"Message">();
    const start = app.clock.now();
    expect(await handleMessage(app, operator(), { message: id })).toMatchObject({ done: true });
    app.setNow(start.add({ hours: 24 * 365 }));
    expect(await app.transaction(job("forget-messages"), forgetOldMessagesIn)).toBe(0);
    app.setNow(start.add({ hours: 24 * 365 + 1 }));
    expect(await app.transaction(job("forget-messages"), forgetOldMessagesIn)).toBe(1);
    app.setNow(start);
  });

  test("is forgotten two years after it came, even if nobody handled it", async () => {
    await send("/contact", { kind: "help", words });
    const start = app.clock.now();
    app.setNow(start.add({ hours: 24 * 730 }));
    expect(await app.transaction(job("forget-messages"), forgetOldMessagesIn)).toBe(0);
    app.setNow(start.add({ hours: 24 * 730 + 1 }));
    expect(await app.transaction(job("forget-messages"), forgetOldMessagesIn)).toBe(1);
    app.setNow(start);
  });
});
