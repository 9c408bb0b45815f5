import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";

import { amountOf } from "#basics/amount";
import { newId } from "#basics/id";
import { joinCircle, makeCircleIn } from "#modules/circles";
import { askQuestionIn } from "#modules/decisions";
import { type Actor, holderOf, job, person, type PersonId, withRight } from "#services/house";
import { ownSpaceOf } from "#rules/access";
import type { CircleId } from "#rules/circles";
import type { OrganisationId } from "#rules/organisations";
import { endGrantIn, giveGrantIn } from "#modules/access";
import { confirmAddressIn, endMandate, findOrMakeAddressIn, giveMandate } from "#modules/people";

import { answerRequest } from "../src/modules/circles/actions/answer-request.ts";
import { askToJoin } from "../src/modules/circles/actions/ask-to-join.ts";
import { makeRole } from "../src/modules/circles/actions/give-roles.ts";
import { bringList } from "../src/modules/circles/invitations/actions/invite-people.ts";
import { giveRole } from "../src/modules/circles/actions/join-circle.ts";
import type { RequestId } from "../src/modules/circles/domain/request.ts";
import { seeNote } from "../src/modules/conversations/actions/see-notes.ts";
import { seeChoices, shareNote } from "../src/modules/conversations/actions/share-note.ts";
import { writeNote } from "../src/modules/conversations/actions/write-note.ts";
import { nameGiver } from "../src/modules/currency/actions/common-account.ts";
import { giveThanks } from "../src/modules/currency/actions/give-thanks.ts";
import { giveKoriIn } from "../src/modules/currency/actions/transfer.ts";
import { delegate } from "../src/modules/decisions/voices/actions/delegate.ts";
import { sayFavour } from "../src/modules/exchanges/favours/actions/say-favour.ts";
import { askGivers } from "../src/modules/exchanges/needs/actions/route-need.ts";
import { writeNeed } from "../src/modules/exchanges/needs/actions/write-need.ts";
import { joinAddressIn } from "../src/modules/people/actions/make-person.ts";
import { saveShared } from "../src/modules/people/store/addresses.ts";
import { seeMandate } from "../src/modules/people/mandates/actions/see-mandates.ts";
import { SCOPES } from "../src/modules/people/rules.ts";
import { entrust } from "./support/entrusting.ts";
import { giving } from "./support/giving.ts";
import { testHouse, type TestHouse } from "./support/house.ts";
import { anOrganisation, personNamed, represents } from "./support/team.ts";
import { CLOSES } from "./support/voting.ts";

/*
 * A mandate is used for the one who gave it. Whoever acts under it opens nothing of theirs to
 * themself, to who shares their address or to their body, and makes them no promise: by the actions,
 * and by PostgreSQL should an action forget.
 */

type Who =
  | "the holder"
  | "who shares their address"
  | "who represents their body"
  | "who works there"
  | "who works with them elsewhere"
  | "somebody else";
const SIDE: readonly Who[] = [
  "the holder",
  "who shares their address",
  "who represents their body",
  "who works there",
  "who works with them elsewhere",
];

let app: TestHouse;
let circle: CircleId;
let giver: PersonId;
let acting: Actor;
const people = new Map<Who, PersonId>();

beforeAll(async () => {
  app = await testHouse();
  giver = await personNamed(app, "Adrienne", "adrienne@example.org");
  const holder = {
    id: await personNamed(app, "Quentin", "quentin@example.org"),
    email: "quentin@example.org",
  };
  const sharer = await personNamed(app, "Rose", "rose@example.org");
  const colleague = await personNamed(app, "Solène", "solene@example.org");
  const other = await personNamed(app, "Zoé", "zoe@example.org");
  await shareAddress(holder.email, sharer);
  const body = await anOrganisation(app, "La Grange");
  for (const one of [holder.id, colleague]) await represents(app, one, body);
  people.set("the holder", holder.id);
  people.set("who shares their address", sharer);
  people.set("who represents their body", colleague);
  const elsewhere = await anOrganisation(app, "Le Fournil");
  const worker = await personNamed(app, "Malika", "malika@example.org");
  const beside = await personNamed(app, "Bruno", "bruno@example.org");
  await works(worker, body);
  for (const one of [holder.id, beside]) await works(one, elsewhere);
  // She did until lately, and says to work where he does: nobody there said so.
  await works(other, body, { until: "2026-11-01" });
  await works(other, elsewhere, { isConfirmed: false });
  people.set("who works there", worker);
  people.set("who works with them elsewhere", beside);
  people.set("somebody else", other);
  circle = await app.transaction(person(giver), (work) =>
    makeCircleIn(work, {
      name: "Plantes à partager",
      kind: "global",
      isOpen: true,
      purpose: "Donner des plants.",
      charter: ["On donne sans compter."],
    }),
  );
  for (const one of people.values()) await joinCircle(app, person(one), { circle });
  for (const one of people.values()) await giving(app, one, "Porter des sacs");
  const mandate = await entrust(app, giver, holder, SCOPES);
  acting = holderOf(holder.id, { person: giver, mandate, scopes: SCOPES });
});

/** Somebody works there, or did, or only says so. */
function works(
  who: PersonId,
  { id: body }: { readonly id: OrganisationId },
  { until, isConfirmed = true }: { readonly until?: string; readonly isConfirmed?: boolean } = {},
): Promise<void> {
  return app.transaction(job("organisations-side"), async ({ db, now }) => {
    await sql`insert into organisations.employment (id, space, person, status, since, said_by, said_at, confirmed_at,
        confirmed_how, until)
      values (${newId()}, ${body}, ${who}, 'employee', '2026-01-05', 'person', ${now},
        ${isConfirmed ? now : null}, ${isConfirmed ? "representative" : null}, ${until ?? null})`.execute(
      db,
    );
  });
}

function shareAddress(email: string, who: PersonId): Promise<void> {
  return app.transaction(job("demonstration"), (work) =>
    withRight(work, "make-person", async (lent) => {
      const address = await findOrMakeAddressIn(lent, email);
      await saveShared(lent, address, true);
      await confirmAddressIn(lent, address);
      await joinAddressIn(lent, who, address);
    }),
  );
}

function the(who: Who): PersonId {
  const found = people.get(who);
  if (found === undefined) throw new Error(`nobody is ${who}`);
  return found;
}

async function aNote() {
  const told = await writeNote(app, acting, { words: "La porte de devant coince." });
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}

const ONE = amountOf(100);
const noAmount = () => {
  throw new Error("no amount");
};

/** What would open or promise something to somebody, in the name of the person who is represented. */
const DEEDS: Readonly<
  Record<string, (as: Actor, to: PersonId) => Promise<{ readonly done: boolean }>>
> = {
  "share a note": async (as, to) => shareNote(app, as, { note: await aNote(), to, end: "sunday" }),
  "grant a row": async (as, to) => {
    const note = await aNote();
    return app.transaction(as, async (work) => {
      const { rows } = await sql<{
        space: never;
      }>`select space from conversations.note where id = ${note}`.execute(work.db);
      const [{ space } = noAmount()] = rows;
      const text = { name: "essai", version: 1, words: "Essai." };
      return giveGrantIn(work, {
        space,
        table: "conversations.note",
        row: note,
        to,
        until: undefined,
        text,
      });
    });
  },
  "give kori": (as, to) =>
    app.transaction(as, (work) =>
      giveKoriIn(work, { id: newId(), to, amount: ONE ?? noAmount(), reason: "favour" }),
    ),
  "thank a circle from which they give": async (as, to) => {
    const amount = ONE ?? noAmount();
    const common = await app.transaction(person(giver), (work) =>
      makeCircleIn(work, {
        name: `Le four ${newId().slice(0, 4)}`,
        kind: "local",
        isOpen: true,
        purpose: "Cuire.",
        charter: ["On cuit."],
      }),
    );
    await joinCircle(app, person(to), { circle: common });
    await nameGiver(app, person(giver), { circle: common, person: to, most: amount });
    const from = { kind: "person", id: giver } as const;
    return giveThanks(app, as, { from, to: { kind: "circle", id: common }, amount, words: "Oui." });
  },
  "say a favour": (as, to) => sayFavour(app, as, { with: to, as: "helped", what: "Arroser" }),
  "entrust a voice": (as, to) =>
    delegate(app, as, { scope: { circle, theme: undefined, vote: undefined }, to: [to] }),
  "entrust a voice for one question": async (as, to) => {
    const vote = await app.transaction(person(giver), (work) =>
      askQuestionIn(work, {
        circle,
        question: "La fête ?",
        method: "plurality",
        secrecy: "open",
        rules: { quorum: undefined, threshold: "simple", budget: undefined },
        binding: false,
        options: [{ label: "Oui" }, { label: "Non" }],
        closesAt: CLOSES,
        quiet: true,
      }),
    );
    if (!vote.done) throw new Error(vote.refusal);
    return delegate(app, as, {
      scope: { circle: undefined, theme: undefined, vote: vote.value },
      to: [to],
    });
  },
  "give a role": (as, to) =>
    makeRole(app, as, {
      circle,
      name: `Clé ${newId().slice(0, 4)}`,
      about: "",
      moderates: false,
      holder: to,
      second: giver,
    }),
  "make a facilitator": (as, to) => giveRole(app, as, { circle, person: to, role: "facilitator" }),
  "ask for an exchange": async (as, to) => {
    const need = await writeNeed(app, as, {
      kind: "skills",
      words: { title: "Porter", terms: {} },
    });
    if (!need.done) throw new Error(need.refusal);
    const { rows } = await app.transaction(person(to), (work) =>
      sql<{ id: never }>`select id from exchanges.giver where person = ${to}`.execute(work.db),
    );
    const [{ id } = noAmount()] = rows;
    return askGivers(app, as, { need: need.value, mode: "one", givers: [id] });
  },
};

describe.each(Object.entries(DEEDS))("%s", (_, deed) => {
  test.each(SIDE)("under a mandate, not to %s", async (who) => {
    expect((await deed(acting, the(who))).done).toBe(false);
  });

  test("to somebody else, under a mandate", async () => {
    expect(await deed(acting, the("somebody else"))).toMatchObject({ done: true });
  });

  test.each(SIDE)("to %s, by the person themself", async (who) => {
    const told = await deed(person(giver), the(who));
    expect(told).toMatchObject({ done: true });
  });
});

test("whom one may share with does not name the holder, nor their side", async () => {
  const note = await aNote();
  const near = (await seeChoices(app, acting, { note }))?.map((one) => one.person) ?? [];
  expect(near).toContain(the("somebody else"));
  expect(near.filter((one) => SIDE.some((who) => the(who) === one))).toEqual([]);
});

test("whom the person shared with and no more is not named to who acts, but whom it is open to", async () => {
  const note = await aNote();
  const once = await personNamed(app, "Solène", `${newId()}@example.org`);
  const share = async () => {
    const given = await app.transaction(person(giver), (work) =>
      giveGrantIn(work, {
        space: ownSpaceOf(giver),
        table: "conversations.note",
        row: note,
        to: once,
        until: undefined,
        text: {
          name: "trial-sharing",
          version: 1,
          words: "Vous pouvez arrêter quand vous voulez.",
        },
      }),
    );
    if (!given.done) throw new Error(given.refusal);
    return given.value.id;
  };
  const near = async (as: Actor) =>
    ((await seeChoices(app, as, { note })) ?? []).some((one) => one.person === once);
  const grant = await share();
  expect(await near(acting)).toBe(true);
  await app.transaction(person(giver), (work) => endGrantIn(work, { grant }));
  expect([await near(acting), await near(person(giver))]).toEqual([false, true]);
  expect(await shareNote(app, acting, { note, to: once, end: "open" })).toMatchObject({
    refusal: "unknown-person",
  });
});

test("nobody lets themself in, nor makes the keys of it, nor entrusts anything further", async () => {
  const shut = await app.transaction(person(giver), (work) =>
    makeCircleIn(work, {
      name: "Autour d’Adrienne",
      kind: "global",
      isOpen: true,
      purpose: "Se relayer.",
      charter: ["On ne dit rien dehors."],
      joining: "on-request",
    }),
  );
  const listed = { circle: shut, sent: { pasted: "quentin@example.org" } } as const;
  expect((await bringList(app, acting, listed)).done).toBe(false);
  const further = { email: "zoe@example.org", scopes: ["notes"], months: 1 } as const;
  expect((await giveMandate(app, acting, further)).done).toBe(false);
  const asked = await askToJoin(app, person(the("the holder")), {
    circle: shut,
    answers: [],
  });
  if (!asked.done) throw new Error(asked.refusal);
  const answer = { request: await requestOf(shut), accepts: true };
  expect(await answerRequest(app, acting, answer)).toMatchObject({ refusal: "for-oneself" });
});

async function requestOf(asked: CircleId): Promise<RequestId> {
  const { rows } = await app.transaction(person(giver), (work) =>
    sql<{ id: RequestId }>`select id from circles.request where space = ${asked}`.execute(work.db),
  );
  return rows[0]?.id ?? noAmount();
}

test("whom the platform looks for is not the holder, nor their side; for the person themself it may be", async () => {
  const words = { title: "Porter des sacs", terms: {} };
  const asked = async (as: Actor): Promise<PersonId | undefined> => {
    const need = await writeNeed(app, as, { kind: "skills", words });
    if (!need.done) throw new Error(need.refusal);
    const told = await askGivers(app, as, { need: need.value, mode: "routed", givers: [] });
    if (!told.done) throw new Error(told.refusal);
    return told.value?.giverPerson;
  };
  const other = the("somebody else");
  await sayOffersOf(other, false);
  expect(await asked(acting)).toBeUndefined();
  const found = await asked(person(giver));
  expect(SIDE.map(the)).toContain(found);
  await sayOffersOf(other, true);
  expect(await asked(acting)).toBe(other);
});

/** Somebody is in the directory, or not for now. */
async function sayOffersOf(who: PersonId, shown: boolean): Promise<void> {
  await app.transaction(person(who), (work) =>
    sql`update exchanges.giver set shown = ${shown} where person = ${who}`.execute(work.db),
  );
}

/** Statements that an action who forgot would send. */
const STATEMENTS: Readonly<Record<string, (to: PersonId) => ReturnType<typeof sql>>> = {
  "a grant": (to) => sql`insert into access.grant (id, space, table_name, row, to_person, text_name,
      text_version, text_hash, channel, given_at)
    values (gen_random_uuid(), ${giver}, 'conversations.note', gen_random_uuid(), ${to}, 'essai', 1, '',
      'page', house.now())`,
  "a voice": (
    to,
  ) => sql`insert into decisions.delegation (id, space, circle, from_person, to_person, given_at)
    values (gen_random_uuid(), ${giver}, ${circle}, ${giver}, ${to}, house.now())`,
  "a favour": (
    to,
  ) => sql`insert into exchanges.favour (id, space, helper, helped, said_by, said_at, what)
    values (gen_random_uuid(), ${giver}, ${to}, ${giver}, ${giver}, house.now(), '\\x00')`,
};

test.each(Object.keys(STATEMENTS))(
  "PostgreSQL refuses %s to the holder and their side, should an action forget",
  async (name) => {
    const say = STATEMENTS[name] ?? noAmount();
    for (const who of SIDE)
      await expect(
        app.transaction(acting, (work) => say(the(who)).execute(work.db)),
      ).rejects.toThrow("row-level security");
    // The same words pass that policy for somebody else: what stops them then, if anything, is not it.
    const other = await app
      .transaction(acting, (work) => say(the("somebody else")).execute(work.db))
      .then(
        () => "written",
        (error: unknown) => String(error),
      );
    expect(other).not.toContain("row-level security");
  },
);

test("PostgreSQL refuses kori to the holder also behind a right of the house", async () => {
  for (const who of SIDE)
    await expect(
      app.transaction(acting, (work) =>
        withRight(work, "give-kori", (lent) =>
          sql`insert into currency.transfer (id, space, to_space, amount, reason, at)
            values (gen_random_uuid(), ${giver}, ${the(who)}, 100, 'favour', house.now())`.execute(
            lent.db,
          ),
        ),
      ),
    ).rejects.toThrow("row-level security");
});

describe("what was opened under a mandate", () => {
  test("is listed to the person, ends with the mandate, and stays when they open it again", async () => {
    const { id: mandate } = { id: acting.mandate ?? noAmount() };
    const other = the("somebody else");
    const [gone, kept] = [await aNote(), await aNote()];
    for (const note of [gone, kept])
      expect((await shareNote(app, acting, { note, to: other, end: "sunday" })).done).toBe(true);
    const seen = await seeMandate(app, person(giver), { mandate });
    expect(seen?.opened.length).toBe(1);
    expect((await seeMandate(app, person(the("the holder")), { mandate }))?.opened).toEqual([]);
    expect(
      (await shareNote(app, person(giver), { note: kept, to: other, end: "sunday" })).done,
    ).toBe(true);
    expect((await endMandate(app, person(giver), { mandate })).done).toBe(true);
    expect(await seeNote(app, person(other), { note: gone })).toBeUndefined();
    expect((await seeNote(app, person(other), { note: kept }))?.words).toContain("coince");
  });
});
