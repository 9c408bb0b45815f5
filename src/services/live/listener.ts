import { isAway } from "#services/database";
import type { Logger } from "#services/log";

import { type Entry, writeEntry, writeRetry, writeTold } from "./event.ts";
import type { Turns } from "./turns.ts";

/**
 * The entries of a topic after a number, oldest first, `limit` at most, in a transaction of its own that is ended when it
 * answers. Asked under the right of who listens, each time anew; undefined when they may not read it (any more).
 */
export type ReadEntries = (after: number, limit: number) => Promise<readonly Entry[] | undefined>;

/** How long things take, in milliseconds. */
export interface Pace {
  /** Every listener reads that often even when it heard nothing. */
  readonly tick: number;
  /** After how long a silence something is said, so that nobody on the way thinks the stream dead. */
  readonly beat: number;
  /** How long a reader may leave what it was given before it is cut off; it comes back from where it was. */
  readonly stalled: number;
  /** How long a stream lasts before it is opened anew: nothing that was lost on the way holds a place for ever. */
  readonly life: number;
  /** How soon one that was cut off comes back, at least; others up to three times later, so as not to come all at once. */
  readonly back: number;
}

/** One page that listens. */
export interface Listener {
  readonly body: ReadableStream<Uint8Array>;
  /** There may be an entry of this number, or (without one) of any. */
  readonly wake: (number?: number) => void;
  /** What time brings: asked every second or so. */
  readonly pass: () => void;
  /** Ends it in order; who listened comes back by itself. */
  readonly end: () => void;
}

export interface Listening {
  readonly from: number;
  /** What was read already after that number. */
  readonly first: readonly Entry[];
  readonly read: ReadEntries;
  /** Breaks the connection at once: what waits there will not be taken. */
  readonly cut?: (() => void) | undefined;
  readonly pace: Pace;
  readonly turns: Turns;
  readonly log: Logger;
  readonly left: () => void;
}

/** As many as are read at once for one listener; the rest in a turn of their own, after the others. */
export const MOST_READ = 50;

interface State extends Listening {
  /** The number of the last entry that was given. */
  after: number;
  /** Whether there may be something to read. */
  isWoken: boolean;
  isReading: boolean;
  isOver: boolean;
  /** Told once something is given to a reader that waits for it; undefined while what was given is not taken. */
  taken: (() => void) | undefined;
  controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  sentAt: number;
  readAt: number;
  readonly endsAt: number;
}

/**
 * Opens the stream of one listener. It reads only when what it gave before was taken: what a slow reader does not take
 * waits in the database, not here, and holds up nobody.
 */
export function openListener(listening: Listening): Listener {
  const state = begin(listening);
  const body = new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        state.controller = controller;
        const back = writeRetry(listening.pace.back * (1 + 2 * Math.random()));
        send(state, back + writeTold("la") + writeAfter(state, listening.first));
      },
      pull: () =>
        new Promise<void>((taken) => {
          state.taken = taken;
          go(state);
        }),
      cancel: () => leave(state),
    },
    { highWaterMark: 0 },
  );
  return {
    body,
    wake: (number) => wake(state, number),
    end: () => end(state),
    pass: () => pass(state),
  };
}

function begin(listening: Listening): State {
  const now = performance.now();
  return {
    ...listening,
    after: listening.from,
    isWoken: true,
    isReading: false,
    isOver: false,
    taken: undefined,
    controller: undefined,
    sentAt: now,
    readAt: now,
    // Those who came together do not leave together.
    endsAt: now + listening.pace.life * (0.75 + Math.random() / 2),
  };
}

const encoder = new TextEncoder();

function send(state: State, text: string): void {
  state.controller?.enqueue(encoder.encode(text));
  state.sentAt = performance.now();
  const { taken } = state;
  state.taken = undefined;
  taken?.();
}

function leave(state: State): void {
  if (state.isOver) return;
  state.isOver = true;
  state.taken?.();
  state.left();
}

/** Ends it after what was given. */
function end(state: State, last = ""): void {
  if (state.isOver) return;
  if (last !== "") send(state, last);
  state.controller?.close();
  leave(state);
}

/** Ends it at once: what was given is not taken. */
function breakOff(state: State): void {
  if (state.isOver) return;
  leave(state);
  if (state.cut === undefined) state.controller?.error(new Error("nobody takes it"));
  else state.cut();
}

function wake(state: State, number?: number): void {
  if (number !== undefined && number <= state.after) return;
  state.isWoken = true;
  go(state);
}

function go(state: State): void {
  const { isOver, isReading, isWoken, taken } = state;
  if (!isOver && !isReading && isWoken && taken !== undefined) void readOn(state);
}

async function readOn(state: State): Promise<void> {
  state.isReading = true;
  try {
    await state.turns.take(() => readNext(state));
  } catch (error) {
    // While the database is away the stream waits: its tick, or the announcements that are heard again, wake it.
    if (!state.isOver && !isAway(error)) {
      state.log.error({ err: error }, "a stream broke");
      breakOff(state);
    }
  } finally {
    state.isReading = false;
    go(state);
  }
}

async function readNext(state: State): Promise<void> {
  if (state.isOver) return;
  // What comes from here on is perhaps not in what is read: it wakes again.
  state.isWoken = false;
  state.readAt = performance.now();
  const found = await state.read(state.after, MOST_READ);
  if (state.isOver) return;
  if (found === undefined) return end(state, writeTold("fin"));
  if (found.length >= MOST_READ) state.isWoken = true;
  const text = writeAfter(state, found);
  if (text !== "") send(state, text);
}

/** What follows the last that was given, and is in its order: the rest was given already. */
function writeAfter(state: State, found: readonly Entry[]): string {
  let text = "";
  for (const entry of found) {
    if (entry.number <= state.after) continue;
    state.after = entry.number;
    text += writeEntry(entry);
  }
  return text;
}

function pass(state: State): void {
  const { isOver, taken, sentAt, readAt, endsAt, pace } = state;
  const now = performance.now();
  if (isOver) return;
  if (taken === undefined) {
    if (now - sentAt > pace.stalled) breakOff(state);
    return;
  }
  if (now > endsAt) return end(state);
  if (now - sentAt >= pace.beat) send(state, writeTold("la"));
  if (now - readAt >= pace.tick) wake(state);
}
