import sharp from "sharp";

import { journey } from "./journey.ts";

/** A picture as one chooses it on one's own machine. */
const picture = async () => ({
  name: "logo.png",
  mimeType: "image/png",
  buffer: await sharp({ create: { width: 120, height: 60, channels: 3, background: "#0a5263" } })
    .png()
    .toBuffer(),
});

journey(
  "who keeps the page of a structure gives it a logo, and takes it down",
  async ({ page, person, follow, sees, send }) => {
    await person("Odile");
    await page.goto("/structures?q=racines+du+roubion");
    await follow("Racines du Roubion");
    const structure = new URL(page.url()).pathname;
    await follow("Logo");
    await sees("Son pavillon. Il est dessiné d’après elle");

    await page.getByRole("button", { name: "Mettre ce logo" }).click();
    await sees("Choisissez une image.");
    await sees("Dites en une ligne ce que montre l’image.");

    await page.locator('main input[type="file"]').setInputFiles({
      name: "logo.svg",
      mimeType: "image/svg+xml",
      buffer: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
    });
    await page.locator('main [name="montre"]').fill("Une racine bleue");
    await page.getByRole("button", { name: "Mettre ce logo" }).click();
    await sees("ne se lit pas comme une image");

    await page.locator('main input[type="file"]').setInputFiles(await picture());
    await send(/logo$/, { montre: "Une racine bleue" }, { button: "Mettre ce logo" });
    await sees("C’est fait : le logo est en place.");
    await page.goto(structure);
    const shown = page.getByRole("img", { name: "Une racine bleue" });
    await shown.waitFor();
    const at = (await shown.getAttribute("src")) ?? "";
    const toAnyone = await fetch(new URL(at, page.url()));
    if (!(toAnyone.headers.get("cache-control") ?? "").includes("immutable"))
      throw new Error("a logo is kept by caches");

    await follow("Logo");
    await send(/retirer$/, {}, { button: "Retirer le logo" });
    await sees("le pavillon est revenu");
    if ((await page.request.get(at)).status() !== 404) throw new Error("nothing is left of it");
  },
);
