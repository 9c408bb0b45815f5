import sharp from "sharp";

import { journey } from "./journey.ts";

/** A picture as a telephone takes it, with where it was. */
const photo = async (background: string) => ({
  name: "moi.jpg",
  mimeType: "image/jpeg",
  buffer: await sharp({ create: { width: 320, height: 240, channels: 3, background } })
    .withExif({ IFD0: { Copyright: "rue des Lilas" } })
    .jpeg()
    .toBuffer(),
});

journey(
  "shows a picture of oneself to whom one chooses, and takes it down in one tap",
  async ({ page, person, follow, sees, send }) => {
    await person("Jean-Rémy");
    await page.goto("/moi");
    await follow("Votre nom");
    await follow("Votre photo");
    await sees("Vos initiales.");

    await page.getByRole("button", { name: "Montrer cette photo" }).click();
    await sees("Choisissez une image.");
    await page.locator('main input[type="file"]').setInputFiles({
      name: "moi.svg",
      mimeType: "image/svg+xml",
      buffer: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"),
    });
    await page.getByRole("button", { name: "Montrer cette photo" }).click();
    await sees("ne se lit pas comme une photo");

    await page.locator('main input[type="file"]').setInputFiles(await photo("#0a5263"));
    await send(/\/moi\/photo$/, {}, { button: "Montrer cette photo" });
    await sees("votre photo prend la place de vos initiales");
    const shown = page.getByRole("img", { name: "Votre photo" });
    await shown.waitFor();
    const near = (await shown.getAttribute("src")) ?? "";
    const answered = await page.request.get(near);
    if (answered.headers()["cache-control"] !== "private, no-store")
      throw new Error("a face is kept by no cache");
    if ((await answered.body()).includes("Lilas")) throw new Error("what the telephone wrote");

    await send(/\/moi\/photo$/, { visible: "members" }, { button: "Enregistrer" });
    const members = (await shown.getAttribute("src")) ?? "";
    if ((await page.request.get(near)).status() !== 404) throw new Error("another address");
    await page.locator(`header img.jeton[src="${members}"]`).waitFor({ state: "attached" });

    await send(/\/moi\/photo\/retirer$/, {}, { button: "Retirer ma photo" });
    await sees("vos initiales sont revenues");
    if ((await page.request.get(members)).status() !== 404) throw new Error("nothing is left");
  },
);
