import { zoneNames } from "#basics/french/zones.fr";
import { dayOf, writeDay, writeTime } from "#basics/dates";
import { capital } from "#basics/text";
import { Lines } from "#ui/list";
import { Section } from "#ui/panel";
import { Above, State } from "#ui/state";

import type { ListedDate } from "../actions/list-occurrences.ts";
import type { SeenDate, SeenOccasion } from "../actions/see-occasions.ts";
import type { Occasion, Occurrence } from "../domain/occasion.ts";
import { isOver } from "../domain/occasion.ts";
import { comingSaid } from "./date-part.tsx";
import { DeclinePress } from "./decline-press.tsx";
import { sayRule } from "../domain/recurrence.fr.ts";
import { texts } from "./texts.fr.ts";
import { placeInShort } from "./place-said.ts";

type Timed = Pick<Occurrence, "starts" | "ends">;

/** « mardi 1er décembre à 18 h 30, jusqu’à 20 h 30 », on the clocks of the occasion. */
export function writeWhen(date: Timed, zone: string, now: Temporal.Instant): string {
  const starts = date.starts.toZonedDateTimeISO(zone);
  const ends = date.ends.toZonedDateTimeISO(zone);
  const today = dayOf(now, zone);
  const day = writeDay(starts.toPlainDate(), today);
  const sameDay = starts.toPlainDate().equals(ends.toPlainDate());
  // The small hours are still that evening.
  const isNight = ends.hour < 6 && starts.until(ends).total("hours") < 24;
  const end =
    sameDay || isNight
      ? writeTime(ends.toPlainTime())
      : `${writeDay(ends.toPlainDate(), today)} à ${writeTime(ends.toPlainTime())}`;
  return `${day} à ${writeTime(starts.toPlainTime())}, ${texts.until(end)}`;
}

/** In a zone other than the mainland's, one says which clocks are meant. */
export function zoneSaid(zone: string): string | undefined {
  const known = Object.entries(zoneNames).find(([name]) => name === zone)?.[1];
  return zone === "Europe/Paris" || known === undefined ? undefined : texts.localTime(known);
}

/** « chaque premier mardi du mois à 18 h 30 »; undefined for what is once. */
export function againSaid({ when }: Pick<Occasion, "when">): string | undefined {
  return sayRule(when.rule, when);
}

/** Dates of a list, one line each: when, what, whose, and what I said. */
export function DateLines(props: {
  readonly dates: readonly ListedDate[];
  readonly now: Temporal.Instant;
  /** Whose it is, where the list holds several. */
  readonly named?: boolean;
  /** The list itself, where « je ne viens pas » may be said from it. */
  readonly declinesTo?: string;
}) {
  return (
    <Lines>
      {props.dates.map((date) => (
        <DateLine
          date={date}
          now={props.now}
          named={props.named === true}
          declinesTo={props.declinesTo}
        />
      ))}
    </Lines>
  );
}

/** One date of a list. */
export function DateLine(props: {
  readonly date: ListedDate;
  readonly now: Temporal.Instant;
  readonly named: boolean;
  readonly declinesTo?: string | undefined;
}) {
  const { date, now, named, declinesTo } = props;
  const { occasion, words, where, isCancelled } = date;
  const { zone } = occasion.when;
  const facts = [
    writeWhen(date.occurrence, zone, now),
    ...(named ? [where.of === "person" ? texts.own : where.name] : []),
    placeInShort(date),
    zoneSaid(zone),
    occasion.when.rule.every === "once" ? undefined : texts.series,
  ].filter((fact) => fact !== undefined);
  const over = isOver(date.occurrence, now);
  const mayDecline = !over && !isCancelled && date.mine?.answer !== "no";
  return (
    <div class="rang bouts">
      <div class="pile-s">
        <h3>
          <a href={date.at}>{isCancelled ? <s>{words.title}</s> : words.title}</a>
        </h3>
        <Above facts={facts} />
        {declinesTo !== undefined && mayDecline && (
          <DeclinePress
            action={`/rendez-vous/dates/${date.occurrence.id}/repondre`}
            title={words.title}
            back={declinesTo}
          />
        )}
      </div>
      <p>
        <MySaid
          date={{ ...date, isOver: over }}
          cancelled={isCancelled}
          mayReply={where.asker.person !== undefined && date.occasion.page === undefined}
        />
      </p>
    </div>
  );
}

/** What I said of a date, in two words. */
export function MySaid(props: {
  readonly date: Pick<SeenDate, "mine" | "isOver">;
  readonly cancelled: boolean;
  readonly mayReply: boolean;
}) {
  const { mine, isOver: over } = props.date;
  if (props.cancelled) return <State tone="presse">{texts.cancelled}</State>;
  if (mine?.waits === true) return <State tone="attend">{texts.waits}</State>;
  if (mine === undefined)
    return over || !props.mayReply ? null : <State tone="attend">{texts.answer}</State>;
  const says = mine.people > 1 ? texts.saidPeople(mine.people) : texts.said[mine.answer];
  return <State tone={mine.answer === "yes" ? "va" : undefined}>{says}</State>;
}

/** Dates of a series that its page shows. */
const FEW = 8;

interface SeriesDatesProps {
  readonly seen: SeenOccasion;
  readonly now: Temporal.Instant;
}

/** The dates to come of a series, each with its page. */
export function SeriesDates({ seen, now }: SeriesDatesProps) {
  const { zone } = seen.occasion.when;
  const toCome = seen.dates.filter((date) => !date.isOver);
  return (
    <Section title={texts.dates} id="dates">
      {toCome.length === 0 ? (
        <p>{texts.noDates}</p>
      ) : (
        <Lines>
          {toCome.slice(0, FEW).map((date) => (
            <div class="rang bouts">
              <p>
                <a href={`/rendez-vous/dates/${date.id}`}>{capital(writeWhen(date, zone, now))}</a>
                {date.isMoved && ` (${texts.moved.toLowerCase()})`}{" "}
                {date.coming + date.waiting > 0 && (
                  <span class="doux petit">{comingSaid({ seen, date })}</span>
                )}
              </p>
              <p>
                <MySaid
                  date={date}
                  cancelled={
                    date.cancelledAt !== undefined || seen.occasion.cancelledAt !== undefined
                  }
                  mayReply={seen.may.reply && seen.occasion.capacity !== undefined}
                />
              </p>
            </div>
          ))}
        </Lines>
      )}
      {toCome.length > FEW && <p class="petit doux">{texts.moreDates(toCome.length - FEW)}</p>}
    </Section>
  );
}
