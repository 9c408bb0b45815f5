import { expect, test } from "vitest";

import { type Act, type Exchange, type Party, startExchange } from "./exchange.ts";
import { askedAt, outcomeOf } from "./outcome.ts";
import { decideStep } from "./protocol.ts";
import { after, NOON, stepOf } from "./test-steps.ts";

/** The exchange after some steps, one a three days, and what the last of them told. */
function told(...acts: readonly (readonly [Party, Act])[]) {
  let exchange: Exchange = startExchange({ approvals: 0 }, NOON);
  let outcome: string | undefined;
  for (const [index, [by, act]] of acts.entries()) {
    const step = stepOf(exchange, by, act, { day: 3 * index });
    const answer = decideStep(exchange, step, after(3 * index));
    if (!answer.done) throw new Error(answer.refusal);
    outcome = outcomeOf(exchange, step, answer.value.exchange);
    exchange = answer.value.exchange;
  }
  return { outcome, asked: askedAt(exchange)?.toString() };
}

const ask = ["asker", "propose"] as const;
const remind = ["platform", "remind"] as const;
const accept = ["giver", "accept"] as const;

test.each([
  { of: "an ask", acts: [ask], outcome: undefined },
  { of: "a yes", acts: [ask, accept], outcome: "answered" },
  { of: "a first reminder", acts: [ask, remind], outcome: "silent" },
  { of: "a second one", acts: [ask, remind, remind], outcome: undefined },
  { of: "a yes after a reminder", acts: [ask, remind, accept], outcome: "late" },
  { of: "« no time »", acts: [ask, ["giver", "decline"]], outcome: "busy" },
  { of: "the asker who withdraws", acts: [ask, ["asker", "withdraw"]], outcome: undefined },
  {
    of: "both who close what was received",
    acts: [ask, accept, ["asker", "acknowledge"], ["asker", "close"], ["giver", "close"]],
    outcome: "met",
  },
  {
    of: "both who close what never came",
    acts: [ask, accept, ["asker", "close"], ["giver", "close"]],
    outcome: undefined,
  },
] as const)("$of tells « $outcome »", ({ acts, outcome }) => {
  expect(told(...acts).outcome).toBe(outcome);
});

test("the giver was asked when it was proposed, or brought back on the day that they named", () => {
  expect(told(ask, remind).asked).toBe(NOON.toString());
  const back = told(
    ask,
    ["giver", "later"],
    ["asker", "change-terms"],
    ["asker", "change-terms"],
    ["platform", "resume"],
  );
  expect(back.asked).toBe(after(12).toString());
});
