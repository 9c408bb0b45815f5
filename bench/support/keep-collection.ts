import { amountOf } from "../../src/basics/amount.ts";
import { dayOf } from "../../src/basics/dates.ts";
import { noticesOf, withdrawalsOf } from "../../src/modules/calls/demonstration/notices.ts";
import type { Notice } from "../../src/modules/calls/domain/notice.ts";
import { takeNoticesIn } from "../../src/modules/calls/sources/actions/take-notices.ts";
import { type App, asOwner, job } from "../../src/services/house/index.ts";
import { type CollectedCall, OF_DEMONSTRATION, readCollection } from "./judged.ts";

/** A call as the house has it, under the name that the judgements give it. */
export interface KeptCall {
  readonly id: string;
  readonly notice: Notice;
  readonly isOpen: boolean;
}

/**
 * Fills the house with the calls of the demonstration, but for those that were taken back, and with the
 * collection, by the way that every notice takes. The order is that of the names, so that calls which a
 * search holds equal do not come in the order of a file.
 */
export async function keepCollection(app: App): Promise<readonly KeptCall[]> {
  const today = dayOf(app.clock.now());
  const kept = [
    ...demonstrationCalls(today),
    ...readCollection().map((call) => keptOf(call, today)),
  ];
  const sorted = kept.toSorted((one, other) => one.id.localeCompare(other.id, "fr"));
  for (const source of ["archipel", "csv"]) {
    const records = sorted
      .filter(({ notice }) => notice.source === source)
      .map(({ notice }) => ({ notice, raw: JSON.stringify(notice) }));
    await app.transaction(job("opening"), (work) => takeNoticesIn(work, { records }));
  }
  return sorted;
}

function demonstrationCalls(today: Temporal.PlainDate): readonly KeptCall[] {
  const withdrawn = new Set(withdrawalsOf(today).map(({ sourceId }) => sourceId));
  return noticesOf(today)
    .filter(({ sourceId }) => !withdrawn.has(sourceId))
    .map((notice) => ({
      id: `${OF_DEMONSTRATION}${notice.sourceId}`,
      notice,
      isOpen:
        notice.deadline === undefined ||
        Temporal.PlainDate.compare(notice.deadline.date, today) > 0,
    }));
}

/** Everything is published lately, so that no query finds one call before another for its age alone. */
function keptOf(call: CollectedCall, today: Temporal.PlainDate): KeptCall {
  const most = call.most === undefined ? undefined : amountOf(call.most * 100);
  const notice: Notice = {
    source: "csv",
    sourceId: call.id,
    nature: "call",
    ...(call.kind === undefined ? {} : { statedKind: call.kind }),
    title: call.title,
    summary: beginningOf(call.text),
    sections: [{ text: call.text }],
    body: { name: call.issuer },
    audiences: call.audiences,
    ...(call.eligibility === undefined ? {} : { conditions: call.eligibility }),
    themes: call.themes,
    cpv: call.cpv,
    places: call.places,
    ...(most === undefined ? {} : { money: { most } }),
    published: today.subtract({ days: 7 }),
    ...(call.days === undefined ? {} : { deadline: { date: today.add({ days: call.days }) } }),
    lots: [],
    criteria: [],
    documents: [],
    ...(call.url === undefined ? {} : { url: call.url }),
    follows: [],
    doubts: [],
  };
  return { id: call.id, notice, isOpen: true };
}

/** What a notice without summary begins with: 400 characters at most, no word cut. */
function beginningOf(text: string): string {
  if (text.length <= 400) return text;
  return text.slice(0, text.lastIndexOf(" ", 399));
}

/** The judgements' name of each call that the house shows. */
export async function namesOfCalls(
  app: App,
  kept: readonly KeptCall[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await asOwner(app, ({ pool }) =>
    pool.query<{ call: string; source_id: string }>(
      "select call, source_id from calls.notice where call is not null",
    ),
  );
  const ids = new Map(kept.map(({ id, notice }) => [notice.sourceId, id]));
  const names = new Map(rows.map(({ call, source_id }) => [call, ids.get(source_id) ?? source_id]));
  if (names.size !== kept.length)
    throw new Error(`${kept.length} calls were kept, the house has ${names.size}`);
  return names;
}
