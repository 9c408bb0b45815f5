import { journey } from "./journey.ts";

journey(
  "Jean-Rémy sees where his voice goes, takes it back, entrusts it, and votes himself",
  async ({ page, person, sees, later }) => {
    await person("Jean-Rémy");
    await page.goto("/votes");
    await sees("Sans vous, votre voix va à Lucienne, puis à Solène.");
    await page.getByRole("link", { name: /Voter, Où tenir/ }).click();
    await sees("7 voix exprimées sur 10");
    await sees(
      "Quentin et Inès vous confient leur voix. Si vous votez, votre bulletin portera 3 voix",
    );
    const vote = new URL(page.url()).pathname;

    await page.getByRole("button", { name: "Reprendre ma voix confiée à Lucienne" }).click();
    await sees("elle n’est plus confiée à Lucienne");
    await sees("elle reste silencieuse");
    await sees("4 voix exprimées sur 10");
    await page.getByText("Confier ma voix").first().click();
    await page.getByRole("combobox", { name: "À qui ?" }).selectOption({ label: "Yvonne" });
    await page.getByRole("button", { name: "Confier ma voix" }).click();
    await sees("7 voix exprimées sur 10");

    await page.getByRole("button", { name: "Déposer mon bulletin" }).click();
    await sees("Choisissez une réponse.");
    await page.getByRole("radio", { name: /maison de Lucienne/ }).check();
    await page.getByRole("button", { name: "Déposer mon bulletin" }).click();
    await sees("Votre bulletin est déposé : « La maison de Lucienne »");
    await sees("Votre bulletin porte 3 voix");

    await later({ hours: 96 });
    await page.goto(vote);
    await sees("Le résultat");
    // His three voices against Solène's two with Yvonne's one: the circle talks again.
    await sees("Égalité entre « Le jardin d’Adrienne » et « La maison de Lucienne ».");
    await sees("Ensemble, les membres");
  },
);

journey("a member puts a question to their circle", async ({ page, person, sees }) => {
  await person("Jean-Rémy");
  await page.goto("/votes");
  await page.getByText("Poser une question").first().click();
  await page.getByRole("link", { name: "Professionnels de la qualité" }).first().click();
  await page.getByRole("button", { name: "Poser la question" }).click();
  await sees("Écrivez votre question.");
  await page
    .getByRole("textbox", { name: /votre question/i })
    .fill("Se voit-on à Die en janvier ?");
  await page.getByRole("button", { name: "Poser la question" }).click();
  await sees("Vote en cours");
  await sees("0 voix exprimée sur 3");
});
