import type { SilenceTold } from "../domain/counting/count-file.ts";
import { type Columns, resolve, type Silence, silencesOf } from "../domain/counting/resolve.ts";
import { columnsOf } from "../domain/counting/summary.ts";
import type { PersonId } from "../domain/vote.ts";
import { type Assembly, wayOf } from "./assembly.ts";

/** Where a voice goes: through whom, the member first, and how it ends. */
export interface Course {
  readonly through: readonly PersonId[];
  readonly end: "spoken" | SilenceTold;
}

const ENDS = [
  "spoken",
  "alone",
  "unspoken",
  "ring",
  "capped",
  "expired",
  "refused",
  "gone",
  "nobody",
] as const;

/** How a voice ended, as it was fixed. */
export function endOf(text: string): Course["end"] {
  return ENDS.find((end) => end === text) ?? "alone";
}

/** Follows the voice of a member; undefined for who is not one. A silent one is followed by first preferences, to where it falls silent. */
export function followVoice(assembly: Assembly, person: PersonId): Course | undefined {
  const row = assembly.rows.get(person);
  if (row === undefined) return undefined;
  const columns = columnsOf(assembly.members, undefined);
  return courseOf({ assembly, columns, silences: silencesOf(columns, assembly.resolution) }, row);
}

/** Where every voice goes, by row. */
export function allCourses(assembly: Assembly): readonly Course[] {
  const columns = columnsOf(assembly.members, undefined);
  const silences = silencesOf(columns, assembly.resolution);
  return assembly.people.map((_, row) => courseOf({ assembly, columns, silences }, row));
}

/** The longest way that is told of a silent voice. */
const MOST_TOLD = 100;

function courseOf(
  known: {
    readonly assembly: Assembly;
    readonly columns: Columns;
    readonly silences: readonly (Silence | undefined)[];
  },
  row: number,
): Course {
  const { assembly, columns, silences } = known;
  const { people, members } = assembly;
  const silence = silences[row];
  if (silence === undefined) return { through: wayOf(assembly, row), end: "spoken" };
  const through = [row];
  for (let at = row; columns.first[at] !== columns.first[at + 1] && through.length < MOST_TOLD;) {
    at = columns.delegates[columns.first[at] ?? 0] ?? at;
    const met = through.includes(at);
    through.push(at);
    if (met) break;
  }
  const end = silence === "alone" ? (members[row]?.without ?? "alone") : silence;
  return { through: through.flatMap((one) => people[one] ?? []), end };
}

/** How many members the ballot of this one speaks for, or would speak for if they cast one. */
export function weightOf({ rows, members, resolution }: Assembly, person: PersonId): number {
  const row = rows.get(person);
  if (row === undefined) return 0;
  if (members[row]?.marks !== undefined) return resolution.carried[row] ?? 1;
  const asVoter = members.map((one, i) => (i === row ? { ...one, marks: [] } : one));
  return resolve(columnsOf(asVoter, undefined)).carried[row] ?? 1;
}

/** Whom a voice would go through if it were entrusted so, when it came back to who entrusts it; undefined when it does not. */
export function ringIf(
  { rows, members, people }: Assembly,
  given: { readonly from: PersonId; readonly to: PersonId },
): readonly PersonId[] | undefined {
  const [from, to] = [rows.get(given.from), rows.get(given.to)];
  const named = to === undefined ? undefined : members[to]?.pseudonym;
  if (from === undefined || named === undefined) return undefined;
  const asGiven = members.map((one, i) => ({
    ...one,
    marks: undefined,
    delegates: i === from ? [named] : one.delegates,
  }));
  const columns = columnsOf(asGiven, undefined);
  const through = [from];
  for (let at = from; columns.first[at] !== columns.first[at + 1];) {
    at = columns.delegates[columns.first[at] ?? 0] ?? at;
    const met = through.includes(at);
    through.push(at);
    if (met) return through.flatMap((row) => people[row] ?? []);
  }
  return undefined;
}
