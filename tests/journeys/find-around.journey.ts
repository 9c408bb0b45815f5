import { expect } from "vitest";

import { journey } from "./journey.ts";

journey(
  "a visitor finds what is around Crest on the map, by the keyboard, and the same in its list",
  async ({ page, sight, follow, sees }) => {
    await page.goto("/");
    await follow("Autour de moi");
    await page.getByLabel("Autour de (commune, département)").fill("Crest, 50 km");
    await page.getByRole("button", { name: "Voir" }).press("Enter");
    await page.waitForURL(/ou=Crest/);
    await sees("Autour de Crest");
    await sees("à moins de 50 km");

    // From the map to the list: the disc and its part say the same number.
    const disc = page.locator("a.pin").first();
    const target = (await disc.locator("circle.prise").boundingBox()) ?? { width: 0, height: 0 };
    expect(Math.min(target.width, target.height)).toBeGreaterThanOrEqual(44);
    const anchor = (await disc.getAttribute("href")) ?? "";
    await page.locator("#carte").scrollIntoViewIfNeeded();
    await disc.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.hash === anchor);
    const part = page.locator(anchor);
    const count = Number.parseInt((await part.locator(".rond-n").innerText()).trim(), 10);
    expect(await part.locator("li").count()).toBe(count);

    // From a line of the list to what it names, and back.
    const line = part.locator("li a").first();
    const name = (await line.locator(".n").innerText()).trim();
    await line.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/(structures|appels)\//);
    await sees(name);
    await page.goBack();

    // Wider, then only calls.
    await follow("Plus large");
    await sees("à moins de 70 km");
    const folded = page.locator("details.choix-carte:not([open]) > summary");
    if (await folded.isVisible()) await folded.click();
    await page.locator('input[name="voir"][value="structures"]').uncheck();
    await page.getByRole("button", { name: "Voir" }).click();
    await page.waitForURL(/voir=appels/);
    expect(await page.locator(".pt-l a[href^='/structures/']").count()).toBe(0);

    // A place that nobody knows says so.
    await page.goto("/autour-de-moi?ou=Creste");
    await sees("Nous ne connaissons pas de lieu nommé « Creste ».");
    await sees("Vouliez-vous dire");

    if (!sight.scripts) return;
    await page.goto("/autour-de-moi?ou=Crest&km=50");
    await page.getByRole("button", { name: "Déplacer la carte" }).press("Enter");
    await page.locator(".point-vif").first().waitFor();
    await page.locator(".leaflet-overlay-pane path").first().waitFor({ state: "attached" });
    await page.locator(".point-vif").first().focus();
    await page.keyboard.press("Enter");
    await page.locator(".leaflet-popup a").first().waitFor();
    await follow("La liste de ce cadre");
    await sees("Dans ce cadre de la carte");
  },
);
