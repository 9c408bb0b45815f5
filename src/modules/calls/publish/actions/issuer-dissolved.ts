import { PARIS } from "#basics/dates";
import { isId } from "#basics/id";
import { findOrganisationIn } from "#modules/organisations";
import { spaceOf } from "#rules/organisations";
import type { Listener } from "#services/house";

import { isOpen } from "../../domain/call.ts";
import type { OrganisationId } from "../../domain/publish/issuer.ts";
import { endedNow, noticeOfCall } from "../../domain/notice-of-call.ts";
import { closedNow } from "../domain/publish-draft.ts";
import { findCallById } from "../../store/calls.ts";
import { holdIssued, listIssued } from "../../store/issuers.ts";
import { deleteDraftsOf } from "../store/publish-drafts.ts";
import { texts } from "./issuer-dissolved.fr.ts";
import { publishIn } from "./publish-call.ts";

/** Its issuer is dissolved: nobody will read what is answered, so its open calls close and say why. */
export const closeCallsOfDissolved: Listener = async (work, { payload }) => {
  const organisation = organisationOf(payload);
  const found = organisation && (await findOrganisationIn(work, organisation));
  // Undone before this was heard: then nothing closes.
  if (organisation === undefined || found?.dissolved === undefined) return;
  const now = work.now.toZonedDateTimeISO(PARIS);
  for (const { call: id } of await listIssued(work, [organisation])) {
    const issued = await holdIssued(work, id);
    const call = await findCallById(work, id);
    if (issued === undefined || call === undefined) continue;
    if (call.state !== "published" || !isOpen(call, work.now)) continue;
    await publishIn(work, {
      notice: endedNow(noticeOfCall(call), now),
      fields: closedNow(issued.fields, now),
      organisation,
      said: { what: "closed-early", words: texts.dissolved },
    });
  }
};

/** A year later its papers and its key are destroyed: nobody could read its drafts any more, they go too. */
export const dropDraftsOfForgotten: Listener = async (work, { payload }) => {
  const organisation = organisationOf(payload);
  if (organisation !== undefined) await deleteDraftsOf(work, spaceOf(organisation));
};

function organisationOf({
  organisation,
}: Readonly<Record<string, unknown>>): OrganisationId | undefined {
  return typeof organisation === "string" && isId<"Organisation">(organisation)
    ? organisation
    : undefined;
}
