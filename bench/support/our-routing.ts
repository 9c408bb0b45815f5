import {
  type Deed,
  type Exchange,
  nextNumber,
  type Party,
  startExchange,
  type Step,
  takesAPlace,
} from "../../src/modules/exchanges/protocol/domain/exchange.ts";
import { nextTimer } from "../../src/modules/exchanges/protocol/domain/next-timer.ts";
import { VOLUNTEER } from "../../src/modules/exchanges/givers/domain/open-days.ts";
import { outcomeOf } from "../../src/modules/exchanges/protocol/domain/outcome.ts";
import { decideStep } from "../../src/modules/exchanges/protocol/domain/protocol.ts";
import {
  type Candidate,
  orderQueue,
  routeNeed,
} from "../../src/modules/exchanges/needs/domain/routing.ts";
import {
  newRhythm,
  observeAnswer,
  observeReminded,
  type Rhythm,
  sampleOf,
} from "../../src/modules/exchanges/protocol/domain/timers.ts";
import {
  afterIdle,
  mayBeAsked,
  type Congestion,
  newCongestion,
  observeOutcome,
} from "../../src/modules/exchanges/givers/domain/windows.ts";
import {
  type Answer,
  ask,
  type Ask,
  type Field,
  holds,
  isTaken,
  PATIENCE,
  remind,
  type Router,
  withdraw,
} from "./field.ts";
import { announcedUntil, type Giver, kilometres, type Need } from "./territory.ts";

/*
 * Our routing, by the rules of the domain as they are: the protocol, its timers, the two windows, the
 * ranking. It knows what is declared and what was answered, and nothing that is hidden.
 */

const START = Temporal.Instant.from("2026-12-31T23:00:00Z"); // midnight in Paris
const HOUR = 3_600_000;

/** What the platform keeps of one giver. */
interface Known {
  congestion: Congestion;
  rhythm: Rhythm;
  lastAsked: Temporal.Instant | undefined;
}

/** One need on its way: whom it was brought to, and the exchange under way. */
interface Way {
  readonly need: Need;
  readonly asked: Set<number>;
  readonly candidates: readonly { readonly giver: Giver; readonly distance: number }[];
  exchange: Exchange | undefined;
  ask: Ask | undefined;
}

export function ourRoutingIn(field: Field): Router {
  const { territory } = field;
  const known: readonly Known[] = territory.givers.map(() => ({
    congestion: newCongestion(),
    rhythm: newRhythm(VOLUNTEER),
    lastAsked: undefined,
  }));
  const state: State = { field, known, ways: new Map(), waiting: new Set() };
  return {
    name: "ours",
    needArrives: (need) => {
      const candidates = territory
        .candidatesOf(need)
        .map((giver) => ({ giver, distance: kilometres(giver, need) }));
      const way = {
        need,
        candidates,
        asked: new Set<number>(),
        exchange: undefined,
        ask: undefined,
      };
      state.ways.set(need, way);
      seek(state, way);
    },
    answered: (answered, answer) => hear(state, answered, answer),
    met: (done) => {
      const way = state.ways.get(done.need);
      if (way?.exchange !== undefined) {
        step(state, way, "asker", { act: "acknowledge", delivery: 1 });
        for (const side of ["asker", "giver"] as const) step(state, way, side, { act: "close" });
      }
      state.ways.delete(done.need);
      admitWaiting(state, done.giver);
    },
    morning: () => {
      for (const giver of territory.givers) admitWaiting(state, giver);
    },
  };
}

interface State {
  readonly field: Field;
  readonly known: readonly Known[];
  readonly ways: Map<Need, Way>;
  readonly waiting: Set<Way>;
}

/** Brings a need to the first of those who may be asked, or lets it wait for a place. */
function seek(state: State, way: Way): void {
  const { field, waiting } = state;
  const hour = field.agenda.hour();
  waiting.delete(way);
  if (isTaken(field, way.need) || hour - way.need.at > PATIENCE) return;
  const now = { at: instantAt(hour), today: dayAt(hour) };
  const candidates = way.candidates.map(({ giver, distance }) =>
    candidateOf(state, giver, distance, hour),
  );
  const first = routeNeed(candidates, way.asked, now).ranked[0];
  const giver = first === undefined ? undefined : field.territory.givers[first.key];
  if (giver === undefined) waiting.add(way);
  else propose(state, way, giver);
}

function candidateOf(
  { field, known }: State,
  giver: Giver,
  distance: number,
  hour: number,
): Candidate<number> {
  const { congestion = newCongestion(), lastAsked } = known[giver.id] ?? {};
  const away = announcedUntil(giver, hour);
  return {
    key: giver.id,
    covers: 1,
    kilometres: distance,
    reach: giver.reach,
    open: holds(field, giver),
    receive: { size: giver.declared, pausedUntil: away === undefined ? undefined : dayAt(away) },
    congestion,
    lastAsked,
  };
}

function propose(state: State, way: Way, giver: Giver): void {
  const now = instantAt(state.field.agenda.hour());
  const kept = state.known[giver.id];
  if (kept === undefined) return;
  if (kept.lastAsked !== undefined)
    kept.congestion = afterIdle(kept.congestion, now.since(kept.lastAsked).total("days"));
  kept.lastAsked = now;
  way.asked.add(giver.id);
  way.exchange = startExchange({ approvals: 0, routed: true }, now);
  way.ask = ask(state.field, giver, way.need);
  step(state, way, "asker", { act: "propose" });
  setTimer(state, way);
}

/** The timer of the exchange, asked again when it rings: what was done meanwhile is not reminded of. */
function setTimer(state: State, way: Way): void {
  const { exchange, ask: asked } = way;
  const kept = asked === undefined ? undefined : state.known[asked.giver.id];
  if (exchange === undefined || asked === undefined || kept === undefined) return;
  const timer = nextTimer(exchange, { giver: kept.rhythm });
  if (timer === undefined) return;
  state.field.agenda.later(hourOf(timer.at), () => {
    if (way.exchange !== exchange) return;
    step(state, way, "platform", { act: timer.act === "remind" ? "remind" : "pass-on" });
    if (timer.act === "remind") {
      const isFirst = exchange.reminders === 0;
      if (isFirst) kept.rhythm = observeReminded(kept.rhythm);
      remind(state.field, asked, isFirst ? 1 : 2);
      setTimer(state, way);
      return;
    }
    withdraw(state.field, asked);
    seek(state, way);
    admitWaiting(state, asked.giver);
  });
}

function hear(state: State, asked: Ask, answer: Answer): void {
  const way = state.ways.get(asked.need);
  const kept = state.known[asked.giver.id];
  const before = way?.exchange;
  if (way === undefined || kept === undefined || before === undefined || way.ask !== asked) return;
  const now = instantAt(state.field.agenda.hour());
  const sample = sampleOf(before, { by: "giver" }, now, kept.rhythm.open);
  if (sample !== undefined) kept.rhythm = observeAnswer(kept.rhythm, sample);
  if (answer === "yes") {
    step(state, way, "giver", { act: "accept" });
    return;
  }
  const reason = answer === "busy" ? "no-time" : "not-my-field";
  step(state, way, "giver", { act: "decline", reason });
  seek(state, way);
  admitWaiting(state, asked.giver);
}

/** Places that are free with one giver go to the oldest needs that wait for them. */
function admitWaiting(state: State, giver: Giver): void {
  const hour = state.field.agenda.hour();
  if (state.waiting.size === 0) return;
  const queue = [...state.waiting]
    .filter(
      ({ candidates, asked }) =>
        !asked.has(giver.id) && candidates.some((one) => one.giver === giver),
    )
    .map((way) => ({ key: way, covers: 1, since: instantAt(way.need.at) }));
  for (const { key: way } of orderQueue(queue)) {
    const { open, receive, congestion } = candidateOf(state, giver, 0, hour);
    if (!mayBeAsked(open, receive, congestion, dayAt(hour))) return;
    state.waiting.delete(way);
    if (hour - way.need.at <= PATIENCE) propose(state, way, giver);
  }
}

/** Takes a step and learns what it tells. Nothing here is ever refused, or the bench is wrong. */
function step({ field, known }: State, way: Way, by: Party, deed: Deed): void {
  const { exchange: before, ask: asked } = way;
  const kept = asked === undefined ? undefined : known[asked.giver.id];
  if (before === undefined || asked === undefined || kept === undefined) return;
  const head = { by, number: nextNumber(before, by), terms: before.authors.length };
  const taken: Step = { ...deed, ...head };
  const hour = field.agenda.hour();
  const told = decideStep(before, taken, instantAt(hour));
  if (!told.done || told.value.already) throw new Error(`${by} ${deed.act} is not taken`);
  const { exchange } = told.value;
  way.exchange = exchange;
  const outcome = outcomeOf(before, taken, exchange);
  if (outcome === undefined) return;
  // The field has moved already: what is over took a place until now.
  const open = holds(field, asked.giver) + (takesAPlace(exchange) ? 0 : 1);
  const when = { today: dayAt(hour), askedOn: dayAt(asked.at), open };
  kept.congestion = observeOutcome(kept.congestion, outcome, when);
}

function instantAt(hour: number): Temporal.Instant {
  return START.add({ milliseconds: Math.round(hour * HOUR) });
}

function hourOf(instant: Temporal.Instant): number {
  return (instant.epochMilliseconds - START.epochMilliseconds) / HOUR;
}

const FIRST_DAY = Temporal.PlainDate.from("2027-01-01");
const days: Temporal.PlainDate[] = [];

function dayAt(hour: number): Temporal.PlainDate {
  const index = Math.floor(hour / 24);
  return (days[index] ??= FIRST_DAY.add({ days: index }));
}
