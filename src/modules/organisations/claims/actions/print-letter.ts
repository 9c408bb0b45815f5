import { done, refused, type Result } from "#basics/result";
import { open, seal } from "#modules/access";
import { namesOfIn } from "#modules/people";
import {
  action,
  personBy,
  reading,
  recordAdministrativeActIn,
  seeInstanceIn,
  type Work,
  withRight,
} from "#services/house";

import { type ClaimId, CODE_DAYS } from "../../domain/claim.ts";
import { addressOf, type Organisation, spaceOf } from "../../domain/organisation.ts";
import { findClaim } from "../../store/claims.ts";
import { saveJournalLine } from "../../store/journal.ts";
import { listLetters, saveLetter, savePosted } from "../store/letters.ts";
import { findOrganisation } from "../../store/organisations.ts";
import { letterShape, newCode } from "./codes.ts";
import { mayDecide } from "./decide-claim.ts";
import { letterTo } from "../../team/actions/mails.fr.ts";

export type LetterRefusal = "not-allowed" | "unknown-claim" | "frozen" | "your-own";

/** The operator prepares the letter: the seat's address comes from the register, never from the claimant. */
export const prepareLetter = action(prepareLetterIn);

export async function prepareLetterIn(
  work: Work,
  asked: { readonly claim: ClaimId; readonly seat: string },
): Promise<Result<undefined, LetterRefusal>> {
  if (!mayDecide(work)) return refused("not-allowed");
  const claim = await findClaim(work, asked.claim);
  if (claim === undefined || claim.decidedAt !== undefined) return refused("unknown-claim");
  // Who prints a letter reads its code: nobody prints their own.
  if (claim.person === personBy(work.actor)) return refused("your-own");
  if (claim.state === "frozen") return refused("frozen");
  const { code, kept } = newCode(work.app, claim.id);
  const { organisation } = claim;
  await withRight(work, "organisations-write", async (lent) => {
    const said = JSON.stringify({ to: asked.seat, code });
    const sealed = await seal(lent, spaceOf(organisation), said);
    const expiresAt = work.now.add({ hours: 24 * CODE_DAYS.letter });
    await saveLetter(lent, {
      claim: claim.id,
      way: "letter",
      organisation,
      code: kept,
      sealed,
      expiresAt,
    });
    await saveJournalLine(lent, work, { organisation, what: "letter-sent", detail: "letter" });
  });
  await recordAdministrativeActIn(work, {
    what: "letter-prepared",
    about: `structure ${organisation}`,
  });
  return done(undefined);
}

export interface SeenLetter {
  readonly to: string;
  readonly organisation: Organisation;
  readonly lines: readonly string[];
  readonly postedAt: Temporal.Instant | undefined;
}

/** The letter, ready to be printed; undefined for who is not the operator, or when there is none. */
export const seeLetter = reading(seeLetterIn);

export async function seeLetterIn(
  work: Work,
  asked: { readonly claim: ClaimId; readonly site: string },
): Promise<SeenLetter | undefined> {
  if (!mayDecide(work)) return undefined;
  const claim = await findClaim(work, asked.claim);
  const organisation = claim && (await findOrganisation(work, claim.organisation));
  if (claim === undefined || organisation === undefined) return undefined;
  if (claim.decidedAt !== undefined || claim.person === personBy(work.actor)) return undefined;
  const letter = await withRight(work, "organisations-write", async (lent) => {
    const letters = await listLetters(lent, [claim.id]);
    return letters.find(({ way }) => way === "letter");
  });
  const opened = letter && (await open(work, spaceOf(claim.organisation), letter.sealed));
  if (letter === undefined || opened === undefined) return undefined;
  const { to, code } = letterShape.parse(JSON.parse(opened));
  if (to === undefined || code === undefined) return undefined;
  const names = await namesOfIn(work, [claim.person]);
  const lines = letterTo({
    organisation: organisation.name,
    person: names.get(claim.person) ?? "",
    role: claim.role,
    code,
    page: `${asked.site}${addressOf(organisation)}/verifier`,
    instance: (await seeInstanceIn(work)).name,
    until: letter.expiresAt.toZonedDateTimeISO("Europe/Paris").toPlainDate(),
  });
  return { to, organisation, lines, postedAt: letter.postedAt };
}

/** The operator posted the letter: the claimant reads when. */
export const sayPosted = action(sayPostedIn);

export async function sayPostedIn(
  work: Work,
  asked: { readonly claim: ClaimId },
): Promise<Result<undefined, "not-allowed" | "unknown-claim">> {
  if (!mayDecide(work)) return refused("not-allowed");
  const claim = await findClaim(work, asked.claim);
  if (claim === undefined || claim.decidedAt !== undefined) return refused("unknown-claim");
  await withRight(work, "organisations-write", (lent) => savePosted(lent, claim.id));
  return done(undefined);
}
