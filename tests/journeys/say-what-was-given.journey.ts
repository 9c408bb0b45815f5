import { journey } from "./journey.ts";

const gift = (rest = "") => new RegExp(`^/donne/[0-9a-f-]{36}${rest}$`);
const structure = (rest = "") => new RegExp(`^/donne/pour/[0-9a-f-]{36}${rest}$`);

journey(
  "Lucienne says the time that she gave; it is put right, confirmed, and printed",
  async (way) => {
    const { page, person, follow, send, sees, lettersTo, later } = way;
    await person("Lucienne");
    await page.goto("/moi/donne");
    const workshop = page.locator('select[name="a"] option', { hasText: "L’Atelier du Lien" });
    const to = (await workshop.getAttribute("value")) ?? "";
    await page.locator('select[name="a"]').selectOption(to);
    await page.locator('input[name="combien"]').fill("beaucoup");
    await page.getByRole("button", { name: "Dire que je l’ai donné" }).click();
    await sees("Écrivez combien");
    await send(/^\/moi\/donne$/, { a: to, combien: "3 h 30", quoi: "La bourse aux plants" });
    await sees("C’est dit.");
    await later({ hours: 24 });
    const [letter] = await lettersTo("jean-remy@atelier-du-lien.example.org");
    if (letter?.text.includes("La bourse aux plants") !== true)
      throw new Error("Jean-Rémy was not told");

    await person("Jean-Rémy");
    await page.goto("/moi/donne");
    await follow(/^Ce qui est donné : L’Atelier du Lien/);
    await follow(/^Ce n’est pas ça : 3 h 30.*La bourse aux plants/);
    await page.getByText("Ce n’est pas ça").first().click();
    await send(gift("/pas-ca"), { juste: "Trois heures, et non trois et demie" });
    await sees("rien n’est compté");

    await person("Lucienne");
    await page.goto("/moi/donne");
    await follow("3 h 30 pour L’Atelier du Lien");
    await sees("Trois heures, et non trois et demie");
    await send(gift(), { combien: "3 h" });
    await sees("C’est corrigé");

    await person("Jean-Rémy");
    await page.goto("/moi/donne");
    await follow(/^Ce qui est donné : L’Atelier du Lien/);
    await page.getByRole("button", { name: "Confirmer ce qui est coché" }).click();
    await sees("Cochez au moins une ligne.");
    await page.getByLabel(/La bourse aux plants/).check({ force: true });
    await send(structure("/oui"), {});
    await sees("C’est confirmé.");

    await person("Lucienne");
    await page.goto("/moi/donne");
    await follow("Mon relevé de l’année 2026");
    await sees("La bourse aux plants");
    await follow("Temps donné");
    await follow("3 h pour L’Atelier du Lien");
    await page.getByText("Dire que ce n’était pas juste").first().click();
    await send(gift("/contraire"));
    await sees("En moins : 3 h");
    await page.getByText("Retirer").first().click();
    await send(gift("/retirer"));
    await sees("C’est retiré.");
  },
);

journey(
  "Jean-Rémy says what was given to his workshop, what it is worth, and takes it for its accounts",
  async (way) => {
    const { page, person, follow, send, sees } = way;
    await person("Jean-Rémy");
    await page.goto("/moi/donne");
    await follow(/^Ce qui est donné : L’Atelier du Lien/);
    const at = new URL(page.url()).pathname;
    await page.getByText("Dire ce que quelqu’un a donné").first().click();
    const quentin = page.locator('select[name="qui"] option', { hasText: "Quentin" }).first();
    await send(structure(), {
      qui: (await quentin.getAttribute("value")) ?? "",
      combien: "2",
      le: "2026-11-14",
      quoi: "Peinture de l’enseigne",
    });
    await sees("La personne le lira");
    await page.getByText("Ajouter un taux").first().click();
    await send(structure("/taux"), {
      taux: "13",
      depuis: "2026-11-01",
      methode: "SMIC de novembre",
    });
    await sees("SMIC de novembre");
    await follow("40 choses par Lucienne");
    await send(gift("/valeur"), { valeur: "1,50" });
    await sees("La valeur est enregistrée.");

    await person("Quentin");
    await page.goto("/moi/donne");
    await sees("Peinture de l’enseigne");
    await send(gift("/oui"), {}, { button: /Oui, c’est juste/ });
    await sees("C’est confirmé.");

    await person("Jean-Rémy");
    await page.goto(at);
    await follow("Pour vos comptes");
    await sees("Dons en nature");
    await sees("60,00");
    await page.goto(at);
    await follow("Apporter une liste");
    await page.getByRole("button", { name: "Envoyer cette liste" }).click();
    await sees("Choisissez un fichier.");
    const list =
      "le;qui;combien;quoi\r\n2026-11-15;Quentin;1 h;Balai\r\n2026-11-15;Personne;1 h;Rien\r\n";
    const file = { name: "liste.csv", mimeType: "text/csv", buffer: Buffer.from(list) };
    await page.locator('input[name="fichier"]').setInputFiles(file);
    await page.getByRole("button", { name: "Envoyer cette liste" }).click();
    await sees("Une ligne ajoutée");
    await sees("Une ligne à réparer");
  },
);
