import { Hono } from "hono";

import { isId } from "#basics/id";
import { sendFile } from "#services/files";
import type { App } from "#services/house";

import { openPicturesOf } from "../../actions/pictures.ts";
import { seeDocument, type SeenPage } from "../../actions/see-document.ts";
import type { DocumentId } from "../../domain/document.ts";
import { type Asking, documentOf, type Env, ONE, VERSION } from "../../web/asked.ts";
import type { Described, WrittenFormat } from "../domain/described.ts";
import { seePiece } from "../actions/see-piece.ts";
import { askedFormat } from "./asked-format.ts";
import { describedOf, describedPiece } from "./described-of.ts";
import { writtenAs } from "./written-as.ts";

/** A document, one of its versions or one of its pieces as a file: `….md`, `….docx`… For who may read it, and nobody else. */
export function formatRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get(ONE, async (c, next) => {
      const { name, format } = askedFormat(c, "document");
      if (format === undefined) return next();
      const seen = await find(app, c, name, undefined);
      return send(app, c, { format, of: seen && describedOf(seen, c.var.frame.publicUrl) });
    })
    .get(VERSION, async (c, next) => {
      const { name, format } = askedFormat(c, "number");
      if (format === undefined) return next();
      const number = /^\d{1,6}$/.test(name) ? Number(name) : undefined;
      const document = c.req.param("document") ?? "";
      const seen = number === undefined ? undefined : await find(app, c, document, number);
      return send(app, c, { format, of: seen && describedOf(seen, c.var.frame.publicUrl) });
    })
    .get(`${ONE}/morceaux/:piece`, async (c, next) => {
      const { name, format } = askedFormat(c, "piece");
      if (format === undefined) return next();
      const document = documentOf(c);
      const found = document && (await seePiece(app, c.var.actor, { document, piece: name }));
      const of = found && describedPiece(found, c.var.frame.publicUrl);
      return send(app, c, { format, of });
    });
}

async function find(
  app: App,
  c: Asking,
  document: string,
  number: number | undefined,
): Promise<SeenPage | undefined> {
  if (!isId<"Document">(document)) return undefined;
  const id: DocumentId = document;
  return seeDocument(app, c.var.actor, { document: id, number });
}

async function send(
  app: App,
  c: Asking,
  { format, of }: { readonly format: WrittenFormat; readonly of: Described | undefined },
): Promise<Response> {
  const { projectFolder } = app.config;
  const pictures = of && (await openPicturesOf(app, c.var.actor, of.contents));
  const file =
    of && (await writtenAs(format, of, { projectFolder, ...(pictures && { pictures }) }));
  if (file === undefined) return c.notFound();
  const bytes = typeof file.bytes === "string" ? Buffer.from(file.bytes) : file.bytes;
  return sendFile(c, { ...file, bytes });
}
