import type { Context } from "hono";
import type { z } from "zod";

import { type GivenBack, readAnswers } from "#basics/form";
import type { AskedEnv } from "#services/forms";
import type { App } from "#services/house";
import type { WithFrame } from "#ui/frame";

import type { MoveDate } from "../../actions/change-date.ts";
import type { SeenDate, SeenOccasion } from "../../actions/see-occasions.ts";
import { writeWhen } from "../../web/dates.tsx";
import { minutesBetween } from "../../web/hour.ts";
import { type AskedOf, asksOf } from "../../web/occasion-form.ts";
import { moveForm } from "../../web/reply-forms.ts";
import { toldOf } from "../../web/told-of.ts";
import { seeDoubtsOfMove, seeDoubtsToAsk } from "../actions/ask-doubts.ts";
import type { VenueDoubts } from "../actions/see-doubts.ts";
import { texts } from "./texts.fr.ts";

interface Asked extends Pick<AskedOf, "kinds"> {
  /** What is changed; undefined for what is made. */
  readonly seen?: SeenOccasion | undefined;
  readonly back: GivenBack;
}

/** A form given back because the venue does not fit says what does not, beside the venue; any other stays as it is. */
export async function sayDoubts(
  app: App,
  c: Context<AskedEnv & WithFrame>,
  { seen, kinds, back }: Asked,
): Promise<GivenBack> {
  if (back.refusal !== "venue-doubted") return back;
  const { typed = {} } = back;
  const { actor } = c.var;
  const read = readAnswers(await asksOf(app, actor, { kinds, wasSeries: true, typed }), typed);
  if (!read.fits) return back;
  const told = toldOf(read.data);
  const doubts = await seeDoubtsToAsk(app, actor, { ...told, occasion: seen?.occasion.id });
  if (doubts === undefined) return back;
  const said = doubtSaid(doubts, { zone: told.when.zone, now: app.clock.now() });
  return { ...back, problems: { ...back.problems, local: said } };
}

type Moved = Omit<z.output<typeof moveForm>, "version"> & { readonly version?: number | undefined };

/** The move that a form asks of a date. */
export function moveOf({ id: date }: Pick<SeenDate, "id">, asked: Moved): MoveDate {
  const { day, starts: at, ends, version } = asked;
  return { date, day, at, minutes: minutesBetween(at, ends), version };
}

/** The same for a date that is moved: beside its day. */
export async function sayMoveDoubts(
  app: App,
  c: Context<AskedEnv & WithFrame>,
  { seen, date, back }: { seen: SeenOccasion; date: SeenDate; back: GivenBack },
): Promise<GivenBack> {
  if (back.refusal !== "venue-doubted") return back;
  const read = readAnswers(moveForm, back.typed ?? {});
  const doubts = read.fits && (await seeDoubtsOfMove(app, c.var.actor, moveOf(date, read.data)));
  if (doubts === false || doubts === undefined) return back;
  const said = doubtSaid(doubts, { zone: seen.occasion.when.zone, now: app.clock.now() });
  return { ...back, problems: { ...back.problems, jour: said } };
}

/** All of it in one sentence; of a series, the first date of each. */
export function doubtSaid(
  { outside, seats, taken }: VenueDoubts,
  { zone, now }: { readonly zone: string; readonly now: Temporal.Instant },
): string {
  const when = (date: VenueDoubts["outside"][number]) => writeWhen(date, zone, now);
  const [closed] = outside;
  const known = taken.find(({ by }) => by !== undefined) ?? taken[0];
  return texts.inOneSentence([
    ...(closed === undefined ? [] : [texts.closedThen(when(closed), outside.length - 1)]),
    ...(seats === undefined ? [] : [texts.morePlaces(seats)]),
    ...(known === undefined ? [] : [texts.takenThen(when(known.date), known.by, taken.length - 1)]),
  ]);
}
