/**
 * The rules of codes and links: a code lives 15 minutes and can be tried 5
 * times; then one waits 1 minute, the next time 5, then 30 each time. The link of the same mail
 * still opens meanwhile: so nobody can be locked out of their own address by a stranger's tries.
 */

/** How long a code and its link live. */
export const CODE_MINUTES = 15;
/** How long a link printed for the operator lives. */
export const COMMAND_LINK_MINUTES = 60;
/** How long a mailbox that opens on a stolen device lets nobody in, unless it is said before that it is one's own again. */
export const MAIL_HELD_HOURS = 72;
/** How long after that whoever somebody named may not ask it again. */
export const MAIL_RESTS_DAYS = 30;
/** How many wrong codes before a wait. */
export const TRIES = 5;
/** The waits in minutes: the first time, the second, then always. */
export const WAITS = [1, 5, 30] as const;
/** How many codes of an address live at once, for one purpose: the last ones. A letter that came late still serves. */
export const LIVE_CODES = 2;

/**
 * How many wrong codes are compared, in so many seconds: at one address, from one place (an IPv4 address, an IPv6
 * network of 64 bits), from its neighbourhood (IPv4 /24, IPv6 /48), from everywhere. Each narrow wall stands before
 * the wider one: who reaches one of them closes nobody else's. What comes of it, in tries a day and in chance of
 * being somebody else, is worked out in `docs/threat-model.md`, and by the test of these numbers.
 */
export const WRONG_CODES = {
  address: { points: 20, seconds: 86_400 },
  place: { points: 30, seconds: 10_800 },
  neighbourhood: { points: 60, seconds: 10_800 },
  everywhere: { points: 1_000, seconds: 600 },
} as const;

/** After so many hours without a wrong code, one begins anew. */
const FORGIVEN_AFTER_HOURS = 24;

/** What an address has behind it. */
export interface Patience {
  /** Wrong tries since the last wait. */
  readonly tries: number;
  /** Waits already imposed. */
  readonly rounds: number;
  readonly wrongAt: Temporal.Instant | undefined;
  readonly waitUntil: Temporal.Instant | undefined;
}

export const fresh: Patience = { tries: 0, rounds: 0, wrongAt: undefined, waitUntil: undefined };

/** Until when no code is read for this address; undefined when one may try. At that very instant one may. */
export function waitOf(
  { waitUntil }: Patience,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  return waitUntil !== undefined && Temporal.Instant.compare(now, waitUntil) < 0
    ? waitUntil
    : undefined;
}

/** What is behind the address after one more wrong code. The fifth begins a wait, and kills the codes. */
export function afterWrongCode(before: Patience, now: Temporal.Instant): Patience {
  const { tries, rounds } = isForgiven(before, now) ? fresh : before;
  if (tries + 1 < TRIES) return { tries: tries + 1, rounds, wrongAt: now, waitUntil: undefined };
  const minutes = WAITS[Math.min(rounds, WAITS.length - 1)] ?? WAITS[2];
  return { tries: 0, rounds: rounds + 1, wrongAt: now, waitUntil: now.add({ minutes }) };
}

function isForgiven({ wrongAt }: Patience, now: Temporal.Instant): boolean {
  if (wrongAt === undefined) return true;
  return Temporal.Instant.compare(wrongAt.add({ hours: FORGIVEN_AFTER_HOURS }), now) <= 0;
}

/** How many tries are left before a wait. */
export function triesLeft({ tries }: Patience): number {
  return TRIES - tries;
}

/** A code as typed, with the spaces or dots that people put in it: six digits, or undefined. */
export function readCode(typed: string): string | undefined {
  const digits = typed.replace(/[\s.\-–]/g, "");
  return /^\d{6}$/.test(digits) ? digits : undefined;
}

/** Where one goes after coming in: a page of this site, as a path; anything else is forgotten. */
export function readGoesTo(typed: string | undefined): string | undefined {
  if (typed === undefined || typed.length > 500) return undefined;
  if (!/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(typed)) return undefined;
  return /^\/(entrer|sortir|l)(\/|\?|$)/.test(typed) ? undefined : typed;
}
