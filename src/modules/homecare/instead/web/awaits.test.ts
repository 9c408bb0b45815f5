import { expect, test } from "vitest";
import type { Waiting } from "#basics/waiting";
import { person, type PersonId } from "#services/house";
import { browserIn, formTo } from "../../../../../tests/support/browser.ts";
import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { TEST_NOW } from "../../../../../tests/support/house.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { sayCannotCome } from "../../actions/cannot-come.ts";
import { sayDayOff, takeDayBack } from "../../actions/say-day-off.ts";
import {
  ana,
  app,
  helene,
  inNamingHouse,
  named,
  quentin,
  TODAY,
  TOMORROW,
  visits,
} from "../../actions/test-naming.ts";
import { waitsNobody } from "./awaits.ts";

inNamingHouse();

const waits = (as = person(ana)): Promise<readonly Waiting[]> => app.transaction(as, waitsNobody);
const goes = async (who: PersonId = ana) => (await waits(person(who))).map(({ go }) => go);
const cannot = async (day = TOMORROW) => {
  const assignment = await named();
  valueOf(await sayCannotCome(app, person(quentin), { assignment, visit: visits[0], day }));
};
/** The hour at which they were to come: what comes later that day waits behind it. */
const startOf = (day: Temporal.PlainDate) =>
  day.toZonedDateTime({ timeZone: "Europe/Paris", plainTime: "12:00" }).toInstant().toString();
const at = (day = TOMORROW) => `/chez-moi/visites/${visits[0]}/le/${day.toString()}/qui`;

test("who cannot come is one thing that awaits her, until somebody is named or the visit is off that day", async () => {
  await cannot();
  const [one] = await waits();
  expect(one).toMatchObject({
    says: "Quentin ne peut pas venir demain",
    about: "Le repas : personne ce jour-là.",
    at: at(),
    go: "Trouver quelqu’un pour demain",
    urgent: true,
  });
  expect([await goes(quentin), await goes(helene)]).toEqual([[], []]);
  valueOf(await sayDayOff(app, person(ana), { visit: visits[0], day: TOMORROW }));
  expect(await goes()).toEqual([]);
  valueOf(await takeDayBack(app, person(ana), { visit: visits[0], day: TOMORROW }));
  const hers = await browserIn(app, ana);
  expect((await hers.get("/moi/fil")).text).toContain("Quentin ne peut pas venir demain");
  await hers.submit(formTo(await hers.get(at()), at()), { qui: helene });
  expect(await goes()).toEqual([]);
});

test("it is told of the week that comes, by its day; not under a mandate, nor once the hour is past", async () => {
  await cannot(TODAY.add({ days: 5 }));
  await cannot(TODAY.add({ days: 8 }));
  await cannot(TODAY.add({ days: 9 }));
  const all = await waits();
  expect(all.map(({ says }) => says)).toEqual([
    "Quentin ne peut pas venir lundi",
    "Quentin ne peut pas venir jeudi 3 décembre",
  ]);
  expect(all.map(({ urgent, due }) => [urgent, due?.toString()])).toEqual([
    [undefined, startOf(TODAY.add({ days: 5 }))],
    [undefined, startOf(TODAY.add({ days: 8 }))],
  ]);
  const acting = await actingFor(app, ana, helene, ["homecare"]);
  expect(await waits(acting)).toEqual([]);
  app.setNow(TEST_NOW.add({ hours: 24 * 5 + 12 }));
  expect(await goes()).toEqual(["Trouver quelqu’un pour jeudi", "Trouver quelqu’un pour vendredi"]);
});

test("nobody chosen, the page says so and asks nobody; the likeliest are first", async () => {
  await cannot();
  const hers = await browserIn(app, ana);
  const page = await hers.submit(formTo(await hers.get(at()), at()), {});
  expect([page.status, page.text.includes("Choisissez quelqu’un.")]).toEqual([422, true]);
  expect(await goes()).toHaveLength(1);
});
