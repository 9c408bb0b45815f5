import { journey } from "./journey.ts";

const CIRCLE = "Jardins en partage";

journey(
  "Solène leaves with kori: she sees them before, carries a statement whose fingerprint is checked, gives them to the circle",
  async ({ page, person, follow, send, sees }) => {
    await person("Inès");
    await page.goto("/moi/kori");
    await page.locator('select[name="a"]').selectOption({ label: "Solène" });
    await send(/\/moi\/kori$/, { kori: "7" });
    await sees("Votre merci est dit.");

    await person("Solène");
    await page.goto("/moi/donnees/effacer");
    await follow("Les donner, ou emporter un relevé");
    await sees("Si vous partez sans les donner, un compte du site les garde");
    await page.goto("/kori/releve");
    await sees("ou ce relevé n’est pas encore fait");
    await page.goto("/moi/kori");
    await follow("Partir avec ses kori");
    await page.getByRole("button", { name: "Faire mon relevé" }).click();
    await sees("Votre relevé est fait.");
    await sees("Empreinte du fichier");
    await sees("Somme");
    await page.locator('a[href^="/kori/releve/"]').click();
    await sees("Un relevé qui porte cette empreinte a été fait ici");
    await sees("Il disait :");

    await page.goto("/kori/partir");
    await page.getByRole("button", { name: "Donner tout ce qui reste" }).click();
    await sees("Choisissez à qui.");
    await page.locator('select[name="a"]').selectOption({ label: CIRCLE });
    await page.getByRole("button", { name: "Donner tout ce qui reste" }).click();
    await sees(`C’est donné à ${CIRCLE}.`);
    await sees("Votre compte est à zéro : rien n’est à donner.");
    await page.goto("/moi/kori");
    await follow(`Les kori de ${CIRCLE}`);
    await sees("Un départ");
  },
);
