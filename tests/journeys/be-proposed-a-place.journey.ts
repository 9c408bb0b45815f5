import { journey } from "./journey.ts";

journey(
  "a visitor looks for structures near a place, proposed while they type where scripts go",
  async ({ page, sight, sees }) => {
    await page.goto("/structures");
    const where = page.getByRole("combobox", { name: "Où" });
    if (!sight.scripts) {
      await page.getByText("Chercher dans l’annuaire").click();
      await page.getByLabel("Où", { exact: true }).fill("Crest (Drôme)");
      await page.getByRole("button", { name: "Chercher" }).click();
      await page.waitForURL(/ou=Crest/);
    } else {
      await where.pressSequentially("cres");
      const list = page.getByRole("listbox");
      await list.waitFor();
      const option = page.getByRole("option", { name: "Crest (Drôme)" });
      await where.press("ArrowDown");
      if ((await option.getAttribute("aria-selected")) !== "true")
        throw new Error("the best is the first");
      const active = await where.getAttribute("aria-activedescendant");
      if (active !== (await option.getAttribute("id"))) throw new Error("ears follow the arrows");
      await where.press("Enter");
      if ((await where.inputValue()) !== "Crest (Drôme)") throw new Error("it is taken");
      if (await list.isVisible()) throw new Error("the list closes");
      await where.pressSequentially("x");
      await where.press("Backspace");
      await list.waitFor();
      await where.press("Escape");
      if (await list.isVisible()) throw new Error("Escape closes it");
      await where.press("Enter");
      await page.waitForURL(/ou=Crest/);
    }
    await sees("Crest · sur place");
  },
);
