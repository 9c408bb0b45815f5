import { journey } from "./journey.ts";

const SUBSIDIES = `nomAttribuant;idAttribuant;dateConvention;nomBeneficiaire;idBeneficiaire;objet;montant
Ville de Crest;21260108500011;2026-03-02;Les Cerfs-Volants de Crest;;Atelier du mercredi;1500,00
Ville de Crest;21260108500011;2026-03-02;Mme Jeanne Exemple;;Bourse;100
`;

journey(
  "sends the subsidies of a town, and reads which went in",
  async ({ page, person, sees }) => {
    await person("operator");
    await page.goto("/operateur/registres");
    const press = () => page.getByRole("button", { name: "Importer", exact: true }).click();
    const choose = (name: string, text: string) =>
      page
        .locator('input[type="file"]')
        .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
    await press();
    await sees("Choisissez un fichier.");
    await sees("Dites ce qu’est ce fichier.");
    await choose("abime.json", "{");
    await page.locator('select[name="registre"]').selectOption("subventions");
    await press();
    await sees("Ce fichier ne se lit pas");
    await choose("crest.csv", SUBSIDIES);
    await press();
    await sees("2 lignes lues : 1 nouvelle, 0 changée, 0 déjà connue, 1 mise à part.");
    await page.goto("/subventions?q=cerfs-volants");
    await sees("Les Cerfs-Volants de Crest");
  },
);
