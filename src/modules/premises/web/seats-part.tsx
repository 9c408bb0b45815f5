import { capital } from "#basics/text";
import { Section } from "#ui/panel";

import type { SeenVenue } from "../actions/see-venue.ts";
import { type DaySeats, type Half, HALVES } from "../domain/seats.ts";
import { seatsTexts as texts } from "./seats-texts.fr.ts";

/** More seats than that are said, and not drawn. */
const MOST_DRAWN = 12;

interface FreeSeatsProps {
  readonly seen: SeenVenue;
  /** Where one asks for a seat on a half-day, for the module above that takes it there; else one asks who keeps it. */
  readonly askAt?: ((day: Temporal.PlainDate, half: Half) => string) | undefined;
}

/** The free seats of a venue: this week and the two next, half-day by half-day; never who comes. */
export function FreeSeats({ seen, askAt }: FreeSeatsProps) {
  const { venue, seats: days, keeper, may } = seen;
  const { seats, hoursWords } = venue;
  if (days === undefined || seats === undefined) return null;
  return (
    <Section title={texts.title(seats)} id="places">
      {days.length === 0 ? (
        <p>{texts.closed}</p>
      ) : (
        <SeatsTable days={days} seats={seats} askAt={askAt} />
      )}
      {seats <= MOST_DRAWN && days.length > 0 && <p class="petit doux">{texts.legend}</p>}
      {days.length > 0 && keeper !== undefined && !may.keep && askAt === undefined && (
        <p>
          {texts.take} <a href={keeper.at}>{keeper.name}</a> : {texts.takeSays}
        </p>
      )}
      {hoursWords !== undefined && <p class="petit doux">{texts.alsoSaid(hoursWords)}</p>}
    </Section>
  );
}

function SeatsTable({
  days,
  seats,
  askAt,
}: Pick<FreeSeatsProps, "askAt"> & {
  readonly days: readonly DaySeats[];
  readonly seats: number;
}) {
  const halves = HALVES.filter((half) => days.some((one) => one[half] !== undefined));
  return (
    <table class="places">
      <caption class="hors">{texts.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.day}</th>
          {halves.map((half) => (
            <th scope="col">{texts.halves[half]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map((one) => (
          <tr>
            <th scope="row">{capital(texts.dayName(one.day))}</th>
            {halves.map((half) => (
              <td>
                <Free
                  free={one[half]}
                  isOver={one.over?.includes(half) === true}
                  seats={seats}
                  at={askAt?.(one.day, half)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface FreeProps {
  readonly free: number | undefined;
  readonly isOver: boolean;
  readonly seats: number;
  readonly at: string | undefined;
}

function Free({ free, isOver, seats, at }: FreeProps) {
  if (free === undefined) return <span class="doux">{isOver ? texts.isOver : texts.notOpen}</span>;
  return (
    <>
      {seats <= MOST_DRAWN && <Rings free={free} seats={seats} />}
      {at === undefined || free === 0 ? (
        <span class={free === 0 ? "doux" : undefined}>{texts.free(free)}</span>
      ) : (
        <a href={at}>
          {texts.free(free)}
          <span class="hors">{texts.askThen}</span>
        </a>
      )}
    </>
  );
}

const WIDE = 16;

/** One ring a seat, full where it is held; the words beside it say the same. */
function Rings({ free, seats }: { readonly free: number; readonly seats: number }) {
  return (
    <svg class="pl" viewBox={`0 0 ${WIDE * seats} 14`} aria-hidden="true">
      {Array.from({ length: seats }, (_, at) => (
        <circle
          cx={WIDE * at + WIDE / 2}
          cy="7"
          r="5.5"
          class={at < seats - free ? "pris" : undefined}
        />
      ))}
    </svg>
  );
}
