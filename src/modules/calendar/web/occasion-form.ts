import { type AnswersOf, form, putOf, type Typed } from "#basics/form";
import { type Found, lookedUp } from "#basics/looked-up";
import { boxes, version } from "#basics/questions";
import type { Actor, App } from "#services/house";

import { readCommune } from "../actions/read-place.ts";
import { isHttps } from "../domain/occasion.ts";
import { communeFound } from "./commune-asked.ts";
import { formTexts as says } from "./form-texts.fr.ts";
import {
  againForm,
  endsApart,
  isOnceAndAgain,
  isTime,
  keepForm,
  moreForm,
  themesForm,
  venueForm,
  whatForm,
  whenForm,
  whereForm,
} from "./forms.ts";
import { minutesBetween } from "./hour.ts";

/** What is known beside the form: the commune that was typed, and whether it was a series. */
export interface OccasionAsked {
  readonly commune: Found<string | undefined> | undefined;
  /** Who makes a series one date leaves its fields as they were. */
  readonly wasSeries: boolean;
  readonly now: Temporal.Instant | undefined;
}

const NOTHING_KNOWN: OccasionAsked = { commune: undefined, wasSeries: true, now: undefined };

/** Asked of what was read even where another answer is to be mended: all that is wrong is said at once. */
const when = () => true;

/** All that is asked of an occasion. */
const questionsOf = (kinds: Parameters<typeof whatForm>[0], commune: OccasionAsked["commune"]) =>
  form({
    ...whatForm(kinds).shape,
    ...whenForm.shape,
    ...againForm.shape,
    ...venueForm([]).shape,
    ...keepForm.shape,
    ...whereForm.shape,
    place: lookedUp(putOf(whereForm.shape.place), {
      found: commune,
      write: (code: string) => code,
    }),
    ...moreForm.shape,
    ...themesForm.shape,
    // The dates of which one confirmed that they go with their answers.
    letsGo: boxes("disparait", { label: "", of: [] }),
    version: version(),
  });

/** The same, with what binds several answers. */
export const occasionForm = (
  kinds: Parameters<typeof whatForm>[0],
  { commune, wasSeries, now }: OccasionAsked = NOTHING_KNOWN,
) =>
  questionsOf(kinds, commune)
    .refine(endsApart, { path: ["ends"], error: says.wholeDay, when })
    .refine(({ every, days }) => every !== "week" || days.length > 0, {
      path: ["days"],
      error: says.noDay,
      when,
    })
    .refine(
      ({ every, ending, last }) => every === "once" || ending !== "on" || last !== undefined,
      { path: ["last"], error: says.noLast, when },
    )
    .refine(({ every, ending, times }) => every === "once" || ending !== "after" || times !== 0, {
      path: ["times"],
      error: says.noTimes,
      when,
    })
    .refine((answers) => wasSeries || !isOnceAndAgain(answers), {
      path: ["every"],
      error: says.onceAndAgain,
      when,
    })
    .refine(({ address, place, video, venue }) => [address, place, video, venue].some(isSaid), {
      path: ["address"],
      error: says.nowhere,
      when,
    })
    .refine(({ video }) => video === undefined || isHttps(video), {
      path: ["video"],
      error: says.notHttps,
      when,
    })
    .refine((answers) => now === undefined || !isPast(answers, now), {
      path: ["day"],
      error: says.past,
      when,
    });
export type OccasionAnswers = AnswersOf<ReturnType<typeof occasionForm>>;

const isSaid = (value: unknown) => value !== undefined;

/** What is once and over: by its hours where they are known, else by its day. */
function isPast(
  { every, day: on, starts, ends, zone }: Readonly<Record<"every" | "zone", string>> & Told,
  now: Temporal.Instant,
): boolean {
  if (every !== "once" || !(on instanceof Temporal.PlainDate)) return false;
  if (!isTime(starts) || !isTime(ends))
    return Temporal.PlainDate.compare(on, now.toZonedDateTimeISO(zone).toPlainDate()) < 0;
  const from = on.toZonedDateTime({ timeZone: zone, plainTime: starts });
  const end = from.add({ minutes: minutesBetween(starts, ends) }).toInstant();
  return Temporal.Instant.compare(end, now) <= 0;
}

/** What another answer that is to be mended may leave unread. */
type Told = Readonly<Record<"day" | "starts" | "ends", unknown>>;

export interface AskedOf {
  readonly kinds: Parameters<typeof occasionForm>[0];
  readonly wasSeries: boolean;
  readonly typed: Typed;
}

/** The form, once the commune that was typed was looked up: what is wrong is said at once. */
export async function asksOf(app: App, actor: Actor, { kinds, wasSeries, typed }: AskedOf) {
  const { ou: place } = typed;
  const asked = { typed: typeof place === "string" ? place : "" };
  const commune = communeFound(await readCommune(app, actor, asked));
  return occasionForm(kinds, { commune, wasSeries, now: app.clock.now() });
}
