import { journey } from "./journey.ts";

journey(
  "someone reports a call, and the operator decides",
  async ({ page, send, sees, person, follow }) => {
    await page.goto("/appels");
    await page.locator('main :is(h2, h3) a[href^="/appels/"]').first().click();
    await follow(/signaler/i);
    const reason = await page.locator('input[name="reason"]').first().getAttribute("value");
    await send(/^\/signaler\//, {
      reason: reason ?? "",
      explanation: "Cet appel est fermé depuis hier.",
      name: "Odile Perrin",
      address: "odile.perrin@example.org",
    });
    await person("operator");
    await page.goto("/moderer");
    await page.locator('main a[href^="/moderer/"]').first().click();
    await sees("Cet appel est fermé depuis hier.");
    await send(/^\/moderer\//, {
      outcome: "keep",
      reasons: "L’appel est ouvert jusqu’à vendredi.",
    });
  },
);

journey(
  "the operator says who publishes, and what an audit found",
  async ({ page, send, sees, person }) => {
    await person("operator");
    await page.goto("/operateur/accessibilite");
    await send(/^\/operateur\/accessibilite$/, {
      on: "2026-11-20",
      by: "Une auditrice",
      met: "40",
      applicable: "50",
      missing: "La carte n’a pas d’équivalent.",
    });
    await page.goto("/operateur/reglages");
    await send(/^\/operateur\/reglages$/, { name: "Archipel des deux rives" });
    await page.goto("/");
    await sees("Archipel des deux rives");
  },
);

journey("the operator asks for a drill of the last backup", async (way) => {
  await way.person("operator");
  await way.page.goto("/operateur/sauvegardes");
  await way.send(/^\/operateur\/sauvegardes\/essai$/);
  await way.sees("L’essai est demandé");
});

journey(
  "someone follows a call, pauses, and wants no more letters",
  async ({ page, send, sees, person }) => {
    await person("Jean-Rémy");
    await page.goto("/appels");
    await page.locator('main :is(h2, h3) a[href^="/appels/"]').first().click();
    await send(/^\/appels\/alertes$/, {}, { button: "Suivre" });
    await page.goto("/moi/alertes");
    await send(/^\/moi\/alertes\//, {}, { button: /pause/i });
    await page.goto("/moi/courriels");
    await send(/^\/moi\/courriels\/choix$/, { choix: "digest" });
    await sees("C’est enregistré : vos choix valent dès maintenant.");
    await send(/^\/moi\/courriels\/tout$/);
    await sees("Recevoir de nouveau");
  },
);
