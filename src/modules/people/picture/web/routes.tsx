import { createHash } from "node:crypto";

import { type Context, Hono } from "hono";

import { toMend } from "#basics/form";
import { isId } from "#basics/id";
import { pictureKindOf } from "#basics/file-kind";
import { readyPicture, sendPicture } from "#services/files";
import { filesOf, pageOf } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { type PeopleEnv, signedIn } from "../../entrance/web/asking.ts";
import { keepPicture, seeMyPicture, takePictureDown } from "../actions/keep-picture.ts";
import { openPicture } from "../actions/see-faces.ts";
import { PICTURE_FRAME } from "../domain/picture.ts";
import { PICTURE_FILE, pictureForm } from "./forms.ts";
import { PicturePage } from "./picture-page.tsx";
import { pictureRefusals as refusals, pictureTexts as words } from "./texts.fr.ts";

const AT = "/moi/photo";

/** « /moi/photo »: one shows a picture of oneself, chooses who sees it, and takes it down. */
export function pictureRoutes(app: App): Hono<PeopleEnv> {
  const page = pageOf({
    find: (c: Context<PeopleEnv>) => seeMyPicture(app, c.var.actor, undefined),
    draw: (c, seen, back) => answer(c, <PicturePage {...{ seen, back }} said={saidOf(c)} />, back),
  });
  const keep = page.sent({
    asks: async ({ shown }, c) =>
      pictureForm((await filesOf(c, PICTURE_FILE))[0], shown !== undefined),
    act: async (c, _, { file, audience }) => {
      // Drawn before the transaction: it takes its time.
      const drawn = file && (await readyPicture(file, PICTURE_FRAME));
      if (file !== undefined && drawn?.done === false)
        return toMend({ [PICTURE_FILE]: words.refusedFile[drawn.refusal](file.name) });
      const picture = drawn?.done === true ? drawn.value : undefined;
      return keepPicture(app, c.var.actor, { audience, picture });
    },
    refusals,
    beside: {
      "taken-down-by-moderation": PICTURE_FILE,
      "no-picture": PICTURE_FILE,
      "not-at-that-age": "visible",
    },
    to: () => `${AT}?fait=photo`,
  });
  const takeDown = page.pressed({
    act: (c) => takePictureDown(app, c.var.actor, undefined),
    refusals,
    to: () => `${AT}?fait=sans-photo`,
  });
  return new Hono<PeopleEnv>()
    .get("/", signedIn, page.show)
    .post("/", signedIn, keep)
    .post("/retirer", signedIn, takeDown);
}

function saidOf(c: Context<PeopleEnv>): string | undefined {
  const asked = c.req.query("fait") ?? "";
  return asked === "photo" || asked === "sans-photo" ? words.said[asked] : undefined;
}

/** « /photos/… »: the picture of a person, for who may see it now; no cache keeps it. */
export function openPictureRoutes(app: App): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>().get("/:handle{[0-9a-f-]{36}}", async (c) => {
    const { handle } = c.req.param();
    const bytes = isId(handle) ? await openPicture(app, c.var.actor, { handle }) : undefined;
    if (bytes === undefined) return c.notFound();
    const print = createHash("sha256").update(handle).digest("hex");
    const type = pictureKindOf(bytes) ?? "image/jpeg";
    return sendPicture(c, { type, bytes, print }, "nobody");
  });
}
