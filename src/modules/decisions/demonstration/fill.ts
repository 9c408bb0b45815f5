import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { instantOf } from "#basics/moving";
import { demonstrationCircles } from "#rules/circles";
import { demonstrationPeople, type DemonstrationPersonKey } from "#rules/people";
import { type Actor, type App, job, person } from "#services/house";

import { askQuestionIn } from "../actions/ask-question.ts";
import { castBallotIn } from "../actions/cast-ballot.ts";
import { closeVoteIn } from "../actions/count-vote.ts";
import { delegateIn } from "../actions/delegate.ts";
import type { OptionId } from "../domain/vote.ts";
import { type DemonstrationVote, demonstrationVotes } from "./votes.ts";

/** The votes of the demonstration, with the delegations of their circles. */
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
  for (const { from, to, given } of vote.delegations) {
    const told = await app.transaction(as(from), (work) =>
      delegateIn(
        { ...work, now: instantOf(given, today) },
        { circle, to: demonstrationPeople[to].id },
      ),
    );
    if (!told.done) throw new Error(`a voice was not entrusted: ${told.refusal}`);
  }
}

async function fillVote(app: App, vote: DemonstrationVote): Promise<void> {
  const today = dayOf(app.clock.now());
  const circle = demonstrationCircles[vote.circle];
  const options = new Map(vote.options.map(({ key }): [string, OptionId] => [key, newId()]));
  const asked = await app.transaction(as(circle.facilitators[0]), (work) =>
    askQuestionIn(
      { ...work, now: instantOf(vote.opened, today) },
      {
        id: vote.id,
        circle: circle.id,
        question: vote.question,
        closesAt: instantOf(vote.closes, today),
        options: vote.options.map(({ key, label, line }) => ({
          id: options.get(key),
          label,
          line,
        })),
      },
    ),
  );
  if (!asked.done) throw new Error(`a question was not put: ${asked.refusal}`);
  for (const { by, option, at } of vote.ballots) {
    const chosen = options.get(option);
    if (chosen === undefined) throw new Error("no such answer");
    const told = await app.transaction(as(by), (work) =>
      castBallotIn({ ...work, now: instantOf(at, today) }, { vote: vote.id, option: chosen }),
    );
    if (!told.done) throw new Error(`a ballot was not cast: ${told.refusal}`);
  }
  await app.transaction(job("close-vote"), (work) => closeVoteIn(work, { vote: vote.id }));
}
