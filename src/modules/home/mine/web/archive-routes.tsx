import { type Context, Hono } from "hono";

import { form } from "#basics/form";
import { maybeLine } from "#basics/questions";
import { done, refused, type Result } from "#basics/result";
import { readRecipient, readSixWords } from "#services/files";
import { type AskedEnv, filesOf, pageOf, type SentFile, sentFile, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { countOne, declareLimit } from "#services/limits";
import { answer, type WithFrame } from "#ui/frame";

import { readBack, seeReader } from "../actions/read-back.ts";
import { seeMyData } from "../actions/see-my-data.ts";
import {
  drawWords,
  openTaken,
  type Sheet,
  type TakeArchive,
  takeArchive,
  type TakenArchive,
} from "../actions/take-archive.ts";
import { keyTexts, readBackRefusals, readBackTexts, wordsTexts } from "./archive-texts.fr.ts";
import { nameOfArchive, streamArchive, streamForKey, streamLocked } from "./data-archive.tsx";
import { DataPage } from "./data-page.tsx";
import { ARCHIVE, ReadBackPage, SeenBackPage } from "./read-back-page.tsx";
import { KEY, keyForm, KeyPage } from "./key-page.tsx";
import { NUMBER, WORDS, WordsPage } from "./words-page.tsx";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** Each asks for a derivation of 64 MB, and reads all that is kept of somebody. */
const A_DAY = declareLimit({ name: "archives-locked", points: 40, seconds: 86_400 });

/** « /moi/donnees/archive », in clear or locked by six words or for a key, and « /moi/donnees/relire ». */
export function archiveRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .use(signedIn)
    .get("/archive", async (c) => {
      const taken = await take(app, c, "clear");
      if (taken === undefined) return c.notFound();
      return asFile(c, taken, await streamArchive(app, taken, openOf(app, c)));
    })
    .route("/archive", lockedRoutes(app))
    .route("/archive/pour-une-cle", keyRoutes(app))
    .route("/relire", readBackRoutes(app));
}

/** The words are drawn and shown; then sent back by the page that shows them, and the file comes. Nothing is kept between. */
function lockedRoutes(app: App): Hono<Env> {
  const mine = pageOf({
    find: (c: Asking) => seeMyData(app, c.var.actor, undefined),
    draw: (c, data, back) => answer(c, <DataPage data={data} back={back} />, back),
  });
  const draw = mine.pressed({
    act: async (c): Promise<Result<Sheet, "wrong">> => {
      const sheet = await drawWords(app, c.var.actor, undefined);
      return sheet === undefined ? refused("wrong") : done(sheet);
    },
    refusals: { wrong: wordsTexts.wrong },
    // They are in no address and kept nowhere: the answer itself shows them.
    to: (sheet, data, c) => answer(c, <WordsPage data={data} sheet={sheet} />),
  });
  const download = mine.sent({
    asks: form({
      words: maybeLine(WORDS, { label: wordsTexts.words }),
      number: maybeLine(NUMBER, { label: wordsTexts.number }),
    }),
    act: async (
      c,
      { person },
      { words: sent = "", number = "" },
    ): Promise<Result<Sheet & { taken: TakenArchive }, "wrong" | "too-many">> => {
      const words = readSixWords(sent);
      if (words === undefined || !/^\d{4}$/.test(number)) return refused("wrong");
      if ((await countOne(app, A_DAY, person)) !== undefined) return refused("too-many");
      const taken = await take(app, c, "locked");
      return taken === undefined ? refused("wrong") : done({ taken, words, number });
    },
    refusals: { wrong: wordsTexts.wrong, "too-many": wordsTexts.tooMany },
    to: async ({ taken, words, number }, _, c) =>
      asFile(c, taken, await streamLocked(app, taken, { words, open: openOf(app, c) }), number),
  });
  return new Hono<Env>().post("/mots", draw).post("/chiffree", download);
}

/** Locked for whoever holds a key: another Archipel, or somebody. */
function keyRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const person = await seeReader(app, c.var.actor, undefined);
      return person === undefined ? undefined : { person };
    },
    draw: (c, _, back) => answer(c, <KeyPage back={back} />, back),
  });
  const sent = page.sent({
    asks: keyForm,
    act: async (
      c,
      { person },
      { key },
    ): Promise<Result<{ taken: TakenArchive; recipient: string }, "not-a-key" | "too-many">> => {
      const recipient = await readRecipient(key);
      if (recipient === undefined) return refused("not-a-key");
      if ((await countOne(app, A_DAY, person)) !== undefined) return refused("too-many");
      const taken = await take(app, c, "locked");
      return taken === undefined ? refused("not-a-key") : done({ taken, recipient });
    },
    refusals: { "not-a-key": keyTexts.notAKey, "too-many": wordsTexts.tooMany },
    beside: { "not-a-key": KEY },
    to: async ({ taken, recipient }, _, c) =>
      asFile(
        c,
        taken,
        await streamForKey(app, taken, { recipient, open: openOf(app, c) }),
        keyTexts.name,
      ),
  });
  return new Hono<Env>().get("/", page.show).post("/", sent);
}

function readBackRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => seeReader(app, c.var.actor, undefined),
    draw: (c, _, back) => answer(c, <ReadBackPage back={back} />, back),
  });
  const read = page.sent({
    asks: async (_, c) => readBackForm((await filesOf(c, ARCHIVE))[0]),
    act: (c, _, { file: { bytes, isTooLong }, words }) =>
      isTooLong
        ? Promise.resolve(refused("too-long"))
        : readBack(app, c.var.actor, { bytes, words }),
    refusals: readBackRefusals,
    beside: {
      "no-archive": ARCHIVE,
      cut: ARCHIVE,
      damaged: ARCHIVE,
      newer: ARCHIVE,
      "of-another": ARCHIVE,
      elsewhere: ARCHIVE,
      "too-long": ARCHIVE,
      "another-key": ARCHIVE,
      "no-words": WORDS,
      "wrong-words": WORDS,
    },
    // What it says is of who reads it, now: it is kept nowhere, so it has no address.
    to: (seen, _, c) => answer(c, <SeenBackPage seen={seen} />),
  });
  return new Hono<Env>().get("/", page.show).post("/", read);
}

/** An archive, and the words of a locked one. */
const readBackForm = (sent: SentFile | undefined) =>
  form({
    file: sentFile(ARCHIVE, sent, readBackTexts.noFile),
    words: maybeLine(WORDS, { label: readBackTexts.words, help: readBackTexts.wordsHelp }),
  });

function take(app: App, c: Asking, as: TakeArchive["form"]): Promise<TakenArchive | undefined> {
  return takeArchive(app, c.var.actor, { form: as, publicUrl: c.var.frame.publicUrl });
}

/** Each file is opened as whoever takes the archive, when its turn comes. */
function openOf(app: App, c: Asking) {
  const { actor } = c.var;
  return (file: string) => openTaken(app, actor, file);
}

function asFile(
  c: Asking,
  taken: TakenArchive,
  body: ReadableStream<Uint8Array>,
  number?: string,
): Response {
  const isLocked = taken.form === "locked";
  const name = isLocked
    ? `${nameOfArchive(taken)}-${number}.zip.age`
    : `${nameOfArchive(taken)}.zip`;
  c.header("Content-Disposition", `attachment; filename="${name}"`);
  c.header("Content-Type", isLocked ? "application/octet-stream" : "application/zip");
  return c.body(body);
}
