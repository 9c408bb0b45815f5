import { demonstrationPeople } from "#rules/people";

import { journey } from "./journey.ts";

journey(
  "Inès adds an association; Odile, whom she invites, begins to show that it is right",
  async ({ page, person, follow, send, sees }) => {
    await person("Inès");
    await page.goto("/structures");
    await follow(/Ajouter|ajouter/);
    await send(/^\/structures\/nouvelle$/, {
      nom: "Les Amis du four de Saou",
      genre: "association",
      objet: "Nous rallumons le four à pain du village, un dimanche sur deux.",
      commune: "Saou",
      fonction: "presidency",
      lien: "J’ai réuni l’assemblée de fondation.",
    });
    await sees("Les Amis du four de Saou");
    const oven = new URL(page.url()).pathname;
    await page.goto(`${oven}/equipe/inviter`);
    await send(/\/equipe\/inviter$/, {
      "adresse-1": demonstrationPeople.odile.email,
      "fonction-1": "treasury",
      pouvoirs: "manage",
    });

    await person("Odile");
    await page.goto("/moi/fil");
    await follow("Répondre, Les Amis du four de Saou");
    await page.getByRole("button", { name: "Oui, je la représente" }).click();
    await page.goto(`${oven}/verifier`);
    await send(/\/verifier$/, { lien: "Je tiens la caisse depuis la fondation." });
    await sees("Les Amis du four de Saou");
  },
);

journey(
  "Inès finds an association in a public register, corrects what it says, and adds it",
  async ({ page, person, follow, send, sees }) => {
    await person("Inès");
    await page.goto("/structures/nouvelle");
    await follow("La trouver dans un registre public");
    await page.getByLabel("Nom ou numéro").fill("chorale saou");
    await page.getByRole("button", { name: "Chercher dans les registres" }).click();
    await page.waitForLoadState();
    await follow("Remplir le formulaire : CHORALE DE LA FORÊT DE SAOU");
    await sees("c’est vous qui avez le dernier mot");
    await send(/^\/structures\/nouvelle$/, {
      nom: "Chorale de la forêt de Saou",
      fonction: "secretariat",
      lien: "J’y chante et j’écris les comptes rendus.",
    });
    await sees("Chorale de la forêt de Saou");
    await sees("chanter à plusieurs voix");
    await sees("W269000928");
  },
);
