import { beforeEach, describe, expect, test } from "vitest";

import { confirmGift } from "#modules/gifts";
import { person, type PersonId } from "#services/house";

import { asks, sends, TODAY } from "../../../../../tests/support/bodies.ts";
import { app, at, inBodiesHouse } from "../../../../../tests/support/bodies-house.ts";
import { browserIn } from "../../../../../tests/support/browser.ts";
import { TEST_NOW } from "../../../../../tests/support/house.ts";
import { inOneCircle } from "../../../../../tests/support/known.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { seeMyYear } from "../../../gifts/actions/see-year.ts";
import { seeStatement } from "../../../gifts/actions/see-statement.ts";
import { nameHelper } from "../../actions/name-helper.ts";
import { sayPassed } from "../../actions/say-passed.ts";
import { seeAskedPage } from "../../bodies/actions/see-asked.ts";
import type { AssignmentId, ThroughId } from "../../domain/assignment.ts";
import { sayTime } from "./say-time.ts";

let asked: ThroughId;
/** Who is paid by the body, and who volunteers for it; a daughter, and a neighbour, whom she named. */
let all: Readonly<Record<"paid" | "volunteer" | "daughter" | "neighbour", PersonId>>;

inBodiesHouse();

beforeEach(async () => {
  const { someone } = situations(app);
  all = {
    paid: at.malika,
    volunteer: at.paul,
    daughter: await someone("Hélène"),
    neighbour: await someone("Lucienne"),
  };
  asked = await asks(app, at);
  // The meal has begun.
  app.setNow(TEST_NOW.add({ hours: 3, minutes: 15 }));
});

/** Somebody came, and said how long: the other side says yes. */
async function gives(who: PersonId, assignment: AssignmentId, confirmed: PersonId, count: number) {
  const that = { assignment, visit: at.visits[0], day: TODAY };
  valueOf(await sayPassed(app, person(who), that));
  const much = { unit: "quarters", count } as const;
  const gift = valueOf(await sayTime(app, person(who), { ...that, much }));
  valueOf(await confirmGift(app, person(confirmed), { gift }));
}

async function named(helper: PersonId): Promise<AssignmentId> {
  await inOneCircle(app, [at.ana, helper]);
  const those = { helper, visits: [at.visits[0]], from: TODAY, until: undefined };
  return valueOf(await nameHelper(app, person(at.ana), those));
}

async function givesAll() {
  const sent = await sends(app, at, asked);
  await gives(all.volunteer, await sends(app, at, asked, { helper: at.paul }), at.odile, 2);
  await gives(all.paid, sent, at.ana, 5);
  await gives(all.daughter, await named(all.daughter), at.ana, 6);
  await gives(all.neighbour, await named(all.neighbour), at.ana, 1);
}

const pageOf = async (who: PersonId, more = "") =>
  (await browserIn(app, who)).get(`/moi/donne/annee/2026${more}`);

describe("a year with passages of who is paid, volunteers, is of the family, or next door", () => {
  test("is told alike, true of all four, without the name of whom they went to", async () => {
    await givesAll();
    for (const [kind, long] of [
      ["paid", "1 h 15"],
      ["volunteer", "30 min"],
      ["daughter", "1 h 30"],
      ["neighbour", "15 min"],
    ] as const) {
      const page = await pageOf(all[kind]);
      expect(page.text).toContain("Mon relevé de l’année 2026");
      expect(page.text).toContain("ne dit pas qui est payé");
      expect(page.text).not.toContain("bénévolat");
      expect([kind, page.text.includes(long), page.text.includes("Ana")]).toEqual([
        kind,
        true,
        false,
      ]);
    }
    expect((await pageOf(all.volunteer)).text).toContain("Pas à pas");
    expect((await pageOf(all.paid)).text).toContain("Une personne");
  });

  test("names them where whose statement it is asks for it, on paper likewise", async () => {
    await givesAll();
    expect((await pageOf(all.daughter)).html).toContain('href="/moi/donne/annee/2026?noms=oui"');
    const page = await pageOf(all.daughter, "?noms=oui");
    expect(page.text).toContain("Ana");
    expect(page.html).toContain('href="/moi/donne/annee/2026.pdf?noms=oui"');
    const year = async (names: boolean) =>
      seeMyYear(app, person(all.daughter), { year: 2026, names });
    expect(JSON.stringify(await year(false))).not.toContain("Ana");
    expect((await year(false))?.sums).toMatchObject([{ name: undefined, many: 1, hours: 6 }]);
    expect((await year(true))?.sums).toMatchObject([{ name: "Ana", hours: 6 }]);
  });

  test("is in the accounts of the body for its volunteer alone", async () => {
    await givesAll();
    const span = { from: TODAY, until: TODAY };
    const seen = await seeStatement(app, person(at.odile), { organisation: at.body, ...span });
    expect(seen?.sums).toMatchObject([{ nature: "volunteering", counts: { quarters: 2 } }]);
  });
});

test("the body reads the hours of whom it sent, paid or not, once the other side said yes; of nobody else", async () => {
  const past = async () =>
    (await seeAskedPage(app, person(at.odile), { asked }))?.asked.coming?.past;
  const sent = await sends(app, at, asked);
  const that = { assignment: sent, visit: at.visits[0], day: TODAY };
  valueOf(await sayPassed(app, person(at.malika), that));
  // Who came reads that it will, before they say how long.
  const passages = await (await browserIn(app, at.malika)).get("/chez-moi/passages");
  expect(passages.text).toContain("Si une structure vous envoie, elle lira ce temps");
  const much = { unit: "quarters", count: 5 } as const;
  const gift = valueOf(await sayTime(app, person(at.malika), { ...that, much }));
  expect(await past()).toMatchObject([{ isKept: true, quarters: 0 }]);
  valueOf(await confirmGift(app, person(at.ana), { gift }));
  await gives(all.daughter, await named(all.daughter), at.ana, 6);
  expect(await past()).toMatchObject([{ isKept: true, quarters: 5 }]);
  const page = `/chez-moi/structures/${at.body}/${asked}`;
  const { text } = await (await browserIn(app, at.odile)).get(page);
  expect(text).toContain("tenu, 1 h 15");
  expect(text).not.toContain("1 h 30");
});
