import { randomInt } from "node:crypto";

import { z } from "zod";

import { done, refused, type Result } from "#basics/result";
import { open, seal } from "#modules/access";
import { postAskedMailIn } from "#modules/notifications";
import { findOrMakeAddressIn } from "#modules/people";
import { readAddress } from "#rules/people";
import { action, type Actor, type App, type Work, withRight } from "#services/house";
import { fingerprint } from "#services/keys";

import {
  type Claim,
  CODE_DAYS,
  isOnOwnDomain,
  MOST_TRIES,
  mayProveBySite,
  readCode,
  VOUCHES_NEEDED,
} from "../domain/claim.ts";
import {
  addressOf,
  type Organisation,
  type OrganisationId,
  type Proof,
  spaceOf,
  standingOf,
} from "../domain/organisation.ts";
import { findClaim, listWaiting, saveDecided } from "../store/claims.ts";
import { saveLine } from "../store/journal.ts";
import { holdLetter, saveLetter, saveTry } from "../store/letters.ts";
import { findOrganisation, holdOrganisation, saveVerified } from "../store/organisations.ts";
import { listVouches, saveVouch } from "../store/vouches.ts";
import { mayActForIn } from "./acting-for.ts";
import { texts } from "./mails.fr.ts";

/** What is kept, sealed, of a code that was sent: where, and the code itself when the operator prints it. */
export const letterShape = z.object({ to: z.string().optional(), code: z.string().optional() });

/** It was shown to be itself: its representatives may now sign, publish and approve. Under the right already lent. */
export async function verifyIn(
  lent: Work,
  work: Work,
  { claim, proof }: { readonly claim: Claim; readonly proof: Proof },
): Promise<void> {
  const { organisation } = claim;
  await saveDecided(lent, claim.id, "confirmed", proof);
  await saveVerified(lent, organisation, proof);
  await saveLine(lent, work, { organisation, what: "claim-confirmed", about: claim.person });
  await saveLine(lent, work, { organisation, what: "verified", detail: proof });
  await work.tell({
    name: "organisations.verified",
    subject: organisation,
    payload: { organisation, claim: claim.id, person: claim.person, proof },
  });
}

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
  | "not-an-address";

/** The claimant has a code sent to an address of the organisation's own site. They see it only if they read that mailbox. */
export const askDomainCode = action(askDomainCodeIn);

export async function askDomainCodeIn(
  work: Work,
  asked: {
    readonly organisation: OrganisationId;
    readonly email: string;
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
    const { id } = organisation;
    await saveLetter(lent, { claim: claim.id, organisation: id, code: kept, sealed, expiresAt });
    await saveLine(lent, work, { organisation: id, what: "letter-sent", detail: "domain" });
  });
  await postAskedMailIn(work, {
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
  return done(undefined);
}

/** One's own claim that is open: frozen ones wait for the operator, whatever one can show. */
async function openClaimIn(
  work: Work,
  id: OrganisationId,
): Promise<
  Result<{ readonly claim: Claim; readonly organisation: Organisation }, "no-claim" | "frozen">
> {
  const organisation = await holdOrganisation(work, id);
  if (organisation === undefined || work.actor.for === undefined) return refused("no-claim");
  const waiting = await listWaiting(work, id);
  const claim = waiting.find(({ person }) => person === work.actor.for);
  if (claim === undefined) return refused("no-claim");
  if (claim.state === "frozen" || standingOf(organisation) === "frozen") return refused("frozen");
  return done({ claim, organisation });
}

export type TypeCodeRefusal = "no-claim" | "frozen" | "no-letter" | "wrong-code" | "too-many-tries";

/** The code of the letter, or of the mail, came back. Not an `action`: a wrong try must be counted. */
export function typeCode(
  app: App,
  actor: Actor,
  asked: { readonly organisation: OrganisationId; readonly code: string },
): Promise<Result<undefined, TypeCodeRefusal>> {
  return app.transaction(actor, (work) => typeCodeIn(work, asked));
}

export async function typeCodeIn(
  work: Work,
  asked: { readonly organisation: OrganisationId; readonly code: string },
): Promise<Result<undefined, TypeCodeRefusal>> {
  const found = await openClaimIn(work, asked.organisation);
  if (!found.done) return found;
  const { claim } = found.value;
  return withRight(work, "organisations-write", async (lent) => {
    const letter = await holdLetter(lent, claim.id);
    if (letter === undefined || Temporal.Instant.compare(letter.expiresAt, work.now) <= 0)
      return refused("no-letter");
    if (letter.tries >= MOST_TRIES) return refused("too-many-tries");
    const typed = fingerprint(work.app, `organisation code ${claim.id}`, readCode(asked.code));
    const isRight = Buffer.from(typed).equals(Buffer.from(letter.code));
    await saveTry(lent, letter.id, isRight);
    if (!isRight) return refused("wrong-code");
    const sent = await letterProofOf(lent, letter.sealed, claim.organisation);
    await verifyIn(lent, work, { claim, proof: sent });
    return done(undefined);
  });
}

/** Whether the code went to the seat or to an address of its site. */
async function letterProofOf(
  lent: Work,
  sealed: Uint8Array,
  organisation: OrganisationId,
): Promise<"letter" | "domain"> {
  const opened = await open(lent, spaceOf(organisation), sealed);
  return letterShape.parse(JSON.parse(opened ?? "{}")).code === undefined ? "domain" : "letter";
}

export type VouchRefusal =
  | "unknown-claim"
  | "not-allowed"
  | "frozen"
  | "itself"
  | "yourself"
  | "already";

/**
 * A verified organisation vouches for who claims another, by one of its representatives who may say
 * yes for it. Two are needed, by two persons: one who represents both counts once.
 */
export const vouch = action(vouchIn);

export async function vouchIn(
  work: Work,
  asked: { readonly claim: Claim["id"]; readonly as: OrganisationId },
): Promise<Result<"one-more" | "verified", VouchRefusal>> {
  const person = work.actor.for;
  if (
    person === undefined ||
    !(await mayActForIn(work, { organisation: asked.as, power: "approve" }))
  )
    return refused("not-allowed");
  return withRight(work, "organisations-write", async (lent) => {
    const claim = await findClaim(lent, asked.claim);
    const organisation = claim && (await holdOrganisation(lent, claim.organisation));
    if (claim === undefined || organisation === undefined || claim.decidedAt !== undefined)
      return refused("unknown-claim");
    if (claim.state === "frozen") return refused("frozen");
    if (claim.organisation === asked.as) return refused("itself");
    if (claim.person === person) return refused("yourself");
    const about = claim.organisation;
    const isNew = await saveVouch(lent, { claim: claim.id, about, organisation: asked.as, person });
    if (!isNew) return refused("already");
    const as = await findOrganisation(lent, asked.as);
    await saveLine(lent, work, {
      organisation: about,
      what: "vouched",
      about: person,
      detail: as?.name,
    });
    const vouches = await listVouches(lent, claim.id);
    if (vouches.length < VOUCHES_NEEDED) return done("one-more");
    await verifyIn(lent, work, { claim, proof: "vouched" });
    return done("verified");
  });
}
