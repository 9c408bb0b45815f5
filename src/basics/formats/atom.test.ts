import { expect, test } from "vitest";

import { type AtomFeed, writeAtom } from "./atom.ts";

const SINCE = Temporal.Instant.from("2026-01-02T03:04:05Z");
const at = "https://archipel.example.org/appels";
const feed: AtomFeed = {
  title: "Appels & projets",
  rights: "Licence Ouverte 2.0",
  page: `${at}?q=a&ou=b`,
  self: `${at}.atom?q=a&ou=b`,
  since: SINCE,
  entries: [],
};

test("points to itself, and to the page that says the same", () => {
  const xml = writeAtom(feed);
  expect(xml).toContain(`<link rel="self" href="${at}.atom?q=a&amp;ou=b"/>`);
  expect(xml).toContain(`<link rel="alternate" href="${at}?q=a&amp;ou=b"/>`);
  expect(xml).not.toContain("next");
});

test("the pages beside it have their address (RFC 5005)", () => {
  const xml = writeAtom({ ...feed, next: `${at}.atom?q=a&page=3`, previous: `${at}.atom?q=a` });
  expect(xml).toContain(`<link rel="next" href="${at}.atom?q=a&amp;page=3"/>`);
  expect(xml).toContain(`<link rel="previous" href="${at}.atom?q=a"/>`);
});

test("empty, it is dated by what it was given; else by its latest entry", () => {
  expect(writeAtom(feed)).toContain("<updated>2026-01-02T03:04:05.000Z</updated>");
  const entry = { id: "urn:x:1", title: "Un", at, changedAt: SINCE.add({ hours: 1 }) };
  const older = { ...entry, id: "urn:x:0", changedAt: SINCE };
  const [head] = writeAtom({ ...feed, entries: [older, entry] }).split("<entry>");
  expect(head).toContain("<updated>2026-01-02T04:04:05.000Z</updated>");
});

test.each(["a < b & c", "fin ]]> de section", '<b>gras</b> "cité"', '<x type="html">'])(
  "%j is a text, in a title and in a summary",
  (words) => {
    const entry = { id: "urn:x:1", title: words, summary: words, at, changedAt: SINCE };
    const xml = writeAtom({ ...feed, entries: [entry] });
    const escaped = words
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;");
    expect(xml).toContain(`<title type="text">${escaped}</title>`);
    expect(xml).toContain(`<summary type="text">${escaped}</summary>`);
    expect(xml).not.toContain("CDATA");
    expect(xml).not.toContain('type="html">');
  },
);
