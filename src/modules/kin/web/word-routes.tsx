import { createHash } from "node:crypto";

import { Hono } from "hono";

import { type AnswersOf, toMend } from "#basics/form";
import { isId } from "#basics/id";
import { refused } from "#basics/result";
import { readyFile } from "#modules/access";
import { fileRefusalTexts } from "#pieces/access";
import type { FileRefusal } from "#rules/access";
import { sendPicture } from "#services/files";
import { filesOf, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { seeTwo, type SeenTwo } from "../actions/see-two.ts";
import {
  eraseWord,
  type OfWord,
  openPicture,
  type WriteRefusal,
  writeWord,
} from "../actions/write-word.ts";
import { bondAt } from "../domain/address.ts";
import { type Asking, bondOf, type Env } from "./asked.ts";
import { PICTURE, photoForm, wordFromForm } from "./forms.ts";
import { PhotoPage, WritePage } from "./word-pages.tsx";
import { wordRefusals as refusals } from "./word-texts.fr.ts";

const found = (app: App) => async (c: Asking) => {
  const bond = bondOf(c);
  const seen = bond && (await seeTwo(app, c.var.actor, { bond, page: 1 }));
  return seen?.bond.standing === "agreed" ? seen : undefined;
};

/** « /nouvelles/…/ecrire », « /photo », and what becomes of one word. */
export function wordRoutes(app: App): Hono<Env> {
  const write = pageOf({
    find: found(app),
    draw: (c, seen, back) => answer(c, <WritePage seen={seen} back={back} />, back),
  });
  const written = write.sent({
    asks: wordFromForm,
    act: async (c, { bond }, { words, from }) =>
      ownOf(await writeWord(app, c.var.actor, { bond: bond.id, words, from, alt: undefined })),
    refusals,
    beside: { "says-nothing": "mot" },
    to: (_, { bond }) => bondAt(bond.id),
  });
  const photo = pageOf({
    find: found(app),
    draw: (c, seen, back) => answer(c, <PhotoPage seen={seen} back={back} />, back),
  });
  const shown = photo.sent({
    asks: async (_, c) => photoForm((await filesOf(c, PICTURE))[0]),
    act: (c, seen, asked) => showIn(app, c, seen, asked),
    refusals,
    beside: { "not-a-picture": PICTURE, "picture-untold": "montre" },
    to: (_, { bond }) => bondAt(bond.id),
  });
  return new Hono<Env>()
    .get("/:bond/ecrire", signedIn, write.show)
    .post("/:bond/ecrire", signedIn, written)
    .get("/:bond/photo", signedIn, photo.show)
    .post("/:bond/photo", signedIn, shown)
    .route("/", oneWordRoutes(app));
}

const wordOf = (c: Asking): OfWord | undefined => {
  const [bond, word] = [bondOf(c), c.req.param("word") ?? ""];
  return bond !== undefined && isId<"KinWord">(word) ? { bond, word } : undefined;
};

function oneWordRoutes(app: App): Hono<Env> {
  const two = pageOf({
    find: async (c: Asking) => {
      const bond = bondOf(c);
      return bond && seeTwo(app, c.var.actor, { bond, page: 1 });
    },
    draw: (c) => c.notFound(),
  });
  const erased = two.pressed({
    act: async (c) => {
      const of = wordOf(c);
      return of === undefined ? refused("unknown-word") : eraseWord(app, c.var.actor, of);
    },
    refusals,
    to: (_, { bond }) => bondAt(bond.id),
  });
  return new Hono<Env>()
    .post("/:bond/mots/:word/effacer", signedIn, erased)
    .get("/:bond/mots/:word/photo", signedIn, async (c) => {
      const of = wordOf(c);
      const file = of && (await openPicture(app, c.var.actor, of));
      if (file === undefined) return c.notFound();
      const print = createHash("sha256").update(file.bytes).digest("hex");
      return sendPicture(c, { type: file.type, bytes: file.bytes, print }, "nobody");
    });
}

async function showIn(
  app: App,
  c: Asking,
  { bond }: SeenTwo,
  { file, alt, words, from }: AnswersOf<ReturnType<typeof photoForm>>,
) {
  // Drawn before the transaction: it takes its time.
  const ready = await readyFile(file);
  const told = ready.done
    ? await writeWord(app, c.var.actor, { bond: bond.id, alt, words, from, picture: ready.value })
    : ready;
  if (told.done) return told;
  return isOfFile(told.refusal)
    ? toMend({ [PICTURE]: fileRefusalTexts[told.refusal](file.name) })
    : ownOf(told);
}

const isOfFile = (refusal: WriteRefusal): refusal is FileRefusal =>
  Object.hasOwn(fileRefusalTexts, refusal);

/** What is left once a refusal is not of the file. */
function ownOf(told: Awaited<ReturnType<typeof writeWord>>) {
  if (told.done) return told;
  return refused(isOfFile(told.refusal) ? "not-a-picture" : told.refusal);
}
