import { demonstrationPeople } from "#rules/people";

import { journey } from "./journey.ts";

const { helene, lucienne, quentin } = demonstrationPeople;

journey(
  "A curator is entrusted with Marcelle’s week, says on what it rests; the operator sees the paper, and it opens nothing more",
  async ({ page, person, follow, send, sees }) => {
    await page.goto("/chez-moi/situations");
    await follow("Une curatelle");
    await sees("S’ouvrir à lui-même quelque chose d’elle");
    await page.goto("/chez-moi/situations");
    await follow("Un mandat de protection future");
    await sees("une fois visé par le greffe");

    await person("Solène");
    await page.goto("/moi/mandats/sans-adresse");
    await send(/\/sans-adresse$/, {
      nom: "Marcelle",
      pour: "homecare",
      accord: "presence",
      note: "Chez elle, ce matin.",
      mois: "12",
    });
    await sees("Une mesure de protection ?");
    await send(/\/mesure$/, { mesure: "tutelle" });
    await sees("Tutelle (articles 440 et 473).");
    await sees("Pas encore vérifié");
    await send(/\/mesure\/retirer$/);
    await send(/\/mesure$/, { mesure: "curatelle" });
    await sees("Dit par Solène");
    const mandate = page.url();

    await person("operator");
    await page.goto("/operateur/comptes");
    await sees("Marcelle, par Solène");
    await send(/\/vu$/, {}, { button: /J’ai vu le papier, Marcelle/ });
    await sees("C’est fait.");

    // Seen on paper, it still opens nothing of hers: her news, nor who sees what.
    await person("Solène");
    await page.goto(mandate);
    await sees("Aucun document n’est gardé.");
    await sees("Ce qui est personnel reste à la personne seule");
    await sees("une preuve en a été vue sur papier");
    await page.goto("/moi/mandats");
    await send(/\/agir$/, {}, { button: /Agir pour Marcelle/ });
    for (const at of ["/nouvelles", "/moi/apres-moi"])
      if ((await page.goto(at))?.status() === 200 && (await page.content()).includes("Marcelle et"))
        throw new Error(`${at} is open to a curator`);
  },
);

journey(
  "Two who act for Adrienne disagree: neither ends whom the other named to come; she does",
  async ({ page, person, send, sees }) => {
    const entrusts = async (email: string) => {
      await person("Adrienne");
      await page.goto("/moi/mandats/nouveau");
      await send(/\/nouveau$/, { email, pour: "homecare", mois: "6" });
    };
    const acts = async (name: string) => {
      await person(name);
      await page.goto("/moi/mandats");
      await send(/\/accepter$/);
      await send(/\/agir$/, {}, { button: /Agir pour Adrienne/ });
    };
    await page.goto("/chez-moi/situations/enfants-en-desaccord");
    await sees("c’est le parent qui dit qui voit quoi");
    await page.goto("/chez-moi/situations/habilitation-familiale");
    await sees("articles 494-1 à 494-12");
    await entrusts(helene.email);
    await entrusts(quentin.email);

    await acts("Hélène");
    await page.goto(`/chez-moi/aides/nouvelle/${lucienne.id}`);
    await page.getByRole("checkbox").first().check({ force: true });
    await page.getByRole("button", { name: "Nommer cette personne" }).click();
    await sees("Lucienne");

    // Quentin may not end it, nor name her for something else: what Hélène opened is hers, or their mother's.
    await acts("Quentin");
    await page.goto("/chez-moi/aides");
    await sees("Lucienne");
    const form = page.locator('main form[action$="/arreter"]').first();
    const at = (await form.getAttribute("action")) ?? "";
    const answer = await page.request.post(at, {
      form: Object.fromEntries(
        await form
          .locator("input")
          .evaluateAll((all) =>
            all.map((one) => [one.getAttribute("name"), one.getAttribute("value")]),
          ),
      ),
      headers: { origin: new URL(page.url()).origin },
      maxRedirects: 0,
    });
    if (answer.status() !== 409) throw new Error(`Quentin ended it: ${answer.status()}`);
    await page.goto("/chez-moi/aides");
    await sees("Lucienne");

    // Their mother does, in one press.
    await person("Adrienne");
    await page.goto("/chez-moi/aides");
    await send(/\/arreter$/, {}, { button: /Lucienne/ });
    if ((await page.content()).includes("Lucienne")) throw new Error("she cannot end it");
  },
);
