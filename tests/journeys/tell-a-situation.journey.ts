import { journey } from "./journey.ts";

const one = (rest: string) => new RegExp(`^/pratiques/situations/[0-9a-f-]{36}${rest}$`);
const AT = "/pratiques/cercle/";
const of = (rest: string) => new RegExp(`^${AT}[^/]+${rest}$`);

journey("Roseline told a situation, Jean-Rémy reads it first and sends it back", async (way) => {
  const { page, person, follow, send, sees } = way;
  await person("Jean-Rémy");
  await page.goto("/pratiques");
  await follow("Professionnels de la qualité");
  const community = page.url();
  await sees("Une situation attend d’être lue");
  await send(of("/relire"));
  await sees("Mme Verdier");
  await send(one("/relire/rendre"));
  await send(of("/relire"));
  await send(one("/relire/renvoyer"), { mot: "On reconnaît une personne à son nom." });

  await person("Roseline");
  await page.goto(community);
  await follow("Le questionnaire que l’on remplit à la place des gens");
  await sees("On reconnaît une personne à son nom.");
  await follow("Changer ce que j’ai raconté");
  await send(one("/changer"), { passe: "Un mardi, quelqu’un du bureau a dit oui." });
  await sees("Attend qu’une autre personne la lise");
  await send(one("/reprendre"));
});

journey(
  "Roseline tells of a table, what helped becomes what is known, and the quarter says it",
  async (way) => {
    const { page, person, follow, send, sees } = way;
    // What waits already is taken back by who told it.
    await person("Roseline");
    await page.goto("/pratiques/situations/6c1b2e70-3f0a-4a51-9d0e-1b7f5c2a9d03");
    await send(one("/reprendre"));
    const community = page.url();
    await follow("Raconter une situation");
    await send(of("/raconter"), {
      titre: "Le tableau de bord",
      passe: "Personne ne remplit le tableau de bord.",
      demande: "Faut-il le garder ?",
    });
    const situation = page.url();
    await sees("Vous l’avez racontée. Les autres ne le voient pas.");

    await person("Jean-Rémy");
    await page.goto(community);
    await send(of("/relire"));
    await send(one("/relire/personne"));
    await sees("Qui l’a racontée ne se dit pas.");
    await send(one("/repondre"), { reponse: "Oui, mais plus court." });
    await send(one("/reponses/[0-9a-f-]{36}/retirer"));
    await send(one("/repondre"), { reponse: "Non : trois chiffres au mur suffisent." });

    await person("Roseline");
    await page.goto(situation);
    await send(one("/reponses/[0-9a-f-]{36}/a-aide"));
    await send(one("/reponses/[0-9a-f-]{36}/finalement-non"));
    await send(one("/reponses/[0-9a-f-]{36}/a-aide"));
    await send(one("/reponses/[0-9a-f-]{36}/savoir"));
    await sees("Non : trois chiffres au mur suffisent.");
    await page.goto(community);
    await follow("Ce trimestre");
    await sees("Non : trois chiffres au mur suffisent.");
  },
);

journey(
  "Jean-Rémy opens a community of practice, notes what it knows, and builds what it does not",
  async (way) => {
    const { page, person, follow, send, sees } = way;
    await person("Jean-Rémy");
    await page.goto("/pratiques");
    await follow("Professionnels de la qualité");
    const community = page.url();
    await follow("Changer cette phrase");
    await send(of("/ouvrir"), { partage: "la qualité, entre voisins." });
    await sees("Nous partageons : la qualité, entre voisins.");

    await follow(/^Ce que nous savons/);
    await send(of("/savoirs"), {
      savoir: "On raconte avant de mesurer.",
      document: "/communs/documents/5d0f7c1a-61d4-4c0f-8e4b-0a2f6d1b7c03",
    });
    await sees("On raconte avant de mesurer.");
    await send(of("/savoirs/[0-9a-f-]{36}/retirer"));

    await page.goto(community);
    await follow(/^Ce qu’il faut construire/);
    await send(of("/construire"), { point: "Une fiche sur une page" });
    await sees("Une fiche sur une page");
    await send(of("/construire/[0-9a-f-]{36}/prendre"), { jour: "2027-01-15" });
    await sees("Jean-Rémy s’en charge");
    await follow(/^C’est construit : Une façon de recueillir/);
    await send(of("/construire/[0-9a-f-]{36}/fait"), { savoir: "Cinq minutes suffisent." });
    await sees("Cinq minutes suffisent.");
    await page.goto(`${community}/construire`);
    await send(of("/construire/[0-9a-f-]{36}/retirer"));
  },
);
