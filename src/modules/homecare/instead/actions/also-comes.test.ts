import { expect, test } from "vitest";
import { shareIn } from "#modules/access";
import { blockPersonIn, unblockPersonIn } from "#modules/moderation";
import { ownSpaceOf } from "#rules/access";
import { job, person, type PersonId } from "#services/house";
import { browserIn } from "../../../../../tests/support/browser.ts";
import { TEST_NOW } from "../../../../../tests/support/house.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { sayCannotCome } from "../../actions/cannot-come.ts";
import {
  ana,
  app,
  helene,
  inNamingHouse,
  named,
  passages,
  quentin,
  TODAY,
  TOMORROW,
  visits,
} from "../../actions/test-naming.ts";
import { seeToldDayIn } from "../../letter/actions/write-of-the-day.ts";
import { dayKinds } from "../../letter/web/kinds.ts";
import { nameForDay } from "./name-for-day.ts";

inNamingHouse();

const alsoOn = async (who: PersonId, day = TODAY) =>
  (await passages(who)).find(
    ({ visit, starts }) => visit.id === visits[0] && starts.toPlainDate().equals(day),
  )?.also;
/** What the letter of this morning says. */
const written = (assignment: string) =>
  app.transaction(job("write-mail"), async (work) => {
    const told = await seeToldDayIn(work, { assignment, day: TODAY.toString() });
    return (
      told &&
      dayKinds["homecare.day"].write?.(work, {
        address: "",
        source: undefined,
        facts: [{ assignment, day: TODAY.toString() }],
      })
    );
  });
const lines = async (assignment: string) =>
  (await written(assignment))?.entries.flatMap((one) => one.lines);
const showsWho = (to: PersonId) =>
  app.transaction(person(ana), async (work) =>
    valueOf(
      await shareIn(work, {
        space: ownSpaceOf(ana),
        tables: ["homecare.assignment"],
        row: undefined,
        to: { person: to },
        until: undefined,
        purpose: undefined,
        text: { name: "partage", version: 1, words: "Je montre qui vient." },
      }),
    ),
  );

test("two who are expected for one visit each read that somebody else comes, on the page and in the letter, and no name", async () => {
  const mine = await named();
  expect(await alsoOn(quentin)).toBeUndefined();
  expect(await lines(mine)).not.toContain("Quelqu’un d’autre vient aussi.");
  const hers = await named({ helper: helene });
  expect([await alsoOn(quentin), await alsoOn(helene)]).toEqual([
    { names: [], unnamed: 1 },
    { names: [], unnamed: 1 },
  ]);
  for (const one of [mine, hers])
    expect(await lines(one)).toContain("Quelqu’un d’autre vient aussi.");
  const page = (await (await browserIn(app, quentin)).get("/chez-moi/passages")).text;
  expect(page).toContain("Quelqu’un d’autre vient aussi.");
  expect(page).not.toContain("Hélène");
});

test("the first name is read by whom she shows who comes, and across no block", async () => {
  await named();
  await named({ helper: helene });
  await showsWho(quentin);
  expect([await alsoOn(quentin), await alsoOn(helene)]).toEqual([
    { names: ["Hélène"], unnamed: 0 },
    { names: [], unnamed: 1 },
  ]);
  const page = (await (await browserIn(app, quentin)).get("/chez-moi/passages")).text;
  expect(page).toContain("Hélène vient aussi.");
  await app.transaction(person(quentin), (work) => blockPersonIn(work, { person: helene }));
  expect(await alsoOn(quentin)).toEqual({ names: [], unnamed: 1 });
  await app.transaction(person(quentin), (work) => unblockPersonIn(work, { person: helene }));
});

test("nothing is said of who cannot, of who was only asked, nor to who cannot", async () => {
  await named();
  const hers = await named({ helper: helene });
  const that = { assignment: hers, visit: visits[0], day: TOMORROW };
  valueOf(await sayCannotCome(app, person(helene), that));
  expect([await alsoOn(quentin, TOMORROW), await alsoOn(helene, TOMORROW)]).toEqual([
    undefined,
    undefined,
  ]);
  expect(await alsoOn(quentin, TOMORROW.add({ days: 1 }))).toEqual({ names: [], unnamed: 1 });
  app.setNow(TEST_NOW);
  await named({ helper: helene, visits: [visits[1]] });
  const asked = { helper: helene, visit: visits[0], day: TOMORROW.add({ days: 1 }) };
  valueOf(await nameForDay(app, person(ana), asked));
  expect(await alsoOn(quentin, asked.day)).toBeUndefined();
  expect(await alsoOn(helene, asked.day)).toEqual({ names: [], unnamed: 1 });
});
