import { Hono } from "hono";

import { pageList } from "#basics/query";
import { wholeWithin } from "#basics/questions";
import { refused } from "#basics/result";
import { LetterSentPage, placeOf, siteOf } from "#pieces/people";
import { pageOf } from "#services/forms";
import { type App, personBy } from "#services/house";
import { answer } from "#ui/frame";

import { listRemarks } from "../../comments/actions/list-remarks.ts";
import { RemarksPart } from "../../comments/web/remarks-part.tsx";
import { type Asking, documentOf, type Env, numberOf, ONE, VERSION } from "../../web/asked.ts";
import { seeParagraphs } from "../actions/see-paragraphs.ts";
import { seeParagraph } from "../actions/see-suggestions.ts";
import { suggest } from "../actions/suggest.ts";
import { suggestAsGuest } from "../actions/suggest-as-guest.ts";
import { paragraphAt, paragraphsAt, suggestionAt } from "./addresses.ts";
import { guestForm, suggestForm } from "./forms.ts";
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
  const all = pageOf({
    find: async (c: Asking) => {
      const document = documentOf(c);
      const asked = pageList.read(c.req.queries());
      const seen = document && (await seeParagraphs(app, c.var.actor, { document, ...asked }));
      if (seen === undefined) return undefined;
      const places = seen.passages.map(({ place }) => place);
      const remarks = await listRemarks(app, c.var.actor, { id: seen.document.id, places });
      return { seen, asked, remarks };
    },
    draw: (c, { seen, asked, remarks }, back) => {
      const { id } = seen.document;
      const at = (place: number) => paragraphAt(id, seen.number, place);
      const page = {
        seen,
        asked,
        here: paragraphsAt(id),
        now: app.clock.now(),
        suggestAt: (place: number) => `${at(place)}/proposer`,
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
  const mails = app.config.smtpUrl === undefined;
  return new Hono<Env>()
    .get(`${ONE}/paragraphes`, all.show)
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
    .route("/", oneRoutes(app));
}

function oneRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const document = documentOf(c);
      const [number, place] = [numberOf(c), placeIn(c)];
      if (document === undefined || number === undefined || place === undefined) return undefined;
      return seeParagraph(app, c.var.actor, { document, number, place });
    },
    draw: (c, seen, back) => {
      const at = `${paragraphAt(seen.document.id, seen.number, seen.place)}/proposer`;
      const isGuest = personBy(c.var.actor) === undefined;
      return answer(c, <SuggestPage seen={seen} back={back} at={at} isGuest={isGuest} />, back);
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
    .post(`${VERSION}/paragraphes/:place/proposer`, (c) =>
      personBy(c.var.actor) === undefined ? guests(c) : mine(c),
    );
}
