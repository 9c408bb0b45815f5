import { compareDues, dayOfDue, type Waiting, type WaitingGroup } from "#basics/waiting";

/** How many things with a day are open at once; the others wait in their groups. */
export const MOST_FIRST = 6;
/** How far one looks ahead for what comes first. */
const DAYS_AHEAD = 7;

/** The order of the groups: who waits before what waits. */
const GROUPS: readonly WaitingGroup[] = ["answer", "mine", "look", "words", "year"];

/** What waits, in order: what has a day within a week, the nearest first; then the rest, by who waits. */
export interface InOrder {
  readonly first: readonly Waiting[];
  /** How many of the first have a day within a week: late ones count. */
  readonly dated: number;
  readonly groups: readonly { readonly group: WaitingGroup; readonly lines: readonly Waiting[] }[];
}

/**
 * Sets what waits in order. What is late or has a day within a week is first, six at most. The rest is in groups
 * that name who waits, in the order of the modules: a day that is far presses nobody. What is urgent stands before all. So few that nothing needs folding (`MOST_FIRST`) all stand first. When nothing has a day,
 * the first group stands first: somebody waits.
 */
export function inOrder(lines: readonly Waiting[], today: Temporal.PlainDate): InOrder {
  const isDated = ({ due }: Waiting) => due !== undefined && isNear(dayOfDue(due), today);
  const near = lines
    .filter((one) => one.urgent === true || isDated(one))
    .toSorted((one, other) => before(one, other) || compareDues(one.due, other.due));
  const dated = near.filter(isDated).length;
  const sorted = [...near, ...lines.filter((one) => !near.includes(one))];
  if (sorted.length <= MOST_FIRST) {
    const rest = groupsOf(sorted.filter((one) => !near.includes(one)));
    const first = [...near, ...rest.flatMap(({ lines: own }) => own)];
    return { first, dated, groups: [] };
  }
  const groups = (first: readonly Waiting[]) =>
    groupsOf(sorted.filter((one) => !first.includes(one)));
  if (near.length > 0) {
    const first = near.slice(0, MOST_FIRST);
    return { first, dated, groups: groups(first) };
  }
  const first = (groupsOf(sorted)[0]?.lines ?? []).slice(0, MOST_FIRST);
  return { first, dated: 0, groups: groups(first) };
}

const before = (one: Waiting, other: Waiting): number =>
  Number(other.urgent === true) - Number(one.urgent === true);

function groupsOf(lines: readonly Waiting[]): InOrder["groups"] {
  return GROUPS.map((group) => ({
    group,
    lines: lines.filter((line) => line.group === group),
  })).filter(({ lines: own }) => own.length > 0);
}

function isNear(day: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  return today.until(day).days < DAYS_AHEAD;
}
