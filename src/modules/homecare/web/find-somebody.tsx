import { ButtonLink } from "#ui/form";
import { useFrame } from "#ui/frame";

import type { SeenWeek } from "../actions/see-week.ts";
import { whoAt } from "../domain/address.ts";
import { sayNear } from "../instead/web/near.ts";
import { texts } from "../instead/web/texts.fr.ts";

/** In simple mode, one way for the first day on which nobody comes any more: the lines of the days say it in words alone. */
export function FindSomebody({
  seen: { days, today, home },
}: {
  readonly seen: Pick<SeenWeek, "days" | "today" | "home">;
}) {
  const first = days
    .filter(({ day }) => Temporal.PlainDate.compare(day, today) >= 0)
    .flatMap(({ day, expected }) => expected.map((one) => ({ ...one, day })))
    .find(({ without }) => without !== undefined);
  if (first === undefined || home.isClosed || useFrame().person?.simple !== true) return null;
  const { day, visit } = first;
  const near = sayNear(day, today);
  return (
    <p class="sans-papier">
      <ButtonLink href={whoAt(visit.id, day)} large wide label={texts.findFor(near, visit.title)}>
        {texts.find(near)}
      </ButtonLink>
    </p>
  );
}
