import { journey, linkIn } from "./journey.ts";

const TABLET = "Agrandir les lettres de ma tablette";

journey(
  "Adrienne and Quentin agreed: they write to each other, by page and by letter, and one shows a telephone",
  async ({ page, person, follow, send, sees, elsewhere, later, lettersTo }) => {
    await person("Adrienne");
    await page.goto("/echanges");
    await follow(TABLET);
    await sees("C’est convenu avec Quentin.");
    await sees("Ce qui est convenu");
    await follow("Écrire à Quentin");
    await send(/mots$/, { mot: "Sonnez deux fois, j’entends mal." });
    await sees("Sonnez deux fois, j’entends mal.");
    await page.getByText("Montrer mon téléphone à Quentin").first().click();
    await page.getByRole("textbox", { name: "Votre téléphone" }).fill("appelez-moi");
    await page.getByRole("button", { name: "Montrer mon téléphone à Quentin" }).click();
    await sees("dix chiffres");
    await send(/telephone$/, { telephone: "0465710044" });
    await sees("Quentin peut lire votre téléphone : 04 65 71 00 44.");

    await later({ minutes: 5 });
    const [told] = await lettersTo("quentin");
    if (told === undefined || told.text.includes("Sonnez deux fois"))
      throw new Error(`a letter says ${told?.text}`);
    const mail = await elsewhere();
    await mail.goto(linkIn(told, "/l/echange/"));
    await sees("Sonnez deux fois, j’entends mal.", mail);
    await send(/mots$/, { mot: "Deux fois, c’est noté." }, { where: mail });
    await sees("Deux fois, c’est noté.", mail);

    await person("Quentin");
    await page.goto("/echanges");
    await sees("Adrienne vous a écrit.");
    await follow(TABLET);
    await sees("Nouveau");
    await page.getByRole("link", { name: /Appeler Adrienne : 04 65 71 00 44/ }).waitFor();
    await page
      .getByRole("button", { name: /Reprendre ce mot/ })
      .last()
      .click();
    await sees("Ce mot a été repris par qui l’avait écrit.");

    await person("Adrienne");
    await page.goto("/echanges");
    await follow(TABLET);
    await send(/telephone\/reprendre$/, {}, { button: "Ne plus le montrer" });
    await sees("C’est noté.");
  },
);
