import {
  keepQuietIn,
  listQuietIn,
  carryIn,
  mayReachIn,
  mayReachOneIn,
  type PersonId,
  type Work,
} from "#services/house";

import { isSide, type Party } from "../domain/exchange.ts";
import type { ExchangeId } from "../domain/need.ts";
import type { KeptExchange } from "../store/exchanges.ts";
import { peopleOfIn, sideOf } from "./parties.ts";

type Sides = Pick<KeptExchange, "asker" | "askerOrganisation" | "giverPerson">;

/** What is kept quiet of a step, or of terms: the words. That it was taken is a fact of what both began. */
const WORDS = "words";

/**
 * Whether an ask reaches the one who would give, found in the directory. It does not: for who asks it
 * was sent, is recalled and ends as to somebody who does not answer; the giver is told nothing.
 */
export async function reachesGiverIn(lent: Work, { asker, giverPerson }: Sides): Promise<boolean> {
  return (
    giverPerson === undefined || mayReachOneIn(lent, giverPerson, { from: asker, found: true })
  );
}

/** By whom a party would be written to: the other side, when it is a person; for an approver, the one who asks. */
export function otherThan(kept: Sides, party: Party): PersonId | undefined {
  return party === "asker" ? kept.giverPerson : kept.asker;
}

/**
 * What one side says in an exchange already told: its words are kept from the other, when they do not reach them. For an
 * organisation it is whoever speaks for it that does or does not reach them.
 */
export async function keepFromOtherIn(
  lent: Work,
  kept: Parameters<typeof sideOf>[0],
  {
    by,
    row,
    speaker,
  }: { readonly by: Party; readonly row: string; readonly speaker: PersonId | undefined },
): Promise<void> {
  if (!isSide(by)) {
    // Whoever says yes for an organisation is told to both sides: words of theirs pass the gate too.
    const both = [
      ...(await peopleOfIn(lent, sideOf(kept, "asker"))),
      ...(await peopleOfIn(lent, sideOf(kept, "giver"))),
    ];
    if (speaker !== undefined) await carryIn(lent, { row, part: WORDS, from: speaker, to: both });
    return;
  }
  const asking = kept.askerOrganisation === undefined ? kept.asker : undefined;
  const giving = kept.giverPerson ?? speaker;
  const [from, to] = by === "asker" ? [kept.asker, kept.giverPerson] : [giving, asking];
  if (to !== undefined) await carryIn(lent, { row, part: WORDS, from, to: [to] });
}

/** Of which of these steps or terms the reader does not read the words. */
export function listUnsaidIn(
  work: Work,
  rows: readonly string[],
  reader: PersonId | undefined,
): Promise<ReadonlySet<string>> {
  return listQuietIn(work, rows, { part: WORDS, person: reader });
}

/** Of these persons, those whom what these speakers say, or show, in an exchange reaches. */
export async function whomItReachesIn(
  work: Work,
  {
    speakers,
    people,
  }: { readonly speakers: readonly PersonId[]; readonly people: readonly PersonId[] },
): Promise<readonly PersonId[]> {
  let reached = people;
  for (const from of new Set(speakers)) reached = await mayReachIn(work, reached, { from });
  return reached;
}

/** What is kept quiet of an exchange: what its giver says by their letter, where nobody is there to be blocked. */
const WORDS_OF_LETTER = "words-of-letter";

/** One reads nothing more of it. */
export function sparedByLetterIn(
  work: Work,
  { exchange, person }: { readonly exchange: ExchangeId; readonly person: PersonId },
): Promise<void> {
  return keepQuietIn(work, { row: exchange, part: WORDS_OF_LETTER, persons: [person] });
}

/** Whoever of the side that asks said so. */
export async function listHearsNoMoreIn(
  lent: Work,
  kept: KeptExchange,
): Promise<readonly PersonId[]> {
  const spared: PersonId[] = [];
  for (const person of await peopleOfIn(lent, sideOf(kept, "asker"))) {
    const quiet = await listQuietIn(lent, [kept.id], { part: WORDS_OF_LETTER, person });
    if (quiet.has(kept.id)) spared.push(person);
  }
  return spared;
}
