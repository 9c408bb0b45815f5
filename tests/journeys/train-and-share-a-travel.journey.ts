import { journey, linkIn, type Way } from "./journey.ts";

const one = (rest: string) => new RegExp(`^/formations/[0-9a-f-]{36}${rest}$`);

/** A week later Quentin says where he stands, and Solène reads what was signed. */
async function answerAfter({ page, person, follow, send, sees, later }: Way, training: string) {
  await later({ hours: 24 * 7 });
  await page.goto(training);
  await follow("Dire où j’en suis, après");
  const after = { "niveau-1": "4", "niveau-2": "4", confiance: "4" };
  await send(one("/mon-niveau"), { ...after, mot: "Merci, c’était clair.", signer: "1" });
  await sees("C’est noté.");

  await person("Solène");
  await page.goto(`${training}/avis`);
  await sees("Moins de cinq réponses : rien n’en est montré.");
  await sees("Merci, c’était clair.");
}

journey(
  "Jean-Rémy begins a training from what his own structure offers: its title is there",
  async ({ page, person, follow }) => {
    await person("Jean-Rémy");
    await page.goto("/formations/nouvelle");
    await follow(/Accueillir un nouveau bénévole/);
    await follow("L’Atelier du Lien");
    const title = await page.locator('[name="titre"]').first().inputValue();
    if (!title.includes("Accueillir un nouveau bénévole"))
      throw new Error(`the offer is not taken up: « ${title} »`);
  },
);

journey(
  "Solène proposes a training in her circle, says what one will know, and Quentin says where he stands",
  async (way) => {
    const { page, person, follow, send, sees } = way;
    await person("Solène");
    await page.goto("/formations");
    await follow("Proposer une formation");
    await follow("Plantes à partager");
    await send(/^\/formations\/nouvelle/, {
      titre: "Faire ses graines",
      jour: "2026-11-30",
      debut: "09:30",
      fin: "12:00",
      adresse: "Jardin du chemin des Roures",
      savoir: "récolter des graines mûres\nles sécher et les garder",
      programme: "1 h : au jardin\n1 h 30 : à l’abri",
      forme: "me",
    });
    await sees("2 h 30 en tout");
    const training = page.url();
    await follow("Changer le programme");
    await send(one("/programme"), { apporter: "Des enveloppes, un crayon." });
    await sees("Des enveloppes, un crayon.");
    await follow("Imprimer le programme");
    await sees("récolter des graines mûres");

    await page.goto(`${training}/supports`);
    for (const titre of ["Sécher", "En trop"])
      await send(
        one("/supports"),
        { titre, adresse: "https://graines.example.org/secher" },
        { button: "Ajouter" },
      );
    await send(one("/supports/[0-9a-f-]{36}/retirer"), {}, { button: "Retirer, En trop" });

    await person("Quentin");
    await page.goto(training);
    await follow("Le jour, le lieu, et dire si vous venez");
    await send(/repondre$/, { combien: "1" }, { button: "Je viens" });
    await page.goto(training);
    await follow("Supports");
    await sees("Sécher");
    await page.goto(training);
    await follow("Dire où j’en suis, avant");
    await send(one("/mon-niveau"), { "niveau-1": "2", "niveau-2": "1", confiance: "3" });
    await sees("C’est noté.");
    await page.goto("/moi/formations");
    await sees("Faire ses graines");

    await answerAfter(way, training);
  },
);

journey(
  "the travel of Inès is shared: proposed, declined by one, proposed anew, agreed from a letter, paid and received",
  async (way) => {
    const { page, person, follow, send, sees, elsewhere, lettersTo, later } = way;
    await person("Inès");
    await page.goto("/formations");
    await follow("Tailler un fruitier de plein vent");
    await follow("Partager le trajet");
    await sees("Le trajet coûte 37,76 €");
    const travel = page.url();
    await send(one("/trajet"), { cout: "sum", somme: "40" });
    await sees("Le trajet coûte 40 €");

    await person("Quentin");
    await page.goto(travel);
    await sees("Votre part : 13,3");
    // A cent is left over: whose it is, the travel draws.
    const part = /Votre part\s:\s(13,3\d)/.exec(await page.locator("main").innerText())?.[1];
    if (part !== "13,33" && part !== "13,34") throw new Error(`the part is ${part}`);
    await send(one("/trajet/[0-9a-f-]{36}/pas-cette-fois"));
    await sees("rien ne vous est demandé");

    await person("Inès");
    await page.goto(travel);
    await sees("À partager de nouveau");
    await send(one("/trajet"), {});
    await sees("En attente de réponses");

    await later({ minutes: 10 });
    const apart = await elsewhere();
    for (const name of ["damien", "thierry"]) {
      const letter = linkIn((await lettersTo(name))[0], "/l/ma-part/");
      await apart.goto(new URL(letter, page.url()).href);
      await sees("Votre part : 20 €", apart);
      await send(/\/d-accord$/, {}, { where: apart });
      await sees("Vous êtes d’accord.", apart);
    }
    await send(/\/regle$/, {}, { where: apart });
    await sees("Vous avez dit que c’est réglé.", apart);

    await person("Inès");
    await page.goto(travel);
    await sees("Tout le monde est d’accord");
    for (const name of ["Damien", "Thierry"])
      await send(one("/trajet/[0-9a-f-]{36}/recu"), {}, { button: new RegExp(`^Reçu, ${name}`) });
    await sees("Tout est reçu");
  },
);

journey("Thierry says from his letter that he takes no part this time", async (way) => {
  const { page, person, send, sees, elsewhere, lettersTo, later } = way;
  await person("Inès");
  await page.goto("/formations");
  await way.follow("Tailler un fruitier de plein vent");
  await way.follow("Partager le trajet");
  await send(one("/trajet"), {});
  await later({ minutes: 10 });
  const letter = linkIn((await lettersTo("thierry"))[0], "/l/ma-part/");
  const apart = await elsewhere();
  await apart.goto(new URL(letter, page.url()).href);
  await send(/\/pas-cette-fois$/, {}, { where: apart });
  await sees("C’est noté : rien ne vous est demandé.", apart);
});

journey("Quentin agrees to his part of a travel on its page, and pays it", async (way) => {
  const { page, person, send, sees, elsewhere, lettersTo, later } = way;
  await person("Inès");
  await page.goto("/formations");
  await way.follow("Tailler un fruitier de plein vent");
  await way.follow("Partager le trajet");
  const travel = page.url();
  await send(one("/trajet"), { cout: "sum", somme: "30" });
  await later({ minutes: 10 });
  const apart = await elsewhere();
  for (const name of ["damien", "thierry"]) {
    const letter = linkIn((await lettersTo(name))[0], "/l/ma-part/");
    await apart.goto(new URL(letter, page.url()).href);
    await send(/\/d-accord$/, {}, { where: apart });
  }
  await person("Quentin");
  await page.goto(travel);
  await send(one("/trajet/[0-9a-f-]{36}/d-accord"));
  await sees("À régler directement à Inès");
  await send(one("/trajet/[0-9a-f-]{36}/regle"));
  await sees("Vous avez dit que c’est réglé.");
});
