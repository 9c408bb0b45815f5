import { amountOf } from "#basics/amount";
import { newId } from "#basics/id";
import { findOrganisationIn } from "#modules/organisations";
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
  const { gone, kept } = pair;
  await passIn(work, { from: gone, to: kept, most: Number.POSITIVE_INFINITY });
  const today = await findOrganisationIn(work, kept);
  if (today !== undefined && today.id !== kept)
    await passIn(work, { from: kept, to: today.id, most: Number.POSITIVE_INFINITY });
};

/** They were two after all: as many pass back as had passed, or as are left. */
export const returnKoriOfUnmerged: Listener = async (work, { payload }) => {
  const pair = readMergedPair(payload);
  if (pair === undefined) return;
  const [from, to] = [organisation(pair.kept), organisation(pair.gone)].map(spaceOf);
  if (from === undefined || to === undefined) return;
  const most = await withRight(work, "give-kori", (lent) =>
    passedAtMerger(lent, { from: to, to: from, since: instantOf(payload) }),
  );
  await passIn(work, { from: pair.kept, to: pair.gone, most });
};

function instantOf({ mergedAt }: Readonly<Record<string, unknown>>): Temporal.Instant | undefined {
  return typeof mergedAt === "string" ? Temporal.Instant.from(mergedAt) : undefined;
}

const organisation = (id: OrganisationId) => ({ kind: "organisation", id }) as const;

async function passIn(
  work: Work,
  asked: {
    readonly from: OrganisationId;
    readonly to: OrganisationId;
    /** In hundredths of kori. */
    readonly most: number;
  },
): Promise<void> {
  const [from, to] = [organisation(asked.from), organisation(asked.to)];
  const held = await withRight(work, "give-kori", async (lent) => {
    const account = (await holdAccounts(lent, [spaceOf(from)])).get(spaceOf(from));
    return account === undefined ? 0 : balanceOf(lent, [account]);
  });
  const amount = amountOf(Math.min(held, asked.most));
  if (amount === undefined || amount === 0) return;
  const told = await passKoriIn(work, {
    id: newId<"Transfer">(),
    from,
    to,
    amount,
    reason: "merger",
  });
  if (!told.done) throw new Error(`the kori of a merger are refused: ${told.refusal}`);
}
