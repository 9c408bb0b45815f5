import type { Ballot, OptionId, PersonId, VoteResult } from "./vote.ts";

/** A member entrusts their voice to another. */
export interface Delegation {
  readonly from: PersonId;
  readonly to: PersonId;
}

/** All that a count depends on. */
export interface Assembly {
  readonly members: readonly PersonId[];
  readonly ballots: readonly Pick<Ballot, "voter" | "option">[];
  readonly delegations: readonly Delegation[];
}

/** Where a voice goes: through whom, and how it ends. */
export interface Course {
  /** Everyone on the way, the member first. */
  readonly through: readonly PersonId[];
  /** Spoken by the last one; silent because they did not vote; or turning round in a ring. */
  readonly end: "spoken" | "silent" | "ring";
}

/**
 * Follows the voice of a member, under liquid democracy (decision 0008).
 *
 * Who votes speaks for themself, delegation or not. Who does not vote speaks through the person they
 * entrusted, and so on along the chain. A chain that ends with someone who did not vote, or that
 * turns back on itself, stays silent. Who is no member neither speaks nor passes on.
 */
export function followVoice(member: PersonId, assembly: Assembly): Course {
  return follow(member, indexed(assembly));
}

/**
 * The ring in which a voice would turn if it were entrusted so: everyone on the way, first the one
 * who entrusts. Undefined when the chain ends. In a ring all stay silent, unless one of them votes.
 */
export function ringIf(
  { from, to }: Delegation,
  { members, delegations }: Pick<Assembly, "members" | "delegations">,
): readonly PersonId[] | undefined {
  const others = delegations.filter((one) => one.from !== from);
  const asked = { members, ballots: [], delegations: [...others, { from, to }] };
  const { through, end } = followVoice(from, asked);
  return end === "ring" ? through : undefined;
}

/** The voices that each ballot carries, its voter's own included, and those that stay silent. Together, the members. */
export function countVoices(assembly: Assembly): {
  readonly carried: ReadonlyMap<PersonId, number>;
  readonly silent: number;
} {
  const known = indexed(assembly);
  const carried = new Map<PersonId, number>();
  let silent = 0;
  for (const member of known.members) {
    const { through, end } = follow(member, known);
    const speaker = through.at(-1);
    if (end === "spoken" && speaker !== undefined)
      carried.set(speaker, (carried.get(speaker) ?? 0) + 1);
    else silent += 1;
  }
  return { carried, silent };
}

/** How many voices the ballot of a member carries, or would carry if they cast one. */
export function weightOf(member: PersonId, assembly: Assembly): number {
  const known = indexed(assembly);
  const asVoter = { ...known, voters: new Set([...known.voters, member]) };
  return assembly.members.filter((one) => {
    const { through, end } = follow(one, asVoter);
    return end === "spoken" && through.at(-1) === member;
  }).length;
}

/** The result: each option with the voices of the ballots that chose it. */
export function resultOf(assembly: Assembly, options: readonly OptionId[]): VoteResult {
  const { carried, silent } = countVoices(assembly);
  const voices = new Map(options.map((option) => [option, 0]));
  for (const { voter, option } of assembly.ballots)
    voices.set(option, (voices.get(option) ?? 0) + (carried.get(voter) ?? 0));
  return { voices, silent };
}

interface Indexed {
  readonly members: ReadonlySet<PersonId>;
  readonly voters: ReadonlySet<PersonId>;
  readonly next: ReadonlyMap<PersonId, PersonId>;
}

function indexed({ members, ballots, delegations }: Assembly): Indexed {
  return {
    members: new Set(members),
    voters: new Set(ballots.map(({ voter }) => voter)),
    next: new Map(delegations.map(({ from, to }) => [from, to])),
  };
}

function follow(member: PersonId, { members, voters, next }: Indexed): Course {
  const through = [member];
  const met = new Set(through);
  let at = member;
  for (;;) {
    if (!members.has(at)) return { through, end: "silent" };
    if (voters.has(at)) return { through, end: "spoken" };
    const to = next.get(at);
    if (to === undefined) return { through, end: "silent" };
    through.push(to);
    if (met.has(to)) return { through, end: "ring" };
    met.add(to);
    at = to;
  }
}
