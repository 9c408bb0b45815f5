import { sql } from "kysely";

import type { Work } from "#services/house";
import { openIn } from "#services/keys";
import { type FoundSession, type Session, sessionOf, slideSessionIn } from "#services/sessions";

import { ACTING_HOURS, type MandateId } from "../domain/mandate.ts";
import { type KeptPerson, personColumns, type PersonRow, toKept } from "./persons.ts";

/** What must be known at each page of who is signed in. */
export interface Identity {
  readonly session: Session;
  readonly person: KeptPerson;
  /** Whom they call, as the JSON text that was sealed; only simple pages show it. */
  readonly helper: string | undefined;
  /** The mandate under which one acts, when it is still open and one's own. */
  readonly mandate: MandateId | undefined;
  /** From when another address would open the account, when somebody asked for it. */
  readonly takesEffect: Temporal.Instant | undefined;
}

interface IdentityRow extends PersonRow {
  readonly session: Session["id"];
  readonly seen_at: FoundSession["seen_at"];
  readonly helper: Uint8Array | null;
  readonly mandate: MandateId | null;
  readonly takes_effect: Temporal.Instant | null;
}

/** Whose token this is, in one statement since every page asks; undefined when it is unknown or over. */
export async function findIdentity(work: Work, token: string): Promise<Identity | undefined> {
  const asked = sessionOf(work, token);
  if (asked === undefined) return undefined;
  const { rows } = await sql<IdentityRow>`
    select session.id as session, session.seen_at, ${personColumns},
      case when person.simple then person.helper end as helper,
      (select acting.mandate from people.acting join people.mandate on mandate.id = acting.mandate
        where acting.session = session.id and mandate.holder = session.person
          and mandate.ended_at is null and mandate.suspended_at is null and mandate.until > ${work.now}
          and acting.began_at > ${work.now.subtract({ hours: ACTING_HOURS })}) as mandate,
      (select min(takes_effect) from people.recovery
        where recovery.person = session.person and state = 'counting') as takes_effect
    from ${asked} as session join people.person on person.id = session.person`.execute(work.db);
  const [row] = rows;
  if (row === undefined) return undefined;
  await slideSessionIn(work, { id: row.session, seen_at: row.seen_at });
  return {
    session: { id: row.session, person: row.id },
    person: await toKept(work, row),
    helper: row.helper === null ? undefined : await openIn(work, row.id, row.helper),
    mandate: row.mandate ?? undefined,
    takesEffect: row.takes_effect ?? undefined,
  };
}
