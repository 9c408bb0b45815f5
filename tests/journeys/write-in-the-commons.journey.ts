import { journey } from "./journey.ts";

const one = (rest: string) => new RegExp(`^/communs/documents/[0-9a-f-]{36}${rest}$`);
const BEGUN = `Une table se garde propre.

Le composteur se vide le samedi.

Les outils rentrent le soir.`;

journey(
  "Solène begins a text of her circle, writes in two places at once, and nothing is written over",
  async (way) => {
    const { page, person, follow, send, sees } = way;
    await person("Solène");
    await page.goto("/communs");
    await follow("Écrire un document");
    await send(/^\/communs\/ecrire$/, {
      titre: "Au jardin",
      texte: BEGUN,
      dans: "53a0aaa5-7aba-4627-8ce5-2e5bc198eb52",
      sujets: "food",
    });
    await sees("Pas encore publié");
    const document = page.url();

    // On her telephone and on her computer: both had read the first version.
    const other = await page.context().newPage();
    await other.goto(`${document}/ecrire`);
    await page.goto(`${document}/ecrire`);
    await send(one("/ecrire"), { texte: BEGUN.replace("samedi", "lundi"), nom: "Le lundi" });
    await sees("Le lundi");
    const sunday = BEGUN.replace("samedi", "dimanche");
    await send(one("/ecrire"), { texte: sunday }, { where: other });
    await sees("Deux textes pour un même passage", other);
    await other.close();

    await page.goto(document);
    await follow("Choisir pour la version 3");
    await sees("Le composteur se vide le lundi.");
    await sees("Le composteur se vide le dimanche.");
    await send(one("/versions/3/choisir"), { "passage-1": "mine" });
    await sees("Le composteur se vide le dimanche.");

    await follow("Toutes les versions (4)");
    await follow("Comparer à la 1, 2. Le lundi");
    await sees("lundi");
    await page.goto(`${document}/versions`);
    await follow("Reprendre cette version, 2. Le lundi");
    await send(one("/versions/2/reprendre"));
    await sees("reprise de la version 2");
  },
);

journey(
  "Solène publishes what her circle wrote, for good, and Nadège goes on from it",
  async (way) => {
    const { page, person, follow, send, sees } = way;
    await person("Solène");
    await page.goto("/communs/ecrire");
    await send(/^\/communs\/ecrire/, {
      titre: "Un prêt d’outils",
      texte: "On note qui, quoi, et jusqu’à quand.",
      dans: "53a0aaa5-7aba-4627-8ce5-2e5bc198eb52",
    });
    const document = page.url();
    await follow("Publier");
    await sees("Pas encore choisie.");
    await follow("Choisir une licence");
    const licensed = { licence: "CC-BY-SA-4.0", titre: "Un prêt d’outils" };
    await send(one("/fiche\\?vers=publier"), licensed);
    await send(one("/publier"), { "pour-toujours": "1" });
    await sees("C’est publié : tout le monde peut le lire.");
    await sees("Elle ne se reprend pas.");

    await person("Nadège");
    await page.goto("/communs");
    await follow("Un prêt d’outils");
    await follow("En repartir");
    await send(one("/versions/1/repartir"), { titre: "Un prêt de livres" });
    await sees("« Un prêt d’outils », version 1");
    await follow("Titre, licence et sujets");
    await send(one("/effacer"));
    await sees("Vous n’avez encore rien écrit ici.");
    await page.goto(document);
    await sees("Un prêt d’outils");
  },
);

journey("Solène pastes a table, says what a column holds, and reads it in order", async (way) => {
  const { page, person, follow, send, sees } = way;
  await person("Solène");
  await page.goto("/communs/cercle/53a0aaa5-7aba-4627-8ce5-2e5bc198eb52");
  await follow("Faire un tableau");
  await send(
    /^\/communs\/tableau/,
    {
      titre: "Les graines à donner",
      lignes: "Graine;Sachets;Récoltée\nRoquette;12;2026\nCosmos;trois;2025",
      dans: "53a0aaa5-7aba-4627-8ce5-2e5bc198eb52",
    },
    { button: "Garder" },
  );
  await sees("2 lignes");
  await follow("Les colonnes");
  await send(one("/colonnes"), { "contient-2": "integer", "dit-2": "Un sachet : vingt graines" });
  await sees("Une case ne contient pas ce que dit sa colonne");
  await follow("Changer les lignes");
  await follow("1. Roquette, 12, 2026");
  await send(one("/versions/2/lignes/0"), { "case-2": "15" });
  await follow("1. Roquette, 15, 2026");
  await send(one("/versions/3/lignes/0"), { "case-2": "12" });
  await follow("Toutes les lignes en texte, ou un fichier");
  await send(
    one("/lignes/toutes"),
    {
      lignes: "Graine;Sachets;Récoltée\nRoquette;12;2026\nCosmos;3;2025",
      nom: "En chiffres",
    },
    { button: "Garder" },
  );
  await sees("Un sachet : vingt graines");
  await follow("Sachets : ranger par cette colonne");
  await sees("Dans l’ordre où il est gardé");
});

journey("Solène writes in the pad of her structure, and brings its file in", async (way) => {
  const { page, person, follow, send, sees } = way;
  await person("Solène");
  await page.goto("/communs/ecrire");
  await send(/^\/communs\/ecrire/, {
    titre: "La fête du four",
    texte: "On allume à six heures.",
    dans: "53a0aaa5-7aba-4627-8ce5-2e5bc198eb52",
  });
  const document = page.url();
  await follow("Écrire");
  await follow("Il s’écrit aussi dans un pad ?");
  await page.getByLabel("L’adresse du pad").fill("https://example.org/un/deux");
  await page.getByRole("button", { name: "Enregistrer l’adresse" }).click();
  await sees("Ce n’est pas l’adresse d’un pad");
  // A machine of this one: nothing is asked of it.
  await send(one("/pad"), { adresse: "http://127.0.0.1:9/p/la-fete-du-four" });
  await sees("Un pad Etherpad");
  await page.getByRole("button", { name: "Apporter ce qu’il contient" }).click();
  await sees("Cette adresse n’est pas sur l’Internet ouvert");
  const buffer = Buffer.from("On allume à sept heures.");
  await page
    .getByLabel("Le fichier du pad")
    .setInputFiles({ name: "la-fete.md", mimeType: "text/markdown", buffer });
  await page.getByRole("button", { name: "En faire une version" }).click();
  await sees("ce que le pad contient est une version de plus");
  await follow("Lire le document");
  await sees("On allume à sept heures.");
  await page.goto(`${document}/pad`);
  await send(one("/pad"), { adresse: "" });
  await sees("Où il s’écrit");
});
