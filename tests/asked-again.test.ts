import { sql } from "kysely";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { makePartyIn, shareIn } from "#modules/access";
import { addressTextIn, reachPeopleIn } from "#modules/people";
import { ownSpaceOf, type PartyId } from "#rules/access";
import { type Actor, action, job, person } from "#services/house";

import { askAllAgain, seeToAskAgain } from "../src/modules/access/actions/ask-again.ts";
import { seeEndingUnsaidIn } from "../src/modules/access/actions/tell-unsaid.ts";
import { browserIn, formTo } from "./support/browser.ts";
import { TEST_NOW, testHouse, type TestHouse } from "./support/house.ts";
import {
  aNoteUnderAMandate,
  DAYS,
  mandateOf,
  NOTES,
  type Trial,
  trialText,
} from "./support/opened-under.ts";
import { lettersTo, passTime } from "./support/time.ts";

/* Asked again what one shares: under a mandate, of what it entrusts alone; it is written of, and in its journal. */

let app: TestHouse;
let trial: Trial;

beforeAll(async () => {
  app = await testHouse();
});
beforeEach(async () => {
  trial = await aNoteUnderAMandate(app);
});

const shares = async (
  table: string,
  to: { readonly person: Trial["reader"] } | { readonly party: PartyId },
  until?: Temporal.Instant,
) => {
  const told = await action(shareIn)(app, person(trial.giver), {
    space: ownSpaceOf(trial.giver),
    tables: [table],
    row: undefined,
    to,
    until,
    purpose: undefined,
    text: trialText,
  });
  if (!told.done) throw new Error(told.refusal);
};
const lettersOf = async (who: Trial["giver"]) => {
  const address = await app.transaction(job("write-mail"), async (work) => {
    const id = (await reachPeopleIn(work, [who], undefined)).get(who);
    return id && addressTextIn(work, id);
  });
  if (address === undefined) throw new Error("no address");
  return (await lettersTo(app, address)).filter(({ subject }) => subject.startsWith("Redire"));
};

/** The tables of which something is asked again of who gave it. */
const asked = async () => {
  const { rows } = await app.transaction(job("access-unsaid"), ({ db }) =>
    sql<{ table_name: string }>`select distinct table_name from access.grant
      where space in (select id from access.space where owner = ${trial.giver}) and asked_again_at is not null
      order by table_name`.execute(db),
  );
  return rows.map((row) => row.table_name);
};
const asks = async (as: Actor) => {
  expect((await askAllAgain(app, as, undefined)).done).toBe(true);
  await passTime(app, { minutes: 10 });
};

test("who acts for somebody asks again what the mandate entrusts, and nothing else; the person is written to once, and nothing of it is read", async () => {
  const { reader, giver, acting } = trial;
  await shares(NOTES, { person: reader });
  await shares("tasks.task", { person: reader });
  await asks(acting);
  await asks(acting);
  expect(await asked()).toEqual([NOTES]);
  const letters = await lettersOf(giver);
  expect(letters.map(({ subject }) => subject)).toEqual(["Redire ce que vous partagez"]);
  expect(letters[0]?.text).toContain("Nadège vous demande de redire ce que vous partagez");
  expect(letters[0]?.text).not.toContain("Malika");
  expect(await lettersOf(trial.holder)).toEqual([]);
  await asks(person(giver));
  expect(await asked()).toEqual([NOTES, "tasks.task"]);
  expect(await lettersOf(giver)).toHaveLength(1);
});

test("what ends sooner than it would unsaid is not asked: a yes would change nothing", async () => {
  const me = person(trial.giver);
  await shares(NOTES, { person: trial.reader }, TEST_NOW.add({ hours: 24 * 5 }));
  expect(await seeToAskAgain(app, me, undefined)).toBe(0);
  await shares("tasks.task", { person: trial.reader }, TEST_NOW.add({ hours: 24 * 60 }));
  expect(await seeToAskAgain(app, me, undefined)).toBe(1);
  const browser = await browserIn(app, trial.giver);
  const at = "/moi/partages/redemander";
  const { text } = await browser.submit(formTo(await browser.get(at), at));
  expect(text).toContain("C’est redemandé. Ce que vous ne redites pas s’arrête seul, au plus tard");
  expect(await asked()).toEqual(["tasks.task"]);
});

test("nothing that is entrusted is shared: nothing is asked, and nobody is written to", async () => {
  await shares("tasks.task", { person: trial.reader });
  await asks(trial.acting);
  expect([await asked(), await lettersOf(trial.giver)]).toEqual([[], []]);
});

test("it stands in the journal of the mandate, which both read", async () => {
  const mandate = mandateOf(trial.acting);
  const browser = await browserIn(app, trial.holder);
  await browser.submit(formTo(await browser.get("/moi/mandats"), `/moi/mandats/${mandate}/agir`));
  const at = "/agir/partages/redemander";
  const done = await browser.submit(formTo(await browser.get(at), at));
  expect(done.text).toContain("C’est redemandé.");
  for (const who of [trial.giver, trial.holder]) {
    const own = await browserIn(app, who);
    const { text } = await own.get(`/moi/mandats/${mandate}`);
    expect(text).toContain("Nadège a demandé que tout lui soit redemandé");
  }
});

test("what is shared with a group, and asked again, is written of before its end by the name of the group", async () => {
  const party = newId<"Party">();
  const space = ownSpaceOf(trial.giver);
  await app.transaction(person(trial.giver), (work) =>
    makePartyIn(work, { id: party, space, name: "Mes aides", keptBy: "trial" }),
  );
  await shares(NOTES, { party });
  expect((await askAllAgain(app, person(trial.giver), undefined)).done).toBe(true);
  const end = TEST_NOW.add({ hours: DAYS });
  const letter = await app.transaction(job("write-mail"), (work) =>
    seeEndingUnsaidIn(work, { person: trial.giver, day: dayOf(end).toString() }),
  );
  expect(letter?.things).toEqual([
    { kind: "Mots", who: "Mes aides", by: undefined, isAskedAgain: true },
  ]);
});
