import { otherSide } from "../../protocol/domain/exchange.ts";
import type { ListedExchange } from "../../protocol/actions/list-exchanges.ts";
import type { UnderLine } from "../../protocol/web/exchanges-page.tsx";
import type { MyMeetings } from "../actions/list-meetings.ts";
import { nextDay, waitsFor } from "../domain/meeting.ts";
import { State } from "#ui/state";
import { sayWhen } from "./say-meeting.ts";
import { meetingLineTexts as texts } from "./texts.fr.ts";

/** What a list says of the day that comes next in an exchange: agreed, or proposed. */
export function linesOf({ meetings }: MyMeetings, now: Temporal.Instant): UnderLine {
  return (one) => {
    const meeting = meetings.get(one.kept.id);
    if (meeting?.mayMeet !== true) return undefined;
    const asks = sayAsked(one, meetings, now);
    const { agreed, proposed } = meeting;
    const isAgreed = nextDay({ agreed, proposed: undefined }, now) !== undefined;
    const isMine = nextDay({ agreed: undefined, proposed }, now) !== undefined;
    return (
      <>
        {agreed !== undefined && isAgreed && <p>{texts.agreed(sayWhen(agreed.plan, now))}</p>}
        {asks !== undefined && (
          <p>
            <State tone="presse">{asks}</State>
          </p>
        )}
        {asks === undefined && proposed !== undefined && isMine && (
          <p class="doux">{texts.youPropose(sayWhen(proposed.plan, now))}</p>
        )}
      </>
    );
  };
}

/** What waits for a yes, in « mon fil ». */
export function sayAwaited({ meetings }: MyMeetings, now: Temporal.Instant) {
  return (one: ListedExchange): string | undefined => sayAsked(one, meetings, now);
}

function sayAsked(
  { kept, you, names }: ListedExchange,
  meetings: MyMeetings["meetings"],
  now: Temporal.Instant,
): string | undefined {
  const meeting = meetings.get(kept.id);
  if (meeting?.mayMeet !== true || meeting.proposed === undefined) return undefined;
  if (!waitsFor(meeting, you, now)) return undefined;
  return texts.theyPropose(names[otherSide(you)].name, sayWhen(meeting.proposed.plan, now));
}
