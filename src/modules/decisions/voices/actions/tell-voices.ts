import { notifyAllIn } from "#modules/notifications";
import { reachPeopleIn } from "#modules/people";
import type { Work } from "#services/house";

import type { Delegation, Scope } from "../../domain/delegation.ts";
import type { PersonId } from "../../domain/vote.ts";
import type { KeptDelegation } from "../../store/delegations.ts";
import { listGiven } from "../../store/delegations.ts";

/** Tells those whom one entrusts one's voice to; what they were told already is told once. */
export async function tellEntrustedIn(
  work: Work,
  given: { readonly from: PersonId; readonly to: readonly PersonId[]; readonly scope: Scope },
): Promise<void> {
  const kept = await listGiven(work, given.from);
  const same = kept.filter(({ scope }) => sameScope(scope, given.scope));
  await writeIn(work, "decisions.entrusted", same);
}

function sameScope(a: Scope, b: Scope): boolean {
  return a.circle === b.circle && a.theme === b.theme && a.vote === b.vote;
}

/** Tells who entrusted their voice that it is not accepted by the one to whom. */
export async function tellRefusedIn(work: Work, one: KeptDelegation): Promise<void> {
  await writeBackIn(work, { kind: "decisions.refused", from: one.to }, [one]);
}

/** Tells those who entrusted their voice to somebody that this one left the circle. */
export async function tellGoneIn(work: Work, gone: readonly KeptDelegation[]): Promise<void> {
  await writeBackIn(work, { kind: "decisions.delegate-gone", from: undefined }, gone);
}

async function writeIn(work: Work, kind: string, given: readonly Delegation[]): Promise<void> {
  const people = given.flatMap(({ to }) => to ?? []);
  const reached = await reachPeopleIn(work, people, given[0]?.from);
  await notifyAllIn(
    work,
    given.flatMap(({ id, to }) => {
      const address = to === undefined ? undefined : reached.get(to);
      return address === undefined
        ? []
        : [{ address, kind, object: id, facts: { delegation: id } }];
    }),
  );
}

async function writeBackIn(
  work: Work,
  { kind, from: by }: { readonly kind: string; readonly from: PersonId | undefined },
  given: readonly KeptDelegation[],
): Promise<void> {
  const reached = await reachPeopleIn(
    work,
    given.map(({ from }) => from),
    by,
  );
  await notifyAllIn(
    work,
    given.flatMap(({ id, from }) => {
      const address = reached.get(from);
      return address === undefined
        ? []
        : [{ address, kind, object: id, facts: { delegation: id } }];
    }),
  );
}
