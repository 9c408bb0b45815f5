import { type Agenda, makeAgenda } from "./agenda.ts";
import {
  announcedUntil,
  byDay,
  fateOf,
  type Giver,
  type Need,
  readsAt,
  type Territory,
} from "./territory.ts";

/*
 * What happens in the territory, whoever routes: asks are read, answered or not, needs are met. A way of
 * routing is told what a platform would be told, and nothing else.
 */

/** After so many hours nobody looks any further for a need. */
export const PATIENCE = 14 * 24;

export type Answer = "yes" | "no" | "busy";

export interface Ask {
  readonly need: Need;
  readonly giver: Giver;
  readonly at: number;
  state: "open" | "answered" | "withdrawn" | "engaged" | "over";
  /** Whether an answer is on its way, or was given up: nobody knows. */
  fate: "none" | "on-its-way" | "left-lying";
  endedAt: number;
}

/** What a way of routing hears. */
export interface Router {
  readonly name: string;
  readonly needArrives: (need: Need) => void;
  readonly answered: (ask: Ask, answer: Answer) => void;
  readonly met: (ask: Ask) => void;
  /** Every morning at eight. */
  readonly morning?: (hour: number) => void;
}

/** What came of it, by need and by giver. */
export interface Tally {
  readonly yesAt: Float64Array;
  readonly metAt: Float64Array;
  /** Asks that were answered, if only by a no: when the first one was. */
  readonly answeredAt: Float64Array;
  readonly asks: Ask[];
  readonly engaged: Uint32Array;
  beyond: number;
}

export interface Field {
  readonly territory: Territory;
  readonly agenda: Agenda;
  readonly tally: Tally;
  readonly router: Router | undefined;
  /** What each giver holds without an answer, and what they are doing. */
  readonly open: Uint32Array;
  readonly doing: Uint32Array;
}

/** Lets two years pass under one way of routing. */
export function live(territory: Territory, makeRouter: (field: Field) => Router): Tally {
  const { givers, needs, hours } = territory;
  const never = () => new Float64Array(needs.length).fill(Infinity);
  const count = () => new Uint32Array(givers.length);
  const tally: Tally = {
    yesAt: never(),
    metAt: never(),
    answeredAt: never(),
    asks: [],
    engaged: count(),
    beyond: 0,
  };
  const field = { territory, agenda: makeAgenda(), tally, open: count(), doing: count() };
  const told: Field & { router: Router | undefined } = { ...field, router: undefined };
  const router = makeRouter(told);
  told.router = router;
  for (const need of needs) told.agenda.later(need.at, () => router.needArrives(need));
  if (router.morning !== undefined)
    for (let at = 8; at < hours; at += 24) told.agenda.later(at, () => router.morning?.(at));
  told.agenda.run();
  return tally;
}

/** What one giver holds now: asks without an answer, and what they are doing. */
export function holds({ open, doing }: Field, { id }: Giver): number {
  return (open[id] ?? 0) + (doing[id] ?? 0);
}

/** Whether somebody said yes already. */
export function isTaken({ tally }: Field, { id }: Need): boolean {
  return tally.yesAt[id] !== Infinity;
}

export function ask(field: Field, giver: Giver, need: Need): Ask {
  const at = field.agenda.hour();
  const made: Ask = { need, giver, at, state: "open", fate: "none", endedAt: Infinity };
  if (holds(field, giver) >= giver.declared || announcedUntil(giver, at) !== undefined)
    field.tally.beyond += 1;
  add(field.open, giver.id, 1);
  field.tally.asks.push(made);
  read(field, made, 0);
  return made;
}

export function remind(field: Field, reminded: Ask, times: 1 | 2): void {
  if (reminded.state === "open") read(field, reminded, times);
}

export function withdraw(field: Field, withdrawn: Ask): void {
  if (withdrawn.state !== "open") return;
  withdrawn.state = "withdrawn";
  withdrawn.endedAt = field.agenda.hour();
  add(field.open, withdrawn.giver.id, -1);
}

/**
 * Whether nobody answered an ask although they had two days: because they never would have, or not
 * within a week.
 */
export function isIgnored({ state, fate, at, endedAt }: Ask): boolean {
  if (state !== "open" && state !== "withdrawn") return false;
  return fate === "on-its-way" ? endedAt - at >= 168 : endedAt - at >= 24;
}

function read(field: Field, asked: Ask, times: 0 | 1 | 2): void {
  const { giver, need } = asked;
  const fate = fateOf(field.territory, giver, need);
  if (asked.fate === "on-its-way" || !fate.answers[times]) return;
  asked.fate = "on-its-way";
  const at = byDay(readsAt(giver, field.agenda.hour()) + fate.delay);
  field.agenda.later(at, () => answer(field, asked));
}

function answer(field: Field, asked: Ask): void {
  if (asked.state !== "open") return;
  const { giver, need } = asked;
  const fate = fateOf(field.territory, giver, need);
  if (isOverwhelmed(holds(field, giver), giver, fate.patience)) {
    asked.fate = "left-lying";
    return;
  }
  const isFull = (field.doing[giver.id] ?? 0) >= giver.slots;
  const said: Answer = isFull ? "busy" : fate.isWilling ? "yes" : "no";
  const { tally, agenda } = field;
  add(field.open, giver.id, -1);
  asked.endedAt = agenda.hour();
  tally.answeredAt[need.id] = Math.min(tally.answeredAt[need.id] ?? Infinity, agenda.hour());
  asked.state = said === "yes" && !isTaken(field, need) ? "engaged" : "answered";
  if (asked.state === "engaged") engage(field, asked);
  field.router?.answered(asked, said);
}

function engage(field: Field, asked: Ask): void {
  const { giver, need } = asked;
  const { tally, agenda, doing } = field;
  tally.yesAt[need.id] = agenda.hour();
  add(doing, giver.id, 1);
  add(tally.engaged, giver.id, 1);
  agenda.later(agenda.hour() + need.duration, () => {
    add(doing, giver.id, -1);
    tally.metAt[need.id] = agenda.hour();
    asked.state = "over";
    field.router?.met(asked);
  });
}

/** Who holds more than they can take lets things lie: half of them, nearly all beyond the double. */
function isOverwhelmed(held: number, { slots }: Giver, patience: number): boolean {
  if (held <= slots) return false;
  return patience < (held > 2 * slots ? 0.9 : 0.5);
}

function add(counts: Uint32Array, index: number, more: number): void {
  counts[index] = (counts[index] ?? 0) + more;
}
