import { Agent, get } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

import autocannon from "autocannon";

import { quantile } from "./bench.ts";
import { chance } from "./chance.ts";

/*
 * node bench/support/load.ts '{"url": …, "seconds": …, "cookie": …, "rate": …, "encoding": …}'
 *
 * Asks for one page again and again from a process of its own; the last line is what it saw. Without a rate,
 * eight connections ask as fast as they are answered (autocannon). With a rate, requests leave when their time has
 * come (as those of people who know nothing of each other: Poisson), answered or not, and each answer counts from
 * then: no coordinated omission.
 */
const wishes: {
  url: string;
  seconds: number;
  cookie?: string;
  rate?: number;
  encoding?: string;
} = JSON.parse(process.argv[2] ?? "{}");
const headers = {
  ...(wishes.cookie === undefined ? {} : { cookie: wishes.cookie }),
  ...(wishes.encoding === undefined ? {} : { "accept-encoding": wishes.encoding }),
};

async function asFastAsItGoes() {
  const { url, seconds: duration } = wishes;
  const result = await autocannon({ url, duration, connections: 8, headers });
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors + result.timeouts,
  };
}

/** Milliseconds. */
const WARMING = 1_000;

async function atRate(rate: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: 100 });
  const random = chance(7);
  const took: number[] = [];
  let failed = 0;
  const ask = (due: number) =>
    new Promise<void>((tell) => {
      const end = (isWell: boolean) => {
        if (!isWell) failed += 1;
        else if (due >= counts) took.push(performance.now() - due);
        tell();
      };
      get(wishes.url, { agent, headers }, (answer) => {
        answer.resume();
        answer.on("end", () => end(answer.statusCode === 200));
      }).on("error", () => end(false));
    });
  // The first second is this process’s own: it opens its connections, and is slow itself.
  const counts = performance.now() + WARMING;
  const asked: Promise<void>[] = [];
  for (let due = counts - WARMING; due < counts + wishes.seconds * 1_000;) {
    const early = due - performance.now();
    if (early > 0) await wait(early);
    asked.push(ask(due));
    due -= (Math.log(1 - random()) * 1_000) / rate;
  }
  await Promise.all(asked);
  const perSecond = (took.length * 1_000) / (performance.now() - counts);
  agent.destroy();
  return { perSecond, p50: quantile(took, 0.5), p99: quantile(took, 0.99), failed };
}

const seen = await (wishes.rate === undefined ? asFastAsItGoes() : atRate(wishes.rate));
process.stdout.write(`${JSON.stringify(seen)}\n`);
