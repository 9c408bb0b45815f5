import type { Id } from "#basics/id";

import type { ConsentChannel, FoundOfDenial } from "./consent.ts";
import type { SharingId } from "./sharing.ts";
import type { AcceptedText, GrantId } from "./grant.ts";
import type { PersonId, SpaceId } from "./space.ts";

export type PaperId = Id<"Paper">;

/** What was opened in somebody's name, on a sheet of paper: read aloud to them by a witness, who types its code. */
export interface Paper {
  readonly id: PaperId;
  readonly space: SpaceId;
  readonly sharing: SharingId | GrantId;
  /** When it was opened: opened anew since, the sheet says another thing, and serves no more. */
  readonly openedAt: Temporal.Instant;
  readonly under: Id<"Mandate">;
  /** When what it says ends unsaid: the sheet serves until then. */
  readonly endsAt: Temporal.Instant;
  /** As it stood when it was printed; undefined: printed before that was kept. */
  readonly printed: Printed | undefined;
}

/** What a sheet said when it was printed. */
export interface Printed {
  readonly at: Temporal.Instant;
  readonly text: AcceptedText;
  /** All that whoever reads the thing learns of it, line by line, each by its fingerprint. */
  readonly lines: readonly string[];
}

/** Whether the thing says more now than when the sheet was printed: the yes would be of another. */
export function isWider(lines: readonly string[], printed: Pick<Printed, "lines">): boolean {
  return lines.some((line) => !printed.lines.includes(line));
}

/** By which way one says it before a witness. */
export type WitnessedBy = Exclude<ConsentChannel, "page">;
export const WITNESSED_BY = ["paper", "telephone"] as const satisfies readonly WitnessedBy[];

export interface Witnessing {
  readonly witness: PersonId;
  /** Whose it is. */
  readonly person: PersonId;
  /** Those who come in with an address of that person. */
  readonly sharers: readonly string[];
  /** The holder of the mandate and who would read it, and whoever cannot be told apart from them: their address, their bodies. */
  readonly sides: ReadonlySet<string>;
  /** The bodies that the witness represents or works for, and whoever does so with them. */
  readonly bodies: readonly string[];
  /** Those of them that are shown to be themselves, for which the witness answers since before it was opened. */
  readonly proven: readonly string[];
  readonly isAdult: boolean;
  /** Who said that what this witness wrote of them is not true. */
  readonly denials: readonly Denial[];
  /** Whether the gate lets something of the witness reach the person, and who would read it. */
  readonly isReached: boolean;
}

/**
 * Who may type that somebody said it before them: an adult who answers for a body that is shown to be itself, since before it was opened: another one than that of who opened it or
 * would read it; neither of these two, nor at their address or the person's; whom the gate keeps apart from neither the person nor who would read it; who is believed.
 */
export function mayWitness(asked: Witnessing): boolean {
  const { witness, person, sharers, sides, bodies, proven, isAdult, isReached } = asked;
  if (!isAdult || !isReached || witness === person || sharers.includes(witness)) return false;
  if (!isBelieved(asked.denials, person)) return false;
  return proven.length > 0 && ![witness, ...bodies].some((one) => sides.has(one));
}

/** Somebody says that a witness wrote of them what they had not said. */
export interface Denial {
  readonly person: PersonId;
  /** What those who moderate found; undefined: nothing yet. */
  readonly found: FoundOfDenial | undefined;
}

/** How many persons deny what one witness wrote before nobody is asked to believe them, until it is decided. */
const TOO_MANY = 2;

/**
 * Whether what a witness writes of a person is believed: never once that person denied it, whatever is found; of nobody once a
 * denial was found true, nor while those of two persons wait.
 */
export function isBelieved(denials: readonly Denial[], person: PersonId): boolean {
  if (denials.some((one) => one.person === person || one.found === "upheld")) return false;
  const waiting = denials.filter(({ found }) => found === undefined);
  return new Set(waiting.map((one) => one.person)).size < TOO_MANY;
}
