import { journey } from "./journey.ts";

journey(
  "two that were one are merged and parted, an association ends and comes back",
  async ({ page, person, send, sees, follow }) => {
    // The operator brings the two together.
    await person("operator");
    await page.goto("/operateur/structures");
    await follow("Structures en double");
    await page
      .getByRole("link", { name: /^Comparer Les potagers de Saillans/ })
      .first()
      .click();
    await sees("L’adresse de Potagers de Saillans mène à Les potagers de Saillans.");
    await send(/\/doublons$/, { raison: "Le même collectif, ajouté deux fois." });
    await sees("C’est fait : elles ne font plus qu’une.");
    await sees("Potagers de Saillans mène à Les potagers de Saillans");

    // A mistake: within thirty days each is itself again.
    await page.getByText("Les séparer de nouveau").first().click();
    await send(/\/doublons\/defaire$/, { raison: "Deux collectifs." });
    await sees("C’est fait : chacune est de nouveau elle-même.");

    // A representative declares the end: what stops and what stays is said first.
    await person("Jean-Rémy");
    await page.goto("/structures?q=Four+de+la+vall%C3%A9e");
    await follow("Le Four de la vallée");
    const oven = new URL(page.url()).pathname;
    await follow("Déclarer sa dissolution");
    await sees("Plus rien n’est signé, publié ni accepté en son nom.");
    await send(/\/dissoudre$/, { le: "2026-11-20", decision: "Assemblée du 20.", sur: "oui" });
    await sees("Dissoute le 20 novembre 2026");
    await sees("Plus rien n’est fait en son nom.");

    // The operator undoes it.
    await person("operator");
    await page.goto("/operateur/structures/dissolutions");
    await page.getByText("La rétablir").first().click();
    await send(/\/dissolutions\/defaire$/, { raison: "L’assemblée a été annulée." });
    await sees("C’est fait : elle est rétablie.");
    await person("Jean-Rémy");
    await page.goto(oven);
    await sees("Vous la représentez");
  },
);
