import { journey, type Way } from "./journey.ts";

const POSTER = "Une affiche pour notre porte ouverte";

journey(
  "Quentin draws a poster for Le Four de la vallée, says in one step what he gave, and it is confirmed there",
  async (way) => {
    const { page, person, follow, send, sees } = way;
    await person("Jean-Rémy");
    await page.goto("/echanges/demander?genre=skills");
    await page.getByRole("radio", { name: "Le Four de la vallée" }).check();
    await send(/demander$/, {
      titre: POSTER,
      "t-quoi": "Dessiner une affiche",
      "t-details": "En noir, pour la porte.",
      "t-temps": "Deux heures",
    });
    await page.getByRole("checkbox", { name: /Quentin/ }).check();
    await page.getByRole("radio", { name: "À une seule personne" }).check();
    await page.getByRole("button", { name: "Envoyer la demande" }).click();
    await sees("Vous avez demandé à Quentin.");
    for (const [name, button] of [
      ["Quentin", "J’accepte"],
      ["Quentin", "C’est fait, ou une partie est faite"],
      ["Jean-Rémy", "Oui, c’est fait"],
      ["Jean-Rémy", "De mon côté, tout est fait"],
      ["Quentin", "De mon côté, tout est fait"],
    ] as const) {
      await person(name);
      await page.goto("/echanges");
      await follow(POSTER);
      await page.getByRole("button", { name: button }).click();
      await page.waitForURL(/fait=oui/);
    }
    const at = new URL(page.url()).pathname;
    await page.locator('[name="combien"]').fill("deux petites heures");
    await page.getByRole("button", { name: "C’est fait : dire que je l’ai donné" }).click();
    await sees("Écrivez combien");
    await send(/donne$/, { combien: "2 h 30" });
    await sees("2 h 30 d’un savoir-faire");
    await sees("attend un oui");
    if ((await page.locator('form[action$="/donne"]').count()) > 0)
      throw new Error("it may be said twice");
    await person("Jean-Rémy");
    await page.goto(at);
    await send(/\/oui$/, {}, { button: "Oui, c’est juste" });
    await sees("C’est confirmé.");
  },
);

journey(
  "Adrienne came to the workshop of a structure: she says her time by its length, and corrects it",
  async (way) => {
    const { page, person, follow, send, sees, later } = way;
    await hold(way);
    await person("Adrienne");
    await page.goto("/rendez-vous/publics?q=graver");
    await follow("Graver une affiche");
    const at = new URL(page.url()).pathname;
    await send(/\/repondre$/, { combien: "1" }, { button: "Je viens" });
    await later({ hours: 24 * 14 });
    await page.goto(at);
    if ((await page.locator('form[action$="/donne"]').count()) > 0)
      throw new Error("who was not ticked may say their time");
    await person("Jean-Rémy");
    await page.goto(at);
    await follow("Qui est venu, et la feuille à signer");
    await page.getByText(/^Adrienne/).click();
    await send(/presence$/, {});
    await sees("1 personne est venue.");
    await person("Adrienne");
    await page.goto(at);
    const known = await page.locator('[name="combien"]').inputValue();
    if (known !== "2 h") throw new Error(`the workshop was two hours, and ${known} is said`);
    await page.locator('[name="combien"]').fill("");
    await page.getByRole("button", { name: "Dire que j’ai donné ce temps" }).click();
    await sees("Écrivez combien");
    await send(/donne$/, { combien: "2 h" });
    await sees("attend un oui");
    await follow("2 h");
    await sees("Graver une affiche");
    await send(/^\/donne\/[0-9a-f-]{36}$/, { combien: "3 h" });
    await sees("C’est corrigé");
  },
);

/** Jean-Rémy makes a workshop of two hours, open to everyone. */
async function hold({ page, person, follow, send }: Way): Promise<void> {
  await person("Jean-Rémy");
  await page.goto("/locaux");
  await follow("La salle du Lien");
  await follow("L’Atelier du Lien");
  await follow("Proposer un rendez-vous");
  await send(/^\/rendez-vous\/nouveau\?structure=/, {
    titre: "Graver une affiche",
    sorte: "workshop",
    jour: "2026-12-08",
    debut: "10:00",
    fin: "12:00",
    local: "La salle du Lien (Crest)",
    voir: "everyone",
  });
}
