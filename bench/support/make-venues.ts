import { randomUUID } from "node:crypto";

import { sql } from "kysely";

import { makePersonIn } from "../../src/modules/people/index.ts";
import { type App, asOwner, job, type PersonId } from "../../src/services/house/index.ts";
import { chance, oneOf } from "./chance.ts";

const WEEKS = [
  "Tu,Th 09:00-17:00; PH off",
  "Mo-Fr 09:00-12:00,14:00-18:00",
  "We-Sa 10:00-19:00",
] as const;

export interface VenueWishes {
  readonly venues: number;
  readonly occasions: number;
  /** Of each occasion, week after week. */
  readonly dates: number;
  readonly people: number;
  readonly replies: number;
  /** The Monday from which they begin, and in one of how many weeks. */
  readonly from: Temporal.PlainDate;
  readonly weeks: number;
}

interface Making extends VenueWishes {
  readonly random: () => number;
}

const ids = (count: number) => Array.from({ length: count }, () => randomUUID());

/** Venues of a hundred organisations, what is held there each week, and who said that they come. */
export async function keepVenues(app: App, wishes: VenueWishes): Promise<void> {
  const making = { ...wishes, random: chance(2_000) };
  const people = await makePeople(app, wishes.people);
  const organisations = ids(100);
  await app.transaction(job("access-spaces"), async (work) => {
    await sql`insert into access.space (id, kind, made_at)
      select id, 'organisation', ${work.now} from unnest(${organisations}::uuid[]) id`.execute(
      work.db,
    );
  });
  const venues = await makeVenues(app, making, organisations);
  const occasions = await makeOccasions(app, {
    ...making,
    venueIds: venues,
    organisations,
    personIds: people,
  });
  await makeDates(app, making);
  await makeReplies(app, { ...making, occasionIds: occasions, personIds: people });
  await asOwner(app, ({ pool }) =>
    pool.query(
      "vacuum analyze premises.venue, calendar.occasion, calendar.occurrence, calendar.reply",
    ),
  );
}

async function makePeople(app: App, count: number): Promise<readonly PersonId[]> {
  const people: PersonId[] = [];
  await app.transaction(job("opening"), async (work) => {
    while (people.length < count)
      people.push(await makePersonIn(work, { name: `Personne ${people.length + 1}` }));
  });
  return people;
}

async function makeVenues(
  app: App,
  { venues: count, random }: Making,
  organisations: readonly string[],
): Promise<readonly string[]> {
  const venues = ids(count);
  await app.transaction(job("opening"), async (work) => {
    await sql`insert into premises.venue (id, organisation, name, about, seats, commune, town, department,
        readers, is_home, hours, equipment, access, twin_key, doubts, confirmed_at, words, sort_name, made_at,
        changed_at)
      select id, organisation, 'La salle ' || n, 'Une salle.', seats, '26108', 'Crest', '26', 'expected', false,
        hours, '{}', '{}', n::text, '{}', ${work.now}, 'la salle ' || n, 'salle ' || n, ${work.now}, ${work.now}
      from unnest(${venues}::uuid[], ${venues.map(() => oneOf(organisations, random))}::uuid[],
        ${venues.map(() => 2 + Math.floor(random() * 30))}::int[],
        ${venues.map(() => oneOf(WEEKS, random))}::text[]) with ordinality
        as one (id, organisation, seats, hours, n)`.execute(work.db);
  });
  return venues;
}

interface MakingOccasions extends Making {
  readonly venueIds: readonly string[];
  readonly organisations: readonly string[];
  readonly personIds: readonly PersonId[];
}

/** At hours drawn from nine to six; one in three says how many fit. */
async function makeOccasions(app: App, making: MakingOccasions): Promise<readonly string[]> {
  const { occasions: count, venueIds, organisations, personIds, from, weeks, random } = making;
  const occasions = ids(count);
  const days = occasions.map(() => from.add({ days: Math.floor(random() * 7 * weeks) }).toString());
  const hours = occasions.map(
    () => `${9 + Math.floor(random() * 9)}:${random() < 0.5 ? "00" : "30"}`,
  );
  const fits = occasions.map(() => (random() < 1 / 3 ? 1 + Math.floor(random() * 12) : 0));
  await app.transaction(job("calendar-about-person"), async (work) => {
    await sql`insert into calendar.occasion (id, space, kind, title, venue, zone, day, at, minutes, seen_by,
        capacity, made_by, made_at, changed_at, unfolded_to)
      select id, space, 'meeting', '\\x00'::bytea, venue, 'Europe/Paris', day, at::time, 90, 'members',
        nullif(capacity, 0), ${personIds[0]}::uuid, ${work.now}, ${work.now}, day
      from unnest(${occasions}::uuid[], ${occasions.map(() => oneOf(organisations, random))}::uuid[],
        ${occasions.map(() => oneOf(venueIds, random))}::uuid[], ${days}::date[], ${hours}::text[],
        ${fits}::int[]) as one (id, space, venue, day, at, capacity)`.execute(work.db);
  });
  return occasions;
}

/** The dates of each, week after week; one in twenty or so is cancelled. */
async function makeDates(app: App, { dates }: Making): Promise<void> {
  await app.transaction(job("calendar-about-person"), async (work) => {
    await sql`insert into calendar.occurrence (id, space, occasion, original, starts, ends, cancelled_at)
      select gen_random_uuid(), space, one.id, starts, starts, starts + interval '90 minutes',
        case when (extract(epoch from starts)::bigint / 1800 + week) % 20 = 0 then ${work.now}::timestamptz end
      from calendar.occasion one, generate_series(0, ${dates - 1}::int) week,
        lateral (select (day + 7 * week + at) at time zone zone as starts) as date`.execute(
      work.db,
    );
  });
}

interface MakingReplies extends Making {
  readonly occasionIds: readonly string[];
  readonly personIds: readonly PersonId[];
}

/** Half are about a whole series, the others about one date; some wait. */
async function makeReplies(app: App, making: MakingReplies): Promise<void> {
  const { replies, dates, occasionIds, personIds, random } = making;
  const draw = <One>(of: () => One) => Array.from({ length: replies }, of);
  const said = {
    occasion: draw(() => oneOf(occasionIds, random)),
    person: draw(() => oneOf(personIds, random)),
    answer: draw(() => oneOf(["yes", "yes", "yes", "maybe", "no"], random)),
    date: draw(() => (random() < 0.5 ? 0 : 1 + Math.floor(random() * dates))),
  };
  await app.transaction(job("calendar-about-person"), async (work) => {
    await sql`insert into calendar.reply (id, space, occasion, about, person, answer, people, waits, asked_at)
      select gen_random_uuid(), one.space, one.id, coalesce(date.id, one.id), said.person, said.answer,
        1 + said.date % 3, said.answer = 'yes' and said.nth % 11 = 0, ${work.now}
      from unnest(${said.occasion}::uuid[], ${said.person}::uuid[], ${said.answer}::text[],
          ${said.date}::int[]) with ordinality as said (occasion, person, answer, date, nth)
        join calendar.occasion one on one.id = said.occasion
        left join lateral (select id from calendar.occurrence where occasion = one.id and said.date > 0
          order by starts offset greatest(said.date - 1, 0) limit 1) as date on true
      on conflict do nothing`.execute(work.db);
  });
}
