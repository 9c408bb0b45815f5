import { type Context, Hono } from "hono";

import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { type AskedEnv, readTyped, typedOf } from "#services/forms";
import { type App, linkHolder } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";
import { Page } from "#ui/page";

import { type ExchangeLink, exchangePath, readExchangeLink } from "../actions/links.ts";
import { hearWordsByLink } from "../actions/hear-words.ts";
import { sayWordByLink } from "../actions/say-word.ts";
import { seeExchangeByLink, type SeenExchange } from "../actions/see-exchange.ts";
import { takeStepByLink } from "../actions/take-step.ts";
import { readAct } from "./act-form.ts";
import { actTyped, type Shown } from "./answer.tsx";
import { ExchangePage } from "./exchange-page.tsx";
import { exchangeRefusals, pageTexts as texts } from "./page-texts.fr.ts";
import { wordForm } from "./talk-forms.ts";
import { tooManyWords, wordIdIn } from "./talk-routes.tsx";
import { talkRefusals } from "./talk-texts.fr.ts";
import { WORD } from "./talk-parts.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const AT = "/:exchange/:party/:who/:number/:signature";

/** « /l/echange/… »: one answers from a letter, once, in whatever browser opens it and without an account. */
export function exchangeLinkRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get(AT, (c) => linkedPage(app, c, {}))
    .post(AT, (c) => act(app, c))
    .post(`${AT}/mots`, (c) => say(app, c));
}

function linkOf(app: App, c: Asking): ExchangeLink | undefined {
  const { exchange = "", party = "", who = "", number = "", signature = "" } = c.req.param();
  return readExchangeLink(app, { exchange, party, who, number, signature });
}

function find(app: App, link: ExchangeLink): Promise<SeenExchange | undefined> {
  return seeExchangeByLink(app, linkHolder("exchanges.exchange", link.exchange), link);
}

async function linkedPage(app: App, c: Asking, shown: Shown): Promise<Response> {
  const link = linkOf(app, c);
  if (link === undefined) return c.notFound();
  const seen = await find(app, link);
  if (seen === undefined) return answer(c, <OverPage />, 410);
  const isUsed = seen.number > link.number;
  const said = c.req.query("fait") === "oui" ? texts.answered : isUsed ? texts.linkUsed : undefined;
  const status = shown.problem !== undefined ? 409 : shown.problems === undefined ? 200 : 422;
  const heard = await hearWordsByLink(app, link);
  return answer(
    c,
    <ExchangePage
      seen={{ ...seen, acts: isUsed ? [] : seen.acts }}
      heard={heard && { ...heard, maySay: heard.maySay && !isUsed }}
      now={app.clock.now()}
      at={exchangePath(app, link)}
      said={said}
      byLink
      {...shown}
      act={shown.act ?? actTyped(shown.typed)}
    />,
    status,
  );
}

async function act(app: App, c: Asking): Promise<Response> {
  const link = linkOf(app, c);
  if (link === undefined) return c.notFound();
  const seen = await find(app, link);
  if (seen === undefined) return answer(c, <OverPage />, 410);
  const typed = await typedOf(c);
  const form = readAct(seen, typed, dayOf(app.clock.now()));
  if (form === undefined) return c.notFound();
  if (!form.fits) return linkedPage(app, c, { typed, problems: form.problems });
  const actor = linkHolder("exchanges.exchange", link.exchange);
  const told = await takeStepByLink(app, actor, { ...form.data, link });
  if (told.done) return c.redirect(`${exchangePath(app, link)}?fait=oui`, 303);
  return linkedPage(app, c, { typed, problem: exchangeRefusals[told.refusal] });
}

/** Says something to the other side, without an account, as long as the link serves. */
async function say(app: App, c: Asking): Promise<Response> {
  const link = linkOf(app, c);
  if (link === undefined) return c.notFound();
  const seen = await find(app, link);
  if (seen === undefined) return answer(c, <OverPage />, 410);
  const typed = await typedOf(c);
  const back = { typed, act: WORD };
  if (seen.number > link.number || !isId<"Person">(link.who))
    return linkedPage(app, c, { ...back, problem: talkRefusals["not-agreed-any-more"] });
  const form = readTyped(typed, wordForm);
  if (!form.fits) return linkedPage(app, c, { ...back, problems: form.problems });
  const tooMany = await tooManyWords(app, link.who);
  if (tooMany !== undefined) return linkedPage(app, c, { ...back, problem: tooMany });
  const actor = linkHolder("exchanges.exchange", link.exchange);
  const said = { link, words: form.data.mot, id: wordIdIn(typed) };
  const told = await sayWordByLink(app, actor, said);
  if (told.done) return c.redirect(`${exchangePath(app, link)}#mot-${told.value}`, 303);
  return linkedPage(app, c, { ...back, problem: talkRefusals[told.refusal] });
}

function OverPage() {
  return (
    <Page title={texts.linkOver} noindex>
      <div class="pile-l">
        <h1>{texts.linkOver}</h1>
        <p>{texts.linkOverSays}</p>
      </div>
    </Page>
  );
}
