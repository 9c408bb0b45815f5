import { type Context, Hono, type Next } from "hono";

import { dayOf } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { type AskedEnv, pageOf, signedIn, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { kindsOf, namedBy } from "../../protocol/actions/kinds.ts";
import { listWhoICanAskFor } from "../actions/ask-for.ts";
import { nameCommune, readCommune } from "../../givers/actions/read-commune.ts";
import { seeComing } from "../actions/see-coming.ts";
import type { SeenNeed } from "../actions/see-need.ts";
import { writeNeed } from "../actions/write-need.ts";
import { communeProblem } from "../../givers/web/read-commune.ts";
import { approversIn } from "../../protocol/web/approvers.tsx";
import {
  exchangeRefusals as refusals,
  pageTexts as texts,
} from "../../protocol/web/page-texts.fr.ts";
import { valuesOf } from "../../protocol/web/terms.ts";
import { meantKinds } from "../domain/meant-kind.ts";
import { AskPage, type AskPageProps, type Coming, KindPage } from "./ask-pages.tsx";
import { writtenNeedForm } from "./forms.ts";
import { findNeed, needRoutes, NEEDS } from "./need-routes.tsx";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const HERE = "/echanges/demander";

/** « /echanges/demander » and « /echanges/besoins/… »: what one needs, and whom one asks. */
export function askRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => findAsking(app, c),
    draw: (c, seen, back) => draw(app, c, seen, back),
  });
  const write = page.sent({
    asks: ({ kind, organisations, place }) =>
      writtenNeedForm(kind, {
        organisations,
        today: dayOf(app.clock.now()),
        placeProblem: communeProblem(place),
      }),
    act: (c, { draft, name, kind, along, offer, place }, asked) =>
      writeNeed(app, c.var.actor, {
        need: draft?.need.id,
        kind: name,
        organisation: asked.for === "moi" ? undefined : asked.for,
        words: {
          title: asked.title,
          terms: valuesOf(kind, asked),
          approvers: approversIn(namedBy(kind, "asker"), asked),
        },
        commune: place.found === "one" ? place.commune : undefined,
        circle: asked.circle,
        to: asked.to,
        line: along?.id,
        offer: offer?.id,
      }),
    refusals,
    to: async (need, _, c) => {
      const { to } = await comingFrom(app, c);
      return `${NEEDS}/${need}${to === undefined ? "" : `?a=${to}`}`;
    },
  });
  const orKind = (c: Asking, next: Next) => chooseKind(app, c, next);
  return new Hono<Env>()
    .get("/demander", signedIn, orKind, page.show)
    .post("/demander", signedIn, orKind, write)
    .get("/besoins/:need/modifier", signedIn, page.show)
    .post("/besoins/:need/modifier", signedIn, write)
    .route("/", needRoutes(app));
}

/** What was typed under a name, else what the address says. */
async function saidIn(c: Asking): Promise<(name: string) => string | undefined> {
  const typed = await typedOf(c);
  return (name) => {
    const text = typed[name];
    return typeof text === "string" && text !== "" ? text : c.req.query(name);
  };
}

/** One says first what kind of thing one needs. */
async function chooseKind(app: App, c: Asking, next: Next): Promise<Response | void> {
  const kind = (await saidIn(c))("genre");
  const chosen = kind === undefined ? undefined : kindsOf(app).get(kind);
  if (chosen?.beginsAt !== undefined) return c.redirect(chosen.beginsAt, 303);
  if (chosen !== undefined) return next();
  if (c.req.method === "POST") return c.redirect(HERE, 303);
  const wrong = kind === undefined ? {} : { problems: { genre: texts.chooseKind } };
  const coming = await comingFrom(app, c);
  const meant = meantKinds(kindsOf(app), coming.given ?? [], coming.offer !== undefined);
  return answer(c, <KindPage {...coming} {...meant} now={app.clock.now()} back={wrong} />, wrong);
}

/** From where one comes: what the form or the address says, as far as one may know of it. */
async function comingFrom(app: App, c: Asking): Promise<Coming> {
  const said = await saidIn(c);
  const known = await seeComing(app, c.var.actor, {
    line: said("ligne"),
    offer: said("offre"),
    to: said("a"),
  });
  return { ...known, circle: said("cercle") };
}

async function findAsking(app: App, c: Asking) {
  const said = await saidIn(c);
  const isDraft = c.req.param("need") !== undefined;
  const draft = isDraft ? await findNeed(app, c) : undefined;
  const name = isDraft ? draft?.need.kind : said("genre");
  const kind = kindsOf(app).get(name ?? "");
  if (name === undefined || kind === undefined) return undefined;
  const coming = await comingFrom(app, c);
  const { to, circle } = coming;
  return {
    ...(isDraft ? { circle } : coming),
    name,
    kind,
    draft,
    to: to ?? draft?.to,
    organisations: isDraft ? [] : await listWhoICanAskFor(app, c.var.actor, undefined),
    place: await readCommune(app, c.var.actor, { typed: said("ou") ?? "" }),
  };
}

type Asked = NonNullable<Awaited<ReturnType<typeof findAsking>>>;

async function draw(app: App, c: Asking, seen: Asked, back: GivenBack): Promise<Response> {
  const draft = seen.draft && (await draftOf(app, c, seen.draft));
  return answer(c, <AskPage {...seen} now={app.clock.now()} draft={draft} back={back} />, back);
}

async function draftOf(app: App, c: Asking, seen: SeenNeed): Promise<AskPageProps["draft"]> {
  const { commune, id } = seen.need;
  const place = commune && (await nameCommune(app, c.var.actor, { commune }));
  return { id, words: seen.words, place: place ?? "" };
}
