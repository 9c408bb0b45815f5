import { z } from "zod";

import { dayOf } from "#basics/dates";
import { type Job, type Work, withRight } from "#services/house";

import { findCircle } from "../../store/circles.ts";
import {
  listToRemind,
  listUnaccepted,
  saveReminded,
  type Unaccepted,
} from "../../store/accepted.ts";
import { type CircleNews, tellPeopleIn } from "../../actions/tell-members.ts";

const payloadShape = z.object({ circle: z.string(), version: z.number() });

/** Tells the members of a circle that its charter changed, all in few statements. */
export const tellCharter: Job = {
  run: (app, payload, actor) =>
    app.transaction(actor, (work) =>
      withRight(work, "keep-circles", async (lent) => {
        const { circle: id, version } = payloadShape.parse(payload);
        const circle = await findCircle(lent, id);
        // Changed again since: its own job tells the newer one.
        if (circle === undefined || circle.charterVersion !== version) return;
        const persons = await listUnaccepted(lent, circle.id, version);
        await tellPeopleIn(
          lent,
          persons,
          charterNews("circles.charter-changed", circle.id, version),
        );
      }),
    ),
};

/** How many days before its date a new charter is recalled to who has not accepted it. */
const RECALLED_BEFORE = 3;

/** Every day: who has not accepted a charter is reminded once, three days before its date. Then nothing: they may leave. */
export const recallCharters: Job = {
  cron: "40 4 * * *",
  run: (app, _, actor) =>
    app.transaction(actor, (work) => withRight(work, "keep-circles", recallIn)),
};

async function recallIn(lent: Work): Promise<void> {
  const late = await listToRemind(lent, dayOf(lent.now).add({ days: RECALLED_BEFORE }));
  for (const [circle, members] of Map.groupBy(late, (one: Unaccepted) => one.circle)) {
    const [first] = members;
    if (first === undefined) continue;
    const persons = members.map(({ person }) => person);
    await tellPeopleIn(lent, persons, charterNews("circles.charter-due", circle, first.version));
  }
  await saveReminded(lent, late);
}

function charterNews(kind: CircleNews, circle: Unaccepted["circle"], version: number) {
  const facts = { version: String(version) };
  return { kind, circle, from: undefined, object: `${circle}:${version}`, facts };
}
