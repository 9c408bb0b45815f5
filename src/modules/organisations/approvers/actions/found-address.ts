import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { addressTextIn, findOrMakeAddressIn } from "#modules/people";
import { readAddress } from "#rules/people";
import {
  action,
  isOperator,
  personBy,
  recordAdministrativeActIn,
  type Work,
  withRight,
} from "#services/house";
import { sealIn } from "#services/keys";

import { type Organisation, type OrganisationId, standingOf } from "../../domain/organisation.ts";
import { findOrganisation, holdOrganisation } from "../../store/organisations.ts";
import { type FoundAddress, type FoundAddressId, foundServes } from "../domain/approver.ts";
import { isSourceOf } from "../domain/source.ts";
import {
  findFound,
  holdFound,
  listFound,
  saveFound,
  saveFoundEnded,
} from "../store/found-addresses.ts";

export interface WriteFound {
  readonly organisation: OrganisationId;
  readonly email: string;
  /** Whose it is there: a name, a function, « l’accueil ». */
  readonly words: string;
  /** The page of its own site where it stands. */
  readonly source: string;
  readonly foundOn: Temporal.PlainDate;
}

export type WriteFoundRefusal =
  | "not-allowed"
  | "represented"
  | "not-an-address"
  | "no-words"
  | "not-a-source"
  | "bad-day"
  | "nothing-to-answer";

/**
 * The operator writes at which address an organisation is written to that nobody represents here: found on its own
 * site, with the page and the day. Nobody else may say it. Written anew, the former ends.
 */
export const writeFound = action(writeFoundIn);

export async function writeFoundIn(
  work: Work,
  asked: WriteFound,
): Promise<Result<FoundAddressId, WriteFoundRefusal>> {
  if (!isOperator(work.actor)) return refused("not-allowed");
  const organisation = await holdOrganisation(work, asked.organisation);
  if (organisation === undefined || organisation.mergedInto !== undefined)
    return refused("not-allowed");
  if (!serves(organisation)) return refused("represented");
  const email = readAddress(asked.email);
  if (email === undefined) return refused("not-an-address");
  if (asked.words === "") return refused("no-words");
  // A site that somebody wrote here proves nothing: then the operator alone judges whose page it is.
  const site = organisation.siteOrigin === "person" ? undefined : organisation.site;
  if (!isSourceOf(asked.source, site)) return refused("not-a-source");
  const today = dayOf(work.now);
  const isLater = Temporal.PlainDate.compare(asked.foundOn, today) > 0;
  const isOld = Temporal.PlainDate.compare(asked.foundOn, today.subtract({ years: 1 })) < 0;
  if (isLater || isOld) return refused("bad-day");

  const address = await findOrMakeAddressIn(work, email);
  const before = await findFound(work, organisation.id);
  const id = newId<"FoundAddress">();
  const { source, foundOn, words } = asked;
  const sealed = await sealIn(work, address, words);
  const foundBy = personBy(work.actor);
  await saveFound(work, {
    id,
    organisation: organisation.id,
    address,
    source,
    foundOn,
    sealed,
    foundBy,
  });
  await actIn(work, "found-address-written", organisation.id, source);
  // The same address read again asks nobody once more.
  if (before?.address !== address)
    await work.tell({
      name: "organisations.address-found",
      subject: organisation.id,
      payload: { organisation: organisation.id },
    });
  return done(id);
}

const serves = (organisation: Organisation) =>
  foundServes({
    isRepresented: organisation.isRepresented,
    standing: standingOf(organisation),
  });

function actIn(
  work: Work,
  what: string,
  organisation: OrganisationId,
  reason: string,
): Promise<void> {
  return recordAdministrativeActIn(work, { what, about: `structure ${organisation}`, reason });
}

/** The operator takes it back: nobody is written to there any more. */
export const withdrawFound = action(withdrawFoundIn);

export async function withdrawFoundIn(
  work: Work,
  asked: { readonly found: FoundAddressId },
): Promise<Result<undefined, WriteFoundRefusal>> {
  if (!isOperator(work.actor)) return refused("not-allowed");
  const found = await holdFound(work, asked.found);
  if (found === undefined) return refused("nothing-to-answer");
  await saveFoundEnded(work, found.id);
  await actIn(work, "found-address-withdrawn", found.organisation, found.source);
  return done(undefined);
}

/** The one that serves an organisation today: for letters, which say where it was found. */
export async function seeFoundIn(
  work: Work,
  id: OrganisationId,
): Promise<FoundAddress | undefined> {
  const organisation = await findOrganisation(work, id);
  if (organisation === undefined || !serves(organisation)) return undefined;
  return withRight(work, "organisations-approvers", (lent) => findFound(lent, organisation.id));
}

/** One that was found, as the operator reads it. */
export interface SeenFound extends FoundAddress {
  readonly email: string;
  readonly named: Organisation | undefined;
  /** Whether it still serves: nobody came to represent it since. */
  readonly serves: boolean;
}

export async function describeFoundIn(work: Work, one: FoundAddress): Promise<SeenFound> {
  const named = await findOrganisation(work, one.organisation);
  return {
    ...one,
    email: (await addressTextIn(work, one.address)) ?? "",
    named,
    serves: named !== undefined && named.id === one.organisation && serves(named),
  };
}

/** All that were found, for the operator alone; undefined for anyone else. */
export async function listFoundIn(work: Work): Promise<readonly SeenFound[] | undefined> {
  if (!isOperator(work.actor)) return undefined;
  const seen: SeenFound[] = [];
  for (const one of await listFound(work)) seen.push(await describeFoundIn(work, one));
  return seen;
}
