import { beforeAll, expect, test } from "vitest";
import { dayOf } from "#basics/dates";
import { answerMeeting } from "../../exchanges/meeting/actions/answer-meeting.ts";
import { proposeMeeting } from "../../exchanges/meeting/actions/propose-meeting.ts";
import { operator, person } from "#services/house";
import { agreedPair } from "../../../../tests/support/agreed.ts";
import { browserIn } from "../../../../tests/support/browser.ts";
import { somebody } from "../../../../tests/support/issuer.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { planEachDay } from "../../../../tests/support/week-at-home.ts";
import { openDeployment } from "../actions/open-deployment.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
  valueOf(
    await openDeployment(app, operator(), {
      controller: "SCIC Rest@dom",
      contact: "04 65 71 00 20",
      assessed: dayOf(TEST_NOW).subtract({ days: 3 }),
      register: "Au siège",
      hosting: "itself",
      hasReadRetention: true,
    }),
  );
});

test("what was agreed for a day stands in the week, at home and on the first page, for the two alone", async () => {
  const { asker, giver, exchange } = await agreedPair(app, {
    asker: await somebody(app, "Solène"),
  });
  const other = await agreedPair(app);
  for (const one of [asker, other.asker])
    await planEachDay(app, one, { title: "Le repas", at: "12:00" });
  const hers = await browserIn(app, asker);
  const week = (await hers.get("/chez-moi/semaine?du=2026-12-20")).html;
  expect(week).toContain(`/echanges/${exchange}`);
  expect(week).not.toContain(other.exchange);
  expect((await hers.get("/chez-moi/semaine?du=2026-12-07")).text).not.toContain("Pour la fête");
  app.setNow(Temporal.Instant.from("2026-12-20T08:00:00Z"));
  const today = await (await browserIn(app, asker)).get("/chez-moi");
  expect(today.text).toContain("Pour la fête");
  const front = await (await browserIn(app, giver)).get("/");
  expect(front.html).toContain(`/echanges/${exchange}`);
});

test("a day is in the order of its hours, whoever says what is in it; what has no hour comes last", async () => {
  app.setNow(TEST_NOW);
  const { asker, giver, exchange } = await agreedPair(app, {
    asker: await somebody(app, "Solène"),
  });
  const startsAt = Temporal.Instant.from("2026-12-20T09:00:00Z");
  const plan = { startsAt, endsAt: undefined, zone: "Europe/Paris" };
  const place = { where: "Au four", video: undefined };
  valueOf(await proposeMeeting(app, person(asker), { exchange, plan, place, read: 0 }));
  valueOf(await answerMeeting(app, person(giver), { exchange, kind: "accept", read: 1 }));
  for (const [title, at] of [
    ["Le soir", "21:00"],
    ["Le matin", "07:00"],
  ] as const)
    await planEachDay(app, asker, { title, at });
  app.setNow(Temporal.Instant.from("2026-12-20T08:00:00Z"));
  const hers = await browserIn(app, asker);
  for (const page of ["/chez-moi", "/chez-moi/semaine?du=2026-12-20"]) {
    const { text } = await hers.get(page);
    const hour = text.indexOf("10 heures");
    expect(hour).toBeGreaterThan(text.indexOf("Le matin"));
    expect(text.indexOf("Le soir", hour)).toBeGreaterThan(hour);
  }
});
