import { z } from "zod";

import { readDay, readHour } from "#basics/dates";
import { type AnswersOf, form, puts } from "#basics/form";
import { choice, day, maybeChoice, maybeLine, version, whole, yes } from "#basics/questions";

import { ANSWERS, type Answer, MOST_PEOPLE } from "../../domain/reply.ts";
import { whatForm, whenForm, whereForm } from "../../web/forms.ts";
import { MOST_GUEST_NAME, MOST_WORD } from "../actions/answer-poll.ts";
import { MOST_POLL_TELEPHONE } from "../actions/make-poll.ts";
import { ASKED_OF, type PollDate, type Says } from "../domain/poll.ts";
import { formTexts as says, sayTexts, texts } from "./texts.fr.ts";

/** A date as it is typed, on a clock that is chosen beside. */
export interface TypedRow {
  readonly day: Temporal.PlainDate;
  readonly starts: Temporal.PlainTime;
  readonly ends: Temporal.PlainTime;
}

/** One of twenty rows: a day, from when, until when; or nothing. */
function row(at: number) {
  const wrong = says.rowIs(says.row(at), says.rowWrong);
  return z
    .codec(
      z.union([z.string(), z.array(z.string())], { error: wrong }).optional(),
      z.custom<TypedRow | undefined>(() => true),
      {
        decode: (sent = "", reading) => {
          const parts = [sent].flat();
          if (parts.every((part) => part.trim() === "")) return undefined;
          const [typedDay = "", from = "", to = ""] = parts;
          const [on, starts, ends] = [readDay(typedDay), readHour(from), readHour(to)];
          if (on === undefined || starts === undefined || ends === undefined) {
            reading.issues.push({ code: "custom", message: wrong, input: sent });
            return z.NEVER;
          }
          return { day: on, starts, ends };
        },
        encode: (known) =>
          known === undefined
            ? []
            : [
                known.day.toString(),
                known.starts.toString({ smallestUnit: "minute" }),
                known.ends.toString({ smallestUnit: "minute" }),
              ],
      },
    )
    .register(puts, { name: `date-${at}`, as: "line", label: says.row(at), optional: true });
}

/** The dates that are proposed: as many rows as there may be dates. */
export const rowsForm = form({
  date1: row(1),
  date2: row(2),
  date3: row(3),
  date4: row(4),
  date5: row(5),
  date6: row(6),
  date7: row(7),
  date8: row(8),
  date9: row(9),
  date10: row(10),
  date11: row(11),
  date12: row(12),
  date13: row(13),
  date14: row(14),
  date15: row(15),
  date16: row(16),
  date17: row(17),
  date18: row(18),
  date19: row(19),
  date20: row(20),
});

/** On which clocks, and until when one answers. */
export const zoneForm = form({ zone: whenForm.shape.zone });
export const untilForm = form({
  lastDay: day("jusqu-au", {
    label: says.lastDay,
    help: says.lastDayHelp,
    empty: says.notADay,
  }),
});

/** Who is asked, where there are members; and whom one telephones. */
export const askedForm = form({
  askedOf: choice("qui", {
    label: says.askedOf,
    of: ASKED_OF,
    says: says.askedNames,
    otherwise: "members",
  }),
});
export const telephoneForm = form({
  telephone: maybeLine("telephone", {
    label: says.telephone,
    help: says.telephoneHelp,
    most: MOST_POLL_TELEPHONE,
    type: "tel",
  }),
});

/** All that is asked of a poll. */
export const pollForm = (kinds: Parameters<typeof whatForm>[0]) =>
  form({
    ...whatForm(kinds).shape,
    ...rowsForm.shape,
    ...zoneForm.shape,
    ...untilForm.shape,
    ...whereForm.shape,
    ...askedForm.shape,
    ...telephoneForm.shape,
    version: version(),
  });
export type PollAnswers = AnswersOf<ReturnType<typeof pollForm>>;

/** The key by which a guest changes what they said: 256 bits, in base64url. */
const KEY = /^[\w-]{43}$/;

function key() {
  return z
    .codec(
      z.string().optional(),
      z.custom<string | undefined>(() => true),
      {
        decode: (text = "") => (KEY.test(text) ? text : undefined),
        encode: (known) => known ?? "",
      },
    )
    .register(puts, { name: "cle", as: "hidden" });
}

/** Whether a text is a key, as ours are. */
export function isKey(text: string): boolean {
  return KEY.test(text);
}

/** What goes beside the dates. */
export const besideForm = (word: string) =>
  form({
    people: whole("combien", {
      label: texts.people,
      empty: texts.notPeople,
      least: 1,
      most: MOST_PEOPLE,
    }),
    word: maybeLine("mot", { label: word, most: MOST_WORD }),
  });

/** Asked where a guest already answered under the same name. */
export const otherForm = form({ isOther: yes("autre", { label: texts.isOther }) });

/** Three words for each date, and who says them. */
export const answerForm = (dates: readonly Pick<PollDate, "id">[]) =>
  form({
    ...Object.fromEntries(
      dates.map(({ id }) => [
        id,
        maybeChoice(id, { label: texts.date, of: ANSWERS, says: sayTexts, as: "choices" }),
      ]),
    ),
    // Needed of a guest alone, which the action knows.
    name: maybeLine("nom", { label: texts.name, most: MOST_GUEST_NAME }),
    ...otherForm.shape,
    ...besideForm(texts.wordOfThem).shape,
    key: key(),
    version: version(),
  });

/** What was said of the dates, out of all that was sent. */
export function saysIn(
  answers: Readonly<Record<string, unknown>>,
  dates: readonly Pick<PollDate, "id">[],
): Says {
  const said = dates.flatMap(({ id }): [string, Answer][] => {
    const known = ANSWERS.find((one) => one === answers[id]);
    return known === undefined ? [] : [[id, known]];
  });
  return Object.fromEntries(said);
}

/** Which date is chosen. */
export const chooseForm = (dates: readonly PollDate[], labelOf: (date: PollDate) => string) =>
  form({
    date: choice("date", {
      label: texts.chooseWhich,
      of: dates.map(({ id }): string => id),
      says: Object.fromEntries(dates.map((date) => [date.id, labelOf(date)])),
      empty: texts.chooseOne,
    }),
    version: version(),
  });

/** The answer of a guest that is taken off. */
export const takeOffForm = form({
  answer: z.string().catch("").register(puts, { name: "reponse", as: "hidden" }),
});
