import { z } from "zod";

import { isId } from "#basics/id";
import { open, seal } from "#modules/access";
import { findCircleIn, memberIdsAtIn } from "#modules/circles";
import { ownSpaceOf } from "#rules/access";
import { spaceOf } from "#rules/circles";
import { type Actor, type App, type Work, withRight } from "#services/house";

import { concentrationOf } from "../../domain/methods/concentration.ts";
import { writeCountFile } from "../../domain/counting/count-file-text.ts";
import { outcomeOf } from "../../domain/counting/recount.ts";
import { summarise } from "../../domain/counting/summary.ts";
import { phaseOf, takesDelegations, type Vote, type VoteId } from "../../domain/vote.ts";
import { deleteBallots, listWhys } from "../../store/ballots.ts";
import {
  holdChain,
  isCounted,
  listUncounted,
  saveCount,
  saveVoices,
  type Count,
} from "../../store/counts.ts";
import { saveReason } from "../../store/reasons.ts";
import { findVote, holdVote } from "../../store/votes.ts";
import { type Assembly, assembleIn, bodyOf, fileOf, labelsOfIn } from "../../actions/assembly.ts";
import { allCourses } from "../../actions/follow-voice.ts";
import { publishIn } from "./publish-decision.ts";
import { fileHash, NO_SEAL, sealOf } from "../../counts/actions/seal-count.ts";
import { tellClosedIn } from "./tell-members.ts";

/**
 * Counts a vote once it is closed, in one transaction: the result, the file that lets anyone redo it, its
 * seal in the chain of the circle, where each voice went, the reasons given; of secret ballots nothing that
 * tells who cast them stays. Who leaves later changes nothing. Twice changes nothing.
 */
export function closeVoteIn(
  work: Work,
  asked: { readonly vote: VoteId; readonly quiet?: true },
): Promise<void> {
  return withRight(work, "close-vote", async (lent) => {
    const vote = await holdVote(lent, asked.vote);
    if (vote === undefined || phaseOf(vote, lent.now) !== "closed") return;
    if (await isCounted(lent, vote.id)) return;
    const assembly = await assembleIn(lent, vote);
    const { count, file, labels } = await countIn(lent, vote, assembly);
    await saveCount(lent, count, file);
    await saveVoices(lent, vote.id, voicesOf(vote, assembly));
    await giveReasonsIn(lent, vote);
    if (!takesDelegations(vote)) await deleteBallots(lent, vote.id);
    await publishIn(lent, { vote, count, file, labels });
    await lent.tell({
      name: "decisions.closed",
      subject: vote.id,
      payload: { vote: vote.id, circle: vote.circle, outcome: count.outcome.kind },
    });
    // Thousands of letters do not make the result wait.
    if (asked.quiet !== true) await lent.later("tell-closed", { vote: vote.id });
  });
}

interface Counted {
  readonly count: Count;
  readonly file: string;
  readonly labels: readonly string[];
}

/** The result, computed from the very file that is published: whoever redoes it finds the same. */
async function countIn(lent: Work, vote: Vote, assembly: Assembly): Promise<Counted> {
  const circle = await findCircleIn(lent, { circle: vote.circle });
  const labels = await labelsOfIn(lent, vote);
  const last = await holdChain(lent, vote.circle);
  const previous = last?.seal ?? NO_SEAL;
  const file = fileOf(vote, {
    body: bodyOf(vote, assembly),
    circle: circle?.name ?? "",
    labels,
    previous,
  });
  // The figures of members are those of the file; of secret ballots they are counted from what is published.
  const summary = file.body.kind === "ballots" ? summarise(file).summary : assembly.summary;
  const outcome = outcomeOf(file, summary);
  const text = writeCountFile(file);
  const hash = fileHash(text);
  const { gini, top } = concentrationOf([...assembly.resolution.carried]);
  return {
    file: text,
    labels,
    count: {
      vote: vote.id,
      circle: vote.circle,
      place: (last?.place ?? 0) + 1,
      hash,
      previous,
      seal: sealOf(previous, hash),
      summary,
      outcome,
      carriers: top.flatMap(({ row, carried }) => {
        const person = assembly.people[row];
        return person === undefined ? [] : [{ person, carried }];
      }),
      gini,
      countedAt: lent.now,
    },
  };
}

/** Where each voice went, for its owner; of secret ballots, only that they voted. */
function voicesOf(vote: Vote, assembly: Assembly): Parameters<typeof saveVoices>[2] {
  const isOpen = takesDelegations(vote);
  return allCourses(assembly).flatMap(({ through, end }, row) => {
    const [person] = through;
    if (person === undefined) return [];
    const carried = assembly.resolution.carried[row] ?? 0;
    return [
      {
        space: ownSpaceOf(person),
        pseudonym: isOpen ? assembly.members[row]?.pseudonym : undefined,
        through,
        ended: end,
        carried,
      },
    ];
  });
}

/** Why people voted so, given to the circle: without names where ballots are secret, and all of one instant. */
async function giveReasonsIn(lent: Work, vote: Vote): Promise<void> {
  if (vote.method === "consent") return;
  const whys = await listWhys(lent, vote.id);
  const said = [];
  for (const { voter, space, why } of whys) {
    if (!isId<"Space">(space)) continue;
    const words = await open(lent, space, why);
    if (words !== undefined) said.push({ voter, words });
  }
  // By their words: their order says nothing of who came first.
  for (const { voter, words } of said.toSorted((a, b) => (a.words < b.words ? -1 : 1)))
    await saveReason(lent, vote.circle, {
      vote: vote.id,
      by: takesDelegations(vote) ? voter : undefined,
      kind: "reason",
      words: await seal(lent, spaceOf(vote.circle), words),
      writtenAt: lent.now,
    });
}

const payloadShape = z.object({ vote: z.string().refine((text) => isId<"Vote">(text)) });

/** The job that closes a vote at its instant. */
export async function closeVote(app: App, payload: unknown, actor: Actor): Promise<void> {
  const { vote } = payloadShape.parse(payload);
  await app.transaction(actor, (work) => closeVoteIn(work, { vote }));
}

/** A vote that is over for so long and is not counted was forgotten: its job ended in errors, or a restore did not bring it back. */
export const LATE = Temporal.Duration.from({ minutes: 15 });

/** Each hour: asks again for the close of what is over and was never counted, so that no seal is awaited for ever. */
export async function closeLateVotes(app: App, _: unknown, actor: Actor): Promise<void> {
  await app.transaction(actor, async (work) => {
    const late = await listUncounted(work, { before: work.now.subtract(LATE), most: 100 });
    for (const vote of late)
      await work.later("close-vote", { vote }, { key: `close-vote:${vote}` });
  });
}

/** The job that writes to who was a member at the close, with the result and its seal. */
export async function tellClosed(app: App, payload: unknown, actor: Actor): Promise<void> {
  const { vote: id } = payloadShape.parse(payload);
  await app.transaction(actor, async (work) => {
    const vote = await findVote(work, id);
    if (vote === undefined) return;
    const asked = { circle: vote.circle, at: vote.closesAt };
    await tellClosedIn(work, vote, await memberIdsAtIn(work, asked));
  });
}
