import { dayOf, writeTime } from "#basics/dates";
import { capital } from "#basics/text";
import type { Dated } from "#services/house";
import { Cove } from "#ui/panel";

import { type DayOfWeek, isPast } from "../actions/see-week.ts";
import { sayWeekDay } from "./waiting.tsx";
import { waitingTexts } from "./waiting-texts.fr.ts";

const texts = waitingTexts.week;

/** One's appointments of the coming days, beside what waits: a day is lived, not answered. */
export function Week({
  week,
  now,
  leads = false,
}: {
  readonly week: readonly DayOfWeek[];
  readonly now: Temporal.Instant;
  /** Whether a way leads on to all of one's calendar. */
  readonly leads?: boolean;
}) {
  return (
    <Cove title={texts.title} id="semaine" small>
      <Days days={week} now={now} none={texts.none} />
      {leads && (
        <p class="petit">
          <a href="/moi/calendrier">{texts.all}</a>
        </p>
      )}
    </Cove>
  );
}

/** Days with their appointments in words: « 18 h, les comptes ». */
export function Days(props: {
  readonly days: readonly DayOfWeek[];
  readonly now: Temporal.Instant;
  readonly none: string;
  /** Bare words, without ways: on a page where each way counts. */
  readonly bare?: boolean;
  /** What a day is told by of which all is past; otherwise it is left out, but for what is still to be said of it. */
  readonly over?: string;
}) {
  const { now, none, bare = false, over } = props;
  const days = props.days.filter(({ dates }) => dates.length > 0 || over !== undefined);
  if (days.length === 0) return <p>{none}</p>;
  return (
    <ol class="lignes serre">
      {days.map(({ day, dates, isOver }) => (
        <li>
          <p>
            <strong>{sayWeekDay(day, dayOf(now))}</strong>
          </p>
          <ul class="pile-s">
            {dates.map((one) => (
              <li>
                {one.when.kind === "time" && `${hourOf(one)}, `}
                {bare ? one.title : <a href={one.address}>{one.title}</a>}
                {besides(one, now)}
              </li>
            ))}
            {isOver && over !== undefined && <li>{over}</li>}
          </ul>
        </li>
      ))}
    </ol>
  );
}

/** Who is there besides; of what is past, what is still to be said of it. */
function besides(one: Dated, now: Temporal.Instant): string {
  const says = one.after !== undefined && isPast(one, now) ? one.after : one.who;
  return says === undefined ? "" : `. ${says.replace(/(?<![.?!])$/, ".")}`;
}

/** When it begins, on its own clocks: « Midi » begins a line. */
function hourOf({ when }: Dated): string {
  if (when.kind === "day") return "";
  return capital(writeTime(when.start.toZonedDateTimeISO(when.zone).toPlainTime()));
}
