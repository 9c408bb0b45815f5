import { Hono } from "hono";

import { isId } from "#basics/id";
import { refused } from "#basics/result";
import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { listPlaces } from "../../actions/list-documents.ts";
import { seeDocument } from "../../actions/see-document.ts";
import { documentAt } from "../../web/addresses.ts";
import { type Asking, documentOf, type Env, ONE } from "../../web/asked.ts";
import { deriveForm } from "../../web/forms.ts";
import { refusalTexts } from "../../web/texts.fr.ts";
import { derivePiece } from "../actions/derive-piece.ts";
import { piecesOf } from "../domain/pieces.ts";
import { DerivePiecePage, PiecePage, PiecesPage } from "./piece-pages.tsx";
import { pieceRefusals } from "./texts.fr.ts";

const refusals = { ...refusalTexts, ...pieceRefusals };
const BESIDE = {
  "empty-title": "titre",
  "title-too-long": "titre",
  "unknown-space": "dans",
} as const;

/** « …/morceaux »: the parts of a document, each at its address, and begun from. */
export function pieceRoutes(app: App): Hono<Env> {
  const pieces = pageOf({
    find: async (c: Asking) => {
      const seen = await see(app, c);
      return seen && { seen, pieces: piecesOf(seen.contents) };
    },
    draw: (c, found, back) => answer(c, <PiecesPage {...found} />, back),
  });
  const piece = pageOf({
    find: (c: Asking) => findPiece(app, c),
    draw: (c, found, back) => answer(c, <PiecePage {...found} />, back),
  });
  const derive = pageOf({
    find: async (c: Asking) => {
      const found = await findPiece(app, c);
      if (found?.seen.may.derive !== true || !found.seen.version.isForEveryone) return undefined;
      return { ...found, places: await listPlaces(app, c.var.actor, undefined) };
    },
    draw: (c, found, back) => answer(c, <DerivePiecePage {...found} back={back} />, back),
  });
  const sent = derive.sent({
    asks: ({ places }) => deriveForm(places),
    act: (c, { seen, piece: one }, { title, space }) => {
      if (!isId<"Space">(space)) return Promise.resolve(refused("unknown-space"));
      const { document, version } = seen;
      return derivePiece(app, c.var.actor, {
        document: document.id,
        number: version.number,
        piece: one.id,
        title,
        space,
      });
    },
    refusals,
    beside: BESIDE,
    to: (document) => documentAt(document),
  });
  return new Hono<Env>()
    .get(`${ONE}/morceaux`, pieces.show)
    .get(`${ONE}/morceaux/:piece`, piece.show)
    .get(`${ONE}/morceaux/:piece/repartir`, signedIn, derive.show)
    .post(`${ONE}/morceaux/:piece/repartir`, signedIn, sent);
}

async function see(app: App, c: Asking) {
  const document = documentOf(c);
  return document && seeDocument(app, c.var.actor, { document });
}

async function findPiece(app: App, c: Asking) {
  const seen = await see(app, c);
  const piece = seen && piecesOf(seen.contents).find(({ id }) => id === c.req.param("piece"));
  return seen && piece && { seen, piece };
}
