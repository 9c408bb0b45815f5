import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { closeCircle, joinCircle, leaveCircle, makeCircleIn, giveRoleIn } from "#modules/circles";
import { recordGapIn, nextOnTableIn } from "#modules/exchanges";
import { knownCommune } from "#rules/territory";
import {
  type Actor,
  deliverEvents,
  job,
  operator,
  person,
  type PersonId,
  visitor,
} from "#services/house";

import { readRightsTable } from "../../../../../tests/support/rights-table.ts";
import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { dissolve } from "../../../organisations/directory/actions/dissolve.ts";
import { mergeOrganisations } from "../../../organisations/directory/actions/merge.ts";
import type {
  CircleId,
  LineActor,
  LineId,
  OrganisationId,
  OrientationId,
  Terms,
} from "../domain/orientation.ts";
import { aboutPerson } from "../../actions/about-person.ts";
import { answerGap, seeGaps } from "./answer-gap.ts";
import { confirmLine, joinLine, refuseLine, withdrawFromLine } from "./answer-for-line.ts";
import { listAwaitingMe } from "./list-mine-on-tables.ts";
import { listTables } from "./list-orientations.ts";
import { changeTable, makeOrientation } from "./make-orientation.ts";
import { orientationArchive } from "./archive.ts";
import { changeLine, proposeLine } from "./propose-line.ts";
import { rereadLines } from "./reread-lines.ts";
import { seeLine, seeOrientation } from "./see-orientation.ts";

let app: TestHouse;
let nadege: PersonId;
let bruno: PersonId;
let solene: PersonId;
let zoe: PersonId;
/** Verified, with Solène who may say yes for it; she is in no circle. */
let tablee: OrganisationId;
let circle: CircleId;
let table: OrientationId;

const CREST = knownCommune("26108");
const DIE = knownCommune("26113");

beforeAll(async () => {
  app = await testHouse();
});
beforeEach(async () => {
  const { someone, verified } = situations(app);
  [nadege, bruno, solene, zoe] = [
    await someone("Nadège"),
    await someone("Bruno"),
    await someone("Solène"),
    await someone("Zoé"),
  ];
  tablee = await verified([solene]);
  circle = await aCircle();
  table = await aTable(circle);
});

async function aCircle(): Promise<CircleId> {
  const made = await app.transaction(person(nadege), (work) =>
    makeCircleIn(work, {
      name: "À côté",
      kind: "global",
      isOpen: true,
      purpose: "Accompagner.",
      charter: ["On s’assied à côté."],
    }),
  );
  await joinCircle(app, person(bruno), { circle: made });
  return made;
}

async function aTable(of: CircleId): Promise<OrientationId> {
  const made = await makeOrientation(app, person(nadege), {
    circle: of,
    name: "Qui fait quoi",
    places: [],
  });
  return valueOf(made).id;
}

const free = (name: string): LineActor => ({ kind: "free", name, contact: "04 65 71 00 00" });
const them = (): LineActor => ({ kind: "organisation", organisation: tablee });

function terms(more: Partial<Terms> = {}): Terms {
  return {
    need: "Un repas chaud le dimanche",
    theme: undefined,
    rome: undefined,
    places: [],
    actor: them(),
    conditions: "À midi.",
    passesOn: undefined,
    reviewOn: Temporal.PlainDate.from("2027-11-25"),
    ...more,
  };
}

async function aLine(more: Partial<Terms> = {}, by: PersonId = nadege): Promise<LineId> {
  return valueOf(await proposeLine(app, person(by), { table, terms: terms(more) }));
}

/** One of somebody who is not here, told by telephone. */
async function toldLine(need: string, more: Partial<Terms> = {}): Promise<LineId> {
  const line = await aLine({ need, actor: free(`Qui répond à ${need}`), ...more });
  valueOf(await confirmLine(app, person(nadege), { table, line, how: "telephone" }));
  return line;
}

const seen = (who: Actor = person(nadege)) => seeOrientation(app, who, { table });
const needs = (lines: readonly { readonly id: LineId }[] | undefined) =>
  lines?.map(({ id }) => id) ?? [];
const next = (words: string, more: object = {}, who: Actor = person(zoe)) =>
  app.transaction(who, (work) => nextOnTableIn(work, { words, table, without: [], ...more }));
const names = async (words: string, more: object = {}) =>
  (await next(words, more)).map(({ need }) => need);

const wheelchairs = (typedPlace: string) =>
  listTables(app, visitor, { words: "fauteuil", typedPlace });
const gap = (words: string, of?: CircleId) =>
  app.transaction(person(zoe), (work) => recordGapIn(work, { words, circle: of }));
const give = (who: PersonId) =>
  app.transaction(person(who), (work) => orientationArchive.gives(work, circle));

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
