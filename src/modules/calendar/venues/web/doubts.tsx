import { capital } from "#basics/text";
import { Cove } from "#ui/panel";

import { writeWhen } from "../../web/dates.tsx";
import type { VenueDoubts } from "../actions/see-doubts.ts";
import { texts } from "./texts.fr.ts";

/** Dates of a series that are named. */
const FEW = 3;

/** What who organises may want to look at again, of the premises where it is held. */
export function Doubts(props: {
  readonly doubts: VenueDoubts | undefined;
  readonly zone: string;
  readonly now: Temporal.Instant;
}) {
  const { doubts, zone, now } = props;
  if (doubts === undefined) return null;
  const { outside, seats, taken } = doubts;
  const when = (date: (typeof outside)[number]) => capital(writeWhen(date, zone, now));
  const said = [
    ...outside.slice(0, FEW).map((date) => texts.outside(when(date))),
    ...(seats === undefined ? [] : [texts.fewSeats(seats)]),
    ...taken.slice(0, FEW).map(({ date, by }) => texts.taken(when(date), by)),
  ];
  if (said.length === 0) return null;
  return (
    <Cove title={texts.toCheck} id="local" small class="pile-s">
      <ul>
        {said.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
    </Cove>
  );
}
