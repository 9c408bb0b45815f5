import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { deliverEvents, operator, person, type PersonId } from "#services/house";

import { entrust } from "../../../../../tests/support/entrusting.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { someEmail, working } from "../../../../../tests/support/workers.ts";
import { removeAddress } from "#modules/people";
import type { OrganisationId } from "../../domain/organisation.ts";
import { findActive } from "../../store/representatives.ts";
import { leave } from "../../team/actions/roles.ts";
import { writeFound } from "./found-address.ts";

/* Who says yes for somebody: asked anew each time, never the guest, at no address of theirs. */

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});
beforeEach(() => app.setNow(TEST_NOW));

interface World {
  readonly organisation: OrganisationId;
  readonly odile: PersonId;
  readonly ines: PersonId;
  readonly zoe: PersonId;
}

/** Odile then Inès may say yes for an employer; Zoé works there. */
async function world(): Promise<World> {
  const { someone, verified } = situations(app);
  const [odile, ines, zoe] = [await someone("Odile"), await someone("Inès"), await someone("Zoé")];
  const organisation = await verified([odile], { name: `La Fabrique ${newId()}` });
  const { enters, worksAt } = working(app);
  await enters(ines, { organisation, role: "direction", powers: ["approve"] });
  await worksAt(zoe, { organisation, keeper: odile });
  return { organisation, odile, ines, zoe };
}

const ODILE = "Odile, conseil d’administration (representative)";
const INES = "Inès, direction (representative)";

describe("who says yes", () => {
  test("nothing was said: those who may approve, by rank", async () => {
    const { organisation, zoe } = await world();
    expect(await working(app).approvers(organisation, zoe)).toEqual([ODILE, INES]);
  });

  test("a representative, or whoever has a function", async () => {
    const { organisation, odile, zoe } = await world();
    const { approvers, name } = working(app);
    await name(odile, organisation, { kind: "function", role: "direction" });
    expect(await approvers(organisation, zoe)).toEqual(["Inès, direction (function)"]);
    const representative = await roleOf(organisation, odile);
    await name(odile, organisation, { kind: "representative", representative });
    expect(await approvers(organisation, zoe)).toEqual([ODILE]);
    await name(odile, organisation, { kind: "by-rank" });
    expect(await approvers(organisation, zoe)).toEqual([ODILE, INES]);
  });

  test("a function that nobody has any more, and who lost the power: the next by rank", async () => {
    const { organisation, odile, ines, zoe } = await world();
    const { approvers, name } = working(app);
    await name(odile, organisation, { kind: "function", role: "treasury" });
    expect(await approvers(organisation, zoe)).toEqual([ODILE, INES]);
    await name(odile, organisation, {
      kind: "representative",
      representative: await roleOf(organisation, ines),
    });
    expect(await approvers(organisation, zoe)).toEqual([INES]);
    const goes = { organisation, nobodyFollows: false, handover: undefined };
    valueOf(await leave(app, person(ines), goes));
    expect(await approvers(organisation, zoe)).toEqual([ODILE]);
  });

  test("a representative who is the guest is skipped: the next by rank", async () => {
    const { organisation, odile, ines } = await world();
    const { approvers, name } = working(app);
    expect(await approvers(organisation, odile)).toEqual([INES]);
    await name(odile, organisation, {
      kind: "representative",
      representative: await roleOf(organisation, odile),
    });
    expect(await approvers(organisation, odile)).toEqual([INES]);
    expect(await approvers(organisation, ines)).toEqual([ODILE]);
  });

  test("an address that a representative gave, once it answered", async () => {
    const { organisation, odile, zoe } = await world();
    const { approvers, name } = working(app);
    const whom = { kind: "given-address", email: someEmail("rh"), words: "Nadia, RH" } as const;
    await name(odile, organisation, whom, false);
    expect(await approvers(organisation, zoe)).toEqual([ODILE, INES]);
    await name(odile, organisation, { kind: "by-rank" });
    await name(odile, organisation, whom);
    expect(await approvers(organisation, zoe)).toEqual(["Nadia, RH (given-address)"]);
  });

  test("nobody before the organisation was shown to be itself, nor while it is frozen", async () => {
    const { someone, organisation: unknown, claim } = situations(app);
    const [odile, zoe] = [await someone("Odile"), await someone("Zoé")];
    const organisation = await unknown({ name: `Un Atelier ${newId()}` });
    await claim(odile, organisation);
    const { approvers, name } = working(app);
    expect(await approvers(organisation, zoe)).toEqual([]);
    await name(odile, organisation, {
      kind: "given-address",
      email: someEmail("moi"),
      words: "La direction",
    });
    expect(await approvers(organisation, zoe)).toEqual([]);
    // Somebody else claims it too: nobody acts.
    await claim(await someone("Max"), organisation);
    expect(await approvers(organisation, zoe)).toEqual([]);
  });
});

describe("never the guest", () => {
  test.each([
    ["as it is", (email: string) => email],
    ["with capitals", (email: string) => email.toUpperCase()],
    ["with a part after +", (email: string) => email.replace("@", "+chef@")],
  ])("a given address of theirs, written %s", async (_, write) => {
    const { organisation, odile, zoe } = await world();
    const { approvers, name, emailOf } = working(app);
    const email = write(await emailOf(zoe));
    await name(odile, organisation, { kind: "given-address", email, words: "Le chef" });
    expect(await approvers(organisation, zoe)).toEqual([ODILE, INES]);
  });

  test("their second address, and one that they left since", async () => {
    const { organisation, odile, ines, zoe } = await world();
    const { approvers, name, comesInWith } = working(app);
    const email = someEmail("zoe-bis");
    const address = await comesInWith(zoe, email);
    await name(odile, organisation, { kind: "given-address", email, words: "Le chef" });
    expect(await approvers(organisation, zoe)).toEqual([ODILE, INES]);
    valueOf(await removeAddress(app, person(zoe), { address }));
    await deliverEvents(app, zoe);
    expect(await approvers(organisation, zoe)).toEqual([ODILE, INES]);
    // For another who works there it is nobody's known address.
    expect(await approvers(organisation, ines)).toEqual(["Le chef (given-address)"]);
  });

  test("who holds their mandate, at any address, and who comes in with one of theirs", async () => {
    const { organisation, odile, ines, zoe } = await world();
    const { approvers, emailOf, comesInWith, name } = working(app);
    await entrust(app, zoe, { id: odile, email: await emailOf(odile) }, ["circles"]);
    expect(await approvers(organisation, zoe)).toEqual([INES]);
    const second = someEmail("odile-bis");
    await comesInWith(odile, second);
    await name(odile, organisation, { kind: "given-address", email: second, words: "RH" });
    expect(await approvers(organisation, zoe)).toEqual([INES]);
    await comesInWith(ines, await emailOf(zoe));
    expect(await approvers(organisation, zoe)).toEqual([]);
  });
});

describe("an employer that nobody represents here", () => {
  test("the address that the operator found, and nobody else", async () => {
    const { zoe, lea, id } = await alone();
    const { approvers } = working(app);
    expect(await approvers(id, zoe)).toEqual([]);
    const asked = found(id, someEmail("accueil"));
    expect(await writeFound(app, person(zoe), asked)).toMatchObject({ refusal: "not-allowed" });
    expect(await writeFound(app, person(lea), asked)).toMatchObject({ refusal: "not-allowed" });
    expect(await approvers(id, zoe)).toEqual([]);
    valueOf(await writeFound(app, operator(lea), asked));
    expect(await approvers(id, zoe)).toEqual(["L’accueil (found-address)"]);
  });

  test("not when it is the guest's", async () => {
    const { zoe, lea, id } = await alone();
    const { approvers, emailOf } = working(app);
    const email = (await emailOf(zoe)).replace("@", "+garage@");
    valueOf(await writeFound(app, operator(lea), found(id, email)));
    expect(await approvers(id, zoe)).toEqual([]);
    const another = await situations(app).someone("Max");
    expect(await approvers(id, another)).toEqual(["L’accueil (found-address)"]);
  });

  test("no longer, from the first representative on", async () => {
    const { zoe, lea, id } = await alone();
    const { approvers } = working(app);
    valueOf(await writeFound(app, operator(lea), found(id, someEmail("accueil"))));
    const { someone, claim } = situations(app);
    await claim(await someone("Odile"), id);
    expect(await approvers(id, zoe)).toEqual([]);
    const again = await writeFound(app, operator(lea), found(id, someEmail("accueil")));
    expect(again).toMatchObject({ refusal: "represented" });
  });
});

async function roleOf(organisation: OrganisationId, one: PersonId) {
  const role = await app.transaction(person(one), (work) => findActive(work, organisation, one));
  if (role === undefined) throw new Error("no role");
  return role.id;
}

async function alone() {
  const { someone, organisation } = situations(app);
  const [zoe, lea] = [await someone("Zoé"), await someone("Léa", { isOperator: true })];
  const id = await organisation({ name: `Le Garage ${newId()}`, kind: "company" });
  return { zoe, lea, id };
}
function found(organisation: OrganisationId, email: string) {
  return {
    organisation,
    email,
    words: "L’accueil",
    source: "https://garage.example/contact",
    foundOn: Temporal.PlainDate.from("2026-11-20"),
  };
}
