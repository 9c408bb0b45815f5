import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import { demonstrationCircles } from "#rules/circles";
import { demonstrationPeople, type DemonstrationPersonKey } from "#rules/people";
import { type Actor, type App, job, person, type Work } from "#services/house";

import { askQuestionIn } from "../votes/actions/ask-question.ts";
import { castBallotIn } from "../votes/actions/cast-ballot.ts";
import { closeVoteIn } from "../votes/actions/close-vote.ts";
import { delegateIn } from "../voices/actions/delegate.ts";
import { seeVoteIn } from "../votes/actions/see-vote.ts";
import type { Marks } from "../domain/methods/method.ts";
import { type DemonstrationVote, demonstrationVotes } from "./votes.ts";

/** The votes of the demonstration, with the delegations of their circles. Nobody is written to. */
export async function fillVotes(app: App): Promise<void> {
  for (const vote of demonstrationVotes) {
    await fillDelegations(app, vote);
    await fillVote(app, vote);
  }
}

/** Who has no e-mail address says it by telephone. */
function as(key: DemonstrationPersonKey): Actor {
  const one = demonstrationPeople[key];
  return person(one.id, "email" in one ? "page" : "telephone");
}

async function fillDelegations(app: App, vote: DemonstrationVote): Promise<void> {
  const today = dayOf(app.clock.now());
  const circle = demonstrationCircles[vote.circle].id;
  for (const { from, to, given } of vote.delegations ?? []) {
    const told = await app.transaction(as(from), (work) =>
      delegateIn(
        { ...work, now: instantOf(given, today) },
        {
          scope: { circle, theme: undefined, vote: undefined },
          to: to.map((key) => demonstrationPeople[key].id),
          quiet: true,
        },
      ),
    );
    if (!told.done) throw new Error(`a voice was not entrusted: ${told.refusal}`);
  }
}

async function fillVote(app: App, vote: DemonstrationVote): Promise<void> {
  const today = dayOf(app.clock.now());
  const circle = demonstrationCircles[vote.circle];
  const asked = await app.transaction(as(circle.facilitators[0]), (work) =>
    askQuestionIn(
      { ...work, now: instantOf(vote.opened, today) },
      {
        id: vote.id,
        circle: circle.id,
        question: vote.question,
        background: vote.background,
        method: vote.method,
        secrecy: vote.secrecy,
        theme: vote.theme,
        rules: { quorum: vote.quorum, threshold: "simple", budget: vote.budget },
        binding: false,
        proposalsFrom: vote.proposals && instantOf(vote.proposals, today),
        votesFrom: vote.votes && instantOf(vote.votes, today),
        closesAt: instantOf(vote.closes, today),
        options: vote.options,
        quiet: true,
      },
    ),
  );
  if (!asked.done) throw new Error(`a question was not put: ${asked.refusal}`);
  for (const ballot of vote.ballots) await fillBallot(app, vote, ballot);
  await app.transaction(job("close-vote"), (work) =>
    closeVoteIn(work, { vote: vote.id, quiet: true }),
  );
}

async function fillBallot(
  app: App,
  vote: DemonstrationVote,
  { by, marks, why, at }: DemonstrationVote["ballots"][number],
): Promise<void> {
  const now = instantOf(at, dayOf(app.clock.now()));
  const told = await app.transaction(as(by), async (work) =>
    castBallotIn(
      { ...work, now },
      { vote: vote.id, marks: await marksIn(work, vote, marks), why, quiet: true },
    ),
  );
  if (!told.done) throw new Error(`a ballot was not cast: ${told.refusal}`);
}

/** Of an election, the marks that name somebody. */
async function marksIn(
  work: Work,
  vote: DemonstrationVote,
  marks: DemonstrationVote["ballots"][number]["marks"],
): Promise<Marks> {
  if (!("names" in marks)) return marks;
  const named = demonstrationPeople[marks.names].id;
  const seen = await seeVoteIn(work, { vote: vote.id });
  return (seen?.vote.options ?? []).map(({ person: one }) => (one === named ? 1 : 0));
}
