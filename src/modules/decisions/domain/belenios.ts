import { z } from "zod";

import { done, refused, type Result } from "#basics/result";

/**
 * An election that Belenios holds (belenios.org): we prepare the list of its voters, give its link, and read its
 * result back. Its secrecy and its proofs are Belenios’s: nothing of them is counted or checked here.
 */
export interface Election {
  readonly preparedAt: Temporal.Instant;
  /** When its list of voters was first taken out: from then on it stands. */
  readonly takenAt: Temporal.Instant | undefined;
  readonly link: string | undefined;
  readonly result: ReadResult | undefined;
  readonly resultAt: Temporal.Instant | undefined;
}

/** What a result of Belenios says: voices by answer, in its order; or, of ranked and graded questions, how many ballots. */
export type QuestionResult =
  | { readonly kind: "voices"; readonly voices: readonly number[] }
  | { readonly kind: "ballots"; readonly ballots: number };

export interface ReadResult {
  readonly questions: readonly QuestionResult[];
}

const count = z.number().int().min(0).max(1_000_000_000);
const resultShape = z.object({
  result: z
    .array(z.union([z.array(count).min(1).max(200), z.array(z.array(z.unknown())).max(100_000)]))
    .min(1)
    .max(50),
});

/** Reads the file `result.json` of a Belenios election: `{"result": [[12, 3], …]}`, whatever else it holds. */
export function readResult(text: string): ReadResult | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
  const read = resultShape.safeParse(json);
  if (!read.success) return undefined;
  return {
    questions: read.data.result.map((one) => {
      const voices = one.filter((value) => typeof value === "number");
      return one.length > 0 && voices.length === one.length
        ? { kind: "voices", voices }
        : { kind: "ballots", ballots: one.length };
    }),
  };
}

export interface ListedVoter {
  readonly address: string;
  readonly voices: number;
}

/**
 * The voters as Belenios takes them: one a line, « adresse,login,poids », the login left empty so that it is the
 * address; where all have one voice, the address alone. Sorted, so that the order tells nothing.
 */
export function writeVoters(voters: readonly ListedVoter[]): string {
  const weighs = voters.some(({ voices }) => voices !== 1);
  const lines = voters.map(({ address, voices }) => (weighs ? `${address},,${voices}` : address));
  return lines
    .toSorted()
    .map((line) => `${line}\n`)
    .join("");
}

/** An https address, as it is kept; undefined for anything else. */
export function readLink(typed: string): string | undefined {
  const text = typed.trim();
  if (text.length > 500 || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isPlain = url.protocol === "https:" && url.username === "" && url.password === "";
  return isPlain && url.hostname.includes(".") ? url.href : undefined;
}

export type ElectionRefusal =
  | "unknown-vote"
  | "not-yours"
  | "not-a-facilitator"
  | "vote-not-open"
  | "not-prepared"
  | "list-taken"
  | "no-address"
  | "nobody-listed"
  | "not-a-link"
  | "no-link"
  | "not-a-result";

/** Decides whether a member may put themself on the list of voters, or leave it: until it is taken out. */
export function decideListing(
  election: Pick<Election, "takenAt"> | undefined,
  hasAddress: boolean,
): Result<undefined, ElectionRefusal> {
  if (election === undefined) return refused("not-prepared");
  if (election.takenAt !== undefined) return refused("list-taken");
  return hasAddress ? done(undefined) : refused("no-address");
}
