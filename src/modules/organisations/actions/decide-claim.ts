import { done, refused, type Result } from "#basics/result";
import { open, seal } from "#modules/access";
import { namesOfIn } from "#modules/people";
import {
  action,
  isOperator,
  personBy,
  reading,
  recordAdministrativeActIn,
  seeInstanceIn,
  type Work,
  withRight,
} from "#services/house";

import { type Claim, type ClaimId, CODE_DAYS } from "../domain/claim.ts";
import { covers } from "../domain/continuity.ts";
import {
  addressOf,
  type Organisation,
  type Power,
  POWERS,
  spaceOf,
} from "../domain/organisation.ts";
import { findClaim, listWaiting, saveContested, saveDecided } from "../store/claims.ts";
import { saveLine } from "../store/journal.ts";
import { holdLetter, saveLetter } from "../store/letters.ts";
import { findOrganisation, holdOrganisation, saveFrozen } from "../store/organisations.ts";
import { findActive, listActive } from "../store/representatives.ts";
import { enterIn, exitIn } from "./enter.ts";
import { letterTo } from "./mails.fr.ts";
import { letterShape, newCode, verifyIn } from "./prove.ts";
import { beforeIn } from "./see-organisation.ts";
import { thawIn } from "./thaw.ts";

/** The operator alone, signed in: a person decides, and it is written in the journal of administrative acts. */
function mayDecide(work: Work): boolean {
  return isOperator(work.actor) && personBy(work.actor) !== undefined;
}

export interface DecideClaim {
  readonly claim: ClaimId;
  readonly outcome: "confirm" | "refuse";
  /** Which document was seen, or why not: read by the representatives in the journal of acts. */
  readonly reason: string;
  /** Those who represent it now are replaced: a new board, and the old one does not hand over. */
  readonly replaces: boolean;
}

export type DecideClaimRefusal = "not-allowed" | "unknown-claim" | "your-own";

/** The operator confirms a claim, a document in hand, or refuses it. What it contradicted ends or moves again. */
export const decideClaim = action(decideClaimIn);

export async function decideClaimIn(
  work: Work,
  asked: DecideClaim,
): Promise<Result<Organisation, DecideClaimRefusal>> {
  if (!mayDecide(work)) return refused("not-allowed");
  const claim = await findClaim(work, asked.claim);
  if (claim === undefined || claim.decidedAt !== undefined) return refused("unknown-claim");
  // Nobody decides for themself: another operator does, or a letter.
  if (claim.person === personBy(work.actor)) return refused("your-own");
  const organisation = await holdOrganisation(work, claim.organisation);
  if (organisation === undefined) return refused("unknown-claim");
  await withRight(work, "organisations-write", (lent) =>
    asked.outcome === "confirm"
      ? confirmIn(lent, work, { claim, organisation, replaces: asked.replaces })
      : refuseIn(lent, work, { claim, organisation }),
  );
  await recordAdministrativeActIn(work, {
    what: asked.outcome === "confirm" ? "claim-confirmed" : "claim-refused",
    about: `organisation ${organisation.id}`,
    reason: asked.reason,
  });
  return done(organisation);
}

interface Deciding {
  readonly claim: Claim;
  readonly organisation: Organisation;
}

async function confirmIn(
  lent: Work,
  work: Work,
  { claim, organisation, replaces }: Deciding & { readonly replaces: boolean },
): Promise<void> {
  const { id } = organisation;
  const others = (await listWaiting(lent, id)).filter((one) => one.id !== claim.id);
  const frozen = organisation.frozenAt !== undefined;
  // Where two stood against one another, the other is refused, with the role that it had opened.
  if (frozen || replaces) for (const other of others) await refuseOneIn(lent, work, other);
  const there = await listActive(lent, id);
  if (replaces)
    for (const one of there.filter(({ person }) => person !== claim.person))
      await exitIn(lent, work, { representative: one, because: "claim-refused" });
  await verifyIn(lent, work, { claim, proof: "document" });
  const { person, role } = claim;
  if ((await findActive(lent, id, person)) === undefined)
    await enterIn(lent, work, {
      organisation: id,
      person,
      role,
      powers: POWERS,
      until: undefined,
      cameBy: claim.id,
    });
  if (!frozen) return;
  await saveFrozen(lent, id, false);
  await saveLine(lent, work, { organisation: id, what: "unfrozen" });
}

async function refuseIn(lent: Work, work: Work, { claim, organisation }: Deciding): Promise<void> {
  await refuseOneIn(lent, work, claim);
  await thawIn(lent, work, organisation);
}

async function refuseOneIn(lent: Work, work: Work, claim: Claim): Promise<void> {
  const { organisation, person } = claim;
  const role = await findActive(lent, organisation, person);
  if (role !== undefined)
    await exitIn(lent, work, { representative: role, because: "claim-refused" });
  await saveDecided(lent, claim.id, "refused");
  await saveLine(lent, work, { organisation, what: "claim-refused", about: person });
  await work.tell({
    name: "organisations.claim-refused",
    subject: organisation,
    payload: { organisation, claim: claim.id, person },
  });
}

export type RecogniseRefusal = "unknown-claim" | "not-allowed" | "beyond-yours";

/** « C’est bien l’une des nôtres » : a representative lets a claimant in. Most rival claims are two colleagues. */
export const recogniseClaim = action(recogniseClaimIn);

export async function recogniseClaimIn(
  work: Work,
  asked: { readonly claim: ClaimId; readonly powers: readonly Power[] },
): Promise<Result<Organisation, RecogniseRefusal>> {
  const claim = await findClaim(work, asked.claim);
  const organisation = claim && (await holdOrganisation(work, claim.organisation));
  if (claim === undefined || claim.decidedAt !== undefined || organisation === undefined)
    return refused("unknown-claim");
  const { mine, may } = await beforeIn(work, organisation);
  if (mine === undefined || mine.person === claim.person || !may("welcome or contest a claim"))
    return refused("not-allowed");
  if (!covers(mine.powers, asked.powers)) return refused("beyond-yours");
  await withRight(work, "organisations-write", async (lent) => {
    await saveDecided(lent, claim.id, "confirmed");
    const { person, role } = claim;
    await enterIn(lent, work, {
      organisation: organisation.id,
      person,
      role,
      powers: asked.powers,
      until: undefined,
      cameBy: claim.id,
    });
    await saveLine(lent, work, {
      organisation: organisation.id,
      what: "claim-confirmed",
      about: person,
    });
    await thawIn(lent, work, organisation);
  });
  return done(organisation);
}

/** « Nous ne connaissons pas cette personne » : said by a representative, read by the operator. It decides nothing. */
export const contestClaim = action(contestClaimIn);

export async function contestClaimIn(
  work: Work,
  asked: { readonly claim: ClaimId },
): Promise<Result<Organisation, "unknown-claim" | "not-allowed">> {
  const claim = await findClaim(work, asked.claim);
  const organisation = claim && (await holdOrganisation(work, claim.organisation));
  if (claim === undefined || claim.decidedAt !== undefined || organisation === undefined)
    return refused("unknown-claim");
  const { mine, may } = await beforeIn(work, organisation);
  if (mine === undefined || mine.person === claim.person || !may("welcome or contest a claim"))
    return refused("not-allowed");
  await withRight(work, "organisations-write", (lent) =>
    saveContested(lent, claim.id, mine.person),
  );
  return done(organisation);
}

export type LetterRefusal = "not-allowed" | "unknown-claim" | "frozen";

/** The operator prepares the letter: the seat's address comes from the register, never from the claimant. */
export const prepareLetter = action(prepareLetterIn);

export async function prepareLetterIn(
  work: Work,
  asked: { readonly claim: ClaimId; readonly seat: string },
): Promise<Result<undefined, LetterRefusal>> {
  if (!mayDecide(work)) return refused("not-allowed");
  const claim = await findClaim(work, asked.claim);
  if (claim === undefined || claim.decidedAt !== undefined) return refused("unknown-claim");
  if (claim.state === "frozen") return refused("frozen");
  const { code, kept } = newCode(work.app, claim.id);
  const { organisation } = claim;
  await withRight(work, "organisations-write", async (lent) => {
    const said = JSON.stringify({ to: asked.seat, code });
    const sealed = await seal(lent, spaceOf(organisation), said);
    const expiresAt = work.now.add({ hours: 24 * CODE_DAYS.letter });
    await saveLetter(lent, { claim: claim.id, organisation, code: kept, sealed, expiresAt });
    await saveLine(lent, work, { organisation, what: "letter-sent", detail: "letter" });
  });
  await recordAdministrativeActIn(work, {
    what: "letter-prepared",
    about: `organisation ${organisation}`,
  });
  return done(undefined);
}

export interface SeenLetter {
  readonly to: string;
  readonly organisation: Organisation;
  readonly lines: readonly string[];
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
  const kept = await withRight(work, "organisations-write", async (lent) => {
    const letter = await holdLetter(lent, claim.id);
    const opened = letter && (await open(lent, spaceOf(claim.organisation), letter.sealed));
    return letter && opened === undefined ? undefined : letter && { letter, opened };
  });
  if (kept?.opened === undefined) return undefined;
  const { to, code } = letterShape.parse(JSON.parse(kept.opened));
  if (to === undefined || code === undefined) return undefined;
  const names = await namesOfIn(work, [claim.person]);
  const lines = letterTo({
    organisation: organisation.name,
    person: names.get(claim.person) ?? "",
    role: claim.role,
    code,
    page: `${asked.site}${addressOf(organisation)}/verifier`,
    instance: (await seeInstanceIn(work)).name,
    until: kept.letter.expiresAt.toZonedDateTimeISO("Europe/Paris").toPlainDate(),
  });
  return { to, organisation, lines };
}
