import { isId } from "#basics/id";
import { isOperator, type Reportable, type Work } from "#services/house";

import type { CallId } from "../../domain/call.ts";
import { publishersOfIn } from "../../publish/actions/publish-standing.ts";
import { findCallById } from "../../store/calls.ts";
import { saveChanges } from "../../store/saving.ts";
import { hideCall, showCall } from "../../store/visibility.ts";

/** How a call is reported, hidden and shown again by the operator (moderation decides; calls obey). */
export const reportableCall: Reportable = {
  find: async (work, id) => {
    const call = isId<"Call">(id) ? await findCallById(work, id) : undefined;
    if (call === undefined || call.state === "withdrawn") return undefined;
    if (call.state === "hidden" && !isOperator(work.actor)) return undefined;
    return { title: call.title, at: `/appels/${call.number}` };
  },
  authors: (work, id) => (isId<"Call">(id) ? publishersOfIn(work, id) : Promise.resolve([])),
  hide: (work, id, reason) => turn(work, id, (call) => hideCall(work, call, reason), "hidden"),
  showAgain: (work, id) => turn(work, id, (call) => showCall(work, call), "shown-again"),
};

async function turn(
  work: Work,
  id: string,
  act: (call: CallId) => Promise<void>,
  what: "hidden" | "shown-again",
): Promise<void> {
  if (!isOperator(work.actor)) throw new Error("only the operator hides a call");
  if (!isId<"Call">(id)) return;
  await act(id);
  await saveChanges(work, [{ call: id, what }]);
  await work.tell({ name: `calls.call-${what}`, subject: id, payload: {} });
}
