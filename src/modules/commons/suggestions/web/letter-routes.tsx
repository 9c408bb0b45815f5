import { Hono } from "hono";

import { pageList } from "#basics/query";
import { wholeWithin } from "#basics/questions";
import { pageOf } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import type { Asking, Env } from "../../web/asked.ts";
import { seeParagraphByLetter, seeParagraphsByLetter } from "../actions/see-paragraphs.ts";
import { suggestByLetter } from "../actions/suggest.ts";
import { confirmOwn, seeOwn, withdrawOwn } from "../actions/suggest-as-guest.ts";
import { suggestForm } from "./forms.ts";
import { lineForm, lineTold } from "./line-forms.ts";
import { SuggestLinePage } from "./line-page.tsx";
import { lineRefusals } from "./line-texts.fr.ts";
import { OwnPage } from "./own-page.tsx";
import { ParagraphsPage } from "./paragraphs-page.tsx";
import { BESIDE, placeIn } from "./suggest-routes.tsx";
import { SuggestPage, ThankedPage } from "./suggest-page.tsx";
import { decideTexts, refusalTexts as refusals } from "./texts.fr.ts";

const linkOf = (c: Asking) => {
  const { id = "", signature = "" } = c.req.param();
  return { id, signature };
};
const ownAt = (c: Asking) => {
  const { id, signature } = linkOf(c);
  return `/l/proposition/${id}/${signature}`;
};

/** « /l/proposition »: by the link of a letter, without an account. Opening it confirms nothing: programs open them too. */
export function ownRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => seeOwn(app, linkOf(c)),
    draw: (c, seen, back) => answer(c, <OwnPage seen={seen} at={ownAt(c)} back={back} />, back),
  });
  const confirm = page.pressed({
    act: (c) => confirmOwn(app, linkOf(c)),
    refusals: decideTexts,
    to: (_, __, c) => ownAt(c),
  });
  const withdraw = page.pressed({
    act: (c) => withdrawOwn(app, linkOf(c)),
    refusals: decideTexts,
    to: () => "/communs",
  });
  return new Hono<Env>()
    .get("/:id/:signature", page.show)
    .post("/:id/:signature", confirm)
    .post("/:id/:signature/retirer", withdraw);
}

const readerOf = (c: Asking) => {
  const { document = "", person = "", signature = "" } = c.req.param();
  return { document, person, signature };
};
const readerAt = (c: Asking) => {
  const { document, person, signature } = readerOf(c);
  return `/l/proposer/${document}/${person}/${signature}`;
};

/** « /l/proposer »: the address that a letter gives to one person, to suggest a change without coming in. */
export function readerRoutes(app: App): Hono<Env> {
  const all = pageOf({
    find: async (c: Asking) => {
      const asked = pageList.read(c.req.queries());
      const seen = await seeParagraphsByLetter(app, readerOf(c), asked.page);
      return seen && { seen, asked };
    },
    draw: (c, { seen, asked }, back) => {
      const here = readerAt(c);
      const rank = seen.columns === undefined ? "" : "/lignes";
      const suggestAt = (place: number) => `${here}/${seen.number}${rank}/${place}`;
      const page = { seen, asked, here, suggestAt, now: app.clock.now(), remarks: () => null };
      return answer(c, <ParagraphsPage {...page} />, back);
    },
  });
  return new Hono<Env>()
    .get("/:document/:person/:signature", all.show)
    .route("/", readerOneRoutes(app))
    .route("/", readerLineRoutes(app));
}

async function findOne(app: App, c: Asking) {
  const number = wholeWithin(c.req.param("number") ?? "", 1, 999_999);
  const place = placeIn(c);
  if (number === undefined || place === undefined) return undefined;
  return seeParagraphByLetter(app, readerOf(c), { number, place });
}

function readerLineRoutes(app: App): Hono<Env> {
  const at = "/:document/:person/:signature/:number/lignes/:place";
  const page = pageOf({
    find: async (c: Asking) => {
      const seen = await findOne(app, c);
      return seen?.columns === undefined ? undefined : { ...seen, columns: seen.columns };
    },
    draw: (c, seen, back) => {
      const here = `${readerAt(c)}/${seen.number}/lignes/${seen.place}`;
      const shown = { seen, back, at: here, isGuest: false };
      return answer(c, <SuggestLinePage {...shown} />, back);
    },
  });
  const sent = page.sent({
    asks: ({ columns, was }) => lineForm(columns, was, { isGuest: false }),
    act: (c, { number, place, columns }, answers) => {
      const { words, why } = lineTold(columns.length, answers);
      return suggestByLetter(app, readerOf(c), { number, place, words, why });
    },
    refusals: lineRefusals,
    beside: { "why-too-long": BESIDE["why-too-long"] },
    to: (_, seen, c) => answer(c, <ThankedPage seen={seen} />),
  });
  return new Hono<Env>().get(at, page.show).post(at, sent);
}

function readerOneRoutes(app: App): Hono<Env> {
  const one = pageOf({
    find: async (c: Asking) => {
      const seen = await findOne(app, c);
      return seen?.columns === undefined ? seen : undefined;
    },
    draw: (c, seen, back) => {
      const at = `${readerAt(c)}/${seen.number}/${seen.place}`;
      return answer(c, <SuggestPage seen={seen} back={back} at={at} isGuest={false} />, back);
    },
  });
  const sent = one.sent({
    asks: suggestForm,
    act: (c, { number, place }, asked) =>
      suggestByLetter(app, readerOf(c), { number, place, ...asked }),
    refusals,
    beside: BESIDE,
    to: (_, seen, c) => answer(c, <ThankedPage seen={seen} />),
  });
  return new Hono<Env>()
    .get("/:document/:person/:signature/:number/:place", one.show)
    .post("/:document/:person/:signature/:number/:place", sent);
}
