import { type Context, Hono, type Next } from "hono";

import { dayOf } from "#basics/dates";
import { form, type GivenBack } from "#basics/form";
import { isId } from "#basics/id";
import { refused } from "#basics/result";
import { countAgainstLimit } from "#modules/moderation";
import { type AskedEnv, pageOf, typedOf } from "#services/forms";
import { type App, linkHolder } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";
import { Page } from "#ui/page";

import { isSaidByAnyLetter } from "../../actions/by-letter.ts";
import { type ExchangeLink, exchangePath, readExchangeLink } from "../actions/links.ts";
import { hearWordsByLink } from "../actions/hear-words.ts";
import { sayWordByLink, takeWordBackByLink } from "../actions/say-word.ts";
import { seeExchangeByLink, type SeenExchange } from "../actions/see-exchange.ts";
import { takeStepByLink } from "../actions/take-step.ts";
import { ACT } from "./act-parts.tsx";
import { ExchangePage } from "./exchange-page.tsx";
import type { Beside } from "./exchange-props.ts";
import { actForm, sentAct, stepIn, unasked } from "./forms.ts";
import { exchangeRefusals, pageTexts as texts } from "./page-texts.fr.ts";
import { wordForm, wordRefusals } from "./talk-forms.ts";
import { otherName, WORD } from "./talk-parts.ts";

type Env = AskedEnv & WithFrame;
export type Asking = Context<Env>;

export const AT = "/:exchange/:party/:who/:number/:signature";

export interface Linked {
  readonly link: ExchangeLink;
  readonly seen: SeenExchange;
}

/** The page of such a link, for the forms that stand on it; what is over says so. */
export function linkPage(app: App, beside: Beside) {
  const find = (c: Asking) => findLinked(app, c);
  const drawn = (c: Asking, linked: Linked, back: GivenBack) =>
    draw(app, c, { linked, back, beside });
  const acts = pageOf({
    find: async (c: Asking) => {
      const [linked, sent] = [await find(c), sentAct(await typedOf(c))];
      return linked && sent && { ...linked, sent };
    },
    draw: drawn,
  });
  const orOver = async (c: Asking, next: Next) => {
    const isOver = linkOf(app, c) !== undefined && (await find(c)) === undefined;
    return isOver ? answer(c, <OverPage />, 410) : next();
  };
  return { page: pageOf({ find, draw: drawn }), acts, orOver };
}

/** « /l/echange/… »: one answers from a letter, once, in whatever browser opens it and without an account. */
export function exchangeLinkRoutes(app: App, beside: Beside): Hono<Env> {
  const { page, acts, orOver } = linkPage(app, beside);
  const act = acts.sent({
    form: ACT,
    asks: ({ seen, sent }) => actForm(seen, sent, dayOf(app.clock.now())),
    act: (_, { link, seen, sent }, asked) =>
      takeStepByLink(app, holderOf(link), { ...stepIn(seen, sent, asked), link }),
    refusals: exchangeRefusals,
    to: (_, { link }) => `${exchangePath(app, link)}?fait=oui`,
  });
  const say = page.sent({
    form: WORD,
    // What a link that served cannot say any more is not read.
    asks: (linked) => (isMute(linked) ? form({ words: unasked }) : wordForm(otherName(linked))),
    act: async (_, { link }, asked) => {
      if (asked.words === undefined || !isId<"Person">(link.who))
        return refused("not-agreed-any-more");
      const counted = await countAgainstLimit(app, { act: "message", author: link.who });
      return counted.done ? sayWordByLink(app, holderOf(link), { link, ...asked }) : counted;
    },
    refusals: wordRefusals,
    to: (word, { link }) => `${exchangePath(app, link)}#mot-${word}`,
  });
  return new Hono<Env>()
    .get(AT, orOver, page.show)
    .post(AT, orOver, act)
    .post(`${AT}/mots`, orOver, say)
    .post(`${AT}/mots/:word/reprendre`, orOver, (c) => takeBack(app, c));
}

/** What was said by such a letter is taken back by it; any other link is not found. */
async function takeBack(app: App, c: Asking): Promise<Response> {
  const [link, word] = [linkOf(app, c), c.req.param("word") ?? ""];
  if (link === undefined || !isId<"Word">(word)) return c.notFound();
  const told = await takeWordBackByLink(app, holderOf(link), { link, word });
  return told.done
    ? c.redirect(`${exchangePath(app, link)}?fait=oui#mot-${word}`, 303)
    : c.notFound();
}

function linkOf(app: App, c: Asking): ExchangeLink | undefined {
  const { exchange = "", party = "", who = "", number = "", signature = "" } = c.req.param();
  return readExchangeLink(app, { exchange, party, who, number, signature });
}

export const holderOf = ({ exchange }: ExchangeLink) => linkHolder("exchanges.exchange", exchange);

async function findLinked(app: App, c: Asking): Promise<Linked | undefined> {
  const link = linkOf(app, c);
  const seen = link && (await seeExchangeByLink(app, holderOf(link), link));
  return link && seen && { link, seen };
}

/** Whether it served: its step was taken since. */
export function isUsed({ link, seen }: Linked): boolean {
  return seen.number > link.number;
}

/** Whether nothing is said by it any more: it served, and whose it is has another way to answer. */
function isMute(linked: Linked): boolean {
  return isUsed(linked) && linked.seen.isByLetter !== true;
}

/** What one may still do by a link that served: say that it cannot be, where there is no other way than a letter. */
function actsByUsed({ isByLetter, acts }: SeenExchange): SeenExchange["acts"] {
  return isByLetter === true ? acts.filter(isSaidByAnyLetter) : [];
}

interface Drawing {
  readonly linked: Linked;
  readonly back: GivenBack;
  readonly beside: Beside;
}

async function draw(app: App, c: Asking, drawing: Drawing): Promise<Response> {
  const { linked, back } = drawing;
  const { link, seen } = linked;
  const at = exchangePath(app, link);
  const used = isUsed(linked);
  const heard = await hearWordsByLink(app, link);
  const beside = await drawing.beside(app, holderOf(link), {
    seen,
    at,
    back,
    link: { link, isUsed: used },
  });
  const said = c.req.query("fait") === "oui" ? texts.answered : used ? texts.linkUsed : undefined;
  return answer(
    c,
    <ExchangePage
      seen={{ ...seen, acts: used ? actsByUsed(seen) : seen.acts }}
      heard={heard && { ...heard, maySay: heard.maySay && !isMute(linked) }}
      beside={beside}
      now={app.clock.now()}
      at={at}
      said={said}
      byLink
      back={back}
    />,
    back,
  );
}

function OverPage() {
  return (
    <Page title={texts.linkOver} heading={texts.linkOver} noindex>
      <p>{texts.linkOverSays}</p>
    </Page>
  );
}
