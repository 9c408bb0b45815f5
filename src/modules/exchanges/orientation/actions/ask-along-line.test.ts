import { beforeAll, expect, test } from "vitest";

import { newId } from "#basics/id";
import { makeCircleIn } from "#modules/circles";
import { person, type PersonId } from "#services/house";

import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { organisation, represent, somebody } from "../../../../../tests/support/issuer.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { behindTheWalls } from "../../../../../tests/support/tables.ts";
import { type LineActor, type LineId } from "../domain/orientation.ts";
import { seeAskableLine } from "./ask-along-line.ts";
import { confirmLine, withdrawFromLine } from "./answer-for-line.ts";
import { makeOrientationIn } from "./make-orientation.ts";
import { proposeLineIn } from "./propose-line.ts";
import { askGivers } from "../../needs/actions/route-need.ts";
import { seeExchange } from "../../protocol/actions/see-exchange.ts";
import { seeNeed } from "../../needs/actions/see-need.ts";
import { writeNeed } from "../../needs/actions/write-need.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

interface Placed {
  readonly line: LineId;
  readonly table: string;
  readonly keeper: PersonId;
}

/** A table of an open circle with one line, which its keeper proposed. */
async function lineOf(actor: (keeper: PersonId) => LineActor, isOpen = true): Promise<Placed> {
  const keeper = await somebody(app, `Nadège ${newId()}`);
  return app.transaction(person(keeper), async (work) => {
    const circle = await makeCircleIn(work, {
      name: `Autour de Crest ${newId()}`,
      kind: isOpen ? "local" : "support",
      isOpen,
      purpose: "S’orienter.",
      charter: ["On s’aide."],
    });
    const table = valueOf(await makeOrientationIn(work, { circle, name: "Vers qui", places: [] }));
    const terms = {
      need: "Remplir des papiers",
      theme: undefined,
      rome: undefined,
      places: [],
      conditions: "Sur rendez-vous.",
      passesOn: undefined,
      reviewOn: Temporal.PlainDate.from("2027-06-01"),
      actor: actor(keeper),
    };
    const line = valueOf(await proposeLineIn(work, { table: table.id, terms }));
    return { line, table: table.id, keeper };
  });
}

const TERMS = { quoi: "Remplir des papiers", details: "Trois pages.", temps: "Une heure" };

const needAlong = async (who: PersonId, line: LineId) =>
  valueOf(
    await writeNeed(app, person(who), {
      kind: "skills",
      words: { title: "Remplir des papiers", terms: TERMS },
      line,
    }),
  );

test("whoever answers a line is asked along it, though they are in no directory", async () => {
  const { line, keeper } = await lineOf((one) => ({ kind: "person", person: one }));
  const odile = await somebody(app, `Odile ${newId()}`);
  const along = await seeAskableLine(app, person(odile), { line });
  expect(along).toMatchObject({ need: "Remplir des papiers", conditions: "Sur rendez-vous." });
  const need = await needAlong(odile, line);
  const seen = await seeNeed(app, person(odile), { need });
  expect(seen?.chosen?.along?.id).toBe(line);
  const giver = seen?.chosen?.giver;
  if (giver === undefined) throw new Error("nobody is proposed");
  const asked = valueOf(
    await askGivers(app, person(odile), { need, mode: "one", givers: [giver] }),
  );
  expect(asked?.giverPerson).toBe(keeper);
  if (asked === undefined) throw new Error("nobody was asked");
  const told = await seeExchange(app, person(keeper), { exchange: asked.id });
  expect(told?.you).toBe("giver");
  // Who is asked reads along which line.
  expect(told?.kept.reasons).toMatchObject({ line: "Remplir des papiers", table: "Vers qui" });
});

test("the giver of a line is asked from that line alone: no other need of anybody reaches them", async () => {
  const { line } = await lineOf((one) => ({ kind: "person", person: one }));
  const [odile, max] = [await somebody(app, `Odile ${newId()}`), await somebody(app, "Max")];
  const need = await needAlong(odile, line);
  const giver = (await seeNeed(app, person(odile), { need }))?.chosen?.giver;
  if (giver === undefined) throw new Error("nobody is proposed");
  const other = valueOf(
    await writeNeed(app, person(max), {
      kind: "skills",
      words: { title: "Autre chose", terms: TERMS },
      to: giver,
    }),
  );
  const refused = await askGivers(app, person(max), { need: other, mode: "one", givers: [giver] });
  expect(refused).toEqual({ done: false, refusal: "unknown-giver" });
});

test("once they answer no more, one does not ask along it, whatever the draft says", async () => {
  const { line, table, keeper } = await lineOf((one) => ({ kind: "person", person: one }));
  const odile = await somebody(app, `Odile ${newId()}`);
  const need = await needAlong(odile, line);
  const giver = (await seeNeed(app, person(odile), { need }))?.chosen?.giver;
  valueOf(await withdrawFromLine(app, person(keeper), { table, line }));
  expect(await seeAskableLine(app, person(odile), { line })).toBeUndefined();
  if (giver === undefined) throw new Error("nobody is proposed");
  const asked = await askGivers(app, person(odile), { need, mode: "one", givers: [giver] });
  expect(asked).toEqual({ done: false, refusal: "unknown-giver" });
});

test("an organisation is asked while it is verified; whether it is represented is told to who asks alone; a name that is not here never is", async () => {
  const name = `Le Four ${newId()}`;
  const of = await organisation(app, { name });
  const yvonne = await somebody(app, `Yvonne ${newId()}`);
  await represent(app, yvonne, of);
  const { line, table } = await lineOf(() => ({ kind: "organisation", organisation: of }));
  const odile = await somebody(app, `Odile ${newId()}`);
  expect(await seeAskableLine(app, person(odile), { line })).toBeUndefined();
  valueOf(await confirmLine(app, person(yvonne), { table, line }));
  expect((await seeAskableLine(app, person(odile), { line }))?.name).toBe(name);
  const need = await needAlong(odile, line);
  const giver = (await seeNeed(app, person(odile), { need }))?.chosen?.giver;
  if (giver === undefined) throw new Error("it is not proposed");
  const ask = () => askGivers(app, person(odile), { need, mode: "one", givers: [giver] });
  await behindTheWalls(app, (client) =>
    client.query("delete from organisations.representative where person = $1", [yvonne]),
  );
  expect((await seeAskableLine(app, person(odile), { line }))?.name).toBe(name);
  expect(await ask()).toEqual({ done: false, refusal: "nobody-answers-there" });
  await represent(app, yvonne, of);
  expect((await ask()).done).toBe(true);
  const unsure = await organisation(app, { name: `Le Quai ${newId()}`, verified: false });
  const other = await lineOf(() => ({ kind: "organisation", organisation: unsure }));
  expect(await seeAskableLine(app, person(odile), { line: other.line })).toBeUndefined();
  const free = await lineOf(() => ({ kind: "free", name: "La Soupe", contact: "04 65 71 20 12" }));
  expect(await seeAskableLine(app, person(odile), { line: free.line })).toBeUndefined();
});

test("a line of a private circle is asked by nobody outside it", async () => {
  const { line } = await lineOf((one) => ({ kind: "person", person: one }), false);
  const odile = await somebody(app, `Odile ${newId()}`);
  expect(await seeAskableLine(app, person(odile), { line })).toBeUndefined();
  const need = await needAlong(odile, line);
  expect((await seeNeed(app, person(odile), { need }))?.need.line).toBeUndefined();
});
