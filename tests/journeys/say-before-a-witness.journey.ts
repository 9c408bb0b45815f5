import { journey } from "./journey.ts";

journey(
  "Nadège prints what she opened for Adrienne; Clémence, of another body, types that Adrienne said yes by telephone",
  async ({ page, person, follow, send, sees }) => {
    await person("Nadège");
    await page.goto("/moi/mandats");
    await send(/\/agir$/, {}, { button: /Agir pour Adrienne/ });
    await page.goto("/agir");
    await follow("Préparer une feuille");
    await send(/\/feuille$/, {}, { button: /confitures/ });
    await sees("À lire à Adrienne");
    await sees("jusqu’à ce que vous l’arrêtiez");
    const code = /\b[0-9A-Z]{5}-[0-9A-Z]{5}\b/.exec(await page.locator("main").innerText())?.[0];
    if (code === undefined) throw new Error("the sheet has no code");

    await person("Clémence");
    await page.goto("/temoin");
    await send(/\/temoin$/, { code, comment: "telephone" });
    await sees("C’est noté, avec votre nom.");

    await person("Adrienne");
    await page.goto("/moi/partages?tout");
    await sees("Dit devant un témoin");
    await sees("Clémence l’a écrit");
    await follow(/Ce n’est pas vrai.*confitures/);
    await sees("Les personnes qui modèrent ce site le lisent, sans la phrase, et décident.");
    await send(/\/pas-vrai$/, {});
    await sees("Ce n’est pas vrai, avez-vous répondu");
  },
);
