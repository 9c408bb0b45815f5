export {
  countVoices,
  followVoice,
  resultOf,
  weightOf,
  type Assembly,
  type Course,
  type Delegation,
} from "./domain/voices.ts";
export { outcomeOf, type Vote, type VoteId, type VoteResult } from "./domain/vote.ts";
