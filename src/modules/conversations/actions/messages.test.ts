import { describe, expect, test } from "vitest";
import { newId } from "#basics/id";
import { joinCircle } from "#modules/circles";
import { spaceOf } from "#rules/circles";
import { type Actor, visitor } from "#services/house";
import { TEST_NOW } from "../../../../tests/support/house.ts";
import { deleteMessage, editMessage, seeHistory } from "./change-message.ts";
import { dropDraftFile, keepDraft, seeDraft } from "./keep-draft.ts";
import { reportableMessage } from "./moderate-message.ts";
import { openThread } from "./open-thread.ts";
import { searchThreads } from "./search-threads.ts";
import { seeAttachment, seeThread } from "./see-thread.ts";
import { writeMessage } from "./write-message.ts";
import {
  app,
  as,
  aThread,
  circle,
  ines,
  inThreadsHouse,
  odile,
  pdf,
  said,
  solene,
  somebody,
  who,
  wordsSeen,
  zoe,
} from "./test-threads.ts";

inThreadsHouse();

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
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- of this test alone
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
