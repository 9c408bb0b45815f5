import { job } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import type { TestHouse } from "../../tests/support/house.ts";
import { behindTheWalls } from "../../tests/support/tables.ts";
import { lettersIn, newLetters, writtenSince } from "./effects.ts";
import type { Entry } from "./entry.ts";
import type { Ground } from "./ground.ts";
import { neutralWith } from "./neutral.ts";
import { openMoments } from "./reading.ts";

/** What passes between two looks at the house, so that what comes at an hour, by the week or by the month does. */
const LATER: readonly Temporal.DurationLike[] = [
  { hours: 1 },
  { hours: 23 },
  { hours: 24 * 7 },
  { hours: 24 * 31 },
  { hours: 24 * 365 },
];

/** The letters that stand in the filled house, then what comes by itself as time passes: rows and letters. */
export async function recordLetters(ground: Ground): Promise<readonly Entry[]> {
  const entries: Entry[] = [...ground.letters.values()].map((text, place) => ({
    key: `letters of the filled house ${String(place + 1).padStart(3, "0")}`,
    head: [],
    body: neutralWith(ground.names)(text),
  }));
  const moments = await openMoments();
  const app = await ground.open("time passes");
  const known = new Map(ground.letters);
  for (const [place, duration] of LATER.entries()) {
    const moment = await moments.next();
    await passInOrder(app, duration);
    const { lines } = await writtenSince(app, ground, moment);
    const letters = await lettersIn(app);
    const neutral = neutralWith(ground.names);
    const body = [...lines, ...newLetters(letters, known)].map(neutral).join("\n");
    for (const { id, text } of letters) known.set(id, text);
    const passed = Temporal.Duration.from(duration).toString();
    entries.push({ key: `time passes ${place + 1} ${passed}`, head: [], body });
  }
  await app.leave();
  await moments.leave();
  return entries;
}

/** Time passes, and each regular work is done once, by the alphabet: one sees what another did before it. */
async function passInOrder(app: TestHouse, duration: Temporal.DurationLike): Promise<void> {
  app.setNow(app.clock.now().add(duration));
  // The queue lives by the clock of the machine.
  await behindTheWalls(app, (client) =>
    client.query("update graphile_worker._private_jobs set run_at = run_at - $1::interval", [
      Temporal.Duration.from(duration).toString(),
    ]),
  );
  await doWaitingJobs(app);
  const regular = app.modules.flatMap(({ jobs }) =>
    Object.entries(jobs ?? {}).flatMap(([name, { cron }]) => (cron === undefined ? [] : [name])),
  );
  for (const name of regular.toSorted()) {
    await app.transaction(job("recording"), (work) => work.later(name, {}));
    await doWaitingJobs(app);
  }
}
