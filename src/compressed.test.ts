import { gunzipSync } from "node:zlib";

import { Hono } from "hono";
import { describe, expect, test } from "vitest";

import { compressed } from "./compressed.ts";

const words = "Un appel à projets pour les jardins partagés. ".repeat(40);

function site(said = words) {
  return new Hono()
    .use(compressed())
    .get("/page", (c) => c.html(said, 203, { "X-Kept": "yes" }))
    .get("/table", (c) => c.body(said, 200, { "Content-Type": "text/csv; charset=utf-8" }))
    .get("/picture", (c) => c.body(said, 200, { "Content-Type": "image/webp" }))
    .get("/ready", (c) => c.html(said, 200, { "Content-Encoding": "br" }));
}

const ask = (path: string, encoding?: string, said?: string) =>
  site(said).request(
    path,
    encoding === undefined ? {} : { headers: { "accept-encoding": encoding } },
  );

const opened = async (answer: Response) =>
  gunzipSync(new Uint8Array(await answer.arrayBuffer())).toString("utf8");

describe("what leaves", () => {
  test("a page is pressed, and says the same, with its status and its headers", async () => {
    const answer = await ask("/page", "br, gzip");

    expect(answer.status).toBe(203);
    expect(answer.headers.get("content-encoding")).toBe("gzip");
    expect(answer.headers.get("content-type")).toContain("text/html");
    expect(answer.headers.get("x-kept")).toBe("yes");
    expect(answer.headers.get("vary")).toBe("Accept-Encoding");
    expect(await opened(answer)).toBe(words);
  });

  test("a very long page too", async () => {
    const long = words.repeat(200);
    const answer = await ask("/page", "gzip", long);
    expect(answer.headers.get("content-encoding")).toBe("gzip");
    expect(await opened(answer)).toBe(long);
  });

  test("pages that are pressed together do not mix, nor does one keep a word of the one before", async () => {
    const all = Array.from({ length: 40 }, (_, at) => `Page ${at}. `.repeat(at * 50 + 1));
    for (const round of [all, all.toReversed()]) {
      const answers = await Promise.all(
        round.map(async (said) => opened(await ask("/page", "gzip", said))),
      );
      expect(answers).toEqual(round);
    }
  });

  test.each([undefined, "br", "gzip;q=0", "identity"])(
    "a page stays as it is for who takes %s, and says that others may get it otherwise",
    async (encoding) => {
      const answer = await ask("/page", encoding);
      expect(answer.headers.get("content-encoding")).toBe(null);
      expect(answer.headers.get("vary")).toBe("Accept-Encoding");
      expect(await answer.text()).toBe(words);
    },
  );

  test("a table is compressed, a picture is not", async () => {
    const table = await ask("/table", "gzip");
    expect(table.headers.get("content-encoding")).toBe("gzip");
    expect(await opened(table)).toBe(words);
    expect((await ask("/picture", "gzip")).headers.get("content-encoding")).toBe(null);
  });

  test("what is compressed already is left alone", async () => {
    const answer = await ask("/ready", "gzip");
    expect(answer.headers.get("content-encoding")).toBe("br");
    expect(await answer.text()).toBe(words);
  });

  test("nothing is pressed for who asks for the head only", async () => {
    const answer = await site().request("/page", {
      method: "HEAD",
      headers: { "accept-encoding": "gzip" },
    });
    expect(answer.status).toBe(203);
    expect(await answer.text()).toBe("");
  });
});
