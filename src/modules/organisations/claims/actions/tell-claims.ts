import { notifyAllIn } from "#modules/notifications";
import { operatorsIn, reachPeopleIn } from "#modules/people";
import type { Work } from "#services/house";

import type { Claim } from "../../domain/claim.ts";
import type { OrganisationId, PersonId } from "../../domain/organisation.ts";
import { listWaiting } from "../../store/claims.ts";
import { listActive } from "../../store/representatives.ts";

/** What the mails about claims, merges and dissolutions say; the sentences are in `claims/web/kinds.ts`. */
export type ClaimNews =
  | "organisations.claim-decided"
  | "organisations.rival-claim"
  | "organisations.to-decide"
  | "organisations.vouch-asked"
  | "organisations.ended";

interface News {
  readonly kind: ClaimNews;
  /** Who asks something of them; undefined: it is what was decided, or what an organisation or the operator must know. */
  readonly from?: PersonId | undefined;
  /** What it is about: said once to each person. */
  readonly object: string;
  readonly facts: Readonly<Record<string, string>>;
}

/** Something to say to some persons, under whatever right is lent. Who has no address reads it on the pages. */
export async function tellIn(
  work: Work,
  persons: readonly PersonId[],
  { kind, object, facts, from }: News,
): Promise<void> {
  const addresses = await reachPeopleIn(work, persons, from);
  await notifyAllIn(
    work,
    [...addresses].map(([person, address]) => ({
      address,
      kind,
      object: `${object}:${person}`,
      facts: { ...facts, person },
    })),
  );
}

/** The claimant is told that their claim was confirmed, or refused; `work` says who decided. */
export async function tellDecidedIn(
  lent: Work,
  work: Work,
  { id, person }: Pick<Claim, "id" | "person">,
): Promise<void> {
  // Who decided it oneself, by typing a code, has just seen it.
  if (person === work.actor.for) return;
  await tellIn(lent, [person], {
    kind: "organisations.claim-decided",
    object: id,
    facts: { claim: id },
  });
}

/** Those who represent it, or had said so before, learn that another says so too. Under the right already lent. */
export async function tellRivalIn(
  lent: Work,
  claim: Pick<Claim, "id" | "organisation" | "person">,
): Promise<void> {
  const { organisation, id } = claim;
  const there = await listActive(lent, organisation);
  const waiting = await listWaiting(lent, organisation);
  const others = [...there, ...waiting].map(({ person }) => person);
  await tellIn(
    lent,
    others.filter((person) => person !== claim.person),
    { kind: "organisations.rival-claim", object: id, facts: { claim: id } },
  );
}

/** The operator has something to decide, or a letter to post, for a claim. */
export async function tellOperatorsIn(work: Work, { id }: Pick<Claim, "id">): Promise<void> {
  await tellIn(work, await operatorsIn(work), {
    kind: "organisations.to-decide",
    object: id,
    facts: { claim: id },
  });
}

/** Those who represent it, or did until now, learn what became of it; `work` says who did it. */
export async function tellEndedIn(
  lent: Work,
  work: Work,
  {
    persons,
    organisation,
    what,
  }: {
    readonly persons: readonly PersonId[];
    readonly organisation: OrganisationId;
    readonly what: "dissolved" | "undissolved" | "merged" | "unmerged";
  },
): Promise<void> {
  await tellIn(
    lent,
    persons.filter((person) => person !== work.actor.for),
    {
      kind: "organisations.ended",
      object: `${what} ${organisation} ${work.now.epochMilliseconds}`,
      facts: { organisation, what },
    },
  );
}
