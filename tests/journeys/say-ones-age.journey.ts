import type { Page } from "playwright-core";

import { journey, type Way } from "./journey.ts";

journey(
  "somebody of sixteen comes alone and shows nothing; a child comes with a parent",
  async (way) => {
    const { page, send, sees } = way;
    const year = way.app.clock.now().toZonedDateTimeISO("Europe/Paris").year;
    await comeIn(way, page, "seize@example.org");
    await page.getByText("Vous avez moins de dix-huit ans ?").click();
    await send(/^\/moi\/nom$/, { nom: "Naïm", annee: String(year - 17) });
    await page.goto("/moi");
    await way.follow("Votre âge");
    await sees("Vous avez dit avoir entre 15 et 17 ans.");
    await send(/^\/moi\/age\/majeur$/);
    await sees("Rien n’est gardé de votre âge");
    await send(/^\/moi\/age$/, { annee: String(year - 16) });
    await sees(`Année de naissance gardée : ${year - 16}.`);

    const child = await way.elsewhere();
    await comeIn(way, child, "douze@example.org");
    await child.getByText("Vous avez moins de dix-huit ans ?").click();
    await send(/^\/moi\/nom$/, { nom: "Lou", annee: String(year - 12) }, { where: child });
    await sees("Avant quinze ans, la loi demande qu’un parent soit avec vous.", child);
    await child.goto("/moi");
    await sees("Entrer", child);
  },
);

async function comeIn(way: Way, page: Page, email: string): Promise<void> {
  await page.goto("/entrer");
  await way.send(/^\/entrer$/, { email }, { where: page });
  const [letter] = await way.lettersTo(email);
  const code = /\b(\d{3})\s?(\d{3})\b/.exec(letter?.text ?? "");
  await way.send(/^\/entrer\/code$/, { code: `${code?.[1]}${code?.[2]}` }, { where: page });
  if (new URL(page.url()).pathname !== "/moi/nom") await page.goto("/moi/nom");
}
