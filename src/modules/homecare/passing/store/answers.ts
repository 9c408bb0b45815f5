import { type RawBuilder, sql } from "kysely";

import { keptOf, type RowOf } from "#basics/row";
import type { AddressId } from "#rules/people";
import type { Work } from "#services/house";

import type { PersonId } from "../../domain/visit.ts";
import type {
  AnswerState,
  PassingAnswer,
  PassingAnswerId,
  PassingAskId,
} from "../domain/passing.ts";

/** As it is kept: under the key of who asked. */
export type SealedAnswer = PassingAnswer & {
  readonly sealed: Uint8Array;
  /** Of who answered without an account. */
  readonly address: AddressId | undefined;
  /** What a yes tells, while it stands. */
  readonly opened: Uint8Array | undefined;
};

async function select(work: Work, rest: RawBuilder<unknown>): Promise<readonly SealedAnswer[]> {
  const { rows } = await sql<
    RowOf<SealedAnswer>
  >`select id, ask, space, person, address, state, sealed, opened,
    said_at as "saidAt" from homecare.passing_answer ${rest}`.execute(work.db);
  return rows.map(keptOf<SealedAnswer>);
}

export async function findAnswer(
  work: Work,
  id: PassingAnswerId,
): Promise<SealedAnswer | undefined> {
  return (await select(work, sql`where id = ${id}`))[0];
}

/** What was answered to one ask, first come first. */
export const listAnswers = (work: Work, ask: PassingAskId): Promise<readonly SealedAnswer[]> =>
  select(work, sql`where ask = ${ask} order by said_at, id`);

/** All that one person answered; under a right. */
export const listAnswersBy = (work: Work, person: PersonId): Promise<readonly SealedAnswer[]> =>
  select(work, sql`where person = ${person} order by said_at, id`);

export async function findAnswerBy(
  work: Work,
  ask: PassingAskId,
  person: PersonId,
): Promise<SealedAnswer | undefined> {
  return (await select(work, sql`where ask = ${ask} and person = ${person}`))[0];
}

export async function saveOffer(
  work: Work,
  one: Pick<SealedAnswer, "id" | "ask" | "space" | "sealed"> & { readonly person: PersonId },
): Promise<void> {
  await sql`insert into homecare.passing_answer (id, ask, space, person, sealed, said_at)
    values (${one.id}, ${one.ask}, ${one.space}, ${one.person}, ${one.sealed}, ${work.now})`.execute(
    work.db,
  );
}

/** What a yes tells goes with the yes. */
export async function saveState(
  work: Work,
  id: PassingAnswerId,
  state: AnswerState,
  opened?: Uint8Array,
): Promise<void> {
  await sql`update homecare.passing_answer set state = ${state}, opened = ${opened ?? null}
    where id = ${id}`.execute(work.db);
}

/** To who stays of two who are one. */
export async function moveAnswer(
  work: Work,
  id: PassingAnswerId,
  { space, sealed, opened }: Pick<SealedAnswer, "space" | "sealed" | "opened">,
): Promise<void> {
  await sql`update homecare.passing_answer set space = ${space}, sealed = ${sealed},
    opened = ${opened ?? null} where id = ${id}`.execute(work.db);
}

/** Somebody without an account answers, once an address: asked again, what waits for the letter is what was typed last. Answers which it is. */
export async function saveGuestOffer(
  work: Work,
  one: Pick<SealedAnswer, "id" | "ask" | "space" | "sealed"> & { readonly address: AddressId },
): Promise<SealedAnswer | undefined> {
  await sql`insert into homecare.passing_answer (id, ask, space, address, state, sealed, said_at)
    values (${one.id}, ${one.ask}, ${one.space}, ${one.address}, 'asked', ${one.sealed}, ${work.now})
    on conflict (ask, address) do update set sealed = excluded.sealed, said_at = excluded.said_at
    where passing_answer.state = 'asked'`.execute(work.db);
  return (await select(work, sql`where ask = ${one.ask} and address = ${one.address}`))[0];
}

/** All that was answered with an address. */
export const listAnswersFrom = (work: Work, address: AddressId): Promise<readonly SealedAnswer[]> =>
  select(work, sql`where address = ${address} order by said_at, id`);

export async function deleteAnswersFrom(work: Work, address: AddressId): Promise<void> {
  await sql`delete from homecare.passing_answer where address = ${address}`.execute(work.db);
}

/** What nobody confirmed since before that instant; answers of which addresses. */
export async function deleteUnconfirmed(
  work: Work,
  before: Temporal.Instant,
  most: number,
): Promise<readonly AddressId[]> {
  const { rows } = await sql<{
    address: AddressId;
  }>`delete from homecare.passing_answer where id in (
    select id from homecare.passing_answer where state = 'asked' and said_at < ${before} limit ${most})
    returning address`.execute(work.db);
  return rows.map(({ address }) => address);
}

/** From which addresses was answered what was asked of a day before this one. */
export async function listPastAddresses(
  work: Work,
  before: Temporal.PlainDate,
): Promise<readonly AddressId[]> {
  const { rows } = await sql<{ address: AddressId }>`select distinct answer.address
    from homecare.passing_answer answer join homecare.passing_ask ask on ask.id = answer.ask
    where ask.day < ${before} and answer.address is not null`.execute(work.db);
  return rows.map(({ address }) => address);
}
