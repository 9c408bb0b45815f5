import type { Id } from "#basics/id";

export type PasskeyId = Id<"Passkey">;
/** What one key has to sign, once. */
export type ChallengeId = Id<"PasskeyChallenge">;

/*
 * The rules of passkeys (W3C Web Authentication, level 3): a key that a device keeps for one site, and opens with what
 * its owner shows it (a finger, a face, a number). It never leaves the device, and answers no other site.
 */

/** How many a person keeps at most. */
export const MOST_PASSKEYS = 10;
/** How long what a key has to sign waits for it. */
export const CHALLENGE_MINUTES = 5;

/** The site that a key is for: its name, and the whole origin from which it may answer. */
export interface PasskeySite {
  /** The RP ID: a domain, without scheme nor port. */
  readonly name: string;
  readonly origin: string;
}

/**
 * Whether keys can be made for a site: browsers keep them for a domain behind https, and for this machine by its name
 * (Web Authentication, 5.4.2 and 13.4.9; « potentially trustworthy » of Secure Contexts, 3.1). Undefined elsewhere: over
 * plain http, or by a number in place of a name.
 */
export function passkeySiteOf(site: string | undefined): PasskeySite | undefined {
  if (site === undefined || !URL.canParse(site)) return undefined;
  const { protocol, hostname, origin } = new URL(site);
  const isNumber = hostname.startsWith("[") || /^[\d.]+$/.test(hostname);
  const isThisMachine = hostname === "localhost" || hostname.endsWith(".localhost");
  if (isNumber || (protocol !== "https:" && !isThisMachine)) return undefined;
  return { name: hostname, origin };
}

/**
 * Whether a key may have been copied: one that counts its signatures never counts less than it did (Web
 * Authentication, 6.1.1). Keys that several devices share do not count: they always say zero.
 */
export function isCopied(kept: number, told: number): boolean {
  return (kept > 0 || told > 0) && told <= kept;
}
