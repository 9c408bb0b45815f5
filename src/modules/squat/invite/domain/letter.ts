import { plain } from "#basics/text";
import type { Id } from "#basics/id";
import type { OrganisationId } from "#rules/organisations";
import type { VenueId } from "#rules/premises";

export type LetterId = Id<"SquatLetter">;
export type InvitationId = Id<"SquatInvitation">;

/** A structure that is asked to open its door: one of the directory, or one typed by its name and commune. */
export interface Asked {
  readonly structure: OrganisationId | undefined;
  readonly name: string;
  /** INSEE code. */
  readonly commune: string;
}

/**
 * By which a structure is known again, so that it is asked once: the one of the directory by its id, one that was
 * typed by its name and commune, whatever its capitals, accents and articles.
 */
export function keyOfStructure({ structure, name, commune }: Asked): string {
  if (structure !== undefined) return `structure ${structure}`;
  const words = (plain(name).match(/[a-z0-9]+/g) ?? []).filter((word) => !SMALL.has(word));
  return `named ${words.join(" ")} ${commune}`;
}

const SMALL = new Set(["le", "la", "les", "l", "un", "une", "de", "du", "des", "d", "et"]);

/** `letter`: for the structure alone, on paper or by mail; `poster`: seen by whoever passes, so that it says no for nobody. */
export type CodeKind = "letter" | "poster";

/** What the one who opens the letter wrote of their place; a venue only once the house knows that they speak for the structure. */
export interface Draft {
  readonly name: string;
  readonly commune: string;
  readonly street: string;
  readonly seats: number;
  /** « Le mardi et le jeudi, de 9 h à 17 h ». */
  readonly days: string;
  readonly words: string;
}

export type LetterState =
  | { readonly is: "waiting" }
  | { readonly is: "later"; readonly at: Temporal.Instant }
  | { readonly is: "no"; readonly at: Temporal.Instant }
  /** They described their place; it waits for who speaks for the structure. */
  | { readonly is: "drafted"; readonly at: Temporal.Instant }
  | { readonly is: "opened"; readonly at: Temporal.Instant; readonly venue: VenueId };

export interface Letter {
  readonly id: LetterId;
  readonly structure: OrganisationId | undefined;
  readonly commune: string;
  readonly state: LetterState;
  readonly askedAt: Temporal.Instant;
}

/** How long a letter serves without an answer, in days; « plus tard » begins it again. */
export const LETTER_DAYS = 90;
/** How long what became of it is read by who invited, in days. */
export const ANSWERED_DAYS = 180;

/** Whether it is answered for good: nothing more may be said by it. */
export function isAnswered({ is }: LetterState): boolean {
  return is === "no" || is === "opened";
}

export type AnswerRefusal = "unknown-letter" | "answered-already" | "not-by-poster" | "too-many";

/** What may be said by a code: of a poster one opens and no more; of a letter that is answered, nothing. */
export function whyNotSay(
  says: "no" | "later" | "draft",
  { state, kind }: { readonly state: LetterState; readonly kind: CodeKind },
): AnswerRefusal | undefined {
  if (isAnswered(state)) return "answered-already";
  if (kind === "poster" && says !== "draft") return "not-by-poster";
  return undefined;
}

/**
 * Whether an organisation may publish what was written by a code: the one that was asked, and nobody else. Where it was
 * only named, whoever has the letter itself publishes for their own, since the house knows whom they speak for; the
 * poster, which everyone may photograph, shows and publishes nothing there.
 */
export function mayPublishFor(
  organisation: OrganisationId,
  { structure, kind }: { readonly structure: OrganisationId | undefined; readonly kind: CodeKind },
): boolean {
  return structure === undefined ? kind === "letter" : structure === organisation;
}

/**
 * Whether who has a letter opens the place that it describes at once, without an account: the letter itself, and not by who
 * invited and so has its code too; where somebody represents the structure here, it is theirs to say.
 */
export function mayOpenAlone({
  kind,
  state,
  isRepresented,
  isInviter,
}: {
  readonly kind: CodeKind;
  readonly state: LetterState;
  readonly isRepresented: boolean;
  readonly isInviter: boolean;
}): boolean {
  return kind === "letter" && !isAnswered(state) && !isRepresented && !isInviter;
}

/** Crockford's base 32: letters and figures that nobody takes for one another on paper. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** Fifty bits: a letter leads to more than a circle's poster, and is tried a few times an hour at most. */
export const CODE_SIGNS = 10;
const FITS = /^[0-9A-HJKMNP-TV-Z]{10}$/;

/** A code from as many random numbers: « K3M92XPA7Q ». */
export function codeOf(numbers: readonly number[]): string {
  return numbers.map((number) => ALPHABET.charAt(number % 32)).join("");
}

/** As printed: « K3M92-XPA7Q ». */
export function spacedCode(code: string): string {
  return `${code.slice(0, CODE_SIGNS / 2)}-${code.slice(CODE_SIGNS / 2)}`;
}

/** A code as copied by hand: small letters, spaces, O for 0, I or L for 1; undefined when it is none. */
export function readCode(typed: string): string | undefined {
  const code = typed
    .toUpperCase()
    .replace(/[\s.\-–—]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return FITS.test(code) ? code : undefined;
}
