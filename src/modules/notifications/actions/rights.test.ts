import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";

import { newId } from "#basics/id";
import {
  type Actor,
  job,
  linkHolder,
  type Module,
  operator,
  person,
  type PersonId,
  visitor,
  withRight,
} from "#services/house";
import { beginSessionIn, cookieName } from "#services/sessions";
import { findOrMakeAddressIn, makePersonIn } from "#modules/people";
import type { AddressId } from "#rules/people";

import { type Browser, browserOf } from "../../../../tests/support/browser.ts";
import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { readRightsTable } from "../../../../tests/support/rights-table.ts";
import { stopPathOf } from "./post-mail.ts";
import { switchMailsIn, wantsNoMailIn } from "./stop-mails.ts";

/*
 * Every cell of « Who may do what » is tried on the real pages and the real database, by everyone
 * by every way that they have: their session if they have one, and the links that they hold.
 */

let app: TestHouse;
const stopped: string[] = [];
const trial: Module = {
  name: "trial",
  floor: 3,
  needs: [],
  notificationKinds: {
    "trial.source": {
      why: "essai",
      sort: "digest",
      stillTrue: () => Promise.resolve(true),
      sources: {
        table: "notifications.preference",
        list: (_, address) => listRows(address),
        find: () => Promise.resolve(undefined),
        stop: async (work, id) => {
          const { numAffectedRows } =
            await sql`update notifications.preference set rhythm = 'never' where id = ${id}`.execute(
              work.db,
            );
          if (numAffectedRows === 1n) stopped.push(id);
        },
      },
    },
    "trial.concern": { why: "essai", sort: "direct", stillTrue: () => Promise.resolve(true) },
  },
};
const listRows = (address: string) =>
  Promise.resolve([
    { id: newId(), title: `à ${address}`, rhythm: "daily" as const, paused: false, at: "/" },
  ]);

beforeAll(async () => {
  app = await testHouse();
  Object.assign(app, { modules: [...app.modules, trial] });
});

interface World {
  readonly owner: PersonId;
  readonly address: AddressId;
  /** A private row that stands for a source of the address. */
  readonly source: string;
  readonly email: string;
}

async function makeWorld(): Promise<World> {
  const email = `${newId()}@example.org`;
  return app.transaction(visitor, async (work) => {
    const address = await findOrMakeAddressIn(work, email);
    const owner = await makePersonIn(work, { name: "Ana", address });
    const source = newId();
    await withRight(work, "write-mail", async (lent) => {
      await sql`insert into notifications.preference (id, space, kind, rhythm)
        values (${source}, ${address}, 'trial.source', 'daily')`.execute(lent.db);
    });
    return { owner, address, source, email };
  });
}

interface Trier {
  readonly actor: Actor;
  readonly browser: Browser;
  /** The stopping links that they hold. */
  readonly links: readonly string[];
}

async function signedIn(id: PersonId, actor: Actor, links: readonly string[]): Promise<Trier> {
  const browser = browserOf(app);
  const token = await app.transaction(job("sessions"), (work) => beginSessionIn(work, id, "essai"));
  browser.cookies.set(cookieName(app), token);
  return { actor, browser, links };
}

const newPerson = () => app.transaction(visitor, (work) => makePersonIn(work, { name: "Bilal" }));

async function trierOf(who: string, world: World): Promise<Trier> {
  const all = stopPathOf(app, { what: "all", address: world.address });
  const one = stopPathOf(app, { what: "source", kind: "trial.source", source: world.source });
  switch (who) {
    case "the person of the address":
      return signedIn(world.owner, person(world.owner), [all, one]);
    case "the holder of its link":
      return {
        actor: linkHolder("notifications.recipient", world.address),
        browser: browserOf(app),
        links: [all],
      };
    case "the holder of the link of one source":
      return {
        actor: linkHolder("notifications.preference", world.source),
        browser: browserOf(app),
        links: [one],
      };
    case "another person": {
      const other = await newPerson();
      return signedIn(other, person(other), []);
    }
    case "the operator": {
      const other = await newPerson();
      return signedIn(other, operator(other), []);
    }
    default:
      return { actor: visitor, browser: browserOf(app), links: [] };
  }
}

const isOff = ({ email }: World) => {
  return app.transaction(visitor, (work) => wantsNoMailIn(work, email));
};

async function post({ browser }: Trier, at: string, fields: Record<string, string>) {
  const page = await browser.get("/moi/courriels");
  const form = page.forms.find(({ action }) => action === at);
  // Without the form, what somebody would forge.
  if (form === undefined) await browser.post(at, Object.entries(fields));
  else
    await browser.post(at, [
      ...form.fields.filter(([name]) => !(name in fields)),
      ...Object.entries(fields),
    ]);
}

/** Whether they manage to do it, by all their means. */
async function manages(what: string, trier: Trier, world: World): Promise<boolean> {
  switch (what) {
    case "see what is received": {
      const page = await trier.browser.get("/moi/courriels");
      return page.text.includes(world.address);
    }
    case "choose how often": {
      await post(trier, "/moi/courriels/rythmes", { "trial.concern": "weekly" });
      const { rows } = await app.transaction(job("write-mail"), (work) =>
        sql`select from notifications.preference
          where space = ${world.address} and kind = 'trial.concern' and rhythm = 'weekly'`.execute(
          work.db,
        ),
      );
      return rows.length === 1;
    }
    case "stop one source":
      for (const link of trier.links)
        if (!link.includes("/tout/")) await trier.browser.post(link, []);
      return stopped.includes(world.source);
    case "stop all":
      for (const link of trier.links) await trier.browser.post(link, []);
      await post(trier, "/moi/courriels/tout", { recevoir: "non" });
      return isOff(world);
    case "receive again":
      await app.transaction(person(world.owner), (work) => switchMailsIn(work, { receive: false }));
      for (const link of trier.links) await trier.browser.post(link, []);
      await app.transaction(trier.actor, (work) => switchMailsIn(work, { receive: true }));
      return !(await isOff(world));
    default:
      throw new Error(`nobody knows how to ${what}`);
  }
}

test.each(readRightsTable("notifications"))(
  "$who: $what, $answer",
  async ({ who, what, answer }) => {
    const world = await makeWorld();
    const trier = await trierOf(who, world);
    expect(await manages(what, trier, world)).toBe(answer === "yes");
  },
);

test("the table has every cell", () => {
  expect(readRightsTable("notifications")).toHaveLength(30);
});
