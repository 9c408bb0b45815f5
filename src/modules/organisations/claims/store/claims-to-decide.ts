import { sql } from "kysely";

import type { Work } from "#services/house";

import type { ClaimId, ClaimState } from "../../domain/claim.ts";
import type { OrganisationId, PersonId } from "../../domain/organisation.ts";
import type { Role } from "../../domain/representative.ts";

/** Which claims: those where others are already, those whose letter is to be posted, those with a paper to read, or all that wait. */
export const CLAIM_LISTS = ["to-see", "rivals", "letters", "documents", "all"] as const;
export type ClaimList = (typeof CLAIM_LISTS)[number];

export interface ListedClaim {
  readonly id: ClaimId;
  readonly organisation: OrganisationId;
  readonly name: string;
  readonly town: string;
  readonly number: number;
  readonly person: PersonId;
  readonly role: Role;
  readonly state: ClaimState;
  readonly madeAt: Temporal.Instant;
  /** Neither this one nor a rival was shown to be right: nobody acts. */
  readonly isStopped: boolean;
  /** A representative said that they do not know the claimant. */
  readonly isContested: boolean;
  /** The claimant asked for a letter that was not posted yet. */
  readonly letterWaits: boolean;
  readonly documents: number;
}

const letterWaits = sql`(c.letter_asked_at is not null and c.state = 'open' and not exists (
  select from organisations.letter l where l.claim = c.id and l.way = 'letter' and l.posted_at is not null))`;
const documents = sql`(select count(*) from organisations.document d where d.claim = c.id)`;

function conditionOf(list: ClaimList) {
  switch (list) {
    case "to-see":
      return sql`(c.state = 'frozen' or ${letterWaits} or ${documents} > 0)`;
    case "rivals":
      return sql`c.state = 'frozen'`;
    case "letters":
      return letterWaits;
    case "documents":
      return sql`${documents} > 0`;
    case "all":
      return sql`true`;
  }
}

/** Claims that wait, as the operator goes through them: those where others are already first, then the oldest or the newest. */
export async function listClaimsToDecide(
  work: Work,
  {
    list,
    newestFirst,
    from,
    most,
  }: {
    readonly list: ClaimList;
    readonly newestFirst: boolean;
    readonly from: number;
    readonly most: number;
  },
): Promise<readonly ListedClaim[]> {
  const order = newestFirst
    ? sql`c.made_at desc, c.id`
    : sql`c.state = 'frozen' desc, c.made_at, c.id`;
  const { rows } = await sql<{
    id: ClaimId;
    space: OrganisationId;
    name: string;
    town: string;
    number: number;
    person: PersonId;
    role: Role;
    state: ClaimState;
    made_at: Temporal.Instant;
    contested_at: Temporal.Instant | null;
    is_stopped: boolean;
    letter_waits: boolean;
    documents: number;
  }>`select c.id, c.space, o.name, o.town, o.number, c.person, c.role, c.state, c.made_at,
      c.contested_at, o.frozen_at is not null as is_stopped, ${letterWaits} as letter_waits, ${documents} as documents
    from organisations.claim c join organisations.organisation o on o.id = c.space
    where c.decided_at is null and ${conditionOf(list)}
    order by ${order} limit ${most} offset ${from}`.execute(work.db);
  return rows.map(
    ({ space: organisation, made_at: madeAt, contested_at, is_stopped, letter_waits, ...row }) => ({
      ...row,
      organisation,
      madeAt,
      isStopped: is_stopped,
      isContested: contested_at !== null,
      letterWaits: letter_waits,
    }),
  );
}

/** How many claims are in each list. */
export async function countClaims(work: Work): Promise<Readonly<Record<ClaimList, number>>> {
  const counts = CLAIM_LISTS.map(
    (list) => sql`count(*) filter (where ${conditionOf(list)}) as ${sql.ref(list)}`,
  );
  const { rows } = await sql<Record<ClaimList, number>>`select ${sql.join(counts)}
    from organisations.claim c where c.decided_at is null`.execute(work.db);
  return rows[0] ?? { "to-see": 0, rivals: 0, letters: 0, documents: 0, all: 0 };
}
