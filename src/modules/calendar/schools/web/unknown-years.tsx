import { Cove } from "#ui/panel";

import type { SeenDate, SeenOccasion } from "../../actions/see-occasions.ts";
import { schoolYearOf } from "../../domain/school-holidays.ts";
import { texts } from "./texts.fr.ts";

interface Part {
  readonly seen: SeenOccasion;
  /** One date, on a page of its own. */
  readonly date: SeenDate | undefined;
}

/** Of a series that leaves out holidays which are not known yet: that its dates are to be looked at. */
export function UnknownYears({ seen, date }: Part) {
  const { unknownYears, occasion, may } = seen;
  if (occasion.cancelledAt !== undefined) return null;
  const year = date && schoolYearOf(date.starts.toZonedDateTimeISO(occasion.when.zone));
  if (year !== undefined && unknownYears.includes(year)) return <p>{texts.unknownDate(year)}</p>;
  if (date !== undefined || unknownYears.length === 0) return null;
  return (
    <Cove title={texts.unknownTitle} id="vacances" small class="pile-s">
      <p>{texts.unknown(unknownYears)}</p>
      {may.change && <p>{texts.toOrganise}</p>}
    </Cove>
  );
}
