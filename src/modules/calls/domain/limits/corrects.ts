import type { Corrects } from "../notice.ts";
import { given } from "../reading/given.ts";
import type { Amendment, LimitChange, Point } from "./limit-change.ts";
import { limitChangesOf } from "./amendment.ts";
import type { DaysContext } from "./days-in-words.ts";

/** What a correction says, from the parts that change. */
export function correctsOf(
  changes: readonly Amendment[],
  context: DaysContext,
  journalLimit?: Point,
): Corrects {
  return given({ changes, limits: limitChangesOf(changes, context), journalLimit });
}

/**
 * What a correction says that holds the whole notice again, with the end that its own fields give. Its
 * words may tell another day of the whole call: then neither is sure, and the earlier stands.
 */
export function wholeCorrects(
  changes: readonly Amendment[],
  context: DaysContext,
  own: { readonly to: Point | undefined; readonly lots: readonly Point[] },
): Corrects {
  const said = limitChangesOf(changes, context);
  const { to, lots } = own;
  if (to === undefined) return { changes, limits: said, isWhole: true };
  const day = surelyMoved(said);
  const agrees = day?.date === undefined || [to, ...lots].some(({ date }) => date === day.date);
  const other = agrees || day === undefined ? [] : [{ says: "moves", to: day } as const];
  return { changes, limits: [{ says: "moves", to, isWhole: true }, ...other], isWhole: true };
}

/** The day that a correction gives to the whole call for sure, in one way. */
export function surelyMoved(limits: readonly LimitChange[] | undefined): Point | undefined {
  const moves = (limits ?? []).flatMap((one) =>
    one.says === "moves" && one.lots === undefined && one.onlyIfFrom !== true ? [one.to] : [],
  );
  const [first, ...others] = moves;
  const isOne = others.every(({ date, time }) => date === first?.date && time === first?.time);
  return first?.date !== undefined && isOne ? first : undefined;
}
