import { journey } from "./journey.ts";

journey(
  "the operator says where calls are read, tries, waits, pauses and removes",
  async ({ page, send, sees, person, follow }) => {
    await person("operator");
    await page.goto("/operateur");
    await follow("Sources");
    await sees("cette instance ne lit rien sur le réseau");
    await send(/^\/operateur\/sources\/pretes$/, {}, { button: "Ajouter BOAMP" });
    await sees("BOAMP");
    await sees("Pas encore lue");
    await follow("Ajouter une autre source");
    // A machine of ours: nothing is asked of it, and the page says so.
    await send(/^\/operateur\/sources$/, {
      nom: "La mairie",
      dialecte: "file",
      adresse: "http://127.0.0.1/appels.csv",
      heure: "5",
    });
    await sees("La source est ajoutée");
    await send(/\/essayer$/);
    await sees("n’est pas sur l’internet public");
    await send(/\/pause$/);
    await sees("En pause");
    await send(/\/pause$/);
    await send(/\/lire$/);
    await sees("La lecture commence");
    await follow("Changer");
    await send(/^\/operateur\/sources\/[0-9a-f-]+$/, { nom: "La mairie de Crest" });
    await sees("La mairie de Crest");
    await follow("Retirer");
    await send(/\/retirer$/);
    await sees("La source est retirée");
  },
);
