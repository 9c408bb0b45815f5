import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";

import { listReadsIn } from "#modules/access";
import { blockPersonIn } from "#modules/moderation";
import { type Actor, job, operator, person, type PersonId, visitor } from "#services/house";

import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { TEST_NOW } from "../../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { endAssignment } from "../../actions/name-helper.ts";
import { endDeployment, openDeployment } from "../../actions/open-deployment.ts";
import {
  ana,
  app,
  helene,
  named,
  quentin,
  TODAY,
  TOMORROW,
  zoe,
} from "../../actions/test-naming.ts";
import type { AdvanceId } from "../domain/advance.ts";
import { giveBack, notYet } from "./give-back.ts";
import { takeAdvanceAway } from "./note-advance.ts";
import { seeToNote } from "./see-advances.ts";
import {
  cents,
  inAdvancesHouse,
  note,
  thanks,
  WHAT,
  seen,
  forMe,
  byMe,
  open,
} from "./test-advances.ts";

inAdvancesHouse();

const acting = async (holder?: PersonId) =>
  actingFor(app, ana, holder ?? (await situations(app).someone("Nadège")), ["homecare"]);
/** The rows as PostgreSQL shows them. */
const shown = async (who: Actor) =>
  app.transaction(who, async ({ db }) => {
    const { rows } = await sql<{ all: string }>`select a::text as all from homecare.advance a
      where space = ${ana}`.execute(db);
    return rows.map(({ all }) => all).join("");
  });

describe("noted by who paid", () => {
  test("is read by the two, by names, and by nobody else", async () => {
    valueOf(await note());
    expect(await forMe()).toEqual([
      { amount: 12_40, what: WHAT, by: undefined, helperName: "Quentin" },
    ]);
    expect(await byMe()).toEqual([{ amount: 12_40, by: undefined }]);
    for (const who of [helene, zoe]) expect([await forMe(who), await byMe(who)]).toEqual([[], []]);
  });

  test("stands sealed, and PostgreSQL shows the row to the two, and under the mandate", async () => {
    valueOf(await note());
    for (const who of [person(ana), person(quentin), await acting()]) {
      const row = await shown(who);
      expect(row).toContain("1240");
      expect(row).not.toContain("qorvexpain");
    }
    for (const who of [person(helene), visitor, operator(zoe), operator(), job("homecare-letter")])
      expect(await shown(who)).toBe("");
    await app.transaction(person(quentin), ({ db }) =>
      sql`update homecare.advance set cents = 1`.execute(db),
    );
    await app.transaction(person(quentin), ({ db }) =>
      sql`delete from homecare.advance`.execute(db),
    );
    expect((await forMe())[0]?.amount).toBe(12_40);
  });

  test.each([
    [{ what: "  " }, "says-nothing"],
    [{ what: "a".repeat(81) }, "too-long"],
    [{ amount: cents(0) }, "no-amount"],
    [{ day: TOMORROW }, "to-come"],
    [{ day: TODAY.subtract({ days: 29 }) }, "too-old"],
    [{ amount: cents(50_01) }, "too-much"],
  ])("is refused: %j, %s", async (more, refusal) => {
    expect(await note(more)).toMatchObject({ refusal });
    expect(await byMe()).toEqual([]);
  });

  test("waits for fifty euros at most between the two, each helper apart, and again once given back", async () => {
    const first = valueOf(await note({ amount: cents(37_60) }));
    valueOf(await note());
    expect(await note({ amount: cents(1) })).toMatchObject({ refusal: "too-much" });
    await named({ helper: helene });
    valueOf(await note({ amount: cents(50_00) }, person(helene)));
    valueOf(await giveBack(app, person(ana), { advance: first }));
    valueOf(await note({ amount: cents(37_60) }));
    expect(await note({ amount: cents(1) })).toMatchObject({ refusal: "too-much" });
  });

  test("two at once have no more room than one", async () => {
    const all = await Promise.all([note({ amount: cents(30_00) }), note({ amount: cents(30_00) })]);
    expect(all.filter(({ done }) => done)).toHaveLength(1);
  });

  test("is for whom one helps, or helped lately; in person, where something new begins", async () => {
    expect(await note({}, person(zoe))).toMatchObject({ refusal: "unknown-person" });
    expect(await note({ for: zoe })).toMatchObject({ refusal: "unknown-person" });
    expect(await note({ for: quentin })).toMatchObject({ refusal: "unknown-person" });
    expect(await note({}, await actingFor(app, quentin, zoe, ["homecare"]))).toMatchObject({
      refusal: "not-open",
    });
    const assignment = await named({ helper: helene });
    valueOf(await endAssignment(app, person(ana), { assignment }));
    valueOf(await note({}, person(helene)));
    app.setNow(TEST_NOW.add({ hours: 24 * 43 }));
    const day = TODAY.add({ days: 43 });
    expect(await note({ day }, person(helene))).toMatchObject({ refusal: "unknown-person" });
  });

  test("a neighbour notes it once the other thanked them for a favour", async () => {
    await thanks(zoe);
    const toNote = await seeToNote(app, person(zoe), undefined);
    expect(toNote?.persons).toEqual([{ person: ana, name: "Ana" }]);
    valueOf(await note({}, person(zoe)));
  });

  test("does not reach whom keeps the other out, who reads nothing of that", async () => {
    await app.transaction(person(ana), (work) => blockPersonIn(work, { person: quentin }));
    await note();
    expect(await forMe()).toEqual([]);
    await app.transaction(person(ana), ({ db }) =>
      sql`delete from moderation.block where person = ${ana}`.execute(db),
    );
  });

  test("is taken away the same day by who noted it, until it is said to be given back", async () => {
    const advance = valueOf(await note());
    for (const who of [person(ana), person(helene), await acting()])
      expect(
        (await takeAdvanceAway(app, who, { advance })).done && (await byMe()).length === 0,
      ).toBe(false);
    valueOf(await giveBack(app, person(ana), { advance }));
    expect(await takeAdvanceAway(app, person(quentin), { advance })).toMatchObject({
      refusal: "noted-before",
    });
    valueOf(await notYet(app, person(quentin), { advance }));
    valueOf(await takeAdvanceAway(app, person(quentin), { advance }));
    valueOf(await takeAdvanceAway(app, person(quentin), { advance }));
    expect(await byMe()).toEqual([]);
    const other = valueOf(await note());
    app.setNow(TEST_NOW.add({ hours: 24 }));
    expect(await takeAdvanceAway(app, person(quentin), { advance: other })).toMatchObject({
      refusal: "noted-before",
    });
  });
});

describe("given back", () => {
  let advance: AdvanceId;
  beforeEach(async () => {
    advance = valueOf(await note());
  });

  test("is said by either; the first word stands, and the other says « pas encore »", async () => {
    valueOf(await giveBack(app, person(quentin), { advance }));
    valueOf(await giveBack(app, person(ana), { advance }));
    expect([(await forMe())[0]?.by, await open()]).toEqual(["helper", 0]);
    valueOf(await notYet(app, person(ana), { advance }));
    expect([(await byMe())[0]?.by, await open()]).toEqual([undefined, 1]);
    valueOf(await giveBack(app, person(ana), { advance }));
    expect((await byMe())[0]?.by).toBe("person");
  });

  test("is said under a mandate by who holds it, by name, with a line in the log", async () => {
    const nadege = await acting();
    expect((await seen(nadege))?.forMe).toHaveLength(1);
    const read = await app.transaction(person(ana), (work) =>
      listReadsIn(work, { table: "homecare.advance", row: advance }),
    );
    expect(read).toHaveLength(1);
    valueOf(await giveBack(app, nadege, { advance }));
    expect((await seen(quentin))?.byMe[0]?.holderName).toBe("Nadège");
  });

  test("is not said under a mandate of what its holder paid themself", async () => {
    const his = await acting(quentin);
    expect(await giveBack(app, his, { advance })).toMatchObject({ refusal: "own-under-mandate" });
    expect((await seen(his))?.forMe[0]?.maySay).toBe(false);
    expect((await seen(his))?.byMe).toEqual([]);
  });

  test("is said by nobody else", async () => {
    const others = [person(helene), person(zoe), visitor, operator(zoe), operator()];
    others.push(await actingFor(app, quentin, helene, ["homecare"]));
    for (const who of others) {
      expect((await giveBack(app, who, { advance })).done).toBe(false);
      expect((await notYet(app, who, { advance })).done).toBe(false);
    }
    expect(await open()).toBe(1);
  });

  test("is said still where the territory closed it, where nothing more is noted", async () => {
    valueOf(await endDeployment(app, operator(), undefined));
    expect(await note()).toMatchObject({ refusal: "not-open" });
    valueOf(await giveBack(app, person(ana), { advance }));
    expect(await open()).toBe(0);
    valueOf(
      await openDeployment(app, operator(), {
        controller: "SCIC Rest@dom",
        contact: "04 65 71 00 20",
        assessed: TODAY.subtract({ days: 3 }),
        register: "Au siège",
        hosting: "itself",
        hasReadRetention: true,
      }),
    );
  });
});
