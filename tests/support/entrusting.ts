import { acceptMandate, giveMandate } from "../../src/modules/people/index.ts";
import type { MandateId, Scope } from "../../src/modules/people/rules.ts";
import { type Actor, holderOf, person, type PersonId } from "../../src/services/house/index.ts";
import type { TestHouse } from "./house.ts";

/** Somebody who comes in with this address. */
export interface Reached {
  readonly id: PersonId;
  readonly email: string;
}

/** One entrusts some parts of the house to another, who accepted: a mandate that stands. */
export async function entrust(
  app: TestHouse,
  giver: PersonId,
  holder: Reached,
  scopes: readonly Scope[],
): Promise<MandateId> {
  const asked = { email: holder.email, scopes, months: 6 };
  const given = await giveMandate(app, person(giver), asked);
  if (!given.done) throw new Error(given.refusal);
  const accepted = await acceptMandate(app, person(holder.id), { mandate: given.value });
  if (!accepted.done) throw new Error(accepted.refusal);
  return given.value;
}

/** The same, and who acts then: the holder, for the one who gave it. */
export async function actingFor(
  app: TestHouse,
  giver: PersonId,
  holder: Reached,
  scopes: readonly Scope[],
): Promise<Actor> {
  const mandate = await entrust(app, giver, holder, scopes);
  return holderOf(holder.id, { person: giver, mandate, scopes });
}
