import { randomBytes } from "node:crypto";

import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { type Id } from "#basics/id";
import { joinCircle, leaveCircle, makeCircleIn, putToRest, wakeCircle } from "#modules/circles";
import { blockPersonIn } from "#modules/moderation";
import { confirmAddressIn, findOrMakeAddressIn, makePersonIn } from "#modules/people";
import { spaceOf } from "#rules/circles";
import { type Actor, job, person, type PersonId, visitor } from "#services/house";

import { TEST_NOW, houseOn, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import { enterIn } from "../../circles/actions/join-circle.ts";
import { closeCircle } from "../../circles/life/actions/rest-circle.ts";
import { findCircle } from "../../circles/store/circles.ts";
import type { ThreadId } from "../domain/thread.ts";
import { aboutPerson } from "./about-person.ts";
import { deleteMessage, editMessage, seeHistory } from "./change-message.ts";
import { circleArchive } from "./circle-archive.ts";
import { closeThread, reopenThread } from "./close-thread.ts";
import { followThread } from "./follow-thread.ts";
import { dropDraftFile, keepDraft, seeDraft } from "./keep-draft.ts";
import { listNewsIn, seeThreads } from "./list-threads.ts";
import { reportableMessage } from "./moderate-message.ts";
import { openThread } from "./open-thread.ts";
import { searchThreads } from "./search-threads.ts";
import { seeAttachment, seeThread } from "./see-thread.ts";
import { writeMessage } from "./write-message.ts";

const KEY = randomBytes(32).toString("base64");

let app: TestHouse;
let [ines, solene, odile, zoe]: readonly PersonId[] = [];
let circle: Id<"Circle">;
let hidden: Id<"Circle">;

beforeAll(async () => {
  app = await testHouse({ environment: { ARCHIPEL_KEY: KEY } });
});

beforeEach(async () => {
  app.setNow(TEST_NOW);
  const made = [];
  for (const name of ["Inès", "Solène", "Odile", "Zoé"]) made.push(await somebody(name));
  [ines, solene, odile, zoe] = made;
  circle = await aCircle(true);
  for (const one of [solene, odile]) await joinCircle(app, as(one), { circle });
  hidden = await aCircle(false);
});

function who(one: PersonId | undefined): PersonId {
  if (one === undefined) throw new Error("nobody");
  return one;
}
const as = (one: PersonId | undefined): Actor => person(who(one));
const emailOf = (one: PersonId | undefined) => `${who(one)}@example.org`;

function somebody(name: string): Promise<PersonId> {
  return app.transaction(job("make-person"), async (work) => {
    const id = await makePersonIn(work, { name });
    const address = await findOrMakeAddressIn(work, emailOf(id));
    await confirmAddressIn(work, address);
    await sql`insert into people.person_address (address, person, since)
      values (${address}, ${id}, ${work.now})`.execute(work.db);
    return id;
  });
}

function aCircle(isOpen: boolean): Promise<Id<"Circle">> {
  return app.transaction(as(ines), (work) =>
    makeCircleIn(work, {
      name: isOpen ? "Jardins en partage" : "La semaine",
      kind: isOpen ? "local" : "support",
      isOpen,
      purpose: "Trouver un terrain.",
      charter: ["On relit à deux."],
    }),
  );
}

async function aThread(
  words = "J’ai vu la mairie : deux parcelles sont libres.",
): Promise<ThreadId> {
  const told = await openThread(app, as(ines), {
    space: spaceOf(circle),
    title: "Le terrain",
    words,
  });
  if (!told.done) throw new Error(told.refusal);
  return told.value.thread;
}

async function said(one: PersonId | undefined, thread: ThreadId, words: string) {
  const told = await writeMessage(app, as(one), { thread, words });
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}

const pdf = (words = "plan") => ({ name: "Plan.pdf", bytes: Buffer.from(`%PDF-1.7 ${words}`) });
const wordsSeen = async (one: PersonId | undefined, thread: ThreadId) =>
  (await seeThread(app, as(one), { thread, page: 1 }))?.messages.map(({ words }) => words);

async function closeIt(): Promise<void> {
  const told = await closeCircle(app, as(ines), {
    circle,
    why: "C’est fini.",
    readers: "members",
  });
  if (!told.done) throw new Error(told.refusal);
}

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

describe("a message", () => {
  test("changed by its author, says what it said before; nobody else changes it", async () => {
    const thread = await aThread();
    const { id: message } = await said(solene, thread, "Jeudi à 18 h.");
    expect(await editMessage(app, as(ines), { thread, message, words: "Vendredi." })).toEqual({
      done: false,
      refusal: "not-yours",
    });
    app.setNow(TEST_NOW.add({ minutes: 5 }));
    await editMessage(app, as(solene), { thread, message, words: "Vendredi à 18 h." });
    app.setNow(TEST_NOW.add({ minutes: 9 }));
    await editMessage(app, as(solene), { thread, message, words: "Vendredi à 19 h." });
    const history = await seeHistory(app, as(odile), { thread, message });
    expect(history?.wordings.map(({ words }) => words)).toEqual([
      "Vendredi à 19 h.",
      "Vendredi à 18 h.",
      "Jeudi à 18 h.",
    ]);
    expect(history?.wordings.map(({ at }) => at.since(TEST_NOW).total("minutes"))).toEqual([
      9, 5, 0,
    ]);
    expect(await seeHistory(app, as(zoe), { thread, message })).toBeUndefined();
  });

  test("that names one of two with one name, is changed without saying again which", async () => {
    const thread = await aThread();
    const twin = await somebody("Inès");
    await joinCircle(app, as(twin), { circle });
    const told = await writeMessage(app, as(solene), {
      thread,
      words: "@Inès, jeudi ?",
      ticked: [who(ines)],
    });
    if (!told.done) throw new Error(told.refusal);
    const { id: message } = told.value;
    const words = "@Inès, vendredi ?";
    expect((await editMessage(app, as(solene), { thread, message, words })).done).toBe(true);
  });

  test("deleted by its author, leaves its place and no word, no former word, no file", async () => {
    const thread = await aThread();
    const told = await writeMessage(app, as(solene), { thread, words: "Le plan.", files: [pdf()] });
    if (!told.done) throw new Error(told.refusal);
    const { id: message } = told.value;
    const [, seen] = (await seeThread(app, as(odile), { thread }))?.messages ?? [];
    const file = seen?.files[0]?.id ?? newId<"File">();
    expect(await seeAttachment(app, as(odile), { thread, message, file })).toMatchObject({
      name: "Plan.pdf",
    });
    expect(await seeAttachment(app, as(zoe), { thread, message, file })).toBeUndefined();
    await editMessage(app, as(solene), { thread, message, words: "Voici le plan." });
    expect((await deleteMessage(app, as(ines), { thread, message })).done).toBe(false);
    expect((await deleteMessage(app, as(solene), { thread, message })).done).toBe(true);
    const [, gone] = (await seeThread(app, as(odile), { thread }))?.messages ?? [];
    expect(gone).toMatchObject({
      words: undefined,
      deletedAt: TEST_NOW,
      authorName: "Solène",
      files: [],
    });
    expect(await seeHistory(app, as(solene), { thread, message })).toBeUndefined();
    expect(await seeAttachment(app, as(odile), { thread, message, file })).toBeUndefined();
    await said(odile, thread, "Merci.");
    expect(await wordsSeen(odile, thread)).toHaveLength(3);
  });

  test("hidden by moderation, is read by nobody until it is shown again; its moderators are those of the circle", async () => {
    const thread = await aThread();
    const { id } = await said(solene, thread, "Vous êtes tous des ânes.");
    const as2 = <T>(actor: Actor, run: Parameters<typeof app.transaction<T>>[1]) =>
      app.transaction(actor, run);
    expect(await as2(as(odile), (work) => reportableMessage.find(work, id))).toMatchObject({
      title: "Un message de Solène dans « Le terrain »",
    });
    expect(await as2(as(zoe), (work) => reportableMessage.find(work, id))).toBeUndefined();
    expect(await as2(visitor, async (work) => reportableMessage.moderators?.(work, id))).toEqual([
      ines,
    ]);
    await as2(as(ines), (work) => reportableMessage.hide(work, id, "Insulte."));
    expect((await wordsSeen(odile, thread))?.[1]).toBeUndefined();
    expect((await searchThreads(app, as(odile), { circle, query: "ânes" }))?.found).toEqual([]);
    expect(await as2(as(ines), async (work) => reportableMessage.words?.(work, id))).toBe(
      "Vous êtes tous des ânes.",
    );
    await as2(as(ines), (work) => reportableMessage.showAgain(work, id));
    expect((await wordsSeen(odile, thread))?.[1]).toBe("Vous êtes tous des ânes.");
  });
});

const place = () => ({ circle, thread: undefined });

describe("a draft", () => {
  test("is kept with its files for its author alone, and goes with the thread that is opened", async () => {
    await keepDraft(app, as(ines), {
      ...place(),
      title: "Le plan",
      words: "Voici",
      files: [pdf()],
    });
    await keepDraft(app, as(ines), { ...place(), title: "Le plan", words: "Voici le", files: [] });
    const draft = await seeDraft(app, as(ines), place());
    expect(draft).toMatchObject({
      title: "Le plan",
      words: "Voici le",
      files: [{ name: "Plan.pdf" }],
    });
    expect(await seeDraft(app, as(solene), place())).toBeUndefined();
    const told = await openThread(app, as(ines), {
      space: spaceOf(circle),
      title: "Le plan",
      words: "Voici le plan",
      draft: place(),
    });
    if (!told.done) throw new Error(told.refusal);
    const seen = await seeThread(app, as(solene), { thread: told.value.thread });
    expect(seen?.messages[0]?.files).toMatchObject([{ name: "Plan.pdf" }]);
    expect(await seeDraft(app, as(ines), place())).toBeUndefined();
  });

  test("what is not sent stays a draft, whole", async () => {
    const thread = await aThread();
    const at = { circle, thread };
    await keepDraft(app, as(solene), { ...at, title: "", words: "Voici", files: [pdf()] });
    const twin = await somebody("Inès");
    await joinCircle(app, as(twin), { circle });
    expect(await writeMessage(app, as(solene), { thread, words: "@Inès ?", draft: at })).toEqual({
      done: false,
      refusal: "unclear-name",
    });
    expect(await seeDraft(app, as(solene), at)).toMatchObject({
      words: "Voici",
      files: [{ name: "Plan.pdf" }],
    });
    const ticked = [who(ines)];
    expect(
      (await writeMessage(app, as(solene), { thread, words: "@Inès ?", ticked, draft: at })).done,
    ).toBe(true);
  });

  test("kept late, after its message was sent, is a draft no more", async () => {
    const thread = await aThread();
    const { id } = await said(solene, thread, "Je viens.");
    const late = { circle, thread, title: "", words: "Je vien", files: [] };
    expect((await keepDraft(app, as(solene), { ...late, unlessSent: id })).done).toBe(true);
    expect(await seeDraft(app, as(solene), { circle, thread })).toBeUndefined();
  });

  test("gives a file up, and takes five at most", async () => {
    const files = [pdf("1"), pdf("2"), pdf("3"), pdf("4"), pdf("5")];
    const draft = { ...place(), title: "", words: "x" };
    await keepDraft(app, as(ines), { ...draft, files });
    expect(await keepDraft(app, as(ines), { ...draft, files: [pdf("6")] })).toEqual({
      done: false,
      refusal: "too-many-files",
    });
    const kept = await seeDraft(app, as(ines), place());
    await dropDraftFile(app, as(ines), { ...place(), file: kept?.files[0]?.id ?? "" });
    expect((await seeDraft(app, as(ines), place()))?.files).toHaveLength(4);
  });
});

const newsOf = (one: PersonId | undefined) =>
  app.transaction(as(one), (work) => listNewsIn(work, 5));

describe("what is new", () => {
  test("is what others said since one read last, or since one came", async () => {
    const thread = await aThread();
    expect(await newsOf(solene)).toMatchObject([
      { title: "Le terrain", fresh: 1, since: undefined },
    ]);
    expect(await newsOf(ines)).toEqual([]);
    await seeThread(app, as(solene), { thread });
    expect(await newsOf(solene)).toEqual([]);
    app.setNow(TEST_NOW.add({ hours: 1 }));
    await said(ines, thread, "Une des deux a l’eau.");
    await said(odile, thread, "Laquelle ?");
    expect(await newsOf(solene)).toMatchObject([{ fresh: 2, isNamed: false, since: TEST_NOW }]);
    app.setNow(TEST_NOW.add({ hours: 2 }));
    await joinCircle(app, as(zoe), { circle });
    expect(await newsOf(zoe)).toEqual([]);
  });

  test("muted, a thread is silent, but not when somebody names me", async () => {
    const thread = await aThread();
    await followThread(app, as(solene), { thread, following: "muted" });
    expect(await newsOf(solene)).toEqual([]);
    await said(ines, thread, "@Solène, tu connais le maire ?");
    expect(await newsOf(solene)).toMatchObject([{ isNamed: true }]);
  });

  test("what somebody reads for me under a mandate is still new to me", async () => {
    const thread = await aThread();
    const helper: Actor = { ...as(solene), by: { kind: "person", person: who(zoe) } };
    await seeThread(app, helper, { thread });
    expect(await newsOf(solene)).toMatchObject([{ fresh: 1 }]);
  });
});

describe("mails", () => {
  test("who is named is told at once, the others the morning after, who read it meanwhile not at all", async () => {
    const thread = await aThread("@Solène, peux-tu venir jeudi ?");
    await lettersTo(app, emailOf(solene));
    await passTime(app, { minutes: 10 });
    const [told] = await lettersTo(app, emailOf(solene));
    expect(told?.subject).toContain("On vous nomme dans un fil");
    expect(told?.text).toContain("Inès : @Solène, peux-tu venir jeudi");
    expect(await lettersTo(app, emailOf(odile))).toEqual([]);
    await passTime(app, { hours: 24 });
    expect((await lettersTo(app, emailOf(odile)))[0]?.subject).toContain(
      "1 nouveau message dans vos cercles",
    );
    await said(ines, thread, "C’est à 18 h.");
    await lettersTo(app, emailOf(odile));
    await seeThread(app, as(odile), { thread });
    await passTime(app, { hours: 24 });
    expect(await lettersTo(app, emailOf(odile))).toHaveLength(1);
    expect(await lettersTo(app, emailOf(zoe))).toEqual([]);
  });

  test("a private circle's say neither its name, nor a title, nor a word, nor who wrote", async () => {
    await bring(solene, hidden);
    await openThread(app, as(ines), {
      space: spaceOf(hidden),
      title: "Sa santé",
      words: "@Solène, elle a mal dormi.",
    });
    await lettersTo(app, emailOf(solene));
    await passTime(app, { minutes: 10 });
    const [told] = await lettersTo(app, emailOf(solene));
    expect(told?.text).toContain("Un de vos cercles privés");
    expect(`${told?.subject} ${told?.text}`).not.toMatch(/semaine|santé|dormi|Inès/);
  });

  test("who blocked somebody is told of nothing by them, and who left of nothing more", async () => {
    await app.transaction(as(solene), (work) => blockPersonIn(work, { person: who(ines) }));
    await aThread("@Solène et @Odile, venez.");
    await lettersTo(app, emailOf(odile));
    await leaveCircle(app, as(odile), { circle });
    await passTime(app, { hours: 24 });
    expect(await lettersTo(app, emailOf(solene))).toEqual([]);
    expect(await lettersTo(app, emailOf(odile))).toEqual([]);
  });
});

/** Somebody is let into a private circle, as its module does. */
async function bring(one: PersonId | undefined, into: Id<"Circle">): Promise<void> {
  await app.transaction(as(ines), async (work) => {
    const found = await findCircle(work, into);
    if (found === undefined) throw new Error("no such circle");
    await enterIn(work, { circle: found, person: who(one), role: "member" });
  });
}

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
    const given = (one: PersonId | undefined) =>
      app.transaction(as(one), (work) => circleArchive.gives(work, circle));
    expect(await given(odile)).toMatchObject({
      "Ce qui s’y est dit": [{ fil: "Le terrain", messages: [{ de: "Inès" }] }],
    });
    expect(JSON.stringify(await given(odile))).not.toContain("effacer");
    expect(await given(zoe)).toEqual({});
  });
});
