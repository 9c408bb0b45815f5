import type { Page } from "playwright-core";

import { journey, type Way } from "./journey.ts";

journey(
  "a poster on a wall, slips at a meeting, and somebody without an address, through Solène",
  async (way) => {
    const { page, person, follow, send, sees } = way;
    await person("Solène");
    await page.goto("/cercles");
    await follow(/Plantes à partager/);
    const circle = new URL(page.url()).pathname;
    await follow("Faire venir du monde");
    await follow("Une affiche");
    const old = await page.locator('a[href^="/billet/"]').getAttribute("href");
    await send(/\/affiche$/, { mois: "1" }, { button: "Refaire l’affiche" });
    await sees("Personne n’est encore venu par elle.");
    const code = await page.locator('a[href^="/billet/"]').getAttribute("href");
    await follow("Voir l’affiche à imprimer");
    await sees("Photographiez ce code");

    await comeByPoster(way, circle, [old, code]);
    await comeBySlip(way, circle);
    await page.goto(`${circle}/accueillir`);
    await send(/\/accueillir$/, {
      nom: "Mauricette",
      accord: "presence",
      note: "À l’atelier, samedi dernier.",
      mois: "12",
      charte: "1",
    });
    await sees("C’est fait : Mauricette est dans le cercle.");
    await sees("membre par Solène");
    await send(/\/billet$/);
    await sees("ce billet vous donne votre compte");
  },
);

/** The old code says that it is over; the new one brings somebody in, until it is ended. */
async function comeByPoster(
  way: Way,
  circle: string,
  [old, code]: readonly (string | null)[],
): Promise<void> {
  const { page, send, sees } = way;
  const passer = await way.elsewhere();
  await passer.goto(old ?? "");
  await sees("Cette affiche ne sert plus.", passer);
  await passer.goto(code ?? "");
  await sees("On donne sans compter.", passer);
  await comeIn(way, passer, "passante@example.org", "Marthe");
  await sees("Vous venez par l’affiche de ce cercle.", passer);
  await send(/^\/billet\//, { charte: "1" }, { where: passer });
  await sees("Marthe", passer);
  await page.goto(`${circle}/affiche`);
  await sees("1 personne est entrée par elle.");
  await send(/\/affiche\/arreter$/);
  await sees("Aucune affiche ne sert pour l’instant.");
}

/** A slip given by hand brings one person in; those that are left are ended. */
async function comeBySlip(way: Way, circle: string): Promise<void> {
  const { page, follow, send, sees } = way;
  await page.goto(`${circle}/billets`);
  await send(/\/billets$/, { combien: "12" });
  await sees("Pour une personne, jusqu’au");
  const slip = await page.locator(".billets .code-papier").first().innerText();
  const guest = await way.elsewhere();
  await guest.goto("/cercles");
  await follow("J’ai le code d’une affiche ou d’un billet", guest);
  await send(/^\/billet$/, { code: slip.toLowerCase().replace("-", " ") }, { where: guest });
  await sees("Quelqu’un de ce cercle vous a donné ce billet", guest);
  await comeIn(way, guest, "invite@example.org", "Anatole");
  await send(/^\/billet\//, { charte: "1" }, { where: guest });
  await sees("Anatole", guest);
  await page.goto(`${circle}/billets`);
  await sees("un a servi");
  await send(/\/billets\/.+\/arreter$/, {}, { button: /Arrêter/ });
  await sees("ne servent plus");
}

/** Somebody new comes in from where they are, says how to be called, and is back there. */
async function comeIn(way: Way, page: Page, email: string, name: string): Promise<void> {
  const back = page.url();
  await way.follow("Entrer pour continuer", page);
  await way.send(/^\/entrer$/, { email }, { where: page });
  const [letter] = await way.lettersTo(email);
  const code = /\b(\d{3})\s?(\d{3})\b/.exec(letter?.text ?? "");
  await way.send(/^\/entrer\/code$/, { code: `${code?.[1]}${code?.[2]}` }, { where: page });
  if (new URL(page.url()).pathname === "/moi/nom")
    await way.send(/^\/moi\/nom$/, { nom: name }, { where: page });
  if (page.url() !== back) await page.goto(back);
}
