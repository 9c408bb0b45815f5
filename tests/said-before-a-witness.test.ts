import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import type { Id } from "#basics/id";
import { endSharingIn, seal } from "#modules/access";
import { confirmAddressIn, endMandate, findOrMakeAddressIn } from "#modules/people";
import { ownSpaceOf } from "#rules/access";
import { action, job, person, type PersonId, withRight } from "#services/house";

import { aboutPerson } from "../src/modules/access/actions/about-person.ts";
import { makePaper, seePaper, seeUnsaid } from "../src/modules/access/actions/print-paper.ts";
import { sayBeforeWitness } from "../src/modules/access/actions/say-before-witness.ts";
import { seeSharings } from "../src/modules/access/actions/see-sharings.ts";
import { seeToldWitnessedIn } from "../src/modules/access/actions/see-witnessed.ts";
import { saveAddressOf } from "../src/modules/people/store/addresses.ts";
import { TEST_NOW, testHouse, type TestHouse } from "./support/house.ts";
import { sweep } from "./support/retention.ts";
import {
  aNoteUnderAMandate,
  DAYS,
  hours,
  justBefore,
  mandateOf,
  openNote,
  readsNote,
  someoneNamed,
  type Trial,
} from "./support/opened-under.ts";
import { anOrganisation, represents } from "./support/team.ts";

/*
 * What somebody does not say again themself may be said before a witness of another body, who types the code of a sheet of
 * paper: the witness's own act, of which the person is told, and which they end in one press.
 */

let app: TestHouse;
let trial: Trial;
let witness: PersonId;

beforeAll(async () => {
  app = await testHouse();
});

beforeEach(async () => {
  trial = await aNoteUnderAMandate(app);
  witness = await someoneNamed(app, "Josiane");
  await represents(app, witness, await anOrganisation(app, "Le Relais"));
});

/** A sheet of what was opened, by who acts: its code. */
async function printed(): Promise<string> {
  const sharing = await openNote(app, trial, trial.acting);
  const made = await makePaper(app, trial.acting, { sharing });
  if (!made.done) throw new Error(made.refusal);
  expect(await makePaper(app, trial.acting, { sharing })).toEqual(made);
  const seen = await seePaper(app, trial.acting, { paper: made.value });
  if (seen === undefined) throw new Error("no sheet");
  expect(seen.sentence).toMatch(
    /^Malika voit .*La porte de devant.* (?:jusqu’à ce que vous|pendant trois mois)/,
  );
  for (const who of [trial.giver, trial.holder, witness])
    expect(await seePaper(app, person(who), { paper: made.value })).toBeUndefined();
  return seen.code;
}

const says = (who: PersonId, code: string) =>
  sayBeforeWitness(app, person(who), { code, by: "telephone" });
const no = { done: false, refusal: "unknown-code" };
const page = (who: PersonId) => seeSharings(app, person(who), { ended: undefined });

describe("what is said before a witness", () => {
  test("is the person’s own from then on, with the act of the witness; the code serves once", async () => {
    const code = await printed();
    expect((await says(witness, ` ${code.toLowerCase()} `)).done).toBe(true);
    expect(await says(witness, code)).toEqual(no);
    // Who acts reads that it waits no more, and not why.
    expect(await seeUnsaid(app, trial.acting, undefined)).toMatchObject({
      waiting: [],
      over: [{ who: "Malika" }],
    });
    await endMandate(app, person(trial.giver), { mandate: mandateOf(trial.acting) });
    expect(await readsNote(app, trial, hours(DAYS))).toBe(true);
    const given = await app.transaction(person(trial.giver), (work) =>
      aboutPerson.gives(work, trial.giver),
    );
    expect(given["Ce que vous avez dit vouloir"]).toMatchObject([
      {
        phrase: expect.stringMatching(/^Malika voit .*La porte de devant/),
        par: "au téléphone",
        devant: witness,
        "sous le mandat": mandateOf(trial.acting),
        "texte accepté": "access.sharing, version 1",
      },
    ]);
  });

  test("stands first on the person’s page and nobody else’s, is told by a letter, and ends in one press", async () => {
    await says(witness, await printed());
    const [first, ...rest] = (await page(trial.giver)).witnessed;
    expect(first).toMatchObject({ who: "Josiane", by: "telephone" });
    expect(rest).toEqual([]);
    for (const who of [trial.holder, trial.reader, witness])
      expect((await page(who)).witnessed).toEqual([]);
    const told = await app.transaction(job("write-mail"), async (work) => {
      const { rows } = await sql<{ id: string }>`select id from access.consent
        where witness = ${witness}`.execute(work.db);
      return Promise.all(rows.map(({ id }) => seeToldWitnessedIn(work, { consent: id })));
    });
    expect(told).toMatchObject([
      { who: "Josiane", by: "telephone", kind: "Mots", reader: "Malika" },
    ]);
    expect(JSON.stringify(told)).not.toContain("porte");
    const sharing = first?.sharing;
    if (sharing === undefined) throw new Error("nothing stands first");
    await action(endSharingIn)(app, person(trial.giver), { sharing });
    expect([await readsNote(app, trial), (await page(trial.giver)).witnessed]).toEqual([false, []]);
  });

  test("is of the sheet as it was printed: neither of what was opened anew, nor of what is over", async () => {
    const code = await printed();
    app.setNow(TEST_NOW.add({ hours: 1 }));
    await openNote(app, trial, trial.acting, { until: TEST_NOW.add({ hours: 24 * 400 }) });
    expect(await says(witness, code)).toEqual(no);
    const other = await printed();
    app.setNow(TEST_NOW.add({ hours: DAYS }));
    expect(await says(witness, other)).toEqual(no);
    app.setNow(TEST_NOW.add({ hours: DAYS + 25 }));
    expect(await sweep(app, "witness-papers")).toBeGreaterThan(0);
  });

  test("is nothing once the mandate ended, or the person said it themself", async () => {
    const code = await printed();
    await endMandate(app, person(trial.giver), { mandate: mandateOf(trial.acting) });
    expect(await says(witness, code)).toEqual(no);
    expect(await seeUnsaid(app, person(trial.holder), undefined)).toBeUndefined();
  });
});

test("what was opened as its mandate was being reported is witnessed no more", async () => {
  const code = await printed();
  await app.transaction(job("mandates"), ({ db }) =>
    sql`insert into access.reported_mandate (mandate, reported_at)
      values (${mandateOf(trial.acting)}, ${TEST_NOW})`.execute(db),
  );
  expect(await says(witness, code)).toEqual(no);
});

test("of whom no letter reaches alone, it ends after three months, and is said again", async () => {
  await atOneAddress(trial.giver, trial.reader);
  await letGoOfOwn(trial.giver);
  expect((await says(witness, await printed())).done).toBe(true);
  expect(await readsNote(app, trial, justBefore(90 * 24))).toBe(true);
  expect(await readsNote(app, trial, hours(90 * 24))).toBe(false);
});

test("what the sheet was read for is told as a word said, not as a paper signed", async () => {
  await sayBeforeWitness(app, person(witness), { code: await printed(), by: "paper" });
  const given = await app.transaction(person(witness), (work) => aboutPerson.gives(work, witness));
  expect(given["Ce que d’autres ont dit devant vous"]).toMatchObject([
    { par: "de vive voix, devant la feuille" },
  ]);
});

/** The note has other words now. */
const rewrite = (words: string) =>
  app.transaction(person(trial.giver), async (work) => {
    const sealed = await seal(work, ownSpaceOf(trial.giver), words);
    await sql`update conversations.note set words = ${sealed} where id = ${trial.note}`.execute(
      work.db,
    );
  });

describe("the yes is of what the sheet said", () => {
  test("changed since it was printed, the thing is said by a new sheet alone", async () => {
    const code = await printed();
    app.setNow(TEST_NOW.add({ hours: 30 }));
    await rewrite("La porte de devant coince. La clé est sous le pot.");
    const wider = { done: false, refusal: "says-more-now" };
    expect(await says(witness, code)).toEqual(wider);
    const stranger = await someoneNamed(app, "Zoé");
    expect(await says(stranger, code)).toEqual(no);
    expect(await readsNote(app, trial, hours(31))).toBe(true);
    const sheets = await seeUnsaid(app, trial.acting, undefined);
    const sharing = sheets?.waiting[0]?.id;
    if (sharing === undefined) throw new Error("nothing waits");
    const made = await makePaper(app, trial.acting, { sharing });
    const paper = made.done ? await seePaper(app, trial.acting, { paper: made.value }) : undefined;
    expect(await says(witness, code)).toEqual(no);
    expect((await says(witness, paper?.code ?? "")).done).toBe(true);
  });

  test("what is kept is the text that stands on the sheet; of another text, a new sheet is made", async () => {
    const code = await printed();
    await sql`insert into access.text (name, version, hash, kept_at)
      values ('access.sharing', 0, '\\x00', ${TEST_NOW}) on conflict do nothing`.execute(app.db);
    const older = () =>
      app.transaction(trial.acting, async ({ db }) => {
        const { rows } = await sql<{ id: Id<"Paper"> }>`update access.paper set text_version = 0,
          text_hash = '\\x00' returning id`.execute(db);
        return rows[0]?.id;
      });
    const paper = await older();
    if (paper === undefined) throw new Error("no sheet");
    expect(await seePaper(app, trial.acting, { paper })).toBeUndefined();
    expect((await says(witness, code)).done).toBe(true);
    const given = await app.transaction(person(trial.giver), (work) =>
      aboutPerson.gives(work, trial.giver),
    );
    expect(given["Ce que vous avez dit vouloir"]).toMatchObject([
      { "texte accepté": "access.sharing, version 0", "empreinte du texte": "00" },
    ]);
  });
});

describe("a witness is never", () => {
  test("the person, who opened it, who reads it, somebody of no body, or who acts for another", async () => {
    const code = await printed();
    const stranger = await someoneNamed(app, "Zoé");
    for (const who of [trial.giver, trial.holder, trial.reader, stranger])
      expect(await says(who, code)).toEqual(no);
    expect(await sayBeforeWitness(app, trial.acting, { code, by: "paper" })).toEqual(no);
    expect((await says(witness, code)).done).toBe(true);
  });

  test("somebody of a body that is not shown to be itself, nor of one that they joined since", async () => {
    const code = await printed();
    const founder = await someoneNamed(app, "Thierry");
    await represents(app, founder, await anOrganisation(app, "Asso X", false));
    expect(await says(founder, code)).toEqual(no);
    app.setNow(TEST_NOW.add({ hours: 1 }));
    const late = await someoneNamed(app, "Sylvie");
    await represents(app, late, await anOrganisation(app, "Le Relais"));
    expect(await says(late, code)).toEqual(no);
    expect((await says(witness, code)).done).toBe(true);
  });

  test("somebody of the body of who opened it, nor of who reads it", async () => {
    const code = await printed();
    for (const side of [trial.holder, trial.reader]) {
      const body = await anOrganisation(app, "La Grange");
      const colleague = await someoneNamed(app, "Solène");
      for (const one of [side, colleague]) await represents(app, one, body);
      expect(await says(colleague, code)).toEqual(no);
    }
  });

  test("at the address of who opened it, nor of the person; nor kept apart from the person", async () => {
    const code = await printed();
    for (const side of [trial.holder, trial.giver]) {
      const near = await someoneNamed(app, "Rose");
      await represents(app, near, await anOrganisation(app, "Les Ateliers"));
      await atOneAddress(side, near);
      expect(await says(near, code)).toEqual(no);
    }
    await app.transaction(job("see-blocks"), ({ db }) =>
      sql`insert into moderation.block (person, blocked, since)
        values (${trial.giver}, ${witness}, ${TEST_NOW})`.execute(db),
    );
    expect(await says(witness, code)).toEqual(no);
  });
});

test("the sheet says until when the yes would stand: of whom no letter reaches alone, for three months", async () => {
  await letGoOfOwn(trial.giver);
  const sharing = await openNote(app, trial, trial.acting);
  const made = await makePaper(app, trial.acting, { sharing });
  const seen = made.done && (await seePaper(app, trial.acting, { paper: made.value }));
  expect(seen && seen.sentence).toMatch(/^Malika voit .* pendant trois mois à partir de ce oui\.$/);
});

/** The address that was theirs alone. */
function letGoOfOwn(who: PersonId): Promise<void> {
  return app.transaction(job("test"), (work) =>
    withRight(work, "write-to", async ({ db }) => {
      await sql`delete from people.person_address mine where person = ${who} and not exists (
        select from people.person_address where address = mine.address and person <> ${who})`.execute(
        db,
      );
    }),
  );
}

function atOneAddress(one: PersonId, other: PersonId): Promise<void> {
  return app.transaction(job("test"), async (work) => {
    const address = await findOrMakeAddressIn(work, `ensemble-${other}@example.org`);
    await withRight(work, "mandates", async (lent) => {
      await confirmAddressIn(lent, address);
      for (const who of [one, other]) await saveAddressOf(lent, who, address);
    });
  });
}
