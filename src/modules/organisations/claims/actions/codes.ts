import { randomInt } from "node:crypto";

import { z } from "zod";

import { done, refused, type Result } from "#basics/result";
import { seal } from "#modules/access";
import { postAskedMailIn } from "#modules/notifications";
import { findOrMakeAddressIn } from "#modules/people";
import { readAddress } from "#rules/people";
import { action, type Actor, type App, type Work, withRight } from "#services/house";
import { fingerprint } from "#services/keys";

import {
  type Claim,
  CODE_DAYS,
  isCodeAlive,
  isOnOwnDomain,
  mayProveBySite,
  MOST_TRIES,
  readCode,
} from "../../domain/claim.ts";
import { addressOf, type OrganisationId, spaceOf } from "../../domain/organisation.ts";
import { saveLetterAsked } from "../../store/claims.ts";
import { saveJournalLine } from "../../store/journal.ts";
import { holdLetters, saveLetter, saveTries } from "../store/letters.ts";
import { texts } from "../../team/actions/mails.fr.ts";
import { openClaimIn } from "./open-claim.ts";
import { tellOperatorsIn } from "./tell-claims.ts";
import { verifyIn } from "./verify.ts";

/** What is kept, sealed, of a code that was sent: where, and the code itself when the operator prints it. */
export const letterShape = z.object({ to: z.string().optional(), code: z.string().optional() });

/** A code of eight digits, and its fingerprint, which alone is kept. */
export function newCode(
  app: App,
  claim: Claim["id"],
): {
  readonly code: string;
  readonly kept: Uint8Array;
} {
  const digits = String(randomInt(0, 100_000_000)).padStart(8, "0");
  const code = `${digits.slice(0, 4)} ${digits.slice(4)}`;
  return { code, kept: fingerprint(app, `organisation code ${claim}`, digits) };
}

export type AskDomainCodeRefusal =
  | "no-claim"
  | "frozen"
  | "site-unknown"
  | "not-on-domain"
  | "not-an-address"
  | "enough-today";

/** The claimant has a code sent to an address of the organisation's own site. They see it only if they read that mailbox. */
export const askDomainCode = action(askDomainCodeIn);

export async function askDomainCodeIn(
  work: Work,
  asked: {
    readonly organisation: OrganisationId;
    readonly email: string;
    /** Where the page was shown, for the link of the mail. */
    readonly site: string | undefined;
  },
): Promise<Result<undefined, AskDomainCodeRefusal>> {
  const found = await openClaimIn(work, asked.organisation);
  if (!found.done) return found;
  const { claim, organisation } = found.value;
  if (!mayProveBySite(organisation)) return refused("site-unknown");
  const email = readAddress(asked.email);
  if (email === undefined) return refused("not-an-address");
  if (!isOnOwnDomain(email, organisation.site)) return refused("not-on-domain");
  const { code, kept } = newCode(work.app, claim.id);
  const address = await findOrMakeAddressIn(work, email);
  await withRight(work, "organisations-write", async (lent) => {
    const sealed = await seal(lent, spaceOf(organisation.id), JSON.stringify({ to: email }));
    const expiresAt = work.now.add({ hours: 24 * CODE_DAYS.domain });
    await saveLetter(lent, {
      claim: claim.id,
      way: "domain",
      organisation: organisation.id,
      code: kept,
      sealed,
      expiresAt,
    });
    await saveJournalLine(lent, work, {
      organisation: organisation.id,
      what: "letter-sent",
      detail: "domain",
    });
  });
  const posted = await postAskedMailIn(work, {
    address,
    kind: "organisations-code",
    site: asked.site,
    parts: [
      texts.domainCode({
        organisation: organisation.name,
        at: `${addressOf(organisation)}/verifier`,
        code,
      }),
    ],
  });
  // Whether the address wants no mail, ever, is nobody else's business: it is not said.
  return posted === "enough" ? refused("enough-today") : done(undefined);
}

/** The claimant asks for a letter with a code, posted by the operator to the registered seat. */
export const askLetter = action(askLetterIn);

export async function askLetterIn(
  work: Work,
  { organisation: id }: { readonly organisation: OrganisationId },
): Promise<Result<undefined, "no-claim" | "frozen">> {
  const found = await openClaimIn(work, id);
  if (!found.done) return found;
  const { claim } = found.value;
  await withRight(work, "organisations-write", (lent) => saveLetterAsked(lent, claim.id));
  await tellOperatorsIn(work, claim);
  return done(undefined);
}

export type TypeCodeRefusal =
  | "no-claim"
  | "frozen"
  | "no-letter"
  | "not-posted"
  | "wrong-code"
  | "too-many-tries";

/** The code of the letter, or of the mail, came back. Not an `action`: a wrong try must be counted. */
export function typeCode(
  app: App,
  actor: Actor,
  asked: { readonly organisation: OrganisationId; readonly code: string },
): Promise<Result<undefined, TypeCodeRefusal>> {
  return app.transaction(actor, (work) => typeCodeIn(work, asked));
}

/** The step. A wrong code counts against each code that may still come back. */
export async function typeCodeIn(
  work: Work,
  asked: { readonly organisation: OrganisationId; readonly code: string },
): Promise<Result<undefined, TypeCodeRefusal>> {
  const found = await openClaimIn(work, asked.organisation);
  if (!found.done) return found;
  const { claim } = found.value;
  return withRight(work, "organisations-write", async (lent) => {
    const letters = await holdLetters(lent, claim.id);
    const alive = letters.filter((letter) => isCodeAlive(letter, work.now));
    if (alive.length === 0)
      return refused(
        letters.some(({ tries }) => tries >= MOST_TRIES) ? "too-many-tries" : "no-letter",
      );
    const typed = fingerprint(work.app, `organisation code ${claim.id}`, readCode(asked.code));
    const right = alive.find(({ code }) => Buffer.from(typed).equals(Buffer.from(code)));
    if (right === undefined) {
      await saveTries(
        lent,
        alive.map(({ id }) => id),
      );
      return refused("wrong-code");
    }
    // A letter that was printed, and that nobody says has left, proves nothing of the seat.
    if (right.way === "letter" && right.postedAt === undefined) return refused("not-posted");
    await verifyIn(lent, work, { claim, proof: right.way });
    return done(undefined);
  });
}
