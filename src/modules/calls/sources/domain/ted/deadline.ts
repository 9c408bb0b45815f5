import { zoneOfCode } from "#basics/zones";
import { writeDate } from "#basics/dates";

import { cautious } from "../../../domain/limits/cautious.ts";
import { correctsOf, surelyMoved } from "../../../domain/limits/corrects.ts";
import { limitDoubts } from "../../../domain/limits/doubts-texts.fr.ts";
import type { Limits } from "../../../domain/limits/limits.ts";
import { deadlineOf, pointOf } from "../../../domain/limits/point.ts";
import type { Body, Corrects, Deadline } from "../../../domain/notice.ts";
import { given } from "../../../domain/reading/given.ts";
import { readDeadline } from "../../../domain/reading/moments.ts";
import type { XmlNode } from "../../../domain/reading/xml.ts";
import { tedAmendments } from "./corrected.ts";
import { lineAt } from "./words.ts";

/** What of an export of TED tells its end. */
export interface TedParts {
  readonly form: XmlNode | undefined;
  readonly coded: XmlNode;
  readonly body: Body;
  readonly published: Temporal.PlainDate | undefined;
}

interface ReadLimit {
  readonly deadline?: Deadline;
  readonly limits?: Limits;
  readonly doubts: readonly string[];
}

/** What a correction says; its journal files it under a last day, which is not always the new one. */
export function tedCorrects({ form, coded, body, published }: TedParts): Corrects {
  const filed = readDeadline(filedUnder(coded), published).deadline;
  const zone = zoneOfCode(body.postcode);
  return correctsOf(tedAmendments(form), { published, zone }, filed && pointOf(filed));
}

function filedUnder(coded: XmlNode): string | undefined {
  return lineAt(coded, "CODIF_DATA", "DT_DATE_FOR_SUBMISSION");
}

/**
 * The new deadline of a correction that gives one; else the deadline that the buyer wrote in the form;
 * the one that TED coded when the form has none (defence, corrections). TED changes its own when a
 * correction comes: where the two differ, the buyer's words stand until that correction is read, and
 * the other is a doubt that everyone is told. The forms give the hour of the buyer (« heure locale »).
 */
export function tedDeadline(parts: TedParts, corrects: Corrects | undefined): ReadLimit {
  const { form, coded, body, published } = parts;
  const moved = deadlineOf(surelyMoved(corrects?.limits) ?? {});
  if (moved !== undefined) return { deadline: moved, doubts: [] };
  const day = lineAt(form, "PROCEDURE", "DATE_RECEIPT_TENDERS");
  const hour = lineAt(form, "PROCEDURE", "TIME_RECEIPT_TENDERS");
  const own = readDeadline(day, published, hour);
  const filed = readDeadline(filedUnder(coded), published);
  const zone = zoneOfCode(body.postcode);
  if (own.deadline === undefined)
    return filed.deadline === undefined && day !== undefined ? own : withZone(filed, zone);
  if (filed.deadline === undefined || filed.deadline.date.equals(own.deadline.date))
    return withZone(own, zone);
  return ofTwo(withZone(own, zone), filed.deadline);
}

function withZone({ deadline, doubts }: ReadLimit, zone: string): ReadLimit {
  return given({ ...cautious(deadline, zone), doubts });
}

/** The buyer's words are the notice; what the journal files it under is another day that everyone is told of. */
function ofTwo(own: ReadLimit, filed: Deadline): ReadLimit {
  return {
    ...own,
    limits: {
      doubts: [...(own.limits?.doubts ?? []), limitDoubts.other(pointOf(filed))],
      lots: [],
    },
    doubts: [...own.doubts, `TED donne aussi une autre échéance : ${writeDate(filed.date)}`],
  };
}
