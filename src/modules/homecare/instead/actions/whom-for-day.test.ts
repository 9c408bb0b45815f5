import { describe, expect, test } from "vitest";

import { endSharingIn } from "#modules/access";
import { blockPersonIn } from "#modules/moderation";
import { endMandate } from "#modules/people";
import { ownSpaceOf } from "#rules/access";
import { person } from "#services/house";

import { browserIn } from "../../../../../tests/support/browser.ts";
import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { openAssignmentsIn } from "../../actions/open-assignments.ts";
import { pause } from "../../actions/pause.ts";
import { sayDayOff } from "../../actions/say-day-off.ts";
import {
  ana,
  app,
  helene,
  inNamingHouse,
  named,
  passages,
  quentin,
  titles,
  TODAY,
  visits,
  zoe,
} from "../../actions/test-naming.ts";
import { THURSDAY, NEXT, forDay, namedFor, meals, onDay, quentinCannot } from "./test-for-day.ts";

inNamingHouse();

describe("one names for one day", () => {
  test("whom one knows, for a visit of one’s own that is awaited then: else it is refused", async () => {
    const refusals = [
      [{ helper: zoe }, "unknown-person"],
      [{ helper: ana }, "unknown-person"],
      [{ day: TODAY.subtract({ days: 1 }) }, "already-over"],
      [{ day: TODAY.add({ weeks: 6 }) }, "not-that-day"],
    ] as const;
    for (const [more, refusal] of refusals) expect(await forDay(more)).toMatchObject({ refusal });
    for (const who of [helene, quentin, zoe])
      expect(await forDay({ helper: quentin }, person(who))).toMatchObject({ done: false });
    valueOf(await sayDayOff(app, person(ana), { visit: visits[0], day: THURSDAY }));
    expect(await forDay()).toMatchObject({ refusal: "not-that-day" });
    valueOf(await pause(app, person(ana), { from: NEXT, until: NEXT }));
    expect(await forDay({ day: NEXT })).toMatchObject({ refusal: "not-that-day" });
    const at = `/chez-moi/visites/${visits[0]}/le/${THURSDAY.toString()}/qui`;
    expect((await (await browserIn(app, ana)).get(at)).status).toBe(404);
    expect((await (await browserIn(app, quentin)).get(at)).status).toBe(404);
  });

  test("who comes that day already stays as they are named", async () => {
    const assignment = await named();
    expect(await namedFor({ helper: quentin })).toBe(assignment);
  });

  test("taken back on « Qui voit quoi », or by a press, nobody comes for it", async () => {
    const assignment = await namedFor();
    const opened = await app.transaction(person(ana), (work) =>
      openAssignmentsIn(work, ownSpaceOf(ana)),
    );
    const sharing = opened.find(({ id }) => id === assignment)?.sharings[0];
    if (sharing === undefined) throw new Error("nothing is open");
    await app.transaction(person(ana), async (work) =>
      valueOf(await endSharingIn(work, { sharing })),
    );
    expect([await meals(), await onDay()]).toEqual([[], undefined]);
    await namedFor();
    expect(await meals()).toEqual([THURSDAY.toString()]);
  });

  test("under a mandate, whom she named before, of the coming fortnight, until the mandate ends; what she said herself stays", async () => {
    const holder = await situations(app).someone("Solène");
    const acting = await actingFor(app, ana, holder, ["homecare"]);
    expect(await forDay({}, acting)).toMatchObject({ refusal: "unknown-person" });
    await named({ helper: helene, from: THURSDAY.add({ days: 1 }) });
    expect(await forDay({ helper: holder }, acting)).toMatchObject({ refusal: "unknown-person" });
    valueOf(await forDay({}, acting));
    expect((await meals()).slice(0, 2)).toEqual([THURSDAY, THURSDAY.add({ days: 1 })].map(String));
    await named({ helper: quentin, visits: [visits[1]] });
    const late = TODAY.add({ days: 14 });
    expect(await forDay({ helper: quentin, day: late }, acting)).toMatchObject({
      refusal: "begins-too-late",
    });
    valueOf(await forDay({ helper: quentin, day: NEXT }, acting));
    const { mandate } = acting;
    if (mandate === undefined) throw new Error("no mandate");
    valueOf(await endMandate(app, person(ana), { mandate }));
    expect([await meals(quentin), await titles(quentin)]).toEqual([[], ["Le jardin"]]);
    expect((await meals())[1]).toBe(THURSDAY.add({ days: 1 }).toString());
  });
});

test("in whose place they come is not told across a block", async () => {
  await quentinCannot();
  await app.transaction(person(quentin), async (work) =>
    valueOf(await blockPersonIn(work, { person: helene })),
  );
  await namedFor();
  const [one] = (await passages(helene)).filter(({ oneDay }) => oneDay);
  expect([one?.name, one?.insteadOf]).toEqual(["Ana", []]);
  expect(await onDay()).toEqual({ comes: [], asked: ["Hélène"], instead: ["Quentin"] });
});
