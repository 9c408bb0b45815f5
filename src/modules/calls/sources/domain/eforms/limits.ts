import { correctsOf, wholeCorrects } from "../../../domain/limits/corrects.ts";
import { pointOf } from "../../../domain/limits/point.ts";
import type { Deadline, Notice, NoticeNature } from "../../../domain/notice.ts";
import type { Announcement } from "../../../domain/reading/announcement.ts";
import { given } from "../../../domain/reading/given.ts";

interface Dated {
  readonly nature: NoticeNature;
  readonly deadline: Deadline | undefined;
  readonly published: Temporal.PlainDate | undefined;
}

/** What an announcement says of its end beside the day itself: the ends of its lots, and what it corrects. */
export function saidOfLimits(
  { changes = [], lotLimits = [], isWhole }: Announcement,
  { nature, deadline, published }: Dated,
): Pick<Notice, "corrects" | "limits"> {
  const limits = lotLimits.length === 0 ? undefined : { doubts: [], lots: lotLimits };
  if (nature !== "correction") return given({ limits });
  const to = deadline && pointOf(deadline);
  const corrects =
    isWhole === true
      ? wholeCorrects(changes, { published }, { to, lots: lotLimits })
      : correctsOf(changes, { published });
  return given({ limits, corrects });
}
