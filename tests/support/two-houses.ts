import { sql } from "kysely";

import { type App, job } from "#services/house";
import { openIn } from "#services/keys";

import { webOf } from "../../src/web.tsx";
import type { TestHouse } from "./house.ts";
import { type Route, routeOf } from "./routes.ts";
import { type Shown, shownIn, SHOWN_UNDER_A_RIGHT } from "./shown-under-a-right.ts";
import { tablesOf } from "./tables.ts";

/* What two houses answer to the same person, and where they differ. */

/** Addresses that are themselves the right: long, drawn by lot, given to one person only. */
export const BEARERS: readonly RegExp[] = [
  /^\/l\//,
  /^\/entrer\/(?:adresse-perdue\/|billet\/)?code\?demande=/,
  /^\/entrer\/qui\?choix=/,
  // A receipt says the reference and the decision, nothing of who reported or what they wrote.
  /^\/signaler\/recu\//,
  // Likewise of a message to who keeps the instance: the reference, and whether somebody takes care of it.
  /^\/contact\/recu\//,
  // A slip of paper, or a poster: the code is what was given by hand.
  /^\/billet\//,
  // Figures and folders of the machine (place, work that waits, mails of a day) move by themselves: nobody.
  /^\/operateur\/(sante|limites|sauvegardes)\b/,
];

export interface Asking {
  readonly cookies: ReadonlyMap<string, string>;
  readonly paths: readonly string[];
}

/** All that one house answers to someone, address by address, without what is drawn by lot each time. */
export async function answersOf(
  app: TestHouse,
  { cookies, paths }: Asking,
): Promise<ReadonlyMap<string, string>> {
  const web = webOf(app);
  const cookie = [...cookies].map((pair) => pair.join("=")).join("; ");
  const answers = new Map<string, string>();
  for (const at of paths) {
    const response = await web.request(`http://localhost${at}`, {
      headers: { host: "localhost", cookie },
    });
    const headers = [
      "content-type",
      "location",
      "cache-control",
      "set-cookie",
      "content-disposition",
    ];
    const told = headers.map((name) => `${name}: ${response.headers.get(name) ?? ""}`).join("\n");
    const body = Buffer.from(await response.arrayBuffer()).toString("latin1");
    answers.set(at, `${response.status}\n${told}\n${withoutLots(body)}`);
  }
  return answers;
}

/** The card that sums up pages left out above: what the house measures of itself, its waiting work among it. */
const MEASURED = /<li class="chose">(?:(?!<\/li>).)*href="\/operateur\/sante".*?<\/li>/gs;

/** `act` is a fresh number each time a form is shown; nothing else is. */
export function withoutLots(body: string): string {
  return body.replace(/(name="act" value=")[0-9a-f-]{36}"/g, '$1"').replace(MEASURED, "");
}

/** Where two houses differ, one address of a kind; what cannot be printed is a dot. */
export function differences(
  routes: readonly Route[],
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): readonly string[] {
  const told = new Map<string, string>();
  for (const [at, answer] of one) {
    const second = other.get(at) ?? "";
    if (answer === second) continue;
    const kind = routeOf(routes, "GET", at)?.path ?? at;
    if (!told.has(kind)) told.set(kind, `${at}\n${whereTheyDiffer(answer, second)}`);
  }
  return [...told.values()];
}

/** The words around the first place where two texts of bytes differ. */
export function whereTheyDiffer(one: string, other: string): string {
  let place = 0;
  while (place < one.length && one[place] === other[place]) place += 1;
  const around = (text: string) =>
    Buffer.from(text.slice(Math.max(0, place - 60), place + 100), "latin1")
      .toString("utf8")
      .replace(/[^\P{C}\n]/gu, ".");
  return `  « ${around(one)} »\n  « ${around(other)} »`;
}

/** The private tables, and which rows of them may show something although this viewer may not read them. */
export function hiddenBut(tables: readonly string[], isTold: (shown: Shown) => boolean) {
  return tables.map((table) => {
    const applying = shownIn(SHOWN_UNDER_A_RIGHT[table]).filter(isTold);
    return { table, keep: anyOf(applying.map(({ rows }) => rows ?? "true")) };
  });
}

/** One condition of SQL of several: none of them holds for no row. */
export const anyOf = (conditions: readonly string[]): string =>
  conditions.length === 0 ? "false" : conditions.map((one) => `(${one})`).join(" or ");

export async function privateTables(app: App): Promise<readonly string[]> {
  const tables = await tablesOf(app);
  return tables.filter(({ isPrivate }) => isPrivate).map(({ name }) => name);
}

/** A letter that waits for a mail server, as it would leave: every part of it. */
export interface WholeLetter {
  readonly id: string;
  readonly kind: string;
  readonly to: string;
  readonly subject: string;
  /** Text, HTML, headers, where an answer goes: all of it. */
  readonly whole: string;
}

/** All the letters that a house posted, oldest first. */
export async function wholeLetters(app: App): Promise<readonly WholeLetter[]> {
  return app.transaction(job("send-mail"), async (work) => {
    const { rows } = await sql<{
      id: string;
      kind: string;
      holder: string;
      sealed: Uint8Array | null;
    }>`
      select id, kind, holder, sealed from mail.message order by made_at, id`.execute(work.db);
    const letters: WholeLetter[] = [];
    for (const { id, kind, holder, sealed } of rows) {
      const whole = sealed === null ? undefined : await openIn(work, holder, sealed);
      if (whole === undefined) continue;
      const { to, subject }: { to: string; subject: string } = JSON.parse(whole);
      letters.push({ id, kind, to, subject, whole });
    }
    return letters;
  });
}

/** A text without what is drawn by lot each time: ids, signatures, numbers of forms. */
export function withoutChance(text: string): string {
  return text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "<id>")
    .replace(/(?=[\w-]*\d)[\w-]{30,}/g, "<lot>");
}
