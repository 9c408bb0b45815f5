import { Hono } from "hono";

import { type GivenBack, readAnswers } from "#basics/form";
import { done, refused, type Result } from "#basics/result";
import { pageOf, signedIn, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { answerVoice, delegate, takeVoiceBack } from "../voices/actions/delegate.ts";
import { foreseeRing } from "../voices/actions/foresee-ring.ts";
import type { SeenVote } from "../actions/seen.ts";
import { seeVoice } from "../voices/actions/see-voice.ts";
import type { DelegateRefusal, Scope } from "../domain/delegation.ts";
import { eveningOf } from "./evening.ts";
import { MyVoicePage } from "../voices/web/my-voice-page.tsx";
import { RingPage } from "../voices/web/ring-page.tsx";
import type { Asking, Env } from "./asked.ts";
import { drawVote, findSeen, votePage } from "../votes/web/seen.tsx";
import {
  answerForm,
  entrustForm,
  mineForm,
  namedIn,
  scopeFrom,
  takeBackForm,
} from "../voices/web/forms.ts";
import { delegateRefusalTexts as refusals, texts } from "../voices/web/texts.fr.ts";

/** Whom one entrusts one's voice to: from the page of a vote, and on the page of one's voice. */
export function voiceRoutes(app: App): Hono<Env> {
  return new Hono<Env>().route("/ma-voix", mineRoutes(app)).route("/", voteRoutes(app));
}

function mineRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => seeVoice(app, c.var.actor, undefined),
    draw: (c, seen, back) => {
      const says = c.req.query("fait") === "reprise" ? texts.done.takenBack : undefined;
      const shown = { seen, says, now: app.clock.now() };
      return answer(c, <MyVoicePage {...shown} back={back} />, back);
    },
  });
  const entrust = page.sent({
    form: "entrust",
    asks: mineForm,
    act: (c, _, { circle, theme, until, ...asked }) =>
      delegate(app, c.var.actor, {
        scope: { circle, theme, vote: undefined },
        to: namedIn(asked),
        until: until && eveningOf(until),
      }),
    refusals,
    beside: {
      "nobody-named": "to",
      "to-yourself": "to",
      "named-twice": "second",
      "ends-in-the-past": "until",
    },
    to: () => "/votes/ma-voix#confiee",
  });
  const takeBack = page.sent({
    asks: takeBackForm,
    act: async (c, _, scope) => {
      await takeVoiceBack(app, c.var.actor, { scope });
      return done(scope);
    },
    refusals: {},
    to: () => "/votes/ma-voix?fait=reprise",
  });
  return new Hono<Env>()
    .get("/", signedIn, page.show)
    .post("/", signedIn, entrust)
    .post("/reprendre", signedIn, takeBack)
    .post("/reponse", signedIn, (c) => answerOne(app, c));
}

/** By hand: what is not entrusted to the one who answers is not found. */
async function answerOne(app: App, c: Asking): Promise<Response> {
  const read = readAnswers(answerForm, await typedOf(c));
  if (!read.fits) return c.notFound();
  const told = await answerVoice(app, c.var.actor, read.data);
  return told.done ? c.redirect("/votes/ma-voix#recue", 303) : c.notFound();
}

type Entrusted = Result<Scope, DelegateRefusal | "makes-a-ring">;

function voteRoutes(app: App): Hono<Env> {
  const vote = pageOf({
    find: (c: Asking) => findSeen(app, c),
    draw: (c, seen, back) =>
      back.refusal === "makes-a-ring" ? drawRing(app, c, seen, back) : drawVote(app, c, seen, back),
  });
  const entrust = vote.sent({
    form: "voice",
    asks: entrustForm,
    act: async (c, seen, { scope, nobody, sure, ...asked }): Promise<Entrusted> => {
      const to = namedIn(asked);
      if (to.length === 0 && !nobody) return refused("nobody-named");
      if (!sure && to.length === 1 && (await ringOf(app, c, seen, to[0])) !== undefined)
        return refused("makes-a-ring");
      return delegate(app, c.var.actor, { scope: scopeFrom(seen, scope), to });
    },
    refusals: { ...refusals, "makes-a-ring": texts.ringTitle },
    to: (_, seen) => `/votes/${seen.vote.id}?fait=confiance`,
  });
  const takeBack = votePage(app).pressed({
    act: async (c, { scope }) => {
      // The narrowest scope: the one that the page showed.
      if (scope !== undefined) await takeVoiceBack(app, c.var.actor, { scope });
      return done(scope);
    },
    refusals: {},
    to: (_, { vote: { id }, delegates: [first] }) =>
      `/votes/${id}?fait=reprise${first === undefined ? "" : `&de=${first.person}`}`,
  });
  return new Hono<Env>()
    .post("/:vote/confier", signedIn, entrust)
    .post("/:vote/reprendre", signedIn, takeBack);
}

/** The ring that a voice would make, entrusted to one whom its owner may name. */
async function ringOf(app: App, c: Asking, { vote, others }: SeenVote, asked: unknown) {
  const to = others.find(({ person }) => person === asked);
  const ring = to && (await foreseeRing(app, c.var.actor, { vote: vote.id, to: to.person }));
  return to && ring && { to, ring };
}

/** Nothing is refused yet: the way that the voice would go, and the choice to entrust it all the same. */
async function drawRing(app: App, c: Asking, seen: SeenVote, back: GivenBack): Promise<Response> {
  const { to, second, third, scope = "circle" } = back.typed ?? {};
  const named = [to, second, third].find((one) => one !== undefined && one !== "") ?? "";
  const found = await ringOf(app, c, seen, named);
  if (found === undefined) return drawVote(app, c, seen, {});
  const asked = { to: String(named), scope: String(scope) };
  return answer(c, <RingPage seen={seen} {...found} asked={asked} />);
}
