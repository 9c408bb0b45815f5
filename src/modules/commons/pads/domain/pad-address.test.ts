import { expect, test } from "vitest";

import { readPad } from "./pad-address.ts";

const first = (typed: string) => {
  const pad = readPad(typed);
  return pad && [pad.kind, pad.url, pad.exports[0]?.url];
};

test.each([
  ["https://pad.example.org/p/jardin", "https://pad.example.org/p/jardin/export/markdown"],
  ["https://example.org/pads/p/jardin/", "https://example.org/pads/p/jardin/export/markdown"],
  ["https://pad.example.org/p/a%20b/export/txt", "https://pad.example.org/p/a%20b/export/markdown"],
])("« %s » is a pad of Etherpad", (typed, way) => {
  expect(first(typed)?.[0]).toBe("etherpad");
  expect(first(typed)?.[2]).toBe(way);
});

test.each([
  ["https://md.example.org/aZ3_kd-Jq?both#titre", "https://md.example.org/aZ3_kd-Jq/download"],
  ["https://md.example.org/compte-rendu", "https://md.example.org/compte-rendu/download"],
])("« %s » is a note of HedgeDoc", (typed, way) => {
  expect(first(typed)?.[0]).toBe("hedgedoc");
  expect(first(typed)?.[2]).toBe(way);
});

test.each([
  [
    "https://nuage.example.org/s/aB3dE6gH9jK2mN5",
    "https://nuage.example.org/s/aB3dE6gH9jK2mN5/download",
  ],
  [
    "https://nuage.example.org/index.php/s/aB3dE6gH9jK2mN5/download",
    "https://nuage.example.org/index.php/s/aB3dE6gH9jK2mN5/download",
  ],
])("« %s » is shared by Nextcloud", (typed, way) => {
  expect(first(typed)?.[0]).toBe("nextcloud");
  expect(first(typed)?.[2]).toBe(way);
});

test.each([
  "https://cryptpad.fr/pad/#/2/pad/edit/aBcDeF/",
  "https://ecrire.example.org/code/#/2/code/view/aBcDeF/",
])("« %s » is of CryptPad: its key stays in its address, and nothing is read of it", (typed) => {
  expect(first(typed)).toEqual(["cryptpad", typed, undefined]);
});

test.each([
  "",
  "jardin",
  "ftp://pad.example.org/p/jardin",
  "javascript:alert(1)",
  "https://moi:secret@pad.example.org/p/jardin",
  "https://example.org/",
  "https://example.org/un/deux/trois",
  `https://pad.example.org/p/${"a".repeat(500)}`,
])("« %s » is none", (typed) => {
  expect(readPad(typed)).toBeUndefined();
});
