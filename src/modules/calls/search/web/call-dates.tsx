import { dayOf, writeDay } from "#basics/dates";
import { capital } from "#basics/text";
import type { TimelineDate } from "#ui/facts";

import type { Call } from "../../domain/call.ts";
import { texts } from "../../web/texts.fr.ts";
import { writeDeadline } from "../../web/words.ts";

/** The dates of a call in their order, in words; the next one is marked. */
export function CallDates({ call, now }: { readonly call: Call; readonly now: Temporal.Instant }) {
  const dates = datesOf(call, dayOf(now));
  if (dates.length === 0) return null;
  return (
    <section class="pile-s" aria-labelledby="dates">
      <h2 class="h-petit" id="dates">
        {texts.dates}
      </h2>
      <dl class="pile-s">
        {dates.map(({ when, what, state }) => (
          <div>
            <dt>{what}</dt>
            <dd>{state === "ici" ? <strong>{when}</strong> : when}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function datesOf(call: Call, today: Temporal.PlainDate): readonly TimelineDate[] {
  const known = [
    { day: call.published, what: texts.publishedOn, when: undefined },
    { day: call.opens, what: texts.opensOn, when: undefined },
    {
      day: call.deadline?.date,
      what: texts.lastDay,
      when: call.deadline && writeDeadline(call.deadline, today),
    },
  ].flatMap(({ day, what, when }) =>
    day === undefined ? [] : [{ day, what, when: capital(when ?? writeDay(day, today)) }],
  );
  const sorted = known.toSorted((one, other) => Temporal.PlainDate.compare(one.day, other.day));
  const next = sorted.findIndex(({ day }) => Temporal.PlainDate.compare(day, today) >= 0);
  return sorted.map(({ what, when }, i) => ({
    what,
    when,
    state: i === next ? "ici" : next === -1 || i < next ? "passe" : "avenir",
  }));
}
