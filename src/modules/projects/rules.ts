export {
  ANSWERS,
  isUnderWay,
  type Answer,
  type AnswerId,
  type AnsweredCall,
  type Outcome,
  type Stage,
} from "./domain/answer.ts";
