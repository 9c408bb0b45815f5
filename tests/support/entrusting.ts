import { newId } from "../../src/basics/id.ts";
import { acceptMandate, giveMandate } from "../../src/modules/people/index.ts";
import type { Consent } from "../../src/modules/people/domain/mandate.ts";
import type { MandateId, Scope } from "../../src/modules/people/rules.ts";
import { saveMandate } from "../../src/modules/people/store/mandates.ts";
import {
  type Actor,
  holderOf,
  job,
  person,
  type PersonId,
} from "../../src/services/house/index.ts";
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

/** Who acts for somebody by whom a mandate stands, as paper would give it: neither needs an address. */
export const actingFor = (
  app: TestHouse,
  giver: PersonId,
  holder: PersonId,
  scopes: readonly Scope[],
): Promise<Actor> => actingBy(app, "paper", { giver, holder, scopes });

/** The same, by which way the person agreed. */
export async function actingBy(
  app: TestHouse,
  consent: Consent,
  {
    giver,
    holder,
    scopes,
  }: {
    readonly giver: PersonId;
    readonly holder: PersonId;
    readonly scopes: readonly Scope[];
  },
): Promise<Actor> {
  const mandate: MandateId = newId<"Mandate">();
  await app.transaction(job("mandates"), (work) =>
    saveMandate(work, {
      id: mandate,
      person: giver,
      holder,
      kind: "chosen",
      scopes,
      consent,
      askedAt: work.now,
      since: work.now,
      until: work.now.add({ hours: 24 * 30 }),
      address: undefined,
      note: undefined,
    }),
  );
  return holderOf(holder, { person: giver, mandate, scopes });
}
