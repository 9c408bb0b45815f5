import { expect, test } from "vitest";

import { renderMarkdown } from "#ui/markdown";

import { MOST_PART, partsOf } from "./parts.ts";

const sentence = "Ce que l’on apprend à plusieurs se garde et se dit. ";
const chapter = (title: string, letters: number) =>
  `## ${title}\n\n${`${sentence.repeat(8)}\n\n`.repeat(Math.ceil(letters / (sentence.length * 8)))}`;

test("a text that is read at once is one part, as it is", () => {
  const text = chapter("Un", 30_000);
  expect(partsOf(text)).toEqual([text]);
  expect(partsOf("")).toEqual([""]);
  expect(partsOf("\n".repeat(50_000))).toEqual([""]);
});

test("a long one is cut before a heading, and nothing of it is lost", () => {
  const text = ["Un", "Deux", "Trois", "Quatre"].map((title) => chapter(title, 24_000)).join("");
  const parts = partsOf(text);
  expect(parts).toHaveLength(4);
  expect(parts.join("")).toBe(text);
  for (const part of parts) expect(part).toMatch(/^## /);
});

test("without a heading it is cut before a paragraph; a line without an end, anywhere", () => {
  const paragraphs = chapter("Un", 200_000);
  const parts = partsOf(paragraphs);
  expect(parts.join("")).toBe(paragraphs);
  for (const part of parts.slice(1)) expect(part).toMatch(/^Ce que/);
  const line = "![".repeat(150_000);
  expect(partsOf(line).join("")).toBe(line);
  for (const text of [paragraphs, line])
    for (const part of partsOf(text)) expect(part.length).toBeLessThanOrEqual(MOST_PART);
});

test("a long list is cut before an item, never within one", () => {
  const item = `- ${sentence}\n\n  ${sentence.repeat(10)}\n\n`;
  const parts = partsOf(item.repeat(200));
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.join("")).toBe(item.repeat(200));
  for (const part of parts) expect(part).toMatch(/^- /);
});

test("code that goes on in the next part is code there; the text after it is not", () => {
  for (const mark of ["```", "~~~~"]) {
    const code = `Avant\n\n${mark}sh\n${"echo *deux*\n".repeat(6_000)}${mark}\n\nAprès *tout*.\n`;
    const parts = partsOf(code);
    expect(parts.length).toBeGreaterThan(1);
    const html = parts.map((part) => renderMarkdown(part));
    for (const one of html) expect(one).not.toContain("<em>deux</em>");
    expect(html.join("").match(/echo \*deux\*/g)).toHaveLength(6_000);
    expect(html.at(-1)).toContain("<em>tout</em>");
  }
});

test("what only looks like the mark of code begins none: what follows is cut at its headings", () => {
  const looks = ["```npm start``` lance la maison.", "- ```sh\n  ls\n  ```", "```md\n```js\n```"];
  for (const begins of looks) {
    const text = `${begins}\n\n${chapter("Un", 24_000)}${chapter("Deux", 24_000)}`;
    const parts = partsOf(text);
    expect(parts.join("")).toBe(text);
    expect(parts.at(-1)).toMatch(/^## Deux/);
  }
});

test("each piece of a long table has its head", () => {
  const text = `| nom | prix |\n|---|---|\n${"| une bêche | 12 |\n".repeat(4_000)}`;
  const parts = partsOf(text);
  const html = parts.map((part) => renderMarkdown(part));
  expect(parts.length).toBeGreaterThan(1);
  for (const one of html) expect(one).toContain("<th>nom</th>");
  expect(html.join("").match(/une bêche/g)).toHaveLength(4_000);
});

test("an address that is named at the end leads from each part; what only looks like one is not said again", () => {
  const talk = "[Marie]: bonjour à tous";
  const text = `[La Fonda][1]\n\n${chapter("Un", 60_000)}${talk}\n\n[1]: https://www.fonda.asso.fr\n`;
  const parts = partsOf(text);
  expect(renderMarkdown(parts[0] ?? "")).toContain('href="https://www.fonda.asso.fr"');
  expect(parts.filter((part) => part.includes(talk))).toHaveLength(1);
});

test("the longest text is cut in a moment, whatever is in it", () => {
  for (const begins of ["> ", "- ", "[", "![", "a\n\n", "|a|b|\n|-|-|\n", "[a]: b\n"]) {
    const text = begins.repeat(Math.ceil(300_000 / begins.length));
    const before = performance.now();
    const parts = partsOf(text);
    expect(performance.now() - before).toBeLessThan(3_000);
    expect(parts.every(({ length }) => length <= MOST_PART + 10_000)).toBe(true);
  }
});
