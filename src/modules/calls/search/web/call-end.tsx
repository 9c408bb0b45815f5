import { dayOf } from "#basics/dates";

import type { Call } from "../../domain/call.ts";
import { limitsOf, type LotLimit } from "../../domain/limits/limits.ts";
import { deadlineOf } from "../../domain/limits/point.ts";
import { endTexts } from "../../publish/web/end-texts.fr.ts";
import { writeDeadline } from "../../web/words.ts";

/** What is to be told with the end of a call: what is doubtful in it, and that its lots end apart. Nothing where all is sure. */
export function EndNotes({ call, now }: { readonly call: Call; readonly now: Temporal.Instant }) {
  const { doubts, lots } = limitsOf(call);
  const today = dayOf(now);
  const unlisted = lots.filter(({ number }) => !call.lots.some((lot) => isLot(number, lot.number)));
  if (doubts.length === 0 && lots.length === 0) return null;
  return (
    <div class="pile-s" id="a-verifier">
      {doubts.length > 0 && (
        <div class="mot presse">
          <p>
            <strong>{endTexts.doubts}</strong>
          </p>
          {doubts.map((doubt) => (
            <p>{doubt}</p>
          ))}
        </div>
      )}
      {lots.length > 0 && <p>{endTexts.lotsDiffer}</p>}
      {unlisted.length > 0 && (
        <ul>
          {unlisted.map((lot) => (
            <li>{endTexts.lotEnds(lot.number, writeLotEnd(lot, today))}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Until when one may answer for one lot, where it is told apart. */
export function LotEnd({
  call,
  lot,
  now,
}: {
  readonly call: Call;
  readonly lot: string;
  readonly now: Temporal.Instant;
}) {
  const end = limitsOf(call).lots.find(({ number }) => isLot(number, lot));
  return end === undefined ? null : <p>{endTexts.lotUntil(writeLotEnd(end, dayOf(now)))}</p>;
}

function writeLotEnd(lot: LotLimit, today: Temporal.PlainDate): string {
  const deadline = deadlineOf(lot);
  return deadline === undefined ? lot.date : writeDeadline(deadline, today);
}

/** « 3 », « 03 » and « LOT-0003 » are one lot. */
function isLot(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(number: string): string {
  return number.replace(/^\D{0,9}0*(?=\d)/, "");
}
