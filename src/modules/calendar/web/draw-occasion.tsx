import type { Context } from "hono";

import type { GivenBack } from "#basics/form";
import type { AskedEnv } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { showAbove } from "../actions/kinds.ts";
import type { SeenDate, SeenOccasion } from "../actions/see-occasions.ts";
import { seeBrought } from "../bring/actions/bring.ts";
import { BringPart } from "../bring/web/bring-part.tsx";
import { welcomesGuests } from "../domain/guest.ts";
import { addressOf } from "../domain/occasion.ts";
import { seeMyTime } from "../given/actions/say-time.ts";
import { TimePart } from "../given/web/time-part.tsx";
import { AskAsGuestPart } from "../guests/web/guest-part.tsx";
import { seeVenueDoubts } from "../venues/actions/see-doubts.ts";
import { Doubts } from "../venues/web/doubts.tsx";
import { ToCall } from "../calling/web/to-call.tsx";
import { OccasionPage } from "./occasion-page.tsx";

interface Drawn {
  readonly seen: SeenOccasion;
  readonly date?: SeenDate | undefined;
  readonly back: GivenBack;
}

/** The page of an occasion, or of one date of it, with what the chapters of this module add to it. */
export async function drawOccasion(
  app: App,
  c: Context<AskedEnv & WithFrame>,
  { seen, date, back }: Drawn,
): Promise<Response> {
  const { occasion } = seen;
  const now = app.clock.now();
  const brought = await seeBrought(app, c.var.actor, { occasion: occasion.id });
  const bring = brought && (
    <BringPart
      brought={brought}
      at={date === undefined ? addressOf(occasion) : `/rendez-vous/dates/${date.id}`}
      action={`/rendez-vous/${occasion.id}/apporter`}
      forAll={occasion.when.rule.every !== "once"}
      now={now}
      back={back}
    />
  );
  const isOnce = occasion.when.rule.every === "once";
  const one = date ?? (isOnce ? seen.dates[0] : undefined);
  const doubts =
    occasion.venue && (await seeVenueDoubts(app, c.var.actor, { occasion: occasion.id }));
  const time = one && (await seeMyTime(app, c.var.actor, { date: one.id }));
  const given = time && (
    <TimePart
      time={time}
      name={seen.where.name ?? ""}
      at={`/rendez-vous/dates/${one.id}`}
      now={now}
      back={back}
    />
  );
  const parts = {
    above: [given, ...(await showAbove(app, c.var.actor, { occasion: occasion.id }))],
    doubts: <Doubts doubts={doubts} zone={occasion.when.zone} now={now} />,
    isJustMoved: c.req.query("fait") === "deplacee",
    bring,
    guest: welcomesGuests(occasion) && <AskAsGuestPart date={one} back={back} />,
    calls: <ToCall seen={seen} date={one} whole={date === undefined} now={now} />,
  };
  return answer(c, <OccasionPage seen={seen} date={date} now={now} back={back} {...parts} />, back);
}
