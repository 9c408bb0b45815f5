import type { Exchange, State } from "./exchange.ts";
import { daysLater } from "./step-guards.ts";

/** How many days after both closed the other side still reads the telephone that one showed them. */
export const TELEPHONE_DAYS = 30;

/**
 * Whether what two sides agreed on still lives: only then one reads the telephone of the other. What was stopped
 * on the way is not agreed any more, and takes it away at once.
 */
const AGREED: ReadonlySet<State> = new Set<State>([
  "approving",
  "established",
  "closing",
  "closed",
  "settled",
]);

export function isAgreed({ state }: { readonly state: State }): boolean {
  return AGREED.has(state);
}

/** Until when the other side reads it, once both closed. */
export function shownUntil(closedAt: Temporal.Instant): Temporal.Instant {
  return daysLater(closedAt, TELEPHONE_DAYS);
}

/** Whether the other side reads it now. */
export function isShown(
  exchange: Pick<Exchange, "state">,
  closedAt: Temporal.Instant | undefined,
  now: Temporal.Instant,
): boolean {
  if (!isAgreed(exchange)) return false;
  return closedAt === undefined || Temporal.Instant.compare(now, shownUntil(closedAt)) < 0;
}

/**
 * A telephone number as one writes it. French ones, typed in any way, in pairs of digits (numbering plan of the
 * ARCEP: ten digits that begin with 0; the country code +33 stands for that 0, recommendation UIT-T E.164); those
 * of other countries with their code, of fifteen digits at most; short numbers of four digits. Undefined when it is
 * none.
 */
export function readTelephone(typed: string): string | undefined {
  const plain = typed
    .normalize("NFKC")
    .replaceAll("(0)", "")
    .replace(/[\s.\-/()–]+/g, " ")
    .trim();
  if (!/^\+?[\d ]+$/.test(plain)) return undefined;
  const digits = plain.replaceAll(" ", "").replace(/^00/, "+");
  const french = digits.replace(/^\+330?(?=[1-9]\d{8}$)/, "0");
  if (/^0[1-9]\d{8}$/.test(french)) return french.replace(/(\d\d)(?=\d)/g, "$1 ");
  if (/^[13]\d{3}$/.test(digits)) return digits;
  if (!/^\+[1-9]\d{6,14}$/.test(digits) || digits.startsWith("+33")) return undefined;
  return plain.replace(/^\+ /, "+").replace(/^00 ?/, "+");
}

/** What a telephone dials: of a number that was read so, its digits. */
export function dialled(telephone: string): string {
  return telephone.replaceAll(" ", "");
}
