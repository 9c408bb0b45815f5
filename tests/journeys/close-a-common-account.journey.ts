import { journey, type Way } from "./journey.ts";

const CIRCLE = "Jardins en partage";

journey(
  "Inès closes the common account of the circle, once a line is answered, and opens it again; Solène reads it",
  async (way) => {
    const { page, person, follow, send, sees, later, lettersTo } = way;
    const press = (name: string) => page.getByRole("button", { name }).click();
    await saysALineIsWrong(way);

    await person("Inès");
    await page.goto("/moi/kori");
    await follow(`Les kori de ${CIRCLE}`);
    await page.getByText("Permettre à un membre de donner").click();
    await page.locator('select[name="qui"]').selectOption({ label: "Solène" });
    await send(/\/donner$/, { "kori-par-mois": "10" });
    await follow("Fermer ce compte");
    await sees("Il reste 31 kori : où vont-ils ?");
    await follow("Partagés entre qui peut donner");
    await sees("Solène reçoit 31 kori.");
    await sees("Une ligne est dite fausse et attend une réponse.");
    await follow("Lire la ligne qui attend (1)");
    await page.getByText("Je ne suis pas d’accord").first().click();
    await send(/\/refuser$/);

    // She reads one sum; another is there once she confirms.
    await page.goto("/moi/kori");
    await follow(`Les kori de ${CIRCLE}`);
    await follow("Fermer ce compte");
    await follow("Partagés entre qui peut donner");
    await page
      .locator('input[name="vu"]')
      .evaluate((field: HTMLInputElement) => (field.value = "autre"));
    await press("Fermer le compte");
    await sees("Quelque chose a changé depuis que vous avez ouvert cette page");
    await send(/\/fermer\/partage$/);
    await sees("Le compte est fermé.");
    await sees("par Inès. Il ne donne ni ne reçoit rien");

    await later({ hours: 24 });
    if (!(await lettersTo("solene")).some(({ text }) => text.includes("est fermé")))
      throw new Error("Solène was not told");
    await person("Solène");
    await page.goto("/moi/kori");
    await sees(`${CIRCLE} vous a donné 31 kori`);
    await follow(`Les kori de ${CIRCLE}`);
    await sees("Un compte commun fermé");
    const table = await page.request.get(`${page.url()}.csv`);
    if (!(await table.text()).includes("Un compte commun fermé")) throw new Error("no statement");

    await opensAgain(way);
  },
);

/** Inès opens it again, empty, and reads what closing it would do. */
async function opensAgain({ page, person, follow, send, sees }: Way): Promise<void> {
  await person("Inès");
  await page.goto("/moi/kori");
  await follow(`Les kori de ${CIRCLE}`);
  await send(/\/rouvrir$/);
  await sees("Le compte est ouvert à nouveau, vide.");
  await follow("Fermer ce compte");
  await sees("Il ne reste rien à donner sur ce compte.");
  await follow("Voir ce qui va se passer");
  await sees("Le compte est à zéro : aucun kori ne passe.");
  await follow("Ne pas fermer");
  await sees("Personne ne peut encore donner depuis ce compte.");
}

/** Solène thanks the circle, then says that this line is wrong. */
async function saysALineIsWrong({ page, person, send, sees }: Way): Promise<void> {
  await person("Solène");
  await page.goto("/moi/kori");
  await page.locator('select[name="a"]').selectOption({ label: CIRCLE });
  await send(/\/moi\/kori$/, { kori: "31" });
  await page
    .getByRole("link", { name: /Un merci/ })
    .first()
    .click();
  await send(/\/lignes\/[0-9a-f-]{36}$/, { kori: "30", pourquoi: "C’était trente." });
  await sees("C’est dit : l’autre côté le lira.");
}
