import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import { type App, isOperator, personBy } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { seeAccountsAt } from "../../afterwards/actions/see-deaths.ts";
import {
  acceptMail,
  closeAsNamed,
  closeOnCall,
  type CloseRefusal,
  stopActingAsNamed,
} from "../actions/close-devices.ts";
import { nameCloser, seeClosed } from "../actions/name-closer.ts";
import { seeCaller, seeCloserFor, seeCloserForOne, seeClosing } from "../actions/see-closing.ts";
import { AT, DEVICES, devicesAt, forAt } from "../domain/address.ts";
import { type Stop, STOPS } from "../domain/closing.ts";
import { callForm, closerForm, findForm, stopForm } from "./forms.ts";
import {
  CallOfPage,
  CallPage,
  CloserForOnePage,
  CloserForPage,
  ClosingPage,
  DONE,
} from "./pages.tsx";
import { namedTexts, operatorTexts, refusals } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;
type StopRefusal = CloseRefusal | "held-lately" | "mail-with-devices";

/** « /moi/fermer-mes-appareils »: whom one names; « …/pour »: those who named the reader. */
export function closingRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => seeClosing(app, c.var.actor, undefined),
    draw: (c, seen, back) => answer(c, <ClosingPage seen={seen} back={back} />, back),
  });
  const said = page.sent({
    asks: ({ known }) => closerForm(known),
    act: (c, _, asked) => nameCloser(app, c.var.actor, asked),
    refusals,
    beside: { "unknown-person": "qui", "not-of-age": "qui" },
    to: () => AT,
  });
  const seen = page.pressed({
    act: (c) => seeClosed(app, c.var.actor, undefined),
    refusals,
    // Read on the home, it leads back there.
    to: () => "/",
  });
  const accepted = page.pressed({
    act: async (c) => {
      const me = personBy(c.var.actor);
      return me === undefined ? refused("not-yours") : acceptMail(app, c.var.actor, { person: me });
    },
    refusals,
    to: () => AT,
  });
  return new Hono<Env>()
    .use(signedIn)
    .get("/", page.show)
    .post("/", said)
    .post("/courriel", accepted)
    .post("/vu", seen)
    .route("/pour", closerForRoutes(app));
}

function closerForRoutes(app: App): Hono<Env> {
  const one = pageOf({
    find: async (c: Asking) => {
      const person = c.req.param("person") ?? "";
      return isId<"Person">(person) ? seeCloserForOne(app, c.var.actor, { person }) : undefined;
    },
    draw: (c, whose, back) => {
      const stopped = STOPS.find((stop) => stop === c.req.query("fait"));
      const accepted = c.req.query("courriel") !== undefined;
      return answer(c, <CloserForOnePage {...{ whose, stopped, accepted, back }} />, back);
    },
  });
  const accepted = one.pressed({
    act: (c, { person }) => acceptMail(app, c.var.actor, { person }),
    refusals: namedTexts.refusals,
    to: (person) => `${forAt(person)}?courriel=1`,
  });
  const closed = one.sent({
    asks: stopForm,
    act: async (c, { person }, { what, mail: holdsMail }): Promise<Result<Stop, StopRefusal>> => {
      if (what === "acting" && holdsMail) return refused("mail-with-devices");
      const told =
        what === "devices"
          ? await closeAsNamed(app, c.var.actor, { person, holdsMail })
          : await stopActingAsNamed(app, c.var.actor, { person });
      return told.done ? done(what) : told;
    },
    refusals: namedTexts.refusals,
    beside: { "held-lately": "courriel", "mail-with-devices": "courriel" },
    to: (what, { person }) => `${forAt(person)}?fait=${what}`,
  });
  return new Hono<Env>()
    .get("/", async (c) => {
      const all = await seeCloserFor(app, c.var.actor, undefined);
      return all === undefined ? c.notFound() : answer(c, <CloserForPage all={all} />);
    })
    .get("/:person", one.show)
    .post("/:person", closed)
    .post("/:person/courriel", accepted);
}

/** « /operateur/appareils »: nobody else learns that it exists. */
export function callRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => Promise.resolve(isOperator(c.var.actor) ? {} : undefined),
    draw: (c, _, back) =>
      answer(
        c,
        <CallPage back={back} done={DONE.find((one) => c.req.query(one) !== undefined)} />,
        back,
      ),
  });
  const found = page.sent({
    form: "find",
    asks: findForm,
    act: async (c, _, { email }) => {
      const accounts = (await seeAccountsAt(app, c.var.actor, { email })) ?? [];
      return accounts.length === 0 ? refused("unknown") : done(accounts);
    },
    refusals: { unknown: operatorTexts.unknown },
    beside: { unknown: "email" },
    // Several persons share an address, or act for others: whose is in no address that is written down.
    to: (accounts, _, c) => {
      const [only, ...others] = accounts;
      return only !== undefined && others.length === 0
        ? devicesAt(only.person)
        : answer(c, <CallPage found={accounts} back={{}} />);
    },
  });
  return new Hono<Env>()
    .use(async (c, next) => (isOperator(c.var.actor) ? next() : c.notFound()))
    .get("/", page.show)
    .post("/", found)
    .route("/", callerRoutes(app));
}

/** « /operateur/appareils/… »: one who calls. */
function callerRoutes(app: App): Hono<Env> {
  const one = pageOf({
    find: async (c: Asking) => {
      const person = c.req.param("person") ?? "";
      return isId<"Person">(person) ? seeCaller(app, c.var.actor, { person }) : undefined;
    },
    draw: (c, whose, back) => answer(c, <CallOfPage whose={whose} back={back} />, back),
  });
  const closed = one.sent({
    asks: callForm,
    act: (c, { person }, { how, mail: holdsMail }) =>
      closeOnCall(app, c.var.actor, { person, how, holdsMail }),
    refusals: operatorTexts.refusals,
    beside: { "held-lately": "courriel" },
    to: () => `${DEVICES}?fait=1`,
  });
  const accepted = one.pressed({
    act: (c, { person }) => acceptMail(app, c.var.actor, { person }),
    refusals: operatorTexts.refusals,
    to: () => `${DEVICES}?courriel=1`,
  });
  return new Hono<Env>()
    .get("/:person", one.show)
    .post("/:person", closed)
    .post("/:person/courriel", accepted);
}
