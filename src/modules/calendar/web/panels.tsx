import type { Child } from "hono/jsx";

import type { Waiting } from "#basics/waiting";
import type { Told, Work } from "#services/house";
import { Section } from "#ui/panel";

import type { ListedDate } from "../actions/list-occurrences.ts";
import { addAtOf, listNextIn, listWaitingIn } from "../actions/see-lists.ts";
import type { Where } from "../actions/standing.ts";
import { mayAdd } from "../domain/rights.ts";
import { DateLines, writeWhen } from "./dates.tsx";
import { texts } from "./texts.fr.ts";

/** Lines on a page of something else: a few, the rest behind one link. */
const FEW = 3;

/** What awaits me: occasions of my circles to which I have not answered, nearest first. Their day is beside, among the others. */
export async function waitsForReply(work: Work): Promise<readonly Waiting[]> {
  return (await listWaitingIn(work)).map((date) => ({
    group: "answer",
    says: date.words.title,
    about: [date.where.name, writeWhen(date.occurrence, date.occasion.when.zone, work.now)]
      .filter((one) => one !== undefined)
      .join(", "),
    at: date.at,
    go: texts.answer,
    label: `${texts.answer}, ${date.words.title}`,
  }));
}

/** On the page of a circle: what comes next there. */
export async function tellsOfCircle(
  work: Work,
  subject: string | undefined,
): Promise<Told | undefined> {
  if (subject === undefined) return undefined;
  const next = await listNextIn(work, { circle: subject, most: FEW });
  return (
    next && {
      body: <Next {...next} now={work.now} />,
      presses: next.dates[0]?.occurrence.starts,
    }
  );
}

/** On the page of an organisation: its next dates, for who sees some or may add one. */
export async function showOfOrganisation(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  if (subject === undefined) return undefined;
  const next = await listNextIn(work, { organisation: subject, most: FEW });
  if (next === undefined) return undefined;
  const { where, dates } = next;
  if (dates.length === 0 && !mayAdd(where.asker, where)) return undefined;
  return (
    <Section title={texts.nextOfCircle} id="rendez-vous" class="pile-s">
      <Next {...next} now={work.now} />
    </Section>
  );
}

function Next(props: {
  readonly where: Where;
  readonly dates: readonly ListedDate[];
  readonly now: Temporal.Instant;
}) {
  const { where, dates, now } = props;
  const adds = mayAdd(where.asker, where) && !where.closed;
  return (
    <div class="pile-s">
      {dates.length > 0 && <DateLines dates={dates} now={now} />}
      <p>
        {dates.length === 0 && <>{texts.noneOfCircle} </>}
        {dates.length > 0 ? (
          <a href={where.listAt}>{texts.all}</a>
        ) : (
          adds && <a href={addAtOf(where)}>{texts.add}</a>
        )}
      </p>
    </div>
  );
}
