import { Hono } from "hono";

import { sendPicture } from "#services/files";
import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { keepVersion } from "../../actions/save-version.ts";
import { seePicture } from "../../actions/pictures.ts";
import { pictureOf } from "../../domain/picture.ts";
import { documentAt } from "../../web/addresses.ts";
import { type Asking, type Env, ONE } from "../../web/asked.ts";
import { refusalTexts as refusals } from "../../web/texts.fr.ts";
import { pictureIn, withPictures } from "../domain/pictures.ts";
import { addPictureRoutes, textToWrite } from "./add-picture-routes.tsx";
import { pictureTexts as texts } from "./picture-texts.fr.ts";
import { fieldOf, PICTURES, picturesForm, PicturesPage, shownIn } from "./pictures-page.tsx";

/** The pictures of texts: each at an address that never changes, for who may read its document; and what they say. */
export function pictureRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => textToWrite(app, c),
    draw: (c, seen, back) => answer(c, <PicturesPage seen={seen} back={back} />, back),
  });
  const describe = page.sent({
    asks: (seen) => picturesForm(shownIn(seen)),
    act: (c, seen, answers) => {
      const said = new Map<string, unknown>(Object.entries(answers));
      const named = new Map(shownIn(seen).map((one) => [one.name, said.get(fieldOf(one))]));
      const { contents, document, version } = seen;
      const markdown = contents.kind === "text" ? contents.markdown : "";
      const described = withPictures(markdown, ({ name }) => {
        const words = named.get(name);
        if (!named.has(name)) return undefined;
        return pictureIn(name, typeof words === "string" ? words : "");
      });
      return keepVersion(app, c.var.actor, {
        document: document.id,
        base: version.number,
        name: texts.versionName,
        contents: { kind: "text", markdown: described },
      });
    },
    refusals,
    to: ({ number, way }, { document }) =>
      way === "beside" ? `${documentAt(document.id, number)}/choisir` : documentAt(document.id),
  });
  return new Hono<Env>()
    .get("/images/:picture", async (c) => {
      const id = pictureOf(`/communs/images/${c.req.param("picture")}`);
      const one = id && (await seePicture(app, c.var.actor, id));
      // Its bytes never change, but who may see them does: asked again each time.
      return one === undefined
        ? c.notFound()
        : sendPicture(c, { ...one, print: one.id }, "asked-again");
    })
    .get(ONE + PICTURES, signedIn, page.show)
    .post(ONE + PICTURES, signedIn, describe)
    .route("/", addPictureRoutes(app));
}
