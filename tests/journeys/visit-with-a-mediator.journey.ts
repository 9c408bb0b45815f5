import { journey } from "./journey.ts";

journey(
  "Nadège visits Adrienne: her tablet, the visit noted in two taps, a session that Adrienne stops and that ends by itself",
  async ({ page, person, follow, send, sees, elsewhere, later }) => {
    await person("Nadège");
    await page.goto("/moi/mandats");
    await follow(/journal : Adrienne/);
    await sees("Installer sa tablette avec elle");
    await page.getByText("Installer sa tablette avec elle").click();
    await sees("Sur sa tablette, choisissez l’affichage simple");
    await send(/\/visite\/[0-9a-f-]+\/une-heure$/);
    // She stays where she was, and reads that it is noted.
    await sees("Votre visite d’aujourd’hui est notée");
    await sees("1 h");

    // She acts, and Adrienne reads it on her own screen, stops it, and reads it in the journal.
    await page.goto("/moi/mandats");
    await send(/\/agir$/, {}, { button: /Agir pour Adrienne/ });
    await sees("Vous agissez pour Adrienne");
    const hers = await elsewhere();
    await hers.goto("/demonstration/entrer");
    await hers.getByRole("button", { name: "Entrer comme Adrienne", exact: true }).click();
    await hers.waitForURL((url) => !url.pathname.startsWith("/demonstration"));
    await hers.goto("/");
    await sees("Nadège agit pour vous en ce moment", hers);
    await send(/\/cesser$/, {}, { where: hers });
    await sees("C’est arrêté pour cette fois : Nadège n’agit plus pour vous.", hers);
    await sees("la personne a arrêté qui agissait pour elle", hers);
    await page.goto("/agir");
    if (!page.url().endsWith("/moi/mandats")) throw new Error("Nadège still acts for her");

    // The mandate goes on; what she begins again ends by itself after two hours.
    await send(/\/agir$/, {}, { button: /Agir pour Adrienne/ });
    await sees("Vous agissez pour Adrienne");
    await later({ hours: 2, minutes: 1 });
    await page.goto("/agir");
    if (!page.url().endsWith("/moi/mandats")) throw new Error("a session outlives its two hours");
  },
);
