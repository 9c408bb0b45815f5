import { dayOf } from "#basics/dates";
import { form } from "#basics/form";
import { choice, maybeDay, maybeLine, yes } from "#basics/questions";

import type { Giver } from "../actions/see-sharings.ts";
import { ENDS } from "../domain/sharing-end.ts";
import { sayEnd, texts } from "./sharing-texts.fr.ts";

/** One of those whom one knows here: all at once, in a list that one reads from its top, and nothing is said before one button. */
export function whomForm(near: readonly Giver[]) {
  return form({
    to: choice("qui", {
      label: texts.whomLead,
      of: near.map(({ person }) => person),
      says: Object.fromEntries(near.map(({ person, name }) => [person, name])),
      empty: texts.whomEmpty,
    }),
  });
}

/** The whole sentence for each end, from today; a later beginning is asked beside; and what for, if one wants to say it. */
export function sayForm(of: Said, now: Temporal.Instant) {
  const { besides } = of;
  const asked = alone(of, now);
  return besides === undefined
    ? asked
    : asked.extend({
        also: yes("aussi", { label: texts.also(of.who, besides), help: texts.alsoHelp }),
      });
}

interface Said {
  readonly who: string;
  readonly what: string;
  /** What may be said besides: a sentence of its own, never ticked beforehand. */
  readonly besides?: string | undefined;
}

function alone(of: Said, now: Temporal.Instant) {
  return form({
    end: choice("jusqua", {
      label: texts.until,
      of: ENDS,
      says: {
        sunday: sayEnd("sunday", of, now),
        month: sayEnd("month", of, now),
        open: sayEnd("open", of, now),
      },
      empty: texts.untilEmpty,
    }),
    from: maybeDay("du", {
      label: texts.from,
      help: texts.fromHelp,
      empty: texts.fromEmpty,
    }).refine(
      (day) => day === undefined || Temporal.PlainDate.compare(day, dayOf(now)) >= 0,
      texts.fromPast,
    ),
    purpose: maybeLine("pour", { label: texts.for, help: texts.forHelp, most: 120 }),
  });
}
