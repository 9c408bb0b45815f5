import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { dayOf } from "../../src/basics/dates.ts";
import type { Notice } from "../../src/modules/calls/domain/notice.ts";
import { takeNoticesIn } from "../../src/modules/calls/sources/actions/take-notices.ts";
import { readRecord, recordsOf } from "../../src/modules/calls/sources/domain/records.ts";
import { type App, job } from "../../src/services/house/index.ts";
import type { KeptCall } from "./keep-collection.ts";

/** Real notices of TED, where they are at hand, as for the tests of their reader. */
const NOTICES = "../shared/data/marches/ted-fr";

/**
 * Adds real notices, which nobody graded, to what the house has: what is looked for stands among more of
 * what is not. Their last day is moved so that they are open; those that the collection has already are
 * left out. None where they are not at hand.
 */
export async function keepReal(app: App, kept: readonly KeptCall[]): Promise<readonly KeptCall[]> {
  if (!existsSync(NOTICES)) return [];
  const today = dayOf(app.clock.now());
  const known = new Set(kept.map(({ notice }) => plain(notice.title)));
  const real = readdirSync(NOTICES)
    .flatMap((file) => [...recordsOf("ted", file, readFileSync(join(NOTICES, file)))])
    .flatMap((record) => {
      const answer = "refused" in record ? undefined : readRecord(record);
      return answer?.read === true ? [answer.notice] : [];
    })
    .filter(({ nature, title }) => nature === "call" && !known.has(plain(title)))
    .map((notice) => openedAgain(notice, today));
  const records = real.map((notice) => ({ notice, raw: JSON.stringify(notice) }));
  await app.transaction(job("opening"), (work) => takeNoticesIn(work, { records }));
  return real.map((notice) => ({ id: `ted:${notice.sourceId}`, notice, isOpen: true }));
}

function openedAgain(notice: Notice, today: Temporal.PlainDate): Notice {
  const { limits: _limits, opens: _opens, ...rest } = notice;
  return {
    ...rest,
    published: today.subtract({ days: 7 }),
    deadline: { date: today.add({ days: 30 }) },
    follows: [],
  };
}

function plain(title: string): string {
  return title.toLowerCase().replaceAll(/[^\p{Letter}\p{Number}]/gu, "");
}
