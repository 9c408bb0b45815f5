import { expect, test } from "vitest";
import { chooseHelper } from "#modules/people";
import { person } from "#services/house";
import { browserIn } from "../../../../../tests/support/browser.ts";
import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { TEST_NOW } from "../../../../../tests/support/house.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { passTime } from "../../../../../tests/support/time.ts";
import { endPause, pause } from "../../actions/pause.ts";
import {
  ana,
  app,
  helene,
  inNamingHouse,
  named,
  TODAY,
  TOMORROW,
} from "../../actions/test-naming.ts";
import { seeBack } from "./see-back.ts";

inNamingHouse();

const away = (days = 0) =>
  pause(app, person(ana), { from: TODAY.add({ days }), until: TOMORROW.add({ days }) });

test("there again before the last day, the page says whom one tells oneself, with the number that one noted; that day alone", async () => {
  await named();
  valueOf(
    await chooseHelper(app, person(ana), {
      helper: { name: "Le jardin", telephone: "0465710099" },
    }),
  );
  valueOf(await away());
  expect(await seeBack(app, person(ana), undefined)).toBeUndefined();
  await passTime(app, { minutes: 5 });
  valueOf(await endPause(app, person(ana), undefined));
  expect(await seeBack(app, person(ana), undefined)).toMatchObject({
    told: ["Quentin"],
    unwritten: [],
    nobodyFor: ["Le jardin"],
    calls: { name: "Le jardin" },
  });
  const page = await (await browserIn(app, ana)).get("/chez-moi");
  expect(page.text).toContain("qui vient pour : Le jardin");
  expect(page.html).toContain('href="tel:0465710099"');
  const acting = await actingFor(app, ana, helene, ["homecare"]);
  expect(await seeBack(app, acting, undefined)).toMatchObject({ calls: undefined });
  valueOf(await away(3));
  expect(await seeBack(app, person(ana), undefined)).toBeUndefined();
  valueOf(await endPause(app, person(ana), undefined));
  app.setNow(TEST_NOW.add({ hours: 24 }));
  expect(await seeBack(app, person(ana), undefined)).toBeUndefined();
});
