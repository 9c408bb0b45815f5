import { Hono } from "hono";

import { isId } from "#basics/id";
import { pageList } from "#basics/query";
import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { type Asking, documentOf, type Env, ONE } from "../../web/asked.ts";
import { decideSuggestion, openSuggestion } from "../actions/decide-suggestion.ts";
import { seeSuggestion, type SeenOne, seeSuggestions } from "../actions/see-suggestions.ts";
import { withdrawSuggestion } from "../actions/withdraw-suggestion.ts";
import { suggestionAt, suggestionsAt } from "./addresses.ts";
import { partlyForm, refuseForm } from "./forms.ts";
import { cellsForm, cellsTold } from "./line-forms.ts";
import { lineDecideTexts } from "./line-texts.fr.ts";
import { SuggestionsPage } from "./list-page.tsx";
import { ACCEPT, PARTLY, REFUSE, SuggestionPage } from "./suggestion-page.tsx";
import { decideTexts as refusals } from "./texts.fr.ts";

const ONE_OF = `${ONE}/propositions/:suggestion`;

/** What is suggested in a document, and the answers of those who write there. */
export function answerRoutes(app: App): Hono<Env> {
  const all = pageOf({
    find: async (c: Asking) => {
      const document = documentOf(c);
      const asked = pageList.read(c.req.queries());
      const seen = document && (await seeSuggestions(app, c.var.actor, { document, ...asked }));
      return seen && { seen, asked };
    },
    draw: (c, seen, back) => answer(c, <SuggestionsPage {...seen} now={app.clock.now()} />, back),
  });
  return new Hono<Env>().get(`${ONE}/propositions`, all.show).route("/", oneRoutes(app));
}

const ofSeen = ({ document, suggestion }: SeenOne) => ({
  document: document.id,
  suggestion: suggestion.one.id,
});
const atOf = (_: unknown, { document, suggestion }: SeenOne) =>
  suggestionAt(document.id, suggestion.one.id);

function onePage(app: App) {
  return pageOf({
    find: async (c: Asking) => {
      const document = documentOf(c);
      const suggestion = c.req.param("suggestion") ?? "";
      if (document === undefined || !isId<"Suggestion">(suggestion)) return undefined;
      return seeSuggestion(app, c.var.actor, { document, suggestion });
    },
    draw: (c, seen, back) =>
      answer(c, <SuggestionPage seen={seen} back={back} now={app.clock.now()} />, back),
  });
}

function oneRoutes(app: App): Hono<Env> {
  const page = onePage(app);
  const accept = page.pressed({
    form: ACCEPT,
    act: (c, seen) => decideSuggestion(app, c.var.actor, { ...ofSeen(seen), how: "accepted" }),
    refusals,
    to: atOf,
  });
  const refuse = page.sent({
    form: REFUSE,
    asks: refuseForm,
    act: (c, seen, { reason }) =>
      decideSuggestion(app, c.var.actor, { ...ofSeen(seen), how: "refused", reason }),
    refusals,
    beside: { "reason-missing": "raison" },
    to: atOf,
  });
  const open = page.pressed({
    act: (c, seen) => openSuggestion(app, c.var.actor, ofSeen(seen)),
    refusals,
    to: atOf,
  });
  const withdraw = page.pressed({
    act: (c, seen) => withdrawSuggestion(app, c.var.actor, ofSeen(seen)),
    refusals,
    to: (_, { document }) => suggestionsAt(document.id),
  });
  return new Hono<Env>()
    .get(ONE_OF, page.show)
    .post(`${ONE_OF}/accepter`, signedIn, accept)
    .post(`${ONE_OF}/refuser`, signedIn, refuse)
    .post(`${ONE_OF}/ouvrir`, signedIn, open)
    .post(`${ONE_OF}/retirer`, signedIn, withdraw)
    .route("/", partlyRoutes(app));
}

/** Taken in other words; a line of a table in other cells. */
function partlyRoutes(app: App): Hono<Env> {
  const page = onePage(app);
  const partly = page.sent({
    form: PARTLY,
    asks: partlyForm,
    act: (c, seen, { words }) =>
      decideSuggestion(app, c.var.actor, { ...ofSeen(seen), how: "partly", words }),
    refusals,
    beside: { "nothing-to-take": "gardes", "words-too-long": "gardes" },
    to: atOf,
  });
  const partlyLine = page.sent({
    form: PARTLY,
    asks: ({ suggestion: { says } }) =>
      cellsForm(
        (says.columns ?? []).map((title) => ({ title })),
        says.words,
      ),
    act: (c, seen, answers) => {
      const words = cellsTold(seen.suggestion.says.columns?.length ?? 0, answers);
      return decideSuggestion(app, c.var.actor, { ...ofSeen(seen), how: "partly", words });
    },
    refusals: lineDecideTexts,
    to: atOf,
  });
  return new Hono<Env>()
    .post(`${ONE_OF}/en-partie`, signedIn, partly)
    .post(`${ONE_OF}/ligne-en-partie`, signedIn, partlyLine);
}
