import { Hono } from "hono";

import { isId } from "#basics/id";
import { refused } from "#basics/result";
import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { listPlaces } from "../../actions/list-documents.ts";
import { seeDocument, type SeenPage } from "../../actions/see-document.ts";
import type { TableContents } from "../../domain/table.ts";
import { documentAt } from "../../web/addresses.ts";
import { type Asking, documentOf, type Env, ONE } from "../../web/asked.ts";
import { deriveForm } from "../../web/forms.ts";
import { refusalTexts } from "../../web/texts.fr.ts";
import { derivePiece } from "../actions/derive-piece.ts";
import { seePiece } from "../actions/see-piece.ts";
import { piecesOf } from "../domain/pieces.ts";
import { choosePartForm, partTold } from "./choose-part-form.ts";
import { ChoosePartPage } from "./choose-part-page.tsx";
import { chooseTexts } from "./choose-part-texts.fr.ts";
import { DerivePiecePage, pieceAt, PiecePage, PiecesPage } from "./piece-pages.tsx";
import { pieceRefusals } from "./texts.fr.ts";

const refusals = { ...refusalTexts, ...pieceRefusals };
const BESIDE = {
  "empty-title": "titre",
  "title-too-long": "titre",
  "unknown-space": "dans",
} as const;

/** « …/morceaux »: the parts of a document, each at its address, and begun from; of a table, those that one chooses. */
export function pieceRoutes(app: App): Hono<Env> {
  return new Hono<Env>().route("/", chooseRoutes(app)).route("/", oneRoutes(app));
}

function chooseRoutes(app: App): Hono<Env> {
  const pieces = pageOf({
    find: async (c: Asking) => {
      const document = documentOf(c);
      const seen = document && (await seeDocument(app, c.var.actor, { document }));
      return seen && { seen, pieces: piecesOf(seen.contents) };
    },
    draw: (c, { seen, pieces: all }, back) => {
      const { contents } = seen;
      return answer(
        c,
        contents.kind === "table" ? (
          <ChoosePartPage seen={seen} table={contents} back={back} />
        ) : (
          <PiecesPage seen={seen} pieces={all} />
        ),
        back,
      );
    },
  });
  const chosen = pieces.sent({
    asks: ({ seen }) => choosePartForm(tableOf(seen)),
    act: (_, { seen }, asked) =>
      Promise.resolve(partTold(tableOf(seen), seen.version.number, asked)),
    refusals: chooseTexts.refusals,
    beside: { "all-of-it": "colonnes", "not-lines": "numeros", "too-many-stretches": "numeros" },
    to: (piece, { seen }) => pieceAt(seen, piece),
  });
  return new Hono<Env>().get(`${ONE}/morceaux`, pieces.show).post(`${ONE}/morceaux`, chosen);
}

/** A text has nothing to choose here. */
const NO_TABLE: TableContents = { kind: "table", columns: [], rows: [] };
const tableOf = ({ contents }: SeenPage) => (contents.kind === "table" ? contents : NO_TABLE);

function oneRoutes(app: App): Hono<Env> {
  const find = async (c: Asking) => {
    const document = documentOf(c);
    const piece = c.req.param("piece") ?? "";
    return document && (await seePiece(app, c.var.actor, { document, piece }));
  };
  const piece = pageOf({
    find,
    draw: (c, found, back) => answer(c, <PiecePage {...found} />, back),
  });
  const derive = pageOf({
    find: async (c: Asking) => {
      const found = await find(c);
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
    .get(`${ONE}/morceaux/:piece`, piece.show)
    .get(`${ONE}/morceaux/:piece/repartir`, signedIn, derive.show)
    .post(`${ONE}/morceaux/:piece/repartir`, signedIn, sent);
}
