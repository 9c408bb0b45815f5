import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { newId } from "#basics/id";
import { joinCircle, leaveCircle, putToRest, wakeCircle } from "#modules/circles";
import { spaceOf } from "#rules/circles";
import { job, type PersonId, visitor } from "#services/house";
import { TEST_NOW, houseOn } from "../../../../tests/support/house.ts";
import { aboutPerson } from "./about-person.ts";
import { deleteMessage } from "./change-message.ts";
import { circleArchive } from "./circle-archive.ts";
import { closeThread, reopenThread } from "./close-thread.ts";
import { keepDraft, seeDraft } from "./keep-draft.ts";
import { seeThreads } from "./list-threads.ts";
import { openThread } from "./open-thread.ts";
import { searchThreads } from "./search-threads.ts";
import { seeThread } from "./see-thread.ts";
import { writeMessage } from "./write-message.ts";
import {
  app,
  as,
  aThread,
  circle,
  closeIt,
  hidden,
  ines,
  inThreadsHouse,
  KEY,
  odile,
  pdf,
  said,
  solene,
  who,
  wordsSeen,
  zoe,
} from "./test-threads.ts";

inThreadsHouse();

describe("a thread", () => {
  test("is read by the members of its circle, and by nobody else, open circle or not", async () => {
    const thread = await aThread();
    expect(await wordsSeen(solene, thread)).toEqual([
      "J’ai vu la mairie : deux parcelles sont libres.",
    ]);
    expect(await seeThread(app, as(zoe), { thread })).toBeUndefined();
    expect(await seeThread(app, visitor, { thread })).toBeUndefined();
    expect(await seeThreads(app, as(zoe), { circle, page: 1 })).toBeUndefined();
    await leaveCircle(app, as(odile), { circle });
    expect(await seeThread(app, as(odile), { thread })).toBeUndefined();
  });

  test("is nowhere in clear in the database: neither its title nor its words", async () => {
    await aThread("Le code du portail est 4512.");
    const { rows } = await app.transaction(job("conversations-about-person"), (work) =>
      sql<{ whole: string }>`select encode(t.title, 'escape') || encode(m.words, 'escape') as whole
        from conversations.thread t join conversations.message m on m.thread = t.id`.execute(
        work.db,
      ),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some(({ whole }) => /4512|terrain/.test(whole))).toBe(false);
  });

  test("is written by members only, and no more once its circle is closed", async () => {
    const thread = await aThread();
    expect(await writeMessage(app, as(zoe), { thread, words: "Moi aussi !" })).toEqual({
      done: false,
      refusal: "unknown-thread",
    });
    await putToRest(app, as(ines), { circle, why: "C’est l’été." });
    expect(await writeMessage(app, as(solene), { thread, words: "Et alors ?" })).toEqual({
      done: false,
      refusal: "circle-asleep",
    });
    await wakeCircle(app, as(solene), { circle });
    expect((await writeMessage(app, as(solene), { thread, words: "Et alors ?" })).done).toBe(true);
    await closeIt();
    expect(await writeMessage(app, as(ines), { thread, words: "Merci à tous." })).toEqual({
      done: false,
      refusal: "circle-closed",
    });
    expect(await wordsSeen(ines, thread)).toHaveLength(2);
  });

  test("closed by who moderates, says why, and is answered no more until it is reopened", async () => {
    const thread = await aThread();
    const close = { thread, why: "La mairie a répondu : c’est non." };
    expect(await closeThread(app, as(solene), close)).toEqual({
      done: false,
      refusal: "not-a-moderator",
    });
    await closeThread(app, as(ines), close);
    await closeThread(app, as(ines), { thread, why: "Encore." });
    expect((await seeThread(app, as(odile), { thread }))?.closing).toEqual({
      byName: "Inès",
      at: TEST_NOW,
      why: "La mairie a répondu : c’est non.",
    });
    expect(await writeMessage(app, as(ines), { thread, words: "Mais…" })).toEqual({
      done: false,
      refusal: "thread-closed",
    });
    await reopenThread(app, as(ines), { thread });
    expect((await seeThread(app, as(odile), { thread }))?.closing).toBeUndefined();
    expect((await writeMessage(app, as(odile), { thread, words: "Bon." })).done).toBe(true);
  });

  test("under an id that somebody else's has already, is one of its own", async () => {
    const thread = await aThread();
    const first = { space: spaceOf(circle), title: "Un autre", words: "Bonjour." };
    const told = await openThread(app, as(solene), { ...first, id: thread });
    expect(told.done && told.value.thread).not.toBe(thread);
    const { id } = await said(solene, thread, "Jeudi.");
    const again = await writeMessage(app, as(odile), { id, thread, words: "Vendredi." });
    expect(again.done && again.value.id).not.toBe(id);
    expect(await wordsSeen(ines, thread)).toEqual([
      "J’ai vu la mairie : deux parcelles sont libres.",
      "Jeudi.",
      "Vendredi.",
    ]);
  });

  test("written by two processes at once, loses nothing and doubles nothing", async () => {
    const thread = await aThread();
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(app.db);
    const other = houseOn(rows[0]?.name ?? "", { ARCHIPEL_KEY: KEY });
    try {
      const twice = newId<"Message">();
      const all = Array.from({ length: 12 }, (_, n) =>
        writeMessage(n % 2 === 0 ? app : other, as(n % 3 === 0 ? ines : solene), {
          thread,
          words: `Message ${n}`,
        }),
      );
      const same = [app, other, app].map((house) =>
        writeMessage(house, as(odile), { id: twice, thread, words: "Une seule fois." }),
      );
      const answers = await Promise.all([...all, ...same]);
      expect(answers.every(({ done }) => done)).toBe(true);
    } finally {
      await other.close();
    }
    const words = await wordsSeen(solene, thread);
    expect(words).toHaveLength(14);
    expect(new Set(words).size).toBe(14);
  });

  test("opened twice by the same act, is one", async () => {
    const asked = {
      id: newId<"Thread">(),
      space: spaceOf(circle),
      title: "Une date",
      words: "Jeudi ?",
    };
    const told = [await openThread(app, as(ines), asked), await openThread(app, as(ines), asked)];
    expect(told.map((one) => one.done && one.value.thread)).toEqual([asked.id, asked.id]);
    expect(await wordsSeen(ines, asked.id)).toEqual(["Jeudi ?"]);
  });
});

describe("looking for words", () => {
  test("finds them in one circle only, for its members, without accents", async () => {
    await aThread("Une parcelle près de l’école.");
    const seen = await searchThreads(app, as(solene), { circle, query: "ecole parcelle" });
    expect(seen?.found).toMatchObject([{ title: "Le terrain", authorName: "Inès" }]);
    expect(
      (await searchThreads(app, as(solene), { circle, query: "terrain" }))?.found,
    ).toHaveLength(1);
    expect((await searchThreads(app, as(ines), { circle: hidden, query: "ecole" }))?.found).toEqual(
      [],
    );
    expect(await searchThreads(app, as(zoe), { circle, query: "ecole" })).toBeUndefined();
  });
});

describe("a person, a circle", () => {
  test("what one said is given; who leaves leaves no word; whom one becomes has it all", async () => {
    const thread = await aThread();
    await said(solene, thread, "Je viens.");
    await keepDraft(app, as(solene), { circle, thread, title: "", words: "Et", files: [pdf()] });
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- of this test alone
    const gives = () =>
      app.transaction(job("test"), (work) => aboutPerson.gives(work, who(solene)));
    expect(await gives()).toMatchObject({
      "Ce que vous avez dit dans les cercles": [{ fil: "Le terrain", message: "Je viens." }],
      "Vos brouillons": [{ texte: "Et", fichiers: ["Plan.pdf"] }],
    });
    await keepDraft(app, as(ines), { circle, thread, title: "", words: "Donc", files: [pdf()] });
    await joinCircle(app, as(zoe), { circle });
    await app.transaction(job("test"), (work) => aboutPerson.merges(work, who(ines), who(zoe)));
    expect(await seeDraft(app, as(zoe), { circle, thread })).toMatchObject({
      words: "Donc",
      files: [{ name: "Plan.pdf" }],
    });
    expect((await seeThread(app, as(odile), { thread }))?.messages[0]).toMatchObject({
      authorName: "Zoé",
    });
    await app.transaction(job("test"), (work) => aboutPerson.erases(work, who(solene)));
    expect(await wordsSeen(odile, thread)).toEqual([
      "J’ai vu la mairie : deux parcelles sont libres.",
      undefined,
    ]);
    expect(await gives()).toMatchObject({
      "Ce que vous avez dit dans les cercles": [],
      "Vos brouillons": [],
    });
  });

  test("a member takes away all that is said there, and nobody else does", async () => {
    const thread = await aThread();
    const { id: message } = await said(solene, thread, "À effacer.");
    await deleteMessage(app, as(solene), { thread, message });
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- of this test alone
    const given = (one: PersonId | undefined) =>
      app.transaction(as(one), (work) => circleArchive.gives(work, circle));
    expect(await given(odile)).toMatchObject({
      "Ce qui s’y est dit": [{ fil: "Le terrain", messages: [{ de: "Inès" }] }],
    });
    expect(JSON.stringify(await given(odile))).not.toContain("effacer");
    expect(await given(zoe)).toEqual({});
  });
});
