import { dayOf } from "#basics/dates";
import { type Ago, instantOf } from "#basics/moving";
import type { Result } from "#basics/result";
import { mandatesOfIn } from "#modules/people";
import { demonstrationCircles, spaceOf } from "#rules/circles";
import {
  type DemonstrationPerson,
  demonstrationPeople,
  type DemonstrationPersonKey,
} from "#rules/people";
import { type Actor, type App, holderOf, person, type Work } from "#services/house";

import { deleteMessageIn, editMessageIn } from "../actions/change-message.ts";
import { closeThreadIn } from "../actions/close-thread.ts";
import { keepDraftIn } from "../actions/keep-draft.ts";
import { openThreadIn } from "../actions/open-thread.ts";
import { seeThreadIn } from "../actions/see-thread.ts";
import { writeMessageIn } from "../actions/write-message.ts";
import type { MessageId } from "../domain/thread.ts";
import { demonstrationFiles } from "./files.ts";
import {
  type DemonstrationMessage,
  type DemonstrationThread,
  demonstrationThreads,
} from "./threads.ts";

/** What is said in the circles, as it was said: nobody is written to about it. */
export async function fillThreads(app: App): Promise<void> {
  for (const thread of demonstrationThreads) await fillOne(app, thread);
}

async function fillOne(app: App, thread: DemonstrationThread): Promise<void> {
  const circle = demonstrationCircles[thread.circle].id;
  const acts = [
    ...thread.messages.map((message, i) => ({
      ...message,
      run: () => say(app, thread, { message, isFirst: i === 0 }),
    })),
    ...(thread.readBy ?? []).map((one) => ({
      ...one,
      run: () => did(app, one, (work) => seeThreadIn(work, { thread: thread.id, page: 1 })),
    })),
  ];
  // One after the other, as they happened: what was said since somebody read is new to them.
  for (const { run } of acts.toSorted((a, b) => whenOf(app, a.at) - whenOf(app, b.at))) await run();
  const { closed, draft } = thread;
  if (closed !== undefined)
    await did(app, closed, async (work) =>
      sure(await closeThreadIn(work, { thread: thread.id, why: closed.why })),
    );
  if (draft !== undefined)
    await did(app, draft, async (work) =>
      sure(
        await keepDraftIn(work, {
          circle,
          thread: thread.id,
          title: "",
          words: draft.words,
          files: [],
        }),
      ),
    );
}

async function say(
  app: App,
  { id: thread, circle, title }: DemonstrationThread,
  { message, isFirst }: { readonly message: DemonstrationMessage; readonly isFirst: boolean },
): Promise<void> {
  const { by, words, corrected, deleted, files = [] } = message;
  const said = { words, files: files.map((key) => demonstrationFiles[key]), quiet: true } as const;
  const id = await did(app, message, async (work) => {
    if (!isFirst) return sure(await writeMessageIn(work, { ...said, thread })).id;
    const space = spaceOf(demonstrationCircles[circle].id);
    return sure(await openThreadIn(work, { ...said, id: thread, space, title })).message;
  });
  const asked: { readonly thread: typeof thread; readonly message: MessageId } = {
    thread,
    message: id,
  };
  if (corrected !== undefined)
    await did(app, { by, at: corrected.at }, async (work) =>
      sure(await editMessageIn(work, { ...asked, words: corrected.words })),
    );
  if (deleted !== undefined)
    await did(app, { by, at: deleted }, async (work) => sure(await deleteMessageIn(work, asked)));
}

function whenOf(app: App, moment: Ago): number {
  return instantOf(moment, dayOf(app.clock.now())).epochMilliseconds;
}

async function did<T>(
  app: App,
  { by, at }: { readonly by: DemonstrationPersonKey; readonly at: Ago },
  run: (work: Work) => Promise<T>,
): Promise<T> {
  const now = instantOf(at, dayOf(app.clock.now()));
  const actor = await actorOf(app, by);
  return app.transaction(actor, (work) => run({ ...work, now }));
}

/** Who has no e-mail address writes through who acts for them, who holds the pen. */
async function actorOf(app: App, key: DemonstrationPersonKey): Promise<Actor> {
  const one: DemonstrationPerson = demonstrationPeople[key];
  const holder = one.through?.holder;
  if (holder === undefined) return person(one.id);
  const [mandate] = await app.transaction(person(holder), (work) => mandatesOfIn(work, one.id));
  if (mandate === undefined) throw new Error(`nobody acts for ${key}`);
  return holderOf(holder, {
    person: one.id,
    mandate: mandate.id,
    scopes: mandate.scopes,
  });
}

function sure<T>(told: Result<T, string>): T {
  if (!told.done) throw new Error(`the demonstration is refused: ${told.refusal}`);
  return told.value;
}
