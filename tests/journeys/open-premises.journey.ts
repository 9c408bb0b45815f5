import { journey, type Way } from "./journey.ts";

/** What stays where nobody touches it; hours are seven times four fields of one name. */
const VENUE = {
  nom: "La remise de la Tablée",
  presentation: "Une remise chauffée, avec deux établis.",
  places: "2",
  adresse: "9 rue du Four, porte du fond",
  commune: "Crest",
};

const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mP4z8AAAAMBAQD3A0FDAAAAAElFTkSuQmCC",
  "base64",
);

/** Facts, a picture, a word that all is right; then they are closed, and opened again. */
async function keepThem({ page, follow, sees, send }: Way): Promise<void> {
  await follow("Modifier");
  await page.locator('select[name="acces"]').nth(1).selectOption("yes");
  await send(/\/modifier$/, { places: "3" });
  await sees("C’est noté, et confirmé pour un an.");
  await sees("Entrée de plain-pied");
  await follow("Photos");
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "remise.png", mimeType: "image/png", buffer: PICTURE });
  await send(
    /\/photos$/,
    { legende: "Deux établis sous une verrière" },
    { button: "Ajouter cette photo" },
  );
  await send(/\/photos\/[0-9a-f-]+\/retirer$/);
  await sees("Aucune photo pour l’instant.");
  await follow("La remise de la Tablée");
  await send(/\/confirmer$/);
  await sees("Merci : c’est confirmé pour un an.");
  await send(/\/retirer$/);
  await sees("Ce local n’est plus proposé");
  await send(/\/rouvrir$/);
  await sees("il est de nouveau dans la liste");
}

journey("opens premises, corrects their hours, shows and withdraws them", async (way) => {
  const { page, person, follow, sees, send } = way;
  await person("Solène");
  await page.goto("/locaux");
  await follow("Ajouter un local de La Grande Tablée");
  const hours = (day: string) => page.locator(`input[name="${day}"]`);
  await hours("lundi").nth(0).fill("14:00");
  await hours("lundi").nth(1).fill("09:00");
  await hours("mardi").nth(0).fill("09:00");
  await hours("mardi").nth(1).fill("12:00");
  await hours("mardi").nth(2).fill("11:00");
  await hours("mardi").nth(3).fill("14:00");
  const save = page.getByRole("button", { name: "Enregistrer" });
  for (const [name, words] of Object.entries(VENUE))
    await page.locator(`[name="${name}"]`).first().fill(words);
  await page.locator('[name="point"]').fill("48.85, 2.35");
  await page.locator('[name="lecteurs"][value="everyone"]').check();
  await page.locator('[name="domicile"]').check();
  await save.click();
  await sees("L’heure de fermeture vient avant l’ouverture.");
  await sees("Ces deux ouvertures se chevauchent.");
  await hours("lundi").nth(1).fill("18:00");
  await hours("mardi").nth(2).fill("14:00");
  await hours("mardi").nth(3).fill("17:00");
  await save.click();
  await sees("Chez quelqu’un, l’adresse n’est lue que par qui est attendu.");
  await page.locator('[name="domicile"]').uncheck();
  await page.locator('[name="lecteurs"][value="expected"]').check();
  await save.click();
  await sees("Ce point est loin de cette commune");
  await send(/\/locaux\/nouveau\/\d+$/, { point: "44.7297, 5.0225", ambiance: "quiet" });
  await sees("C’est fait : votre local est dans la liste.");
  await sees("Le lundi, de 14 h à 18 h ; le mardi, de 9 h à midi et de 14 h à 17 h.");
  await sees("9 rue du Four, porte du fond");
  await keepThem(way);

  await person("Jean-Rémy");
  await page.goto("/locaux?q=remise+de+la+tablee");
  await follow("La remise de la Tablée");
  await sees("Donnée à qui est attendu");
  if ((await page.content()).includes("porte du fond")) throw new Error("the address is told");
});

journey(
  "a structure finds its own premises in what a source publishes, and keeps them; the operator gives them back",
  async ({ page, person, follow, sees, send }) => {
    await person("Jean-Rémy");
    await page.goto("/locaux?q=trois+ponts");
    await follow("Médiathèque des Trois Ponts");
    await sees("Pas confirmé");
    await sees("Répertoire des lieux ouverts");
    await send(/\/notre-local$/);
    await sees("vous tenez ce local");
    const here = new URL(page.url()).pathname;
    await person("operator");
    await page.goto(here);
    await send(/\/rendre$/, { raison: "Ce n’est pas le leur." });
    await sees("il est rendu à sa source");

    await person("Jean-Rémy");
    await page.goto(here);
    await send(/\/notre-local$/);
    await page.getByText("C’est le même local qu’un autre").click();
    await send(/\/meme-local$/);
    await sees("les deux n’en font plus qu’un, celui-ci");
    await sees("La salle du Lien");
    const there = page.url().split("?")[0];
    await page.goto(here);
    if (page.url() !== there) throw new Error("the address of one does not lead to the other");
  },
);

const TABLE = `LIEU;Commune;CP;Coord. X;Coord. Y;Téléphone
Salle des Tilleuls;Die;26150;44.7535;5.3701;04 75 00 00 01
Au large;;;45.5;-4.5;
`;

journey(
  "brings premises from a table, whose columns are looked at first",
  async ({ page, person, sees, send }) => {
    await person("operator");
    await page.goto("/operateur/locaux");
    await page.getByRole("button", { name: "Regarder ce tableau" }).click();
    await sees("Choisissez un fichier.");
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: "salles.csv", mimeType: "text/csv", buffer: Buffer.from(TABLE) });
    await page.getByRole("button", { name: "Regarder ce tableau" }).click();
    await sees("Salle des Tilleuls");
    await sees("ligne 3 : point en mer ou hors de France.");
    await send(/\/operateur\/locaux\/fichiers\//, {
      source: "Les salles du Diois",
      licence: "Licence Ouverte 2.0",
    });
    await sees("2 lignes lues : 1 nouveau, 0 connu");
    await sees("la latitude et la longitude l’une à la place de l’autre");
    await sees("est en mer ou hors de France");
    await page.goto("/locaux?q=tilleuls&ou=Die");
    await sees("Salle des Tilleuls");
  },
);
