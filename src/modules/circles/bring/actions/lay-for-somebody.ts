import { done, refused, type Result } from "#basics/result";
import { findOrMakeAddressIn, letAddressGoIn, personsOfAddressIn } from "#modules/people";
import { readAddress } from "#rules/people";
import {
  action,
  type Actor,
  type App,
  isOperator,
  person,
  type PersonId,
  recordAdministrativeActIn,
  type Work,
} from "#services/house";

import type { BringDraftId } from "../../domain/brought.ts";
import { layArchive, type LayRefusal } from "./lay-archive.ts";

export type LayForRefusal =
  | LayRefusal
  | "not-allowed"
  | "not-an-address"
  | "unknown-address"
  | "several-persons";

/**
 * Who keeps the instance lays an archive that is too long for the page, for somebody who comes in with this address.
 * It waits in their space: they alone read it over, and they alone bring it. Kept in the journal of administrative acts.
 */
export async function layForSomebody(
  app: App,
  actor: Actor,
  asked: { readonly path: string; readonly email: string },
): Promise<Result<BringDraftId, LayForRefusal>> {
  const found = await findAction(app, actor, asked.email);
  if (!found.done) return found;
  const told = await layArchive(app, person(found.value, "command"), {
    from: asked.path,
    most: "command",
  });
  if (told.done) await recordAction(app, actor, found.value);
  return told;
}

const findAction = action(
  async (
    work: Work,
    email: string,
  ): Promise<
    Result<PersonId, "not-allowed" | "not-an-address" | "unknown-address" | "several-persons">
  > => {
    if (!isOperator(work.actor)) return refused("not-allowed");
    const read = readAddress(email);
    if (read === undefined) return refused("not-an-address");
    const address = await findOrMakeAddressIn(work, read);
    const [only, ...others] = await personsOfAddressIn(work, address);
    if (only === undefined) {
      await letAddressGoIn(work, address);
      return refused("unknown-address");
    }
    return others.length > 0 ? refused("several-persons") : done(only);
  },
);

const recordAction = action(
  async (work: Work, about: PersonId): Promise<Result<undefined, never>> => {
    await recordAdministrativeActIn(work, { what: "archive-laid", about });
    return done(undefined);
  },
);
