import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { job, type PersonId, visitor } from "#services/house";
import { doWaitingJobs } from "#services/jobs";
import { beginSessionIn, cookieName } from "#services/sessions";
import { confirmAddressIn, findOrMakeAddressIn, makePersonIn } from "#modules/people";
import {
  type Browser,
  browserOf,
  formTo,
  type SeenPage,
} from "../../../../../tests/support/browser.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import {
  openPostOffice,
  type PostOffice,
  recipientOf,
} from "../../../../../tests/support/post-office.ts";
import type { Notice } from "../../domain/notice.ts";
import { takeNoticesIn } from "../../sources/actions/take-notices.ts";

export const SITE = "https://archipel.example.org";
export let app: TestHouse;
export let post: PostOffice;

export let numbered = 0;
export const newEmail = () => `alerte${++numbered}@example.org`;
export const mailsTo = (email: string) => post.mails.filter((mail) => recipientOf(mail) === email);
export const subjectsTo = (email: string) => mailsTo(email).map(({ subject }) => subject);

export function notice(more: Partial<Notice> = {}): Notice {
  return {
    source: "csv",
    sourceId: newId(),
    nature: "call",
    title: "Jardins partagés des quartiers",
    summary: "La ville cherche qui cultive.",
    sections: [{ text: "La ville cherche qui cultive." }],
    body: { name: "Ville imaginée" },
    audiences: [],
    themes: [],
    cpv: [],
    places: [],
    deadline: { date: dayOf(app.clock.now()).add({ days: 40 }) },
    lots: [],
    criteria: [],
    documents: [],
    follows: [],
    doubts: [],
    ...more,
  };
}

/** Notices arrive, as an import brings them; then the house does what waits. */
export async function arrive(...notices: readonly Notice[]) {
  await app.transaction(job("import-calls"), (work) =>
    takeNoticesIn(work, {
      records: notices.map((one) => ({ notice: one, raw: JSON.stringify(one) })),
    }),
  );
  await doWaitingJobs(app);
}

export async function gather() {
  await app.transaction(job("test"), (work) => work.later("gather-mails", {}));
  await doWaitingJobs(app);
}

/** Time passes, two hours at a step, and the house works. */
export async function waitFor(hours: number) {
  for (let passed = 0; passed < hours; passed += 2) {
    app.setNow(app.clock.now().add({ hours: Math.min(2, hours - passed) }));
    await gather();
  }
}

export async function ask(
  browser: Browser,
  query: string,
  email: string,
  rythme = "daily",
): Promise<SeenPage> {
  const page = await browser.get(`/appels?${query}`);
  const answer = await browser.submit(formTo(page, "/appels/alertes"), { email, rythme });
  await doWaitingJobs(app);
  return answer;
}

/** The path of the first link of that kind in the last mail. */
export function linkIn(email: string, start: string): string {
  const text = mailsTo(email).at(-1)?.text ?? "";
  const found = new RegExp(`${SITE}(${start}\\S+)`).exec(text)?.[1];
  if (found === undefined) throw new Error(`no link ${start} in: ${text}`);
  return found;
}

/** An alert without an account, confirmed. */
export async function alertOn(
  query: string,
  email = newEmail(),
  rythme = "daily",
): Promise<string> {
  await ask(browserOf(app), query, email, rythme);
  await confirm(email);
  return email;
}

export async function confirm(email: string): Promise<SeenPage> {
  const path = linkIn(email, "/l/alerte/confirmer/");
  const browser = browserOf(app);
  const page = await browser.get(path);
  return browser.submit(formTo(page, path));
}

export async function signedIn(): Promise<{ browser: Browser; id: PersonId; email: string }> {
  const email = newEmail();
  const id = await app.transaction(visitor, async (work) => {
    const address = await findOrMakeAddressIn(work, email);
    await confirmAddressIn(work, address);
    return makePersonIn(work, { name: "Lison", address });
  });
  const browser = browserOf(app);
  const token = await app.transaction(job("sessions"), (work) => beginSessionIn(work, id, "essai"));
  browser.cookies.set(cookieName(app), token);
  return { browser, id, email };
}

export const countAlerts = async (state?: string) => {
  const { rows } = await app.transaction(job("keep-alerts"), (work) =>
    sql`select from calls.alert where ${state ?? null}::text is null or state = ${state ?? null}`.execute(
      work.db,
    ),
  );
  return rows.length;
};

/** A house that mails, without any alert before each test. */
export function inAlertsHouse(): void {
  beforeAll(async () => {
    post = await openPostOffice();
    app = await testHouse({ environment: { SMTP_URL: post.url, ARCHIPEL_URL: SITE } });
  });
  afterAll(() => post.close());
  beforeEach(async () => {
    app.setNow(TEST_NOW);
    post.mails.length = 0;
    await app.transaction(job("keep-alerts"), (work) =>
      sql`delete from calls.alert`.execute(work.db),
    );
  });
}
