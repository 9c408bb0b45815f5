import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { z } from "zod";

import { filesOf, MOST_FILES, MOST_IN_A_FILE, readForm, type SentFile, typedOf } from "./index.ts";
import { bodyOf } from "./body.ts";

type Env = { Variables: { session: string | undefined } };

interface Read {
  readonly typed: Awaited<ReturnType<typeof typedOf>>;
  readonly files: readonly SentFile[];
  readonly isTooLong: boolean;
}

/** Sends a form to a route that reads it twice, as the guard and the page do, and answers what it read. */
async function send(form: FormData | string, signedIn = true, at = "/"): Promise<Read> {
  const read: Read[] = [];
  const web = new Hono<Env>()
    .use((c, next) => {
      c.set("session", signedIn ? "a session" : undefined);
      return next();
    })
    .post(at, async (c) => {
      const { isTooLong } = await bodyOf(c);
      read.push({ typed: await typedOf(c), files: await filesOf(c, "pieces"), isTooLong });
      return c.text("");
    });
  const headers =
    typeof form === "string" ? { "content-type": "multipart/form-data; boundary=edge" } : undefined;
  await web.request(at, { method: "POST", body: form, ...(headers && { headers }) });
  const [found] = read;
  if (found === undefined) throw new Error("the route was not reached");
  return found;
}

function formOf(...entries: readonly (readonly [string, string | File])[]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) {
    if (typeof value === "string") form.append(name, value);
    else form.append(name, value);
  }
  return form;
}

const file = (name: string, words: string) => new File([words], name);

describe("a form with files", () => {
  test("gives its texts as any form, and its files under the name of their field", async () => {
    const read = await send(
      formOf(
        ["words", "Voici l’ordre du jour.\u0000"],
        ["jours", "lundi"],
        ["jours", "mardi"],
        ["pieces", file("ordre du jour é.pdf", "un")],
        ["pieces", file("plan.png", "deux")],
      ),
    );
    expect(read.typed).toEqual({ words: "Voici l’ordre du jour.", jours: ["lundi", "mardi"] });
    expect(read.files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
      ["ordre du jour é.pdf", "un"],
      ["plan.png", "deux"],
    ]);
  });

  test("with no file chosen, it has none", async () => {
    expect((await send(formOf(["pieces", file("", "")]))).files).toEqual([]);
  });

  test("a file too long is not kept, and what was written is", async () => {
    const read = await send(
      formOf(
        ["pieces", file("film.mp4", "x".repeat(MOST_IN_A_FILE + 1))],
        ["words", "Regardez ce film."],
      ),
    );
    expect(read.files).toMatchObject([{ name: "film.mp4", isTooLong: true }]);
    expect(read.files[0]?.bytes.length).toBe(0);
    expect(read.typed).toEqual({ words: "Regardez ce film." });
    expect(read.isTooLong).toBe(false);
  });

  test("a visitor's files are forgotten, not what they wrote", async () => {
    const read = await send(formOf(["words", "Bonjour"], ["pieces", file("a.txt", "x")]), false);
    expect(read).toMatchObject({ typed: { words: "Bonjour" }, files: [] });
  });

  test("where nothing is kept, a visitor's files are read too, and longer ones", async () => {
    const long = "x".repeat(MOST_IN_A_FILE + 1);
    const form = () => formOf(["pieces", file("compte.csv", long)]);
    const read = await send(form(), false, "/votes/recompter");
    expect(read.files).toMatchObject([{ name: "compte.csv", isTooLong: false }]);
    expect(read.files[0]?.bytes.length).toBe(long.length);
    const twice = formOf(["pieces", file("compte.csv", long.repeat(2))]);
    expect((await send(twice, false, "/votes/recompter")).files).toMatchObject([
      { isTooLong: true },
    ]);
  });

  test("and no more of them at once than the house can hold", async () => {
    const bench = file("compte.csv", "x".repeat(500_000));
    const again = () => send(formOf(["pieces", bench]), false, "/votes/recompter");
    const read = await Promise.all(Array.from({ length: 6 }, again));
    expect(read.filter(({ files }) => files.length === 1)).toHaveLength(4);
    expect((await again()).files).toHaveLength(1);
  });

  test("too many files, fields or letters are said to be too much", async () => {
    const many = Array.from(
      { length: MOST_FILES + 1 },
      (_, n) => ["pieces", file(`${n}`, "x")] as const,
    );
    expect((await send(formOf(...many))).isTooLong).toBe(true);
    const fields = Array.from({ length: 501 }, (_, n) => [`f${n}`, "x"] as const);
    expect((await send(formOf(...fields))).isTooLong).toBe(true);
    const halves = [["a", "x".repeat(600_000)] as const, ["b", "x".repeat(600_000)] as const];
    expect((await send(formOf(...halves))).isTooLong).toBe(true);
  });

  test.each([
    {
      told: "cut on its way",
      body: '--edge\r\ncontent-disposition: form-data; name="words"\r\n\r\nBon',
    },
    { told: "without any part", body: "nothing of the kind" },
    { told: "empty", body: "" },
  ])("$told, it breaks nothing", async ({ body }) => {
    expect((await send(body)).files).toEqual([]);
  });

  test("its fields are read by the same shapes, each problem under its field", async () => {
    const told: unknown[] = [];
    const web = new Hono<Env>().post("/", async (c) => {
      told.push(await readForm(c, z.object({ words: z.string().min(5, "Écrivez un peu plus.") })));
      return c.text("");
    });
    await web.request("/", { method: "POST", body: formOf(["words", "Oui"]) });
    expect(told).toEqual([
      { fits: false, typed: { words: "Oui" }, problems: { words: "Écrivez un peu plus." } },
    ]);
  });
});
