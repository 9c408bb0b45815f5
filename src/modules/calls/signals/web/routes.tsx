import { type Context, Hono } from "hono";

import type { GivenBack } from "#basics/form";
import { isId } from "#basics/id";
import { pageList } from "#basics/query";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { declineSignal, seeWaitingSignals, takeSignal } from "../actions/decide-signal.ts";
import { seeMySignals, signalCall, takeSignalBack } from "../actions/signal-call.ts";
import type { SignalId } from "../domain/signal.ts";
import { declineForm, signalForm } from "./forms.ts";
import { SignalPage } from "./signal-page.tsx";
import { SignalsPage } from "./signals-page.tsx";
import { decideSignalRefusals, signalRefusals, signalTexts as texts } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const HERE = "/appels/signaler";
const SAID: Readonly<Record<string, string>> = { signale: texts.done, retire: texts.tookBack };

/** « /appels/signaler »: calls that somebody saw elsewhere. */
export function signalRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => seeMySignals(app, c.var.actor, undefined),
    draw: (c, mine, back) => {
      const shown = { mine, now: app.clock.now(), said: SAID[c.req.query("fait") ?? ""] };
      return answer(c, <SignalPage {...shown} back={back} />, back);
    },
  });
  const signal = page.sent({
    asks: signalForm,
    act: (c, _, { deadline, ...asked }) =>
      signalCall(app, c.var.actor, { ...asked, deadline: deadline?.toString() }),
    refusals: signalRefusals,
    to: (told) =>
      told.is === "known" ? `/appels/${told.call.number}?fait=connu` : `${HERE}?fait=signale`,
  });
  return new Hono<Env>()
    .get("/", signedIn, page.show)
    .post("/", signedIn, signal)
    .post("/:signal/retirer", signedIn, async (c) => {
      const id = signalOf(c);
      const told = id && (await takeSignalBack(app, c.var.actor, { signal: id }));
      return told?.done === true ? c.redirect(`${HERE}?fait=retire`, 303) : c.notFound();
    });
}

const WAITING = "/operateur/appels-signales";
const DECIDED: Readonly<Record<string, string>> = { pris: texts.took, ecarte: texts.declined };

/** « /operateur/appels-signales »: they wait for who keeps the instance; unknown to all others. */
export function signalsRoutes(app: App): Hono<Env> {
  const see = async (c: Asking) => {
    const asked = pageList.read(c.req.queries());
    const seen = await seeWaitingSignals(app, c.var.actor, asked);
    return seen && { ...seen, asked };
  };
  type Seen = NonNullable<Awaited<ReturnType<typeof see>>>;
  const draw = (c: Asking, seen: Seen, back: GivenBack) => {
    const shown = { ...seen, now: app.clock.now(), said: DECIDED[c.req.query("fait") ?? ""] };
    const mine = { ...back, form: c.req.param("signal") };
    return answer(c, <SignalsPage {...shown} back={mine} />, back);
  };
  const one = pageOf({
    find: async (c: Asking) => {
      const [seen, signal] = [await see(c), signalOf(c)];
      return seen && signal && { ...seen, signal };
    },
    draw,
  });
  const take = one.pressed({
    act: (c, { signal }) => takeSignal(app, c.var.actor, { signal }),
    refusals: decideSignalRefusals,
    to: () => `${WAITING}?fait=pris`,
  });
  const decline = one.sent({
    asks: declineForm,
    act: (c, { signal }, asked) => declineSignal(app, c.var.actor, { signal, ...asked }),
    refusals: decideSignalRefusals,
    to: () => `${WAITING}?fait=ecarte`,
  });
  return new Hono<Env>()
    .get("/", pageOf({ find: see, draw }).show)
    .post("/:signal/prendre", take)
    .post("/:signal/ecarter", decline);
}

function signalOf(c: Asking): SignalId | undefined {
  const id = c.req.param("signal") ?? "";
  return isId<"Signal">(id) ? id : undefined;
}
