import { journey } from "./journey.ts";

journey(
  "who keeps the instance corrects an imported call, and says why",
  async ({ page, person, follow, send, sees }) => {
    await person("operator");
    await page.goto(`/appels?q=${encodeURIComponent("cuisines ouvertes")}`);
    await follow("Cuisines ouvertes : cuisiner et manger ensemble");
    const at = new URL(page.url()).pathname;
    await follow("Corriger cette fiche");
    await sees("Ce que vous corrigez ici reste, même quand la source sera relue.");
    await send(/\/rectifier$/, {
      courriel: "cuisines@aigue-belle.example.org",
      pourquoi: "La fondation confirme l’adresse au téléphone.",
    });
    await sees("La correction est publiée.");
    await page.goto(at);
    await sees("cuisines@aigue-belle.example.org");
    await sees("La fondation confirme l’adresse au téléphone.");
  },
);
