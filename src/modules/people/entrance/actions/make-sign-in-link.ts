import { done, refused, type Result } from "#basics/result";
import { action, recordAdministrativeActIn, type Work, withRight } from "#services/house";

import { readAddress } from "../../domain/address.ts";
import { COMMAND_LINK_MINUTES } from "../../domain/codes.ts";
import { mayDo } from "../../domain/rights.ts";
import { findAddress, listPersons } from "../../store/addresses.ts";
import { saveCode } from "../../store/codes.ts";
import { findOrSaveIn } from "../../actions/keep-address.ts";
import { newLinkToken, pathOfLink } from "./ask-code.ts";
import { whoIs } from "../../actions/who.ts";

export interface SignInLink {
  /** A path of this site. */
  readonly path: string;
  readonly until: Temporal.Instant;
}

export type SignInLinkRefusal = "not-allowed" | "not-an-address" | "unknown-address";

/**
 * A link that opens once, valid an hour, for whoever is locked out or while no mail can be sent.
 * Only from the command line, for a person who exists, or for one who comes for the first time when that is said. It does not confirm the address, since
 * nothing was sent there. Kept in the journal of administrative acts.
 */
export async function makeSignInLinkIn(
  work: Work,
  asked: { readonly email: string; readonly newcomer?: boolean },
): Promise<Result<SignInLink, SignInLinkRefusal>> {
  if (!mayDo(whoIs(work.actor, undefined), "make-link")) return refused("not-allowed");
  const email = readAddress(asked.email);
  if (email === undefined) return refused("not-an-address");
  const token = newLinkToken();
  const until = work.now.add({ minutes: COMMAND_LINK_MINUTES });
  const found = await withRight(work, "sign-in", async (lent) => {
    const known = await findAddress(lent, email);
    const [person] = known === undefined ? [] : await listPersons(lent, known);
    if (person === undefined && asked.newcomer !== true) return undefined;
    const address = known ?? (await findOrSaveIn(lent, email, true));
    await saveCode(lent, {
      address,
      purpose: "sign-in",
      person: undefined,
      code: undefined,
      link: token,
      byMail: false,
      goesTo: undefined,
      endsAt: until,
    });
    return { person };
  });
  if (found === undefined) return refused("unknown-address");
  const about = found.person === undefined ? {} : { about: found.person };
  await recordAdministrativeActIn(work, { what: "sign-in-link-made", ...about });
  return done({ path: pathOfLink(token), until });
}

export const makeSignInLink = action(makeSignInLinkIn);
