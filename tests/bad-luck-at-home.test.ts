import { expect, test } from "vitest";

import { shareIn } from "#modules/access";
import { ownSpaceOf } from "#rules/access";
import { person, type PersonId } from "#services/house";

import { endSharing } from "../src/modules/access/actions/say-sharing.ts";
import { endAssignment, nameHelper } from "../src/modules/homecare/actions/name-helper.ts";
import { sayPassed } from "../src/modules/homecare/actions/say-passed.ts";
import { seeCame } from "../src/modules/homecare/actions/see-came.ts";
import { seePassages } from "../src/modules/homecare/actions/see-passages.ts";
import { endAsked } from "../src/modules/homecare/bodies/actions/end-asked.ts";
import { seeAskedPage, seeBodyPage } from "../src/modules/homecare/bodies/actions/see-asked.ts";
import type { AssignmentId, ThroughId } from "../src/modules/homecare/domain/assignment.ts";
import { asks, sends, titlesFor, TODAY } from "./support/bodies.ts";
import { app, at, inBodiesHouse } from "./support/bodies-house.ts";
import { browserIn, formTo } from "./support/browser.ts";
import { TEST_NOW } from "./support/house.ts";
import { inOneCircle } from "./support/known.ts";
import { situations, valueOf } from "./support/organisations.ts";
import { lettersTo, passTime } from "./support/time.ts";

/* Bad luck at home, each with one answer: a help that ends with its page open, a child in conflict, a helper who becomes a neighbour. */

inBodiesHouse();

const after = (hours: number) => app.setNow(TEST_NOW.add({ hours }));
const names = async (helper: PersonId): Promise<AssignmentId> => {
  await inOneCircle(app, [at.ana, helper]);
  const asked = { helper, visits: [at.visits[0]], from: TODAY, until: undefined };
  return valueOf(await nameHelper(app, person(at.ana), asked));
};
const came = (assignment: AssignmentId, who = at.malika) =>
  sayPassed(app, person(who), { assignment, visit: at.visits[0], day: TODAY });

test("a help that ended with « Mes passages » open: what is pressed then says that nothing is noted, and nothing is", async () => {
  const quentin = await situations(app).someone("Quentin");
  const assignment = await names(quentin);
  after(4);
  const browser = await browserIn(app, quentin);
  const open = await browser.get("/chez-moi/passages");
  const on = (day: Temporal.PlainDate) =>
    `/chez-moi/passages/${assignment}/${at.visits[0]}/le/${day.toString()}`;
  valueOf(await endAssignment(app, person(at.ana), { assignment }));
  for (const press of [`${on(TODAY)}/passe`, `${on(TODAY.add({ days: 1 }))}/absent`]) {
    const said = await browser.submit(formTo(open, press));
    expect(said.text).toContain("rien n’a été noté");
    expect(said.text).not.toContain("Le repas");
  }
  const seen = await seeCame(app, person(at.ana), { day: TODAY });
  expect([seen === undefined, seen?.said]).toEqual([false, []]);
});

test("a child in conflict: what she let them read ends in one press, nothing of it is read, and no letter says it", async () => {
  const marc = await situations(app).someone("Marc");
  await inOneCircle(app, [at.ana, marc]);
  const sharing = await app.transaction(person(at.ana), async (work) =>
    valueOf(
      await shareIn(work, {
        space: ownSpaceOf(at.ana),
        tables: ["homecare.visit"],
        row: undefined,
        to: { person: marc },
        until: undefined,
        purpose: undefined,
        text: { name: "partage", version: 1, words: "Je partage." },
      }),
    ),
  );
  const browser = await browserIn(app, marc);
  const where = `/chez-moi/de/${at.ana}`;
  expect((await browser.get(where)).text).toContain("Le repas");
  await passTime(app, { minutes: 5 });
  const before = (await lettersTo(app, `${marc}@example.org`)).length;
  valueOf(await endSharing(app, person(at.ana), { sharing }));
  const then = await browser.get(where);
  expect([then.status, then.text.includes("Le repas")]).toEqual([404, false]);
  await passTime(app, { minutes: 5 });
  expect(await lettersTo(app, `${marc}@example.org`)).toHaveLength(before);
});

const past = async (one: ThroughId) =>
  (await seeAskedPage(app, person(at.odile), { asked: one }))?.asked.coming?.past.map(
    ({ isKept }) => isKept,
  );

test("a helper who becomes a neighbour: of what they do for her from then on nobody of the body reads anything", async () => {
  const asked = await asks(app, at);
  const sent = await sends(app, at, asked);
  after(4);
  valueOf(await came(sent));
  expect(await past(asked)).toEqual([true]);
  valueOf(await endAsked(app, person(at.ana), { asked }));
  expect(await seeAskedPage(app, person(at.odile), { asked })).toBeUndefined();
  expect(await titlesFor(app, at.malika)).toEqual([]);

  // She names them herself.
  const own = await names(at.malika);
  after(5);
  expect(await titlesFor(app, at.malika)).toEqual(["Le repas"]);
  const mine = (await seePassages(app, person(at.malika), undefined))?.passages ?? [];
  expect(mine.every((one) => one.assignment === own)).toBe(true);
  const page = await seeBodyPage(app, person(at.odile), { organisation: at.body });
  expect(page?.asked).toEqual([]);
  // Asked again, the body reads nothing of what was done meanwhile.
  after(24 * 2);
  const tomorrow = TODAY.add({ days: 1 });
  valueOf(
    await sayPassed(app, person(at.malika), {
      assignment: own,
      visit: at.visits[0],
      day: tomorrow,
    }),
  );
  const again = await asks(app, at, { from: TODAY.add({ days: 2 }) });
  await sends(app, at, again, { helper: at.paul });
  expect(await past(again)).toEqual([]);
});
