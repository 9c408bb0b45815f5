import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { expect, test } from "vitest";

import { readCommunesSource, readRecords } from "./communes-source.ts";

const csv = 'code;nom;lat;lon\n26999;"Saint-Essai";44,7;5,0\n26998;Essai-le-Haut;44,8;5,1\n';
const json = JSON.stringify([{ code: "26999", nom: "Saint-Essai" }]);

test.each([
  ["a table", Buffer.from(csv), 2],
  ["a table with a byte order mark", Buffer.from(`\ufeff${csv}`), 2],
  ["a table with commas", Buffer.from("code,nom\n26999,Saint-Essai\n"), 1],
  ["a table with tabs", Buffer.from("nom\tcode_insee\nSaint-Essai\t26999\n"), 1],
  ["a compressed table", gzipSync(csv), 2],
  ["JSON", Buffer.from(json), 1],
  ["compressed JSON", gzipSync(json), 1],
])("%s is a list", (_, bytes, count) => {
  expect(readRecords(bytes)).toHaveLength(count);
});

test.each([
  ["nothing", Buffer.alloc(0)],
  ["bytes of an image", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255])],
  ["a table in Latin-1", Buffer.from("code;nom\n26999;Essai-\xe9\n", "latin1")],
  ["JSON cut short", Buffer.from(json.slice(0, -3))],
  ["an object", Buffer.from('{"code":"26999"}')],
  ["a table without codes", Buffer.from("nom;maire\nEssai;Personne\n")],
  ["a page of HTML", Buffer.from("<!doctype html><title>code</title>")],
  ["a compressed file cut short", gzipSync(csv).subarray(0, 30)],
])("%s is no list", (_, bytes) => {
  expect(readRecords(bytes)).toBeUndefined();
});

test("a file is read, and one that is not there is said", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "communes-")), "communes.csv");
  writeFileSync(file, csv);
  expect(await readCommunesSource(file)).toMatchObject({ read: true });
  expect(await readCommunesSource(`${file}.absent`)).toEqual({ read: false, refusal: "no-file" });
});

test("an address is read; one that errs or does not answer is unreachable", async () => {
  const server = createServer((request, response) => {
    response.statusCode = request.url === "/communes" ? 200 : 503;
    response.end(json);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  expect(await readCommunesSource(`${origin}/communes`)).toMatchObject({ read: true });
  expect(await readCommunesSource(`${origin}/broken`)).toEqual({
    read: false,
    refusal: "unreachable",
  });
  await new Promise((closed) => server.close(closed));
  expect(await readCommunesSource(`${origin}/communes`)).toEqual({
    read: false,
    refusal: "unreachable",
  });
});
