export {
  addressOf,
  type Occasion,
  type OccasionId,
  type Occurrence,
  type OccurrenceId,
} from "./domain/occasion.ts";
export { datesOf, type Except, type Rule, type When } from "./domain/recurrence.ts";
export { sayRule } from "./domain/recurrence.fr.ts";
export { type NotRead, readRule, writeRule } from "./domain/rule-text.ts";
