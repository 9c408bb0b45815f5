import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";

import { joinCircleIn, makeCircleIn } from "#modules/circles";
import { shareNoteIn, writeNoteIn } from "#modules/conversations";
import { askQuestionIn, castBallotIn } from "#modules/decisions";
import { listMyFavoursIn, sayFavourIn } from "#modules/exchanges";
import { addressesOfIn, changeName, namesOfIn } from "#modules/people";
import { reportContentIn } from "#modules/moderation";
import { demonstrationPeople } from "#rules/people";
import { asOwner, type Actor, job, person, visitor, type Work } from "#services/house";
import { doWaitingJobs } from "#services/jobs";
import { openIn } from "#services/keys";

import { type Browser, formTo } from "../../../../../tests/support/browser.ts";
import { filledHouse } from "../../../../../tests/support/filled.ts";
import { TEST_NOW, type TestHouse } from "../../../../../tests/support/house.ts";
import { browserAs } from "../../../../../tests/support/personas.ts";
import { openPostOffice, recipientOf } from "../../../../../tests/support/post-office.ts";

const jeanRemy = demonstrationPeople["jean-remy"].id;
const quentin = demonstrationPeople.quentin.id;

/** What is looked for: each is written by them alone, nowhere else in the house. */
const MARKS = {
  name: "Zébulon Marquetout",
  address: "jean-remy.marquetout@example.org",
  note: "girouettes-du-carnet",
  arrival: "girouettes de l’arrivée",
  alert: "tournegirouettes",
  message: "girouettes-du-message",
  report: "girouettes-du-signalement",
  favour: "girouettes-du-coup-de-main",
} as const;

interface Lived {
  readonly app: TestHouse;
  readonly browser: Browser;
  readonly vote: string;
}

/** A whole demonstration house, in which one person leaves something in every module. */
async function liveIn(app: TestHouse): Promise<Lived> {
  const browser = await browserAs(app, demonstrationPeople["jean-remy"].name);
  await changeName(app, person(jeanRemy), { name: MARKS.name });
  await answerAll(browser);
  const together = await act(app, person(jeanRemy), async (work) => {
    const circle = await makeCircleIn(work, {
      name: "Un cercle pour essayer",
      kind: "global",
      isOpen: true,
      purpose: "Essayer.",
      charter: ["On essaie."],
    });
    const asked = await askQuestionIn(work, {
      circle,
      question: "On essaie ?",
      method: "plurality",
      secrecy: "open",
      rules: { quorum: undefined, threshold: "simple", budget: undefined },
      binding: false,
      options: [{ label: "Oui" }, { label: "Non" }],
      closesAt: TEST_NOW.add({ hours: 48 }),
    });
    const vote = valueOf(asked);
    valueOf(await castBallotIn(work, { vote, marks: [1, 0] }));
    return { circle, vote };
  });
  await act(app, person(quentin), async (work) =>
    valueOf(await joinCircleIn(work, { circle: together.circle })),
  );
  await act(app, person(jeanRemy), async (work) => {
    const note = valueOf(await writeNoteIn(work, { words: MARKS.note }));
    valueOf(await shareNoteIn(work, { note, to: quentin, end: "open" }));
    valueOf(await sayFavourIn(work, { with: quentin, as: "helper", what: MARKS.favour }));
    valueOf(
      await reportContentIn(work, {
        subject: { kind: "circle", id: together.circle },
        reason: "other",
        explanation: MARKS.report,
        name: MARKS.name,
        address: MARKS.address,
      }),
    );
  });
  return { app, browser, vote: together.vote };
}

/** What is done by forms: answers, an alert, a message, a report, a second address. */
async function answerAll(browser: Browser): Promise<void> {
  const welcome = await browser.get("/bienvenue");
  const fitting = await browser.submit(formTo(welcome, "/bienvenue"), { mots: MARKS.arrival });
  expect(fitting.at).toBe("/bienvenue/appels");
  const search = await browser.get(`/appels?q=${MARKS.alert}`);
  await browser.submit(formTo(search, "/appels/alertes"));
  const contact = await browser.get("/contact");
  const sent = await browser.submit(formTo(contact, "/contact"), {
    kind: "other",
    words: MARKS.message,
    address: MARKS.address,
  });
  expect(sent.at).toContain("/contact/recu/");
}

function act<T>(app: TestHouse, actor: Actor, run: (work: Work) => Promise<T>): Promise<T> {
  return app.transaction(actor, run);
}

function valueOf<T>(
  result: { readonly done: true; readonly value: T } | { readonly done: false },
): T {
  if (!result.done) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result.value;
}

interface Column {
  readonly table: string;
  readonly column: string;
  readonly sealed: boolean;
}

/** Every column that can hold a text or sealed bytes, in every schema but PostgreSQL's own. */
async function columnsOf(app: TestHouse): Promise<readonly Column[]> {
  const { rows } = await sql<Column>`
    select format('%I.%I', n.nspname, c.relname) as table, format('%I', a.attname) as column,
      a.atttypid = 'bytea'::regtype as sealed
    from pg_attribute a join pg_class c on c.oid = a.attrelid
      join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
      and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and (a.atttypid = 'bytea'::regtype
        or format_type(a.atttypid, null) ~ '^(text|character|json|jsonb|name|xml|tsvector|hstore|citext)')`.execute(
    app.db,
  );
  return rows;
}

/** Lets this test see every row, whoever acts: the policies are lifted for good on its own database. */
async function liftPolicies(app: TestHouse): Promise<void> {
  await asOwner(app, async ({ db }) => {
    const { rows } = await sql<{ name: string }>`
      select format('%I.%I', n.nspname, c.relname) as name from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
      where c.relforcerowsecurity`.execute(db);
    for (const { name } of rows)
      await sql`${sql.raw(`alter table ${name} disable row level security`)}`.execute(db);
  });
}

/** Where each mark is found: in clear in any column, or in bytes that any key of the house opens. */
async function sweep(app: TestHouse): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>(Object.values(MARKS).map((mark) => [mark, []]));
  const holders = (
    await sql<{ holder: string }>`select holder from keys.key`.execute(app.db)
  ).rows.map(({ holder }) => holder);
  const look = (where: string, text: string) => {
    for (const [mark, places] of found) {
      if (text.toLowerCase().includes(mark.toLowerCase()) && !places.includes(where))
        places.push(where);
    }
  };
  await app.transaction(job("opening"), async (work) => {
    for (const { table, column, sealed } of await columnsOf(app)) {
      const { rows } = await sql<{ value: unknown }>`
        select ${sql.raw(column)} as value from ${sql.raw(table)}
        where ${sql.raw(column)} is not null`.execute(app.db);
      for (const { value } of rows) {
        const where = `${table}.${column}`;
        if (!(value instanceof Uint8Array)) look(where, JSON.stringify(value));
        else if (sealed) {
          look(where, Buffer.from(value).toString("utf8"));
          if (value.length > 28)
            for (const holder of holders) look(where, (await tryOpen(work, holder, value)) ?? "");
        }
      }
    }
  });
  return found;
}

async function tryOpen(work: Work, holder: string, bytes: Uint8Array): Promise<string | undefined> {
  try {
    return await openIn(work, holder, bytes);
  } catch {
    // Not sealed under this key.
    return undefined;
  }
}

describe("somebody who leaves a full house", () => {
  let lived: Lived;
  let exported = "";

  beforeAll(async () => {
    const app = await filledHouse();
    await liftPolicies(app);
    lived = await liveIn(app);
    exported = (await lived.browser.get("/moi/donnees.json")).html;
  }, 120_000);

  test("takes away before all that they wrote", () => {
    for (const mark of [
      MARKS.name,
      MARKS.note,
      MARKS.arrival,
      MARKS.alert,
      MARKS.message,
      MARKS.favour,
      MARKS.report,
      demonstrationPeople["jean-remy"].email,
    ])
      expect(exported).toContain(mark);
  });

  test("is in the house before, in clear or under a key: what the sweep looks for can be found", async () => {
    const before = await sweep(lived.app);
    expect([...before].filter(([, places]) => places.length === 0)).toEqual([]);
  }, 120_000);

  test("leaves by one box and one button; then nothing holds their name, address or words, in clear or openable", async () => {
    const { app, browser } = lived;
    const page = await browser.get("/moi/donnees/effacer");
    const unticked = await browser.submit(formTo(page, "/moi/donnees/effacer"));
    expect(unticked.status).toBe(422);

    const gone = await browser.submit(formTo(page, "/moi/donnees/effacer"), { compris: "1" });

    expect(gone.at).toBe("/au-revoir");
    expect((await browser.get("/moi")).at).toContain("/entrer");
    await doWaitingJobs(app);
    const after = await sweep(app);
    // A report that waits for its decision concerns whoever is reported: it stays, without whoever
    // wrote it (DSA, articles 16 and 17), and the page before an erasure says so.
    expect([...after].filter(([, places]) => places.length > 0)).toEqual([
      [MARKS.report, ["moderation.report.sealed"]],
    ]);
    const { email } = demonstrationPeople["jean-remy"];
    const { rows } = await sql<{ whole: string }>`
      select jsonb_agg(to_jsonb(m))::text as whole from house.event m`.execute(app.db);
    expect(rows[0]?.whole ?? "").not.toContain(email);
  }, 120_000);

  test("is a « personne partie » in what concerns others, which stays", async () => {
    const { app, vote } = lived;
    const names = await act(app, person(quentin), (work) => namesOfIn(work, [jeanRemy]));
    expect(names.get(jeanRemy)).toBe("une personne partie");
    const favours = await act(app, person(quentin), (work) => listMyFavoursIn(work));
    expect(favours.length).toBeGreaterThan(0);
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from decisions.ballot where vote = ${vote} and voter = ${jeanRemy}`.execute(
      app.db,
    );
    expect(rows[0]?.n).toBe(1);
    expect(await act(app, visitor, (work) => addressesOfIn(work, jeanRemy))).toEqual([]);
  });

  test("is in the register of erasures, by their identifier alone", () => {
    const file = join(lived.app.config.dataFolder, "erasures");
    expect(existsSync(file)).toBe(true);
    const register = readFileSync(file, "utf8");
    expect(register).toContain(jeanRemy);
    expect(register).not.toContain(MARKS.name);
  });
});

describe("before one leaves", () => {
  test("ten minutes after coming in, a fresh code is asked, and typing it brings one back", async () => {
    const app = await filledHouse();
    const browser = await browserAs(app, demonstrationPeople.quentin.name);
    app.setNow(TEST_NOW.add({ minutes: 10 }));
    const page = await browser.get("/moi/donnees/effacer");
    expect(formTo(page, "/moi/donnees/effacer")).toBeUndefined();

    const asked = await browser.submit(formTo(page, "/moi/donnees/effacer/code"));
    expect(asked.at).toContain("/entrer/code?demande=");
    const code = await codeKept(app);
    const back = await browser.submit(formTo(asked, "/entrer/code"), { code });

    expect(back.at).toBe("/moi/donnees/effacer");
    expect(formTo(back, "/moi/donnees/effacer")).toBeDefined();
  }, 60_000);

  test("a form sent after those ten minutes is refused, and nothing is erased", async () => {
    const app = await filledHouse();
    const browser = await browserAs(app, demonstrationPeople.quentin.name);
    const page = await browser.get("/moi/donnees/effacer");
    app.setNow(TEST_NOW.add({ minutes: 10 }));

    const refused = await browser.submit(formTo(page, "/moi/donnees/effacer"), { compris: "1" });

    expect(refused.status).toBe(409);
    expect((await browser.get("/moi")).text).toContain("Quentin");
  }, 60_000);
});

test("the last letter leaves to their address, and three days later nothing opens what held it", async () => {
  const post = await openPostOffice();
  const app = await filledHouse(undefined, { SMTP_URL: post.url });
  const browser = await browserAs(app, demonstrationPeople.quentin.name);
  const page = await browser.get("/moi/donnees/effacer");
  expect(page.text).toContain(
    `Un dernier courriel partira vers ${demonstrationPeople.quentin.email}`,
  );

  await browser.submit(formTo(page, "/moi/donnees/effacer"), { compris: "1" });
  await doWaitingJobs(app);

  expect(post.mails.map(recipientOf)).toEqual([demonstrationPeople.quentin.email]);
  expect(post.mails[0]?.text).toContain("est effacé");
  const keys = async () =>
    (await sql<{ n: number }>`select count(*) as n from keys.key`.execute(app.db)).rows[0]?.n ?? 0;
  const before = await keys();
  await sql`update graphile_worker._private_jobs set run_at = now() - interval '1 second'`.execute(
    app.db,
  );
  await doWaitingJobs(app);
  expect(await keys()).toBe(before - 1);
  await post.close();
}, 60_000);

/** The code of the last mail, as the operator reads it where no mail leaves. */
async function codeKept(app: TestHouse): Promise<string> {
  const operator = await browserAs(app, "operator");
  const mails = await operator.get("/operateur/courriels");
  return /\b(\d{3} \d{3})\b/.exec(mails.text)?.[1] ?? "";
}
