import { Hono } from "hono";

import { type AnswersOf, toMend } from "#basics/form";
import { isId } from "#basics/id";
import { refused } from "#basics/result";
import { readyFile } from "#modules/access";
import { fileRefusalTexts } from "#pieces/access";
import type { FileRefusal } from "#rules/access";
import { sendFile } from "#services/files";
import { filesOf, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { addPhoto, openPhoto, type PhotoRefusal, removePhoto } from "../actions/photos.ts";
import { seeVenue, type SeenVenue } from "../actions/see-venue.ts";
import { addressOf } from "../domain/venue.ts";
import { type Asking, type Env, NUMBERED, numberOf } from "./asked.ts";
import { photoForm } from "./forms.ts";
import { PhotosPage } from "./photos-page.tsx";
import { photoRefusals } from "./texts.fr.ts";

const UUID = "{[0-9a-f-]{36}}";

/** « /locaux/:venue/photos »: shown to all, added and taken away by its keeper. */
export function photoRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const seen = await seeVenue(app, c.var.actor, numberOf(c));
      return seen?.may.keep === true ? seen : undefined;
    },
    draw: (c, seen, back) => answer(c, <PhotosPage seen={seen} back={back} />, back),
  });
  const add = page.sent({
    asks: async (_, c) => photoForm((await filesOf(c, "photo"))[0]),
    act: (c, seen, asked) => addIn(app, c, seen, asked),
    refusals: photoRefusals,
    beside: { "not-a-picture": "photo" },
    to: (_, { venue }) => `${addressOf(venue)}/photos`,
  });
  const remove = page.pressed({
    act: async (c, { venue }) => {
      const photo = c.req.param("photo") ?? "";
      const told = isId<"Photo">(photo)
        ? await removePhoto(app, c.var.actor, { venue: venue.id, photo })
        : refused("unknown-photo");
      return told.done ? told : refused(ownRefusal(told.refusal));
    },
    refusals: photoRefusals,
    to: (_, { venue }) => `${addressOf(venue)}/photos`,
  });
  return new Hono<Env>()
    .get(`${NUMBERED}/photos`, signedIn, page.show)
    .post(`${NUMBERED}/photos`, signedIn, add)
    .get(`${NUMBERED}/photos/:photo${UUID}`, async (c) => {
      const photo = c.req.param("photo");
      const file = await openPhoto(app, c.var.actor, { ...numberOf(c), photo });
      return file === undefined ? c.notFound() : sendFile(c, file);
    })
    .post(`${NUMBERED}/photos/:photo${UUID}/retirer`, signedIn, remove);
}

type Own = keyof typeof photoRefusals;

async function addIn(
  app: App,
  c: Asking,
  { venue }: SeenVenue,
  { file, words }: AnswersOf<ReturnType<typeof photoForm>>,
) {
  // A picture is drawn again before the transaction: it takes its time.
  const ready = await readyFile(file);
  const told = ready.done
    ? await addPhoto(app, c.var.actor, { venue: venue.id, words, file: ready.value })
    : ready;
  if (told.done) return told;
  const { refusal } = told;
  return isOfFile(refusal)
    ? toMend({ photo: fileRefusalTexts[refusal](file.name) })
    : refused(ownRefusal(refusal));
}

function isOfFile(refusal: PhotoRefusal): refusal is FileRefusal {
  return Object.hasOwn(fileRefusalTexts, refusal);
}

/** What is left once a refusal is not of the file. */
function ownRefusal(refusal: PhotoRefusal): Own {
  return isOfFile(refusal) ? "not-a-picture" : refusal;
}
