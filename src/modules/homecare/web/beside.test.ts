import { beforeAll, expect, test } from "vitest";
import { dayOf } from "#basics/dates";
import { operator } from "#services/house";
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
