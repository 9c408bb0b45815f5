interface Entry {
  readonly at: number;
  readonly order: number;
  readonly does: () => void;
}

export interface Agenda {
  readonly hour: () => number;
  /** Does something at an hour; those of one hour in the order in which they were said. */
  readonly later: (hour: number, does: () => void) => void;
  readonly run: () => void;
}

/** What is to happen, the soonest first (a binary heap). */
export function makeAgenda(): Agenda {
  const heap: Entry[] = [];
  let [now, order] = [0, 0];
  const isBefore = (one: Entry, other: Entry) =>
    one.at < other.at || (one.at === other.at && one.order < other.order);
  const sink = (entry: Entry) => {
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      const [left, right] = [heap[child], heap[child + 1]];
      if (left === undefined) break;
      if (right !== undefined && isBefore(right, left)) child += 1;
      const next = heap[child];
      if (next === undefined || !isBefore(next, entry)) break;
      heap[index] = next;
      index = child;
    }
    heap[index] = entry;
  };
  const later = (at: number, does: () => void) => {
    const entry = { at: Math.max(at, now), order: (order += 1), does };
    let index = heap.length;
    for (;;) {
      const parent = (index - 1) >> 1;
      const above = index === 0 ? undefined : heap[parent];
      if (above === undefined || !isBefore(entry, above)) break;
      heap[index] = above;
      index = parent;
    }
    heap[index] = entry;
  };
  const run = () => {
    for (let next = heap[0]; next !== undefined; next = heap[0]) {
      const last = heap.pop();
      if (last !== undefined && heap.length > 0) sink(last);
      now = next.at;
      next.does();
    }
  };
  return { hour: () => now, later, run };
}
