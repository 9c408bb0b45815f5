import type { Hono } from "hono";

import { isId } from "#basics/id";
import { readyFile } from "#modules/access";
import { sendFile } from "#services/files";
import { filesOf, readForm } from "#services/forms";
import type { App } from "#services/house";

import { attachFile, openPiece, removePiece } from "../actions/attach-piece.ts";
import type { PieceId } from "../domain/answer.ts";
import { answerPage, type Asking, backOr, type Env, find } from "./answered.tsx";
import { pieceForm } from "./forms.ts";
import { refusalTexts } from "./refusals.fr.ts";
import { texts } from "./texts.fr.ts";

/** The pieces of an answer: attached, opened, taken away. */
export function addPieceRoutes(app: App, routes: Hono<Env>): void {
  routes
    .post("/:answer/pieces", (c) => attach(app, c))
    .get("/:answer/pieces/:piece", async (c) => {
      const piece = await pieceOf(app, c);
      const opened = piece && (await openPiece(app, c.var.actor, { piece }));
      if (opened === undefined) return c.notFound();
      return sendFile(c, opened);
    })
    .post("/:answer/pieces/:piece/retirer", async (c) => {
      const piece = await pieceOf(app, c);
      if (piece === undefined) return c.notFound();
      return backOr(app, c, await removePiece(app, c.var.actor, { piece }), { form: "piece" });
    });
}

/** A piece is found under its own answer only. */
async function pieceOf(app: App, c: Asking): Promise<PieceId | undefined> {
  const asked = c.req.param("piece") ?? "";
  if (!isId<"AttachedPiece">(asked)) return undefined;
  const seen = await find(app, c);
  const all = [...(seen?.pieces ?? []), ...(seen?.sendings ?? []).flatMap(({ files }) => files)];
  return all.find(({ id }) => id === asked)?.id;
}

async function attach(app: App, c: Asking): Promise<Response> {
  const seen = await find(app, c);
  if (seen === undefined) return c.notFound();
  const [sent] = await filesOf(c, "file");
  if (sent === undefined)
    return answerPage(app, c, { form: "piece", problems: { file: texts.noFile } });
  // A picture is drawn again before the transaction: it takes its time.
  const file = await readyFile(sent);
  if (!file.done)
    return answerPage(app, c, { form: "piece", problems: { file: refusalTexts[file.refusal] } });
  const { typed, ...form } = await readForm(c, pieceForm);
  const told = await attachFile(app, c.var.actor, {
    answer: seen.answer.id,
    file: file.value,
    lent: form.fits ? form.data["a-qui"] : undefined,
  });
  return backOr(app, c, told, { form: "piece", typed });
}
