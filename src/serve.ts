import { getRequestListener } from "@hono/node-server";

import { type Config, listensHere, notePort, siteOf } from "#services/config";
import { seeDisk } from "#services/health";
import { CommandProblem, isOpenedIn, missingMentions, seeInstanceIn } from "#services/house";
import { isKnownKeyIn } from "#services/keys";
import { endStreams } from "#services/live";

import { fillDemonstration, type OpenedApp, openApp, opening, prepareDatabase } from "./app.ts";
import { finishRestore } from "./backup/replay.ts";
import { sayForgotten } from "./running/accident.ts";
import { type Base, openBase } from "./running/base.ts";
import { keepPulse } from "./running/pulse.ts";
import { keepJobs } from "./running/jobs.ts";
import { checkPort, CLOSES, closeServer, HERE, listenOn } from "./running/listening.ts";
import { openReadiness, PATIENCE, type Readiness } from "./running/ready.ts";
import { type Leaving, type Stopping, watchStopping, whatToLeave } from "./running/stopping.ts";
import { texts } from "./running/texts.fr.ts";
import { webOf } from "./web.tsx";

/** How long the embedded server may take to stop, in milliseconds; the others are given less. */
const BASE_STOPS = 60_000;

/** Starts the instance and lives until it is told to stop. */
export async function serve(config: Config): Promise<void> {
  // From the first instant: Ctrl-C during a start leaves nothing behind either.
  const stopping = watchStopping(say);
  const leaving = whatToLeave();
  try {
    const base = await openBase(config);
    stopping.inHurry(base.drop);
    leaving.add(base.leave, BASE_STOPS);
    tellForgotten(config);
    await untilStopped(stopping, live(config, base, { leaving, stopping }));
  } finally {
    await leaving.all();
  }
}

/** Waits for the end of some work, or until we are asked to stop: then its end does not matter any more. */
async function untilStopped(stopping: Stopping, work: Promise<void>): Promise<void> {
  if (stopping.wasAsked()) work.catch(() => undefined);
  await Promise.race([stopping.asked, work, uncaught()]);
  work.catch(() => undefined);
}

/** What nobody caught stops the instance, in order. */
function uncaught(): Promise<never> {
  return new Promise((_, fail) => process.once("uncaughtException", fail));
}

/** A promise that nobody waited for is told to the operator; nothing half-done is left, so we go on. */
function tellForgotten({ dataFolder }: Config): void {
  process.on("unhandledRejection", (error) => say(sayForgotten(error, dataFolder)));
}

interface Living {
  readonly leaving: Leaving;
  readonly stopping: Stopping;
}

async function live(config: Config, base: Base, { leaving, stopping }: Living): Promise<void> {
  if (stopping.wasAsked()) return;
  if (base.orphan) say(texts.adopted);
  await checkPort(config);
  const app = openApp(config, base);
  leaving.add(app.close);
  if (config.databaseUrl === undefined) say(texts.ready);
  await open(app);
  if (stopping.wasAsked()) return;
  const ready = openReadiness();
  // Asked before we are open: from then on the database may go away, and we wait for it.
  const toWhom = await openToWhom(app);
  const address = await listen(app, leaving, ready);
  const jobs = keepJobs(app);
  leaving.add(jobs.stop);
  leaving.add(keepPulse(app).stop);
  leaving.add(ready.leave, PATIENCE);
  say(texts.opened(address));
  for (const sentence of toWhom) say(sentence);
  await base.watch({
    away: () => {
      const folder = config.dataFolder;
      const full = seeDisk(app).isFull;
      if (!stopping.wasAsked()) say(full ? texts.awayFull(folder) : base.whenAway);
      app.log.error("the database went away");
    },
    back: async () => {
      await jobs.again();
      say(texts.back);
    },
  });
}

/** Brings the database to today, and the demonstration to an instance that nobody opened: one process at a time. */
async function open(app: OpenedApp): Promise<void> {
  await prepareDatabase(app, async () => {
    if (!(await app.transaction(opening, isKnownKeyIn))) throw new CommandProblem(texts.otherKey);
    await finishRestore(app);
    if (await app.transaction(opening, isOpenedIn)) return;
    say(texts.first);
    await fillDemonstration(app);
  });
  const { publisher } = await app.transaction(opening, seeInstanceIn);
  if (app.clock.elsewhere && publisher !== undefined) throw new CommandProblem(texts.clockRefused);
}

/**
 * Where nobody says otherwise only this machine reaches us, and a proxy there brings the others. Without a
 * publisher nobody may say otherwise (loi 2004-575, art. 1-1).
 */
async function listen(app: OpenedApp, leaving: Leaving, ready: Readiness): Promise<string> {
  const { publisher } = await app.transaction(opening, seeInstanceIn);
  const host = (publisher === undefined ? undefined : app.config.listen) ?? HERE;
  const listener = getRequestListener(webOf(app).fetch);
  const { server, port, instead } = await listenOn(app.config, host, (request, response) => {
    if (!ready.answers(request, response)) void listener(request, response);
  });
  leaving.add(() => closeServer(server), CLOSES);
  // Before the server closes, which waits for what is under way: who listens comes back by another process.
  leaving.add(() => endStreams(app));
  const forget = notePort(app.config, port);
  leaving.add(async () => {
    forget();
  });
  if (instead !== undefined) say(texts.moved(instead, port));
  return siteOf({ ...app.config, port });
}

/** What is said to whoever starts us of whom it is open to, when that may not be what they think. */
async function openToWhom(app: OpenedApp): Promise<readonly string[]> {
  const instance = await app.transaction(opening, seeInstanceIn);
  const { listen: at, publicUrl } = app.config;
  const hasProxy = publicUrl?.startsWith("https:") === true;
  const hasPublisher = instance.publisher !== undefined;
  return [
    ...(!hasPublisher && !listensHere(at) ? [texts.hereUntilNamed] : []),
    ...(hasPublisher && listensHere(at) && !hasProxy ? [texts.hereOnly] : []),
    ...(missingMentions(instance).length > 0 ? [texts.mentionsMissing] : []),
  ];
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}
