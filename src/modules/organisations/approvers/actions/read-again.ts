import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { operatorsIn } from "#modules/people";
import type { Job, Work } from "#services/house";

import type { Organisation, OrganisationId } from "../../domain/organisation.ts";
import { findOrganisation } from "../../store/organisations.ts";
import { notifyPersonsIn } from "../../team/actions/tell-team.ts";
import { READ_AGAIN_MONTHS } from "../domain/approver.ts";
import { listUntold, saveToldFound } from "../store/found-addresses.ts";
import { seeFoundIn } from "./found-address.ts";

/** Each night: an address that was found a year ago is told to the operator, once, to be read again on that site. */
export const readFoundAgain: Job = {
  cron: "47 4 * * *",
  run: async (app, _, actor) => {
    await app.transaction(actor, async (work) => {
      const before = dayOf(work.now).subtract({ months: READ_AGAIN_MONTHS });
      for (const one of await listUntold(work, before)) {
        await saveToldFound(work, one.id);
        await tellOperatorsIn(work, "organisations.found-address-old", {
          organisation: one.organisation,
          object: one.id,
        });
      }
    });
  },
};

/** An employer's address is to be read again, or misses: never for whom. */
export async function tellOperatorsIn(
  work: Work,
  kind: "organisations.found-address-old" | "organisations.found-address-missing",
  { organisation, object }: { readonly organisation: OrganisationId; readonly object: string },
): Promise<void> {
  await notifyPersonsIn(work, await operatorsIn(work), { kind, object, facts: { organisation } });
}

/** The organisation that a letter names, while what it says is true. */
export async function seeEmployerToldIn(
  work: Work,
  { organisation: id }: Readonly<Record<string, unknown>>,
  wants: "found" | "missing",
): Promise<Organisation | undefined> {
  if (typeof id !== "string" || !isId<"Organisation">(id)) return undefined;
  const organisation = await findOrganisation(work, id);
  if (organisation === undefined || organisation.isRepresented) return undefined;
  const found = await seeFoundIn(work, organisation.id);
  return (found !== undefined) === (wants === "found") ? organisation : undefined;
}
