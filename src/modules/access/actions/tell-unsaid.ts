import { dayOf, PARIS } from "#basics/dates";
import { isId } from "#basics/id";
import { heldMandateIn, namesOfIn } from "#modules/people";
import { type Job, type Work, withRight } from "#services/house";

import type { PersonId } from "../domain/space.ts";
import { type SealedShared } from "../store/sharings.ts";
import { listEndingUnsaid, listUnsaidOf } from "../store/unsaid.ts";
import { namesOfPartiesIn } from "./in-words.ts";
import { shareablesOf } from "./shareables.ts";

const RIGHT = "access-unsaid";
/** How many days before its last one what nobody said again is told of. */
const BEFORE = 3;

/** The first instant of a day, and that of the next. */
function boundsOf(day: Temporal.PlainDate) {
  const from = day.toZonedDateTime(PARIS);
  return { from: from.toInstant(), to: from.add({ days: 1 }).toInstant() };
}

/**
 * Each night: to whom something was opened in one's name that ends within three days, unless one says it oneself, is told it, all
 * that ends on one day together (`access.ends-unsaid`). A night that was missed is made up; said twice, it is one letter.
 */
export const tellUnsaid: Job = {
  cron: "29 3 * * *",
  run: (app, _, actor) =>
    app.transaction(actor, async (work) => {
      const { to } = boundsOf(dayOf(work.now).add({ days: BEFORE }));
      const ending = await withRight(work, RIGHT, (lent) => listEndingUnsaid(lent, to));
      const told = new Set<string>();
      for (const { person, until } of ending) {
        const day = dayOf(until).toString();
        if (told.has(`${person} ${day}`)) continue;
        told.add(`${person} ${day}`);
        const payload = { person, day };
        await work.tell({ name: "access.ends-unsaid", subject: person, payload });
      }
    }),
};

/** What ends on a day, without its own words: whatever it says is read on one's page alone. */
export interface EndingUnsaid {
  readonly until: Temporal.Instant;
  readonly things: readonly {
    /** « Mots ». */
    readonly kind: string;
    /** Who reads it: a person, a body or a group. */
    readonly who: string;
    /** Who opened it; undefined once they left. */
    readonly by: string | undefined;
    /** The reader gave it themself, and is asked again. */
    readonly isAskedAgain: boolean;
  }[];
}

/** What a letter says of a day, while something that ends on it was not said again; read with the right to write mails. */
export async function seeEndingUnsaidIn(
  work: Work,
  { person, day }: Readonly<Record<string, unknown>>,
): Promise<EndingUnsaid | undefined> {
  if (typeof person !== "string" || !isId<"Person">(person) || typeof day !== "string")
    return undefined;
  const grants = await listUnsaidOf(work, person, boundsOf(Temporal.PlainDate.from(day)));
  const sentences = [...Map.groupBy(grants, (one) => one.sharing ?? one.id).values()];
  const things = [];
  for (const [first] of sentences) {
    const thing = first && (await kindInWordsIn(work, first));
    if (thing !== undefined) things.push(thing);
  }
  const until = grants[0]?.until;
  return until === undefined || things.length === 0 ? undefined : { until, things };
}

/** Of what kind a thing is, who reads it and who opened it: what a letter may say of it. */
export async function kindInWordsIn(work: Work, { table, to, party, under }: SealedShared) {
  const kind = shareablesOf(work.app)
    .values()
    .find((one) => one.table === table)?.heading;
  const holder = under && (await heldMandateIn(work, under))?.holder;
  const asked = [to, holder].filter((one): one is PersonId => one !== undefined);
  const names = await namesOfIn(work, asked);
  const who =
    party === undefined ? to && names.get(to) : (await namesOfPartiesIn(work, [party])).get(party);
  if (kind === undefined || who === undefined) return undefined;
  return { kind, who, by: holder && names.get(holder), isAskedAgain: under === undefined };
}
