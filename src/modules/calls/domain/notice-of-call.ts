import type { Call } from "./call.ts";
import type { Notice, Place } from "./notice.ts";
import { given } from "./reading/given.ts";

/** What of a call its notice said. */
export type SaidOfCall = Omit<
  Call,
  | "id"
  | "number"
  | "closesAt"
  | "permanent"
  | "state"
  | "stateReason"
  | "firstSeenAt"
  | "changedAt"
  | "saidAt"
  | "version"
>;

/** A call told back as the notice that would make it, as far as its page needs: for what a person corrects of it. */
export function noticeOfCall(call: SaidOfCall): Notice {
  return {
    source: call.source,
    sourceId: call.sourceId,
    nature: "call",
    statedKind: call.kind,
    title: call.title,
    summary: call.summary,
    sections: call.sections.map(({ heading, text }) => ({ text, ...given({ heading }) })),
    body: { ...given(call.body), name: call.body.name },
    audiences: call.audiences,
    themes: call.themes,
    cpv: call.cpv,
    places: call.places.map(placeOf),
    lots: call.lots.map(({ number, title, text, amount, cpv }) => ({
      number,
      title,
      ...given({ text, amount, cpv }),
    })),
    criteria: call.criteria.map(({ label, weight }) => ({ label, ...given({ weight }) })),
    documents: call.documents,
    follows: [],
    doubts: [],
    ...optional(call),
  };
}

/** The same notice, of which the end is this minute. */
export function endedNow(notice: Notice, now: Temporal.ZonedDateTime): Notice {
  const { opens, ...rest } = notice;
  const date = now.toPlainDate();
  const time = now.toPlainTime().round({ smallestUnit: "minute", roundingMode: "floor" });
  const began = opens !== undefined && Temporal.PlainDate.compare(opens, date) <= 0;
  return { ...rest, ...(began ? { opens } : {}), deadline: { date, time } };
}

function optional({
  conditions,
  money,
  chosen,
  published,
  opens,
  deadline,
  url,
  answerUrl,
  limits,
  amended,
  corrects,
}: SaidOfCall): Partial<Notice> {
  const sums = money && given(money);
  const dated = { published, opens, deadline, limits, amended, corrects };
  return given({ ...dated, conditions, money: sums, chosen, url, answerUrl });
}

function placeOf({ scale, code, label }: Call["places"][number]): Place {
  const named = given({ label });
  switch (scale) {
    case "country":
      return { scale, code: "FR", ...named };
    case "other":
      return { scale, code, label: label ?? code };
    case "commune":
    case "group":
    case "department":
    case "region":
      return { scale, code, ...named };
  }
}

/** The call that a notice would be, for a page shown before anything is published: it has no number yet. */
export function previewOf(
  notice: Notice,
  known: Pick<Call, "id" | "number" | "kind" | "closesAt" | "permanent"> & {
    readonly now: Temporal.Instant;
  },
): Call {
  const { now, ...rest } = known;
  return {
    ...rest,
    source: notice.source,
    sourceId: notice.sourceId,
    title: notice.title,
    summary: notice.summary,
    sections: notice.sections,
    body: notice.body,
    conditions: notice.conditions,
    money: notice.money,
    chosen: notice.chosen,
    places: notice.places,
    lots: notice.lots,
    criteria: notice.criteria,
    documents: notice.documents,
    url: notice.url,
    answerUrl: notice.answerUrl,
    themes: notice.themes,
    audiences: notice.audiences,
    cpv: notice.cpv,
    published: notice.published,
    opens: notice.opens,
    deadline: notice.deadline,
    limits: notice.limits,
    amended: notice.amended,
    corrects: notice.corrects,
    state: "published",
    stateReason: undefined,
    firstSeenAt: now,
    changedAt: now,
    saidAt: now,
    version: 1,
  };
}
