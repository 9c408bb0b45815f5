import { dayOf, PARIS, writeDay, writeTime } from "#basics/dates";
import { useFrame } from "#ui/frame";

import { texts } from "../texts.fr.ts";

/**
 * The hour of a page that is true for a while: whoever finds it open on their tablet reads of when it is. Once it is older than an
 * hour, the device says so aloud, where it runs scripts (`enhance/parts/tell-age.ts`).
 */
export function WrittenAt() {
  const { now } = useFrame();
  const day = dayOf(now);
  const at = writeTime(now.toZonedDateTimeISO(PARIS).toPlainTime());
  const when = texts.writtenAt(at, writeDay(day, day));
  return (
    <div data-ancienne={texts.isOld} data-relire={texts.readAnew}>
      <p class="petit doux">{when}</p>
    </div>
  );
}
