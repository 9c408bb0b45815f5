import { type RawBuilder, sql } from "kysely";

import { type Id, newId } from "#basics/id";
import type { Work } from "#services/house";

import type {
  AnswerId,
  CircleId,
  GiverId,
  NeedId,
  OrganisationId,
  PersonId,
  RequirementId,
} from "../domain/answer.ts";
import type { AskState } from "../domain/requirement.ts";

export type PartnerAskId = Id<"PartnerAsk">;

/** Somebody was asked to bring one requirement; one need may be for several. */
export interface PartnerAsk {
  readonly id: PartnerAskId;
  readonly circle: CircleId;
  readonly answer: AnswerId;
  readonly requirement: RequirementId;
  readonly need: NeedId;
  readonly giver: GiverId;
  readonly askedBy: PersonId;
  readonly askedAt: Temporal.Instant;
  /** The version of the charter that stood in the ask; undefined when it did not. */
  readonly charterVersion: number | undefined;
  readonly state: AskState;
  /** Told to nobody yet: who is asked has enough to answer, and it leaves by itself. */
  readonly isQueued: boolean;
  /** Who agreed, and for which organisation. */
  readonly guest: PersonId | undefined;
  readonly organisation: OrganisationId | undefined;
}

interface Row {
  readonly id: PartnerAskId;
  readonly space: CircleId;
  readonly answer: AnswerId;
  readonly requirement: RequirementId;
  readonly need: NeedId;
  readonly giver: GiverId;
  readonly asked_by: PersonId;
  readonly asked_at: Temporal.Instant;
  readonly charter_version: number | null;
  readonly state: AskState;
  readonly is_queued: boolean;
  readonly guest: PersonId | null;
  readonly organisation: OrganisationId | null;
}

async function select(work: Work, rest: RawBuilder<unknown>): Promise<readonly PartnerAsk[]> {
  const { rows } = await sql<Row>`select * from projects.partner_ask ${rest}`.execute(work.db);
  return rows.map(({ space, asked_by, asked_at, charter_version, is_queued, ...row }) => ({
    ...row,
    circle: space,
    askedBy: asked_by,
    askedAt: asked_at,
    charterVersion: charter_version ?? undefined,
    isQueued: is_queued,
    guest: row.guest ?? undefined,
    organisation: row.organisation ?? undefined,
  }));
}

/** Who was asked for an answer, the latest first. */
export function listAsksOf(work: Work, answer: AnswerId): Promise<readonly PartnerAsk[]> {
  return select(work, sql`where answer = ${answer} order by asked_at desc, id`);
}

/** What was asked by one need; held until the work is saved. */
export function holdAsksOfNeed(work: Work, need: string): Promise<readonly PartnerAsk[]> {
  return select(work, sql`where need = ${need} order by id for update`);
}

/** What somebody agreed to bring to an answer, and for which they did not enter yet; held. */
export function holdAgreedOf(
  work: Work,
  answer: AnswerId,
  guest: PersonId,
): Promise<readonly PartnerAsk[]> {
  return select(
    work,
    sql`where answer = ${answer} and guest = ${guest} and state = 'agreed' order by id for update`,
  );
}

/** The same, only read: in one answer, or in all. */
export function listAgreedOf(
  work: Work,
  guest: PersonId,
  answer?: AnswerId,
): Promise<readonly PartnerAsk[]> {
  return select(
    work,
    sql`where guest = ${guest} and state = 'agreed'
      and ${answer === undefined ? sql`true` : sql`answer = ${answer}`} order by asked_at, id`,
  );
}

export type NewAsk = Omit<
  PartnerAsk,
  "id" | "askedAt" | "state" | "isQueued" | "guest" | "organisation" | "requirement"
> & { readonly requirements: readonly RequirementId[] };

/** Somebody is asked for some requirements, by one need. */
export async function saveAsks(work: Work, asked: NewAsk): Promise<void> {
  for (const requirement of asked.requirements)
    await sql`insert into projects.partner_ask (id, space, answer, requirement, need, giver, asked_by,
        asked_at, charter_version)
      values (${newId()}, ${asked.circle}, ${asked.answer}, ${requirement}, ${asked.need}, ${asked.giver},
        ${asked.askedBy}, ${work.now}, ${asked.charterVersion ?? null})`.execute(work.db);
}

/** Where what was asked by a need stands now; who agreed, when somebody did. */
export async function saveAskState(
  work: Work,
  need: NeedId,
  now: Pick<PartnerAsk, "state"> &
    Partial<Pick<PartnerAsk, "isQueued" | "giver" | "guest" | "organisation">>,
): Promise<void> {
  await sql`update projects.partner_ask set state = ${now.state},
      is_queued = ${now.isQueued ?? false},
      giver = coalesce(${now.giver ?? null}::uuid, giver),
      guest = coalesce(${now.guest ?? null}::uuid, guest),
      organisation = coalesce(${now.organisation ?? null}::uuid, organisation)
    where need = ${need}`.execute(work.db);
}

/** What a person was to bring, in one circle or in all, came to nothing: they left. */
export async function endAsksOf(
  work: Work,
  person: PersonId,
  circle: CircleId | undefined,
): Promise<void> {
  await sql`update projects.partner_ask set state = 'ended' where guest = ${person}
    and ${circle === undefined ? sql`true` : sql`space = ${circle}`}`.execute(work.db);
}

/** Who left is nobody’s guest any more. */
export async function forgetGuest(work: Work, person: PersonId): Promise<void> {
  await sql`update projects.partner_ask set guest = null, organisation = null
    where guest = ${person}`.execute(work.db);
}

/** What a person asked partners for, or agreed to bring; with a right of the house. */
export async function listAsksAbout(work: Work, person: PersonId) {
  const { rows } = await sql<{
    call: string;
    at: Temporal.Instant;
    state: AskState;
    isGuest: boolean;
  }>`select a.call_title as call, p.asked_at as at, p.state, coalesce(p.guest = ${person}, false) as "isGuest"
    from projects.partner_ask p join projects.answer a on a.id = p.answer
    where ${person} in (p.asked_by, p.guest) order by p.asked_at, p.id`.execute(work.db);
  return rows;
}
