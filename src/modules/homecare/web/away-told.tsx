import { writeDay } from "#basics/dates";
import { capital } from "#basics/text";
import { Press } from "#ui/form";
import { useFrame } from "#ui/frame";
import { Inlet } from "#ui/panel";

import type { SeenWeek } from "../actions/see-week.ts";
import { PAUSE } from "../domain/address.ts";
import { isUntilSaid } from "../domain/pause.ts";
import { awayTexts } from "./away/texts.fr.ts";
import { sayBetween } from "./said.ts";
import { texts } from "./texts.fr.ts";

/** Of an absence, who is told; and what nobody is named for, which one says oneself. */
function AwayTold({
  told: { names, unwritten, nobodyFor },
}: {
  readonly told: NonNullable<SeenWeek["awayTold"]>;
}) {
  return (
    <>
      {names.length > 0 && <p>{awayTexts.writtenTo(names)}</p>}
      {unwritten.length > 0 && <p>{awayTexts.unwritten(unwritten)}</p>}
      {nobodyFor.length > 0 && <p>{awayTexts.untold(nobodyFor)}</p>}
      <p class="doux">{awayTexts.agreed}</p>
    </>
  );
}

/** That one is away, and until when: who said it, and who is told. */
export function AwaySays({
  seen: { today, awayTold, awaySaidBy },
  pause,
}: {
  readonly seen: SeenWeek;
  readonly pause: NonNullable<SeenWeek["pause"]>;
}) {
  const { acting } = useFrame();
  return (
    <>
      <p>
        {isUntilSaid(pause)
          ? texts.awayUntilSaid(writeDay(pause.from, today))
          : texts.awaySays(capital(sayBetween(pause, today)))}
      </p>
      {awaySaidBy !== undefined && (
        <p>{texts.awaySaidBy(awaySaidBy.name, acting?.forWhom, writeDay(awaySaidBy.day, today))}</p>
      )}
      {awayTold !== undefined && <AwayTold told={awayTold} />}
    </>
  );
}

/** The same, and the one button that ends it. */
export function Away({ seen }: { readonly seen: SeenWeek }) {
  const { pause } = seen;
  if (pause === undefined) return null;
  return (
    <Inlet title={texts.away} id="absence" small class="pile-s">
      <AwaySays seen={seen} pause={pause} />
      <Press action={`${PAUSE}/retour`}>{texts.backAgain}</Press>
    </Inlet>
  );
}
