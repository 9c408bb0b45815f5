/**
 * All that the way of voices depends on, in columns: member `i` is row `i`. Delegates of member `i`, in
 * their order of preference, are `delegates[first[i]]` to `delegates[first[i + 1] - 1]`, as rows; who is
 * no member is not among them.
 */
export interface Columns {
  readonly members: number;
  /** 1 for who cast a ballot. */
  readonly voted: Uint8Array;
  readonly first: Int32Array;
  readonly delegates: Int32Array;
  /** How many others one ballot carries at most; the statutes of a circle may say it. */
  readonly cap: number | undefined;
}

/** Where each voice went. */
export interface Resolution {
  /** Whose ballot speaks for each member; -1 when their voice is silent. */
  readonly speaker: Int32Array;
  /** To whom each voice was passed at once: oneself when one voted, -1 when it is silent. */
  readonly via: Int32Array;
  /** For each who voted, how many members their ballot speaks for, themself included. */
  readonly carried: Int32Array;
  readonly silent: number;
}

/** Why a voice is silent. */
export type Silence =
  /** Did not vote and entrusted it to nobody. */
  | "alone"
  /** It ends with somebody who did not vote. */
  | "unspoken"
  | "ring"
  /** Every way led to a ballot that carries as many as the statutes allow. */
  | "capped";

/**
 * Settles every voice (decision 0024).
 *
 * Who votes speaks for themself. Every other voice takes the shortest way to a ballot; among ways as
 * short, the order of preference of each decides. So a voice that is passed on goes wherever the voice
 * of who received it goes; and to cast a ballot never loses anybody the voices they had
 * (breadth-first delegation: Kotsialou and Riley, AAMAS 2020). Rings have no ballot: they are never reached.
 *
 * Each member is settled once and each delegation looked at once from either end: linear, without recursion.
 * With a cap, a ballot takes the nearest voices first, then by row.
 */
export function resolve(columns: Columns): Resolution {
  const { members, voted, cap } = columns;
  const speaker = new Int32Array(members).fill(-1);
  const via = new Int32Array(members).fill(-1);
  const carried = new Int32Array(members);
  const level = new Int32Array(members);
  const queue = new Int32Array(members);
  let settled = 0;
  for (let i = 0; i < members; i += 1) {
    if (voted[i] !== 1) continue;
    speaker[i] = i;
    via[i] = i;
    carried[i] = 1;
    queue[settled++] = i;
  }
  const from = trustersOf(columns);
  const found = new Int32Array(columns.delegates.length);
  const most = cap === undefined ? members : cap + 1;
  const way = { columns, speaker, via, carried, level, most };
  for (let begin = 0, depth = 0; begin < settled; depth += 1) {
    const next = candidatesOf(from, queue.subarray(begin, settled), found);
    // Who is nearest first, then by row: of consequence only where not all find room.
    if (cap !== undefined) next.sort();
    begin = settled;
    for (const i of next) if (settle(way, i, depth)) queue[settled++] = i;
  }
  return { speaker, via, carried, silent: members - settled };
}

interface Way {
  readonly columns: Columns;
  readonly speaker: Int32Array;
  readonly via: Int32Array;
  readonly carried: Int32Array;
  readonly level: Int32Array;
  readonly most: number;
}

/** Passes the voice of one member, if it waits, to the first of their preferences that is nearest to a ballot with room. */
function settle({ columns, speaker, via, carried, level, most }: Way, i: number, depth: number) {
  const { first, delegates } = columns;
  if ((speaker[i] ?? 0) >= 0) return false;
  let best = -1;
  let nearest = depth + 1;
  const end = first[i + 1] ?? 0;
  for (let at = first[i] ?? 0; at < end; at += 1) {
    const to = delegates[at] ?? 0;
    const ballot = speaker[to] ?? -1;
    const near = level[to] ?? 0;
    if (ballot < 0 || near >= nearest || (carried[ballot] ?? 0) >= most) continue;
    best = to;
    nearest = near;
  }
  if (best < 0) return false;
  const ballot = speaker[best] ?? 0;
  via[i] = best;
  speaker[i] = ballot;
  level[i] = nearest + 1;
  carried[ballot] = (carried[ballot] ?? 0) + 1;
  return true;
}

/** Those who entrust their voice to one of these; who names several comes several times. */
function candidatesOf(
  { begins, trusters }: Trusters,
  settled: Int32Array,
  found: Int32Array,
): Int32Array {
  let count = 0;
  for (const to of settled) {
    const end = begins[to + 1] ?? 0;
    for (let at = begins[to] ?? 0; at < end; at += 1) found[count++] = trusters[at] ?? 0;
  }
  return found.subarray(0, count);
}

interface Trusters {
  readonly begins: Int32Array;
  readonly trusters: Int32Array;
}

/** The delegations seen from the other end: who entrusts their voice to each. */
function trustersOf({ members, first, delegates }: Columns): Trusters {
  const begins = new Int32Array(members + 2);
  const size = first[members] ?? 0;
  for (let at = 0; at < size; at += 1) {
    const after = (delegates[at] ?? 0) + 2;
    begins[after] = (begins[after] ?? 0) + 1;
  }
  for (let i = 2; i < begins.length; i += 1) begins[i] = (begins[i] ?? 0) + (begins[i - 1] ?? 0);
  const trusters = new Int32Array(size);
  for (let i = 0; i < members; i += 1)
    for (let at = first[i] ?? 0; at < (first[i + 1] ?? 0); at += 1) {
      const to = (delegates[at] ?? 0) + 1;
      const place = begins[to] ?? 0;
      trusters[place] = i;
      begins[to] = place + 1;
    }
  return { begins, trusters };
}

const UNSEEN = 0;
const ON_THE_WAY = 1;
const REASONS: readonly Silence[] = ["alone", "unspoken", "ring", "capped"];

/** Why each silent voice is silent, by row; undefined for a voice that is spoken. Linear: each member is looked at once. */
export function silencesOf(
  columns: Columns,
  { speaker }: Pick<Resolution, "speaker">,
): readonly (Silence | undefined)[] {
  const { members } = columns;
  // 0 not seen, 1 on the way being followed, else 2 + the reason.
  const state = new Uint8Array(members);
  const way: number[] = [];
  for (let from = 0; from < members; from += 1) {
    if ((speaker[from] ?? -1) >= 0 || state[from] !== UNSEEN) continue;
    let at = from;
    let reason: Silence | undefined;
    while (reason === undefined) {
      state[at] = ON_THE_WAY;
      way.push(at);
      reason = endsAt(columns, speaker, at);
      if (reason !== undefined) break;
      at = columns.delegates[columns.first[at] ?? 0] ?? 0;
      reason = met(state[at] ?? UNSEEN);
    }
    closeWay(state, way, { reason, at });
  }
  return Array.from(state, (one) => (one < 2 ? undefined : REASONS[one - 2]));
}

/** Why a voice goes no further than this member; undefined when it is passed on. */
function endsAt(
  { first, delegates }: Columns,
  speaker: Int32Array,
  member: number,
): Silence | undefined {
  const [begin, end] = [first[member] ?? 0, first[member + 1] ?? 0];
  if (begin === end) return "alone";
  for (let k = begin; k < end; k += 1) if ((speaker[delegates[k] ?? 0] ?? -1) >= 0) return "capped";
  return undefined;
}

/** Why a voice that comes to a member already looked at is silent. */
function met(state: number): Silence | undefined {
  if (state === UNSEEN) return undefined;
  if (state === ON_THE_WAY) return "ring";
  const reason = REASONS[state - 2];
  return reason === "alone" ? "unspoken" : reason;
}

/** Writes down why each of a way is silent: who is alone at its end, and all who lead there. */
function closeWay(
  state: Uint8Array,
  way: number[],
  { reason, at }: { readonly reason: Silence; readonly at: number },
): void {
  const passedOn = reason === "alone" ? "unspoken" : reason;
  for (const member of way) {
    const why = member === at && reason === "alone" ? "alone" : passedOn;
    state[member] = 2 + REASONS.indexOf(why);
  }
  way.length = 0;
}
