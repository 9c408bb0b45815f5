import { demonstrationPeople } from "#rules/people";

import { journey } from "./journey.ts";

journey(
  "somebody reads what is kept of them, shows by a code that it is them, and erases it all",
  async ({ page, person, follow, send, sees, later, lettersTo }) => {
    await person("Jean-Rémy");
    // What he took on for another is free again when he leaves, and who added it is told.
    await page.goto("/taches/cercle/1");
    await follow("Rapporter les godets vides à la serre de Saillans");
    await send(/\/confier$/, {}, { button: "Je m’en charge" });
    await page.goto("/moi");
    await page.getByRole("link", { name: "Emporter ou effacer mes données" }).click();
    await sees("Tout emporter");
    await page.getByRole("link", { name: "Voir ce qui serait effacé" }).click();
    await sees("Ce qui reste, sans votre nom");

    await later({ minutes: 11 });
    await page.reload();
    await page.getByRole("button", { name: "Recevoir un code" }).click();
    // Other letters may have come with the time that passed: the code is in its own.
    const texts = (await lettersTo(demonstrationPeople["jean-remy"].email)).map(({ text }) => text);
    const [code = ""] = texts.flatMap((text) => /\b\d{3} \d{3}\b/.exec(text)?.[0] ?? []);
    await page.getByLabel("Le code reçu").fill(code);
    await page.getByRole("button", { name: "Entrer" }).click();
    await page.waitForURL("**/moi/donnees/effacer");

    await page.getByRole("button", { name: "Tout effacer" }).click();
    await sees("Cochez la case");
    await page.getByLabel(/Je comprends/).check();
    await page.getByRole("button", { name: "Tout effacer" }).click();
    await page.waitForURL("**/au-revoir");
    await page.goto("/moi");
    await page.waitForURL(/\/entrer/);
  },
);
