export { askQuestionIn, type AskQuestion } from "./votes/actions/ask-question.ts";
export { castBallotIn, type CastBallot } from "./votes/actions/cast-ballot.ts";
export { closeVoteIn } from "./votes/actions/close-vote.ts";
export { delegateIn, takeVoiceBackIn, type Delegate } from "./voices/actions/delegate.ts";
export { seeVoteIn } from "./votes/actions/see-vote.ts";
export type { SeenVote } from "./actions/seen.ts";
