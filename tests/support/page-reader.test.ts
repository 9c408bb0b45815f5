import { expect, test } from "vitest";

import { readPage } from "./page-reader.ts";

const page = readPage(`<!doctype html><html lang="fr"><head><title>Les appels &amp; vous</title>
<link rel="stylesheet" href="/a.css"/><link rel="icon" href="data:x"/><script src="/b.js"></script></head>
<body><h1 id="haut">Bonjour</h1><p>Un <span lang="en">the open call</span> ici</p><code>the code</code>
<a href="/appels?mots=pain&amp;page=2">suite</a><img src="/c.png" alt="une île"/>
<form action="/moi" method="post"><input type="hidden" name="token" value="t&quot;t"/><textarea name="mot">deux</textarea>
<select name="choix"><option value="">…</option><option value="b">B</option></select><button name="fin" value="1">Envoyer</button></form>
</body></html>`);

test("a page is read as a browser without scripts would", () => {
  expect(page.title).toBe("Les appels & vous");
  expect(page.headings).toBe(1);
  expect(page.links).toEqual(["/appels?mots=pain&page=2"]);
  expect(page.loads).toEqual(["/a.css", "/b.js", "/c.png"]);
  expect(page.ids.has("haut")).toBe(true);
});

test("what is said keeps its language, and code says nothing", () => {
  expect(page.said).toContainEqual({ text: "the open call", language: "en" });
  expect(page.said).toContainEqual({ text: "une île", language: "fr" });
  expect(page.said.some(({ text }) => text.includes("the code"))).toBe(false);
});
