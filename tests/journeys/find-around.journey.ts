import { journey } from "./journey.ts";

/** What must hold of what one sees; else the journey ends here. */
function must(holds: boolean, says: string): void {
  if (!holds) throw new Error(says);
}

journey(
  "a visitor finds what is around Crest on the map, by the keyboard, and the same in its list",
  async ({ page, follow, sees }) => {
    await page.goto("/");
    await follow("Autour de moi");
    await page.getByLabel("Autour de (commune, département)").fill("Crest, 50 km");
    await page.getByRole("button", { name: "Voir" }).press("Enter");
    await page.waitForURL(/ou=Crest/);
    await sees("Autour de Crest");
    await sees("à moins de 50 km");

    const disc = page.locator("a.pin").first();
    const target = await disc.locator("circle.prise").boundingBox();
    must((target?.width ?? 0) >= 44, "the disc is smaller than a finger");
    const anchor = (await disc.getAttribute("href")) ?? "";
    await page.locator("#carte").scrollIntoViewIfNeeded();
    await disc.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.hash === anchor);
    const part = page.locator(anchor);
    const count = Number.parseInt((await part.locator(".rond-n").innerText()).trim(), 10);
    must((await part.locator("li").count()) === count, "the part does not hold what its disc says");

    const line = part.locator("li a").first();
    const name = (await line.locator(".n").innerText()).trim();
    await line.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/(structures|appels)\//);
    await sees(name);
    await page.goBack();
    await follow("Plus large");
    await sees("à moins de 70 km");
  },
);

journey(
  "a visitor of the map hides what they do not look for, is told of an unknown place, and moves the map",
  async ({ page, sight, follow, sees }) => {
    await page.goto("/autour-de-moi?ou=Crest&km=50");
    const folded = page.locator("details.choix-carte:not([open]) > summary");
    if (await folded.isVisible()) await folded.click();
    await page.locator('input[name="voir"][value="structures"]').uncheck();
    await page.getByRole("button", { name: "Voir" }).click();
    await page.waitForURL(/voir=appels/);
    const organisations = await page.locator(".pt-l a[href^='/structures/']").count();
    must(organisations === 0, "what was hidden is shown");

    await page.goto("/autour-de-moi?ou=Creste");
    await sees("Nous ne connaissons pas de lieu nommé « Creste ».");
    await sees("Vouliez-vous dire");

    if (!sight.scripts) return;
    await page.goto("/autour-de-moi?ou=Crest&km=50");
    await page.getByRole("button", { name: "Déplacer la carte" }).press("Enter");
    await page.locator(".point-vif").first().waitFor();
    await page.locator(".leaflet-overlay-pane path").first().waitFor({ state: "attached" });
    const caption = await page.locator("figcaption").first().innerText();
    must(!/cercle pointillé|trait magenta/.test(caption), "words of the drawing stay behind it");
    await page.locator(".point-vif").first().focus();
    await page.keyboard.press("Enter");
    await page.locator(".leaflet-popup a").first().waitFor();
    await follow("La liste de ce cadre");
    await sees("Dans ce cadre de la carte");
  },
);

journey(
  "a visitor sees a search of structures on the map by the keyboard, reads one, and is back in the list",
  async ({ page, follow, sees }) => {
    await page.goto("/structures?q=jardin");
    const toMap = page.getByRole("link", { name: "Voir sur la carte" });
    await toMap.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/autour-de-moi\/structures\?q=jardin/);
    await sees("Les structures, sur la carte");

    const disc = page.locator("a.pin").first();
    const says = (await disc.getAttribute("aria-label")) ?? "";
    must(/ : (\d|Structure, )/.test(says.replace(/\s/g, " ")), `a disc says only « ${says} »`);
    const anchor = (await disc.getAttribute("href")) ?? "";
    await disc.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.hash === anchor);
    const line = page.locator(`${anchor} li a`).first();
    const name = (await line.locator(".n").innerText()).trim();
    await line.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/structures\/\d+/);
    await sees(name);
    await page.goBack();
    await follow("Plus près");
    await page.waitForURL(/structures\?q=jardin&cadre=/);
    await follow("Revenir à la liste");
    await page.waitForURL(/\/structures\?q=jardin$/);
    const typed = await page.getByLabel("Mots ou numéro").inputValue();
    must(typed === "jardin", "what was searched is lost");
  },
);
