import { namesOfIn } from "#modules/people";
import { type AboutPerson, type PersonId, type Work, withRight } from "#services/house";

import { reasonLabels } from "../domain/report.ts";
import { deleteBlocksOf, listBlocks, passBlocks } from "../store/blocks.ts";
import { deleteFirstAct, passFirstAct } from "../store/first-acts.ts";
import { deleteOldReports, forgetReporter, listReportsOf, passReports } from "../store/reports.ts";
import { texts } from "./texts.fr.ts";

const { mine } = texts;

/**
 * What a person reported, whom they blocked, when they were first welcomed: theirs to read. When
 * they leave, a report stays for the others, without them; blocks go.
 */
export const aboutPerson: AboutPerson = {
  gives: async (work, person) => ({
    ...(await givesReports(work, person)),
    ...(await givesBlocks(work, person)),
  }),
  erases: async (work, person) => {
    await withRight(work, "report", (lent) => forgetReporter(lent, person));
    await withRight(work, "moderation-about-person", async (lent) => {
      await deleteBlocksOf(lent, person);
      await deleteFirstAct(lent, person);
    });
  },
  merges: async (work, from, into) => {
    await withRight(work, "report", (lent) => passReports(lent, from, into));
    await withRight(work, "moderation-about-person", async (lent) => {
      await passBlocks(lent, from, into);
      await passFirstAct(lent, from, into);
    });
  },
};

async function givesReports(work: Work, person: PersonId) {
  const reports = await withRight(work, "report", (lent) => listReportsOf(lent, person));
  if (reports.length === 0) return {};
  return {
    [mine.title]: reports.map(({ subject, reason, explanation, madeAt }) => ({
      [mine.about]: `${mine.kinds[subject.kind] ?? subject.kind} ${subject.id}`,
      [mine.why]: reasonLabels[reason],
      [mine.words]: explanation,
      [mine.made]: madeAt.toString(),
    })),
  };
}

async function givesBlocks(work: Work, person: PersonId) {
  const blocks = await withRight(work, "moderation-about-person", (lent) =>
    listBlocks(lent, person),
  );
  if (blocks.length === 0) return {};
  const names = await namesOfIn(
    work,
    blocks.map(({ blocked }) => blocked),
  );
  return {
    [mine.blocks]: blocks.map(({ blocked, since }) => ({
      [mine.person]: names.get(blocked) ?? "",
      [mine.since]: since.toString(),
    })),
  };
}

/** Deletes reports decided more than a year ago; asked every night. */
export function forgetOldReportsIn(work: Work): Promise<number> {
  return deleteOldReports(work);
}
