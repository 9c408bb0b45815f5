import { journey } from "./journey.ts";

journey(
  "Inès shows a code; Quentin types it, reads her first name and thanks her, once",
  async ({ page, person, follow, send, sees }) => {
    const press = (name: string) => page.getByRole("button", { name }).click();
    await person("Inès");
    await page.goto("/moi/kori");
    await follow("Recevoir un merci");
    await sees("Le code sert une fois, pendant dix minutes.");
    await send(/^\/kori\/recevoir$/);
    await sees("Il sert une fois, jusqu’à");
    const code = await page.locator("main .gros strong").innerText();
    await page.locator("main svg.code-qr").waitFor();

    await person("Quentin");
    await page.goto("/moi/kori");
    await follow("Remercier avec un code");
    await press("Continuer");
    await sees("Tapez le code que l’on vous montre.");
    await page.locator('[name="code"]').fill("badi-badi");
    await press("Continuer");
    await sees("Ce code ne sert pas, ou plus.");
    await send(/^\/kori\/remercier$/, { code: code.toUpperCase() });
    await sees("Remercier Inès");
    const shown = page.url();
    await press("Dire merci");
    await sees("Écrivez un mot, ou un nombre de kori. Rien n’est passé.");
    await send(/^\/l\/kori\/[a-z]{8}$/, { kori: "2", mot: "Pour la caisse portée." });
    await sees("Votre merci est dit.");
    await sees("Vous avez donné 2 kori à Inès");

    // The square leads there too; the code was used.
    await person("Solène");
    await page.goto(shown);
    await sees("Ce code ne sert pas, ou plus.");
    await person("Inès");
    await page.goto("/moi/kori");
    await sees("Quentin vous a donné 2 kori");
    await sees("« Pour la caisse portée. »");
  },
);
