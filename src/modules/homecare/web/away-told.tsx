import type { SeenWeek } from "../actions/see-week.ts";
import { texts } from "./texts.fr.ts";

/** Of an absence, who is told; and what nobody is named for, which one says oneself. */
export function AwayTold({
  told: { names, nobodyFor },
}: {
  readonly told: NonNullable<SeenWeek["awayTold"]>;
}) {
  return (
    <>
      {names.length > 0 && <p>{texts.awayToldTo(names)}</p>}
      {nobodyFor.length > 0 && <p>{texts.awayUntold(nobodyFor)}</p>}
      <p class="doux">{texts.awayAgreed}</p>
    </>
  );
}
