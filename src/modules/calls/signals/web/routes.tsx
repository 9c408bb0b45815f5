import { type Context, Hono } from "hono";
import { z } from "zod";

import { isId } from "#basics/id";
import {
  type AskedEnv,
  lineField,
  optionalDayField,
  readForm,
  signedIn,
  pageAsked,
  optionalTextField,
} from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { declineSignal, seeWaitingSignals, takeSignal } from "../actions/decide-signal.ts";
import { seeMySignals, signalCall, takeSignalBack } from "../actions/signal-call.ts";
import { isAddress } from "../../domain/publish/lines.ts";
import type { SignalFields } from "../domain/signal.ts";
import { SignalPage, type SignalPageProps } from "./signal-page.tsx";
import { type SignalMending, SignalsPage } from "./signals-page.tsx";
import { decideSignalRefusals, signalRefusals, signalTexts as texts } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;

const signalForm = z.object({
  adresse: lineField(texts.urlMissing, 500).refine(isAddress, texts.urlMissing),
  intitule: lineField(texts.titleMissing, 300),
  organisme: lineField(texts.bodyMissing, 200),
  jour: optionalDayField(texts.notADay),
  lieu: optionalTextField(100),
  genre: z
    .enum(["", "appel a projets", "marche", "appel a candidatures"])
    .optional()
    .transform((kind) => (kind === "" ? undefined : kind)),
  mots: optionalTextField(3_000),
});

const SAID: Readonly<Record<string, string>> = { signale: texts.done, retire: texts.tookBack };

/** « /appels/signaler »: calls that somebody saw elsewhere. */
export function signalRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/", signedIn, (c) => show(app, c, { said: SAID[c.req.query("fait") ?? ""] }))
    .post("/", signedIn, (c) => signal(app, c))
    .post("/:signal/retirer", signedIn, async (c) => {
      const id = c.req.param("signal") ?? "";
      if (!isId<"Signal">(id)) return c.notFound();
      const told = await takeSignalBack(app, c.var.actor, { signal: id });
      return told.done ? c.redirect("/appels/signaler?fait=retire", 303) : c.notFound();
    });
}

async function show(
  app: App,
  c: Context<Env>,
  shown: Omit<SignalPageProps, "mine" | "now">,
): Promise<Response> {
  const mine = await seeMySignals(app, c.var.actor, undefined);
  if (mine === undefined) return c.notFound();
  const status = shown.problem !== undefined ? 409 : shown.problems === undefined ? 200 : 422;
  return answer(c, <SignalPage mine={mine} now={app.clock.now()} {...shown} />, status);
}

async function signal(app: App, c: Context<Env>): Promise<Response> {
  const { typed, ...form } = await readForm(c, signalForm);
  if (!form.fits) return show(app, c, { typed, problems: form.problems });
  const told = await signalCall(app, c.var.actor, fieldsOf(form.data));
  if (!told.done) return show(app, c, { typed, problem: signalRefusals[told.refusal] });
  return told.value.is === "known"
    ? c.redirect(`/appels/${told.value.call.number}?fait=connu`, 303)
    : c.redirect("/appels/signaler?fait=signale", 303);
}

function fieldsOf({ jour, lieu, genre, mots, ...data }: z.infer<typeof signalForm>): SignalFields {
  return {
    title: data.intitule,
    body: data.organisme,
    url: data.adresse,
    deadline: jour?.toString(),
    place: lieu,
    kind: genre,
    words: mots,
  };
}

const DECIDED: Readonly<Record<string, string>> = { pris: texts.took, ecarte: texts.declined };
const whyForm = z.object({ pourquoi: lineField(texts.whyMissing, 500) });

/** « /operateur/appels-signales »: they wait for who keeps the instance; unknown to all others. */
export function signalsRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/", (c) => showWaiting(app, c, { said: DECIDED[c.req.query("fait") ?? ""] }))
    .post("/:signal/prendre", async (c) => {
      const id = c.req.param("signal");
      if (!isId<"Signal">(id)) return c.notFound();
      const told = await takeSignal(app, c.var.actor, { signal: id });
      return told.done
        ? c.redirect("/operateur/appels-signales?fait=pris", 303)
        : showWaiting(app, c, { problem: decideSignalRefusals[told.refusal] });
    })
    .post("/:signal/ecarter", async (c) => {
      const id = c.req.param("signal");
      if (!isId<"Signal">(id)) return c.notFound();
      const { typed, ...form } = await readForm(c, whyForm);
      if (!form.fits)
        return showWaiting(app, c, { mending: { signal: id, typed, problems: form.problems } });
      const told = await declineSignal(app, c.var.actor, { signal: id, why: form.data.pourquoi });
      return told.done
        ? c.redirect("/operateur/appels-signales?fait=ecarte", 303)
        : showWaiting(app, c, { problem: decideSignalRefusals[told.refusal] });
    });
}

async function showWaiting(
  app: App,
  c: Context<Env>,
  shown: {
    readonly said?: string | undefined;
    readonly problem?: string | undefined;
    readonly mending?: SignalMending | undefined;
  },
): Promise<Response> {
  const page = pageAsked(c);
  const seen = await seeWaitingSignals(app, c.var.actor, { page });
  if (seen === undefined) return c.notFound();
  const status = shown.problem !== undefined ? 409 : shown.mending === undefined ? 200 : 422;
  return answer(c, <SignalsPage {...seen} page={page} now={app.clock.now()} {...shown} />, status);
}
