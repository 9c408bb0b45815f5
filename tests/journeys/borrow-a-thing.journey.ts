import { journey, linkIn, type Way } from "./journey.ts";

const AWAITS = "Un échange attend votre réponse";

journey(
  "Inès borrows chairs; an approver agrees by letter; they go, come back, and both close",
  async (way) => {
    const { page, person, follow, send, sees, elsewhere, lettersTo, later } = way;
    await person("Inès");
    await page.goto("/echanges");
    await follow("Demander quelque chose");
    await page.getByRole("radio", { name: /Emprunter du matériel/ }).check();
    await page.getByRole("button", { name: "Continuer" }).click();
    // Sent empty, it says what is missing, beside each field.
    await page.locator('[name="t-objet"]').fill("Vingt chaises");
    await page.getByRole("button", { name: "Voir à qui demander" }).click();
    await sees("Dites votre besoin en quelques mots.");
    await sees("Écrivez un jour, par exemple 30/11/2026.");
    await send(/demander$/, {
      titre: "Des chaises pour la fête du jardin",
      "t-debut": "2027-01-09",
      "t-fin": "2027-01-11",
      "t-usage": "Faire asseoir les voisins, à La Friche.",
    });
    await sees("À qui demander");
    await page.getByRole("checkbox", { name: /Lucienne/ }).check();
    await page.getByRole("radio", { name: "À une seule personne" }).check();
    await page.getByRole("button", { name: "Envoyer la demande" }).click();
    await sees("Vous avez demandé à Lucienne.");

    await later({ minutes: 5 });
    const [asked] = await lettersTo("lucienne");
    if (asked === undefined) throw new Error("Lucienne was not written to");
    if (!asked.subject.includes(AWAITS)) throw new Error(`a letter says ${asked.subject}`);
    const mail = await elsewhere();
    await mail.goto(linkIn(asked, "/l/echange/"));
    await sees("Inès vous fait cette demande.", mail);
    // Somebody else keeps it: named by half, nothing is lost, and one is told.
    await mail.getByRole("textbox", { name: "Son nom" }).first().fill("Mireille");
    await mail.getByRole("button", { name: "J’accepte" }).click();
    await sees("Donnez le nom et l’adresse de la personne dont il faut l’accord.", mail);
    await mail
      .getByRole("textbox", { name: "Son adresse électronique" })
      .first()
      .fill("mireille.regie@exemple.fr");
    await mail.getByRole("button", { name: "J’accepte" }).click();
    await sees("Merci, c’est noté.", mail);
    await sees("Il manque un accord.", mail);
    await mail.goto(linkIn(asked, "/l/echange/"));
    await sees("Ce lien a déjà servi.", mail);

    await later({ minutes: 5 });
    await approve(way);
    await deliver(way);
  },
);

/** Who was named left: another is named. The first letter serves no more; the second agrees, without an account. */
async function approve(way: Way): Promise<void> {
  const { page, person, follow, send, elsewhere, later, lettersTo, sees } = way;
  const [first] = await lettersTo("mireille.regie@exemple.fr");
  await person("Lucienne");
  await page.goto("/echanges");
  await follow("Des chaises pour la fête du jardin");
  await page.getByText("Nommer quelqu’un d’autre pour l’accord").click();
  await send(/accord$/, {
    "first-approver-name": "Thierry",
    "first-approver-email": "thierry.salle@exemple.fr",
  });
  await sees("C’est noté.");
  const hers = await elsewhere();
  await hers.goto(linkIn(first, "/l/echange/"));
  await sees("Ce lien ne sert plus", hers);
  await later({ minutes: 5 });
  const [approval] = await lettersTo("thierry.salle@exemple.fr");
  await hers.goto(linkIn(approval, "/l/echange/"));
  await hers.getByRole("button", { name: "Je donne mon accord" }).click();
  await sees("Merci, c’est noté.", hers);
}

/** They go, come back, and both close. */
async function deliver({ page, person, follow, sees }: Way): Promise<void> {
  await person("Lucienne");
  await page.goto("/echanges");
  await follow("Des chaises pour la fête du jardin");
  await sees("C’est convenu avec Inès.");
  await page.getByRole("button", { name: "J’ai remis le matériel" }).click();
  await sees("C’est noté.");

  await person("Inès");
  await page.goto("/");
  await follow(/Voir l’échange, Des chaises pour la fête du jardin/);
  await page.getByRole("button", { name: "J’ai bien reçu le matériel" }).click();
  await page.getByRole("button", { name: "J’ai rendu le matériel" }).click();
  await page.getByRole("button", { name: "De mon côté, tout est fait" }).click();
  await sees("Vous avez dit que tout est fait de votre côté.");

  await person("Lucienne");
  await page.goto("/echanges");
  await follow("Des chaises pour la fête du jardin");
  await page.getByRole("button", { name: "Le matériel est bien revenu" }).click();
  await page.getByRole("button", { name: "De mon côté, tout est fait" }).click();
  await sees("Chacun peut dire comment cela s’est passé.");
  await page.getByRole("textbox", { name: /Comment cela s’est-il passé/ }).fill("Rendu propre.");
  await page.getByRole("button", { name: "Dire comment cela s’est passé" }).click();
  await sees("C’est noté.");
}

journey(
  "Odile asks several in turn; the first cannot, the next is asked, and she sees where it passed",
  async ({ page, person, follow, send, sees, lettersTo }) => {
    await person("Odile");
    await page.goto("/echanges/demander?genre=skills");
    await send(/demander$/, {
      pour: "moi",
      titre: "Une scène pour notre fête",
      "t-quoi": "Sonoriser et monter une scène",
      "t-details": "Une petite scène dehors, deux micros.",
      "t-temps": "Une soirée",
    });
    for (const name of [/Quentin/, /Bastien/]) await page.getByRole("checkbox", { name }).check();
    await page.getByRole("radio", { name: /À plusieurs, l’une après l’autre/ }).check();
    await page.getByRole("button", { name: "Envoyer la demande" }).click();
    await sees("C’est noté.");
    const first = await page.locator("main").textContent();
    const [one, other] =
      first?.includes("Bastien") === true ? ["Bastien", "Quentin"] : ["Quentin", "Bastien"];

    await person(one);
    await page.goto("/echanges");
    await follow("Une scène pour notre fête");
    await page.getByText("Je ne peux pas").first().click();
    await page.getByRole("radio", { name: "Pas là à ces dates" }).check();
    await page.getByRole("button", { name: "Je ne peux pas" }).click();
    await sees("Vous avez dit que vous ne pouviez pas.");
    await lettersTo(other.toLowerCase());

    await person("Odile");
    await page.goto("/echanges");
    await follow("Une scène pour notre fête");
    await follow(/Revoir la demande/);
    await sees("À qui c’est déjà passé");
    await sees(`${one} ne peut pas.`);
    await sees(`Vous avez demandé à ${other}.`);
    await page.getByRole("button", { name: "J’ai trouvé ailleurs" }).click();
    await sees("Cette demande est terminée.");
  },
);

journey(
  "Inès changes a draft and throws it away; then reads, corrects and forgets what is known of her rhythm",
  async ({ page, person, follow, send, sees }) => {
    await person("Inès");
    await page.goto("/echanges/demander?genre=expert");
    await send(/demander$/, {
      titre: "Lire un règlement",
      "t-sujet": "Le règlement du jardin",
      "t-attendu": "Savoir ce qu’il permet.",
      "t-temps": "Une heure",
      "t-comment": "Au jardin",
    });
    await follow("Modifier");
    await send(/modifier$/, { titre: "Lire et refaire un règlement" });
    await sees("Lire et refaire un règlement");
    await page.getByRole("button", { name: "Jeter ce brouillon" }).click();
    await sees("Mes échanges");

    await follow("Quand on me rappelle une demande");
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await sees("Écrivez un nombre de 1 à 14.");
    await send(/rythme$/, { jours: "3", fenetre: "4" });
    await sees("C’est enregistré.");
    await sees("3 jours ouverts");
    await page.getByRole("button", { name: "Tout oublier" }).click();
    await sees("C’est oublié.");
    await sees("Rien n’est gardé pour le moment.");
  },
);
