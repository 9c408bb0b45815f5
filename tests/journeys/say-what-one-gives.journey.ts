import { journey } from "./journey.ts";

journey(
  "Inès says what she can give, in her words; somebody near finds her, and somebody far does not",
  async ({ page, person, follow, send, sees }) => {
    await person("Inès");
    await page.goto("/coups-de-pouce");
    await follow("Voir qui peut donner quoi");
    await follow("Ce que je peux donner");
    await sees("Rien n’est écrit.");
    await follow("Ajouter une chose");
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await sees("Choisissez de quoi il s’agit.");
    await send(/nouvelle$/, {
      genre: "skill",
      mots: "Tailler et greffer les fruitiers du jardin",
    });
    await sees("Vouliez-vous dire…");
    await send(/metier$/, { metier: "A1444" });
    await sees("C’est ajouté.");

    await follow(/^Changer, Tailler/);
    await send(/moi\/[0-9a-f-]{36}$/, { details: "De novembre à mars." });
    await sees("C’est changé.");
    await page.getByRole("link", { name: "Changer", exact: true }).click();
    await send(/conditions$/, { ou: "Dieulefit", jusque: "20", demandes: "1" });
    await sees("C’est noté.");
    await sees("Personne d’autre ne lit cette page.");
    await send(/repertoire$/);
    await sees("Vous êtes dans le répertoire.");

    await person("Lucienne");
    await page.goto("/entraide/offres");
    await page.getByRole("searchbox", { name: /Que cherchez-vous/ }).fill("greffe fruitier");
    await page.locator('main input[name="ou"]').first().fill("La Bégude-de-Mazenc");
    await page.getByRole("button", { name: "Chercher" }).click();
    await follow("Inès");
    await sees("Métier voisin :");
    await page.getByRole("link", { name: /^Demander : Tailler/ }).waitFor();

    await page.goto("/entraide?q=greffer&ou=Annonay");
    await sees("Personne ne va jusque-là. Voici qui répond ailleurs.");

    await person("Inès");
    await page.goto("/entraide/moi");
    await send(/repertoire$/, {}, { button: "Sortir du répertoire" });
    await follow(/^Changer, Tailler/);
    await follow("Retirer");
    await send(/retirer$/);
    await sees("Rien n’est écrit.");
    await person("Lucienne");
    await page.goto("/entraide?q=greffer");
    if (/greffer les fruitiers/.test(await page.locator("main").innerText()))
      throw new Error("what she took back is still found");
  },
);

journey(
  "Solène says what La Grande Tablée can lend and teach, and its page shows it to members",
  async ({ page, person, follow, send, sees }) => {
    await person("Solène");
    await page.goto("/entraide");
    await follow("Dire ce que peut donner La Grande Tablée");
    await sees("Dire ce que peut donner La Grande Tablée");
    await follow("Ajouter une chose");
    await send(/nouvelle$/, { genre: "skill", mots: "Cuisiner pour une fête de village" });
    await sees("Vouliez-vous dire…");
    await send(/metier$/, { metier: "mots" });
    await follow(/^Changer, Cuisiner/);
    await send(/pour\/[^/]+\/[0-9a-f-]{36}$/, {
      mots: "Cuisiner pour une grande fête",
      genre: "help",
    });
    await sees("C’est changé.");
    await page.getByRole("link", { name: "Changer", exact: true }).click();
    await send(/conditions$/, { jusque: "30", pause: "2027-01-12" });
    await sees("12 janvier");
    await follow("Quand on rappelle une demande à La Grande Tablée");
    await send(/rythme\/pour\/[^/]+$/, { jours: "2", fenetre: "3" });
    await sees("La structure répond d’habitude en");
    await page.getByRole("button", { name: "Tout oublier" }).click();
    await sees("Rien n’est gardé pour le moment.");

    await person("Lucienne");
    await page.goto("/entraide?q=grande+f%C3%AAte&genre=aide");
    await sees("En pause jusqu’au");
    await follow("La Grande Tablée");
    await sees("Cuisiner pour une grande fête");
    await follow("Voir sa page");
    await sees("Peut donner");

    await person("Solène");
    await page.goto("/entraide");
    await follow("Dire ce que peut donner La Grande Tablée");
    await send(/repertoire$/, {}, { button: "Sortir du répertoire" });
    await sees("Vous n’êtes plus dans le répertoire.");
    await follow(/^Changer, Cuisiner/);
    await follow("Retirer");
    await send(/retirer$/);
    await sees("C’est retiré.");
  },
);
