import { sql } from "kysely";

import type { Job } from "#rules/subjects";
import type { Work } from "#services/house";

import type { SpaceId } from "../../favours/domain/favour.ts";
import type { GiverId, Offer, OfferId, OfferKind } from "../domain/giver.ts";

interface OfferRow {
  readonly id: OfferId;
  readonly giver: GiverId;
  readonly kind: OfferKind;
  readonly words: string;
  readonly details: string | null;
  readonly rome: string | null;
  readonly said_at: Temporal.Instant;
  readonly hidden_because: string | null;
}

const COLUMNS = sql.raw("id, giver, kind, words, details, rome, said_at, hidden_because");

function toOffer(row: OfferRow): Offer {
  return {
    id: row.id,
    giver: row.giver,
    kind: row.kind,
    words: row.words,
    details: row.details ?? undefined,
    rome: row.rome ?? undefined,
    saidAt: row.said_at,
    isHidden: row.hidden_because !== null,
  };
}

export interface WrittenOffer extends Pick<Offer, "id" | "kind" | "words" | "details" | "rome"> {
  /** The job of the ROME that was chosen, to be found under its names too. */
  readonly job: Job | undefined;
}

/** Saves an offer, new or changed; it is shown when its giver is. */
export async function saveOffer(
  work: Work,
  { id: giver, space }: { readonly id: GiverId; readonly space: SpaceId },
  offer: WrittenOffer,
): Promise<void> {
  const { id, kind, words, details, rome, job } = offer;
  const beside = `${job?.name ?? ""} ${details ?? ""}`;
  const others = job?.otherNames.join(", ") ?? "";
  await sql`insert into exchanges.offer (id, giver, space, shown, kind, words, details, rome, search, said_at)
    select ${id}, giver.id, ${space}, giver.shown, ${kind}, ${words}, ${details ?? null}, ${rome ?? null},
      setweight(to_tsvector('exchanges.fr', ${words}), 'A')
        || setweight(to_tsvector('exchanges.fr', ${beside}), 'B')
        || setweight(to_tsvector('exchanges.fr', ${others}), 'C'), ${work.now}
    from exchanges.giver where giver.id = ${giver}
    on conflict (id) do update set kind = excluded.kind, words = excluded.words,
      details = excluded.details, rome = excluded.rome, search = excluded.search`.execute(work.db);
}

/** What somebody can give, as far as the actor may know, in the order in which it was said. */
export async function listOffers(work: Work, givers: readonly GiverId[]): Promise<Offer[]> {
  const { rows } = await sql<OfferRow>`select ${COLUMNS} from exchanges.offer
    where giver = any (${[...givers]}::uuid[]) order by said_at, id`.execute(work.db);
  return rows.map(toOffer);
}

export async function findOffer(work: Work, id: OfferId): Promise<Offer | undefined> {
  const { rows } = await sql<OfferRow>`
    select ${COLUMNS} from exchanges.offer where id = ${id}`.execute(work.db);
  return rows[0] && toOffer(rows[0]);
}

export async function deleteOffer(work: Work, id: OfferId): Promise<void> {
  await sql`delete from exchanges.offer where id = ${id}`.execute(work.db);
}

/** Hides an offer by a verdict of moderators, or shows it again. */
export async function saveOfferHidden(
  work: Work,
  id: OfferId,
  because: string | undefined,
): Promise<void> {
  await sql`update exchanges.offer set hidden_because = ${because ?? null}
    where id = ${id}`.execute(work.db);
}

/** The same while its giver is in the directory. */
export async function findShownOffer(work: Work, id: OfferId): Promise<Offer | undefined> {
  const { rows } = await sql<OfferRow>`select ${COLUMNS} from exchanges.offer
    where id = ${id} and shown`.execute(work.db);
  return rows[0] && toOffer(rows[0]);
}
