import { journey, linkIn, type Way } from "./journey.ts";

const poll = (rest = "") => new RegExp(`^/rendez-vous/sondages/[0-9a-f-]{36}${rest}$`);
const openLink = /^\/l\/sondage\/[0-9a-f-]{36}\/[\w-]+(\/[\w-]{43})?$/;

journey("a date poll to its occasion", async (way) => {
  const link = await ask(way);
  await answerFromLetter(way);
  const { guest, own } = await answerByLink(way, link);
  await answerForSomebody(way);
  await choose(way);
  await guest.goto(link);
  await way.sees("La date est choisie", guest);
  await way.sees("Samedi 5 décembre à 10 h", guest);
  await guest.goto(own);
  await way.sees("C’est noté : 2 personnes.", guest);
});

journey("no date suits: Solène stops what she asked", async (way) => {
  const { page, person, follow, send, sees } = way;
  await person("Solène");
  await page.goto("/rendez-vous/sondages/nouveau");
  for (const [at, day] of ["2026-12-05", "2026-12-06"].entries())
    for (const [field, value] of [day, "10:00", "12:00"].entries())
      await page
        .locator(`[name="date-${at + 1}"]`)
        .nth(field)
        .fill(value);
  await send(/^\/rendez-vous\/sondages\/nouveau$/, {
    titre: "Visiter le fournil",
    "jusqu-au": "2026-11-30",
    adresse: "Le fournil",
  });
  await page.getByText("Arrêter ce sondage").first().click();
  await send(poll("/arreter"));
  await sees("Ce sondage est fermé.");
  await page.goto("/rendez-vous/sondages");
  await sees("Fermé");
  await follow("Visiter le fournil");
});

/** Solène asks two dates of her circle and of whoever has the link; answers that link. */
async function ask({ page, person, follow, send, sees }: Way): Promise<string> {
  await person("Solène");
  await page.goto("/cercles");
  await follow("Plantes à partager");
  await follow("Voir tous les rendez-vous");
  await follow("Proposer un rendez-vous");
  await follow("Proposez-en plusieurs");
  const filled = {
    titre: "Planter les romarins",
    sorte: "workshop",
    "jusqu-au": "2026-11-27",
    adresse: "La serre",
    qui: "link",
    telephone: "04 65 71 00 12",
  };
  const type = async (row: number, day: string, from: string, to: string) => {
    const fields = page.locator(`[name="date-${row}"]`);
    await fields.nth(0).fill(day);
    await fields.nth(1).fill(from);
    await fields.nth(2).fill(to);
  };
  await type(1, "2026-11-28", "10:00", "12:00");
  await type(2, "2026-11-28", "10:00", "12:00");
  await page.locator('[name="titre"]').fill(filled.titre);
  await page.locator('[name="sorte"]').selectOption(filled.sorte);
  await page.locator('[name="jusqu-au"]').fill(filled["jusqu-au"]);
  await page.getByRole("button", { name: "Demander" }).click();
  await sees("Cette date est déjà plus haut.");
  await type(2, "2026-12-05", "10:00", "12:00");
  await send(/^\/rendez-vous\/sondages\/nouveau\?cercle=\w+$/, filled);
  await sees("Solène vous le demande");
  return new URL(await page.locator("#adresse").inputValue()).pathname;
}

/** Jean-Rémy touches a date in his letter: it is ticked, and nothing has left before the button. */
async function answerFromLetter({ send, sees, elsewhere, later, lettersTo }: Way): Promise<void> {
  await later({ minutes: 10 });
  const [letter] = await lettersTo("jean-remy@atelier-du-lien.example.org");
  const mail = await elsewhere();
  await mail.goto(linkIn(letter, "/l/sondage-de/"));
  await mail.goto(letter?.links.filter((one) => one.includes("?oui=")).at(-1) ?? "");
  await sees("Vos réponses, Jean-Rémy", mail);
  await sees("Ce que disent les autres se lit une fois que vous avez répondu.", mail);
  await send(/^\/l\/sondage-de\//, { mot: "J’apporte une bêche." }, { where: mail });
  await sees("C’est noté.", mail);
  await sees("Réponses par date", mail);
}

/** Yvonne has the link and no account, and changes her mind by the address that is hers. */
async function answerByLink({ send, sees, elsewhere }: Way, link: string) {
  const guest = await elsewhere();
  await guest.goto(link);
  await guest.locator('[name="nom"]').fill("Yvonne");
  await guest.getByRole("button", { name: "Envoyer mes réponses" }).click();
  await sees("Répondez au moins pour une date.", guest);
  await guest.getByRole("radio", { name: "Non" }).first().check();
  await guest.getByRole("radio", { name: "Oui" }).last().check();
  await send(openLink, {}, { where: guest });
  await sees("Vos réponses, Yvonne", guest);
  const own = new URL(await guest.locator("#mon-adresse").inputValue()).pathname;
  await guest.goto(own);
  await guest.getByRole("radio", { name: "S’il le faut" }).first().check();
  await send(openLink, { combien: "2" }, { where: guest });
  await sees("C’est noté.", guest);
  await guest.goto(`${link}/imprimer`);
  await sees("Cochez une case par date.", guest);
  return { guest, own };
}

/** Solène answers too, and for somebody who telephoned; then she changes the words. */
async function answerForSomebody({ page, person, follow, send, sees }: Way): Promise<void> {
  await person("Solène");
  await page.goto("/cercles");
  await follow("Plantes à partager");
  await follow("Planter les romarins");
  await page.getByRole("radio", { name: "Oui" }).nth(1).check();
  await send(poll("/repondre"));
  await sees("Yvonne");
  await page.getByText("Répondre pour quelqu’un au téléphone").click();
  await page
    .locator('form[action$="/au-telephone"]')
    .getByRole("radio", { name: "Non" })
    .first()
    .check();
  await send(poll("/au-telephone"), { nom: "Monsieur Bertin" });
  await page.getByText("Réponse par réponse").click();
  await follow("Changer la réponse de Monsieur Bertin");
  await send(poll("/reponses/[0-9a-f-]{36}"), { nom: "Madame Bertin" });
  await page.getByText("Réponse par réponse").click();
  await sees("Madame Bertin");
  await page.getByRole("button", { name: "Retirer la réponse de Madame Bertin" }).click();
  await page.waitForLoadState();
  await follow("Changer les dates ou les mots");
  await send(poll("/changer"), { titre: "Planter les romarins et le thym" });
  await sees("Planter les romarins et le thym");
}

async function choose({ page, send, sees, later, lettersTo }: Way): Promise<void> {
  await page.getByText("Choisir la date").first().click();
  await send(poll("/choisir"));
  await sees("Samedi 5 décembre à 10 h");
  await sees("Jean-Rémy");
  await sees("Yvonne, à 2, par téléphone");
  await later({ minutes: 10 });
  const letters = await lettersTo("jean-remy@atelier-du-lien.example.org");
  const told = letters.filter(({ subject }) => subject.includes("La date est choisie"));
  if (told.length !== 1) throw new Error(`Jean-Rémy was told ${told.length} times`);
}
