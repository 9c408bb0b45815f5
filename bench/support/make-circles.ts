import { sql } from "kysely";

import { newId } from "../../src/basics/id.ts";
import type { CircleId } from "../../src/modules/circles/domain/circle.ts";
import {
  changeLinkIn,
  proposeLinkIn,
} from "../../src/modules/circles/life/actions/link-circles.ts";
import { makeCircleIn } from "../../src/modules/circles/actions/make-circle.ts";
import { seeLinksIn } from "../../src/modules/circles/actions/see-around.ts";
import { findCircleIn } from "../../src/modules/circles/actions/see-circles.ts";
import { makePersonIn } from "../../src/modules/people/index.ts";
import type { App, PersonId } from "../../src/services/house/index.ts";
import { asOwner, job, person } from "../../src/services/house/index.ts";
import { chance, oneOf, zipf } from "./chance.ts";
import { writer } from "./words.ts";

/** The sizes of a large territory. */
export interface CircleWishes {
  readonly people: number;
  readonly circles: number;
  /** Memberships beside those of the founders, spread by Zipf's law: some circles are very large. */
  readonly memberships: number;
  readonly seed: number;
}

export interface MadeCircles {
  readonly people: readonly PersonId[];
  /** In the order in which they were founded; the first are the largest. */
  readonly circles: readonly CircleId[];
}

const BATCH = 200;
const KINDS = ["local", "global", "global", "support"] as const;

/**
 * People, circles (a quarter private), who is in them, and a link for every fourth pair. People, circles and links are made by the
 * steps of the house; memberships, in one statement, as `enterIn` would write them.
 */
export async function keepCircles(app: App, wishes: CircleWishes): Promise<MadeCircles> {
  const random = chance(wishes.seed);
  const people = await makePeople(app, wishes.people);
  const circles = await makeAll(app, { count: wishes.circles, people, random });
  await fillAll(app, { circles, people, random, count: wishes.memberships });
  await linkSome(app, people, circles);
  await asOwner(app, ({ pool }) => pool.query("vacuum analyze circles.circle, circles.link"));
  return { people, circles };
}

async function makePeople(app: App, count: number): Promise<readonly PersonId[]> {
  const people: PersonId[] = [];
  while (people.length < count)
    await app.transaction(job("opening"), async (work) => {
      for (let i = 0; i < BATCH && people.length < count; i += 1)
        people.push(await makePersonIn(work, { name: `Personne ${people.length + 1}` }));
    });
  return people;
}

interface Making {
  readonly count: number;
  readonly people: readonly PersonId[];
  readonly random: () => number;
}

async function makeAll(app: App, { count, people, random }: Making): Promise<readonly CircleId[]> {
  const write = writer(random);
  const circles: CircleId[] = [];
  for (let i = 0; i < count; i += 1) {
    const kind = oneOf(KINDS, random);
    const founder = people[i % people.length];
    if (founder === undefined) break;
    circles.push(
      await app.transaction(person(founder), (work) =>
        makeCircleIn(work, {
          name: write(4).slice(0, 80),
          // The first are those that everyone sees: lists and pictures are about them.
          kind: i < 40 ? "global" : kind,
          isOpen: i < 40 || kind !== "support",
          purpose: write(25).slice(0, 400),
          charter: [write(8), write(8), write(8)],
        }),
      ),
    );
  }
  return circles;
}

async function fillAll(
  app: App,
  { circles, people, random, count }: Making & { readonly circles: readonly CircleId[] },
): Promise<void> {
  const rank = zipf(circles.length, random);
  const spaces: string[] = [];
  const persons: string[] = [];
  for (let i = 0; i < count; i += 1) {
    spaces.push(circles[rank()] ?? "");
    persons.push(oneOf(people, random));
  }
  const pairs = sql`(select distinct space, person from
    unnest(${spaces}::uuid[], ${persons}::uuid[]) as pair (space, person))`;
  await app.transaction(job("circles-about-person"), async (work) => {
    await sql`insert into circles.member (id, space, person, role, charter_version, charter_hash, since,
        charter_accepted_at)
      select gen_random_uuid(), space, person, 'member', 1, '\\x00'::bytea, ${work.now}, ${work.now}
      from ${pairs} p on conflict (space, person) where left_at is null do nothing`.execute(
      work.db,
    );
  });
  await app.transaction(job("access-spaces"), async (work) => {
    await sql`insert into access.reader (space, person, since)
      select space, person, ${work.now} from ${pairs} p on conflict do nothing`.execute(work.db);
  });
}

async function linkSome(
  app: App,
  people: readonly PersonId[],
  circles: readonly CircleId[],
): Promise<void> {
  for (let i = 0; i + 1 < 40; i += 4) {
    const [from, to] = [circles[i], circles[i + 1]];
    const [one, other] = [people[i], people[i + 1]];
    if (from === undefined || to === undefined || one === undefined || other === undefined) return;
    await app.transaction(person(one), (work) =>
      proposeLinkIn(work, { circle: from, to, words: "Se prêter un four.", quiet: true }),
    );
    await app.transaction(person(other), async (work) => {
      const circle = await findCircleIn(work, { circle: to });
      if (circle === undefined) return;
      for (const { link } of await seeLinksIn(work, circle, "facilitator"))
        await changeLinkIn(work, { link: link.id, to: "accepted" });
    });
  }
}

/** Brings somebody into these circles, as a member or to facilitate them. */
export async function bringInto(
  app: App,
  who: PersonId,
  circles: readonly CircleId[],
  role: "member" | "facilitator",
): Promise<void> {
  await app.transaction(job("circles-about-person"), async (work) => {
    for (const circle of circles)
      await sql`insert into circles.member (id, space, person, role, charter_version, charter_hash,
          since, charter_accepted_at)
        values (${newId()}, ${circle}, ${who}, ${role}, 1, '\\x00'::bytea, ${work.now}, ${work.now})
        on conflict (space, person) where left_at is null do update set role = excluded.role`.execute(
        work.db,
      );
  });
  await app.transaction(job("access-spaces"), async (work) => {
    for (const circle of circles)
      await sql`insert into access.reader (space, person, since) values (${circle}, ${who}, ${work.now})
        on conflict do nothing`.execute(work.db);
  });
}
