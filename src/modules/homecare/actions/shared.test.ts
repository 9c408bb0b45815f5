import { describe, expect, test } from "vitest";
import { endSharingIn, listReadsIn } from "#modules/access";
import { person } from "#services/house";
import { actingFor } from "../../../../tests/support/entrusting.ts";
import { TEST_NOW } from "../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { seeSharings } from "../../access/actions/see-sharings.ts";
import { pause } from "./pause.ts";
import { changeVisit, stopVisit } from "./plan-visit.ts";
import { sayDayOff } from "./say-day-off.ts";
import { seeWeekOf } from "./share-week.ts";
import { seeToday, seeVisit, seeWeek } from "./see-week.ts";
import { ana, app, asked, helper, inWeekHouse, plan, shareWithHelper, TODAY } from "./test-week.ts";

inWeekHouse();

const read = () => seeWeekOf(app, person(helper), { person: ana, day: undefined });

const titles = async () =>
  (await read())?.days.flatMap(({ expected }) => expected.map(({ visit }) => visit.title));

/** The titles of a week, what there is to know and the hour: as she reads it, or whom it is shared with. */
const weekOf = async (who: "hers" | "shared", day: Temporal.PlainDate) => {
  const seen =
    who === "hers"
      ? await seeWeek(app, person(ana), { day })
      : await seeWeekOf(app, person(helper), { person: ana, day });
  return seen?.days.flatMap(({ expected }) =>
    expected.map(({ visit: { title, note }, starts }) => [title, note, starts.hour]),
  );
};

describe("what is shared of a week", () => {
  test("one visit is read with its days off and without the others, until it is taken back", async () => {
    const visit = await plan();
    await plan({ title: "Malika" });
    expect(await read()).toBeUndefined();
    const sharing = await shareWithHelper({ row: visit });
    expect(await titles()).toEqual(["Paul, le kiné"]);
    valueOf(await sayDayOff(app, person(ana), { visit, day: TODAY }));
    valueOf(await pause(app, person(ana), { from: TODAY, until: TODAY.add({ days: 7 }) }));
    const shared = (await read())?.days.flatMap(({ expected }) =>
      expected.map(({ state }) => state),
    );
    expect(shared).toEqual(["off"]);
    // Reading is all: nothing of it is changed by whom it is shared with.
    expect(await stopVisit(app, person(helper), { visit })).toMatchObject({ done: false });
    await app.transaction(person(ana), (work) => endSharingIn(work, { sharing }));
    expect(await read()).toBeUndefined();
  });

  test("all of it is read with what is written later, by nobody else, and ends with its day", async () => {
    await plan();
    await shareWithHelper();
    await plan({ title: "Malika", at: Temporal.PlainTime.from("14:00") });
    expect(await titles()).toEqual(["Paul, le kiné", "Malika"]);
    const other = await situations(app).someone("Rosa");
    expect(await seeWeekOf(app, person(other), { person: ana, day: undefined })).toBeUndefined();
    app.setNow(TEST_NOW.add({ hours: 49 }));
    expect(await read()).toBeUndefined();
  });

  test("a visit that was called otherwise before is read by the title of now, also in past weeks", async () => {
    const visit = await plan({ title: "Dr Petit, le cœur", day: TODAY.subtract({ weeks: 2 }) });
    app.setNow(TEST_NOW.add({ hours: 7 * 24 }));
    const said = asked({
      title: "Une visite",
      note: "La clef",
      at: Temporal.PlainTime.from("16:00"),
    });
    valueOf(await changeVisit(app, person(ana), { visit, ...said }));
    await shareWithHelper({ row: visit, forever: true });
    const now = TODAY.add({ weeks: 1 });
    expect(await weekOf("hers", TODAY)).toEqual([["Dr Petit, le cœur", undefined, 10]]);
    expect(await weekOf("shared", TODAY)).toEqual([["Une visite", undefined, 10]]);
    expect(await weekOf("shared", now)).toEqual([["Une visite", "La clef", 16]]);
  });

  test("who reads it is in the log of whose week it is, once a day", async () => {
    const visit = await plan();
    await shareWithHelper({ row: visit });
    await read();
    await read();
    const lines = await app.transaction(person(ana), (work) =>
      listReadsIn(work, { table: "homecare.visit", row: visit }),
    );
    expect(lines).toHaveLength(1);
  });

  test("once it is over it is still said to be read, and is ended as any other", async () => {
    const visit = await plan({ every: "once" });
    const sharing = await shareWithHelper({ row: visit, forever: true });
    app.setNow(TEST_NOW.add({ hours: 24 * 10 }));
    const seen = await seeSharings(app, person(ana), { ended: undefined });
    expect(seen.mine.map(({ id }) => id)).toEqual([sharing]);
  });

  test("what somebody reads for another, under a mandate, is in the other’s log", async () => {
    const visit = await plan();
    const holder = await situations(app).someone("Nadège");
    const acting = await actingFor(app, ana, holder, ["homecare"]);
    expect(await seeToday(app, acting, undefined)).toBeDefined();
    expect(await seeVisit(app, acting, { visit })).toBeDefined();
    const lines = await app.transaction(person(ana), (work) =>
      listReadsIn(work, { table: "homecare.visit", row: visit }),
    );
    expect(lines.map(({ by, for: whom }) => [by, whom])).toEqual([[holder, ana]]);
  });

  test("who acts for the one it is shared with reads nothing of it", async () => {
    await plan();
    await shareWithHelper();
    const acting = await actingFor(app, helper, ana, ["homecare"]);
    expect(await seeWeekOf(app, acting, { person: ana, day: undefined })).toBeUndefined();
  });
});
