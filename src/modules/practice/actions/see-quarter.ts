import { dayOf } from "#basics/dates";
import { type ListedDate, listOccurrencesIn } from "#modules/calendar";
import { reading, type Work } from "#services/house";

import { isBefore, type Quarter, quarterOf, spanOf } from "../domain/quarter.ts";
import { listHelped } from "../store/answers.ts";
import { listLinesWithin, listToBuildAt } from "../store/lines.ts";
import { findSituation, listOpenedWithin, listUnanswered } from "../store/situations.ts";
import { answerTextIn } from "./answer-situation.ts";
import {
  linesIn,
  listedIn,
  type ListedSituation,
  pointsIn,
  type SeenLine,
  type SeenPoint,
} from "./see-community.ts";
import { type Community, findCommunityIn, type OfCircle, toldOfIn } from "./standing.ts";

/** An answer that helped, and to what. */
export interface Helped {
  readonly situation: ListedSituation["id"];
  readonly title: string;
  /** Undefined: a line of what is known says it, on the same page. */
  readonly text: string | undefined;
}

export interface SeenQuarter {
  readonly community: Community;
  readonly quarter: Quarter;
  readonly isNow: boolean;
  readonly told: readonly ListedSituation[];
  readonly helped: readonly Helped[];
  readonly known: readonly SeenLine[];
  /** What was to be built at its end, or is now. */
  readonly toBuild: readonly SeenPoint[];
  /** The next date of its circle, in the quarter that runs. */
  readonly next: Pick<ListedDate, "words" | "at" | "occurrence"> | undefined;
  /** What a meeting begins with: situations that nobody answered yet; of the quarter that runs alone. */
  readonly unanswered: readonly ListedSituation[];
}

/** The longest that one looks ahead for a date. */
const AHEAD = { hours: 24 * 100 } as const;

/** What happened in three months, on one page: the quarter that runs when none is asked; none that is yet to come. */
export const seeQuarter = reading(
  async (
    work: Work,
    asked: OfCircle & { readonly quarter: Quarter | undefined },
  ): Promise<SeenQuarter | undefined> => {
    const community = await findCommunityIn(work, asked);
    const running = quarterOf(dayOf(work.now));
    const quarter = asked.quarter ?? running;
    if (community === undefined || isBefore(running, quarter)) return undefined;
    const isNow = !isBefore(quarter, running);
    const { space } = community;
    const span = spanOf(quarter);
    const known = await linesIn(work, community, await listLinesWithin(work, space, span));
    return {
      community,
      quarter,
      isNow,
      told: await listedIn(work, await listOpenedWithin(work, space, span)),
      helped: await helpedIn(work, community, { span, known }),
      known,
      toBuild: await pointsIn(work, community, await listToBuildAt(work, space, span.until)),
      next: isNow ? await nextIn(work, community) : undefined,
      unanswered: isNow ? await listedIn(work, await listUnanswered(work, space)) : [],
    };
  },
);

async function helpedIn(
  work: Work,
  { space }: Community,
  {
    span,
    known,
  }: { readonly span: ReturnType<typeof spanOf>; readonly known: readonly SeenLine[] },
): Promise<readonly Helped[]> {
  const learnt = new Set(known.map(({ answer }) => answer));
  const helped: Helped[] = [];
  for (const answer of await listHelped(work, space, span)) {
    const situation = await findSituation(work, answer.situation);
    if (situation === undefined || situation.hiddenBecause !== undefined) continue;
    const told = await toldOfIn(work, situation);
    const text = await answerTextIn(work, answer);
    if (told === undefined || text === undefined) continue;
    const said = learnt.has(answer.id) ? undefined : text;
    helped.push({ situation: situation.id, title: told.title, text: said });
  }
  return helped;
}

async function nextIn(work: Work, { space }: Community): Promise<SeenQuarter["next"]> {
  const dates = await listOccurrencesIn(work, { from: work.now, until: work.now.add(AHEAD) });
  return dates.find(({ where, isCancelled }) => !isCancelled && where.space === space);
}
