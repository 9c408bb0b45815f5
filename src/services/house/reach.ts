import type { PersonId } from "./actor.ts";
import { memory } from "./memory.ts";
import { keepQuietIn } from "./quiet.ts";
import type { Work } from "./work.ts";

/** What would pass from one person to others: words, a name, a request, thanks. */
export interface Passing {
  /** Whose it is; undefined: a visitor's, who has no name here, or the house's own. */
  readonly from: PersonId | undefined;
  /** Whom it would reach. */
  readonly among: readonly PersonId[];
  /** They were found where anybody may look (the directory), not behind a door that both passed. */
  readonly found: boolean;
  /** The public thing on which it rests (an offer), by the name under which it is reported. */
  readonly on: { readonly kind: string; readonly id: string } | undefined;
}

/**
 * Which of `among` nothing of this passes to. One query for all of them. The answer tells who blocked
 * whom: it goes to the gate, and to nobody else.
 */
export type KeepsApart = (work: Work, passing: Passing) => Promise<ReadonlySet<PersonId>>;

/** What a module tells the gate between persons. */
export interface AtTheGate {
  /** Whom something of a person does not reach, as this module knows it: asked by the gate alone. */
  readonly keepsApart?: KeepsApart;
  /**
   * Where the id of one person is written for another without asking the gate, and why nothing of the one
   * reaches the other by it. A place is a table (« circles.line »; « circles.member changed » for rows
   * that were there) or a letter (« moderation.asked »). What every test writes is held against it: see
   * `tests/support/passing.ts`.
   */
  readonly besidesTheGate?: Readonly<Record<string, string>>;
}

/** What is said of a passing when it is not simply from who acts. */
export type ReachOf = Partial<Omit<Passing, "among">>;

/**
 * The gate between persons: those whom something of one person reaches, in the order given. Every action
 * that carries one person's words, name, request or thanks to another asks it; modules say whom they keep
 * apart (`Module.keepsApart`). The one person is `of.from`; by default, the person for whom one acts (a
 * job that writes a letter says another). Nobody is kept apart from themself.
 *
 * Who acts never learns the answer: the page and the words are the same whoever is reached. What cannot
 * reach is kept quiet (`carryIn`), or waits as it would for somebody who does not answer.
 */
export async function mayReachIn(
  work: Work,
  persons: readonly PersonId[],
  of: ReachOf = {},
): Promise<readonly PersonId[]> {
  const from = "from" in of ? of.from : work.actor.for;
  const passing = { from, found: of.found ?? false, on: of.on };
  const asked = [...new Set(persons)].filter((person) => person !== from);
  const apart = await apartIn(work, { ...passing, among: asked });
  return persons.filter((person) => !apart.has(person));
}

/** The same of one person. */
export async function mayReachOneIn(
  work: Work,
  person: PersonId,
  of: ReachOf = {},
): Promise<boolean> {
  return (await mayReachIn(work, [person], of)).length > 0;
}

/**
 * Asks the gate for a row that is kept whoever is reached. For those it does not reach the row is quiet:
 * they never read it, and who made it reads it as ever. Answers those whom it reaches: they are told,
 * counted, written to.
 */
export async function carryIn(
  work: Work,
  { row, part, to, ...of }: ReachOf & CarriedRow,
): Promise<readonly PersonId[]> {
  const reached = await mayReachIn(work, to, of);
  const apart = to.filter((person) => !reached.includes(person));
  await keepQuietIn(work, { row, ...(part === undefined ? {} : { part }), persons: apart });
  return reached;
}

export interface CarriedRow {
  /** The id of the row that says it. */
  readonly row: string;
  /** When only a part of the row is said by this one ("thanks"); else the whole row. */
  readonly part?: string;
  readonly to: readonly PersonId[];
}

/** What a reading found out of each person until now: by whose passing, and how. */
const known = memory<Map<PersonId, boolean>>();

async function apartIn(work: Work, passing: Passing): Promise<ReadonlySet<PersonId>> {
  const { from, found, on } = passing;
  const key = `${from ?? ""} ${found} ${on?.kind ?? ""} ${on?.id ?? ""}`;
  const told = await known(work, key, async () => new Map());
  const among = passing.among.filter((person) => !told.has(person));
  if (among.length > 0) {
    for (const person of among) told.set(person, false);
    for (const { keepsApart } of work.app.modules)
      for (const person of (await keepsApart?.(work, { ...passing, among })) ?? [])
        told.set(person, true);
  }
  return new Set(passing.among.filter((person) => told.get(person) === true));
}
