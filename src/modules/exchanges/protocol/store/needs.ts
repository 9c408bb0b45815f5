import { sql } from "kysely";

import type { Id } from "#basics/id";
import { keptOf, type RowOf } from "#basics/row";
import type { CircleId } from "#rules/circles";
import type { OrganisationId } from "#rules/organisations";
import {
  type Channel,
  mandateBehind,
  type PersonId,
  type SpaceId,
  type Work,
} from "#services/house";

import type { GiverId, OfferId } from "../../givers/domain/giver.ts";
import type { LineId, Mode, NeedId, NeedState } from "../domain/need.ts";
import type { InNameOf } from "./exchanges.ts";

/** A need with its words still sealed. */
export interface SealedNeed {
  readonly id: NeedId;
  readonly space: SpaceId;
  readonly asker: PersonId;
  readonly organisation: OrganisationId | undefined;
  readonly kind: string;
  readonly state: NeedState;
  readonly mode: Mode;
  /** Whom to ask, in turn. */
  readonly givers: readonly GiverId[];
  readonly words: Uint8Array;
  readonly rome: string | undefined;
  readonly commune: string | undefined;
  /** The circle for which it is asked: its orientation table comes first. */
  readonly circle: CircleId | undefined;
  /** The line of a table from which one came to ask. */
  readonly line: LineId | undefined;
  /** The offer of the directory from which one came to ask. */
  readonly offer: OfferId | undefined;
  readonly channel: Channel;
  readonly createdAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
  /** The mandate under which it was asked, if it was: its holder and their side are not asked. */
  readonly under: Id<"Mandate"> | undefined;
}

const COLUMNS = sql`id, space, asker, organisation, kind, state, mode, givers, words, rome, commune, circle,
  line, offer, channel, created_at as "createdAt", changed_at as "changedAt", under`;

export async function findNeed(work: Work, id: NeedId): Promise<SealedNeed | undefined> {
  const { rows } = await sql<
    RowOf<SealedNeed>
  >`select ${COLUMNS} from exchanges.need where id = ${id}`.execute(work.db);
  return rows[0] && keptOf<SealedNeed>(rows[0]);
}

/** Finds it and holds it until the work is saved. */
export async function holdNeed(work: Work, id: NeedId): Promise<SealedNeed | undefined> {
  const { rows } = await sql<RowOf<SealedNeed>>`
    select ${COLUMNS} from exchanges.need where id = ${id} for update`.execute(work.db);
  return rows[0] && keptOf<SealedNeed>(rows[0]);
}

/** The needs of a person and of organisations, latest first. */
export async function listNeedsOf(
  work: Work,
  { person, organisations }: InNameOf,
): Promise<readonly SealedNeed[]> {
  const { rows } = await sql<RowOf<SealedNeed>>`select ${COLUMNS} from exchanges.need
    where asker = ${person} and organisation is null or organisation = any (${[...organisations]}::uuid[])
    order by changed_at desc, id limit 200`.execute(work.db);
  return rows.map(keptOf<SealedNeed>);
}

export type NewNeed = Omit<SealedNeed, "under" | "state" | "createdAt" | "changedAt">;

export async function saveNeed(work: Work, need: NewNeed): Promise<void> {
  await sql`insert into exchanges.need (id, space, asker, organisation, kind, mode, givers, words, rome, commune,
      circle, line, offer, channel, created_at, changed_at)
    values (${need.id}, ${need.space}, ${need.asker}, ${need.organisation ?? null}, ${need.kind}, ${need.mode},
      ${[...need.givers]}::uuid[], ${need.words}, ${need.rome ?? null}, ${need.commune ?? null},
      ${need.circle ?? null}, ${need.line ?? null}, ${need.offer ?? null}, ${need.channel}, ${work.now}, ${work.now})`.execute(
    work.db,
  );
}

export async function saveNeedWords(
  work: Work,
  need: Pick<NewNeed, "id" | "kind" | "words" | "rome" | "commune">,
): Promise<void> {
  await sql`update exchanges.need set kind = ${need.kind}, words = ${need.words}, rome = ${need.rome ?? null},
      commune = ${need.commune ?? null}, changed_at = ${work.now} where id = ${need.id}`.execute(
    work.db,
  );
}

export async function saveNeedState(
  work: Work,
  id: NeedId,
  made: { readonly state: NeedState; readonly mode?: Mode; readonly givers?: readonly GiverId[] },
): Promise<void> {
  const over = made.state === "met" || made.state === "ended";
  await sql`update exchanges.need set state = ${made.state}, mode = coalesce(${made.mode ?? null}, mode),
      givers = coalesce(${made.givers === undefined ? null : [...made.givers]}::uuid[], givers),
      under = ${made.mode === undefined ? sql`under` : (mandateBehind(work.actor)?.mandate ?? null)},
      ended_at = ${over ? work.now : null}::timestamptz, changed_at = ${work.now}
    where id = ${id}`.execute(work.db);
}

/** A draft that asked nobody goes away whole. */
export async function deleteDraft(work: Work, id: NeedId): Promise<void> {
  await sql`delete from exchanges.need where id = ${id} and state = 'draft'`.execute(work.db);
}
