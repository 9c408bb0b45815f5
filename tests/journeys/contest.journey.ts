import { decideReportIn } from "#modules/moderation";
import { demonstrationCircles } from "#rules/circles";
import { demonstrationPeople } from "#rules/people";
import { person as actsAs } from "#services/house";

import { journey } from "./journey.ts";

journey(
  "Odile agrees to moderate; two keep a call; who reported it contests; Odile stops",
  async ({ page, send, sees, person, follow, elsewhere }) => {
    await person("operator");
    await page.goto("/operateur/moderateurs");
    await send(/^\/operateur\/moderateurs$/, { email: demonstrationPeople.odile.email });
    await person("Odile");
    await page.goto("/moderer/accord");
    await send(/^\/moderer\/accord$/, { named: "1" }, { button: "Oui, je modère" });

    const reporter = await elsewhere();
    await reporter.goto("/appels");
    await reporter.locator('main a[href^="/appels/"]').filter({ hasText: /./ }).first().click();
    await follow(/signaler/i, reporter);
    await send(
      /^\/signaler\//,
      { reason: "wrong", explanation: "La date est passée." },
      { where: reporter },
    );
    const kept = reporter.url();

    for (const who of ["Odile", "operator"]) {
      await person(who);
      await page.goto("/moderer");
      await page.locator('main a[href^="/moderer/call/"]').first().click();
      await sees("La date est passée.");
      await send(/^\/moderer\//, { outcome: "keep", reasons: "La date est celle de l’annonce." });
    }
    await reporter.goto(kept);
    await sees("La date est celle de l’annonce.", reporter);
    await send(
      /^\/signaler\/recu\/[^/]+\/contester$/,
      { words: "L’acheteur a prolongé hier, regardez encore." },
      { where: reporter },
    );

    await person("operator");
    await page.goto("/operateur/moderateurs");
    const line = page.locator("article").filter({ hasText: "Odile" });
    await line.locator("summary").click();
    await line.getByLabel(/pourquoi|raison/i).fill("Elle n’a plus le temps.");
    await line.getByRole("button").click();
    await page.waitForURL(/fait=ended/);
  },
);

journey(
  "a circle is hidden by two; Solène, who facilitates it, reads why and contests",
  async ({ page, app, send, sees, person, follow, elsewhere }) => {
    const { seeds } = demonstrationCircles;
    const reporter = await elsewhere();
    await reporter.goto(`/cercles/${seeds.id}`);
    await follow(/signaler/i, reporter);
    await send(
      /^\/signaler\//,
      { reason: "spam", explanation: "On y vend des graines." },
      { where: reporter },
    );
    await person("operator");
    await page.goto(`/moderer/circle/${seeds.id}`);
    const outcome = { outcome: "hide", ground: "terms", reasons: "La vente n’est pas permise." };
    await send(/^\/moderer\//, outcome);
    await app.transaction(actsAs(demonstrationPeople.roseline.id), (work) =>
      decideReportIn(work, {
        subject: { kind: "circle", id: seeds.id },
        outcome: "hide",
        ground: "terms",
        reasons: "On y voit des prix.",
      }),
    );
    const stranger = await elsewhere();
    expectGone(await stranger.goto(`/cercles/${seeds.id}`));
    await person("Solène");
    await page.goto("/moi/moderation");
    await page.locator('main a[href^="/moderation/"]').first().click();
    await sees("Une décision de modération");
    await send(/^\/moderation\/[^/]+\/contester$/, {
      words: "Les prix sont ceux du troc : une poignée contre une poignée.",
    });
  },
);

function expectGone(response: { readonly status: () => number } | null): void {
  if (response?.status() !== 404) throw new Error("a hidden circle is still shown");
}

journey(
  "Jean-Rémy wants to hear no more of somebody, and changes his mind",
  async ({ page, send, sees, person }) => {
    await person("Jean-Rémy");
    await page.goto("/moi/bloquees");
    const first = page.locator('input[name="person"][type="radio"]').first();
    const chosen = await first.getAttribute("value");
    await send(/^\/moi\/bloquees$/, { person: chosen ?? "" });
    await send(/^\/moi\/bloquees\/debloquer$/);
    await sees("Personne");
  },
);
