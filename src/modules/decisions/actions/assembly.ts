import { randomInt } from "node:crypto";

import { memberIdsAtIn } from "#modules/circles";
import { namesOfIn } from "#modules/people";
import { memory, type Work, withRight } from "#services/house";

import {
  type CountFile,
  type FileBody,
  type FileMember,
  LEAST_FOR_GRAPH,
  type Summary,
} from "../domain/counting/count-file.ts";
import { applied } from "../domain/delegation.ts";
import type { Resolution } from "../domain/counting/resolve.ts";
import { voicesOf } from "../domain/statutes.ts";
import { summarise } from "../domain/counting/summary.ts";
import { isOpen, type PersonId, takesDelegations, type Vote } from "../domain/vote.ts";
import { listBallots } from "../store/ballots.ts";
import { listDelegationsAt } from "../store/delegations.ts";
import { listColleges } from "../store/statutes.ts";

/** Who is in the circle of a vote, their ballots and whom they entrust their voice to: brought to figures. Row `i` of all is member `people[i]`. */
export interface Assembly {
  readonly people: readonly PersonId[];
  readonly rows: ReadonlyMap<PersonId, number>;
  readonly members: readonly FileMember[];
  readonly summary: Summary;
  readonly resolution: Resolution;
}

/** In a reading, the assemblies that its pages asked for until now. */
const assemblies = memory<Assembly>();

/**
 * The assembly of a vote as it stands now, or stood at its closing. To count and to follow a voice, not
 * to show ballots one by one. Once a secret vote is counted its ballots are gone: ask `findCount`.
 */
export function assemblyOfIn(work: Work, vote: Vote): Promise<Assembly> {
  return assemblies(work, vote.id, () =>
    withRight(work, "count-voices", async (lent) => assembled(vote, await membersIn(lent, vote))),
  );
}

/** The same at the close, under the right of who counts. */
export async function assembleIn(lent: Work, vote: Vote): Promise<Assembly> {
  return assembled(vote, await membersIn(lent, vote));
}

interface Gathered {
  readonly people: readonly PersonId[];
  readonly members: readonly FileMember[];
}

function assembled(vote: Vote, { people, members }: Gathered): Assembly {
  const file = fileOf(vote, {
    body: { kind: "members", members },
    circle: "",
    labels: [],
    previous: "",
  });
  const { summary, resolution } = summarise(file);
  if (resolution === undefined) throw new Error("members are always resolved");
  const rows = new Map(people.map((person, i) => [person, i]));
  return { people, rows, members, summary, resolution };
}

async function membersIn(lent: Work, vote: Vote): Promise<Gathered> {
  const at = isOpen(vote, lent.now) ? lent.now : vote.closesAt;
  const people = shuffled(await memberIdsAtIn(lent, { circle: vote.circle, at }));
  const voices = voicesOf(await listColleges(lent, vote.circle));
  const ballots = new Map((await listBallots(lent, vote.id)).map((one) => [one.voter, one.marks]));
  const given = takesDelegations(vote) ? await listDelegationsAt(lent, vote, { at, people }) : [];
  const of = Map.groupBy(given, ({ from }) => from);
  const width = Math.max(4, String(people.length).length);
  const names = new Map(
    people.map((person, i) => [person, `v${String(i + 1).padStart(width, "0")}`]),
  );
  const isMember = (person: PersonId) => names.has(person);
  const members = people.map((person): FileMember => {
    const { to, without } = applied(of.get(person) ?? [], { vote, at, isMember });
    return {
      pseudonym: names.get(person) ?? "",
      voices: voices(person),
      marks: ballots.get(person),
      delegates: to.flatMap((one) => names.get(one) ?? []),
      without,
    };
  });
  return { people, members };
}

/** In an order that tells nothing: pseudonyms follow it. */
function shuffled<T>(list: readonly T[]): readonly T[] {
  const all = [...list];
  for (let i = all.length - 1; i > 0; i -= 1) {
    const j = randomInt(i + 1);
    const [a, b] = [all[i], all[j]];
    if (a !== undefined && b !== undefined) [all[i], all[j]] = [b, a];
  }
  return all;
}

/** The file of a count; options by their labels, which the names of persons give in an election. */
export function fileOf(
  vote: Vote,
  told: {
    readonly body: FileBody;
    readonly circle: string;
    readonly labels: readonly string[];
    readonly previous: string;
  },
): CountFile {
  const lots = vote.options.map(({ lot }) => lot).toSorted((a, b) => a - b);
  return {
    vote: vote.id,
    question: vote.question,
    circle: told.circle,
    method: vote.method,
    secrecy: vote.secrecy,
    closedAt: vote.closesAt.toString(),
    rules: vote.rules,
    options: vote.options.map(({ label, cost, lot }, i) => ({
      label: told.labels[i] ?? label,
      cost,
      lot: lots.indexOf(lot) + 1,
    })),
    previous: told.previous,
    body: told.body,
  };
}

/**
 * What a file holds of an assembly: figures alone where a graph would name everybody; of a secret vote
 * the ballots, in no order, without their voters; else every member under a pseudonym.
 */
export function bodyOf(vote: Vote, { members, summary }: Assembly): FileBody {
  if (members.length < LEAST_FOR_GRAPH) return { kind: "figures", summary };
  if (takesDelegations(vote)) return { kind: "members", members };
  const absent = members.filter(({ marks }) => marks === undefined);
  return {
    kind: "ballots",
    // By their content: their order says nothing of who cast them.
    ballots: members
      .flatMap(({ marks, voices }) => (marks === undefined ? [] : [{ marks, voices }]))
      .toSorted((a, b) => compareMarks(a.marks, b.marks) || a.voices - b.voices),
    absent: {
      members: absent.length,
      voices: absent.reduce((sum, { voices }) => sum + voices, 0),
    },
  };
}

function compareMarks(a: readonly number[], b: readonly number[]): number {
  for (const [i, mark] of a.entries()) {
    const difference = mark - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** How to write the answers of a vote: their labels; of an election, the names of persons. */
export async function labelsOfIn(work: Work, { options }: Vote): Promise<readonly string[]> {
  const people = options.flatMap(({ person }) => person ?? []);
  const names = await namesOfIn(work, people);
  return options.map(({ label, person }) => (person && names.get(person)) ?? label);
}

/** Through whom the voice of a member goes, them first, to the ballot that speaks for it; alone when it is silent. */
export function wayOf({ people, resolution }: Assembly, row: number): readonly PersonId[] {
  const way: PersonId[] = [];
  let at = row;
  while (at >= 0) {
    const person = people[at];
    if (person === undefined) break;
    way.push(person);
    const next = resolution.via[at] ?? -1;
    if (next === at) break;
    at = next;
  }
  return way;
}
