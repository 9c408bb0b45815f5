import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";

import { recordRun } from "#services/health";
import { operator, visitor } from "#services/house";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { webOf } from "../../../web.tsx";
import { changeMetricsTokenIn } from "../actions/see-metrics.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

const ask = (path: string, token?: string) =>
  webOf(app).request(path, {
    headers: {
      host: "localhost",
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
  });
const change = (wanted: boolean) =>
  app.transaction(operator(), (work) => changeMetricsTokenIn(work, { wanted }));

test("without its token, the page of figures does not exist", async () => {
  expect((await ask("/metrics")).status).toBe(404);
  const first = (await change(true)) ?? "";
  expect((await ask("/metrics", first)).status).toBe(200);
  const second = (await change(true)) ?? "";
  expect((await ask("/metrics", first)).status).toBe(404);
  expect((await ask(`/metrics?token=${second}`)).status).toBe(404);
  const kept = await sql<{ all: string }>`
    select string_agg(value::text, '') as all from house.setting`.execute(app.db);
  expect(kept.rows[0]?.all).not.toContain(second);
  await change(false);
  expect((await ask("/metrics", second)).status).toBe(404);
  await expect(
    app.transaction(visitor, (work) => changeMetricsTokenIn(work, { wanted: true })),
  ).rejects.toThrow("only the operator");
});

test("figures tell requests by pattern, jobs, queue, mails, pool, memory and the loop", async () => {
  const token = await change(true);
  await recordRun(app, { name: "apply-retention", took: 3 });
  await ask("/moderation/0192f0c4-1111-7222-8333-444455556666");
  await ask("/nulle-part/ines@example.org");
  const text = await (await ask("/metrics", token)).text();
  expect(text).toMatch(
    /archipel_http_request_duration_seconds_bucket\{method="GET",route="\/moderation\/:\w+",status="4xx",le="10"\} 1/,
  );
  expect(text).not.toContain("ines");
  for (const line of [
    'archipel_job_runs_total{job="apply-retention"} 1',
    'archipel_queue_jobs{state="waiting"}',
    'archipel_mails{state="sent"} 0',
    'archipel_pool_connections{state="total"}',
    "process_resident_memory_bytes ",
    "nodejs_eventloop_lag_p99_seconds ",
    'archipel_disk_bytes{state="free"}',
  ])
    expect(text).toContain(line);
  for (const line of text.trimEnd().split("\n"))
    expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{.*\})? [\d.e+-]+)$/);
});
