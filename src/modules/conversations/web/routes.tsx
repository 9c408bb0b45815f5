import { type Context, Hono } from "hono";
import { z } from "zod";

import { isId } from "#basics/id";
import { type AskedEnv, idField, readForm, signedIn, textField } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { listMyNotes, seeNote, seeReads } from "../actions/see-notes.ts";
import { deleteOwnNote, seeChoices, shareNote, takeBackNote } from "../actions/share-note.ts";
import { writeNote } from "../actions/write-note.ts";
import { ENDS, MOST_WORDS, type NoteId } from "../domain/note.ts";
import { NotePage, NotesPage, WritePage } from "./note-pages.tsx";
import { DeletePage, ReadsPage, UntilPage, WhomPage } from "./share-pages.tsx";
import { refusalTexts, texts } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const HERE = "/moi/notes";
const noteForm = z.object({ words: textField(texts.empty, MOST_WORDS) });
const shareForm = z.object({
  to: idField<"Person">(refusalTexts["unknown-person"]),
  end: z.enum(ENDS, texts.chooseEnd),
});

function noteOf(c: Asking): NoteId | undefined {
  const asked = c.req.param("note") ?? "";
  return isId<"Note">(asked) ? asked : undefined;
}

/** « /moi/notes »: notes in one's own space, shared with one person until a day, and who saw them. */
export function noteRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .use(signedIn)
    .get("/", async (c) => {
      const notes = await listMyNotes(app, c.var.actor, undefined);
      return answer(c, <NotesPage {...notes} now={app.clock.now()} />);
    })
    .get("/nouveau", (c) => answer(c, <WritePage />))
    .post("/", async (c) => {
      const form = await readForm(c, noteForm);
      if (!form.fits)
        return answer(c, <WritePage typed={form.typed} problems={form.problems} />, 422);
      const told = await writeNote(app, c.var.actor, form.data);
      if (told.done) return c.redirect(`${HERE}/${told.value}`, 303);
      return answer(c, <WritePage typed={form.typed} problem={refusalTexts[told.refusal]} />, 409);
    })
    .get("/:note", async (c) => {
      const note = noteOf(c);
      const seen = note && (await seeNote(app, c.var.actor, { note }));
      return seen === undefined
        ? c.notFound()
        : answer(c, <NotePage seen={seen} now={app.clock.now()} />);
    })
    .get("/:note/vu", async (c) => {
      const note = noteOf(c);
      const reads = note && (await seeReads(app, c.var.actor, { note }));
      return note === undefined || reads === undefined
        ? c.notFound()
        : answer(c, <ReadsPage note={note} reads={reads} now={app.clock.now()} />);
    })
    .get("/:note/partager", (c) => choosePage(app, c))
    .post("/:note/partager", (c) => share(app, c))
    .get("/:note/effacer", async (c) => {
      const note = noteOf(c);
      const mine = note && (await seeChoices(app, c.var.actor, { note }));
      return note === undefined || mine === undefined
        ? c.notFound()
        : answer(c, <DeletePage note={note} />);
    })
    .post("/:note/reprendre", (c) => keep(app, c, takeBackNote, `${HERE}/${c.req.param("note")}`))
    .post("/:note/effacer", (c) => keep(app, c, deleteOwnNote, HERE));
}

async function choosePage(app: App, c: Asking): Promise<Response> {
  const note = noteOf(c);
  const choices = note && (await seeChoices(app, c.var.actor, { note }));
  if (note === undefined || choices === undefined) return c.notFound();
  const asked = c.req.query("avec");
  if (asked === undefined)
    return answer(
      c,
      <WhomPage note={note} choices={choices} all={c.req.query("tous") !== undefined} />,
    );
  const companion = choices.find(({ person }) => person === asked);
  return companion === undefined
    ? c.notFound()
    : answer(c, <UntilPage note={note} companion={companion} now={app.clock.now()} />);
}

async function share(app: App, c: Asking): Promise<Response> {
  const note = noteOf(c);
  const choices = note && (await seeChoices(app, c.var.actor, { note }));
  if (note === undefined || choices === undefined) return c.notFound();
  const form = await readForm(c, shareForm);
  const companion = choices.find(({ person }) => person === form.typed["to"]);
  if (companion === undefined) return c.notFound();
  const page = { note, companion, now: app.clock.now() };
  if (!form.fits) return answer(c, <UntilPage {...page} problems={form.problems} />, 422);
  const told = await shareNote(app, c.var.actor, { note, ...form.data });
  if (told.done) return c.redirect(`${HERE}/${note}`, 303);
  return answer(c, <UntilPage {...page} problem={refusalTexts[told.refusal]} />, 409);
}

/** An act of the owner on a whole note: for anyone else it does not exist. */
async function keep(
  app: App,
  c: Asking,
  act: typeof takeBackNote,
  then: string,
): Promise<Response> {
  const note = noteOf(c);
  const told = note && (await act(app, c.var.actor, { note }));
  return told?.done === true ? c.redirect(then, 303) : c.notFound();
}
