import type { PersonId, Task } from "./task.ts";

/** The orders in which tasks are read: by day, by who does them, the latest added first. */
export const ORDERS = ["day", "person", "added"] as const;
export type Order = (typeof ORDERS)[number];

/** What is needed to put tasks in order. */
export type Ordered = Pick<Task, "due" | "place" | "assignee"> & { readonly assigneeName: string };

/**
 * Puts open tasks in order. By day: those without a day last, older first among equals. By person:
 * one's own first, then by name, what nobody does last; by day within each. The order is total.
 */
export function inOrder<One extends Ordered>(
  tasks: readonly One[],
  order: Order,
  me: PersonId | undefined,
): readonly One[] {
  return tasks.toSorted((one, other) => compare(one, other, order, me));
}

function compare(one: Ordered, other: Ordered, order: Order, me: PersonId | undefined): number {
  switch (order) {
    case "day":
      return byDay(one, other);
    case "person":
      return (
        place(one, me) - place(other, me) ||
        one.assigneeName.localeCompare(other.assigneeName, "fr") ||
        byDay(one, other)
      );
    case "added":
      return -byAge(one, other);
  }
}

function place({ assignee }: Ordered, me: PersonId | undefined): number {
  if (assignee === undefined) return 2;
  return assignee === me ? 0 : 1;
}

function byDay(one: Ordered, other: Ordered): number {
  if (one.due === undefined || other.due === undefined)
    return Number(one.due === undefined) - Number(other.due === undefined) || byAge(one, other);
  return Temporal.PlainDate.compare(one.due, other.due) || byAge(one, other);
}

function byAge(one: Ordered, other: Ordered): number {
  return one.place - other.place;
}
