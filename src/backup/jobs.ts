import type pg from "pg";
import { z } from "zod";

/** Work that waits, in words that any version of the queue understands. */
const jobShape = z.object({
  name: z.string(),
  payload: z.unknown(),
  queue: z.string().nullable(),
  runAt: z.string(),
  key: z.string().nullable(),
  priority: z.int(),
  tries: z.int(),
});
export const jobsShape = z.array(jobShape);
export type WaitingJob = z.infer<typeof jobShape>;

/** The work that still waits. What failed for good is left behind. */
export async function listJobs(client: pg.ClientBase): Promise<readonly WaitingJob[]> {
  const { rows } = await client.query<WaitingJob>(
    `select task.identifier as name, job.payload, queue.queue_name as queue, job.run_at::text as "runAt",
       job.key, job.priority, job.max_attempts as tries
     from graphile_worker._private_jobs job
       join graphile_worker._private_tasks task on task.id = job.task_id
       left join graphile_worker._private_job_queues queue on queue.id = job.job_queue_id
     where job.attempts < job.max_attempts order by job.id`,
  );
  return rows;
}

/** Puts the work back, in the place of what waited here. */
export async function putJobsBack(
  client: pg.ClientBase,
  jobs: readonly WaitingJob[],
): Promise<void> {
  await client.query("delete from graphile_worker._private_jobs");
  for (const { name, payload, queue, runAt, key, priority, tries } of jobs) {
    await client.query(
      `select graphile_worker.add_job($1, payload := $2::json, queue_name := $3, run_at := $4::timestamptz,
         job_key := $5, priority := $6, max_attempts := $7)`,
      [name, JSON.stringify(payload ?? {}), queue, runAt, key, priority, tries],
    );
  }
}
