import { journey } from "./journey.ts";

const TABLE = `Intitulé du dispositif;Date butoir;Pour qui ?;Thématique;Adresse internet;Remarques
Jardins sur les toits;30/09/2027;Associations, habitants;Alimentation;https://toits.example.org/1;vu avec Lise
Le vélo du dimanche;bientôt;Associations;Mobilité;https://toits.example.org/2;
;30/09/2027;;;;sans titre
`;

const sent = (name: string, text: string) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(text),
});

journey(
  "who keeps the instance imports the table of a supplier, corrects its columns, and keeps them for the next one",
  async ({ page, person, follow, send, sees }) => {
    await person("operator");
    await page.goto("/operateur/imports");
    await follow("Importer un tableau");
    const chooser = page.locator('input[type="file"]');
    const read = page.getByRole("button", { name: "Lire ce fichier" });

    await chooser.setInputFiles(sent("toits.xlsx", "PK\u0003\u0004 xl/workbook.xml"));
    await read.click();
    await sees("C’est un classeur : enregistrez-le d’abord en CSV");

    await chooser.setInputFiles(sent("toits.csv", TABLE));
    await read.click();
    await sees("Les colonnes de « toits.csv »");
    await sees("3 lignes, 6 colonnes.");
    await sees("Jardins sur les toits, organisme à dire");
    await sees("Par exemple : Jardins sur les toits · Le vélo du dimanche");

    // Nobody is named in the file: it is asked, with what was typed kept.
    await page.getByRole("button", { name: "Importer", exact: true }).click();
    await sees("Dites quelle colonne est l’organisme, ou écrivez son nom plus bas.");
    const fields = { organisme: "Maison des toits", region: "Occitanie" };
    await send(/tableau\/[\w-]+$/, fields, { button: "Voir ce que cela donne" });
    await sees("Jardins sur les toits, Maison des toits");
    await sees("Compris en partie : échéance illisible : bientôt");
    await send(/tableau\/[\w-]+$/, { nom: "Toits d’Occitanie" }, { button: "Importer" });
    await sees("3 annonces lues : 2 nouvelles, 0 mise à jour, 0 déjà connue, 1 refusée.");
    await sees("La colonne « titre » est vide ou absente.");
    await page.goto(`/appels?q=${encodeURIComponent("jardins sur les toits")}`);
    await sees("Jardins sur les toits");

    // The next file goes in by one choice.
    await page.goto("/operateur/imports/tableau");
    await chooser.setInputFiles(sent("toits-2.csv", TABLE.replace("bientôt", "15/10/2027")));
    await page
      .locator('select[name="correspondance"]')
      .selectOption({ label: "Toits d’Occitanie" });
    await page.getByRole("button", { name: "Importer sans relire" }).click();
    await sees("3 annonces lues : 0 nouvelle, 1 mise à jour, 1 déjà connue, 1 refusée.");

    // What was kept is renamed, changed, then let go.
    await page.goto("/operateur/imports/tableau");
    await follow("Toits d’Occitanie");
    await send(/correspondances\/[\w-]+$/, { nom: "Les toits", region: "" });
    await sees("C’est enregistré.");
    await follow("Les toits");
    await send(/\/effacer$/);
    await sees("La correspondance est effacée. Ce qu’elle a apporté reste.");
    await sees("Aucune pour l’instant");
  },
);
