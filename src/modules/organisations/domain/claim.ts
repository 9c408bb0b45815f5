import type { Id } from "#basics/id";

import type { Organisation, OrganisationId, PersonId, Standing } from "./organisation.ts";
import type { Role } from "./representative.ts";

export type ClaimId = Id<"Claim">;
export type ClaimState = "open" | "frozen" | "confirmed" | "refused" | "withdrawn";

/** Somebody says that they represent an organisation, and nobody here could introduce them. */
export interface Claim {
  readonly id: ClaimId;
  readonly organisation: OrganisationId;
  readonly person: PersonId;
  readonly role: Role;
  readonly state: ClaimState;
  readonly madeAt: Temporal.Instant;
  readonly decidedAt: Temporal.Instant | undefined;
}

/** What claiming does: it opens the role at once, or it waits for the operator beside what is there. */
export type ClaimEffect =
  | "begins" // nobody ever was there: they look after the page, shown as not verified
  | "must-prove" // nobody is there any more, and what others left is not a stranger's to read: no role before a proof
  | "is-frozen" // representatives were already shown to be right: they keep their role, the claim waits
  | "freezes-all"; // two say it and neither was shown to be right: nobody acts until it is decided

export type ClaimRefusal =
  | "already-representative"
  | "already-claimed"
  | "dissolved"
  | "unknown-organisation";

/**
 * Decides what a new claim does. A stranger who claims a verified association takes nothing and
 * stops nothing: its representatives go on. Where nothing was proved yet, two claims are worth the
 * same, so neither counts: time is on nobody's side. Where representatives left papers behind them,
 * nobody reads these before they were shown to be right.
 */
export function decideClaimEffect(there: {
  readonly standing: Standing;
  readonly representatives: number;
  /** Whether somebody represented it before, and was not refused. */
  readonly wasRepresented: boolean;
  readonly waitingClaims: number;
}): ClaimEffect | "dissolved" {
  if (there.standing === "dissolved") return "dissolved";
  if (there.standing === "verified" && there.representatives > 0) return "is-frozen";
  if (there.representatives > 0 || there.waitingClaims > 0 || there.standing === "frozen")
    return "freezes-all";
  return there.wasRepresented || there.standing === "verified" ? "must-prove" : "begins";
}

/** What a claim would do, from what everyone may know: said before it is sent. */
export function foreseeEffect(
  standing: Standing,
  isRepresented: boolean,
): ClaimEffect | "dissolved" {
  return decideClaimEffect({
    standing,
    representatives: isRepresented ? 1 : 0,
    wasRepresented: false,
    waitingClaims: 0,
  });
}

/** How long a code of a letter or of a mail may come back: the post, a holiday, a secretary. */
export const CODE_DAYS = { letter: 60, domain: 7 } as const;
/** Wrong codes before a letter is void: eight digits leave no chance to guess in ten. */
export const MOST_TRIES = 10;
/** How many verified organisations must vouch. */
export const VOUCHES_NEEDED = 2;
/** How many may be asked for one claim: two are enough, and nobody is solicited by the dozen. */
export const MOST_VOUCH_ASKS = 6;
/** How many papers a claimant may show, and how long they stay after the decision. */
export const MOST_DOCUMENTS = 3;
export const DOCUMENT_DAYS = 30;

/** Whether a code may still come back: in time, and not guessed at too often. */
export function isCodeAlive(
  { expiresAt, tries }: { readonly expiresAt: Temporal.Instant; readonly tries: number },
  now: Temporal.Instant,
): boolean {
  return Temporal.Instant.compare(expiresAt, now) > 0 && tries < MOST_TRIES;
}

/** The digits of a code, as people type it: with spaces, dots or dashes. */
export function readCode(typed: string): string {
  return typed.replace(/\D/g, "");
}

/**
 * Whether an address on its site may prove anything: the site was read in a register or said by the
 * operator. What the claimant wrote themself proves only that they own a domain.
 */
export function mayProveBySite(organisation: Pick<Organisation, "site" | "siteOrigin">): boolean {
  const { site, siteOrigin } = organisation;
  return siteOrigin !== "person" && site !== undefined && ownDomainOf(site) !== undefined;
}

/** Providers of mailboxes for anyone, and hosts of anyone's pages: an address there says nothing of an organisation. */
const ANYONES: ReadonlySet<string> = new Set(
  `gmail.com googlemail.com outlook.com outlook.fr hotmail.com hotmail.fr live.fr live.com msn.com yahoo.com
  yahoo.fr orange.fr wanadoo.fr free.fr sfr.fr neuf.fr laposte.net bbox.fr numericable.fr icloud.com me.com
  proton.me protonmail.com gmx.fr gmx.com mailo.com mailo.fr net-c.fr zaclys.net posteo.net tutanota.com aol.com
  wordpress.com wixsite.com free-h.org jimdofree.com blogspot.com facebook.com helloasso.com framasite.org
  e-monsite.com over-blog.com assoconnect.com github.io gitlab.io netlify.app google.com sites.google.com
  linktr.ee instagram.com ouvaton.org jimdo.com weebly.com canalblog.com eklablog.com pagesperso-orange.fr`.split(
    /\s+/,
  ),
);

/** The host of a site, without « www. », as it must stand after the @; undefined when it is anyone's. */
export function ownDomainOf(site: string): string | undefined {
  if (!URL.canParse(site)) return undefined;
  const host = new URL(site).hostname.replace(/^www\./, "");
  if (!host.includes(".") || /^[\d.]+$/.test(host)) return undefined;
  return ANYONES.has(host) || [...ANYONES].some((one) => host.endsWith(`.${one}`))
    ? undefined
    : host;
}

/**
 * Whether an address is on the organisation's own domain: exactly the host of its site. A part of a
 * larger domain is not enough (the choir of a town has not the town's addresses), nor is the reverse.
 */
export function isOnOwnDomain(address: string, site: string | undefined): boolean {
  const domain = site === undefined ? undefined : ownDomainOf(site);
  return domain !== undefined && address.toLowerCase().endsWith(`@${domain}`);
}

/** Why nobody begins to say that they represent it. */
export type BegunRefusal = ClaimRefusal | "sign-in-first";
