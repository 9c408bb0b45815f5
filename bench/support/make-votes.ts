import { sql } from "kysely";

import { newId } from "../../src/basics/id.ts";
import type { CircleId } from "../../src/modules/circles/domain/circle.ts";
import { askQuestionIn } from "../../src/modules/decisions/votes/actions/ask-question.ts";
import type { Method, Secrecy } from "../../src/modules/decisions/domain/methods/method.ts";
import type { VoteId } from "../../src/modules/decisions/domain/vote.ts";
import { type App, asOwner, job, person, type PersonId } from "../../src/services/house/index.ts";
import { chance } from "./chance.ts";
import type { MadeCircles } from "./make-circles.ts";

const SEED = 7;
export const OPTIONS = 10;

/** A kind of question. */
export interface Kind {
  readonly method: Method;
  readonly secrecy: Secrecy;
  /** The highest mark of its ballots. */
  readonly last: number;
}

/** An address for each, as if they had said it, and a space of their own. */
export async function giveAddresses(app: App, people: readonly PersonId[]): Promise<void> {
  await app.transaction(job("make-person"), async ({ db, now }) => {
    await sql`insert into people.address (id, fingerprint, text, made_at, confirmed_at)
      select person, person::text::bytea, ''::bytea, ${now}, ${now} from unnest(${people}::uuid[]) as one (person)`.execute(
      db,
    );
    await sql`insert into people.person_address (person, address, since)
      select person, person, ${now} from unnest(${people}::uuid[]) as one (person)`.execute(db);
  });
  await app.transaction(job("access-spaces"), async ({ db, now }) => {
    await sql`insert into access.space (id, kind, owner, made_at)
      select person, 'person', person, ${now} from unnest(${people}::uuid[]) as one (person)
      on conflict do nothing`.execute(db);
  });
}

/** A circle that is full. */
export interface Place {
  readonly circle: CircleId;
  readonly founder: PersonId;
  readonly people: readonly PersonId[];
  readonly members: number;
}

/** The members of a circle, and whom each entrusts their voice to: half of them to one or two others, a few of whom many know. */
export async function fill(
  app: App,
  made: MadeCircles,
  { i, members }: { readonly i: number; readonly members: number },
): Promise<Place> {
  const [circle, founder] = [made.circles[i], made.people[i]];
  if (circle === undefined || founder === undefined) throw new Error("nobody is there");
  const people = made.people.slice(0, members);
  await app.transaction(job("circles-about-person"), async ({ db, now }) => {
    await sql`insert into circles.member (id, space, person, role, charter_version, charter_hash, since,
        charter_accepted_at)
      select gen_random_uuid(), ${circle}, person, 'member', 1, '\\x00'::bytea, ${now}, ${now}
      from unnest(${people}::uuid[]) as one (person)
      on conflict (space, person) where left_at is null do nothing`.execute(db);
  });
  await app.transaction(job("access-spaces"), async ({ db, now }) => {
    await sql`insert into access.reader (space, person, since)
      select ${circle}, person, ${now} from unnest(${people}::uuid[]) as one (person)
      on conflict do nothing`.execute(db);
  });
  await app.transaction(job("decisions-about-person"), async ({ db, now }) => {
    await sql`insert into decisions.delegation (id, space, circle, from_person, to_person, place, given_at)
      select gen_random_uuid(), "from", ${circle}, "from", "to", place, ${now}
      from jsonb_to_recordset(${JSON.stringify(entrusted(people))}::jsonb) as d ("from" uuid, "to" uuid, place int)`.execute(
      db,
    );
  });
  await asOwner(app, ({ pool }) =>
    pool.query("vacuum analyze circles.member, decisions.delegation, people.person_address"),
  );
  return { circle, founder, people, members };
}

function entrusted(people: readonly PersonId[]) {
  const random = chance(SEED);
  const known = Math.ceil(people.length / 100);
  return people.flatMap((from) => {
    if (random() < 0.5) return [];
    const to = [random() < 0.5 ? known : people.length, people.length].flatMap(
      (among) => people[Math.floor(random() * among)] ?? [],
    );
    const others = [...new Set(to)].filter((one) => one !== from);
    return others.map((one, i) => ({ from, to: one, place: i + 1 }));
  });
}

/** Puts a question of a kind. */
export async function ask(app: App, place: Place, { method, secrecy }: Kind): Promise<VoteId> {
  const isShared = method === "equal-shares";
  const told = await app.transaction(person(place.founder), (work) =>
    askQuestionIn(work, {
      circle: place.circle,
      question: "Que fait-on au jardin ?",
      method,
      secrecy,
      options: Array.from({ length: OPTIONS }, (_, i) => ({
        label: `Réponse ${i + 1}`,
        cost: isShared ? (i + 1) * 500_00 : undefined,
      })),
      rules: {
        quorum: undefined,
        threshold: "simple",
        budget: isShared ? 10_000_00 : undefined,
      },
      binding: false,
      closesAt: work.now.add({ hours: 1 }),
      quiet: true,
    }),
  );
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}

/** Half of the circle votes; then the vote is over. */
export async function castAll(
  app: App,
  { people }: Place,
  { vote, kind }: { readonly vote: VoteId; readonly kind: Kind },
): Promise<void> {
  const random = chance(SEED);
  const ballots = people.flatMap((voter) =>
    random() < 0.5
      ? []
      : [
          {
            id: newId(),
            voter,
            marks: Array.from({ length: OPTIONS }, () => Math.floor(random() * (kind.last + 1))),
          },
        ],
  );
  await app.transaction(job("decisions-about-person"), async ({ db, now }) => {
    await sql`insert into decisions.ballot (id, space, vote, voter, marks, cast_at)
      select id, voter, ${vote}, voter, array(select jsonb_array_elements_text(marks))::smallint[], ${now}
      from jsonb_to_recordset(${JSON.stringify(ballots)}::jsonb) as b (id uuid, voter uuid, marks jsonb)`.execute(
      db,
    );
    await sql`update decisions.vote set opened_at = ${now}::timestamptz - interval '2 hours',
      votes_from = ${now}::timestamptz - interval '2 hours', closes_at = ${now} where id = ${vote}`.execute(
      db,
    );
  });
}
