import { type Context, Hono } from "hono";

import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { type AskedEnv, readForm, readTyped, signedIn, type Typed, typedOf } from "#services/forms";
import type { App, ExchangeKind } from "#services/house";
import type { CircleId } from "#rules/circles";
import type { OrganisationId } from "#rules/organisations";
import { answer, type WithFrame } from "#ui/frame";

import { type AskableLine, seeAskableLine } from "../../orientation/actions/ask-along-line.ts";
import { kindsOf, namedBy } from "../../protocol/actions/kinds.ts";
import { listWhoICanAskFor } from "../actions/ask-for.ts";
import { nameCommune, readCommune } from "../../givers/actions/read-commune.ts";
import { askGivers, endNeed } from "../actions/route-need.ts";
import { seeNeed, type SeenNeed } from "../actions/see-need.ts";
import { dropNeed, writeNeed } from "../actions/write-need.ts";
import type { GiverId } from "../../givers/domain/giver.ts";
import { AskPage, type AskPageProps, KindPage } from "./ask-pages.tsx";
import { approversIn, askForm, endForm, needShape, textIn } from "../../protocol/web/forms.ts";
import { exchangeRefusals, pageTexts as texts } from "../../protocol/web/page-texts.fr.ts";
import { NeedPage } from "./need-page.tsx";
import { communeProblem } from "../../givers/web/read-commune.ts";
import { valuesOf } from "../../protocol/web/terms.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const NEEDS = "/echanges/besoins";

/** « /echanges/demander » and « /echanges/besoins/… »: what one needs, and whom one asks. */
export function askRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/demander", signedIn, (c) => askPage(app, c))
    .post("/demander", signedIn, (c) => write(app, c))
    .get("/besoins/:need", signedIn, (c) => onNeed(app, c, (seen) => needPage(app, c, seen, {})))
    .get("/besoins/:need/modifier", signedIn, (c) =>
      onNeed(app, c, (seen) => askPage(app, c, seen)),
    )
    .post("/besoins/:need/modifier", signedIn, (c) => onNeed(app, c, (seen) => write(app, c, seen)))
    .post("/besoins/:need/demander", signedIn, (c) => onNeed(app, c, (seen) => ask(app, c, seen)))
    .post("/besoins/:need/jeter", signedIn, (c) =>
      onNeed(app, c, async (seen) => {
        const told = await dropNeed(app, c.var.actor, { need: seen.need.id });
        if (told.done) return c.redirect("/echanges", 303);
        return needPage(app, c, seen, { problem: exchangeRefusals[told.refusal] });
      }),
    )
    .post("/besoins/:need/finir", signedIn, (c) =>
      onNeed(app, c, async (seen) => {
        const form = await readForm(c, endForm);
        if (!form.fits) return needPage(app, c, seen, {});
        const asked = { need: seen.need.id, reason: form.data.raison };
        const told = await endNeed(app, c.var.actor, asked);
        if (told.done) return c.redirect(`${NEEDS}/${seen.need.id}`, 303);
        return needPage(app, c, seen, { problem: exchangeRefusals[told.refusal] });
      }),
    );
}

async function onNeed(app: App, c: Asking, then: (seen: SeenNeed) => Promise<Response> | Response) {
  const asked = c.req.param("need") ?? "";
  const seen = isId<"Need">(asked)
    ? await seeNeed(app, c.var.actor, { need: asked, to: toOf(c) })
    : undefined;
  return seen === undefined ? c.notFound() : then(seen);
}

function toIn(typed: Typed): GiverId | undefined {
  const to = textOf(typed["a"]);
  return to !== undefined && isId<"Giver">(to) ? to : undefined;
}

/** The giver whose page one comes from. */
function toOf(c: Asking): GiverId | undefined {
  const to = c.req.query("a");
  return to !== undefined && isId<"Giver">(to) ? to : undefined;
}

interface Shown {
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: Readonly<Record<string, string>> | undefined;
}

function statusOf({ problem, problems }: Shown): 200 | 409 | 422 {
  if (problem !== undefined) return 409;
  return problems === undefined ? 200 : 422;
}

function needPage(app: App, c: Asking, seen: SeenNeed, shown: Shown) {
  return answer(
    c,
    <NeedPage
      seen={seen}
      now={app.clock.now()}
      to={seen.to}
      said={c.req.query("fait") === "personne" ? texts.nobodyFound : undefined}
      {...shown}
    />,
    statusOf(shown),
  );
}

interface Chosen {
  readonly name: string;
  readonly kind: ExchangeKind;
}

function chosenKind(app: App, name: string | undefined): Chosen | undefined {
  const kind = name === undefined ? undefined : kindsOf(app).get(name);
  return kind === undefined || name === undefined ? undefined : { name, kind };
}

async function askPage(app: App, c: Asking, seen?: SeenNeed, shown: Shown = {}) {
  const typed = shown.typed ?? {};
  const to = textOf(typed["a"]) ?? c.req.query("a") ?? seen?.to;
  const circle = textOf(typed["cercle"]) ?? c.req.query("cercle");
  const along = seen === undefined ? await lineAsked(app, c, typed) : undefined;
  const chosen = chosenKind(app, seen?.need.kind ?? textOf(typed["genre"]) ?? c.req.query("genre"));
  if (chosen === undefined) {
    const wrong =
      c.req.query("genre") === undefined ? {} : { problems: { genre: texts.chooseKind } };
    return answer(
      c,
      <KindPage kinds={kindsOf(app)} to={to} along={along} {...wrong} />,
      statusOf(wrong),
    );
  }
  const organisations = await listWhoICanAskFor(app, c.var.actor, undefined);
  return answer(
    c,
    <AskPage
      {...chosen}
      to={to}
      circle={circle}
      along={along}
      organisations={organisations}
      draft={seen && (await draftOf(app, c, seen))}
      {...shown}
    />,
    statusOf(shown),
  );
}

/** The line along which one asks, while it can be asked so. */
async function lineAsked(app: App, c: Asking, typed: Typed): Promise<AskableLine | undefined> {
  const asked = textOf(typed["ligne"]) ?? c.req.query("ligne") ?? "";
  return isId<"OrientationLine">(asked)
    ? seeAskableLine(app, c.var.actor, { line: asked })
    : undefined;
}

async function draftOf(app: App, c: Asking, seen: SeenNeed): Promise<AskPageProps["draft"]> {
  const { commune, id } = seen.need;
  const place = commune && (await nameCommune(app, c.var.actor, { commune }));
  return { id, words: seen.words, place: place ?? "" };
}

function textOf(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

async function write(app: App, c: Asking, seen?: SeenNeed): Promise<Response> {
  const typed = await typedOf(c);
  const chosen = chosenKind(app, seen?.need.kind ?? textOf(typed["genre"]));
  if (chosen === undefined) return c.redirect("/echanges/demander", 303);
  const mine = seen === undefined ? await listWhoICanAskFor(app, c.var.actor, undefined) : [];
  const approvers = namedBy(chosen.kind, "asker");
  const form = readTyped(
    typed,
    needShape(chosen.kind, { approvers, inName: mine.length > 0, today: dayOf(app.clock.now()) }),
  );
  const place = await readCommune(app, c.var.actor, { typed: textOf(typed["ou"]) ?? "" });
  const ou = communeProblem(place);
  const wrong = {
    ...(form.fits ? {} : form.problems),
    ...(ou === undefined ? {} : { ou }),
  };
  if (!form.fits || Object.keys(wrong).length > 0)
    return askPage(app, c, seen, { typed, problems: wrong });
  const { data } = form;
  const told = await writeNeed(app, c.var.actor, {
    need: seen?.need.id,
    kind: chosen.name,
    organisation: organisationIn(data),
    words: {
      title: textIn(data, "titre"),
      terms: valuesOf(chosen.kind, data),
      approvers: approversIn(approvers, data),
    },
    commune: place.found === "one" ? place.commune : undefined,
    circle: circleIn(typed),
    to: toIn(typed),
    line: (await lineAsked(app, c, typed))?.id,
  });
  if (!told.done) return askPage(app, c, seen, { typed, problem: exchangeRefusals[told.refusal] });
  const to = textOf(typed["a"]);
  return c.redirect(`${NEEDS}/${told.value}${to === undefined ? "" : `?a=${to}`}`, 303);
}

function organisationIn(data: Readonly<Record<string, unknown>>): OrganisationId | undefined {
  const { pour } = data;
  return typeof pour === "string" && isId<"Organisation">(pour) ? pour : undefined;
}

function circleIn(typed: Typed): CircleId | undefined {
  const circle = textOf(typed["cercle"]);
  return circle !== undefined && isId<"Circle">(circle) ? circle : undefined;
}

async function ask(app: App, c: Asking, seen: SeenNeed): Promise<Response> {
  const form = await readForm(c, askForm);
  if (!form.fits) return needPage(app, c, seen, { typed: form.typed, problems: form.problems });
  const { a: givers, comment: mode } = form.data;
  if (mode !== "routed" && givers.length === 0)
    return needPage(app, c, seen, {
      typed: form.typed,
      problems: { a: exchangeRefusals["nobody-chosen"] },
    });
  if (mode === "one" && givers.length > 1)
    return needPage(app, c, seen, {
      typed: form.typed,
      problems: { a: exchangeRefusals["choose-one"] },
    });
  const told = await askGivers(app, c.var.actor, { need: seen.need.id, mode, givers });
  if (!told.done)
    return needPage(app, c, seen, { typed: form.typed, problem: exchangeRefusals[told.refusal] });
  return c.redirect(
    told.value === undefined
      ? `${NEEDS}/${seen.need.id}?fait=personne`
      : `/echanges/${told.value.id}?fait=oui`,
    303,
  );
}
