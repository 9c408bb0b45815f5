import { type Context, Hono } from "hono";

import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { refused } from "#basics/result";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import type { OrganisationId } from "../../domain/publish/issuer.ts";
import { keepCall } from "../actions/keep-call.ts";
import { relayCall, takeRelayBack } from "../actions/relay-call.ts";
import { seeKept, seeToKeep } from "../actions/see-kept.ts";
import { answerSuggestion, suggestCall } from "../actions/suggest-call.ts";
import type { SuggestionAnswer } from "../domain/kept.ts";
import { proposeForm, proposingOf, relayForm } from "./forms.ts";
import { KeepPage } from "./keep-page.tsx";
import { KeptPage } from "./kept-page.tsx";
import { keepRefusals as refusals, keepTexts, keptTexts } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const AT = "/:number{[0-9]{1,12}}/garder";
const FOR = `${AT}/:organisation{[0-9a-f-]{36}}`;

/** « /appels/412/garder »: a call is kept, proposed, relayed, for one's structures. */
export function keepRoutes(app: App): Hono<Env> {
  const page = keepPage(app);
  return new Hono<Env>()
    .get(AT, signedIn, page.show)
    .post(`${FOR}/oui`, signedIn, keeping(page, app, true))
    .post(`${FOR}/non`, signedIn, keeping(page, app, false))
    .post(`${FOR}/proposer`, signedIn, proposing(page, app))
    .post(`${FOR}/relayer`, signedIn, relaying(page, app))
    .post(`${FOR}/retirer-relais`, signedIn, takingBack(page, app));
}

/** The call; and the structure that the address names. */
function keepPage(app: App) {
  return pageOf({
    find: async (c: Asking) => {
      const seen = await seeToKeep(app, c.var.actor, { number: Number(c.req.param("number")) });
      return seen && { ...seen, sentFor: organisationOf(c) };
    },
    draw: (c, seen, back) => {
      const today = dayOf(app.clock.now());
      const said = saidOf(c, keepTexts.said);
      return answer(c, <KeepPage {...{ seen, today, said, back }} sentFor={seen.sentFor} />, back);
    },
  });
}

type KeepPageHandlers = ReturnType<typeof keepPage>;

function organisationOf(c: Asking): OrganisationId | undefined {
  const id = c.req.param("organisation") ?? "";
  return isId<"Organisation">(id) ? id : undefined;
}

function saidOf(c: Asking, sentences: Readonly<Record<string, string>>): string | undefined {
  const asked = c.req.query("fait") ?? "";
  return Object.hasOwn(sentences, asked) ? sentences[asked] : undefined;
}

const backAt =
  (did: keyof typeof keepTexts.said) =>
  (_: unknown, { call }: { readonly call: { readonly number: number } }) =>
    `/appels/${call.number}/garder?fait=${did}`;

function keeping(page: KeepPageHandlers, app: App, keeps: boolean) {
  return page.pressed({
    act: async (c, { call, sentFor }) =>
      sentFor === undefined
        ? refused("not-allowed")
        : keepCall(app, c.var.actor, { organisation: sentFor, call: call.id, keeps }),
    refusals,
    to: backAt(keeps ? "garde" : "pas-garde"),
  });
}

function proposing(page: KeepPageHandlers, app: App) {
  return page.sent({
    form: "propose",
    asks: (seen) => proposeForm(proposingOf(seen, seen.sentFor)),
    act: async (c, { call, sentFor }, { associations, word = "" }) =>
      sentFor === undefined
        ? refused("not-allowed")
        : suggestCall(app, c.var.actor, {
            support: sentFor,
            call: call.id,
            associations: associations.filter((id) => isId<"Organisation">(id)),
            word,
          }),
    refusals,
    beside: { "nobody-chosen": "association", "no-room": "association" },
    to: backAt("propose"),
  });
}

function relaying(page: KeepPageHandlers, app: App) {
  return page.sent({
    form: "relay",
    asks: relayForm,
    act: async (c, { call, sentFor }, asked) =>
      sentFor === undefined
        ? refused("not-allowed")
        : relayCall(app, c.var.actor, { organisation: sentFor, call: call.id, ...asked }),
    refusals,
    beside: { "bad-address": "adresse", "bad-day": "paru" },
    to: backAt("relaye"),
  });
}

function takingBack(page: KeepPageHandlers, app: App) {
  return page.pressed({
    act: async (c, { call, sentFor }) =>
      sentFor === undefined
        ? refused("not-allowed")
        : takeRelayBack(app, c.var.actor, { organisation: sentFor, call: call.id }),
    refusals,
    to: backAt("pas-relaye"),
  });
}

/** « /appels/gardes »: what one's structures keep, and what is proposed to them. */
export function keptRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => seeKept(app, c.var.actor, undefined),
    draw: (c, seen, back) => {
      const shown = { seen, now: app.clock.now(), said: saidOf(c, keptTexts.said), back };
      return answer(c, <KeptPage {...shown} />, back);
    },
  });
  const answering = (said: SuggestionAnswer, did: keyof typeof keptTexts.said) =>
    page.pressed({
      act: async (c: Asking) => {
        const suggestion = c.req.param("suggestion") ?? "";
        return isId<"SuggestedCall">(suggestion)
          ? answerSuggestion(app, c.var.actor, { suggestion, answer: said })
          : refused("nothing-to-answer");
      },
      refusals,
      to: () => `/appels/gardes?fait=${did}`,
    });
  const ONE = "/:suggestion{[0-9a-f-]{36}}";
  return new Hono<Env>()
    .get("/", signedIn, page.show)
    .post(`${ONE}/garder`, signedIn, answering("kept", "garde"))
    .post(`${ONE}/decliner`, signedIn, answering("declined", "decline"));
}
