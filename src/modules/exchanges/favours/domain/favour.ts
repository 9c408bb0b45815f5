import type { Amount } from "#basics/amount";
import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";

export type FavourId = Id<"Favour">;
export type PersonId = Id<"Person">;
export type SpaceId = Id<"Space">;

/** A favour is thanked with at most 10 kori: it is a hand given, not a job. */
export const MOST_KORI = 10_00;
/** What « what was done » holds at most, in characters. */
export const MOST_WORDS = 300;

/** Said by one side, then thanked by the one who was helped, or set aside by them without a word. */
export type FavourState =
  | { readonly state: "said" }
  | { readonly state: "thanked"; readonly at: Temporal.Instant; readonly kori: Amount }
  | { readonly state: "set-aside"; readonly at: Temporal.Instant };

/** Help between two people, once it is given. */
export interface Favour {
  readonly id: FavourId;
  /** In whose space its words are sealed: of the one who said it. */
  readonly space: SpaceId;
  readonly helper: PersonId;
  readonly helped: PersonId;
  readonly saidBy: PersonId;
  readonly saidAt: Temporal.Instant;
  readonly life: FavourState;
}

/** The part of a favour that who was helped says: kept quiet when it does not reach the helper. */
export const THANKS = "thanks";

/** A favour as somebody reads it whom its thanks do not reach: as if it had not been answered. */
export function unthanked<T extends Pick<Favour, "life">>(
  favour: T,
): Omit<T, "life" | "thanks"> & { readonly life: FavourState; readonly thanks: undefined } {
  return { ...favour, life: { state: "said" }, thanks: undefined };
}

/** How somebody stands towards a favour. For a stranger it does not exist. */
export type Standing = "helper" | "helped" | "stranger";

export function standingOf(
  person: PersonId | undefined,
  favour: Pick<Favour, "helper" | "helped">,
): Standing {
  if (person === undefined) return "stranger";
  if (person === favour.helped) return "helped";
  return person === favour.helper ? "helper" : "stranger";
}

export type ThankRefusal =
  | "unknown-favour"
  | "not-yours-to-thank"
  | "already-set-aside"
  | "too-many-kori";

/**
 * Decides whether a favour may be thanked: by the one who was helped, once, with whole kori or with
 * words alone. Thanked already, it stays as it was: no obstacle.
 */
export function decideThanking(
  standing: Standing,
  favour: Pick<Favour, "life">,
  kori: Amount,
): Result<"thank" | "already", ThankRefusal> {
  if (standing === "stranger") return refused("unknown-favour");
  if (standing === "helper") return refused("not-yours-to-thank");
  if (favour.life.state === "set-aside") return refused("already-set-aside");
  if (favour.life.state === "thanked") return done("already");
  if (kori > MOST_KORI || kori % 100 !== 0) return refused("too-many-kori");
  return done("thank");
}

/** Setting aside what somebody says to have done: the helped alone, while it is not thanked. Nobody is blamed. */
export function decideSettingAside(
  standing: Standing,
  favour: Pick<Favour, "life">,
): Result<undefined, "unknown-favour" | "not-yours-to-thank" | "already-thanked"> {
  if (standing === "stranger") return refused("unknown-favour");
  if (standing === "helper") return refused("not-yours-to-thank");
  return favour.life.state === "thanked" ? refused("already-thanked") : done(undefined);
}
