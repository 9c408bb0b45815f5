export { askQuestionIn, type AskQuestion } from "./actions/ask-question.ts";
export { castBallotIn, type CastBallot } from "./actions/cast-ballot.ts";
export { closeVoteIn } from "./actions/close-vote.ts";
export { delegateIn, takeVoiceBackIn, type Delegate } from "./actions/delegate.ts";
export { seeVoteIn } from "./actions/see-vote.ts";
export type { SeenVote } from "./actions/seen.ts";
