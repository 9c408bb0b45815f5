import { sql } from "kysely";

import { type Work, withRight } from "#services/house";

/** The kinds that leave even to an address that comes back: without a code nobody could mend it. */
const ALWAYS: ReadonlySet<string> = new Set(["code"]);

/** What the operator reads of a mail that came back, or was not sent because another did. */
const cameBack = (status: string) => `revenu (${status})`;
export const NOT_SENT = "non envoyé : l’adresse revient";

/** Since when an address comes back, and the code that its server gave (RFC 3463). */
export interface Bounce {
  readonly holder: string;
  readonly at: Temporal.Instant;
  readonly status: string;
}

/**
 * A mail of ours came back for good: nothing more is sent to its address but codes. Answers whether
 * the mail is known. The address itself is read nowhere: the mail knows whose it was.
 */
export function recordBounceIn(
  work: Work,
  { mail, status }: { readonly mail: string; readonly status: string },
): Promise<boolean> {
  return withRight(work, "mail", async ({ db, now }) => {
    const { rows } = await sql<{ holder: string }>`update mail.message
      set problem = ${cameBack(status)} where id = ${mail} returning holder`.execute(db);
    const [found] = rows;
    if (found === undefined) return false;
    await sql`insert into mail.bounced (holder, at, status) values (${found.holder}, ${now}, ${status})
      on conflict (holder) do update set status = excluded.status`.execute(db);
    return true;
  });
}

/** Which of these addresses come back. */
export function bouncesOfIn(work: Work, holders: readonly string[]): Promise<readonly Bounce[]> {
  return withRight(work, "mail", async ({ db }) => {
    const { rows } = await sql<Bounce>`select holder, at, status from mail.bounced
      where holder = any (${[...holders]}::uuid[])`.execute(db);
    return rows;
  });
}

/** Somebody read a mail that we sent to this address: it no longer comes back. */
export function forgetBounceIn(work: Work, holder: string): Promise<void> {
  return withRight(work, "mail", async ({ db }) => {
    await sql`delete from mail.bounced where holder = ${holder}`.execute(db);
  });
}

/** Whether a mail of this kind is not to leave: its address comes back. Under the right "mail". */
export async function isHeldBackIn(
  lent: Work,
  { kind, holder }: { readonly kind: string; readonly holder: string },
): Promise<boolean> {
  if (ALWAYS.has(kind)) return false;
  const { rows } = await sql`select from mail.bounced where holder = ${holder}`.execute(lent.db);
  return rows.length > 0;
}
