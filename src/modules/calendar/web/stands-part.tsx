import type { Child } from "hono/jsx";

import { capital } from "#basics/text";
import { Cove } from "#ui/panel";

import type { SeenDate, SeenOccasion } from "../actions/see-occasions.ts";
import { againSaid, writeWhen, zoneSaid } from "./dates.tsx";
import { texts } from "./texts.fr.ts";

/** Whether a date can still be answered. */
export function isAsked({ isOver, cancelledAt }: SeenDate): boolean {
  return !isOver && cancelledAt === undefined;
}

export interface StandsProps {
  readonly seen: SeenOccasion;
  readonly date: SeenDate | undefined;
  readonly now: Temporal.Instant;
  /** Who moved it reads so. */
  readonly isJustMoved?: boolean | undefined;
  /** Of what is cancelled, whom to telephone, for who organises. */
  readonly calls?: Child;
}

/** When its rule had it, or who made it. */
function plannedOf({ original }: SeenDate, { minutes }: SeenOccasion["occasion"]) {
  return { starts: original, ends: original.add({ minutes }) };
}

/** When it is, large; or that it is not. */
export function Stands({ seen, date, now, isJustMoved = false, calls }: StandsProps) {
  const { occasion } = seen;
  const { zone } = occasion.when;
  const next = date && seen.dates.slice(seen.dates.indexOf(date)).find(isAsked);
  const when = date === undefined ? againSaid(occasion) : writeWhen(date, zone, now);
  const said = [when, zoneSaid(zone)].filter(Boolean).join(", ");
  const why = date?.cancelledWhy ?? seen.cancelledWhy;
  const isCancelled = occasion.cancelledAt !== undefined || date?.cancelledAt !== undefined;
  return (
    <>
      {occasion.isHidden && (
        <Cove title={texts.hiddenTitle} small class="pile-s">
          <p>{texts.hiddenSays}</p>
        </Cove>
      )}
      <p class="gros">{isCancelled ? <s>{capital(said)}</s> : capital(said)}</p>
      {!isCancelled && date?.isMoved === true && (
        <p>{texts.movedFrom(writeWhen(plannedOf(date, occasion), zone, now))}</p>
      )}
      {isJustMoved && date !== undefined && (
        <div class="anse">
          <output>{texts.movedTo(writeWhen(date, zone, now))}</output>
        </div>
      )}
      {isCancelled && (
        <Cove class="pile-s">
          <p>
            <strong>
              {occasion.cancelledAt === undefined ? texts.cancelledDateSays : texts.cancelledSays}
            </strong>
          </p>
          {why !== undefined && <p>{texts.saysWhy(why)}</p>}
          {occasion.cancelledAt === undefined && next !== undefined && (
            <p>{texts.nextOne(writeWhen(next, zone, now))}</p>
          )}
        </Cove>
      )}
      {(isCancelled || seen.gone.length > 0) && calls}
    </>
  );
}
