import { demonstrationCircles } from "#rules/circles";

import { journey } from "./journey.ts";

journey(
  "a group with nobody looks for partners: nothing is said to be there, and a structure can be invited",
  async ({ page, person, follow, send, sees }) => {
    await person("Inès");
    await page.goto(`/reponses/cercle/${demonstrationCircles.gardens.id}`);
    await send(/\/reponses\/cercle\//, {
      title: "Un observatoire des étoiles",
      day: "2027-03-15",
      asks: "Savoir polir un miroir de télescope\nUn agrément d’astronomie\nUne coupole",
    });
    await follow("Trouver des partenaires");
    await sees("3 choses sont demandées : aucune n’est réunie");
    const text = await page.locator("main").innerText();
    if (text.includes("Rien ne manque")) throw new Error("nothing is said to lack");
    await follow("Inviter une structure, par courriel ou par lettre");
    await page.waitForURL(/\/inviter$/);
    await page.getByRole("heading", { level: 1 }).waitFor();
  },
);
