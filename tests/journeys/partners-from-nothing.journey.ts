import { demonstrationCircles } from "#rules/circles";

import { journey } from "./journey.ts";

journey(
  "a group with nobody looks for partners: nothing is said to be there, and a structure can be invited",
  async ({ page, person, follow, send, sees, later, lettersTo }) => {
    await person("Inès");
    await page.goto(`/reponses/cercle/${demonstrationCircles.gardens.id}`);
    await send(/\/reponses\/cercle\//, {
      title: "Un observatoire des étoiles",
      day: "2027-03-15",
      asks: "Savoir polir un miroir de télescope\nUn agrément d’astronomie\nUne coupole",
    });
    const answer = page.url();
    await follow("Trouver des partenaires");
    await sees("3 choses sont demandées : aucune n’est réunie");
    const text = await page.locator("main").innerText();
    if (text.includes("Rien ne manque")) throw new Error("nothing is said to lack");
    await follow("Inviter une structure, par courriel");
    await page.waitForURL(/\/inviter$/);
    await send(/\/partenaires\/inviter$/, {
      structure: "Les Cuisines du Jabron",
      adresse: "cuisines@example.org",
      part: "Savoir polir un miroir de télescope",
      mot: "On s’est vus au marché.",
      connue: "1",
    });
    await sees("Les Cuisines du Jabron : ");
    const [letter] = await lettersTo("cuisines");
    const told = letter?.text ?? "";
    for (const said of [
      "Un observatoire des étoiles",
      "Les Cuisines du Jabron",
      "15 mars",
      "polir",
    ])
      if (!told.includes(said)) throw new Error(`the letter does not say « ${said} »: ${told}`);
    const link = letter?.links.find((one) => one.includes("/l/invitation/")) ?? "";
    await page.context().clearCookies();
    await page.goto(link);
    await sees("Répondre ensemble à « Un observatoire des étoiles » ?");
    await sees("Ce qui est proposé : Les Cuisines du Jabron");
    await send(/\/l\/invitation\//, { nom: "Bérengère", charte: "1" });
    await sees("La suite : ouvrez la réponse, et pressez « J’y prends part ».");
    await person("Inès");
    await page.goto(answer);
    await sees("Les Cuisines du Jabron : a dit oui, dans le cercle");
    // Who asked is told, with who came for it.
    await later({ minutes: 6 });
    const subjects = (await lettersTo("ines@")).map(({ subject }) => subject);
    if (!subjects.some((one) => one.startsWith("Les Cuisines du Jabron a dit oui")))
      throw new Error(`Inès is not told of the yes: ${subjects.join(", ")}`);
  },
);
