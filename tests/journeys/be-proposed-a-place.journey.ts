import { journey } from "./journey.ts";

journey(
  "a visitor looks for structures near a place, proposed while they type where scripts go",
  async ({ page, sight, send, sees }) => {
    await page.goto("/structures");
    const where = page.getByLabel("Où", { exact: true });
    if (!sight.scripts) {
      await page.getByText("Chercher dans l’annuaire").click();
      await send(/^\/structures/, { ou: "Crest (Drôme)" }, { button: "Chercher" });
    } else {
      await where.pressSequentially("cres");
      const list = page.getByRole("listbox");
      await list.waitFor();
      await where.press("ArrowDown");
      const option = page.getByRole("option", { name: "Crest (Drôme)" });
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
