import { journey } from "./journey.ts";

const TABLE = `titre;organisme;echeance;lien
Ateliers cerfs-volants;Ville de Crest;30/09/2027;https://crest.example.org/cerfs-volants
;Ville de Crest;30/09/2027;https://crest.example.org/sans-titre
`;

journey(
  "sends a file of notices, and reads what went in",
  async ({ page, person, follow, sees }) => {
    await person("operator");
    await page.goto("/operateur/imports");
    await follow("Importer un fichier d’annonces");
    const press = () => page.getByRole("button", { name: "Importer", exact: true }).click();
    await press();
    await sees("Choisissez un fichier.");
    await sees("Dites d’où vient ce fichier.");
    const buffer = Buffer.from(TABLE);
    const choose = () =>
      page
        .locator('input[type="file"]')
        .setInputFiles({ name: "crest.csv", mimeType: "text/csv", buffer });
    await choose();
    await page.locator('select[name="source"]').selectOption("csv");
    await press();
    await sees("2 annonces lues : 1 nouvelle, 0 mise à jour, 0 déjà connue, 1 refusée.");
    await page.goto("/operateur/imports/fichier");
    await choose();
    await page.locator('select[name="source"]').selectOption("csv");
    await press();
    await sees("2 annonces lues : 0 nouvelle, 0 mise à jour, 1 déjà connue, 1 refusée.");
  },
);
