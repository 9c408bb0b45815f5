import { afterAll, beforeAll, expect, test } from "vitest";

import { person, type PersonId } from "#services/house";

import { browserIn, formTo } from "../../../../../tests/support/browser.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { builtAssets } from "../../../../../tests/support/running.ts";
import { madeVenue, toldVenue } from "../../../../../tests/support/venues.ts";
import { SINCE } from "../../../../../tests/support/workers.ts";
import { answerApproval } from "../../../exchanges/approval/actions/answer-approval.ts";
import { takeStep } from "../../../exchanges/protocol/actions/take-step.ts";
import { answerAsked } from "../../../organisations/workers/actions/answer-work.ts";
import { askWork } from "../../../organisations/workers/actions/ask-work.ts";
import { askDay } from "../actions/ask-day.ts";
import { sayWelcome } from "../actions/welcome.ts";

let app: TestHouse;

beforeAll(async () => {
  await builtAssets();
  app = await testHouse();
});
afterAll(() => app.setNow(TEST_NOW));

test(
  "an intern says what the law wants apart, the host reads it before the yes; that day the guest reads how one comes there, and names whom what was lent is for",
  { timeout: 60_000 },
  async () => {
    const { someone, verified } = situations(app);
    const [farida, nora, lise] = [
      await someone("Farida"),
      await someone("Nora"),
      await someone("Lise"),
    ];
    const host = await verified([farida], { name: "Les Ateliers" });
    const employer = await verified([nora], { name: "L’Atelier du Lien", commune: "26113" });
    const venue = await madeVenue(app, farida, toldVenue(host, { at: [44.7283, 5.0208] }));
    const told = { accident: undefined, agreement: undefined, insured: true, someone: true };
    const welcome = {
      ...told,
      number: venue.number,
      coming: "Arrêt « Moulin », puis le portail vert.",
    };
    valueOf(await sayWelcome(app, person(farida), welcome));
    const works = { organisation: employer, status: "intern", since: SINCE } as const;
    const employment = valueOf(await askWork(app, person(lise), works));
    valueOf(await answerAsked(app, person(nora), { employment, yes: true }));

    const guest = await browserIn(app, lise);
    const form = await guest.get(`/squat/demander/${venue.number}`);
    expect(form.text).toContain("L’établissement qui a signé ma convention de stage est prévenu.");
    expect(form.text).toContain("Rien de cela n’est vérifié ici");
    expect(form.text).not.toContain("J’ai lu ce que la loi demande aux salarié·es.");

    const exchange = valueOf(
      await askDay(app, person(lise), {
        venue: venue.id,
        host,
        day: Temporal.PlainDate.from("2026-12-03"),
        part: "day",
        people: 1,
        as: "intern",
        employer,
        work: "Le bilan",
        share: "",
      }),
    );
    const at = `/echanges/${exchange}`;
    const hosts = await (await browserIn(app, farida)).get(at);
    expect(hosts.text).toContain(
      "l’établissement qui l’a signée doit être prévenu. Lise a dit qu’il l’est.",
    );
    const step = { exchange, number: 1, terms: 1 };
    valueOf(await answerApproval(app, person(nora), { ...step, act: "approve" }));
    valueOf(await takeStep(app, person(farida), { ...step, as: "giver", act: "accept" }));
    expect((await guest.get(at)).html).not.toContain("geo:");
    app.setNow(Temporal.Instant.from("2026-12-02T17:00:00Z"));
    const eve = await guest.get(at);
    expect(eve.html).toContain('href="geo:44.7283,5.0208"');
    expect(eve.text).toContain("Arrêt « Moulin », puis le portail vert.");
    expect(eve.text).toMatch(/À \d+ km de L’Atelier du Lien, à vol d’oiseau/);
    expect((await (await browserIn(app, farida)).get(at)).html).not.toContain("geo:");
    await isNotedThere({ exchange, guest: lise, approver: nora, host: farida });
  },
);

interface Three {
  readonly exchange: string;
  readonly guest: PersonId;
  readonly approver: PersonId;
  readonly host: PersonId;
}

/** The day after, the guest names L’Atelier du Lien, who says yes there notes what was lent, and the host reads its name then only. */
async function isNotedThere(of: Three): Promise<void> {
  app.setNow(Temporal.Instant.from("2026-12-04T09:00:00Z"));
  const at = `/echanges/${of.exchange}`;
  const sent = `/squat/journees/${of.exchange}/prete`;
  const [guest, approver, host] = [
    await browserIn(app, of.guest),
    await browserIn(app, of.approver),
    await browserIn(app, of.host),
  ];
  expect((await approver.get(sent)).status).toBe(404);
  const over = await guest.get(at);
  expect(over.text).toContain("Pour L’Atelier du Lien, qui le notera");
  const named = await guest.submit(formTo(over, sent), {}, "Pour L’Atelier du Lien, qui le notera");
  expect(named.text).toContain("C’est dit à L’Atelier du Lien");
  expect((await host.get(at)).text).not.toContain("L’Atelier du Lien");
  const asked = await approver.get(sent);
  expect(asked.text).toContain("qui propose de le noter pour votre structure");
  const noted = await approver.submit(formTo(asked, sent));
  expect(noted.text).toContain("attend un oui");
  expect((await host.get(at)).text).toContain("L’Atelier du Lien");
  expect((await guest.get(at)).text).toContain("C’est noté par votre employeur");
}
