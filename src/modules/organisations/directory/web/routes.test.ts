import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";

import { knownId } from "#basics/id";
import { demonstrationPeople } from "#rules/people";

import { browserOf, formTo } from "../../../../../tests/support/browser.ts";
import { filledHouse } from "../../../../../tests/support/filled.ts";
import type { TestHouse } from "../../../../../tests/support/house.ts";
import { represent } from "../../../../../tests/support/issuer.ts";
import { browserAs } from "../../../../../tests/support/personas.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await filledHouse();
}, 120_000);

const get = (path: string) => browserOf(app).get(path);

/** The address of an organisation of the demonstration, by its name. */
async function addressOf(name: string): Promise<string> {
  const { html } = await get(`/structures?q=${encodeURIComponent(name)}`);
  const lines = [...html.matchAll(/href="(\/structures\/\d+)"[^>]*>([^<]*)</g)];
  const found = lines.find(([, , says = ""]) => says.includes(name))?.[1];
  if (found === undefined) throw new Error(`no page of ${name}`);
  return found;
}

describe("the directory", () => {
  test("shows all, by name without its article, twenty a page", async () => {
    const page = await get("/structures");
    expect(page.text).toMatch(/5\d structures/);
    expect(page.html.match(/<h3>/g)).toHaveLength(20);
    const names = [...page.html.matchAll(/<h3><a[^>]*>([^<]*)/g)].map(([, name]) => name ?? "");
    const bare = names.map((name) => name.replace(/^(La |Le |Les |L’)/, ""));
    expect(bare).toEqual(bare.toSorted((a, b) => a.localeCompare(b, "fr")));
    expect((await get("/structures?page=2")).status).toBe(200);
    expect((await get("/structures?page=99")).text).toContain("la liste est plus courte");
  });

  test("finds by words without accents, by the beginning of a word, and by number", async () => {
    expect((await get("/structures?q=repliques+grange")).text).toContain("La Grange aux Répliques");
    expect((await get("/structures?q=W269000146")).text).toContain("Racines du Roubion");
    expect((await get("/structures?q=99991037500016")).text).toContain("Fondation Aigue-Belle");
  });

  test("a percent sign is a word like another", async () => {
    expect((await get("/structures?q=%25")).text).toContain("Aucune structure ne répond");
  });

  test("filters by kind, and by what was verified", async () => {
    const media = await get("/structures?genre=media");
    expect(media.text).toContain("1 structure");
    expect(media.text).toContain("Radio Passerelle");
    const verified = await get("/structures?genre=media&verifiees=oui");
    expect(verified.text).toContain("Aucune structure ne répond à ces mots");
  });

  test("looks around a commune, nearest first, and claims distances", async () => {
    const page = await get("/structures?ou=Dieulefit,+15+km&tri=distance");
    expect(page.text).toContain("sur place");
    expect(page.html.indexOf("Racines du Roubion")).toBeGreaterThan(0);
    expect(page.text).not.toContain("Radio Passerelle");
  });

  test("is never empty for want of looking farther: it says so", async () => {
    const page = await get("/structures?genre=media&ou=Grignan,+5+km");
    expect(page.text).toContain("Nous avons regardé plus loin : dans le département Drôme.");
    expect(page.text).toContain("Radio Passerelle");
  });

  test("a place that nobody knows is said, and what one meant is offered", async () => {
    expect((await get("/structures?ou=Xyzzy")).text).toContain("Nous ne connaissons pas « Xyzzy »");
  });

  test.each(["csv", "json", "jsonld"])("exists as .%s", async (format) => {
    const page = await get(`/structures.${format}?ou=Crest`);
    expect(page.status).toBe(200);
    expect(page.html).toContain("La Grande Tablée");
  });

  test("as a table has a mark and French headers, and the site only once verified", async () => {
    const { html } = await get("/structures.csv");
    expect(html.replace(/^\ufeff/, "").split("\r\n")[0]).toMatch(/^nom;sigle;genre;objet;commune/);
    expect(html).toContain("https://grande-tablee.example.org");
    expect(html).not.toContain("https://radio-passerelle.example.org");
  });
});

describe("the page of an organisation", () => {
  test("says by what it was verified, and the names that their persons show", async () => {
    const page = await get(await addressOf("Grande Tablée"));
    expect(page.text).toContain("Vérifiée par une lettre envoyée à son siège");
    expect(page.text).toContain("Solène Coordination");
    const other = await get(await addressOf("Racines du Roubion"));
    expect(other.text).toContain("Inès");
    expect(other.text).not.toContain("Odile");
  });

  test("says that a claim proved nothing, that two contradict, that it is dissolved", async () => {
    const claimed = await get(await addressOf("Pas à pas chez soi"));
    expect(claimed.text).toContain("Une personne dit la représenter.");
    expect(claimed.text).not.toContain("Malika");
    expect(claimed.html).toContain('name="robots" content="noindex"');
    const frozen = await get(await addressOf("Comité des fêtes"));
    expect(frozen.text).toContain("Deux personnes disent la représenter");
    const dissolved = await get(await addressOf("Lampions"));
    expect(dissolved.text).toMatch(/Dissoute le \d+/);
    expect(dissolved.html).not.toContain("/representer");
  });

  test.each(["json", "jsonld"])("exists as .%s", async (format) => {
    const page = await get(`${await addressOf("Grande Tablée")}.${format}`);
    expect(JSON.parse(page.html)).toMatchObject({ name: "La Grande Tablée" });
  });
});

test("the form of its page is unknown to who represents it without the power to look after it", async () => {
  const at = await addressOf("Grande Tablée");
  const { id } = z.object({ id: z.string() }).parse(JSON.parse((await get(`${at}.json`)).html));
  const edit = `${at}/modifier`;
  const quentin = await browserAs(app, "Quentin");
  await represent(app, demonstrationPeople.quentin.id, knownId<"Organisation">(id), ["sign"]);
  expect((await quentin.get(at)).text).toContain("Vous la représentez");
  expect((await quentin.get(edit)).status).toBe(404);
  const { fields } = formTo(await (await browserAs(app, "Solène")).get(edit), edit) ?? {
    fields: [],
  };
  expect(fields).not.toHaveLength(0);
  const own = formTo(await quentin.get("/structures/nouvelle"), "/structures/nouvelle");
  const token = own?.fields.find(([name]) => name === "token")?.[1] ?? "";
  const sent = fields.map(([name, value]) => [name, name === "token" ? token : value] as const);
  expect((await quentin.post(edit, sent)).status).toBe(404);
});

describe("how many volunteers an organisation has", () => {
  test("is said by who represents it, read by all, taken away, and taken back", async () => {
    const at = await addressOf("Grande Tablée");
    const edit = `${at}/modifier`;
    const solene = await browserAs(app, "Solène");
    const say = async (benevoles: string) =>
      solene.submit(formTo(await solene.get(edit), edit), { benevoles });
    expect((await get(at)).text).not.toContain("Bénévoles");
    expect((await say("1 200")).text).toContain("la page est enregistrée");
    expect((await get(at)).text).toContain("Bénévoles 1 200");
    expect(JSON.parse((await get(`${at}.json`)).html)).toMatchObject({ volunteers: 1_200 });
    const [header = "", ...rows] = (await get("/structures.csv")).html.split("\r\n");
    expect(header).toMatch(/;benevoles$/);
    expect(rows.filter((row) => row.endsWith(";1200"))).toHaveLength(1);
    expect((await solene.get(edit)).html).toMatch(/name="benevoles"[^>]*value="1200"/);
    await say("0");
    expect((await get(at)).text).toContain("Bénévoles Aucun");
    await say("");
    expect((await get(at)).text).not.toContain("Bénévoles");
  });

  test.each(["-1", "2,5", "1 000 001", "beaucoup"])(
    "« %s » is refused beside its field, and all that was typed stays",
    async (benevoles) => {
      const at = await addressOf("Grande Tablée");
      const edit = `${at}/modifier`;
      const solene = await browserAs(app, "Solène");
      const form = formTo(await solene.get(edit), edit);
      const page = await solene.submit(form, { benevoles, objet: "Manger ensemble." });
      expect(page.status).toBe(422);
      expect(page.text).toContain("Écrivez un nombre entier, de 0 à 1 000 000.");
      expect(page.html).toContain(`value="${benevoles}"`);
      expect(page.html).toContain("Manger ensemble.");
      expect((await get(at)).text).not.toContain("Bénévoles");
    },
  );
});

describe("adding one", () => {
  const said = {
    nom: "Les Abeilles du Jabron",
    genre: "association",
    objet: "Apprendre à tenir <b>une ruche</b>.",
    commune: "Dieulefit",
    fonction: "treasury",
    lien: "Élue trésorière en mars.",
  };

  test("asks to come in first", async () => {
    expect((await get("/structures/nouvelle")).at).toContain("/entrer");
  });

  test("all that is to be mended is said beside its field, and nothing typed is lost", async () => {
    const browser = await browserAs(app, "Jean-Rémy");
    const form = formTo(await browser.get("/structures/nouvelle"), "/structures/nouvelle");
    const page = await browser.submit(form, {
      ...said,
      numero: "999 910 376",
      tribunal: "Colmar",
      site: "pas un site",
      commune: "Xyzzy",
    });
    expect(page.status).toBe(422);
    for (const words of [
      "Ce SIREN n’existe pas",
      "Écrivez le volume et le folio",
      "Une adresse de site commence par https://",
      "Nous ne connaissons pas cette commune",
    ])
      expect(page.text).toContain(words);
    expect(page.html).toMatch(/name="nom"[^>]*value="Les Abeilles du Jabron"/);
    expect(page.html).toMatch(/name="numero"[^>]*value="999 910 376"/);
  });

  test("it is there at once, not verified, and whoever added it represents it", async () => {
    const browser = await browserAs(app, "Jean-Rémy");
    const form = formTo(await browser.get("/structures/nouvelle"), "/structures/nouvelle");
    const page = await browser.submit(form, said);
    expect(page.way).toEqual([303, 200]);
    expect(page.text).toContain("Pas encore vérifiée");
    expect(page.text).toContain("Vous la représentez");
    expect(page.html).toContain("&lt;b&gt;une ruche&lt;/b&gt;");
    expect(page.html).not.toContain("<b>une ruche");
    expect((await get(page.at)).text).not.toContain("Jean-Rémy");
    const fresh = formTo(await browser.get("/structures/nouvelle"), "/structures/nouvelle");
    const again = await browser.submit(fresh, { ...said, nom: "les abeilles du jabron" });
    expect(again.status).toBe(409);
    expect(again.text).toContain("Une structure porte déjà ce nom dans cette commune");
  });
});

test("who opens the address of a letter without having claimed comes to the page of the structure", async () => {
  const at = await addressOf("La Grange aux Répliques");
  const browser = await browserAs(app, "Adrienne");
  const page = await browser.get(`${at}/verifier`);
  expect([page.at, page.status]).toEqual([at, 200]);
  expect((await browser.get("/structures/999999/verifier")).status).toBe(404);
});

describe("adding one that a public register knows", () => {
  const form = "/structures/nouvelle";
  const search = "/structures/registres";

  test("by a word of its name and its town: the form is filled, and nothing is saved by that", async () => {
    const ines = await browserAs(app, "Inès");
    const found = await ines.get(`${search}?registre=chorale&ville=saou`);
    expect(found.text).toContain("CHORALE DE LA FORÊT DE SAOU");
    const filled = await ines.get(`${form}?de=rna.W269000928`);
    expect(Object.fromEntries(formTo(filled, form)?.fields ?? [])).toMatchObject({
      nom: "CHORALE DE LA FORÊT DE SAOU",
      commune: "Saou (Drôme)",
      numero: "W269000928",
    });
    expect((await ines.get("/structures?q=chorale+saou")).text).toContain(
      "Aucune structure ne répond",
    );
  });

  test("by its number; one that is here already leads to its page; one that ended is told", async () => {
    const ines = await browserAs(app, "Inès");
    expect((await ines.get(`${search}?registre=W+269+000+911`)).text).toContain("PONT DE MIRABEL");
    expect((await ines.get(`${search}?registre=quinconces`)).text).toContain("la dit dissoute");
    const nothing = await ines.get(`${search}?registre=zzzz`);
    expect(nothing.text).toContain("Les registres ne la connaissent pas");
    expect((await ines.get(`${form}?de=rna.W999999999`)).text).toContain("dans un registre public");
    expect((await ines.get(`${search}?registre=%25_%5C`)).text).toContain("ne la connaissent pas");
  });
});
