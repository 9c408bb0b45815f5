import { z } from "zod";

import { form, puts } from "#basics/form";
import { boxes, choice, day, whole } from "#basics/questions";

import { MOST_A_DAY } from "../../domain/beforehand.ts";
import type { KindBeforehand } from "../actions/kinds-beforehand.ts";
import { giveRefusals as refusals, texts, WEEKDAYS } from "./texts.fr.ts";

/** How a kind, said as host or as employer, goes in a form. */
const wordOf = ({ name, as }: KindBeforehand) => `${as}:${name}`;

/** A yes given beforehand, in one short form. */
export const giveForm = (kinds: readonly KindBeforehand[]) =>
  form({
    what: choice("quoi", {
      label: texts.what,
      of: kinds.map(wordOf),
      says: Object.fromEntries(
        kinds.map((one) => [wordOf(one), texts.as[one.as](one.kind.name)] as const),
      ),
      empty: texts.whatMissing,
    }),
    weekdays: boxes("jours", {
      label: texts.days,
      of: WEEKDAYS.map((label, i) => ({ value: String(i + 1), label })),
    }).refine((days) => days.length > 0, refusals["no-weekday"]),
    from: day("du", { label: texts.from, empty: texts.notADay, width: "court" }),
    until: day("au", {
      label: texts.until,
      help: texts.untilHelp,
      empty: texts.notADay,
      width: "court",
    }),
    perDay: whole("nombre", {
      label: texts.perDay,
      empty: texts.perDayMissing,
      least: 1,
      most: MOST_A_DAY,
    }),
  });

/** What was answered, as the action asks it. */
export function givenIn(
  kinds: readonly KindBeforehand[],
  { what, weekdays }: { readonly what: string; readonly weekdays: readonly string[] },
) {
  const { name, as } = kinds.find((one) => wordOf(one) === what) ?? { name: "", as: "giver" };
  return {
    kind: name,
    as,
    weekdays: [...new Set(weekdays.map(Number))].toSorted((a, b) => a - b),
  } as const;
}

/** « Pas cette fois »: one button. */
export const notThisTimeForm = form({
  sure: z
    .unknown()
    .transform(() => true)
    .register(puts, { name: "", as: "hidden" }),
});
