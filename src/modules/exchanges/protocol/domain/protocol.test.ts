import { readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

import { type Act, type Exchange, type Party, startExchange, STATES } from "./exchange.ts";
import { actsOf, decideStep } from "./protocol.ts";
import { after, type More, NOON, stepOf } from "./test-steps.ts";
import { transitionsFrom } from "./transitions.ts";
import { whoseTurn } from "./turn.ts";

function take(exchange: Exchange, by: Party, act: Act, more: More = {}): Exchange {
  const told = decideStep(exchange, stepOf(exchange, by, act, more), after(more.day ?? 0));
  if (!told.done) throw new Error(`${by} ${act}: ${told.refusal}`);
  return told.value.exchange;
}

function answerTo(exchange: Exchange, by: Party, act: Act, more: More = {}): string {
  const told = decideStep(exchange, stepOf(exchange, by, act, more), after(more.day ?? 0));
  if (!told.done) return told.refusal;
  return told.value.already ? "already" : told.value.exchange.state;
}

const draft = startExchange({ approvals: 0 }, NOON);
const proposed = take(draft, "asker", "propose");
const changed = take(proposed, "giver", "change-terms");
const established = take(proposed, "giver", "accept");

describe("agreeing", () => {
  test("the giver accepts what was proposed: both acknowledged the first version", () => {
    expect(established.state).toBe("established");
    expect(established.acknowledged).toEqual({ asker: 1, giver: 1 });
  });

  test("the giver changes the terms, the asker confirms: both acknowledged the second version", () => {
    const agreed = take(changed, "asker", "confirm");
    expect([agreed.state, agreed.acknowledged]).toEqual(["established", { asker: 2, giver: 2 }]);
  });

  test("what was read must be what stands", () => {
    const amended = take(proposed, "asker", "change-terms");
    expect(answerTo(amended, "giver", "accept", { terms: 1 })).toBe("terms-changed");
    expect(answerTo(amended, "giver", "accept", { terms: 2 })).toBe("established");
  });

  test("both change at once: the asker’s change stands and the giver is asked, whoever came first", () => {
    const one = take(changed, "asker", "change-terms", { terms: 1 });
    const other = take(proposed, "asker", "change-terms");
    expect(answerTo(other, "giver", "change-terms", { terms: 1 })).toBe("terms-changed");
    for (const exchange of [one, other]) {
      expect([exchange.state, exchange.authors.at(-1)]).toEqual(["proposed", "asker"]);
      expect(whoseTurn(exchange)).toEqual(["giver"]);
    }
  });

  test("terms pass to and fro twelve times at most", () => {
    let exchange = proposed;
    for (let version = 2; version <= 12; version += 1)
      exchange = take(exchange, version % 2 === 0 ? "giver" : "asker", "change-terms");
    expect(answerTo(exchange, "asker", "change-terms")).toBe("too-many-changes");
    expect(answerTo(exchange, "asker", "confirm")).toBe("established");
  });

  test("where two must approve, it is established by the second, in whatever order", () => {
    const two = take(startExchange({ approvals: 2 }, NOON), "asker", "propose");
    const agreed = take(two, "giver", "accept");
    expect([agreed.state, whoseTurn(agreed)]).toEqual([
      "approving",
      ["first-approver", "second-approver"],
    ]);
    const once = take(agreed, "second-approver", "approve");
    expect([once.state, whoseTurn(once)]).toEqual(["approving", ["first-approver"]]);
    expect(answerTo(once, "second-approver", "approve")).toBe("already");
    expect(answerTo(once, "first-approver", "approve")).toBe("established");
    expect(answerTo(once, "first-approver", "refuse-approval")).toBe("not-approved");
  });

  test("an approver whom the kind does not ask approves nothing", () => {
    const one = take(startExchange({ approvals: 1 }, NOON), "asker", "propose");
    const agreed = take(one, "giver", "accept");
    expect(answerTo(agreed, "second-approver", "approve")).toBe("not-yours");
    expect(actsOf(agreed, "second-approver")).toEqual([]);
  });
});

describe("a step", () => {
  test("taken twice changes nothing", () => {
    const twice = decideStep(established, stepOf(proposed, "giver", "accept"), after(3));
    expect(twice).toEqual({ done: true, value: { exchange: established, already: true } });
  });

  test("of a number that was something else is refused", () => {
    expect(answerTo(established, "giver", "decline", { number: 1 })).toBe("answered-otherwise");
  });

  test("whose elder has not arrived waits for it", () => {
    expect(answerTo(established, "giver", "deliver", { number: 3 })).toBe("steps-missing");
  });

  test.each([
    { told: "the asker accepts for the giver", exchange: proposed, by: "asker", act: "accept" },
    { told: "the platform agrees for nobody", exchange: proposed, by: "platform", act: "accept" },
    { told: "the giver confirms their own terms", exchange: changed, by: "giver", act: "confirm" },
  ] as const)("$told: it is not theirs", ({ exchange, by, act }) => {
    expect(answerTo(exchange, by, act)).toBe("not-yours");
  });

  test("out of turn is refused, and so is any step once it ended", () => {
    expect(answerTo(proposed, "giver", "deliver")).toBe("out-of-turn");
    const declined = take(proposed, "giver", "decline");
    expect(answerTo(declined, "asker", "withdraw")).toBe("already-ended");
    expect(answerTo(declined, "giver", "decline", { number: 1 })).toBe("already");
  });
});

describe("later", () => {
  test("holds the ask until its day, twice at most", () => {
    const later = take(proposed, "giver", "later");
    expect([later.state, whoseTurn(later)]).toEqual(["later", []]);
    expect(answerTo(later, "platform", "resume", { day: 6 })).toBe("too-early");
    const back = take(later, "platform", "resume", { day: 7 });
    const again = take(back, "giver", "later", { day: 8 });
    const third = take(again, "platform", "resume", { day: 15 });
    expect(answerTo(third, "giver", "later", { day: 15 })).toBe("too-many-laters");
  });

  test("the giver may answer before, and the asker may go elsewhere", () => {
    const later = take(proposed, "giver", "later");
    expect(answerTo(later, "giver", "accept")).toBe("established");
    expect(answerTo(later, "asker", "pass-on")).toBe("passed-on");
  });
});

describe("what all are asked for at once is for one day", () => {
  const due = after(3);
  const forADay = (state: Exchange["state"]) => ({ ...proposed, atOnce: true, due, state });

  test.each([
    ["proposed", "giver", "accept"],
    ["changed", "asker", "confirm"],
    ["approving", "asker", "waive"],
  ] as const)("once it is over nothing of it is agreed on: %s, %s, %s", (state, by, act) => {
    const exchange = {
      ...forADay(state),
      approvals: 1 as const,
      byOrganisation: "first-approver" as const,
    };
    const answered = (day: number) => answerTo(exchange, by, act, { day });
    expect(answered(2.9)).not.toBe("day-is-past");
    expect(answered(3.1)).toBe("day-is-past");
    expect(answerTo({ ...exchange, atOnce: false }, by, act, { day: 3.1 })).not.toBe("day-is-past");
  });

  test.each(["waiting", "proposed", "changed", "approving"] as const)(
    "%s, it ends with its day, whoever was reminded",
    (state) => {
      expect(answerTo(forADay(state), "platform", "expire", { day: 2.9 })).toBe("too-early");
      expect(answerTo(forADay(state), "platform", "expire", { day: 3.1 })).toBe("expired");
    },
  );

  test("what was agreed does not end with it: somebody may still say that it took place", () => {
    expect(answerTo(forADay("established"), "platform", "expire", { day: 3.1 })).toBe("too-early");
  });
});

describe("silence", () => {
  const once = take(proposed, "platform", "remind", { day: 2 });
  const twice = take(once, "platform", "remind", { day: 4 });

  test("is reminded of after two days, twice, never a third time", () => {
    expect(answerTo(proposed, "platform", "remind", { day: 1.99 })).toBe("too-early");
    expect(answerTo(once, "platform", "remind", { day: 3.9 })).toBe("too-early");
    expect(answerTo(twice, "platform", "remind", { day: 30 })).toBe("reminded-enough");
  });

  test("ends after both reminders and two days more, passed on only if the asker agreed", () => {
    expect(answerTo(once, "platform", "expire", { day: 30 })).toBe("too-early");
    expect(answerTo(twice, "platform", "expire", { day: 5 })).toBe("too-early");
    expect(answerTo(twice, "platform", "expire", { day: 6 })).toBe("expired");
    expect(answerTo(twice, "platform", "pass-on", { day: 6 })).toBe("not-agreed-to-pass-on");
    expect(answerTo({ ...twice, routed: true }, "platform", "pass-on", { day: 6 })).toBe(
      "passed-on",
    );
    expect(answerTo(twice, "asker", "pass-on", { day: 6 })).toBe("passed-on");
  });

  test("new terms for who has not answered give no more reminders", () => {
    const amended = take(twice, "asker", "change-terms", { day: 5 });
    expect(answerTo(amended, "platform", "remind", { day: 20 })).toBe("reminded-enough");
    const answered = take(amended, "giver", "change-terms", { day: 6 });
    expect(answerTo(answered, "platform", "remind", { day: 8 })).toBe("changed");
  });

  test("two days are two days of the calendar when the clock changes", () => {
    const saturday = Temporal.Instant.from("2026-03-28T11:00:00Z"); // noon in Paris, an hour lost that night
    const asked = { ...proposed, since: saturday };
    const remind = stepOf(asked, "platform", "remind");
    const at = (text: string) => decideStep(asked, remind, Temporal.Instant.from(text)).done;
    expect([at("2026-03-30T09:59:59Z"), at("2026-03-30T10:00:00Z")]).toEqual([false, true]);
  });

  test("before the day that was agreed nobody is reminded of it", () => {
    const due = after(20);
    const asked = { ...established, due };
    expect(answerTo(asked, "platform", "remind", { day: 21 })).toBe("too-early");
    expect(answerTo(asked, "platform", "remind", { day: 22 })).toBe("established");
  });
});

describe("deliveries", () => {
  const first = take(established, "giver", "deliver");
  const second = take(first, "giver", "deliver", { delivery: 2 });

  test("are numbered, and acknowledged up to a number", () => {
    expect(answerTo(first, "giver", "deliver", { delivery: 3 })).toBe("steps-missing");
    expect(answerTo(first, "giver", "deliver", { delivery: 1 })).toBe("already");
    const all = take(second, "asker", "acknowledge", { delivery: 2 });
    expect(all.received.giver).toBe(2);
    expect(answerTo(all, "asker", "acknowledge", { delivery: 1 })).toBe("already");
  });

  test("who received may say it before who delivered, one ahead", () => {
    const told = take(established, "asker", "acknowledge");
    expect([told.delivered.giver, told.received.giver]).toEqual([1, 1]);
    expect(answerTo(established, "asker", "acknowledge", { delivery: 2 })).toBe(
      "nothing-delivered",
    );
  });

  test("what did not come is awaited again under its number", () => {
    const missing = take(second, "asker", "dispute", { delivery: 1 });
    expect([missing.delivered.giver, whoseTurn(missing)]).toEqual([0, ["giver"]]);
    expect(answerTo(missing, "giver", "deliver", { delivery: 1 })).toBe("established");
    const received = take(second, "asker", "acknowledge", { delivery: 1 });
    expect(answerTo(received, "asker", "dispute", { delivery: 1 })).toBe("nothing-delivered");
  });

  test("go both ways: a loan is given, then given back", () => {
    const lent = take(first, "asker", "acknowledge");
    const back = take(lent, "asker", "deliver");
    expect(whoseTurn(back)).toEqual(["giver"]);
    expect(take(back, "giver", "acknowledge").received).toEqual({ asker: 1, giver: 1 });
  });
});

describe("closing", () => {
  const closing = take(established, "giver", "close");
  const closed = take(closing, "asker", "close", { day: 1 });

  test("takes both; one who closed delivers no more, and may still acknowledge", () => {
    expect([closing.state, whoseTurn(closing)]).toEqual(["closing", ["asker"]]);
    expect(answerTo(closing, "giver", "close")).toBe("already");
    expect(answerTo(closing, "giver", "deliver")).toBe("closed-already");
    expect(answerTo(closing, "asker", "deliver")).toBe("closing");
    expect(closed.state).toBe("closed");
  });

  test("each says how it went: settled by the second, or after fourteen days", () => {
    const once = take(closed, "asker", "feedback", { day: 2 });
    expect(once.state).toBe("closed");
    expect(answerTo(once, "giver", "feedback", { day: 3 })).toBe("settled");
    expect(answerTo(closed, "platform", "expire", { day: 14 })).toBe("too-early");
    expect(answerTo(closed, "platform", "expire", { day: 15 })).toBe("settled");
  });

  test("by one alone, and silence of the other: closed all the same", () => {
    const once = take(closing, "platform", "remind", { day: 2 });
    const twice = take(once, "platform", "remind", { day: 4 });
    expect(answerTo(twice, "platform", "expire", { day: 6 })).toBe("closed");
  });
});

test("nothing is left under way: what was received closes, what never came expires", () => {
  const silent = (exchange: Exchange) =>
    [2, 4].reduce((one, day) => take(one, "platform", "remind", { day: day + 1 }), exchange);
  expect(answerTo(silent(established), "platform", "expire", { day: 9 })).toBe("expired");
  const received = take(established, "asker", "acknowledge", { day: 1 });
  expect(answerTo(silent(received), "platform", "expire", { day: 9 })).toBe("closed");
});

test("the page of the module says the table as it is", () => {
  const page = readFileSync("src/modules/exchanges/README.md", "utf8");
  const silent = STATES.flatMap((state) => {
    const [, line = ""] = new RegExp(`^\\| _${state}_ +\\| (.*)\\|$`, "m").exec(page) ?? [];
    return transitionsFrom(state)
      .map(({ act, to }) => (to === state ? act : `${act} → _${to}_`))
      .filter((words) => !line.includes(words))
      .map((words) => `${state}: ${words}`);
  });
  expect(silent).toEqual([]);
});
