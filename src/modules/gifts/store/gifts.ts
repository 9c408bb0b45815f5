import { type RawBuilder, sql } from "kysely";

import { knownId } from "#basics/id";
import type { Work } from "#services/house";

import type {
  About,
  Gift,
  GiftId,
  GiftKind,
  Giver,
  GiftState,
  Measure,
  PersonId,
  Receiver,
  Side,
  SpaceId,
  Unit,
} from "../domain/gift.ts";

/** A gift as it is kept: its words are sealed under the key of who received. */
export interface SealedGift extends Gift {
  readonly space: SpaceId;
  readonly giverSpace: SpaceId;
  readonly words: Uint8Array | undefined;
  /** What is right instead, of one that was set aside. */
  readonly instead: Uint8Array | undefined;
}

interface GiftRow {
  readonly id: GiftId;
  readonly space: SpaceId;
  readonly giver_space: SpaceId;
  readonly to_kind: Receiver["kind"];
  readonly from_kind: Giver["kind"];
  readonly kind: GiftKind;
  readonly unit: Unit;
  readonly count: number;
  readonly is_lent: boolean;
  readonly from_day: Temporal.PlainDate;
  readonly until_day: Temporal.PlainDate;
  readonly words: Uint8Array | null;
  readonly about_table: string | null;
  readonly about_id: string | null;
  readonly mends: GiftId | null;
  readonly state: GiftState;
  readonly said_side: Side;
  readonly said_by: PersonId | null;
  readonly said_at: Temporal.Instant;
  readonly answered_by: PersonId | null;
  readonly answered_at: Temporal.Instant | null;
  readonly instead: Uint8Array | null;
  readonly version: number;
}

/** The space of a person, an organisation or a circle has its id. */
function giverOf(kind: Giver["kind"], space: SpaceId): Giver {
  return kind === "person"
    ? { kind, id: knownId<"Person">(space) }
    : { kind, id: knownId<"Organisation">(space) };
}

function receiverOf(kind: Receiver["kind"], space: SpaceId): Receiver {
  return kind === "circle" ? { kind, id: knownId<"Circle">(space) } : giverOf(kind, space);
}

function toGift(row: GiftRow): SealedGift {
  return {
    id: row.id,
    space: row.space,
    giverSpace: row.giver_space,
    giver: giverOf(row.from_kind, row.giver_space),
    receiver: receiverOf(row.to_kind, row.space),
    kind: row.kind,
    unit: row.unit,
    count: row.count,
    isLent: row.is_lent,
    from: row.from_day,
    until: row.until_day,
    words: row.words ?? undefined,
    about: aboutOf(row),
    mends: row.mends ?? undefined,
    state: row.state,
    saidBy: { side: row.said_side, person: row.said_by ?? undefined },
    saidAt: row.said_at,
    answeredBy: row.answered_by ?? undefined,
    answeredAt: row.answered_at ?? undefined,
    instead: row.instead ?? undefined,
    version: row.version,
  };
}

function aboutOf({ about_table, about_id }: GiftRow): About | undefined {
  return about_table === null || about_id === null
    ? undefined
    : { table: about_table, id: about_id };
}

/** Gifts that answer a condition, as far as the actor may know. */
export async function selectGifts(
  work: Work,
  condition: RawBuilder<unknown>,
): Promise<readonly SealedGift[]> {
  const { rows } = await sql<GiftRow>`select * from gifts.gift ${condition}`.execute(work.db);
  return rows.map(toGift);
}

export async function findGift(work: Work, id: GiftId): Promise<SealedGift | undefined> {
  return (await selectGifts(work, sql`where id = ${id}`))[0];
}

/** The same, held until the work is saved. */
export async function holdGift(work: Work, id: GiftId): Promise<SealedGift | undefined> {
  return (await selectGifts(work, sql`where id = ${id} for update`))[0];
}

export function listAbout(work: Work, { table, id }: About): Promise<readonly SealedGift[]> {
  return selectGifts(
    work,
    sql`where about_table = ${table} and about_id = ${id} order by until_day, id`,
  );
}

/** The contrary line of a gift that was not set aside. */
export async function findContrary(work: Work, id: GiftId): Promise<SealedGift | undefined> {
  return (await selectGifts(work, sql`where mends = ${id} and state <> 'aside'`))[0];
}

/** Saves a gift; answers whether it is new: the same act twice is once. Asked with the right to say gifts. */
export async function saveGift(work: Work, gift: SealedGift): Promise<boolean> {
  const { rows } =
    await sql`insert into gifts.gift (id, space, giver_space, to_kind, from_kind, kind, unit, count,
      is_lent, from_day, until_day, words, about_table, about_id, mends, state, said_side, said_by, said_at,
      answered_by, answered_at)
    values (${gift.id}, ${gift.space}, ${gift.giverSpace}, ${gift.receiver.kind}, ${gift.giver.kind}, ${gift.kind},
      ${gift.unit}, ${gift.count}, ${gift.isLent}, ${gift.from}, ${gift.until}, ${gift.words ?? null},
      ${gift.about?.table ?? null}, ${gift.about?.id ?? null}, ${gift.mends ?? null}, ${gift.state},
      ${gift.saidBy.side}, ${gift.saidBy.person ?? null}, ${gift.saidAt}, ${gift.answeredBy ?? null},
      ${gift.answeredAt ?? null})
    on conflict (id) do nothing returning id`.execute(work.db);
  return rows.length > 0;
}

export async function saveAnswer(
  work: Work,
  id: GiftId,
  answer: {
    readonly state: "confirmed" | "aside";
    readonly by: PersonId;
    readonly instead: Uint8Array | undefined;
  },
): Promise<void> {
  await sql`update gifts.gift set state = ${answer.state}, answered_by = ${answer.by}, answered_at = ${work.now},
    instead = ${answer.instead ?? null}, version = version + 1 where id = ${id}`.execute(work.db);
}

/** What was said is said otherwise, by the same side: it waits for the other again. */
export async function saveCorrected(
  work: Work,
  id: GiftId,
  said: Measure & { readonly words: Uint8Array | undefined; readonly by: PersonId },
): Promise<void> {
  await sql`update gifts.gift set state = 'said', answered_by = null, answered_at = null, instead = null,
    kind = ${said.kind}, unit = ${said.unit}, count = ${said.count}, is_lent = ${said.isLent},
    from_day = ${said.from}, until_day = ${said.until}, words = ${said.words ?? null}, said_by = ${said.by},
    said_at = ${work.now}, version = version + 1 where id = ${id}`.execute(work.db);
}

/** Asked with the right to say gifts. */
export async function deleteGift(work: Work, id: GiftId): Promise<void> {
  await sql`delete from gifts.gift where id = ${id} and state <> 'confirmed'`.execute(work.db);
}
