import { Client, type Pool } from "pg";

/** Says to other processes that these workers live, on a connection that dies with them. */
export interface Holder {
  /** From now on this worker lives, as long as the holder does. */
  readonly hold: (worker: string) => void;
  /** Tells when nothing is held any more: the connection broke, or was released. */
  readonly lost: Promise<void>;
  readonly release: () => Promise<void>;
}

/** How often what the dead held is looked for, and how long a job is held at least before, in seconds. */
const EVERY = 10;

/** A lock is two numbers of 32 bits: what it is for, and whose it is. */
const lockOf = (parameter: string) => `hashtext('archipel worker'), hashtext(${parameter})`;

/**
 * Holds a lock for each worker of this process. A process that is killed loses its connection, and
 * its locks with it: the others then give back the jobs that it had begun, which the queue itself
 * would keep for four hours. They look every so many seconds.
 */
export async function openHolder(pool: Pool, every = EVERY): Promise<Holder> {
  const { connectionString } = pool.options;
  const client = new Client({
    connectionString,
    application_name: "archipel workers",
    keepAlive: true,
  });
  const lost = new Promise<void>((tell) => {
    client.once("error", () => tell());
    client.once("end", () => tell());
  });
  client.on("error", () => undefined);
  await client.connect();
  const ours = new Set<string>();
  const drop = () => client.end().catch(() => undefined);
  const looking = setInterval(
    () => void freeDead(client, { ours, every }).catch(drop),
    every * 1_000,
  );
  looking.unref();
  void lost.then(() => clearInterval(looking));
  return {
    hold: (worker) => {
      ours.add(worker);
      // Who cannot say that it lives must not work on.
      client.query(`select pg_advisory_lock_shared(${lockOf("$1")})`, [worker]).catch(drop);
    },
    lost,
    release: drop,
  };
}

/** Gives back what workers hold that live nowhere any more: nobody holds their lock. */
async function freeDead(
  client: Client,
  { ours, every }: { readonly ours: ReadonlySet<string>; readonly every: number },
): Promise<void> {
  const { rows } = await client.query<{ worker: string }>(
    `
    select distinct locked_by as worker from (
      select locked_by, locked_at from graphile_worker._private_jobs
      union all select locked_by, locked_at from graphile_worker._private_job_queues) held
    where locked_by is not null and locked_at < now() - make_interval(secs => $1)`,
    [every],
  );
  for (const { worker } of rows.filter((row) => !ours.has(row.worker))) {
    const { rows: tried } = await client.query<{ dead: boolean }>(
      `select pg_try_advisory_lock(${lockOf("$1")}) as dead`,
      [worker],
    );
    if (tried[0]?.dead !== true) continue;
    await client.query("select graphile_worker.force_unlock_workers(array[$1])", [worker]);
    await client.query(`select pg_advisory_unlock(${lockOf("$1")})`, [worker]);
  }
}
