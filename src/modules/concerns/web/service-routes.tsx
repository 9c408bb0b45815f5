import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import { refused } from "#basics/result";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { endService, endServiceHere } from "../actions/end-service.ts";
import {
  approveService,
  sayService,
  seeServicePage,
  type SeenServicePage,
  seeServices,
} from "../actions/keep-service.ts";
import { nameReceiver, removeReceiver } from "../actions/name-receiver.ts";
import { OPERATOR, serviceAt } from "../domain/address.ts";
import { approveForm, endForm, receiverForm, serviceForm } from "./forms.ts";
import { OperatorPage, ServicePage } from "./service-pages.tsx";
import { receiverRefusals, refusals } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

type Seen = Pick<SeenServicePage, "organisation">;
const ONE = "/structures/:organisation";
const to = (_: unknown, { organisation }: Seen): string => serviceAt(organisation);

function servicePage(app: App) {
  return pageOf({
    find: async (c: Asking) => {
      const organisation = c.req.param("organisation") ?? "";
      return isId<"Organisation">(organisation)
        ? seeServicePage(app, c.var.actor, { organisation })
        : undefined;
    },
    draw: (c, seen, back) =>
      answer(c, <ServicePage seen={seen} now={app.clock.now()} back={back} />, back),
  });
}

/** For who may say yes for an organisation. Nothing of an organisation is entrusted: under a mandate these pages are not there. */
export function serviceRoutes(app: App): Hono<Env> {
  const page = servicePage(app);
  const said = page.sent({
    form: "dire",
    asks: serviceForm,
    act: (c, { organisation }, asked) => sayService(app, c.var.actor, { organisation, ...asked }),
    refusals,
    beside: { "unknown-place": "lieux", "too-many-places": "lieux" },
    to,
  });
  const ended = page.sent({
    form: "arreter",
    asks: endForm,
    act: (c, { organisation }, { sure }) => endService(app, c.var.actor, { organisation, sure }),
    refusals,
    beside: { "not-sure": "sur" },
    to,
  });
  return new Hono<Env>()
    .get(ONE, signedIn, page.show)
    .post(ONE, signedIn, said)
    .post(`${ONE}/arreter`, signedIn, ended)
    .route("/", receiverRoutes(app));
}

/** Who reads there. */
function receiverRoutes(app: App): Hono<Env> {
  const page = servicePage(app);
  const named = page.sent({
    form: "lecteurs",
    asks: ({ people }) => receiverForm(people),
    act: async (c, { organisation }, { person }) =>
      isId<"Person">(person)
        ? nameReceiver(app, c.var.actor, { organisation, person })
        : refused("unknown-person"),
    refusals: receiverRefusals,
    beside: { "unknown-person": "lecteur", enough: "lecteur" },
    to,
  });
  const removed = page.pressed({
    act: async (c, { organisation }) => {
      const receiver = c.req.param("receiver") ?? "";
      return isId<"ConcernReceiver">(receiver)
        ? removeReceiver(app, c.var.actor, { organisation, receiver })
        : refused("unknown-person");
    },
    refusals: receiverRefusals,
    to,
  });
  return new Hono<Env>()
    .post(`${ONE}/lecteurs`, signedIn, named)
    .post(`${ONE}/lecteurs/:receiver/retirer`, signedIn, removed);
}

function readInstant(text: string): Temporal.Instant | undefined {
  try {
    return Temporal.Instant.from(text);
  } catch {
    return undefined;
  }
}

const serviceOf = (c: Asking) => {
  const service = c.req.param("service") ?? "";
  return isId<"ConcernService">(service) ? service : undefined;
};

/** « /operateur/inquietude »: for all others there is no such page. */
export function operatorRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => seeServices(app, c.var.actor, undefined),
    draw: (c, services, back) =>
      answer(c, <OperatorPage services={services} now={app.clock.now()} back={back} />, back),
  });
  const approved = page.sent({
    asks: approveForm,
    act: async (c, _, { askedAt: read }) => {
      const service = serviceOf(c);
      const askedAt = readInstant(read);
      return service === undefined || askedAt === undefined
        ? refused("not-for-them")
        : approveService(app, c.var.actor, { service, askedAt });
    },
    refusals,
    to: () => OPERATOR,
  });
  const ended = page.sent({
    asks: endForm,
    act: async (c, _, { sure }) => {
      const service = serviceOf(c);
      return service === undefined
        ? refused("not-for-them")
        : endServiceHere(app, c.var.actor, { service, sure });
    },
    refusals,
    to: () => OPERATOR,
  });
  return new Hono<Env>()
    .get("/", page.show)
    .post("/:service/accord", approved)
    .post("/:service/arreter", ended);
}
