import { isId } from "#basics/id";
import { notifyAllIn } from "#modules/notifications";
import { reachPeopleIn } from "#modules/people";
import { personOf } from "#rules/access";
import type { Work } from "#services/house";

import {
  type Became,
  becameOf,
  type PersonId,
  reads,
  serviceOfSpace,
  type WordId,
} from "../domain/concern.ts";
import { findWord, findWritten } from "../store/words.ts";
import { findReadingIn, namedStillIn } from "./standing.ts";

type Facts = Readonly<Record<string, unknown>>;

/** Who receives there is told that something waits, and nothing else. */
export async function tellServiceIn(
  lent: Work,
  word: WordId,
  receivers: readonly PersonId[],
): Promise<void> {
  const addresses = await reachPeopleIn(lent, receivers, undefined);
  await notifyAllIn(
    lent,
    [...addresses].map(([person, address]) => ({
      address,
      kind: "concerns.waits",
      object: `${word} ${person}`,
      facts: { word, person },
    })),
  );
}

/** Who wrote is told that something waits for them, and nothing else: others may read their letters. */
export async function tellWriterIn(
  lent: Work,
  { id }: { readonly id: WordId },
  became: Exclude<Became, "waits">,
): Promise<void> {
  const written = await findWritten(lent, id);
  if (written === undefined) return;
  const addresses = await reachPeopleIn(lent, [personOf(written.space)], undefined);
  await notifyAllIn(
    lent,
    [...addresses.values()].map((address) => ({
      address,
      kind: "concerns.news",
      object: `${id} ${became} ${lent.now.toString()}`,
      facts: { word: id, became },
    })),
  );
}

/** That something waits for a service, while it does and who is written to receives there: read with the right to write mails. */
export async function seeToldWaitsIn(
  work: Work,
  { word, person }: Facts,
): Promise<{ readonly service: string } | undefined> {
  if (typeof word !== "string" || !isId<"ConcernWord">(word)) return undefined;
  const found = await findWord(work, word);
  if (found === undefined || found.readAt !== undefined) return undefined;
  const service = await findReadingIn(work, serviceOfSpace(found.space));
  if (service === undefined) return undefined;
  const named = await namedStillIn(work, service);
  return named.some((one) => one.person === person && reads(one, found))
    ? { service: service.name }
    : undefined;
}

/** That something became of what one wrote, while it is so. */
export async function seeToldNewsIn(
  work: Work,
  { word, became }: Facts,
): Promise<{ readonly became: Became } | undefined> {
  if (typeof word !== "string" || !isId<"ConcernWord">(word)) return undefined;
  const found = await findWritten(work, word);
  const now = found && becameOf(found);
  return now !== undefined && now === became ? { became: now } : undefined;
}
