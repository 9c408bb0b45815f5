import { open } from "#modules/access";
import { findSomeCirclesIn } from "#modules/circles";
import { namesOfOrganisationsIn } from "#modules/organisations";
import { namesOfIn } from "#modules/people";
import { addressOf as addressOfCircle } from "#rules/circles";
import type { Work } from "#services/house";

import type { Gift, Party } from "../domain/gift.ts";
import type { SealedGift } from "../store/gifts.ts";

/** One side as pages write it. */
export interface NamedParty {
  readonly name: string;
  /** Where its page is, when it has one. */
  readonly at: string | undefined;
}

/** A gift with its words opened, and the names of both sides. */
export type NamedGift = Gift & {
  readonly words: string | undefined;
  readonly instead: string | undefined;
  readonly giverNamed: NamedParty;
  readonly receiverNamed: NamedParty;
};

/** How to write these sides: one query for each kind. */
export async function namesOfPartiesIn(
  work: Work,
  parties: readonly Party[],
): Promise<ReadonlyMap<string, NamedParty>> {
  const persons = parties.flatMap((one) => (one.kind === "person" ? [one.id] : []));
  const organisations = parties.flatMap((one) => (one.kind === "organisation" ? [one.id] : []));
  const circles = parties.flatMap((one) => (one.kind === "circle" ? [one.id] : []));
  const named = new Map<string, NamedParty>();
  for (const [id, name] of await namesOfIn(work, persons)) named.set(id, { name, at: undefined });
  for (const [id, { name, at }] of await namesOfOrganisationsIn(work, organisations))
    named.set(id, { name, at });
  if (circles.length > 0)
    for (const [id, circle] of await findSomeCirclesIn(work, { circles }))
      named.set(id, { name: circle.name, at: addressOfCircle(circle) });
  return named;
}

const NOBODY: NamedParty = { name: "", at: undefined };

/** Opens gifts for who may read them. */
export async function nameGiftsIn(
  work: Work,
  gifts: readonly SealedGift[],
): Promise<readonly NamedGift[]> {
  const names = await namesOfPartiesIn(
    work,
    gifts.flatMap(({ giver, receiver }) => [giver, receiver]),
  );
  const opened: NamedGift[] = [];
  for (const { words, instead, space, giverSpace: _, ...gift } of gifts)
    opened.push({
      ...gift,
      words: words && (await open(work, space, words)),
      instead: instead && (await open(work, space, instead)),
      giverNamed: names.get(gift.giver.id) ?? NOBODY,
      receiverNamed: names.get(gift.receiver.id) ?? NOBODY,
    });
  return opened;
}
