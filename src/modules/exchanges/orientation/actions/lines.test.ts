import { describe, expect, test } from "vitest";
import { giveRoleIn, joinCircle } from "#modules/circles";
import { type Actor, operator, person, visitor } from "#services/house";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { readRightsTable } from "../../../../../tests/support/rights-table.ts";
import { confirmLine, joinLine, refuseLine, withdrawFromLine } from "./answer-for-line.ts";
import { listAwaitingMe } from "./list-mine-on-tables.ts";
import { changeTable } from "./make-orientation.ts";
import { changeLine, proposeLine } from "./propose-line.ts";
import { seeLine } from "./see-orientation.ts";
import {
  aLine,
  app,
  bruno,
  circle,
  free,
  inTablesHouse,
  nadege,
  needs,
  seen,
  solene,
  table,
  tablee,
  terms,
  toldLine,
  zoe,
} from "./test-tables.ts";

inTablesHouse();

describe("a line", () => {
  test("waits until the one it names says yes, and is told to them alone", async () => {
    const line = await aLine();
    expect(needs((await seen())?.waiting)).toEqual([line]);
    expect((await seen())?.standing).toEqual([]);
    expect((await seen(visitor))?.waiting).toEqual([]);
    expect(await situations(app).toldTo(solene)).toEqual(["exchanges.to-confirm"]);
    expect((await listAwaitingMe(app, person(solene), undefined)).length).toBe(1);

    for (const who of [person(nadege), person(bruno), person(zoe), visitor])
      expect((await confirmLine(app, who, { table, line, how: "telephone" })).done).toBe(false);
    expect((await confirmLine(app, person(solene), { table, line })).done).toBe(true);
    const [stands] = (await seen(visitor))?.standing ?? [];
    expect(stands?.standing).toMatchObject({ agreed: { how: "itself" }, version: 2 });
    expect(await listAwaitingMe(app, person(solene), undefined)).toEqual([]);
  });

  test("of somebody who is not here stands once a member says how they were told", async () => {
    const line = await aLine({ actor: free("L’Épicerie du Pont") });
    const told = await confirmLine(app, person(bruno), { table, line });
    expect(told).toEqual({ done: false, refusal: "say-how" });
    valueOf(await confirmLine(app, person(bruno), { table, line, how: "paper" }));
    const one = await seeLine(app, visitor, { table, line });
    expect(one?.words.agreed?.how).toBe("paper");
    expect(one?.history).toEqual([]);
  });

  test("about oneself stands at once; a stranger to the circle is not named", async () => {
    const mine = await aLine({ actor: { kind: "person", person: bruno } }, bruno);
    expect(needs((await seen(visitor))?.standing)).toEqual([mine]);
    const told = await proposeLine(app, person(bruno), {
      table,
      terms: terms({ actor: { kind: "person", person: zoe } }),
    });
    expect(told).toEqual({ done: false, refusal: "unknown-actor" });
  });

  test("changes when its actor says yes: until then, what stood stands", async () => {
    const line = await aLine();
    await confirmLine(app, person(solene), { table, line });
    const change = { table, line, terms: terms({ conditions: "À 13 h." }), version: 2 };
    valueOf(await changeLine(app, person(bruno), change));
    expect(await changeLine(app, person(nadege), change)).toEqual({
      done: false,
      refusal: "changed-meanwhile",
    });
    expect((await seeLine(app, visitor, { table, line }))?.words.conditions).toBe("À midi.");
    valueOf(await confirmLine(app, person(solene), { table, line }));
    expect((await seeLine(app, visitor, { table, line }))?.words.conditions).toBe("À 13 h.");
    const history = (await seeLine(app, person(nadege), { table, line }))?.history ?? [];
    expect(history.map(({ what, byName, conditions }) => [what, byName, conditions])).toEqual([
      ["confirmed", "Solène", "À 13 h."],
      ["changed", "Bruno", "À 13 h."],
      ["confirmed", "Solène", "À midi."],
      ["proposed", "Nadège", "À midi."],
    ]);
  });

  test("refused, is not there; what stood before stays", async () => {
    const line = await aLine();
    valueOf(await refuseLine(app, person(solene), { table, line }));
    expect((await seen())?.waiting).toEqual([]);
    expect(await refuseLine(app, person(zoe), { table, line })).toMatchObject({ done: false });
  });

  test("is not written twice, nor beyond what a person writes in a day", async () => {
    await aLine();
    const again = await proposeLine(app, person(bruno), { table, terms: terms() });
    expect(again).toEqual({ done: false, refusal: "already-there" });
    for (let count = 1; count < 40; count += 1) await aLine({ need: `Besoin ${count}` });
    const more = await proposeLine(app, person(nadege), { table, terms: terms({ need: "Trop" }) });
    expect(more).toEqual({ done: false, refusal: "too-many" });
  });
});

describe("« Nous le faisons aussi » and « plus nous »", () => {
  test("one click adds an organisation of the reader, confirmed at once", async () => {
    await joinCircle(app, person(solene), { circle });
    const line = await toldLine("Un repas chaud");
    const told = await joinLine(app, person(solene), { table, line, organisation: tablee });
    expect(needs((await seen(visitor))?.standing)).toEqual([line, valueOf(told)]);
    expect(await joinLine(app, person(solene), { table, line, organisation: tablee })).toEqual({
      done: false,
      refusal: "already-there",
    });
    const other = await joinLine(app, person(bruno), { table, line, organisation: tablee });
    expect(other).toEqual({ done: false, refusal: "not-yours-to-say" });
  });

  test("who withdraws leaves the line to the one it passes on to, who is asked", async () => {
    const after = await toldLine("Un colis", { actor: free("La Soupe du quai") });
    const line = await aLine({ passesOn: { kind: "line", line: after } });
    await confirmLine(app, person(solene), { table, line });
    valueOf(await withdrawFromLine(app, person(solene), { table, line }));
    const now = await seen();
    expect(needs(now?.standing)).toEqual([after]);
    expect(now?.waiting[0]?.waiting).toMatchObject({
      need: "Un repas chaud le dimanche",
      named: { name: "La Soupe du quai" },
      what: "handed-on",
    });
  });

  test("without anybody after, the line ends, its history stays, and it can be taken up again", async () => {
    const line = await aLine();
    await confirmLine(app, person(solene), { table, line });
    valueOf(await withdrawFromLine(app, person(solene), { table, line }));
    const now = await seen();
    expect(now?.ended.map((one) => one.words.named.name)).toEqual(["La Grande Tablée"]);
    expect((await seeLine(app, visitor, { table, line }))?.words).toBeUndefined();
    valueOf(await joinLine(app, person(bruno), { table, line }));
    expect(needs((await seen(visitor))?.standing)).toEqual([line]);
  });
});

test("who may do what on a table is what the README says, cell by cell", async () => {
  const facilitator = await situations(app).someone("Josiane");
  await joinCircle(app, person(facilitator), { circle });
  await app.transaction(person(nadege), (work) =>
    giveRoleIn(work, { circle, person: facilitator, role: "facilitator" }),
  );
  const whos: Readonly<Record<string, Actor>> = {
    "a visitor": visitor,
    "someone outside": person(zoe),
    "a member": person(bruno),
    "a facilitator": person(facilitator),
    "who may say yes for the organisation named, not a member": person(solene),
    "the operator, from the command line": operator(),
  };
  let count = 0;
  const fresh = () => aLine({ need: `Besoin numéro ${(count += 1)}` });
  const standing = async () => {
    const line = await fresh();
    valueOf(await confirmLine(app, person(solene), { table, line }));
    return line;
  };
  const acts: Readonly<Record<string, (who: Actor) => Promise<boolean>>> = {
    "read what stands": async (who) => (await seen(who)) !== undefined,
    "read what waits for others, the history and what lacks": async (who) => {
      const line = await standing();
      return ((await seeLine(app, who, { table, line }))?.history.length ?? 0) > 0;
    },
    "propose a line": async (who) => {
      const need = `Besoin numéro ${(count += 1)}`;
      return (await proposeLine(app, who, { table, terms: terms({ need }) })).done;
    },
    "say yes to it": async (who) =>
      (await confirmLine(app, who, { table, line: await fresh(), how: "paper" })).done,
    "say yes for who is not here": async (who) => {
      const line = await aLine({ need: `Besoin numéro ${(count += 1)}`, actor: free("Au loin") });
      return (await confirmLine(app, who, { table, line, how: "paper" })).done;
    },
    "say « plus nous »": async (who) =>
      (await withdrawFromLine(app, who, { table, line: await standing(), how: "paper" })).done,
    "say « nous aussi »": async (who) =>
      (await joinLine(app, who, { table, line: await fresh() })).done,
    "rename the table": async (who) =>
      (await changeTable(app, who, { table, name: "Qui fait quoi", places: [] })).done,
  };
  const found = [];
  for (const [who, actor] of Object.entries(whos))
    for (const [what, may] of Object.entries(acts)) {
      // What one person proposes in a day is counted: each cell is a day of its own.
      app.setNow(app.clock.now().add({ hours: 25 }));
      found.push({ who, what, answer: (await may(actor)) ? "yes" : "no" });
    }
  expect(readRightsTable("exchanges", "Who may do what on an orientation table")).toEqual(found);
});
