import { dayOf, writeDate, writeMoment } from "#basics/dates";
import { Press } from "#ui/form";
import { Cove } from "#ui/panel";

import { mayObjectAt, objectsUntil } from "../domain/approval.ts";
import { texts } from "./approval-texts.fr.ts";
import { minutesAt } from "./addresses.ts";
import type { MeetingProps } from "./before-page.tsx";
import { nameIn } from "./presence.tsx";
import { texts as rooms } from "./room-texts.fr.ts";

type Props = Pick<MeetingProps, "seen" | "now">;

/** By whom and when minutes were approved, or are unless somebody objects; and the objection of a member. */
export function Approval({ seen, now }: Props) {
  const { meeting, standing } = seen;
  const says = saysOf({ seen, now });
  if (says === undefined) return null;
  const mayObject = standing.isMember && mayObjectAt(meeting, now);
  return (
    <Cove title={texts.title} id="approbation" small class="pile-s">
      <p>{says}</p>
      {mayObject && (
        <>
          <Press action={`${minutesAt(meeting.id)}/objecter`} kind="clair" prefix="objecter">
            {texts.object}
          </Press>
          <p class="petit doux">{texts.objectSays}</p>
        </>
      )}
    </Cove>
  );
}

const dayWritten = (at: Temporal.Instant) => writeDate(dayOf(at));

function saysOf({ seen, now }: Props): string | undefined {
  const { approvedAt, approvingSince, approvedBy, objectedAt, objectedBy } = seen.meeting;
  const by = approvedBy === undefined ? undefined : nameIn(seen, approvedBy);
  const until = objectsUntil(seen.meeting);
  if (until !== undefined) return texts.unless(by ?? rooms.somebody, writeMoment(until, now));
  if (approvedAt === undefined)
    return objectedAt === undefined
      ? undefined
      : texts.objectedBy(
          objectedBy === undefined ? rooms.somebody : nameIn(seen, objectedBy),
          dayWritten(objectedAt),
        );
  const day = dayWritten(approvedAt);
  if (by === undefined) return texts.on(day);
  return approvingSince === undefined
    ? texts.there(day, by)
    : texts.unobjected(day, by, dayWritten(approvingSince));
}
