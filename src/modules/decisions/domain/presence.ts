import type { PersonId } from "./vote.ts";

/** How a member is present at a vote. Delegations are private: whom they go to is never told here. */
export type Presence =
  | { readonly kind: "there" }
  | {
      readonly kind: "on-paper";
      readonly recordedBy: PersonId;
      readonly at: Temporal.Instant;
    }
  | {
      readonly kind: "represented";
      readonly by: PersonId;
      readonly recordedBy: PersonId;
      readonly at: Temporal.Instant;
      /** Whether who holds the proxy voted: else it says nothing. */
      readonly isSpoken: boolean;
    }
  | { readonly kind: "away" };

export interface Attendance {
  readonly lines: readonly { readonly person: PersonId; readonly presence: Presence }[];
  /** Members whose voice goes through a delegation of their own, not told apart from those who are away. */
  readonly through: number;
}

/** What is known of the members at a vote. */
export interface Attending {
  readonly people: readonly PersonId[];
  readonly ballots: readonly {
    readonly voter: PersonId;
    readonly recordedBy: PersonId | undefined;
    readonly castAt: Temporal.Instant;
  }[];
  /** Paper proxies that stand. */
  readonly proxies: readonly {
    readonly from: PersonId;
    readonly to: PersonId;
    readonly recordedBy: PersonId;
    readonly givenAt: Temporal.Instant;
  }[];
  /** Whose voice is spoken, by themself or through others. */
  readonly spoken: ReadonlySet<PersonId>;
}

/**
 * The attendance sheet: who is there by their own ballot, on paper, represented by a paper proxy, or
 * away. A delegation is one's own choice and is nobody's business: those it carries are counted, and
 * stand among the others who cast no ballot.
 */
export function attendanceOf({ people, ballots, proxies, spoken }: Attending): Attendance {
  const cast = new Map(ballots.map((ballot) => [ballot.voter, ballot]));
  const given = new Map(proxies.map((proxy) => [proxy.from, proxy]));
  const lines = people.map((person) => {
    const ballot = cast.get(person);
    if (ballot !== undefined) return { person, presence: byBallot(ballot) };
    const proxy = given.get(person);
    if (proxy === undefined) return { person, presence: { kind: "away" } as const };
    const { to: by, recordedBy, givenAt: at } = proxy;
    const isSpoken = spoken.has(person);
    return { person, presence: { kind: "represented", by, recordedBy, at, isSpoken } as const };
  });
  const away = lines.filter(({ presence }) => presence.kind === "away");
  return { lines, through: away.filter(({ person }) => spoken.has(person)).length };
}

function byBallot({ recordedBy, castAt }: Attending["ballots"][number]): Presence {
  return recordedBy === undefined
    ? { kind: "there" }
    : { kind: "on-paper", recordedBy, at: castAt };
}
