import { describe, expect, test } from "vitest";

import { job, type PersonId } from "#services/house";

import { valueOf } from "../../../../../tests/support/organisations.ts";
import { aboutPerson } from "../../actions/about-person.ts";
import { ana, app, helene, quentin, TODAY } from "../../actions/test-naming.ts";
import { retainsAdvances } from "./retains.ts";
import { inAdvancesHouse, note, WHAT, forMe, byMe, open } from "./test-advances.ts";

inAdvancesHouse();

const gives = (who: PersonId) =>
  app.transaction(job("test"), (work) => aboutPerson.gives(work, who));

const sweep = (day: Temporal.PlainDate) =>
  app.transaction(job("homecare-forget"), (work) =>
    retainsAdvances.sweep(work, day.toZonedDateTime("Europe/Paris").toInstant()),
  );

describe("kept for a time", () => {
  test("goes ninety days after its day, given back or not", async () => {
    valueOf(await note({ day: TODAY.subtract({ days: 1 }) }));
    await sweep(TODAY.subtract({ days: 1 }));
    expect(await open()).toBe(1);
    await sweep(TODAY);
    expect(await open()).toBe(0);
  });

  test("is in the archive of both, and goes with either", async () => {
    valueOf(await note());
    const said = { le: TODAY.toString(), euros: "12,40", pour: WHAT };
    expect((await gives(ana))["Ce qui a été avancé pour vous"]).toMatchObject([
      { ...said, par: quentin },
    ]);
    expect((await gives(quentin))["Ce que vous avez avancé"]).toMatchObject([said]);
    await app.transaction(job("test"), (work) => aboutPerson.merges(work, ana, helene));
    expect((await forMe(helene))[0]?.what).toBe(WHAT);
    await app.transaction(job("test"), (work) => aboutPerson.erases(work, helene));
    expect(await byMe()).toEqual([]);
  });
});
