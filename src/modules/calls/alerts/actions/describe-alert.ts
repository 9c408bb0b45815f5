import { reading, type Work } from "#services/house";

import type { AskAlert } from "./ask-alert.ts";
import { describeWanted } from "./alert-mails.fr.ts";
import { understandSearchIn } from "../../actions/find-calls.ts";
import { findCall } from "../../store/calls.ts";

/** What an alert that somebody asks for would tell of, in words; undefined for a call that is unknown. */
export async function describeAskedIn(
  work: Work,
  wanted: AskAlert["wanted"],
): Promise<string | undefined> {
  if (wanted.what === "call") {
    const call = await findCall(work, wanted.number);
    return call?.state === "published"
      ? describeWanted({ what: "call", call: call.id, number: call.number, title: call.title })
      : undefined;
  }
  const search = await understandSearchIn(work, { ...wanted.asked, closedToo: false });
  return describeWanted({ what: "search", search: { ...search, closedToo: false }, query: "" });
}

export const describeAsked = reading(describeAskedIn);
export { describeWanted } from "./alert-mails.fr.ts";
