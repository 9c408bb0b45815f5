import { journey } from "./journey.ts";

journey(
  "in simple mode, ends another day a form that was begun",
  async ({ page, person, sees }) => {
    await person("Adrienne");
    await page.goto("/appels/signaler");
    const first = page.locator('main [name="adresse"]');
    await first.fill("https://commune.example.org/appel");
    await page.getByRole("button", { name: "Finir plus tard" }).click();
    await sees("Vos réponses d’avant sont là");

    // Another day: the answer is there, and the question after it is open.
    await page.goto("/");
    await page.goto("/appels/signaler");
    if ((await first.inputValue()) !== "https://commune.example.org/appel")
      throw new Error("what was written is there again");
    await page.locator('main [name="intitule"]').waitFor({ state: "visible" });

    await page.locator("main").getByRole("link", { name: "Recommencer" }).first().click();
    if ((await first.inputValue()) !== "") throw new Error("one begins anew");
  },
);
