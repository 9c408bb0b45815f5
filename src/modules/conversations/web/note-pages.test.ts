import { beforeAll, expect, test } from "vitest";

import { formTo } from "../../../../tests/support/browser.ts";
import { filledHouse } from "../../../../tests/support/filled.ts";
import type { TestHouse } from "../../../../tests/support/house.ts";
import { browserAs } from "../../../../tests/support/personas.ts";
import { demonstrationPeople } from "#rules/people";

import { ownNote } from "../demonstration/note.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await filledHouse();
}, 120_000);

test("the notes that the same person shares are told apart by when they were written", async () => {
  const adrienne = await browserAs(app, "Adrienne");
  const share = `/moi/notes/${ownNote.id}/partager`;
  const until = await adrienne.get(`${share}?avec=${demonstrationPeople.quentin.id}`);
  const form = formTo(until, share);
  const [end = ""] = form?.offers["end"] ?? [];
  await adrienne.submit(form, { end });

  const quentin = await browserAs(app, "Quentin");
  const { text } = await quentin.get("/moi/notes");
  const titles = text.match(/Adrienne partage ce mot avec vous, écrit le [^.]*? à \d+ h \d+/g);
  expect(titles).toHaveLength(3);
  expect(new Set(titles).size).toBe(3);
  expect((await quentin.get("/")).text).toContain("Adrienne partage avec vous un mot écrit le");
});
