import { readAbif } from "./abif.ts";
import type { BallotText } from "../ballot-text.ts";
import { flawed, type ReadCount, WHOLE_FILE } from "../counting/count-check.ts";
import { marksReader } from "./foreign-marks.ts";
import type { Method } from "./method.ts";
import { PREFLIB_KINDS, readPreflib } from "./preflib.ts";

/** The ways of counting that ballots of elsewhere may fit. */
export const FOREIGN_METHODS = [
  "ranked",
  "judgment",
  "approval",
  "plurality",
  "majority",
  "equal-shares",
] as const satisfies readonly Method[];

/** A file of elsewhere, which does not say how it is counted. */
export interface ForeignCount {
  /** As its reader calls it: its ending tells files of PrefLib apart. */
  readonly name: string;
  readonly text: string;
  /** Undefined: the one that fits best. */
  readonly method: Method | undefined;
  /** Whole hundredths, for `equal-shares`: every answer then costs 1, so a budget of 3 chooses three. */
  readonly budget: number | undefined;
}

/**
 * Reads ballots of PrefLib or ABIF as those of a secret vote without absents. A line that several
 * voters cast is one ballot with their voices. What elsewhere has no place drawn goes by its order.
 */
export function readForeign({ name, text, method, budget }: ForeignCount): ReadCount {
  const read = readBallots(name, text);
  if (read === undefined) return flawed("not-a-count", WHOLE_FILE);
  if (!read.done) {
    const { reason, line } = read.refusal;
    return flawed(reason, { in: "line", at: line });
  }
  const told = read.value;
  const chosen = method ?? bestFor(told);
  const reader = marksReader(told, chosen);
  if (reader === undefined) return flawed("wrong-method", WHOLE_FILE, chosen);
  const shares = chosen === "equal-shares";
  if (shares && budget === undefined) return flawed("missing-fact", WHOLE_FILE, "budget");
  const width = told.options.length;
  return {
    done: true,
    value: {
      vote: "",
      question: told.title === "" ? name : told.title,
      circle: "",
      method: chosen,
      secrecy: "secret",
      closedAt: "",
      rules: { quorum: undefined, threshold: "simple", budget, cap: undefined },
      options: told.options.map((label, lot) => ({ label, cost: shares ? 100 : undefined, lot })),
      previous: "",
      body: {
        kind: "ballots",
        ballots: Array.from(told.voices, (voices, row) => ({
          marks: reader(told.rows.subarray(row * width, (row + 1) * width)),
          voices,
        })),
        absent: { members: 0, voices: 0 },
      },
    },
  };
}

/** What the name tells, else what the text looks like; undefined when it looks like nothing that we know. */
function readBallots(name: string, text: string) {
  const ending = name.split(".").at(-1)?.toLowerCase();
  const kind = PREFLIB_KINDS.find((one) => one === ending);
  if (kind !== undefined) return readPreflib(text, kind);
  const first = /\S.*/.exec(text.replace(/^\ufeff/, ""))?.[0] ?? "";
  const isPreflib = /^#\s*(FILE NAME|TITLE|DATA TYPE|NUMBER ALTERNATIVES)\s*:|^\d+\s*$/i;
  if (isPreflib.test(first)) return readPreflib(text);
  const isAbif = ending === "abif" || /^[ \t]*\d+[ \t]*:[ \t]*(?:$|["\w[])/m.test(text);
  return isAbif ? readAbif(text) : undefined;
}

const FIRST_TRIED: readonly Method[] = ["approval", "judgment", "ranked"];

function bestFor(told: BallotText): Method {
  return FIRST_TRIED.find((method) => marksReader(told, method) !== undefined) ?? "ranked";
}
