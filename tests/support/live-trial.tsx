import { Hono } from "hono";
import { sql } from "kysely";

import { asOwner, openToOurs, type PersonId, visitor, type Work } from "#services/house";
import { announceIn, answerStream, type Entry } from "#services/live";
import { type AskedEnv } from "#services/forms";
import { answer, type WithFrame } from "#ui/frame";
import { Live } from "#ui/live/live";
import { Page } from "#ui/page";

import type { TestHouse } from "./house.ts";

/*
 * A room of nothing but lines, in a private table that PostgreSQL guards: what streams are tried on.
 */

type Env = AskedEnv & WithFrame;

async function makeTables(app: TestHouse): Promise<void> {
  await asOwner(app, async (owner) => {
    await sql`
      create schema trial;
      create table trial.room (topic text primary key, last integer not null default 0);
      create table trial.member (topic text not null, person uuid not null, primary key (topic, person));
      create table trial.line (topic text not null, number integer not null, words text not null,
        primary key (topic, number));
      alter table trial.line enable row level security;
      alter table trial.line force row level security;
      create policy of_members on trial.line for select using (exists (select from trial.member as member
        where member.topic = line.topic and member.person = (select house.person())));
      create policy whoever_writes on trial.line for insert with check (true);
    `.execute(owner.db);
    await openToOurs(app, owner.db, ["trial"]);
  });
}

/** Writes the next line of a room, and announces it, unless it is quietly. Answers its number. */
export async function writeLineIn(
  work: Work,
  topic: string,
  words: string,
  how: "announced" | "quietly" = "announced",
): Promise<number> {
  const { rows } = await sql<{ last: number }>`insert into trial.room as room (topic, last)
    values (${topic}, 1) on conflict (topic) do update set last = room.last + 1 returning last`.execute(
    work.db,
  );
  const number = rows[0]?.last ?? 0;
  await sql`insert into trial.line values (${topic}, ${number}, ${words})`.execute(work.db);
  if (how === "announced") await announceIn(work, { topic, number });
  return number;
}

export function writeLine(app: TestHouse, topic: string, words: string): Promise<number> {
  return app.transaction(visitor, (work) => writeLineIn(work, topic, words));
}

export async function addMember(app: TestHouse, topic: string, who: PersonId): Promise<void> {
  await app.transaction(visitor, ({ db }) =>
    sql`insert into trial.member values (${topic}, ${who})`.execute(db),
  );
}

/** Takes the right away. */
export async function dropMember(app: TestHouse, topic: string, who: PersonId): Promise<void> {
  await app.transaction(visitor, ({ db }) =>
    sql`delete from trial.member where topic = ${topic} and person = ${who}`.execute(db),
  );
}

async function readLines(
  { db }: Work,
  topic: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<readonly Entry[] | undefined> {
  const { rows: mine } = await sql`select from trial.member
    where topic = ${topic} and person = (select house.person())`.execute(db);
  if (mine.length === 0) return undefined;
  const { rows } = await sql<{ number: number; words: string }>`select number, words from trial.line
    where topic = ${topic} and number > ${after} order by number limit ${limit}`.execute(db);
  return rows.map(({ number, words }) => ({
    number,
    data: `<li id="ligne-${number}">${words}</li>`,
  }));
}

/** The topic of each read that was made where members share them. */
export const reads: string[] = [];

function streamRoutes(app: TestHouse): Hono<Env> {
  return new Hono<Env>()
    .get("/:topic/direct", (c) => {
      const topic = c.req.param("topic");
      return answerStream(c, app, {
        topic,
        read: (actor, after, limit) =>
          app.transaction(actor, (work) => readLines(work, topic, { after, limit })),
      });
    })
    .get("/:topic/ensemble", (c) => {
      const topic = c.req.param("topic");
      return answerStream(c, app, {
        topic,
        sight: async (actor) => {
          const mine = await app.transaction(actor, (work) =>
            readLines(work, topic, { after: 0, limit: 1 }),
          );
          return mine && "member";
        },
        read: (actor, after, limit) => {
          reads.push(topic);
          return app.transaction(actor, (work) => readLines(work, topic, { after, limit }));
        },
      });
    });
}

function pageRoutes(app: TestHouse): Hono<Env> {
  return new Hono<Env>().get("/:topic", async (c) => {
    const topic = c.req.param("topic");
    const lines = await app.transaction(c.var.actor, (work) =>
      readLines(work, topic, { after: 0, limit: 1_000 }),
    );
    if (lines === undefined) return c.notFound();
    return answer(
      c,
      <Page title="Essai" noindex>
        <h1>Essai</h1>
        <Live at={`/essai/${topic}/direct`} after={lines.at(-1)?.number ?? 0} label="Ce qui se dit">
          {lines.map(({ number, data }) => (
            <li id={`ligne-${number}`}>{data.replace(/<[^>]*>/g, "")}</li>
          ))}
        </Live>
      </Page>,
    );
  });
}

/**
 * The same house with the room: `/essai/<topic>`, what it listens to, and the same where those who see the same share what
 * is read. Its tables are made once a database.
 */
export async function withTrial(app: TestHouse, isMade = false): Promise<TestHouse> {
  if (!isMade) await makeTables(app);
  const pages = new Hono<Env>().route("/", streamRoutes(app)).route("/", pageRoutes(app));
  const routes = [{ at: "/essai", pages: () => pages }];
  return { ...app, modules: [...app.modules, { name: "trial", floor: 1, needs: [], routes }] };
}
