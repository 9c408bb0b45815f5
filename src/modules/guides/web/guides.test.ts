import { beforeAll, describe, expect, test } from "vitest";

import { browserOf, formTo } from "../../../../tests/support/browser.ts";
import { linkedFlaws } from "../../../../tests/support/checked-by-others.ts";
import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { countsIn, tablesOf } from "../../../../tests/support/tables.ts";
import { ADVICE_AT } from "./advice-page.tsx";
import { seeGuide } from "../actions/see-guides.ts";
import { guideAt } from "../domain/guide.ts";
import { MOST_LETTERS } from "./forms.ts";
import { helps } from "./helps-texts.fr.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

const get = (at: string) => browserOf(app).get(at);

/** The titles of the list, in order. */
async function titlesAt(query: string): Promise<readonly string[]> {
  const { html } = await get(`/communs/guides${query}`);
  return [...html.matchAll(/<h[34] class="h-petit"><a href="[^"]+">([^<]+)<\/a>/g)].map(
    ([, title = ""]) => title.replaceAll(/\s/g, " "),
  );
}

describe("the list", () => {
  test("says all of them by need, the shortest of each first", async () => {
    const titles = await titlesAt("");
    expect(titles).toHaveLength(15);
    expect(titles[0]).toBe("Choisir une date à plusieurs");
    expect(titles.at(-1)).toBe("Aider quelqu’un qui n’ose pas");
  });

  test("is sorted by title, or the shortest first", async () => {
    const byTitle = await titlesAt("?tri=titre");
    expect(byTitle).toEqual(byTitle.toSorted((a, b) => a.localeCompare(b, "fr")));
    expect((await titlesAt("?tri=duree")).at(-1)).toBe("Faire un premier site");
  });

  test.each([
    ["?q=mots de passes", "Choisir et garder ses mots de passe"],
    ["?q=visio", "Se réunir à distance"],
    ["?q=arnaque", "Reconnaître un faux message"],
    ["?q=phishing", "Reconnaître un faux message"],
    ["?q=sauvegarde", "Ne rien perdre"],
    ["?q=carte bancaire", "Payer en ligne sans crainte"],
    ["?besoin=aider", "Aider quelqu’un qui n’ose pas"],
    ["?niveau=avance&besoin=association", "Choisir un outil"],
  ])("finds by the words of the house: %s", async (query, title) => {
    expect(await titlesAt(query)).toContain(title);
  });

  test("leaves out what does not answer, and says so when nothing does", async () => {
    expect(await titlesAt("?besoin=reunir")).toHaveLength(3);
    const { html } = await get("/communs/guides?q=trombone");
    expect(html).toContain("Aucun guide ne parle de cela.");
    expect(html).toContain("/contact?sur=/communs/guides");
  });

  test("of a page too far, or of nonsense, is no accident", async () => {
    expect((await get("/communs/guides?page=9")).status).toBe(200);
    expect(await titlesAt("?besoin=x&niveau=y&tri=z&page=0")).toHaveLength(15);
  });
});

describe("a guide", () => {
  test("says its steps, whether it was tried, and what can fail", async () => {
    const { html } = await get("/communs/guides/sondage");
    expect(html).toContain("Touchez");
    expect(html).toContain("Ce qui peut rater");
    expect((await get("/communs/guides/mots-de-passe")).html).toContain("Non essayé.");
  });

  test("is the file itself, in Markdown", async () => {
    const { html, headers } = await get("/communs/guides/sondage.md");
    expect(headers.get("content-type")).toBe("text/markdown; charset=utf-8");
    expect(html).toContain("licence: CC-BY-SA-4.0");
  });

  test("is a HowTo of schema.org, with its steps in order", async () => {
    const { html } = await get("/communs/guides/sondage.jsonld");
    expect(await linkedFlaws(html)).toEqual([]);
    const data: unknown = JSON.parse(html);
    expect(data).toMatchObject({ "@type": "HowTo", totalTime: "PT10M", inLanguage: "fr" });
    expect(html).toContain('"position":12');
    expect(await linkedFlaws((await get("/communs/guides.jsonld")).html)).toEqual([]);
  });

  test("is printed", async () => {
    const { bytes, headers } = await get("/communs/guides/sondage.pdf");
    expect(headers.get("content-type")).toBe("application/pdf");
    expect(Buffer.from(bytes).subarray(0, 4).toString()).toBe("%PDF");
  });

  test.each(["inconnu", "README", "..%2Fmodule", "sondage%00", "data"])(
    "that is none is not found: %s",
    async (slug) => {
      expect((await get(`/communs/guides/${slug}`)).status).toBe(404);
    },
  );
});

/** Sends a text by the form of the page. */
const send = async (texte: string) => {
  const browser = browserOf(app);
  const page = await browser.get(ADVICE_AT);
  return browser.submit(formTo(page, ADVICE_AT), { texte });
};

describe("reading a text again", () => {
  test("says what is marked, and gives the text back", async () => {
    const { html, status } = await send("Afin de venir, <b>écrivez</b>.");
    expect(status).toBe(200);
    expect(html).toContain("<mark>Afin de</mark>");
    expect(html).toContain("&lt;b&gt;");
    expect(html).not.toContain("<b>écrivez");
  });

  test("says when there is nothing to say", async () => {
    expect((await send("Venez demain.")).html).toContain("Rien à signaler.");
  });

  test.each([["nothing", "  "] as const, ["too much", "a ".repeat(MOST_LETTERS)] as const])(
    "of %s is refused beside the field",
    async (_, texte) => {
      expect((await send(texte)).status).toBe(422);
    },
  );

  test("keeps nothing of the text", async () => {
    const names = (await tablesOf(app)).map(({ name }) => name);
    const before = await countsIn(app, names);
    await send("Un mot que personne ne garde.");
    const after = await countsIn(app, names);
    const more = names.filter((name) => after.get(name) !== before.get(name));
    expect(more.filter((name) => name !== "house.act")).toEqual([]);
  });
});

test("pages that a guide explains lead to it, and others say nothing of guides", async () => {
  expect((await get("/entrer")).html).toContain("/communs/guides/mots-de-passe");
  expect((await get("/aide")).html).not.toContain("/communs/guides/");
});

test("a way from a page to a guide says the title of that guide, and its address", () => {
  const told = helps.map(({ at }) => seeGuide(app, at.split("/").at(-1) ?? ""));
  expect(told.map((guide) => guide?.title)).toEqual(helps.map(({ label }) => label));
  expect(told.map((guide) => guide && guideAt(guide))).toEqual(helps.map(({ at }) => at));
});
