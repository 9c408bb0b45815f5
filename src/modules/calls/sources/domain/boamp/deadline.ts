import { zoneOfCode } from "#basics/zones";
import { cautious } from "../../../domain/limits/cautious.ts";
import { correctsOf, surelyMoved, wholeCorrects } from "../../../domain/limits/corrects.ts";
import type { Limits } from "../../../domain/limits/limits.ts";
import { deadlineOf, pointOf } from "../../../domain/limits/point.ts";
import type { Corrects, Deadline } from "../../../domain/notice.ts";
import type { Announcement } from "../../../domain/reading/announcement.ts";
import { readDeadline } from "../../../domain/reading/moments.ts";
import { textAt, type Fields } from "../../../domain/reading/unknown.ts";

/** What of a notice of BOAMP tells its end. */
export interface BoampParts {
  readonly record: Fields;
  readonly gestion: Fields;
  readonly announcement: Announcement;
  readonly published: Temporal.PlainDate | undefined;
  readonly postcode: string | undefined;
}

interface ReadLimit {
  readonly deadline?: Deadline | undefined;
  readonly limits?: Limits | undefined;
  readonly doubts: readonly string[];
}

/** What a correction says. Where it holds the notice again, its own end counts as said; else that of the journal is only filed. */
export function boampCorrects(parts: BoampParts): Corrects {
  const { announcement, published, postcode } = parts;
  const { changes = [], isWhole, lotLimits = [] } = announcement;
  const context = { published, zone: zoneOfCode(postcode) };
  const own = firstRead([announcement.deadline], parts).deadline;
  const filed = firstRead(filedUnder(parts), parts).deadline;
  const corrects = correctsOf(changes, context, filed && pointOf(filed));
  if (isWhole !== true || own === undefined) return corrects;
  const to = pointOf(own);
  const [old] = (corrects.limits ?? []).flatMap((one) => (one.says === "moves" ? [one.from] : []));
  // A national form told again may still hold the day of before, beside the words that change it.
  return surelyMoved(corrects.limits) !== undefined && old?.date === to.date
    ? { ...corrects, isWhole: true }
    : wholeCorrects(changes, context, { to, lots: lotLimits });
}

/**
 * The hour a buyer typed. `gestion` keeps it as it was typed. `datelimitereponse` gives it in universal
 * time, but in the national forms it takes an hour of Paris for a universal one: there the hour is read
 * as written, which is the prudent reading.
 */
function filedUnder({ record, gestion }: BoampParts): readonly (string | undefined)[] {
  const limit = textAt(record, "datelimitereponse");
  const isEuropean = textAt(record, "famille") === "JOUE";
  return [
    textAt(gestion, "indexation", "datelimitereponse"),
    isEuropean ? limit : limit?.replace(/(?:Z|[+-]\d\d:?\d\d)$/, ""),
  ];
}

function firstRead(
  written: readonly (string | undefined)[],
  { published, postcode }: BoampParts,
): ReadLimit {
  const read = written
    .filter((one) => one !== undefined)
    .map((one) => ({ one, ...readDeadline(one, published) }));
  const found = read.find(({ deadline }) => deadline !== undefined) ?? read[0];
  if (found === undefined) return { doubts: [] };
  const { one, deadline, doubts } = found;
  // An offset of elsewhere, or universal time, says whose hour it is.
  const isClear = /Z$|[+-](?!0[12])\d\d:?\d\d$/.test(one.trim());
  return { ...cautious(deadline, isClear ? "Europe/Paris" : zoneOfCode(postcode)), doubts };
}

/** The last day that a correction gives for sure, before all others; else that of the notice. */
export function boampDeadline(parts: BoampParts, corrects: Corrects | undefined): ReadLimit {
  const { announcement } = parts;
  const [filed, dated] = filedUnder(parts);
  const moved = deadlineOf(surelyMoved(corrects?.limits) ?? {});
  const isUnclear = corrects?.limits?.some(({ says }) => says === "unsure") === true;
  const unclear = isUnclear ? ["nouvelle échéance illisible dans le rectificatif"] : [];
  const { lotLimits = [] } = announcement;
  const { deadline, limits, doubts } =
    moved === undefined
      ? firstRead([filed, announcement.deadline, dated], parts)
      : { deadline: moved, limits: undefined, doubts: [] };
  const told = { doubts: limits?.doubts ?? [], lots: lotLimits };
  const isSaid = told.doubts.length > 0 || told.lots.length > 0;
  return { deadline, limits: isSaid ? told : undefined, doubts: [...unclear, ...doubts] };
}
