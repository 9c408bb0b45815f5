import { describe, expect, test } from "vitest";

import { person } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { asks, atHome, sends, titlesFor } from "../../../../../tests/support/bodies.ts";
import { app, at, inBodiesHouse } from "../../../../../tests/support/bodies-house.ts";
import { browserIn } from "../../../../../tests/support/browser.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { behindTheWalls } from "../../../../../tests/support/tables.ts";
import { bodyAskedAt, bodyAt } from "../domain/address.ts";
import { sayBody, sayNoBody } from "./say-body.ts";
import { seeAskedPage } from "./see-asked.ts";
import { seeBodies } from "./see-bodies.ts";
import { sayNo, sendNoMore, sendSomebody } from "./send-somebody.ts";

inBodiesHouse();

const set = (column: "frozen_at" | "hidden_because", value: string) =>
  behindTheWalls(app, (client) =>
    client.query(`update organisations.organisation set ${column} = $2 where id = $1`, [
      at.body,
      value,
    ]),
  );
const odile = () => person(at.odile);
const states = async () =>
  (await seeBodies(app, person(at.ana), undefined))?.bodies.map(({ state }) => state);

describe.each([
  ["frozen_at", "2026-11-20T10:00:00Z"],
  ["hidden_because", "Trompeuse."],
] as const)("a body of which a decision is awaited (%s)", (column, value) => {
  test("begins nothing, reads whom it comes to by name alone, and ends it", async () => {
    const asked = await asks(app, at);
    await sends(app, at, asked);
    await set(column, value);
    const again = { asked, helper: at.paul, from: undefined, until: undefined };
    expect(await sendSomebody(app, odile(), again)).toMatchObject({ refusal: "unknown-asked" });
    const seen = await seeAskedPage(app, odile(), { asked });
    expect(seen?.asked).toMatchObject({ name: "Ana", words: undefined, coming: undefined });
    expect([seen?.people, await seeAskedPage(app, person(at.paul), { asked })]).toEqual([
      [],
      undefined,
    ]);
    const page = await (await browserIn(app, at.odile)).get(bodyAskedAt(at.body, asked));
    expect(page.text).toContain("Ne plus venir");
    expect(page.text).not.toContain("Envoyer cette personne");
    valueOf(await sayNo(app, odile(), { asked }));
    await doWaitingJobs(app);
    expect([await titlesFor(app, at.malika), await states()]).toEqual([[], []]);
  });

  test("says no to what waits, sends somebody no more, and is proposed no more", async () => {
    const waits = await asks(app, at);
    const other = { ...(await atHome(app)), body: at.body, odile: at.odile, malika: at.malika };
    const asked = await asks(app, other);
    const assignment = await sends(app, other, asked);
    await set(column, value);
    valueOf(await sayNo(app, odile(), { asked: waits }));
    expect(await states()).toEqual(["no"]);
    valueOf(await sendNoMore(app, odile(), { asked, assignment }));
    expect(await titlesFor(app, at.malika)).toEqual([]);
    valueOf(await sayNoBody(app, odile(), { organisation: at.body }));
    expect(await sayBody(app, odile(), { organisation: at.body })).toMatchObject({
      refusal: "not-for-them",
    });
    const page = await (await browserIn(app, at.odile)).get(bodyAt(at.body));
    expect(page.text).not.toContain("Dire que nous intervenons à domicile");
  });
});
