import type { Hono } from "hono";

import { isId } from "#basics/id";
import { readyFile } from "#modules/access";
import { filesOf } from "#services/forms";
import type { App } from "#services/house";

import { attachFile, openPiece, removePiece } from "../actions/attach-piece.ts";
import type { PieceId } from "../domain/answer.ts";
import { answerPage, type Asking, backOr, type Env, find } from "./answered.tsx";
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
      c.header("content-type", opened.type);
      c.header(
        "content-disposition",
        `attachment; filename*=UTF-8''${encodeURIComponent(opened.name)}`,
      );
      return c.body(new Uint8Array(opened.bytes));
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
  return seen?.pieces.find(({ id }) => id === asked)?.id;
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
  const told = await attachFile(app, c.var.actor, {
    answer: seen.answer.id,
    file: file.value,
  });
  return backOr(app, c, told, { form: "piece" });
}
