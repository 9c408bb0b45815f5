import { isSide } from "../../protocol/domain/exchange.ts";
import type { Beside } from "../../protocol/web/exchange-props.ts";
import { seeMeeting, seeMeetingByLink } from "../actions/see-meeting.ts";
import { dayOfPlan } from "../domain/meeting.ts";
import { ANSWER, CALL_OFF, PROPOSE } from "./forms.ts";
import { hasBox, MeetingBox, waitsForYou } from "./meeting-box.tsx";

const OURS: readonly (string | undefined)[] = [PROPOSE, ANSWER, CALL_OFF];

/** The box of the meeting, on the page of an exchange: for its two sides, and for nobody else. */
export const meetingBeside: Beside = async (app, actor, { seen, at, back, link }) => {
  if (!isSide(seen.you)) return undefined;
  const found =
    link === undefined
      ? await seeMeeting(app, actor, { exchange: seen.kept.id, as: seen.you })
      : await seeMeetingByLink(app, link.link);
  if (found === undefined) return undefined;
  const meeting = { ...found, mayMeet: found.mayMeet && link?.isUsed !== true };
  if (!hasBox(meeting)) return undefined;
  return {
    box: <MeetingBox seen={seen} meeting={meeting} now={app.clock.now()} at={at} back={back} />,
    day: meeting.agreed && dayOfPlan(meeting.agreed.plan).toString(),
    waitsForYou: meeting.mayMeet && waitsForYou(meeting, app.clock.now()),
    holdsBack: meeting.mayMeet && OURS.includes(back.form),
  };
};
