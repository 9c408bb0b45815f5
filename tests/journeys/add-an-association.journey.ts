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
    await page.getByRole("link", { name: "Répondre, Les Amis du four de Saou" }).click();
    await page.getByRole("button", { name: "Oui, je la représente" }).click();
    await page.goto(`${oven}/verifier`);
    await send(/\/verifier$/, { lien: "Je tiens la caisse depuis la fondation." });
    await sees("Les Amis du four de Saou");
  },
);
