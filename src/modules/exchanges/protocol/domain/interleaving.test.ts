import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  type Act,
  ACTS,
  type Exchange,
  hasEnded,
  type Party,
  startExchange,
  STATES,
  type Step,
  takesAPlace,
} from "./exchange.ts";
import { nextTimer } from "./next-timer.ts";
import { actsOf, decideStep } from "./protocol.ts";
import { daysLater } from "./step-guards.ts";
import { after, NOON, stepOf } from "./test-steps.ts";
import { transitionsFrom } from "./transitions.ts";
import { approversOf, whoseTurn } from "./turn.ts";
import { mayBeAsked, newCongestion, observeOutcome } from "../../givers/domain/windows.ts";

/*
 * The proof: parties who each hold a copy of the exchange, perhaps an old one, write steps from what they
 * see. A channel loses, doubles, delays and turns round what they write. Whatever happens, what stands is
 * one exchange, and what each holds is an earlier page of it.
 */

const PARTIES = ["asker", "giver", "first-approver", "second-approver", "platform"] as const;

/** What may happen next; `pick` chooses among what is possible. */
type Event =
  | { readonly kind: "write"; readonly by: Party; readonly pick: number; readonly delivery: number }
  | {
      readonly kind: "forge";
      readonly by: Party;
      readonly act: Act;
      readonly number: number;
      readonly terms: number;
    }
  | { readonly kind: "arrive" | "arrive-twice" | "lose"; readonly pick: number }
  | { readonly kind: "look"; readonly by: Party }
  | { readonly kind: "answer"; readonly pick: number }
  | { readonly kind: "timer" }
  | { readonly kind: "wait"; readonly days: number };

const party = fc.constantFrom<Party>(...PARTIES);
const pick = fc.nat(1_000);
const events: fc.Arbitrary<readonly Event[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant("write" as const),
        by: party,
        pick,
        delivery: fc.integer({ min: 1, max: 3 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant("forge" as const),
        by: party,
        act: fc.constantFrom<Act>(...ACTS),
        number: fc.integer({ min: 1, max: 6 }),
        terms: fc.nat(4),
      }),
    },
    {
      weight: 7,
      arbitrary: fc.record({
        kind: fc.constantFrom(
          "arrive" as const,
          "arrive" as const,
          "arrive-twice" as const,
          "lose" as const,
        ),
        pick,
      }),
    },
    { weight: 5, arbitrary: fc.record({ kind: fc.constant("look" as const), by: party }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant("wait" as const),
        days: fc.integer({ min: 0, max: 9 }),
      }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant("answer" as const), pick }) },
    { weight: 2, arbitrary: fc.constant({ kind: "timer" as const }) },
  ),
  { minLength: 20, maxLength: 120, size: "max" },
);
type Kind = Parameters<typeof startExchange>[0];
const sided: fc.Arbitrary<Kind> = fc.record({
  approvals: fc.constantFrom(0, 1, 2),
  routed: fc.boolean(),
});
/** Those in which the organisation that the asker works for says yes, last; asked along with the giver, or after. */
const employed: fc.Arbitrary<Kind> = fc
  .record({ approvals: fc.constantFrom(1, 2), routed: fc.boolean(), atOnce: fc.boolean() })
  .map((kind) => ({
    ...kind,
    byOrganisation: kind.approvals === 1 ? "first-approver" : "second-approver",
  }));

/** Acts that end nothing come more often than those that do: else few exchanges would be established. */
const GOING_ON: readonly Act[] = ACTS.filter(
  (act) => !["decline", "withdraw", "refuse-approval", "cancel", "pass-on"].includes(act),
);

interface World {
  stored: Exchange;
  day: number;
  readonly views: Map<Party, Exchange>;
  readonly channel: Step[];
}

/** What came of it, and every state that it passed through. */
function live(kind: Kind, told: readonly Event[]): World {
  const stored = startExchange(kind, NOON);
  const views = new Map<Party, Exchange>(PARTIES.map((by) => [by, stored]));
  const world: World = { stored, day: 0, views, channel: [] };
  for (const event of told) happen(world, event);
  return world;
}

function happen(world: World, event: Event): void {
  if (event.kind === "wait") world.day += event.days;
  else if (event.kind === "look") world.views.set(event.by, world.stored);
  else if (event.kind === "write") write(world, event);
  else if (event.kind === "answer") answer(world, event.pick);
  else if (event.kind === "timer") waitForTimer(world);
  else if (event.kind === "forge")
    arrive(world, stepOf(world.stored, event.by, event.act, { ...event, day: world.day }));
  else {
    const index = event.pick % Math.max(1, world.channel.length);
    const step = world.channel[index];
    if (step === undefined) return;
    if (event.kind !== "arrive-twice") world.channel.splice(index, 1);
    if (event.kind !== "lose") arrive(world, step);
  }
}

/** A party writes a step that its own copy allows. */
function write(world: World, { by, pick: chosen, delivery }: Event & { kind: "write" }): void {
  const view = world.views.get(by) ?? world.stored;
  const acts = actsOf(view, by);
  const gentle = acts.filter((one) => GOING_ON.includes(one));
  const choice = chosen % 20 === 0 || gentle.length === 0 ? acts : gentle;
  const act = choice[chosen % Math.max(1, choice.length)];
  if (act !== undefined) world.channel.push(stepOf(view, by, act, { delivery, day: world.day }));
}

/** Somebody who is waited for looks, and does what they see at once. */
function answer(world: World, chosen: number): void {
  const turn = whoseTurn(world.stored);
  const by = turn[chosen % Math.max(1, turn.length)];
  const act = by === undefined ? undefined : actsOf(world.stored, by)[chosen % 7];
  if (by !== undefined && act !== undefined)
    arrive(world, stepOf(world.stored, by, act, { day: world.day }));
}

/** Nobody does anything until the platform does. */
function waitForTimer(world: World): void {
  const timer = nextTimer(world.stored, {});
  if (timer === undefined) return;
  const day = Math.ceil(timer.at.since(NOON).total("hours") / 24);
  world.day = Math.max(world.day, day);
  arrive(world, stepOf(world.stored, "platform", timer.act, { day: world.day }));
}

function arrive(world: World, step: Step): void {
  const before = world.stored;
  const now = after(world.day);
  const told = decideStep(before, step, now);
  if (!told.done) return;
  const { exchange, already } = told.value;
  if (already !== (exchange === before)) throw new Error("what is said again changes nothing");
  check(before, exchange, step, now);
  world.stored = exchange;
}

/** What holds of every step that counts. */
function check(before: Exchange, stored: Exchange, step: Step, now: Temporal.Instant): void {
  if (before === stored) return;
  if (hasEnded(before)) throw new Error("nothing happens after the end");
  const agreed = ["established", "closing", "closed", "settled"].includes(stored.state);
  const { asker, giver } = stored.acknowledged;
  if (agreed && (asker !== stored.authors.length || giver !== asker))
    throw new Error("established without the same terms");
  if (agreed && stored.approvedBy.length !== approversOf(stored).length)
    throw new Error("established without those who must approve");
  if (agreed && stored.approvedBy.some((one) => approvedTerms(stored, one) !== giver))
    throw new Error("approved with other terms");
  const numbers = stored.taken.filter(({ by }) => by === step.by).map(({ number }) => number);
  if (numbers.some((number, index) => number !== index + 1)) throw new Error("taken twice");
  const last = before.taken.at(-1)?.at ?? NOON;
  if (step.act === "remind" && Temporal.Instant.compare(now, daysLater(last, 2)) < 0)
    throw new Error("reminded before two days");
  const idle = !["waiting", "later"].includes(stored.state) && !hasEnded(stored);
  if (idle && whoseTurn(stored).length === 0) throw new Error("nobody is waited for");
  for (const side of ["asker", "giver"] as const)
    if (stored.received[side] > stored.delivered[side]) throw new Error("received but not given");
}

/** The version of the terms of which an approver said yes last. */
function approvedTerms({ taken }: Exchange, one: Party): number | undefined {
  return taken.findLast(({ by, act }) => by === one && act === "approve")?.terms;
}

/** What somebody is waited for: the state, and whether it is for their word on what they received. */
function askedOf(exchange: Exchange, by: Party): string {
  if (!whoseTurn(exchange).includes(by)) return "nothing";
  const [mine, theirs] =
    by === "asker" ? (["asker", "giver"] as const) : (["giver", "asker"] as const);
  const owes = mine === by && exchange.delivered[theirs] > exchange.received[theirs];
  return `${exchange.state} ${owes}`;
}

/** The most reminders on end to somebody who did nothing meanwhile, about one and the same thing. */
function mostReminders(exchange: Exchange, by: Party): number {
  let [most, count] = [0, 0];
  let replayed = startExchange(exchange, NOON);
  for (const one of exchange.taken) {
    const asked = askedOf(replayed, by);
    if (one.act === "remind" && asked !== "nothing") count += 1;
    most = Math.max(most, count);
    replayed = replay(replayed, one);
    if (one.by === by || askedOf(replayed, by) !== asked) count = 0;
  }
  return most;
}

function replay(exchange: Exchange, one: Exchange["taken"][number]): Exchange {
  const step = stepOf(exchange, one.by, one.act, { terms: one.terms, delivery: one.delivery });
  const until = one.at.add({ hours: 1 });
  const told = decideStep(exchange, step.act === "later" ? { ...step, until } : step, one.at);
  // A day put off is not in the journal: what was resumed is resumed from that day on.
  if (!told.done) throw new Error(`${one.act}: ${told.refusal}`);
  return told.value.exchange;
}

/** Falls silent, and lets the platform do what it does by itself; answers how many times it acted. */
function fallSilent(exchange: Exchange): { readonly ended: Exchange; readonly timers: number } {
  let ended = exchange;
  let timers = 0;
  for (let timer = nextTimer(ended, {}); timer !== undefined; timer = nextTimer(ended, {})) {
    const told = decideStep(ended, stepOf(ended, "platform", timer.act), timer.at);
    if (!told.done || told.value.already) throw new Error(`a timer in vain: ${timer.act}`);
    ended = told.value.exchange;
    timers += 1;
    if (timers > 20) throw new Error("it does not end");
  }
  return { ended, timers };
}

describe.each([
  { told: "by the two, and by whom a side named", kinds: sided },
  { told: "by an organisation too", kinds: employed },
])("whatever is lost, doubled, delayed or turned round, $told", ({ kinds }) => {
  const RUNS = { numRuns: 1_500, seed: 4 };

  test("established means the same terms, nothing counts twice, nobody is reminded early", () => {
    fc.assert(
      fc.property(kinds, events, (kind, told) => {
        expect(STATES).toContain(live(kind, told).stored.state);
      }),
      RUNS,
    );
  });

  test("what each holds is an earlier page of what stands, and the next look ends in the same state", () => {
    fc.assert(
      fc.property(kinds, events, (kind, told) => {
        const { stored, views } = live(kind, told);
        expect(views.size).toBeGreaterThan(0);
        for (const view of views.values())
          expect(stored.taken.slice(0, view.taken.length)).toEqual(view.taken);
      }),
      RUNS,
    );
  });

  test("nobody is reminded a third time of what they have not answered", () => {
    fc.assert(
      fc.property(kinds, events, (kind, told) => {
        const { stored } = live(kind, told);
        for (const by of PARTIES) expect(mostReminders(stored, by)).toBeLessThanOrEqual(2);
      }),
      RUNS,
    );
  });

  test("every exchange ends once all fall silent, after at most seven acts of the platform", () => {
    fc.assert(
      fc.property(kinds, events, (kind, told) => {
        const { ended, timers } = fallSilent(live(kind, told).stored);
        expect(hasEnded(ended)).toBe(true);
        expect(timers).toBeLessThanOrEqual(7);
      }),
      RUNS,
    );
  });

  test("and the runs above pass through every state, else they would prove nothing", () => {
    const seen = new Set<string>();
    const lives = fc.sample(fc.tuple(kinds, events), RUNS);
    for (const [kind, told] of lives) {
      const { stored } = live(kind, told);
      let replayed = startExchange(kind, NOON);
      for (const one of stored.taken) {
        seen.add(replayed.state);
        replayed = replay(replayed, one);
      }
      seen.add(stored.state);
    }
    expect(STATES.filter((state) => !seen.has(state))).toEqual([]);
  });
});

test("the table leads from every state to an end, and takes no step from an end", () => {
  expect(STATES).not.toHaveLength(0);
  for (const state of STATES) {
    const ended = hasEnded({ state });
    expect(transitionsFrom(state).length === 0).toBe(ended);
    for (const { copies } of transitionsFrom(state)) expect(copies).not.toBe("");
  }
});

test("a giver never holds more open asks than the smaller window, whatever they do with them", () => {
  const today = Temporal.PlainDate.from("2026-11-30");
  const act = fc.constantFrom("ask", "ask", "accept", "decline", "silent", "close");
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5 }), fc.array(fc.tuple(act, pick)), (size, acts) => {
      let congestion = newCongestion();
      let day = today;
      let held: Exchange[] = [];
      expect(mayBeAsked(size, { size, pausedUntil: undefined }, congestion, day)).toBe(false);
      for (const [what, chosen] of acts) {
        day = day.add({ days: 1 });
        const places = held.filter(takesAPlace).length;
        if (what === "ask") {
          if (!mayBeAsked(places, { size, pausedUntil: undefined }, congestion, day)) continue;
          held = [...held, take(startExchange({ approvals: 0 }, NOON), "asker", "propose")];
          const beyond = held.filter(takesAPlace).length > Math.min(size, congestion.window);
          if (beyond) throw new Error("asked beyond the window");
          continue;
        }
        const index = chosen % Math.max(1, held.length);
        const exchange = held[index];
        const when = { today: day, askedOn: day, open: places };
        if (exchange === undefined) continue;
        if (what === "silent") congestion = observeOutcome(congestion, "silent", when);
        else if (what === "close") congestion = observeOutcome(congestion, "met", when);
        held = held.with(index, what === "silent" ? exchange : take(exchange, "giver", what));
      }
    }),
  );
});

/** The step if it may be taken, else the exchange as it was. */
function take(exchange: Exchange, by: Party, act: Act): Exchange {
  const told = decideStep(exchange, stepOf(exchange, by, act), NOON);
  return told.done ? told.value.exchange : exchange;
}
