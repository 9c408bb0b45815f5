import { expect, test } from "vitest";

import { readPage } from "./page-reader.ts";
import { type Looked, reach } from "./taps.ts";

const list = (ats: readonly string[]) => ats.map((one) => `<a href="${one}">x</a>`).join("");

/** A page with its header, and the links of what is left of it. */
function page(at: string, links: readonly string[], header: readonly string[] = []): Looked {
  const html = `<html><body><header>${list(header)}</header><main>${list(links)}</main></body></html>`;
  return { at, page: readPage(html), answer: { at } };
}

const many = Array.from({ length: 10 }, (_, i) => `/liste/${i}`);

test("a page is as far as the fewest taps along its links", () => {
  const walk = [page("/", ["/a"]), page("/a", ["/b"]), page("/b", ["/c"]), page("/c", ["/d"])];
  const near = reach(walk, { taps: 3, most: 1 });
  expect([...near.keys()]).toEqual(["/", "/a", "/b", "/c"]);
  expect(near.get("/b")).toEqual({ taps: 2, lists: 0 });
});

test("a list of more than nine is chosen from once; what the header leads to is in none", () => {
  const walk = [
    page("/", many, ["/tout"]),
    page("/tout", many),
    page("/liste/0", [...many, "/chose"]),
    page("/liste/1", ["/autre"]),
  ];
  const near = reach(walk, { taps: 3, most: 1 });
  expect(near.get("/tout")?.lists).toBe(0);
  expect(near.has("/autre")).toBe(true);
  expect(near.has("/chose")).toBe(false);
  expect(reach(walk, { taps: 3, most: 2 }).has("/chose")).toBe(true);
});

test("a longer way through fewer lists is taken where it leads on", () => {
  const walk = [
    page("/", [...many, "/but"], ["/court"]),
    page("/court", ["/but"]),
    page("/but", [...many, "/fond"]),
  ];
  expect(reach(walk, { taps: 3, most: 1 }).has("/fond")).toBe(true);
  expect(reach(walk, { taps: 2, most: 1 }).has("/fond")).toBe(false);
});
