import { Hono } from "hono";

import { toMend } from "#basics/form";
import { readyPicture } from "#services/files";
import { filesOf, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { seeDocument, type SeenPage } from "../../actions/see-document.ts";
import { fileNameOf } from "../../domain/picture.ts";
import { documentAt } from "../../web/addresses.ts";
import { type Asking, documentOf, type Env, ONE } from "../../web/asked.ts";
import { refusalTexts as refusals } from "../../web/texts.fr.ts";
import { addPicture } from "../actions/add-picture.ts";
import { readCounted } from "../actions/read-from.ts";
import { ADD_PICTURE, AddPicturePage, addPictureForm, PICTURE, SPOT } from "./add-picture-page.tsx";
import { addPictureRefusals, pictureTexts as texts } from "./picture-texts.fr.ts";

/** The text that an address names, for who may write in it. */
export async function textToWrite(app: App, c: Asking): Promise<SeenPage | undefined> {
  const document = documentOf(c);
  const seen = document && (await seeDocument(app, c.var.actor, { document }));
  return seen?.may.write === true && seen.contents.kind === "text" ? seen : undefined;
}

/** « Ajouter une image » to a text. */
export function addPictureRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => textToWrite(app, c),
    draw: (c, seen, back) => answer(c, <AddPicturePage seen={seen} back={back} />, back),
  });
  const add = page.sent({
    asks: async (seen, c) => addPictureForm(seen, (await filesOf(c, PICTURE))[0]),
    act: async (c, { document }, { file, says, spot }) => {
      // Drawn before the transaction: it takes its time.
      const drawn = await readCounted(app, c.var.actor, () => readyPicture(file));
      if (drawn === undefined) return toMend({ [PICTURE]: texts.tooMany });
      if (!drawn.done) return toMend({ [PICTURE]: texts.refusedFile[drawn.refusal] });
      return addPicture(app, c.var.actor, {
        document: document.id,
        picture: {
          ...drawn.value,
          name: fileNameOf(drawn.value),
        },
        says: says ?? "",
        spot,
        name: texts.addedName,
      });
    },
    refusals: { ...refusals, ...addPictureRefusals },
    beside: { "no-such-spot": SPOT, "enough-pictures": PICTURE, "no-room": PICTURE },
    to: (_, { document }) => documentAt(document.id),
  });
  return new Hono<Env>()
    .get(ONE + ADD_PICTURE, signedIn, page.show)
    .post(ONE + ADD_PICTURE, signedIn, add);
}
