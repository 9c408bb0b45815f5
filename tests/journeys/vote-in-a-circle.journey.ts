import { journey, linkIn } from "./journey.ts";

journey(
  "Jean-Rémy sees where his voice goes, takes it back, entrusts it, and votes himself",
  async ({ page, person, sees, later }) => {
    await person("Jean-Rémy");
    await page.goto("/votes");
    await sees("Sans vous, votre voix va à Lucienne, puis à Solène.");
    await page.getByRole("link", { name: /Voter, Où tenir/ }).click();
    await sees("7 voix exprimées sur 10");
    await sees(
      "Inès et Quentin vous confient leur voix. Si vous votez, votre bulletin portera 3 voix",
    );
    await sees("Solène a répondu : « Le jardin d’Adrienne » : Très bien");
    const vote = new URL(page.url()).pathname;

    await page.getByRole("button", { name: "Reprendre ma voix confiée à Lucienne" }).click();
    await sees("elle n’est plus confiée à Lucienne");
    await sees("elle reste silencieuse");
    await page.getByText("Confier ma voix").first().click();
    await page.getByRole("combobox", { name: "À qui ?" }).selectOption({ label: "Yvonne" });
    await page.getByRole("button", { name: "Confier ma voix" }).click();
    await sees("Votre voix est confiée à Yvonne");

    await page
      .getByRole("group", { name: /maison de Lucienne/ })
      .getByLabel("Très bien")
      .check();
    await page.getByRole("button", { name: "Déposer mon bulletin" }).click();
    await sees("« La maison de Lucienne » : Très bien");
    await sees("Votre bulletin porte 3 voix");

    await later({ hours: 96 });
    await page.goto(vote);
    await sees("Le résultat");
    await sees("Les raisons données");
    await sees("Au jardin, Adrienne peut venir sans marche.");
    await page.getByText("Ajouter une tâche").first().click();
    await page.getByRole("textbox", { name: "À faire" }).fill("Prévenir Adrienne");
    await page.getByRole("button", { name: "Ajouter cette tâche" }).click();
    await sees("La tâche est ajoutée à la liste du cercle.");
    await page.getByRole("link", { name: "Prévenir Adrienne" }).click();
    await sees("Demandée par une décision du cercle");
  },
);

journey("a member puts a question to their circle, each way of deciding said", async (acts) => {
  const { page, person, sees } = acts;
  await person("Jean-Rémy");
  await page.goto("/votes");
  await page.getByText("Poser une question").first().click();
  await page.getByRole("link", { name: "Professionnels de la qualité" }).first().click();
  await sees("Comment voulez-vous décider ?");
  await page.getByRole("link", { name: "Choisir : Une réponse au choix" }).click();
  await page.getByRole("button", { name: "Poser la question" }).click();
  await sees("Écrivez votre question.");
  await page
    .getByRole("textbox", { name: /votre question/i })
    .fill("Se voit-on à Die en janvier ?");
  await page.getByRole("textbox", { name: /réponses possibles/ }).fill("Oui\nNon");
  await page.getByRole("button", { name: "Poser la question" }).click();
  await sees("Vote en cours");
  await sees("0 voix exprimée sur 3");
  await page.getByText("Retirer la question").first().click();
  await page.getByRole("button", { name: "Oui, retirer la question" }).click();
  await sees("La question a été retirée avant que quelqu’un vote.");
});

journey("an objection is answered by another round of the same question", async (acts) => {
  const { page, person, sees, later } = acts;
  await person("Jean-Rémy");
  await page.goto("/votes");
  await page.getByText("Poser une question").first().click();
  await page.getByRole("link", { name: "Professionnels de la qualité" }).first().click();
  await page.getByRole("link", { name: "Choisir : Consentement" }).click();
  await page.getByRole("textbox", { name: /votre question/i }).fill("Ouvre-t-on le lundi ?");
  await page.getByRole("textbox", { name: "La proposition" }).fill("Ouvrir le lundi matin.");
  await page.getByRole("button", { name: "Poser la question" }).click();
  await sees("Vote en cours");
  const vote = new URL(page.url()).pathname;

  await person("Roseline");
  await page.goto(vote);
  await page.getByRole("radio", { name: "J’ai une objection" }).check();
  await page.getByRole("button", { name: "Déposer mon bulletin" }).click();
  await sees("Dites votre objection");
  await page.getByRole("textbox", { name: /Votre objection/ }).fill("Personne n’a les clefs.");
  await page.getByRole("button", { name: "Déposer mon bulletin" }).click();
  await sees("Personne n’a les clefs.");

  await later({ hours: 24 * 9 });
  await person("Jean-Rémy");
  await page.goto(vote);
  await sees("Répondre aux objections");
  await page
    .getByRole("textbox", { name: /La proposition, changée/ })
    .fill("Ouvrir le lundi matin, avec un double des clefs pour Roseline.");
  await page.getByLabel("Dernier jour pour répondre").fill("2027-01-15");
  await page.getByRole("button", { name: "Redemander au cercle" }).click();
  await sees("Tour 2");
  await sees("avec un double des clefs pour Roseline");
});

journey("an election without candidates ends with the consent of the circle", async (acts) => {
  const { page, person, sees } = acts;
  await person("Jean-Rémy");
  await page.goto("/votes");
  await page.getByRole("link", { name: "Qui verriez-vous tenir l’agenda du cercle ?" }).click();
  await sees("Elle répond toujours dans la journée.");
  await page.getByLabel("Dernier jour pour répondre").fill("2027-01-15");
  await page.getByRole("button", { name: "Poser la question au cercle" }).click();
  await sees("Roseline");
  await page.getByRole("radio", { name: /Je consens/ }).check();
  await page.getByRole("button", { name: "Déposer mon bulletin" }).click();
  await sees("Votre bulletin est déposé");
  await page.getByRole("button", { name: "Retirer mon bulletin" }).click();
  await sees("Votre bulletin est retiré");
});

journey("a circle finds its answers together before it votes", async ({ page, person, sees }) => {
  await person("Jean-Rémy");
  await page.goto("/votes");
  await page.getByRole("link", { name: /Voir, Comment accueillir/ }).click();
  await sees("Propositions ouvertes");
  await page.getByRole("textbox", { name: "Votre proposition" }).fill("Un café le dimanche");
  await page.getByRole("button", { name: "Proposer", exact: true }).click();
  await sees("C’est vous qui l’avez proposée.");
  await page.getByText("Proposer d’autres mots pour « Quelqu’un appelle").click();
  const words = page
    .getByRole("listitem")
    .filter({ hasText: "Quelqu’un appelle chaque nouveau membre" })
    .first();
  await words
    .getByRole("textbox", { name: "Les mots que vous proposez" })
    .fill("Quelqu’un appelle, ou passe voir, chaque nouveau membre");
  await words.getByRole("button", { name: "Proposer ces mots" }).click();
  await sees("L’auteur de la réponse n’a pas encore répondu.");
  const vote = new URL(page.url()).pathname;
  await page.getByRole("button", { name: "Retirer « Un café le dimanche »" }).click();
  await sees("L’auteur de la réponse n’a pas encore répondu.");

  await person("Adrienne");
  await page.goto(vote);
  await page.getByRole("button", { name: "Prendre ces mots" }).click();
  await sees("Ces mots ont été pris.");
});

journey(
  "Inès entrusts her voice for a theme, and Lucienne answers",
  async ({ page, person, sees }) => {
    await person("Inès");
    await page.goto("/votes");
    await page.getByRole("link", { name: /Ma voix/ }).click();
    await sees("À Jean-Rémy");
    await page.getByRole("button", { name: "Confier ma voix" }).click();
    await sees("Choisissez une personne.");
    await page.getByRole("combobox", { name: "À qui ?" }).selectOption({ label: "Lucienne" });
    await page
      .getByRole("combobox", { name: "Quel thème ?" })
      .selectOption({ label: "Environnement et climat" });
    await page.getByRole("button", { name: "Confier ma voix" }).click();
    await sees("pour tous les votes sur le thème « Environnement et climat »");

    await person("Lucienne");
    await page.goto("/votes/ma-voix");
    await page.getByRole("button", { name: "J’accepte, Inès" }).first().click();
    await sees("Vous acceptez.");

    await person("Inès");
    await page.goto("/votes/ma-voix");
    await page
      .getByRole("button", { name: /Reprendre ma voix, pour tous les votes sur le thème/ })
      .click();
    await sees("Vous avez repris votre voix.");
  },
);

journey("a visitor reads what a circle decided, and takes the count away", async (acts) => {
  const { page, sees } = acts;
  await page.goto("/votes");
  await page.getByRole("link", { name: "Les décisions que tout le monde peut lire" }).click();
  await page.getByRole("searchbox", { name: "Chercher une décision" }).fill("licence");
  await page.getByRole("button", { name: "Chercher" }).click();
  await page.getByRole("link", { name: /Sous quelle licence/ }).click();
  await sees("Refaire le compte");
  const file = await page.request.get(
    (await page.getByRole("link", { name: /\(CSV\)/ }).getAttribute("href")) ?? "",
  );
  if (!(await file.text()).includes("Sous quelle licence")) throw new Error("another file");
});

journey("Roseline votes from a letter, once, in any browser", async (way) => {
  const { page, person, sees, later, lettersTo, elsewhere } = way;
  await person("Jean-Rémy");
  await page.goto("/votes");
  await page.getByText("Poser une question").first().click();
  await page.getByRole("link", { name: "Professionnels de la qualité" }).first().click();
  await page.getByRole("link", { name: "Choisir : Pour ou contre" }).click();
  await page.getByRole("textbox", { name: /votre question/i }).fill("Adopter le budget 2027 ?");
  await page.getByRole("button", { name: "Poser la question" }).click();
  await sees("Vote en cours");
  await later({ hours: 24 });
  const letters = await lettersTo("roseline@val-et-cretes.example.org");
  const letter = letters.find(({ text }) => text.includes("Adopter le budget 2027"));
  const there = await elsewhere();
  await there.goto(linkIn(letter, "/l/vote/"));
  await there.getByRole("radio", { name: "Pour", exact: true }).check();
  await there.getByRole("button", { name: "Déposer mon bulletin" }).click();
  await sees("Votre bulletin est déposé.", there);
  await there.goto(linkIn(letter, "/l/vote/"));
  await sees("ce lien ne sert qu’une fois", there);
});
