import { journey, linkIn } from "./journey.ts";

const CONVENTION = "Relire notre convention de prêt avant de la signer";

journey(
  "Jean-Rémy thanks Roseline for what she did, with kori, though they share no circle; she reads it and thanks him back",
  async ({ page, person, follow, send, sees, later, lettersTo, elsewhere }) => {
    await person("Jean-Rémy");
    await page.goto("/echanges");
    await follow(CONVENTION);
    await page.getByRole("heading", { name: "Dire merci" }).waitFor();
    const without = page.getByRole("radio", { name: /Sans kori/ });
    if (!(await without.isChecked())) throw new Error("kori are chosen beforehand");
    // A tap by error sends nothing.
    await page.getByRole("button", { name: "Dire merci à Roseline" }).click();
    await sees("Rien n’est encore envoyé.");
    await page.getByRole("radio", { name: /2 kori/ }).check();
    await send(/merci$/, { mot: "Nous avons signé sans crainte." });
    await sees("Vous avez dit merci");
    await sees("avec 2 kori");
    if ((await page.locator('form[action$="/merci"]').count()) > 0)
      throw new Error("one may thank twice");
    await page.goto("/moi/kori");
    await sees("Vous avez donné 2 kori à Roseline");

    await later({ minutes: 5 });
    const letters = await lettersTo("roseline");
    const told = letters.find(({ text }) => text.includes("Jean-Rémy vous dit merci, avec 2 kori"));
    if (told === undefined || told.text.includes("sans crainte"))
      throw new Error(`no letter, or one with the words: ${told?.text}`);
    const mail = await elsewhere();
    await mail.goto(linkIn(told, "/l/echange/"));
    await sees("Nous avons signé sans crainte.", mail);

    await person("Roseline");
    await page.goto("/echanges");
    await follow(CONVENTION);
    await sees("Jean-Rémy vous a dit merci");
    await sees("Nous avons signé sans crainte.");
    await send(/merci$/, { mot: "Quand vous voulez." });
    await sees("Vous avez dit merci");
    await page.goto("/moi/kori");
    await sees("Jean-Rémy vous a donné 2 kori");
  },
);
