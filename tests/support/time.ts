import { job, operator, type PersonId } from "#services/house";
import { doWaitingJobs } from "#services/jobs";
import { listMailsIn } from "#services/mail";

import type { TestHouse } from "./house.ts";
import { behindTheWalls } from "./tables.ts";

/** Time passes: the clock of the house moves on, and what was due meanwhile is done, its regular work once. */
export async function passTime(app: TestHouse, duration: Temporal.DurationLike): Promise<void> {
  await doWaitingJobs(app);
  app.setNow(app.clock.now().add(duration));
  // The queue lives by the clock of the machine: there, so much time brings each job so much nearer.
  await behindTheWalls(app, (client) =>
    client.query("update graphile_worker._private_jobs set run_at = run_at - $1::interval", [
      Temporal.Duration.from(duration).toString(),
    ]),
  );
  // The nights between followed each other: no clock jumped (decision 0152).
  await behindTheWalls(app, (client) =>
    client.query("delete from house.setting where name = 'nights'"),
  );
  const regular = app.modules.flatMap(({ jobs }) =>
    Object.entries(jobs ?? {}).filter(([, { cron }]) => cron !== undefined),
  );
  await app.transaction(job("test"), async (work) => {
    for (const [name] of regular) await work.later(name, {});
  });
  await doWaitingJobs(app);
}

/** A letter as it was posted. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The addresses that it holds, as paths of this house. */
  readonly links: readonly string[];
}

/** Does the work that waits, then answers the letters posted to an address, latest first. */
export async function lettersTo(app: TestHouse, address: string): Promise<readonly Letter[]> {
  return (await lettersOfAll(app)).filter(({ to }) => to.includes(address));
}

/** The same, whoever they were posted to. */
export async function lettersOfAll(app: TestHouse): Promise<readonly Letter[]> {
  await doWaitingJobs(app);
  const listed = await app.transaction(operator(), (work) =>
    listMailsIn(work, { from: 0, most: 100 }),
  );
  // The clock of a test stands still: what is posted next must not be of the same instant.
  app.setNow(app.clock.now().add({ seconds: 1 }));
  return (listed?.mails ?? []).flatMap(({ kept }) =>
    kept === undefined ? [] : [{ ...kept, links: linksIn(kept.text) }],
  );
}

/** All that reached somebody at their address of a test within five minutes, as one text. */
export async function mailTo(app: TestHouse, who: PersonId): Promise<string> {
  await passTime(app, { minutes: 5 });
  return (await lettersTo(app, `${who}@example.org`)).map(({ text }) => text).join("\n");
}

/** Links of a letter, whatever the address under which the house believes to be reached. */
function linksIn(text: string): readonly string[] {
  return (text.match(/https?:\/\/[^\s<>«»"]+/g) ?? []).flatMap((link) => {
    const url = new URL(link);
    return /^(localhost|127\.0\.0\.1)$/.test(url.hostname) ? [url.pathname + url.search] : [];
  });
}

/** The first link of a letter that begins so; throws when there is none, or no letter. */
export function linkIn(letter: Letter | undefined, start: string): string {
  const link = letter?.links.find((one) => one.startsWith(start));
  if (link === undefined)
    throw new Error(`no link to ${start}… in the letter: ${letter?.text ?? "there is no letter"}`);
  return link;
}
