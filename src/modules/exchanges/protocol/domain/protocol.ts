import { done, refused, type Result } from "#basics/result";

import { applyStep, saysNothingNew } from "./apply-step.ts";
import {
  type Act,
  type Exchange,
  hasEnded,
  nextNumber,
  type Party,
  type Step,
} from "./exchange.ts";
import { refuseStep, type StepRefusal } from "./step-guards.ts";
import { transitionsFrom, type Transition } from "./transitions.ts";
import { approversOf, missingOf } from "./turn.ts";

/** What a step made: the exchange, and whether it had been taken before (then nothing is to be saved or sent). */
export interface Stepped {
  readonly exchange: Exchange;
  readonly already: boolean;
}

/**
 * Decides what a step does to an exchange: the only way by which one changes. It copies the arrival of
 * a segment (RFC 9293, section 3.10.7), in the same order: is it known already, does the state take it,
 * from that party, about the terms that stand.
 *
 * A step that comes twice, or late, is known by its number and changes nothing. So whatever the network
 * loses, doubles or turns round, both sides read one exchange; and *established* means that both wrote or
 * accepted the same version of the terms.
 */
export function decideStep(
  exchange: Exchange,
  step: Step,
  now: Temporal.Instant,
): Result<Stepped, StepRefusal> {
  const expected = nextNumber(exchange, step.by);
  if (step.number < expected) {
    return isKnown(exchange, step)
      ? done({ exchange, already: true })
      : refused("answered-otherwise");
  }
  if (hasEnded(exchange)) return refused("already-ended");
  if (step.number > expected) return refused("steps-missing");

  const transition = findTransition(exchange, step);
  if (transition === undefined) return refused(whyNot(exchange, step));
  if (saysNothingNew(exchange, step)) return done({ exchange, already: true });

  const refusal = refuseStep(exchange, step, now);
  if (refusal !== undefined) return refused(refusal);
  return done({ exchange: applyStep(exchange, step, transition.to, now), already: false });
}

/** What a party may do where the exchange is, in the order of the table: the buttons of its page. */
export function actsOf(exchange: Exchange, by: Party): readonly Act[] {
  return transitionsFrom(exchange.state)
    .filter((transition) => isOpenTo(exchange, transition, by))
    .map(({ act }) => act);
}

/** Whether a party wrote this very step before: same number, same act, about the same thing. */
function isKnown({ taken }: Exchange, step: Step): boolean {
  const delivery = "delivery" in step ? step.delivery : 0;
  return taken.some(
    (one) =>
      one.by === step.by &&
      one.number === step.number &&
      one.act === step.act &&
      one.terms === step.terms &&
      one.delivery === delivery,
  );
}

function findTransition(exchange: Exchange, { act, by }: Step): Transition | undefined {
  return transitionsFrom(exchange.state).find(
    (transition) => transition.act === act && isOpenTo(exchange, transition, by),
  );
}

/**
 * Whether the table lets this party take the step: an approver only where the kind asks for one, and before the
 * giver answered only where both are asked at once; an organisation is done without, or falls, where there is one.
 */
function isOpenTo(exchange: Exchange, { act, by: parties }: Transition, by: Party): boolean {
  if (!parties.includes(by)) return false;
  const { byOrganisation, approvedBy, atOnce = false } = exchange;
  if (act === "lapse") return byOrganisation !== undefined && approvedBy.includes(byOrganisation);
  if (act === "waive") return missingOf(exchange).some((one) => one === byOrganisation);
  if (by !== "first-approver" && by !== "second-approver") return true;
  return approversOf(exchange).includes(by) && (atOnce || exchange.state === "approving");
}

function whyNot(exchange: Exchange, { act }: Step): StepRefusal {
  const isTaken = transitionsFrom(exchange.state).some((transition) => transition.act === act);
  return isTaken ? "not-yours" : "out-of-turn";
}
