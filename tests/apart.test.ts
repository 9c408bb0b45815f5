import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { askToJoinIn } from "#modules/circles";
import { shareNoteIn, writeMessageIn } from "#modules/conversations";
import { giveKoriIn } from "#modules/currency";
import { delegateIn } from "#modules/decisions";
import {
  askGiversIn,
  sayFavourIn,
  thankFavourIn,
  thankNeighbourIn,
  writeNeedIn,
} from "#modules/exchanges";
import { blockPersonIn } from "#modules/moderation";
import { giveMandateIn } from "#modules/people";
import { addTaskIn, assignTaskIn } from "#modules/tasks";
import { type Actor, job, person, type PersonId, type Work } from "#services/house";
import { doWaitingJobs } from "#services/jobs";
import { cookieName } from "#services/sessions";

import { webOf } from "../src/web.tsx";
import { proposeLineIn } from "../src/modules/exchanges/orientation/actions/propose-line.ts";
import { inviteIn } from "../src/modules/organisations/team/actions/invite.ts";
import {
  ANA,
  BRUNO,
  CHLOE,
  CLOSED,
  done,
  emailOf,
  FREE,
  kori,
  NOTE,
  SAID,
  SECRET,
  type Settled,
  settle,
  TASK,
} from "./support/apart.ts";
import { filledHouse, makeTemplate } from "./support/filled.ts";
import { TEST_NOW, type TestHouse } from "./support/house.ts";
import { builtAssets } from "./support/running.ts";
import { lettersTo } from "./support/time.ts";

/*
 * Two houses, the same but for one block: Bruno wants nothing more from Ana. What she does reads the
 * same to her in both; in the one where he blocked her, nothing of it reaches him. The same again when
 * it is she who blocked him.
 */

let template: string;
let settled: Settled;

beforeAll(async () => {
  await builtAssets();
  template = await makeTemplate(async (app) => {
    settled = await settle(app);
  }, "archipel");
}, 120_000);

interface Way {
  readonly told: string;
  readonly act: (work: Work) => Promise<unknown>;
  /** Pages that a whole circle reads: Bruno reads there what all read. */
  readonly common?: RegExp;
}

const TERMS = { quoi: SECRET, details: SECRET, temps: "Une heure", jour: "2026-12-20" };
const LINE = {
  need: SECRET,
  theme: undefined,
  rome: undefined,
  places: [],
  conditions: undefined,
  passesOn: undefined,
  reviewOn: Temporal.PlainDate.from("2027-05-01"),
  actor: { kind: "person", person: BRUNO },
} as const;
const EVERYTHING = { circle: undefined, theme: undefined, vote: undefined };

const WAYS: readonly Way[] = [
  {
    told: "thanks, with kori, for a favour that he said",
    act: async (work) =>
      done(await thankFavourIn(work, { favour: SAID, kori: kori(2), thanks: SECRET })),
  },
  {
    told: "thanks for a favour that she says",
    act: async (work) =>
      done(
        await thankNeighbourIn(work, { with: BRUNO, what: SECRET, kori: kori(2), thanks: SECRET }),
      ),
  },
  {
    told: "says that she helped",
    act: async (work) => done(await sayFavourIn(work, { with: BRUNO, as: "helper", what: SECRET })),
  },
  {
    told: "entrusts a mandate",
    act: async (work) =>
      done(await giveMandateIn(work, { email: emailOf(BRUNO), scopes: ["circles"], months: 3 })),
  },
  {
    told: "shares a note",
    act: async (work) => done(await shareNoteIn(work, { note: NOTE, to: BRUNO, end: "sunday" })),
  },
  {
    told: "entrusts her voice",
    act: async (work) => done(await delegateIn(work, { scope: EVERYTHING, to: [BRUNO] })),
  },
  {
    told: "gives a task",
    act: async (work) => done(await assignTaskIn(work, { task: TASK, assignee: BRUNO })),
    common: /^\/cercles/,
  },
  {
    told: "adds a task for him",
    act: async (work) => done(await addTaskIn(work, { ...FREE, title: SECRET, assignee: BRUNO })),
    common: /^\/cercles/,
  },
  {
    told: "asks to join what he facilitates",
    act: async (work) => done(await askToJoinIn(work, { circle: CLOSED, answers: [SECRET] })),
  },
  {
    told: "asks him for help",
    act: async (work) => {
      const words = { title: SECRET, terms: TERMS };
      const need = done(await writeNeedIn(work, { kind: "skills", words }));
      done(await askGiversIn(work, { need, mode: "one", givers: [settled.giver] }));
    },
  },
  {
    told: "names him on a table",
    act: async (work) => done(await proposeLineIn(work, { table: settled.table, terms: LINE })),
    common: /^\/(orientations|cercles)/,
  },
  {
    told: "invites him to represent an association",
    act: async (work) =>
      done(
        await inviteIn(work, {
          organisation: settled.organisation,
          email: emailOf(BRUNO),
          role: "board",
          powers: ["manage"],
          until: undefined,
          site: undefined,
        }),
      ),
  },
];

/** What each of the two has of their own, and what they share. */
const PAGES = [
  "/",
  "/moi",
  "/moi/kori",
  "/moi/mandats",
  "/moi/notes",
  "/moi/donnees",
  "/moi/donnees.json",
  "/coups-de-pouce",
  "/votes",
  "/votes/ma-voix",
  "/taches",
  "/echanges",
  "/echanges/demandes",
  "/entraide",
  "/entraide/offres",
  "/cercles",
  "/cercles/1",
  "/cercles/2",
  "/cercles/2/demandes",
  "/orientations",
  "/structures",
] as const;

type Pages = ReadonlyMap<string, string>;

/** All that somebody reads, without what is drawn by lot. */
async function readAs(app: TestHouse, who: PersonId): Promise<Pages> {
  const token = settled.sessions.get(who) ?? "";
  const web = webOf(app);
  const pages = new Map<string, string>();
  for (const at of PAGES) {
    const response = await web.request(`http://localhost${at}`, {
      headers: { host: "localhost", cookie: `${cookieName(app)}=${token}` },
    });
    pages.set(at, `${response.status}\n${withoutLots(await response.text())}`);
  }
  return pages;
}

/** Each identifier by the order in which a page says it: two houses draw their own. */
function withoutLots(body: string): string {
  const met: string[] = [ANA, BRUNO];
  return body.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => {
    if (!met.includes(id)) met.push(id);
    return `id-${met.indexOf(id)}`;
  });
}

/** Where two readings differ, with the first words that do. */
function differing(one: Pages, other: Pages): readonly string[] {
  return PAGES.flatMap((at) => {
    const [a, b] = [one.get(at) ?? "", other.get(at) ?? ""];
    if (a === b) return [];
    let place = 0;
    while (a[place] === b[place]) place += 1;
    const from = Math.max(0, place - 80);
    return [`${at}\n« ${a.slice(from, place + 80)} »\n« ${b.slice(from, place + 80)} »`];
  });
}

/** A house in which `by` blocked `whom`; without, the twin in which nobody did. */
async function house(block?: { readonly by: PersonId; readonly whom: PersonId }) {
  const app = await filledHouse(template);
  // Later than what was settled: what is of one instant is in an order drawn by lot.
  app.setNow(TEST_NOW.add({ minutes: 5 }));
  if (block !== undefined)
    await app.transaction(person(block.by), (work) => blockPersonIn(work, { person: block.whom }));
  return app;
}

async function act(app: TestHouse, { act: run }: Way): Promise<void> {
  await app.transaction(person(ANA), run);
  await doWaitingJobs(app);
}

describe.each(WAYS)("somebody $told", (way) => {
  test(
    "and who is blocked reads what a twin reads; nothing reaches who blocked them",
    {
      timeout: 60_000,
    },
    async () => {
      const [blocked, twin] = [await house({ by: BRUNO, whom: ANA }), await house()];
      const before = await readAs(blocked, BRUNO);
      await act(blocked, way);
      await act(twin, way);
      expect(differing(await readAs(blocked, ANA), await readAs(twin, ANA))).toEqual([]);

      const after = await readAs(blocked, BRUNO);
      expect(differing(before, after).filter((at) => way.common?.test(at) !== true)).toEqual([]);
      const said = [...after].filter(([, page]) => page.includes(SECRET)).map(([at]) => at);
      expect(said.filter((at) => way.common?.test(at) !== true)).toEqual([]);
      expect(await lettersTo(blocked, emailOf(BRUNO))).toEqual([]);
    },
  );

  test("reaches a twin who blocked nobody", { timeout: 60_000 }, async () => {
    const twin = await house();
    const before = await readAs(twin, BRUNO);
    await act(twin, way);
    const reached = differing(before, await readAs(twin, BRUNO));
    const letters = await lettersTo(twin, emailOf(BRUNO));
    expect(reached.length + letters.length).toBeGreaterThan(0);
  });

  test("and nothing reaches who was blocked by the one who acts", { timeout: 60_000 }, async () => {
    const app = await house({ by: ANA, whom: BRUNO });
    const before = await readAs(app, BRUNO);
    await act(app, way);
    const changed = differing(before, await readAs(app, BRUNO));
    expect(changed.filter((at) => way.common?.test(at) !== true)).toEqual([]);
    expect(await lettersTo(app, emailOf(BRUNO))).toEqual([]);
  });
});

/** What Bruno reads after a message of Ana, whom he blocked, in the thread of the circle. */
async function afterMessage(text: string) {
  const app = await house({ by: BRUNO, whom: ANA });
  await app.transaction(person(ANA), async (work) =>
    done(
      await writeMessageIn(work, {
        id: newId<"Message">(),
        thread: settled.thread,
        words: text,
      }),
    ),
  );
  await doWaitingJobs(app);
  return { app, pages: await readAs(app, BRUNO) };
}

test(
  "a message that names who blocked its author is read as any other of the thread",
  {
    timeout: 60_000,
  },
  async () => {
    const [named, plain] = [
      await afterMessage("@Bruno, tu viens ?"),
      await afterMessage("Bruno, tu viens ?"),
    ];
    expect(differing(named.pages, plain.pages)).toEqual([]);
    expect(await lettersTo(named.app, emailOf(BRUNO))).toEqual([]);
  },
);

test(
  "kori that do not reach are neither read nor spent by the other; all accounts are zero together",
  {
    timeout: 60_000,
  },
  async () => {
    const app = await house({ by: BRUNO, whom: ANA });
    const [thanks] = WAYS;
    if (thanks !== undefined) await act(app, thanks);
    const seen = (actor: Actor) =>
      app.transaction(actor, async (work) => {
        const { rows } = await sql<{ sum: number; entries: number }>`
        select coalesce(sum(amount), 0)::int as sum, count(*)::int as entries
        from currency.entry`.execute(work.db);
        return rows[0];
      });
    expect(await seen(job("give-kori"))).toEqual({ sum: 0, entries: 2 });
    expect(await seen(person(ANA))).toEqual({ sum: -200, entries: 1 });
    expect(await seen(person(BRUNO))).toEqual({ sum: 0, entries: 0 });
    // To the floor, and not two kori beyond, as their page says.
    const give = (whole: number) =>
      app.transaction(person(BRUNO), (work) =>
        giveKoriIn(work, { id: newId(), to: CHLOE, amount: kori(whole), reason: "favour" }),
      );
    expect(await give(101)).toEqual({ done: false, refusal: "beyond-floor" });
    expect(await give(100)).toMatchObject({ done: true });
  },
);
