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
      const isTaken = async () => (await option.getAttribute("aria-selected")) === "true";
      for (let down = 0; down < 10 && !(await isTaken()); down += 1) await where.press("ArrowDown");
      if (!(await isTaken())) throw new Error("arrows do not lead to what is proposed");
      const active = await where.getAttribute("aria-activedescendant");
      if (active !== (await option.getAttribute("id"))) throw new Error("ears follow the arrows");
      await where.press("Enter");
      if ((await where.inputValue()) !== "Crest (Drôme)") throw new Error("it is taken");
      if (await list.isVisible()) throw new Error("the list closes");
      await where.fill("");
      await where.pressSequentially("cres");
      await list.waitFor();
      await where.press("Escape");
      if (await list.isVisible()) throw new Error("Escape closes it");
      await where.fill("Crest (Drôme)");
      await where.press("Escape");
      await where.press("Enter");
      await page.waitForURL(/ou=Crest/);
    }
    await sees("Crest · sur place");
  },
);
