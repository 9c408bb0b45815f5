import { Hono } from "hono";

import { pageList } from "#basics/query";
import { wholeWithin } from "#basics/questions";
import type { Form } from "#basics/form";
import { done, refused } from "#basics/result";
import { LetterSentPage, placeOf, siteOf } from "#pieces/people";
import { pageOf } from "#services/forms";
import { type App, personBy } from "#services/house";
import { answer } from "#ui/frame";

import { listRemarks } from "../../comments/actions/list-remarks.ts";
import { RemarksPart } from "../../comments/web/remarks-part.tsx";
import { type Asking, documentOf, type Env, numberOf, ONE, VERSION } from "../../web/asked.ts";
import { seeParagraphs } from "../actions/see-paragraphs.ts";
import { seeParagraph } from "../actions/see-suggestions.ts";
import type { Kind } from "../../domain/document.ts";
import { suggest, type SuggestRefusal } from "../actions/suggest.ts";
import { type GuestRefusal, suggestAsGuest } from "../actions/suggest-as-guest.ts";
import { lineAt, paragraphAt, passagesAt, suggestionAt } from "./addresses.ts";
import { guestForm, suggestForm } from "./forms.ts";
import { lineForm, lineTold } from "./line-forms.ts";
import { SuggestLinePage } from "./line-page.tsx";
import { lineRefusals } from "./line-texts.fr.ts";
import { ParagraphsPage } from "./paragraphs-page.tsx";
import { SuggestPage } from "./suggest-page.tsx";
import { refusalTexts as refusals, texts } from "./texts.fr.ts";

/** The most paragraphs that a document has: one sign each. */
const MOST_PLACE = 300_000;

/** The rank that an address names, from 0. */
export const placeIn = (c: Asking) => wholeWithin(c.req.param("place") ?? "", 0, MOST_PLACE);

export const BESIDE = {
  "nothing-changed": "mots",
  "words-too-long": "mots",
  "why-too-long": "pourquoi",
  "not-an-address": "email",
} as const;

/** A document paragraph by paragraph, and a change suggested of one: with an account or without. */
export function suggestRoutes(app: App): Hono<Env> {
  const mails = app.config.smtpUrl === undefined;
  return new Hono<Env>()
    .get(`${ONE}/paragraphes`, allPage(app, "text").show)
    .get(`${ONE}/lignes/proposer`, allPage(app, "table").show)
    .get("/proposition-envoyee", (c) =>
      answer(
        c,
        <LetterSentPage
          says={texts}
          backTo="/communs"
          mailsKept={mails}
          demonstration={c.var.instance.demonstration}
        />,
      ),
    )
    .route("/", oneRoutes(app))
    .route("/", lineRoutes(app));
}

function allPage(app: App, kind: Kind) {
  return pageOf({
    find: async (c: Asking) => {
      const document = documentOf(c);
      const asked = pageList.read(c.req.queries());
      const seen =
        document && (await seeParagraphs(app, c.var.actor, { document, kind, ...asked }));
      if (seen === undefined) return undefined;
      const places = seen.passages.map(({ place }) => place);
      const { id } = seen.document;
      const remarks =
        kind === "text" ? await listRemarks(app, c.var.actor, { id, places }) : undefined;
      return { seen, asked, remarks };
    },
    draw: (c, { seen, asked, remarks }, back) => {
      const { id } = seen.document;
      const at = (place: number) => paragraphAt(id, seen.number, place);
      const page = {
        seen,
        asked,
        here: passagesAt(seen.document),
        now: app.clock.now(),
        suggestAt: (place: number) =>
          kind === "text" ? `${at(place)}/proposer` : lineAt(id, seen.number, place),
        remarks: ({ place, words }: { readonly place: number; readonly words: string }) => (
          <RemarksPart
            remarks={remarks}
            place={place}
            words={words}
            at={`${at(place)}/commenter`}
          />
        ),
      };
      return answer(c, <ParagraphsPage {...page} />, back);
    },
  });
}

async function findOne(app: App, c: Asking) {
  const document = documentOf(c);
  const [number, place] = [numberOf(c), placeIn(c)];
  if (document === undefined || number === undefined || place === undefined) return undefined;
  return seeParagraph(app, c.var.actor, { document, number, place });
}

const isGuest = (c: Asking) => personBy(c.var.actor) === undefined;

function lineRoutes(app: App): Hono<Env> {
  const at = `${VERSION}/lignes/:place/proposer`;
  const page = pageOf({
    find: async (c: Asking) => {
      const seen = await findOne(app, c);
      return seen?.columns === undefined ? undefined : { ...seen, columns: seen.columns };
    },
    draw: (c, seen, back) => {
      const here = lineAt(seen.document.id, seen.number, seen.place);
      const shown = { seen, back, at: here, isGuest: isGuest(c) };
      return answer(c, <SuggestLinePage {...shown} />, back);
    },
  });
  const sent = page.sent<Form, string, SuggestRefusal | GuestRefusal>({
    asks: ({ columns, was }, c) => lineForm(columns, was, { isGuest: isGuest(c) }),
    act: async (c, { document, number, place, columns }, answers) => {
      const { words, why, name, email } = lineTold(columns.length, answers);
      const asked = { document: document.id, number, place, words, why };
      if (!isGuest(c)) {
        const told = await suggest(app, c.var.actor, asked);
        return told.done ? done(suggestionAt(document.id, told.value)) : told;
      }
      if (document.published === undefined) return refused("unknown-document");
      const from = { site: siteOf(app, c), from: placeOf(c) };
      const told = await suggestAsGuest(app, c.var.actor, { ...asked, name, email, ...from });
      return told.done ? done("/communs/proposition-envoyee") : told;
    },
    refusals: lineRefusals,
    beside: { "why-too-long": BESIDE["why-too-long"], "not-an-address": BESIDE["not-an-address"] },
    to: (there) => there,
  });
  return new Hono<Env>().get(at, page.show).post(at, sent);
}

function oneRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const seen = await findOne(app, c);
      return seen?.columns === undefined ? seen : undefined;
    },
    draw: (c, seen, back) => {
      const at = `${paragraphAt(seen.document.id, seen.number, seen.place)}/proposer`;
      const shown = { seen, back, at, isGuest: isGuest(c) };
      return answer(c, <SuggestPage {...shown} />, back);
    },
  });
  const mine = page.sent({
    asks: suggestForm,
    act: (c, { document, number, place }, asked) =>
      suggest(app, c.var.actor, { document: document.id, number, place, ...asked }),
    refusals,
    beside: BESIDE,
    to: (suggestion, { document }) => suggestionAt(document.id, suggestion),
  });
  const guests = page.sent({
    asks: guestForm,
    act: (c, { document, number, place }, asked) => {
      if (document.published === undefined) return Promise.resolve(refused("unknown-document"));
      const where = { document: document.id, number, place };
      const from = { site: siteOf(app, c), from: placeOf(c) };
      return suggestAsGuest(app, c.var.actor, { ...where, ...asked, ...from });
    },
    refusals,
    beside: BESIDE,
    to: () => "/communs/proposition-envoyee",
  });
  return new Hono<Env>()
    .get(`${VERSION}/paragraphes/:place/proposer`, page.show)
    .post(`${VERSION}/paragraphes/:place/proposer`, (c) => (isGuest(c) ? guests(c) : mine(c)));
}
