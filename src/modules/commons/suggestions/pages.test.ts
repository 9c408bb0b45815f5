import { expect, test } from "vitest";
import { person } from "#services/house";
import { htmlFlaws } from "../../../../tests/support/checked-by-others.ts";
import { sayRemark } from "../comments/actions/remark.ts";
import { browserOf, type SeenPage } from "../../../../tests/support/browser.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { decideSuggestion } from "./actions/decide-suggestion.ts";
import { suggesting } from "./test-suggesting.ts";

const here = suggesting();

test("its pages are right HTML, with one heading of the first rank, of a title of their own", async () => {
  const document = await here.make();
  const { ana } = here.circle.people;
  const waits = await here.bySomeone(document);
  const refused = await here.bySomeone(document, { words: "On arrose à midi." });
  const refuse = { document, suggestion: refused, how: "refused", reason: "À midi, non." } as const;
  valueOf(await decideSuggestion(here.app, person(ana), refuse));
  const said = { document, number: 1, place: 1, words: "Le soir ?" };
  valueOf(await sayRemark(here.app, person(ana), said));
  const browser = await here.browserFor(ana);
  const at = `/communs/documents/${document}`;
  const pages: SeenPage[] = [];
  for (const path of [
    at,
    `${at}/paragraphes`,
    `${at}/propositions`,
    `${at}/propositions/${waits}`,
    `${at}/versions/1/paragraphes/1/proposer`,
    `${at}/versions/1/paragraphes/1/commenter`,
  ])
    pages.push(await browser.get(path));
  pages.push(await browser.get(`${at}/propositions/${refused}`));
  expect(pages.map(({ status }) => status)).toEqual(pages.map(() => 200));
  expect(pages.flatMap(({ html }) => htmlFlaws(html))).toEqual([]);
  const heads = pages.map(({ html }) => html.match(/<h1[ >]/g)?.length);
  expect(heads).toEqual(pages.map(() => 1));
  const titles = pages.slice(0, 6).map(({ html }) => /<title>(.*?)<\/title>/.exec(html)?.[1]);
  expect(new Set(titles).size).toBe(6);
});

test("hostile words are shown, and run nowhere", async () => {
  const document = await here.make();
  const words = "<script>alert(1)</script> [x](javascript:alert(1)) ![p](https://e.example/p.png)";
  const suggestion = await here.bySomeone(document, { words });
  const at = `/communs/documents/${document}`;
  for (const path of [
    `${at}/propositions`,
    `${at}/paragraphes`,
    `${at}/propositions/${suggestion}`,
  ]) {
    const page = await browserOf(here.app).get(path);
    expect(page.status).toBe(200);
    expect(page.html).not.toMatch(/<script>alert|href="javascript|<img[^>]*e\.example/);
  }
  const asked = { document, suggestion, how: "accepted" } as const;
  valueOf(await decideSuggestion(here.app, person(here.circle.people.ana), asked));
  const page = await browserOf(here.app).get(at);
  expect(page.html).not.toMatch(/<script>alert|href="javascript|<img[^>]*e\.example/);
});
