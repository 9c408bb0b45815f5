import { describe, expect, test } from "vitest";
import { closeCircle, leaveCircle } from "#modules/circles";
import { deliverEvents, job, operator, person, type PersonId, visitor } from "#services/house";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { mergeOrganisations } from "../../../organisations/directory/actions/merge.ts";
import { aboutPerson } from "../../actions/about-person.ts";
import { confirmLine } from "./answer-for-line.ts";
import { orientationArchive } from "./archive.ts";
import { proposeLine } from "./propose-line.ts";
import { rereadLines } from "./reread-lines.ts";
import {
  aLine,
  app,
  bruno,
  circle,
  inTablesHouse,
  nadege,
  next,
  seen,
  solene,
  table,
  tablee,
  terms,
  toldLine,
  zoe,
} from "./test-tables.ts";

inTablesHouse();

const give = (who: PersonId) =>
  app.transaction(person(who), (work) => orientationArchive.gives(work, circle));

describe("a line to be read again", () => {
  test("is marked when its day has come, told once, and its actor says that it is still true", async () => {
    const line = await aLine({ reviewOn: Temporal.PlainDate.from("2026-12-01") });
    await confirmLine(app, person(solene), { table, line });
    const before = app.clock.now();
    app.setNow(Temporal.Instant.from("2026-12-02T08:00:00Z"));
    for (let night = 0; night < 2; night += 1)
      await rereadLines.run(app, undefined, job("reread-lines"));
    expect(await situations(app).toldTo(solene)).toEqual([
      "exchanges.to-confirm",
      "exchanges.to-reread",
    ]);
    expect(await situations(app).toldTo(nadege)).toEqual(["exchanges.to-reread"]);
    expect(await situations(app).toldTo(bruno)).toEqual([]);
    expect((await seen(visitor))?.standing[0]?.isDue).toBe(true);
    valueOf(await confirmLine(app, person(solene), { table, line }));
    const [again] = (await seen(visitor))?.standing ?? [];
    expect(again?.isDue).toBe(false);
    expect(again?.standing?.reviewOn.toString()).toBe("2027-12-02");
    app.setNow(before);
  });

  test("says why: who answered left the circle, or was merged into another", async () => {
    await aLine({ actor: { kind: "person", person: bruno } }, bruno);
    valueOf(await leaveCircle(app, person(bruno), { circle }));
    await deliverEvents(app, circle);
    expect((await seen())?.standing[0]?.reread).toBe("left");

    const line = await aLine({ need: "Un bureau" });
    await confirmLine(app, person(solene), { table, line });
    const { someone, organisation } = situations(app);
    const kept = await organisation({ name: "La Nouvelle Tablée" });
    const keeper = await someone("Odile", { isOperator: true });
    const asked = { gone: tablee, kept, reason: "La même." };
    valueOf(await mergeOrganisations(app, operator(keeper), asked));
    await deliverEvents(app, kept);
    expect((await seen())?.standing[1]).toMatchObject({
      reread: "merged",
      standing: { what: "merged", named: { name: "La Nouvelle Tablée" } },
    });
  });
});

describe("somebody", () => {
  test("who leaves the house is named no more, and the line is to be read again", async () => {
    await aLine({ actor: { kind: "person", person: bruno } }, bruno);
    await app.transaction(job("test"), (work) => aboutPerson.erases(work, bruno));
    expect((await seen())?.standing[0]).toMatchObject({
      reread: "gone",
      standing: { actor: { kind: "nobody" } },
    });
    expect(await next("repas")).toEqual([]);
  });

  test("who was two answers as one, and takes away what they wrote", async () => {
    await aLine({ actor: { kind: "person", person: bruno } }, bruno);
    await app.transaction(job("test"), (work) => aboutPerson.merges(work, bruno, nadege));
    const given = await app.transaction(person(nadege), (work) => aboutPerson.gives(work, nadege));
    expect(given["Vos lignes des tables d’orientation"]).toMatchObject([
      { "vous y répondez": true, "écrite par vous": true },
    ]);
  });

  test("takes the tables of their circle away with its archive", async () => {
    await toldLine("Manger");
    expect(await give(bruno)).toMatchObject({
      "Les tables d’orientation": [{ lignes: [{ besoin: "Manger" }] }],
    });
    expect(await give(zoe)).toEqual({});
  });
});

test("a circle that is closed keeps its table as it is", async () => {
  const line = await aLine();
  valueOf(await closeCircle(app, person(nadege), { circle, why: "Fini.", readers: "everyone" }));
  for (const told of [
    await proposeLine(app, person(nadege), { table, terms: terms({ need: "Autre" }) }),
    await confirmLine(app, person(solene), { table, line }),
  ])
    expect(told).toEqual({ done: false, refusal: "circle-closed" });
});
