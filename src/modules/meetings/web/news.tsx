import type { SeenMeeting } from "../actions/see-meeting.ts";
import { meetingAt } from "./addresses.ts";
import { texts } from "./room-texts.fr.ts";

interface NewsProps {
  readonly seen: Pick<SeenMeeting, "meeting">;
  /** Whether something changed since the page was loaded that it shows, or asks, once it is loaded again. */
  readonly isThere?: boolean;
}

/**
 * A point, a turn, a decision: what the page asks of each is drawn for each, so it is loaded again. To a place of the page
 * where one is (« #maintenant »), a browser scrolls and asks nothing: the way there names none.
 */
export function NewsNow({ seen: { meeting }, isThere = false }: NewsProps) {
  return (
    <output id="nouveau" class="anse" hidden={!isThere}>
      {isThere && (
        <>
          {texts.news} <a href={meetingAt(meeting.id)}>{texts.newsSee}</a>
        </>
      )}
    </output>
  );
}
