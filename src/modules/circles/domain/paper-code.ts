import { done, refused, type Result } from "#basics/result";
import type { Id } from "#basics/id";

import { type Circle, type CircleId, isClosed } from "./circle.ts";
import type { Standing } from "./rights.ts";

export type PaperCodeId = Id<"PaperCode">;
/** Slips made together, to print on one paper; a poster is a sheet of its own. */
export type SheetId = Id<"Sheet">;

/** `poster`: many come by it; `slip`: one person, once. */
export type PaperKind = "poster" | "slip";

/** A code on paper that leads to a circle. */
export interface PaperCode {
  readonly id: PaperCodeId;
  readonly circle: CircleId;
  readonly kind: PaperKind;
  readonly sheet: SheetId;
  readonly madeAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant | undefined;
  /** How many came, or asked to, by it. */
  readonly uses: number;
}

/** Letters and figures that nobody takes for one another on paper (Crockford's base 32): no I, L, O, U. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** How many signs: forty bits, tried a few times an hour at most. */
export const CODE_SIGNS = 8;
const FITS = new RegExp(`^[${ALPHABET}]{${CODE_SIGNS}}$`);

/** Writes a code from as many random numbers: « K3M92XPA ». */
export function paperCodeOf(numbers: readonly number[]): string {
  return numbers.map((number) => ALPHABET.charAt(number % 32)).join("");
}

/** As printed: « K3M9-2XPA ». */
export function spacedCode(code: string): string {
  return `${code.slice(0, CODE_SIGNS / 2)}-${code.slice(CODE_SIGNS / 2)}`;
}

/** A code as copied by hand from paper: small letters, spaces, O for 0, I or L for 1; undefined when it is none. */
export function readPaperCode(typed: string): string | undefined {
  const code = typed
    .toUpperCase()
    .replace(/[\s.\-–—]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return FITS.test(code) ? code : undefined;
}

/** How long a poster serves, in months. */
export const POSTER_MONTHS = [1, 3, 6, 12] as const;
/** How many slips a sheet of paper holds, twelve a page. */
export const SLIPS_MANY = [12, 24, 48] as const;
/** How long a slip serves. */
export const SLIP_DAYS = 30;

/** Whether it still serves, at an instant: not ended, not over, and for a slip not used. */
export function serves(code: PaperCode, now: Temporal.Instant): boolean {
  if (code.endedAt !== undefined || Temporal.Instant.compare(code.endsAt, now) <= 0) return false;
  return code.kind === "poster" || code.uses === 0;
}

export type PaperRefusal = "not-a-facilitator" | "circle-closed" | "private-circle";

/** Who facilitates makes them. A poster hangs where everyone reads: never of a circle that only its members know. */
export function decidePaper(
  standing: Standing,
  circle: Pick<Circle, "rest" | "isOpen">,
  kind: PaperKind,
): Result<undefined, PaperRefusal> {
  if (standing !== "facilitator") return refused("not-a-facilitator");
  if (isClosed(circle)) return refused("circle-closed");
  return kind === "poster" && !circle.isOpen ? refused("private-circle") : done(undefined);
}

export type UsePaperRefusal =
  | "unknown-code"
  | "code-over"
  | "sign-in-first"
  | "already-in"
  | "circle-closed"
  | "asks-first";
