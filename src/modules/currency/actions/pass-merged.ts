import { amountOf } from "#basics/amount";
import { newId } from "#basics/id";
import { mergeOfIn } from "#modules/organisations";
import { readMergedPair } from "#rules/organisations";
import { type Listener, type Work, withRight } from "#services/house";

import { type OrganisationId, spaceOf } from "../domain/party.ts";
import { balanceOf, holdAccounts, passedAtMerger } from "../store/accounts.ts";
import { passKoriIn } from "./transfer.ts";

/**
 * Two organisations were one: the kori of the first pass to the other by a transfer of their own, which both accounts
 * show; no line is changed. Where the other turned out to be a third meanwhile, they pass on to it, whichever news came
 * first. Heard twice, nothing is left to pass.
 */
export const passKoriOfMerged: Listener = async (work, { payload }) => {
  const pair = readMergedPair(payload);
  if (pair === undefined) return;
  await passIn(work, { from: pair.gone, to: pair.kept, most: Number.POSITIVE_INFINITY });
  await passOnIn(work, pair.kept);
};

/** From who became another to it, and from that one to the next. */
async function passOnIn(work: Work, from: OrganisationId): Promise<void> {
  const merge = await mergeOfIn(work, from);
  if (merge === undefined) return;
  await passIn(work, { from, to: merge.kept, most: Number.POSITIVE_INFINITY });
  await passOnIn(work, merge.kept);
}

/** They were two after all: as many pass back as had passed, or as are left. */
export const returnKoriOfUnmerged: Listener = async (work, { payload }) => {
  const pair = readMergedPair(payload);
  if (pair === undefined) return;
  const { gone, kept } = pair;
  const most = await passedIn(work, { gone, kept, since: instantOf(payload) });
  await bringBackIn(work, kept, most);
  await passIn(work, { from: kept, to: gone, most });
};

/**
 * What passed on from one that has become another since comes back to it, until it holds so many hundredths of kori:
 * as many as passed there at that merger, and are left.
 */
async function bringBackIn(work: Work, to: OrganisationId, upTo: number): Promise<void> {
  const merge = await mergeOfIn(work, to);
  const lacking = upTo - (await heldIn(work, to));
  if (merge === undefined || lacking <= 0) return;
  const { kept, madeAt } = merge;
  const most = Math.min(lacking, await passedIn(work, { gone: to, kept, since: madeAt }));
  await bringBackIn(work, kept, most);
  await passIn(work, { from: kept, to, most });
}

function instantOf({ mergedAt }: Readonly<Record<string, unknown>>): Temporal.Instant | undefined {
  return typeof mergedAt === "string" ? Temporal.Instant.from(mergedAt) : undefined;
}

const organisation = (id: OrganisationId) => ({ kind: "organisation", id }) as const;

/** How many kori passed when the first became the other; in hundredths. */
function passedIn(
  work: Work,
  {
    gone,
    kept,
    since,
  }: {
    readonly gone: OrganisationId;
    readonly kept: OrganisationId;
    readonly since: Temporal.Instant | undefined;
  },
): Promise<number> {
  const [from, to] = [spaceOf(organisation(gone)), spaceOf(organisation(kept))];
  return withRight(work, "give-kori", (lent) => passedAtMerger(lent, { from, to, since }));
}

/** What it holds, which is held until the work is saved; in hundredths of kori. */
function heldIn(work: Work, id: OrganisationId): Promise<number> {
  const space = spaceOf(organisation(id));
  return withRight(work, "give-kori", async (lent) => {
    const account = (await holdAccounts(lent, [], [space])).get(space);
    return account === undefined ? 0 : balanceOf(lent, [account]);
  });
}

async function passIn(
  work: Work,
  asked: {
    readonly from: OrganisationId;
    readonly to: OrganisationId;
    /** In hundredths of kori. */
    readonly most: number;
  },
): Promise<void> {
  const amount = amountOf(Math.min(await heldIn(work, asked.from), asked.most));
  if (amount === undefined || amount === 0) return;
  const told = await passKoriIn(work, {
    id: newId<"Transfer">(),
    from: organisation(asked.from),
    to: organisation(asked.to),
    amount,
    reason: "merger",
  });
  if (!told.done) throw new Error(`the kori of a merger are refused: ${told.refusal}`);
}
