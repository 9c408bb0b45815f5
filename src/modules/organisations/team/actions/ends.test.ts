import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { type Actor, operator, person, visitor } from "#services/house";
import { openIn, sealIn } from "#services/keys";

import { testHouse, TEST_NOW, type TestHouse } from "../../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { passTime } from "../../../../../tests/support/time.ts";
import { type OrganisationId, type PersonId, POWERS } from "../../domain/organisation.ts";
import { findOrganisation } from "../../store/organisations.ts";
import { mayActForIn } from "./acting-for.ts";
import { beginClaim } from "../../claims/actions/begin-claim.ts";
import { dissolve, undissolve } from "../../directory/actions/dissolve.ts";
import { invite } from "./invite.ts";
import { mergeOrganisations, undoMerge } from "../../directory/actions/merge.ts";
import {
  compareOrganisations,
  seeDissolutions,
  seeMerges,
} from "../../directory/actions/see-merges.ts";
import { seeOrganisation } from "../../actions/see-organisation.ts";
import { behindTheWalls } from "../../../../../tests/support/tables.ts";

let app: TestHouse;
let situation: ReturnType<typeof situations>;
let ana: PersonId;
let bruno: PersonId;
let zoe: PersonId;
let keeper: PersonId;
let serial = 0;

beforeAll(async () => {
  app = await testHouse();
  situation = situations(app);
});
beforeEach(async () => {
  app.setNow(TEST_NOW);
  serial += 1;
  ana = await situation.someone("Ana");
  bruno = await situation.someone("Bruno");
  zoe = await situation.someone("Zoé");
  keeper = await situation.someone("Tenante", { isOperator: true });
});

const may = async (who: PersonId, organisation: OrganisationId) =>
  app.transaction(person(who), async (work) => {
    const allowed = [];
    for (const power of POWERS)
      if (await mayActForIn(work, { organisation, power })) allowed.push(power);
    return allowed;
  });
const numberOf = async (id: OrganisationId) => {
  const { rows } = await app.pool.query<{ number: number }>(
    "select number from organisations.organisation where id = $1",
    [id],
  );
  return Number(rows[0]?.number);
};
const later = (days: number) => app.setNow(app.clock.now().add({ hours: 24 * days }));

describe("two that were one", () => {
  let kept: OrganisationId;
  let gone: OrganisationId;
  beforeEach(async () => {
    kept = await situation.verified([ana], { name: `Racines ${serial}` });
    gone = await situation.verified([bruno], { name: `Racines ${serial}`, isAnother: true });
  });
  const merge = (actor: Actor = operator(keeper), asked: object = {}) =>
    mergeOrganisations(app, actor, { gone, kept, reason: "Le même numéro.", ...asked });
  const undo = (actor: Actor = operator(keeper)) =>
    undoMerge(app, actor, { gone, reason: "Deux sections différentes." });

  test("are merged by the operator alone: one address leads to the other, all represent the other", async () => {
    for (const actor of [visitor, person(ana), person(zoe), operator()])
      expect(await merge(actor)).toMatchObject({ refusal: "not-allowed" });
    valueOf(await merge());
    const found = await app.transaction(visitor, (work) => findOrganisation(work, gone));
    expect(found?.id).toBe(kept);
    expect(await seeOrganisation(app, visitor, { number: await numberOf(gone) })).toMatchObject({
      found: "merged",
      into: { id: kept },
    });
    expect(await may(bruno, kept)).toEqual(POWERS);
    expect(await may(bruno, gone)).toEqual([]);
    for (const one of [ana, bruno])
      expect(await situation.toldTo(one)).toContain("organisations.ended");
    expect(await merge()).toMatchObject({ refusal: "merged-already" });
  });

  test("within thirty days each is itself again, with the roles that it had", async () => {
    valueOf(await merge());
    for (const actor of [visitor, person(ana), operator()])
      expect(await undo(actor)).toMatchObject({ refusal: "not-allowed" });
    later(30);
    valueOf(await undo());
    expect(await may(bruno, gone)).toEqual(POWERS);
    expect(await may(bruno, kept)).toEqual([]);
    expect(await may(ana, kept)).toEqual(POWERS);
    expect(await undo()).toMatchObject({ refusal: "unknown" });
    expect((await situation.journalOf(gone)).slice(-2)).toEqual(["merged", "unmerged"]);
  });

  test("on the thirty-first day it is too late", async () => {
    valueOf(await merge());
    later(31);
    expect(await undo()).toMatchObject({ refusal: "too-late" });
  });

  test("a twin that a stranger made brings nobody; undone, its claim waits again", async () => {
    const twin = await situation.organisation({ name: `Racines bis ${serial}` });
    await situation.claim(zoe, twin);
    valueOf(await merge(operator(keeper), { gone: twin }));
    expect(await may(zoe, kept)).toEqual([]);
    expect(await situation.claimsOn(twin)).toEqual(["withdrawn"]);
    valueOf(await undoMerge(app, operator(keeper), { gone: twin, reason: "Erreur." }));
    expect(await situation.claimsOn(twin)).toEqual(["open"]);
    expect(await may(zoe, twin)).toEqual(["manage"]);
  });

  test("what was merged before follows, and comes back to where it was", async () => {
    const first = await situation.organisation({ name: `Avant ${serial}` });
    valueOf(await merge(operator(keeper), { gone: first, kept: gone }));
    valueOf(await merge());
    const into = async () =>
      (await app.transaction(visitor, (work) => findOrganisation(work, first)))?.id;
    expect(await into()).toBe(kept);
    valueOf(await undo());
    expect(await into()).toBe(gone);
  });

  test("neither itself, nor one that waits for a decision, nor into one that is gone", async () => {
    expect(await merge(operator(keeper), { gone: kept })).toMatchObject({ refusal: "same" });
    const twin = await situation.organisation({ name: `Figée ${serial}` });
    await situation.claim(zoe, twin);
    await situation.claim(bruno, twin);
    expect(await merge(operator(keeper), { gone: twin })).toMatchObject({ refusal: "frozen" });
    valueOf(
      await dissolve(app, person(ana), {
        organisation: kept,
        on: Temporal.PlainDate.from("2026-11-20"),
        reason: "Assemblée.",
      }),
    );
    expect(await merge()).toMatchObject({ refusal: "into-gone" });
  });

  test("merged twice at once, they are merged once", async () => {
    const both = await Promise.all([merge(), merge()]);
    expect(both.filter(({ done }) => done)).toHaveLength(1);
  });

  test("the operator sees those that look alike, side by side, and what may be undone", async () => {
    const seen = await seeMerges(app, operator(keeper), undefined);
    expect(seen?.twins).toContainEqual(
      expect.objectContaining({ one: expect.objectContaining({ id: kept }), because: "name" }),
    );
    const numbers = { gone: await numberOf(gone), kept: await numberOf(kept) };
    expect(await compareOrganisations(app, operator(keeper), numbers)).toMatchObject({
      refusal: undefined,
      betterTurned: false,
    });
    valueOf(await merge());
    const after = await seeMerges(app, operator(keeper), undefined);
    expect(after?.recent).toContainEqual(expect.objectContaining({ gone, kept }));
    for (const actor of [visitor, person(ana)]) {
      expect(await seeMerges(app, actor, undefined)).toBeUndefined();
      expect(await compareOrganisations(app, actor, numbers)).toBeUndefined();
    }
  });
});

describe("a dissolution", () => {
  let table: OrganisationId;
  const on = Temporal.PlainDate.from("2026-11-20");
  beforeEach(async () => {
    table = await situation.verified([ana, bruno], { name: `La Tablée ${serial}` });
  });
  const end = (actor: Actor = person(ana), asked: object = {}) =>
    dissolve(app, actor, { organisation: table, on, reason: "Assemblée du 20.", ...asked });

  test("ends what is done in its name; its page stays and says so", async () => {
    valueOf(
      await invite(app, person(ana), {
        organisation: table,
        email: `invitee-${serial}@example.org`,
        role: "board",
        powers: ["manage"],
        until: undefined,
        site: undefined,
      }),
    );
    await beginClaim(app, person(zoe), { organisation: table, role: "board", words: "Moi aussi." });
    valueOf(await end());
    for (const one of [ana, bruno]) expect(await may(one, table)).toEqual([]);
    expect(await situation.claimsOn(table)).toEqual(["withdrawn"]);
    expect(
      await beginClaim(app, person(zoe), { organisation: table, role: "board", words: "Encore." }),
    ).toMatchObject({ refusal: "dissolved" });
    const page = await seeOrganisation(app, visitor, { number: await numberOf(table) });
    expect(page).toMatchObject({
      found: "one",
      seen: { organisation: { isRepresented: false, dissolved: { on } } },
    });
    expect(await situation.toldTo(bruno)).toContain("organisations.ended");
    expect(await situation.toldTo(ana)).not.toContain("organisations.ended");
  });

  test("is for who may sign, and for the operator; nobody else", async () => {
    const weak = await situation.verified([bruno], {
      name: `Faible ${serial}`,
      powers: ["manage"],
    });
    const unproved = await situation.organisation({ name: `Sans preuve ${serial}` });
    await situation.claim(zoe, unproved);
    for (const [actor, organisation] of [
      [visitor, table],
      [person(zoe), table],
      [person(bruno), weak],
      [person(zoe), unproved],
      [operator(), table],
    ] as const)
      expect(await end(actor, { organisation })).toMatchObject({ refusal: "not-allowed" });
    valueOf(await end(operator(keeper)));
    expect(await end(operator(keeper))).toMatchObject({ refusal: "dissolved-already" });
  });

  test("is not for tomorrow", async () => {
    const tomorrow = Temporal.PlainDate.from("2026-11-26");
    expect(await end(person(ana), { on: tomorrow })).toMatchObject({ refusal: "in-the-future" });
  });

  test("said twice at once, it counts once", async () => {
    const both = await Promise.all([end(), end(person(bruno))]);
    expect(both.filter(({ done }) => done)).toHaveLength(1);
  });

  test("is undone by the operator within thirty days: each has their role again", async () => {
    valueOf(await end());
    const undo = (actor: Actor) =>
      undissolve(app, actor, { organisation: table, reason: "Une erreur." });
    for (const actor of [visitor, person(ana), operator()])
      expect(await undo(actor)).toMatchObject({ refusal: "not-allowed" });
    const recent = await seeDissolutions(app, operator(keeper), undefined);
    expect(recent?.map(({ id }) => id)).toContain(table);
    expect(await seeDissolutions(app, person(ana), undefined)).toBeUndefined();
    later(30);
    valueOf(await undo(operator(keeper)));
    for (const one of [ana, bruno]) expect(await may(one, table)).toEqual(POWERS);
    expect(await situation.stands(table)).toBe("verified");
    expect(await undo(operator(keeper))).toMatchObject({ refusal: "not-dissolved" });
    valueOf(await end());
    later(31);
    expect(await undo(operator(keeper))).toMatchObject({ refusal: "too-late" });
  });

  test("of one that is contradicted, undone, leaves it contradicted", async () => {
    const garden = await situation.organisation({ name: `Jardins ${serial}` });
    await situation.claim(ana, garden);
    await situation.claim(zoe, garden);
    valueOf(await end(operator(keeper), { organisation: garden }));
    expect(await situation.stands(garden)).toBe("dissolved");
    valueOf(await undissolve(app, operator(keeper), { organisation: garden, reason: "Erreur." }));
    expect(await situation.stands(garden)).toBe("frozen");
    expect(await situation.claimsOn(garden)).toEqual(["frozen", "frozen"]);
  });

  test("leaves a year to close the accounts; then papers and key are destroyed", async () => {
    const sealed = await app.transaction(person(ana), (work) => sealIn(work, table, "Le coffre."));
    valueOf(await end());
    const read = () => app.transaction(person(ana), (work) => openIn(work, table, sealed));
    await passTime(app, { hours: 24 * 360 });
    expect(await read()).toBe("Le coffre.");
    await passTime(app, { hours: 24 * 10 });
    expect(await read()).toBeUndefined();
    const { rows } = await behindTheWalls(app, (client) =>
      client.query(
        "select from house.event where name = 'organisations.forgotten' and subject = $1",
        [table],
      ),
    );
    expect(rows).toHaveLength(1);
  });
});
