import { journey } from "./journey.ts";

journey(
  "Who operates says what one kori stands for; Solène has nothing counted, Inès reads it and thanks her in words",
  async ({ page, person, follow, send, sees }) => {
    await person("operator");
    await page.goto("/operateur/kori");
    await page.locator('[name="un-kori"]').fill("dix euros");
    await page.getByRole("button", { name: "Le dire ainsi" }).click();
    await sees("Un kori ne vaut pas d’argent");
    await send(/^\/operateur\/kori$/, { "un-kori": "une heure donnée" });
    await sees("C’est enregistré.");

    await person("Solène");
    await page.goto("/moi/kori");
    await sees("Ici, un kori, c’est une heure donnée.");
    await page.getByText("Préférer que rien ne soit compté").click();
    await send(/^\/kori\/don$/);
    await sees("C’est dit : rien n’est compté.");
    await sees("Rien n’est compté sur ce compte");

    await person("Inès");
    await page.goto("/moi/kori");
    const solene = { label: "Solène (en mots, rien n’est compté)" };
    await page.locator('select[name="a"]').selectOption(solene);
    await page.locator('[name="kori"]').fill("2");
    await page.locator('[name="mot"]').fill("Pour les caisses.");
    await page.getByRole("button", { name: "Dire merci" }).click();
    await sees("L’un des deux a choisi que rien ne soit compté");
    await send(/\/moi\/kori$/, { kori: "" });
    await sees("Vous avez dit merci à Solène");

    await person("Solène");
    await page.goto("/entraide");
    await follow("Kori");
    await sees("« Pour les caisses. »");
    await send(/^\/kori\/don\/fin$/);
    await sees("C’est compté à nouveau.");

    // The same of the circle that Inès facilitates.
    await person("Inès");
    await page.goto("/moi/kori");
    await follow("Les kori de Jardins en partage");
    await page.getByText("Préférer que rien ne soit compté").click();
    await send(/^\/kori\/[0-9a-f-]{36}\/don$/);
    await sees("C’est dit : rien n’est compté.");
    await send(/\/don\/fin$/);
    await sees("C’est compté à nouveau.");
  },
);
