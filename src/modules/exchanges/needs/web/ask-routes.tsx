import { type Context, Hono, type Next } from "hono";

import { dayOf } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { isId } from "#basics/id";
import { type AskedEnv, pageOf, signedIn, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { seeAskableLine } from "../../orientation/actions/ask-along-line.ts";
import { seeAskableOffer } from "../../givers/actions/askable-offer.ts";
import { kindsOf, namedBy } from "../../protocol/actions/kinds.ts";
import { listWhoICanAskFor } from "../actions/ask-for.ts";
import { nameCommune, readCommune } from "../../givers/actions/read-commune.ts";
import type { SeenNeed } from "../actions/see-need.ts";
import { writeNeed } from "../actions/write-need.ts";
import { communeProblem } from "../../givers/web/read-commune.ts";
import { approversIn } from "../../protocol/web/approvers.tsx";
import {
  exchangeRefusals as refusals,
  pageTexts as texts,
} from "../../protocol/web/page-texts.fr.ts";
import { valuesOf } from "../../protocol/web/terms.ts";
import { AskPage, type AskPageProps, KindPage, kindsFor } from "./ask-pages.tsx";
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
  const kinds = kindsFor(kindsOf(app), coming.offer);
  return answer(c, <KindPage {...coming} kinds={kinds} back={wrong} />, wrong);
}

/** The giver, their offer, the circle and the line of a table that one comes from. */
async function comingFrom(app: App, c: Asking) {
  const said = await saidIn(c);
  const line = said("ligne") ?? "";
  const along = isId<"OrientationLine">(line)
    ? await seeAskableLine(app, c.var.actor, { line })
    : undefined;
  const given = said("offre") ?? "";
  const offer = isId<"Offer">(given)
    ? await seeAskableOffer(app, c.var.actor, { offer: given })
    : undefined;
  return { to: offer?.giver ?? said("a"), circle: said("cercle"), along, offer };
}

async function findAsking(app: App, c: Asking) {
  const said = await saidIn(c);
  const isDraft = c.req.param("need") !== undefined;
  const draft = isDraft ? await findNeed(app, c) : undefined;
  const name = isDraft ? draft?.need.kind : said("genre");
  const kind = kindsOf(app).get(name ?? "");
  if (name === undefined || kind === undefined) return undefined;
  const { to, circle, along, offer } = await comingFrom(app, c);
  return {
    name,
    kind,
    draft,
    circle,
    to: to ?? draft?.to,
    along: isDraft ? undefined : along,
    offer: isDraft ? undefined : offer,
    organisations: isDraft ? [] : await listWhoICanAskFor(app, c.var.actor, undefined),
    place: await readCommune(app, c.var.actor, { typed: said("ou") ?? "" }),
  };
}

type Asked = NonNullable<Awaited<ReturnType<typeof findAsking>>>;

async function draw(app: App, c: Asking, seen: Asked, back: GivenBack): Promise<Response> {
  const draft = seen.draft && (await draftOf(app, c, seen.draft));
  return answer(c, <AskPage {...seen} draft={draft} back={back} />, back);
}

async function draftOf(app: App, c: Asking, seen: SeenNeed): Promise<AskPageProps["draft"]> {
  const { commune, id } = seen.need;
  const place = commune && (await nameCommune(app, c.var.actor, { commune }));
  return { id, words: seen.words, place: place ?? "" };
}
