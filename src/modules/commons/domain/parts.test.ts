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

test("an item of a list is not cut from its own paragraphs", () => {
  const item = `- ${sentence}\n\n  ${sentence.repeat(10)}\n\n`;
  const parts = partsOf(item.repeat(200));
  expect(parts.length).toBeGreaterThan(2);
  for (const part of parts) expect(part).toMatch(/^- /);
});

test("code that goes on in the next part is code there; the text after it is not", () => {
  const code = `Avant\n\n\`\`\`sh\n${"echo *deux*\n".repeat(6_000)}\`\`\`\n\nAprès *tout*.\n`;
  const parts = partsOf(code);
  expect(parts.length).toBeGreaterThan(1);
  const html = parts.map((part) => renderMarkdown(part));
  for (const one of html) expect(one).not.toContain("<em>deux</em>");
  expect(html.join("").match(/echo \*deux\*/g)).toHaveLength(6_000);
  expect(html.at(-1)).toContain("<em>tout</em>");
});

test("an address that is named at the end leads from each part", () => {
  const text = `[La Fonda][1]\n\n${chapter("Un", 60_000)}[1]: https://www.fonda.asso.fr\n`;
  const [first = ""] = partsOf(text);
  expect(renderMarkdown(first)).toContain('href="https://www.fonda.asso.fr"');
});
