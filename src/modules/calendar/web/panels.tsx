import type { Child } from "hono/jsx";

import type { Work } from "#services/house";
import { useFrame } from "#ui/frame";
import { Section } from "#ui/panel";

import type { ListedDate } from "../actions/list-occurrences.ts";
import { addAtOf, listNextIn, listWaitingIn } from "../actions/see-lists.ts";
import type { Where } from "../actions/standing.ts";
import { mayAdd } from "../domain/rights.ts";
import { DateLines } from "./dates.tsx";
import { texts } from "./texts.fr.ts";

/** Lines on a page of something else: a few, the rest behind one link. */
const FEW = 3;

/** What awaits me: occasions of my circles to which I have not answered, nearest first. */
export async function showWaiting(work: Work): Promise<Child | undefined> {
  const dates = await listWaitingIn(work);
  return dates.length === 0 ? undefined : <Waiting dates={dates} now={work.now} />;
}

/** One at a time on a simple page. */
function Waiting(props: { readonly dates: readonly ListedDate[]; readonly now: Temporal.Instant }) {
  const few = useFrame().person?.simple === true ? 1 : FEW;
  return (
    <div class="pile-s">
      <p>{texts.waitsForYou(props.dates.length)}</p>
      <DateLines dates={props.dates.slice(0, few)} now={props.now} named />
      <p>
        <a href="/rendez-vous">{texts.all}</a>
      </p>
    </div>
  );
}

/** On the page of a circle: what comes next there. */
export async function showOfCircle(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  if (subject === undefined) return undefined;
  const next = await listNextIn(work, { circle: subject, most: FEW });
  return next && <Next {...next} now={work.now} />;
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
