import { journey, linkIn } from "./journey.ts";

const OFFER = "Lire un bail ou une convention, et dire qui l’a déjà signée";
const MINE = "Un bail de jardin à comprendre";

journey(
  "Odile finds an offer and asks for it by its own button; who is asked reads which of theirs is meant, and her words",
  async ({ page, person, send, sees, later, lettersTo, elsewhere }) => {
    await person("Odile");
    await page.goto("/entraide/offres?mots=bail");
    await page.getByRole("link", { name: `Demander : ${OFFER}` }).click();
    await sees("Vous demandez à Roseline, qui dit pouvoir donner");
    await sees(OFFER);
    await page.getByRole("radio", { name: /coup de main/, checked: true }).waitFor();
    await page.getByRole("button", { name: "Continuer" }).click();
    const title = page.locator('[name="titre"]');
    if ((await title.inputValue()) !== OFFER)
      throw new Error(`the offer is not carried along: ${await title.inputValue()}`);
    await title.fill(MINE);
    const fields = page.locator('form[action="/echanges/demander"] [name^="t-"]');
    for (const field of await fields.all()) {
      const type = await field.getAttribute("type");
      await field.fill(type === "date" ? "2027-01-09" : "Un mot");
    }
    await page.getByRole("radio", { name: "En mon nom" }).check();
    await page.getByRole("button", { name: "Voir à qui demander" }).click();
    await sees(`Pour ce que dit son offre : « ${OFFER} »`);
    const first = page.locator('input[type="checkbox"][name="a"]').first();
    if (!(await first.isChecked())) throw new Error("whose offer it is, is not chosen");
    await page.getByRole("radio", { name: "À une seule personne" }).check();
    await page.getByRole("button", { name: "Envoyer la demande" }).click();
    await page.getByRole("heading", { name: MINE, level: 1 }).waitFor();
    await sees("Vous avez demandé à Roseline.");

    await later({ minutes: 5 });
    const letters = await lettersTo("roseline");
    const letter = letters.find(({ text }) => text.includes(MINE));
    if (letter?.text.includes(OFFER) !== true)
      throw new Error(`the letter does not say for which offer: ${letter?.text}`);
    const mail = await elsewhere();
    await mail.goto(linkIn(letter, "/l/echange/"));
    await sees(`On vous demande ce que vous dites pouvoir donner : « ${OFFER} ».`, mail);
    await mail.getByRole("heading", { name: MINE, level: 1 }).waitFor();
    await send(/\/l\/echange\//, {}, { button: "J’accepte", where: mail });
    await sees("Merci, c’est noté.", mail);
  },
);

journey(
  "from a line of a table to an exchange: the exchange says along which line, and leads back to it",
  async ({ page, person, sees, follow }) => {
    await person("Odile");
    await page.goto("/orientations/1");
    await page
      .getByRole("link", { name: /Demander à Bruno/ })
      .first()
      .click();
    await page.getByRole("radio", { name: /coup de main/, checked: true }).waitFor();
    await page.getByRole("button", { name: "Continuer" }).click();
    const fields = page.locator('form[action="/echanges/demander"] [name^="t-"]');
    for (const field of await fields.all()) {
      const type = await field.getAttribute("type");
      await field.fill(type === "date" ? "2027-01-09" : "Un mot");
    }
    await page.getByRole("radio", { name: "En mon nom" }).check();
    await page.getByRole("button", { name: "Voir à qui demander" }).click();
    await page.getByRole("radio", { name: "À une seule personne" }).check();
    await page.getByRole("button", { name: "Envoyer la demande" }).click();
    await sees("D’après la ligne « Apprendre à se servir d’une tablette »");
    await follow("D’après la ligne");
    await sees("Apprendre à se servir d’une tablette");
  },
);

journey(
  "asking a person from their page: what they say they give is chosen, and remembered when one chooses again",
  async ({ page, person, sees }) => {
    await person("Odile");
    await page.goto("/entraide/offres?mots=scène");
    const offered = page.getByRole("link", { name: "Quentin" }).first();
    await page.goto((await offered.getAttribute("href")) ?? "");
    await page.getByRole("link", { name: "Demander autre chose" }).click();
    await sees("Vous demandez à Quentin.");
    await sees("Faire une affiche avec un logiciel libre");
    const kinds = page.getByRole("radio");
    await page.getByRole("radio", { name: /coup de main/, checked: true }).waitFor();
    if (!(await kinds.first().isChecked())) throw new Error("what they give does not come first");
    await page.getByRole("button", { name: "Continuer" }).click();
    await sees("Vous demandez à Quentin.");
    await page.getByRole("link", { name: "Choisir un autre besoin" }).click();
    await sees("Vous demandez à Quentin.");
  },
);

journey(
  "asking a person who gives things of two kinds: these come first, and none is chosen for one",
  async ({ page, person, sees }) => {
    await person("Odile");
    await page.goto("/entraide/offres?mots=chaises");
    const offered = page.getByRole("link", { name: "Lucienne" }).first();
    await page.goto((await offered.getAttribute("href")) ?? "");
    await page.getByRole("link", { name: "Demander autre chose" }).click();
    await sees("Vous demandez à Lucienne.");
    const asked = await page
      .getByRole("radio")
      .evaluateAll((all) => all.map((one) => one.getAttribute("value")));
    if (asked.slice(0, 2).join() !== "loan,skills")
      throw new Error(`what they give does not come first: ${asked.join()}`);
    if ((await page.getByRole("radio", { checked: true }).count()) > 0)
      throw new Error("one is chosen for the asker, though two may be meant");
  },
);
