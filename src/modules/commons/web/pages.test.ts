import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { type Browser, browserIn, browserOf, formTo } from "../../../../tests/support/browser.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { gardenCircle } from "../../../../tests/support/occasions.ts";

let app: TestHouse;
let circle: Awaited<ReturnType<typeof gardenCircle>>;
let bilal: Browser;

beforeAll(async () => {
  app = await testHouse();
  circle = await gardenCircle(app);
  bilal = await browserIn(app, circle.people.bilal);
});
beforeEach(() => {
  app.setNow(TEST_NOW);
});

const TITLES = { titre: "Au jardin", licence: "CC0-1.0" } as const;

async function begin(texte: string): Promise<string> {
  const page = await bilal.get("/communs/ecrire");
  const begun = { ...TITLES, dans: circle.space, texte };
  const made = await bilal.submit(formTo(page, "/communs/ecrire"), begun);
  expect(made.way).toEqual([303, 200]);
  return made.at;
}

async function table(lignes: string) {
  const page = await bilal.get("/communs/tableau");
  const filled = { ...TITLES, dans: circle.space, lignes };
  return bilal.submit(formTo(page, "/communs/tableau"), filled);
}

describe("a text", () => {
  test("in hostile Markdown is shown, never run", async () => {
    const at = await begin(
      `<script>alert(1)</script>\n\n[x](javascript:alert(2)) ![y](https://ailleurs.example.org/z.png)\n\n<img src=x onerror=alert(3)>`,
    );
    const { html } = await bilal.get(at);
    expect(html).toContain("&lt;script&gt;alert(1)");
    expect(html).not.toMatch(/<script>alert|href="javascript:|<img src=x|src="https:\/\/ailleurs/);
  });

  test("not published says that its versions may go with it, and no more once it is", async () => {
    const at = await begin("Un seul paragraphe.");
    expect((await bilal.get(`${at}/versions`)).text).toContain("on peut le retirer, et elles avec");
    const page = await bilal.get(`${at}/publier`);
    await bilal.submit(formTo(page, `${at}/publier`), { "pour-toujours": "1" });
    const after = (await bilal.get(`${at}/versions`)).text;
    expect(after).toContain("Aucune ne disparaît");
    expect(after).not.toContain("on peut le retirer");
  });

  test("once published says so; the licence that was missing is chosen on the way there", async () => {
    const page = await bilal.get("/communs/ecrire");
    const bare = { titre: "Sans licence", dans: circle.space, texte: "Un mot." };
    const { at } = await bilal.submit(formTo(page, "/communs/ecrire"), { ...bare, licence: "" });
    const missing = await bilal.get(`${at}/publier`);
    expect(missing.html).toContain(`${at}/fiche?vers=publier`);
    const facts = await bilal.get(`${at}/fiche?vers=publier`);
    const form = formTo(facts, `${at}/fiche?vers=publier`);
    const chosen = await bilal.submit(form, { licence: "CC0-1.0" });
    expect(chosen.at).toBe(`${at}/publier`);
    const sent = await bilal.submit(formTo(chosen, `${at}/publier`), { "pour-toujours": "1" });
    expect(sent.text).toContain("C’est publié : tout le monde peut le lire.");
    expect((await bilal.get(at)).text).not.toContain("C’est publié");
  });

  test("too long is refused beside its field, and what was typed comes back", async () => {
    const page = await bilal.get("/communs/ecrire");
    const long = "mot ".repeat(90_000);
    const filled = { ...TITLES, dans: circle.space, texte: long };
    const back = await bilal.submit(formTo(page, "/communs/ecrire"), filled);
    expect(back.status).toBe(422);
    expect(back.text).toContain("C’est plus long que 300 000 signes.");
    expect(back.html).toContain("mot mot mot");
    const huge = { ...filled, texte: "a".repeat(10_000_000) };
    const told = await bilal.submit(formTo(page, "/communs/ecrire"), huge);
    expect(told.status).toBeGreaterThanOrEqual(400);
    expect(told.status).toBeLessThan(500);
  });

  test("that is long is read part by part, each at its own address, and taken whole", async () => {
    const chapters = ["Un", "Deux", "Trois"].map(
      (title) => `## Chapitre ${title}\n\n${`${"mot ".repeat(50)}\n\n`.repeat(140)}`,
    );
    const at = await begin(chapters.join(""));
    const parts = [];
    for (const [i, rest] of ["", "?page=2", "?page=3"].entries()) {
      const page = await bilal.get(at + rest);
      expect(page.text.includes(`Partie ${i + 1} sur 3`)).toBe(true);
      parts.push(page.text.match(/Chapitre (Un|Deux|Trois)/g)?.join());
    }
    expect(parts).toEqual(["Chapitre Un", "Chapitre Deux", "Chapitre Trois"]);
    expect((await bilal.get(`${at}?page=4`)).text).not.toContain("Chapitre");
    const whole = (await bilal.get(`${at}.md`)).html;
    for (const title of ["Un", "Deux", "Trois"]) expect(whole).toContain(`## Chapitre ${title}`);
  });

  test("of a circle is nowhere for a stranger, whatever the address", async () => {
    const at = await begin("Rien que pour nous.");
    const others = [browserOf(app), await browserIn(app, circle.people.zoe)];
    for (const other of others)
      for (const rest of ["", "/versions", "/versions/1", "/versions/1/comparer/1"])
        expect((await other.get(at + rest)).status).toBe(404);
    for (const rest of ["/versions/0", "/versions/9", "/versions/x", "/versions/1/comparer/9"])
      expect((await bilal.get(at + rest)).status).toBe(404);
    expect((await bilal.get("/communs/documents/rien")).status).toBe(404);
  });
});

describe("a table", () => {
  test("that is pasted is kept, shown in order, and its columns told", async () => {
    const made = await table("Outil;Combien\nBêche;3\nRâteau;12");
    expect(made.way).toEqual([303, 200]);
    const sorted = await bilal.get(`${made.at}?tri=combien&envers=1`);
    expect(sorted.text.indexOf("Râteau")).toBeLessThan(sorted.text.indexOf("Bêche"));
    const columns = await bilal.get(`${made.at}/colonnes`);
    const told = await bilal.submit(formTo(columns, `${made.at}/colonnes`), {
      "contient-1": "integer",
      "dit-2": "Ce que l’on a",
    });
    expect(told.text).toContain("2 cases ne contiennent pas ce que dit leur colonne");
    expect(told.text).toContain("Ce que l’on a");
    const rows = await bilal.get(`${made.at}/lignes/toutes`);
    expect(rows.html).toContain("Râteau;12");
    const lignes = "Outil;Combien\nBêche;3\nRâteau;13\nBinette;1";
    const kept = await bilal.submit(formTo(rows, `${made.at}/lignes/toutes`), { lignes });
    expect(kept.text).toContain("Binette");
    expect(kept.text).toContain("Ce que l’on a");
  });

  test("is changed line by line: other cells, a line more, a line that goes; what another kept stays", async () => {
    const { at } = await table("Outil;Combien\nBêche;3\nRâteau;12");
    const shown = await bilal.get(at);
    expect(shown.html).toContain(`href="${at}/versions/1/lignes/1"`);
    const list = await bilal.get(`${at}/lignes`);
    expect(list.text).toContain("2. Râteau, 12");
    expect(list.text).toContain("Ajouter une ligne");
    const line = (number: number, place: number) => `${at}/versions/${number}/lignes/${place}`;
    const rake = await bilal.get(line(1, 1));
    const more = await bilal.get(line(1, 2));
    const changed = await bilal.submit(formTo(rake, line(1, 1)), { "case-2": "13" });
    expect(changed.at).toBe(`${at}/lignes`);
    expect(changed.text).toContain("2. Râteau, 13");
    const empty = await bilal.submit(formTo(more, line(1, 2)), {});
    expect(empty.status).toBe(422);
    expect(empty.text).toContain("remplissez au moins une case");
    // Read before the other was kept: both stay.
    const added = await bilal.submit(formTo(more, line(1, 2)), { "case-1": "Binette" });
    expect(added.text).toContain("2. Râteau, 13");
    expect(added.text).toContain("3. Binette");
    const twice = await bilal.submit(formTo(more, line(1, 2)), { "case-1": "Binette" });
    expect(twice.text).not.toContain("4. Binette");
    const spade = await bilal.get(line(3, 0));
    const gone = await bilal.submit(formTo(spade, line(3, 0)), { oter: "1" });
    expect(gone.text).toContain("1. Râteau, 13");
    expect(gone.text).not.toContain("Bêche");
    expect((await bilal.get(at)).text).toContain("Combien");
    for (const none of [line(1, 3), line(9, 0), line(1, 99_999_999)])
      expect((await bilal.get(none)).status).toBe(404);
    const zoe = await browserIn(app, circle.people.zoe);
    expect((await zoe.get(line(1, 0))).status).toBe(404);
    expect((await zoe.get(`${at}/lignes`)).status).toBe(404);
  });

  test("whose lines are not read whole is refused, and nothing is kept", async () => {
    const beyond = await table("Outil;Combien\nBêche;3;rouillée");
    expect(beyond.status).toBe(422);
    expect(beyond.text).toContain("Une ligne a plus de cases qu’il n’y a de colonnes.");
    expect((await table("  ")).text).toContain("Collez des lignes, ou choisissez un fichier.");
  });
});
