import { journey } from "./journey.ts";

const CIRCLE = "Jardins en partage";

journey(
  "Inès thanks Solène by name, then their circle; Solène is told, reads it, and reads the account of the circle",
  async ({ page, person, follow, send, sees, later, lettersTo }) => {
    await person("Inès");
    await page.goto("/entraide");
    await follow("Kori");
    await sees("Vous pouvez encore donner");
    const press = () => page.getByRole("button", { name: "Dire merci" }).click();
    await page.locator('[name="kori"]').fill("2");
    await press();
    await sees("Choisissez qui vous remerciez, ou écrivez le nom d’une structure.");
    await page.locator('select[name="a"]').selectOption({ label: "Solène" });
    await page.locator('[name="kori"]').fill("deux");
    await page.locator('[name="mot"]').fill("Pour les caisses.");
    await press();
    await sees("Écrivez un nombre entier de kori");
    await send(/\/moi\/kori$/, { kori: "2" });
    await sees("Votre merci est dit.");
    await sees("Vous avez donné 2 kori à Solène");
    await sees("« Pour les caisses. »");

    await page.locator('select[name="a"]').selectOption({ label: CIRCLE });
    await send(/\/moi\/kori$/, { kori: "", mot: "Pour la place que vous m’avez faite." });
    await sees(`Vous avez dit merci à ${CIRCLE}`);
    await page.locator('select[name="a"]').selectOption({ label: CIRCLE });
    await send(/\/moi\/kori$/, { kori: "85" });
    await sees("Ensuite, un merci se dit en mots.");
    await page.locator('select[name="a"]').selectOption({ label: CIRCLE });
    await page.locator('[name="kori"]').fill("30");
    await press();
    await sees("Ce compte n’a pas assez de kori pour cela");

    await later({ hours: 24 });
    const letter = (await lettersTo("solene")).find(({ text }) =>
      text.includes("Inès vous dit merci, avec 2 kori"),
    );
    if (letter === undefined || letter.text.includes("caisses"))
      throw new Error(`no letter, or one with the words: ${letter?.text}`);
    await person("Solène");
    await page.goto("/moi/kori");
    await sees("Inès vous a donné 2 kori");
    await follow(`Les kori de ${CIRCLE}`);
    await sees("Inès a donné 85 kori");
    await sees("Pour la place que vous m’avez faite.");
    await sees("Il reste 85 kori à donner.");
    const table = await page.request.get(`${page.url()}.csv`);
    if (!(await table.text()).includes(";85;")) throw new Error("no line of the statement");
  },
);

journey(
  "Inès lets Solène give from the common account of their circle; Solène gives, Odile reads it, Inès takes it back",
  async ({ page, person, follow, send, sees }) => {
    const press = (name: string) => page.getByRole("button", { name }).click();
    await person("Inès");
    await page.goto("/moi/kori");
    await page.locator('select[name="a"]').selectOption({ label: CIRCLE });
    await send(/\/moi\/kori$/, { kori: "30" });
    await follow(`Les kori de ${CIRCLE}`);
    await sees("Personne ne peut encore donner depuis ce compte.");
    await page.getByText("Permettre à un membre de donner").click();
    await page.locator('select[name="qui"]').selectOption({ label: "Solène" });
    await page.locator('[name="kori-par-mois"]').fill("beaucoup");
    await press("Le permettre");
    await sees("Écrivez un nombre entier de 1 à 100.");
    await page.locator('[name="kori-par-mois"]').fill("10");
    await press("Le permettre");
    await sees("C’est permis.");
    await sees("Solène, jusqu’à 10 kori par mois");
    // Said again, the share is another one.
    await page.getByText("Permettre à un membre de donner").click();
    await page.locator('select[name="qui"]').selectOption({ label: "Solène" });
    await page.locator('[name="kori-par-mois"]').fill("12");
    await press("Le permettre");
    await sees("Solène, jusqu’à 12 kori par mois");

    await person("Solène");
    await page.goto("/moi/kori");
    await follow(`Les kori de ${CIRCLE}`);
    await sees("Vous pouvez encore donner 12 kori ce mois-ci depuis ce compte.");
    await page.locator('select[name="a"]').selectOption({ label: "Farida" });
    await page.locator('[name="kori"]').fill("13");
    await press("Dire merci");
    await sees("C’est plus que ce que vous pouvez encore donner ce mois-ci");
    await page.locator('[name="kori"]').fill("4");
    await press("Dire merci");
    await sees("Votre merci est dit.");

    await person("Odile");
    await page.goto("/moi/kori");
    await follow(`Les kori de ${CIRCLE}`);
    await sees("4 kori pour Farida");
    await sees("donné par Solène");
    await sees("Il reste 26 kori à donner.");

    await person("Inès");
    await page.goto("/moi/kori");
    await follow(`Les kori de ${CIRCLE}`);
    await press("Ne plus permettre à Solène de donner");
    await sees("C’est retiré.");
  },
);
