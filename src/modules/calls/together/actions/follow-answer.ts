import { isId, knownId } from "#basics/id";
import { type Listener, withRight } from "#services/house";

import { groupStateOf } from "../domain/circle-of-call.ts";
import { forgetCircle, saveState } from "../store/circles-of-call.ts";

/** A circle was closed: it forms around no call any more. */
export const forgetClosedCircle: Listener = (work, { subject }) =>
  withRight(work, "circles-of-calls", (lent) => forgetCircle(lent, knownId<"Circle">(subject)));

/** A joint answer started, was sent, or ended: its group forms, answered, or withdrew. */
export const followAnswer: Listener = async (work, { payload }) => {
  const { circle, call, stage } = payload;
  if (typeof circle !== "string" || !isId<"Circle">(circle)) return;
  if (typeof call !== "string" || !isId<"Call">(call)) return;
  const state = groupStateOf(typeof stage === "string" ? stage : "preparing");
  await withRight(work, "circles-of-calls", (lent) => saveState(lent, { circle, call, state }));
};
