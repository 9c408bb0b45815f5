import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { type Id, newId } from "#basics/id";
import { makePersonIn } from "#modules/people";
import { job, operator, person, visitor } from "#services/house";

import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { KINDS, type OrganisationId, POWERS } from "../../domain/organisation.ts";
import {
  mayActForIn,
  namesOfOrganisationsIn,
  organisationsOfIn,
  organisationsToActForIn,
  representativeIdsIn,
} from "./acting-for.ts";
import { beginClaim } from "../../claims/actions/begin-claim.ts";
import {
  makeOrganisation,
  type MakeOrganisation,
} from "../../directory/actions/make-organisation.ts";

let app: TestHouse;
let ana: Id<"Person">;
let bilal: Id<"Person">;

beforeAll(async () => {
  app = await testHouse();
});
beforeEach(async () => {
  [ana, bilal] = [newId<"Person">(), newId<"Person">()];
  await app.transaction(job("demonstration"), async (work) => {
    await makePersonIn(work, { id: ana, name: "Ana" });
    await makePersonIn(work, { id: bilal, name: "Bilal" });
  });
});

const garden: MakeOrganisation = {
  kind: "association",
  name: "Les Jardins de la Gervanne",
  purpose: "Jardiner ensemble.",
  commune: "26108",
  isAnother: true,
};
const claim = { role: "treasury", words: "Je tiens les comptes." } as const;

/** A garden that Ana brought and claims; verified when the proof is said. */
async function gardenOfAna(verified = false): Promise<OrganisationId> {
  const made = await makeOrganisation(app, person(ana), { ...garden, claim });
  if (!made.done) throw new Error(made.refusal);
  const { id } = made.value;
  if (!verified) return id;
  await app.transaction(job("organisations-write"), (work) =>
    sql`update organisations.claim set state = 'confirmed', proof = 'letter', decided_at = made_at
      where space = ${id}`.execute(work.db),
  );
  await sql`update organisations.organisation set verified_at = made_at, verified_by = 'letter'
      where id = ${id}`.execute(app.db);
  return id;
}

const may = (who: Id<"Person">, organisation: OrganisationId) =>
  app.transaction(person(who), async (work) => {
    const allowed = [];
    for (const power of POWERS)
      if (await mayActForIn(work, { organisation, power })) allowed.push(power);
    return allowed;
  });

describe("a person brings an organisation", () => {
  test("of any kind of the mission", async () => {
    expect(KINDS).not.toHaveLength(0);
    for (const kind of KINDS) {
      const made = await makeOrganisation(app, person(ana), { ...garden, kind });
      expect(made).toMatchObject({ done: true, value: { kind, town: "Crest", department: "26" } });
    }
  });

  test("a visitor brings none", async () => {
    expect(await makeOrganisation(app, visitor, garden)).toEqual({
      done: false,
      refusal: "sign-in-first",
    });
  });

  test("whose number is here already is refused: one claims what is there", async () => {
    const numbers = { rna: "W263004512" };
    expect(await makeOrganisation(app, person(ana), { ...garden, numbers })).toMatchObject({
      done: true,
    });
    expect(await makeOrganisation(app, person(bilal), { ...garden, numbers })).toEqual({
      done: false,
      refusal: "already-known",
    });
  });

  test("of the same name in the same commune is asked about, once", async () => {
    await makeOrganisation(app, person(ana), { ...garden, name: "L’Abri des Abeilles" });
    const again = { ...garden, name: "Abri des abeilles" };
    expect(await makeOrganisation(app, person(bilal), { ...again, isAnother: false })).toEqual({
      done: false,
      refusal: "looks-known",
    });
    expect(await makeOrganisation(app, person(bilal), again)).toMatchObject({ done: true });
  });

  test("two establishments of one SIREN are two organisations", async () => {
    const of = (siret: string) => ({ ...garden, numbers: { siren: siret.slice(0, 9), siret } });
    expect(await makeOrganisation(app, person(ana), of("99991037500016"))).toMatchObject({
      done: true,
    });
    expect(await makeOrganisation(app, person(ana), of("99991037500024"))).toMatchObject({
      done: true,
    });
    const siren = { ...garden, numbers: { siren: "999910375" } };
    expect(await makeOrganisation(app, person(ana), siren)).toMatchObject({
      refusal: "already-known",
    });
  });

  test("saying that it is verified changes nothing: only the house and the operator know", async () => {
    const asked = { ...garden, proof: "document" } as const;
    expect(await makeOrganisation(app, person(ana), asked)).toMatchObject({
      value: { verified: undefined },
    });
    expect(await makeOrganisation(app, operator(), asked)).toMatchObject({
      value: { verified: { by: "document" } },
    });
  });
});

describe("acting for it", () => {
  test("who claims it may look after it, and bind it in nothing", async () => {
    expect(await may(ana, await gardenOfAna())).toEqual(["manage"]);
  });

  test("once verified they may use every power that they have", async () => {
    expect(await may(ana, await gardenOfAna(true))).toEqual([...POWERS]);
  });

  test("nobody else may do anything", async () => {
    const id = await gardenOfAna(true);
    expect(await may(bilal, id)).toEqual([]);
    const asVisitor = app.transaction(visitor, (work) =>
      mayActForIn(work, { organisation: id, power: "manage" }),
    );
    expect(await asVisitor).toBe(false);
  });

  test("at the end of the last day of the role it is over", async () => {
    const id = await gardenOfAna(true);
    await app.transaction(job("organisations-write"), (work) =>
      sql`update organisations.representative set until = '2026-11-25'`.execute(work.db),
    );
    expect(await may(ana, id)).toEqual([...POWERS]);
    app.setNow(Temporal.Instant.from("2026-11-25T23:30:00Z"));
    expect(await may(ana, id)).toEqual([]);
    app.setNow(Temporal.Instant.from("2026-11-25T08:00:00Z"));
  });

  test("a power that was not given is not there", async () => {
    const id = await gardenOfAna(true);
    await app.transaction(job("organisations-write"), (work) =>
      sql`update organisations.representative set powers = '{manage,publish}'
        where space = ${id}`.execute(work.db),
    );
    expect(await may(ana, id)).toEqual(["manage", "publish"]);
    const chosen = (power: "sign" | "publish") =>
      app.transaction(person(ana), (work) => organisationsToActForIn(work, power));
    expect((await chosen("publish")).map((one) => one.id)).toEqual([id]);
    expect(await chosen("sign")).toEqual([]);
  });
});

describe("who represents it", () => {
  test("is told to themself, and not to others", async () => {
    const id = await gardenOfAna();
    const seenBy = (who: Parameters<typeof app.transaction>[0]) =>
      app.transaction(who, (work) => organisationsOfIn(work, ana));
    expect(await seenBy(person(ana))).toMatchObject([
      { id, name: garden.name, role: "treasury", powers: [...POWERS], standing: "unverified" },
    ]);
    for (const other of [visitor, person(bilal), operator(bilal), operator()])
      expect(await seenBy(other)).toEqual([]);
  });

  test("is told to all who may read, once they let their name be public", async () => {
    const id = await gardenOfAna();
    await app.transaction(job("organisations-write"), (work) =>
      sql`update organisations.representative set is_name_public = true where space = ${id}`.execute(
        work.db,
      ),
    );
    const seen = app.transaction(visitor, (work) => organisationsOfIn(work, ana));
    expect(await seen).toMatchObject([{ id }]);
  });

  test("is found by the house to write to them, by power", async () => {
    const id = await gardenOfAna();
    const ids = (power: "manage" | "publish") =>
      app.transaction(person(bilal), (work) =>
        representativeIdsIn(work, { organisation: id, power }),
      );
    expect(await ids("manage")).toEqual([ana]);
    expect(await ids("publish")).toEqual([]);
  });
});

describe("a stranger claims it", () => {
  test("verified: the stranger takes nothing and stops nothing", async () => {
    const id = await gardenOfAna(true);
    const told = await beginClaim(app, person(bilal), { organisation: id, ...claim });
    expect(told).toMatchObject({ done: true, value: { effect: "is-frozen" } });
    expect(await may(bilal, id)).toEqual([]);
    expect(await may(ana, id)).toEqual([...POWERS]);
  });

  test("not verified: neither counts until it is decided", async () => {
    const id = await gardenOfAna();
    const told = await beginClaim(app, person(bilal), { organisation: id, ...claim });
    expect(told).toMatchObject({ done: true, value: { effect: "freezes-all" } });
    expect(await may(bilal, id)).toEqual([]);
    expect(await may(ana, id)).toEqual([]);
  });

  test("whose representatives are all gone: they have no role before a proof", async () => {
    const id = await gardenOfAna(true);
    await app.transaction(job("organisations-write"), (work) =>
      sql`update organisations.representative set ended_at = ${work.now}, ended_because = 'left'
        where space = ${id}`.execute(work.db),
    );
    const told = await beginClaim(app, person(bilal), { organisation: id, ...claim });
    expect(told).toMatchObject({ done: true, value: { effect: "must-prove" } });
    expect(await may(bilal, id)).toEqual([]);
  });

  test("twice is once, and who is in needs no claim", async () => {
    const id = await gardenOfAna(true);
    await beginClaim(app, person(bilal), { organisation: id, ...claim });
    expect(await beginClaim(app, person(bilal), { organisation: id, ...claim })).toMatchObject({
      refusal: "already-claimed",
    });
    expect(await beginClaim(app, person(ana), { organisation: id, ...claim })).toMatchObject({
      refusal: "already-representative",
    });
  });
});

test("names and addresses are public", async () => {
  const id = await gardenOfAna();
  const names = await app.transaction(visitor, (work) => namesOfOrganisationsIn(work, [id]));
  expect(names.get(id)).toMatchObject({ name: garden.name });
  expect(names.get(id)?.at).toMatch(/^\/structures\/\d+$/);
});
