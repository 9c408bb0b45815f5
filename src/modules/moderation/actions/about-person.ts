import { newId } from "#basics/id";
import { namesOfIn } from "#modules/people";
import {
  type AboutPerson,
  eraseByFatesIn,
  forgetQuietOfIn,
  mergeByFatesIn,
  passQuietIn,
  type PersonId,
  type Work,
  withRight,
} from "#services/house";

import { reasonLabels } from "../domain/report.ts";
import { deleteOldAppeals, listAppealsOf, passAppeals } from "../store/appeals.ts";
import { listBlocks, passBlocks } from "../store/blocks.ts";
import { fates } from "../store/fates.ts";
import { passFirstAct } from "../store/first-acts.ts";
import { findModerator } from "../store/moderators.ts";
import { deleteOldOpinions, renameVoice } from "../store/opinions.ts";
import { deleteOldReports, forgetReporter, listReportsOf } from "../store/reports.ts";
import { listConcerning } from "../store/verdicts.ts";
import { kindIn } from "./reportables.ts";
import { texts } from "./texts.fr.ts";

const { mine } = texts;

/**
 * What a person reported and contested, what was decided of what they published, whom they blocked,
 * whether they moderate: theirs to read. When they leave, reports, appeals and opinions stay for the
 * others, without them; the rest goes.
 */
export const aboutPerson: AboutPerson = {
  forThemAlone: "all",
  gives: (work, person) =>
    withRight(work, "moderation-about-person", async (lent) => ({
      ...(await givesReports(lent, person)),
      ...(await givesVerdicts(lent, person)),
      ...(await givesAppeals(lent, person)),
      ...(await givesBlocks(lent, person)),
      ...(await givesModerating(lent, person)),
    })),
  erases: (work, person) =>
    withRight(work, "moderation-about-person", async (lent) => {
      await forgetReporter(lent, person);
      await forgetQuietOfIn(lent, person);
      await renameVoice(lent, `person:${person}`, `person:${newId()}`);
      await eraseByFatesIn(lent, fates, person);
    }),
  merges: (work, from, into) =>
    withRight(work, "moderation-about-person", async (lent) => {
      await passAppeals(lent, from, into);
      await passBlocks(lent, from, into);
      await passQuietIn(lent, from, into);
      await passFirstAct(lent, from, into);
      await renameVoice(lent, `person:${from}`, `person:${into}`);
      await mergeByFatesIn(lent, fates, from, into);
    }),
};

async function givesVerdicts(work: Work, person: PersonId) {
  const verdicts = await listConcerning(work, person);
  if (verdicts.length === 0) return {};
  return {
    [mine.verdicts]: verdicts.map(({ outcome, reasons, givenAt }) => ({
      [mine.decided]: texts.outcomes[outcome],
      [mine.reasons]: reasons,
      [mine.made]: givenAt.toString(),
    })),
  };
}

async function givesAppeals(work: Work, person: PersonId) {
  const appeals = await listAppealsOf(work, person);
  if (appeals.length === 0) return {};
  return {
    [mine.appeals]: appeals.map(({ words, madeAt }) => ({
      [mine.words]: words,
      [mine.made]: madeAt.toString(),
    })),
  };
}

async function givesModerating(work: Work, person: PersonId) {
  const found = await findModerator(work, person);
  if (found === undefined) return {};
  const { askedAt, acceptedAt, isNamed } = found;
  return {
    [mine.moderating]: [
      {
        [mine.asked]: askedAt.toString(),
        [mine.agreed]: acceptedAt?.toString() ?? "",
        [mine.named]: isNamed ? texts.yes : texts.no,
      },
    ],
  };
}

async function givesReports(work: Work, person: PersonId) {
  const reports = await listReportsOf(work, person);
  if (reports.length === 0) return {};
  return {
    [mine.title]: reports.map(({ subject, reason, explanation, madeAt }) => ({
      [mine.about]: `${kindIn(work, subject)} ${subject.id}`,
      [mine.why]: reasonLabels[reason],
      [mine.words]: explanation,
      [mine.made]: madeAt.toString(),
    })),
  };
}

async function givesBlocks(work: Work, person: PersonId) {
  const blocks = await listBlocks(work, person);
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

/** Deletes reports, appeals and opinions of what was decided more than a year ago, under a right that reaches them. */
export async function forgetOldReportsIn(work: Work): Promise<number> {
  const appeals = await deleteOldAppeals(work);
  const opinions = await deleteOldOpinions(work);
  return appeals + opinions + (await deleteOldReports(work));
}
