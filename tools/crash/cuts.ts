import { type ChildProcess, fork } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";

import type { OpenedApp } from "../../src/app.ts";
import type { Ground } from "./ground.ts";
import { blade, openRelay } from "./relay.ts";
import type { Point, Scenario } from "./scenario.ts";

/** The ways to be cut: all connections at a counted piece, the process by SIGKILL, PostgreSQL by SIGKILL. */
export const WAYS = ["cut", "kill", "postgres"] as const;
export type Way = (typeof WAYS)[number];

export interface Trial {
  readonly ground: Ground;
  readonly scenario: Scenario;
  readonly house: string;
  readonly point: Point;
  readonly mailPort: number;
}

/** What became of one try: whether it was cut before its end, and how far it had been acknowledged. */
export interface Tried {
  readonly wasCut: boolean;
  readonly acknowledged: number;
  /** How long it took, in pieces or in milliseconds: what a whole try takes is where the next are cut. */
  readonly length: number;
}

/** Works through relays, and is cut at that piece: the process that worked is as good as dead. */
export async function cutAt(trial: Trial, piece: number): Promise<Tried> {
  const under = blade(piece);
  const database = await openRelay(trial.ground.port(), under);
  const mail = await openRelay(trial.mailPort, under);
  const app = trial.ground.open(trial.house, { database: database.port, mail: mail.port });
  let acknowledged = 0;
  let wasCut = false;
  const work = trial.scenario
    .work(app, trial.point, (much) => {
      if (!wasCut) acknowledged = Math.max(acknowledged, much);
    })
    .catch(() => undefined);
  await Promise.race([work, under.fell.then(() => (wasCut = true))]);
  await close(app);
  for (const relay of [database, mail]) relay.close();
  return { wasCut, acknowledged, length: under.passed() };
}

/** Works here, and PostgreSQL is killed after so many milliseconds. */
export async function killPostgresAt(trial: Trial, after: number, whole: boolean): Promise<Tried> {
  const app = trial.ground.open(trial.house);
  let acknowledged = 0;
  let over = false;
  const begun = performance.now();
  const work = trial.scenario
    .work(app, trial.point, (much) => (acknowledged = Math.max(acknowledged, much)))
    .catch(() => undefined)
    .finally(() => (over = true));
  await Promise.race([work, wait(after)]);
  const length = performance.now() - begun;
  if (over) {
    await close(app);
    return { wasCut: false, acknowledged, length };
  }
  await trial.ground.killPostgres(whole);
  await close(app);
  return { wasCut: true, acknowledged, length };
}

/** Works in a process of its own, killed after so many milliseconds. */
export async function killAt(trial: Trial, child: Promise<Child>, after: number): Promise<Tried> {
  const { process: worker, told } = await child;
  const ended = new Promise<boolean>((tell) => worker.once("exit", (code) => tell(code === 0)));
  const begun = performance.now();
  worker.send({ house: trial.house, point: trial.point, port: trial.ground.port() });
  const timer = setTimeout(() => worker.kill("SIGKILL"), after);
  const wasWhole = await ended;
  clearTimeout(timer);
  return { wasCut: !wasWhole, acknowledged: told(), length: performance.now() - begun };
}

/** A process that is ready to work: begun beforehand, since a start takes longer than the work. */
export interface Child {
  readonly process: ChildProcess;
  readonly told: () => number;
}

/** Begins one; `words` are what it is started with. */
export async function beginChild(script: string, words: readonly string[]): Promise<Child> {
  const child = fork(script, words, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  let acknowledged = 0;
  await new Promise<void>((tell, fail) => {
    child.on("message", (said) => {
      if (said === "ready") tell();
      else if (typeof said === "number") acknowledged = Math.max(acknowledged, said);
    });
    child.once("exit", () => fail(new Error("a worker never was ready")));
  });
  return { process: child, told: () => acknowledged };
}

function close(app: OpenedApp): Promise<unknown> {
  return Promise.race([app.close().catch(() => undefined), wait(200)]);
}
