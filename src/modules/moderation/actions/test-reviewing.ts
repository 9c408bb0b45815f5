import { sql } from "kysely";
import { beforeAll, beforeEach, expect } from "vitest";
import { newId } from "#basics/id";
import { findOrMakeAddressIn, makePersonIn } from "#modules/people";
import {
  type Actor,
  type App,
  isOperator,
  job,
  operator,
  person,
  type PersonId,
  transaction,
  visitor,
} from "#services/house";
import { listMailsIn } from "#services/mail";
import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import type { VerdictId } from "../domain/report.ts";
import type { Outcome } from "../domain/verdict.ts";
import { answerModerating, askPersonIn } from "./ask-moderator.ts";
import { contestVerdict } from "./contest-verdict.ts";
import { decideReport } from "./decide-report.ts";
import { reportContent } from "./report-content.ts";

export let house: TestHouse;
export let app: App;
export let hiddenThings: Set<string>;
/** What was done of a thing that one suspends. */
export let did: string[];
/** The own moderators of a story, by its id. */
export let own: Map<string, readonly PersonId[]>;
export let keeper: PersonId;
export let ana: PersonId;
export let bilal: PersonId;
export let chloe: PersonId;
export let author: PersonId;

/** Who published the stories is another. */
export const publishes = (whom: PersonId) => void (author = whom);

export const someone = (name: string, changes: { operator?: boolean; email?: string } = {}) =>
  house.transaction(job("opening"), async (work) => {
    const { email, operator: isKeeper } = changes;
    const address = email === undefined ? undefined : await findOrMakeAddressIn(work, email);
    return makePersonIn(work, { name, operator: isKeeper, address });
  });

const find = (isKeeper: boolean, id: string) =>
  hiddenThings.has(id) && !isKeeper
    ? undefined
    : { title: `Histoire ${id}`, at: `/histoires/${id}` };

export const moderates = async (whom: PersonId, isNamed = false) => {
  await app.transaction(operator(keeper), (work) => askPersonIn(work, whom));
  expect(await answerModerating(app, person(whom), { agrees: true, isNamed })).toMatchObject({
    done: true,
  });
};

export const reasons = "Ce texte donne l’adresse d’une voisine (Code civil, article 9).";
export const story = (id: string) => ({ kind: "story", id });

export const report = (id: string, changes: { by?: Actor; address?: string } = {}) =>
  reportContent(app, changes.by ?? visitor, {
    subject: story(id),
    reason: "privacy",
    explanation: "On y lit une adresse.",
    name: undefined,
    address: changes.address,
    visitor: newId(),
    place: "127.0.0.1",
  });

export const decide = (by: PersonId, id: string, outcome: Outcome) =>
  decideReport(app, by === keeper ? operator(by) : person(by), {
    subject: story(id),
    outcome,
    ground: outcome.startsWith("hide") ? "terms" : undefined,
    reasons,
  });

export function verdictOf(decided: Awaited<ReturnType<typeof decide>>): VerdictId {
  if (!decided.done || decided.value.state === "waits") throw new Error("not decided");
  return decided.value.verdict;
}

export async function hiddenByTwo(id: string): Promise<VerdictId> {
  await report(id);
  await decide(ana, id, "hide");
  return verdictOf(await decide(bilal, id, "hide"));
}

export const contest = (by: Actor, verdict: VerdictId) =>
  contestVerdict(app, by, { verdict, words: "Ce n’est pas son adresse, c’est la mienne." });

export const mails = async () => {
  const listed = await app.transaction(operator(), (work) =>
    listMailsIn(work, { from: 0, most: 100 }),
  );
  return (listed?.mails ?? []).map(({ kept }) => kept);
};

export const later = (days: number) => house.setNow(house.clock.now().add({ hours: 24 * days }));

/** A house where stories are reported, with a keeper, three persons and an author before each test. */
export function inReviewingHouse(): void {
  beforeAll(async () => {
    house = await testHouse();
    keeper = await someone("Dora", { operator: true });
    app = {
      ...house,
      transaction: (actor, run) => transaction(app, actor, run),
      modules: [
        ...house.modules,
        {
          name: "trial",
          floor: 8,
          needs: [],
          reportables: {
            story: {
              find: (work, id) => Promise.resolve(find(isOperator(work.actor), id)),
              hide: (_, id) => Promise.resolve(void hiddenThings.add(id)),
              showAgain: (_, id) => Promise.resolve(void hiddenThings.delete(id)),
              authors: () => Promise.resolve([author]),
              moderators: (_, id) => Promise.resolve(own.get(id) ?? []),
              words: (_, id) => Promise.resolve(`Il était une fois ${id}.`),
            },
            pause: {
              find: (work, id) => Promise.resolve(find(isOperator(work.actor), id)),
              suspend: () => Promise.resolve(void did.push("suspend")),
              hide: () => Promise.resolve(void did.push("hide")),
              showAgain: () => Promise.resolve(void did.push("showAgain")),
              kept: () => Promise.resolve(void did.push("kept")),
            },
          },
        },
      ],
    };
  });

  beforeEach(async () => {
    hiddenThings = new Set();
    did = [];
    own = new Map();
    house.setNow(Temporal.Instant.from("2026-11-25T08:00:00Z"));
    await house.transaction(operator(), (work) =>
      sql`delete from moderation.moderator`.execute(work.db),
    );
    await sql`delete from limits.count`.execute(house.db);
    [ana, bilal, chloe] = [await someone("Ana"), await someone("Bilal"), await someone("Chloé")];
    author = await someone("Émile", { email: `${newId()}@example.org` });
  });
}
