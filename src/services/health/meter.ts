import type { App } from "#services/house";

import type { Family, Sample } from "./exposition.ts";

/** One answer that was given. */
export interface Answered {
  readonly method: string;
  /** The pattern of the page, « /appels/:number », never an address that somebody asked. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

interface Measured {
  readonly labels: Readonly<Record<string, string>>;
  readonly buckets: number[];
  sum: number;
  count: number;
}

const LIMITS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
/** Methods and patterns are ours and few; whatever else comes is counted as one. */
const METHODS = new Set(["GET", "HEAD", "POST"]);

const meters = new WeakMap<object, Map<string, Measured>>();

/** Counts an answer of this process, and how long it took. */
export function measureAnswer(app: App, { method, route, status, seconds }: Answered): void {
  const meter = meters.get(app.pool) ?? new Map<string, Measured>();
  meters.set(app.pool, meter);
  const labels = {
    method: METHODS.has(method) ? method : "other",
    route,
    status: `${Math.floor(status / 100)}xx`,
  };
  const key = `${labels.method} ${route} ${labels.status}`;
  const known = meter.get(key) ?? { labels, buckets: LIMITS.map(() => 0), sum: 0, count: 0 };
  meter.set(key, known);
  known.sum += seconds;
  known.count += 1;
  for (const [i, limit] of LIMITS.entries())
    if (seconds <= limit) known.buckets[i] = (known.buckets[i] ?? 0) + 1;
}

/** How long the answers of this process took, as a histogram by pattern. */
export function answersMeasured(app: App): Family {
  const measured = [...(meters.get(app.pool)?.values() ?? [])];
  return {
    name: "archipel_http_request_duration_seconds",
    help: "How long answers took, by the pattern of the page.",
    type: "histogram",
    samples: measured.flatMap(samplesOf),
  };
}

function samplesOf({ labels, buckets, sum, count }: Measured): readonly Sample[] {
  return [
    ...buckets.map((value, i) => ({
      suffix: "_bucket",
      labels: { ...labels, le: String(LIMITS[i]) },
      value,
    })),
    { suffix: "_bucket", labels: { ...labels, le: "+Inf" }, value: count },
    { suffix: "_sum", labels, value: sum },
    { suffix: "_count", labels, value: count },
  ];
}
