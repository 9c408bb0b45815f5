import { knownId } from "#basics/id";
import { namesOfIn } from "#modules/people";
import { reading, type Work } from "#services/house";

import type { Balance, PersonId } from "../domain/transfer.ts";
import { type Line, listLines, listOwnSpaces } from "../store/accounts.ts";

/** An account as its person sees it: what it holds, and each line with the name of the other side. */
export interface SeenAccount {
  readonly balance: Balance;
  readonly lines: readonly (Line & { readonly with: string })[];
}

/** The kori of the person who acts. */
export const seeMyAccount = reading(seeMyAccountIn);

export async function seeMyAccountIn(work: Work): Promise<SeenAccount> {
  const lines = await listLines(work, await listOwnSpaces(work));
  // The own space of a person has the id of the person.
  const others = new Map(
    lines.map(({ transfer, amount }): [string, PersonId] => [
      transfer.id,
      knownId<"Person">(amount > 0 ? transfer.from : transfer.to),
    ]),
  );
  const names = await namesOfIn(work, [...others.values()]);
  const nameOf = (transfer: string): string => {
    const other = others.get(transfer);
    return (other && names.get(other)) ?? "";
  };
  return {
    balance: lines.reduce((sum, { amount }) => sum + amount, 0),
    lines: lines.map((line) => ({ ...line, with: nameOf(line.transfer.id) })),
  };
}
