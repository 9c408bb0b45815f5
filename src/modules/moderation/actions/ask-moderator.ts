import { done, refused, type Result } from "#basics/result";
import {
  findOrMakeAddressIn,
  letAddressGoIn,
  namesOfIn,
  personsOfAddressIn,
} from "#modules/people";
import { readAddress } from "#rules/people";
import {
  action,
  isOperator,
  type PersonId,
  reading,
  recordAdministrativeActIn,
  type Work,
  withRight,
} from "#services/house";

import { mayDo } from "../domain/rights.ts";
import {
  deleteModerator,
  findModerator,
  listModerators,
  type Moderator,
  saveAgreed,
  saveAsked,
} from "../store/moderators.ts";
import { seatAllIn } from "./seat-review.ts";
import { tellPersonIn } from "./tell-verdict.ts";
import { noteAcceptedActIn } from "./welcome.ts";
import { whoIs } from "./who.ts";

/**
 * The operator asks somebody to moderate, by the e-mail of their account. The answer is the same
 * whether somebody has it: whoever keeps the instance has no list of its accounts.
 */
export const askModerator = action(askModeratorIn);

export async function askModeratorIn(
  work: Work,
  { email }: { readonly email: string },
): Promise<Result<undefined, "not-allowed" | "not-an-address">> {
  if (!mayDo(whoIs(work.actor), "ask-moderator")) return refused("not-allowed");
  if (readAddress(email) === undefined) return refused("not-an-address");
  const address = await findOrMakeAddressIn(work, email);
  for (const person of await personsOfAddressIn(work, address)) await askPersonIn(work, person);
  await letAddressGoIn(work, address);
  await recordAdministrativeActIn(work, { what: "moderator-asked" });
  return done(undefined);
}

/** The same for a person already known (the demonstration). */
export async function askPersonIn(work: Work, person: PersonId): Promise<void> {
  await withRight(work, "moderate", (lent) => saveAsked(lent, person));
  await tellPersonIn(work, person, { kind: "moderation.asked", object: person });
}

export type AnswerModerating = { readonly agrees: boolean; readonly isNamed: boolean };

/** Whoever was asked agrees, with or without their name; or declines, or stops. Those who moderate are no newcomers. */
export const answerModerating = action(answerModeratingIn);

export async function answerModeratingIn(
  work: Work,
  { agrees, isNamed }: AnswerModerating,
): Promise<Result<undefined, "not-asked">> {
  const { for: person } = work.actor;
  const asked = person && (await findModerator(work, person));
  if (person === undefined || asked === undefined) return refused("not-asked");
  if (agrees) {
    await saveAgreed(work, person, isNamed);
    // The operator asked them: that is a welcome.
    await withRight(work, "welcome", (lent) =>
      noteAcceptedActIn(lent, { person, act: "moderates" }),
    );
  } else await deleteModerator(work, person);
  await seatAllIn(work);
  return done(undefined);
}

/** The operator ends somebody's moderating, or takes back what was asked. */
export const endModerating = action(endModeratingIn);

export async function endModeratingIn(
  work: Work,
  { person, reason }: { readonly person: PersonId; readonly reason: string },
): Promise<Result<undefined, "not-allowed">> {
  if (!mayDo(whoIs(work.actor), "ask-moderator")) return refused("not-allowed");
  await deleteModerator(work, person);
  await recordAdministrativeActIn(work, {
    what: "moderator-ended",
    about: `person ${person}`,
    reason,
  });
  await seatAllIn(work);
  return done(undefined);
}

/** What somebody was asked, and what they answered; undefined when they were not asked. */
export const seeMyModerating = reading(seeMyModeratingIn);

export async function seeMyModeratingIn(work: Work): Promise<Moderator | undefined> {
  const { for: person } = work.actor;
  return person === undefined ? undefined : findModerator(work, person);
}

export interface SeenModerator extends Moderator {
  readonly name: string;
}

/** Who moderates, with names: for the operator only. Who was asked and did not answer is not shown: they may have no account. */
export const seeModerators = reading(async (work: Work) => {
  if (!isOperator(work.actor)) return undefined;
  return nameIn(work, (await listModerators(work)).filter(hasAgreed));
});

const hasAgreed = ({ acceptedAt }: Moderator) => acceptedAt !== undefined;

async function nameIn(work: Work, listed: readonly Moderator[]): Promise<readonly SeenModerator[]> {
  const ids = listed.map(({ person }) => person);
  const names = await namesOfIn(work, ids);
  return listed.map((one) => ({ ...one, name: names.get(one.person) ?? "" }));
}

/** How many moderate the instance, and the names of those who agreed to be named: public. */
export async function listNamedModeratorsIn(
  work: Work,
): Promise<{ readonly count: number; readonly names: readonly string[] }> {
  const all = await withRight(work, "moderate", listModerators);
  const agreed = all.filter(hasAgreed);
  const named = await nameIn(
    work,
    agreed.filter(({ isNamed }) => isNamed),
  );
  return { count: agreed.length, names: named.map(({ name }) => name) };
}
