import { sql } from "kysely";
import { Client } from "pg";

import type { Work } from "#services/house";

const CHANNEL = "archipel_live";
const TOPIC = /^[\w.:-]{1,120}$/;

/**
 * Tells whoever listens to a topic, on every process, that it has an entry of this number, once this transaction holds.
 * PostgreSQL carries the topic and the number only: what was written is read by each under their own right.
 *
 * Whoever gives numbers holds them until the commit (a lock on what the topic is of): the entries below one that is seen
 * are seen too. Without it an entry that is committed late is never read by who read beyond.
 */
export async function announceIn(
  work: Work,
  { topic, number }: { readonly topic: string; readonly number: number },
): Promise<void> {
  if (!TOPIC.test(topic)) throw new Error("a topic is a short word without spaces");
  await sql`select pg_notify(${CHANNEL}, ${`${topic} ${number}`})`.execute(work.db);
}

export interface Hearer {
  readonly heard: (topic: string, number: number) => void;
  /** It is heard from now on, perhaps after a while when it was not: anything may have been missed. */
  readonly hearsAgain: () => void;
}

/** Between two tries to hear again, in milliseconds: at first, and at most. */
const SOON = 200;
const LATEST = 5_000;

/**
 * Hears the announcements on a connection of its own, shared by all listeners of this process. When it breaks it is
 * opened again by itself; meanwhile listeners read on their tick.
 */
export function hearAnnouncements(
  url: string | undefined,
  { heard, hearsAgain }: Hearer,
): { readonly close: () => Promise<void> } {
  let isClosed = false;
  let current: Client | undefined;
  let pause = SOON;
  const open = async () => {
    if (isClosed) return;
    const client = new Client({
      connectionString: url,
      application_name: "archipel live",
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    current = client;
    const lose = () => {
      if (current !== client) return;
      current = undefined;
      void client.end().catch(() => undefined);
      if (isClosed) return;
      setTimeout(() => void open(), pause).unref();
      pause = Math.min(pause * 2, LATEST);
    };
    client.on("error", lose).once("end", lose);
    client.on("notification", ({ payload = "" }) => {
      const [topic = "", number = ""] = payload.split(" ");
      heard(topic, Number(number));
    });
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch {
      return lose();
    }
    pause = SOON;
    hearsAgain();
  };
  void open();
  return {
    close: async () => {
      isClosed = true;
      await current?.end().catch(() => undefined);
    },
  };
}
