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
      mots: "Apprendre à greffer les fruitiers, jardinage",
    });
    await sees("Vouliez-vous dire…");
    await send(/metier$/, { metier: "A1208" });
    await sees("C’est ajouté.");

    await page.getByRole("link", { name: "Changer", exact: true }).click();
    await send(/conditions$/, { ou: "Dieulefit", jusque: "20", demandes: "1" });
    await sees("C’est noté.");
    await sees("Personne d’autre ne lit cette page.");
    await send(/repertoire$/);
    await sees("Vous êtes dans le répertoire.");

    await person("Lucienne");
    await page.goto("/entraide");
    await page.getByRole("searchbox", { name: /Que cherchez-vous/ }).fill("greffe fruitier");
    await page.getByRole("textbox", { name: "Où ?" }).fill("La Bégude-de-Mazenc");
    await page.getByRole("button", { name: "Chercher" }).click();
    await follow("Inès");
    await sees("Métier voisin : Jardinier / Jardinière paysagiste");
    await page.getByRole("link", { name: "Demander", exact: true }).waitFor();

    await page.goto("/entraide?q=greffer&ou=Annonay");
    await sees("Personne ne va jusque-là. Voici qui répond ailleurs.");

    await person("Inès");
    await page.goto("/entraide/moi");
    await send(/repertoire$/, {}, { button: "Sortir du répertoire" });
    await person("Lucienne");
    await page.goto("/entraide?q=greffer");
    await sees("Personne n’a encore écrit cela ici.");
  },
);
