import autocannon from "autocannon";

/*
 * node bench/support/load.ts '{"url": …, "seconds": …, "cookie": …, "rate": …, "encoding": …}'
 *
 * Asks for one page again and again from a process of its own; the last line is what it saw. With a
 * rate, requests leave when they should, and late answers count from then (no coordinated omission).
 */
const wishes: {
  url: string;
  seconds: number;
  cookie?: string;
  rate?: number;
  encoding?: string;
} = JSON.parse(process.argv[2] ?? "{}");
const result = await autocannon({
  url: wishes.url,
  duration: wishes.seconds,
  connections: 8,
  ...(wishes.rate === undefined ? {} : { overallRate: wishes.rate }),
  headers: {
    ...(wishes.cookie === undefined ? {} : { cookie: wishes.cookie }),
    ...(wishes.encoding === undefined ? {} : { "accept-encoding": wishes.encoding }),
  },
});
process.stdout.write(
  `${JSON.stringify({
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors + result.timeouts,
  })}\n`,
);
