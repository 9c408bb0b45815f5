import { journey } from "./journey.ts";

journey(
  "the operator looks how the instance is, says an incident and its end, and announces works",
  async ({ page, send, sees, person, follow }) => {
    await person("operator");
    await page.goto("/operateur");
    await follow("Santé de l’instance");
    await sees("il n’y a rien à faire");
    await page.locator("summary", { hasText: "chiffres et détails" }).click();
    await page.locator("summary", { hasText: "Erreurs" }).click();
    await page.getByLabel("Référence").fill("00000000");
    await page.getByRole("button", { name: "Chercher" }).click();
    await sees("Aucune erreur n’a cette référence");

    await page.goto("/operateur");
    await follow("État dit à tous");
    await send(/^\/operateur\/etat\/incidents$/, {
      quoi: "Les courriels partent en retard",
      mots: "Ils partiront ce soir.",
    });
    await sees("C’est fait.");
    await follow("Voir la page");
    await sees("Quelque chose ne marche pas.");
    await page.goto("/operateur/etat");
    await send(/^\/operateur\/etat\/incidents\/[^/]+\/fin$/, { fin: "Le serveur est réparé." });
    await send(/^\/operateur\/etat\/travaux$/, {
      jour: "2026-12-01",
      de: "22:00",
      a: "23:00",
      pourquoi: "Mise à jour du site.",
    });
    await page.goto("/etat");
    await sees("Le serveur est réparé.");
    await sees("Travaux annoncés, de");
    await page.goto("/operateur/etat");
    await send(/^\/operateur\/etat\/travaux\/retirer$/);
    await sees("C’est fait.");
    await page.goto("/confidentialite");
    await follow("Combien de temps, ligne par ligne");
    await sees("Prochain passage");
  },
);
