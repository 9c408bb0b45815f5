import { describe, expect, test } from "vitest";
import { makeCircleIn } from "#modules/circles";
import { recordGapIn } from "#modules/exchanges";
import { knownCommune } from "#rules/territory";
import { deliverEvents, person, visitor } from "#services/house";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { dissolve } from "../../../organisations/directory/actions/dissolve.ts";
import type { CircleId } from "../domain/orientation.ts";
import { answerGap, seeGaps } from "./answer-gap.ts";
import { confirmLine } from "./answer-for-line.ts";
import { listTables } from "./list-orientations.ts";
import { changeLine, proposeLine } from "./propose-line.ts";
import {
  aLine,
  app,
  bruno,
  circle,
  free,
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

const CREST = knownCommune("26108");
const DIE = knownCommune("26113");

const names = async (words: string, more: object = {}) =>
  (await next(words, more)).map(({ need }) => need);

const wheelchairs = (typedPlace: string) =>
  listTables(app, visitor, { words: "fauteuil", typedPlace });
const gap = (words: string, of?: CircleId) =>
  app.transaction(person(zoe), (work) => recordGapIn(work, { words, circle: of }));

describe("the way along a table", () => {
  test("is found by the stems of words, the best and nearest first, and nowhere else", async () => {
    await toldLine("Remplir des papiers", { places: ["departement-26"] });
    await toldLine("Papiers d’identité perdus, les remplir à nouveau", {
      places: ["commune-26108"],
    });
    await toldLine("Aide à domicile");
    expect(await names("rempli un papier", { commune: CREST })).toEqual([
      "Papiers d’identité perdus, les remplir à nouveau",
      "Remplir des papiers",
    ]);
    expect(await names("remplir un papier", { commune: DIE })).toEqual(["Remplir des papiers"]);
    expect(await names("j’ai besoin d’aide")).toEqual([]);
    expect(await names("de l’aide au domicile de ma mère")).toEqual(["Aide à domicile"]);
  });

  test("goes on to the next, once, even when lines pass on in a ring; without those already asked", async () => {
    const first = await toldLine("Manger");
    const second = await toldLine("Un colis", { passesOn: { kind: "line", line: first } });
    const version = { table, line: first, version: 2 };
    const { actor, ...rest } = terms({ need: "Manger", passesOn: { kind: "line", line: second } });
    expect(actor.kind).toBe("organisation");
    valueOf(await changeLine(app, person(nadege), { ...version, terms: rest }));
    valueOf(await confirmLine(app, person(nadege), { table, line: first, how: "spoken" }));
    expect((await next("manger")).map(({ line }) => line)).toEqual([first, second]);
    expect((await next("manger", { without: [first] })).map(({ line }) => line)).toEqual([second]);
  });

  test("does not go through what waits, nor to an organisation that is dissolved", async () => {
    const line = await aLine();
    expect(await next("repas")).toEqual([]);
    await confirmLine(app, person(solene), { table, line });
    expect(await next("repas", { without: [tablee] })).toEqual([]);
    expect(await next("repas")).toMatchObject([{ organisation: tablee, name: "La Grande Tablée" }]);
    const on = Temporal.PlainDate.from("2026-11-20");
    valueOf(await dissolve(app, person(solene), { organisation: tablee, on, reason: "Fin." }));
    await deliverEvents(app, tablee);
    expect(await next("repas")).toEqual([]);
    expect((await seen())?.standing[0]).toMatchObject({ reread: "dissolved", isDue: true });
  });

  test("the list of tables answers a need at a place that is typed", async () => {
    await toldLine("Réparer une roue de fauteuil", { places: ["commune-26108"] });
    expect((await wheelchairs("Crest")).answers?.length).toBe(1);
    expect((await wheelchairs("Die")).answers).toEqual([]);
    expect((await wheelchairs("Nulle-Part-sur-Rien")).place).toBe("unknown");
  });
});

describe("what nobody answers", () => {
  test("is counted by need for the members of the circle, and set aside when it is answered", async () => {
    await gap("Réparer un fauteuil", circle);
    await gap("réparer des fauteuils", circle);
    expect((await seen())?.gaps).toMatchObject([{ count: 2 }]);
    expect((await seen(person(zoe)))?.gaps).toEqual([]);
    const [one] = (await seen())?.gaps ?? [];
    if (one === undefined) throw new Error("no gap");
    expect((await answerGap(app, person(zoe), { gap: one.id })).done).toBe(false);
    valueOf(
      await proposeLine(app, person(nadege), {
        table,
        terms: terms({ need: one.words, actor: free("Le réparateur") }),
        gap: one.id,
      }),
    );
    expect((await seen())?.gaps).toEqual([]);
  });

  test("is read by the governing circle, but for that of private circles", async () => {
    await gap("Garder un enfant");
    expect(await seeGaps(app, person(nadege), undefined)).toBeUndefined();
    await app.transaction(person(nadege), (work) =>
      makeCircleIn(work, {
        name: "La timonerie",
        kind: "governing",
        isOpen: true,
        purpose: "Tenir le cap.",
        charter: ["On dit pourquoi."],
      }),
    );
    const hidden = await app.transaction(person(bruno), (work) =>
      makeCircleIn(work, {
        name: "Entre nous",
        kind: "support",
        isOpen: false,
        purpose: "Être là.",
        charter: ["On ne parle pas d’elle sans elle."],
      }),
    );
    await gap("Un secret", hidden);
    const told = await seeGaps(app, person(nadege), undefined);
    expect(told?.map(({ words }) => words)).toContain("Garder un enfant");
    expect(told?.map(({ words }) => words)).not.toContain("Un secret");
  });
});
