import { journey } from "./journey.ts";

journey(
  "Odile publishes what the instance costs, and strikes a mistake",
  async ({ page, send, sees, person, follow }) => {
    await page.goto("/");
    await follow(/^Gouvernance$/);
    await sees("La timonerie");
    await sees("Serveur, chez un hébergeur associatif");
    await person("Odile");
    await page.goto("/gouvernance");
    await follow("Publier une ligne");
    await send(/^\/gouvernance\/comptes$/, {
      genre: "expense",
      objet: "Papier et encre",
      qui: "Papeterie du pont",
      somme: "12,50",
    });
    await sees("Papier et encre");
    await page.getByRole("link", { name: /Rayer : Papier et encre/ }).click();
    await send(/^\/gouvernance\/comptes\/[^/]+\/rayer$/, { pourquoi: "C’était pour le marché." });
    await sees("Rayée : C’était pour le marché.");
  },
);
