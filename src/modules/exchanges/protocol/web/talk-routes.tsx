import { Hono } from "hono";

import { isId } from "#basics/id";
import { countAgainstLimit } from "#modules/moderation";
import { limitRefusals } from "#rules/moderation";
import { type AskedEnv, readTyped, signedIn, type Typed, typedOf } from "#services/forms";
import type { App, PersonId } from "#services/house";
import type { WithFrame } from "#ui/frame";

import { sayWord, takeWordBack } from "../actions/say-word.ts";
import { hideTelephone, showTelephone } from "../actions/show-telephone.ts";
import type { WordId } from "../domain/word.ts";
import { type Asking, exchangePage, findAsked, HERE, sideTyped } from "./answer.tsx";
import { TELEPHONE, WORD } from "./talk-parts.ts";
import { telephoneForm, wordForm } from "./talk-forms.ts";
import { talkRefusals } from "./talk-texts.fr.ts";

type Env = AskedEnv & WithFrame;

/** Under « /echanges/:exchange »: what the two sides say to each other, and the telephone that one shows. */
export function talkRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .post("/:exchange/mots", signedIn, (c) => say(app, c))
    .post("/:exchange/mots/:word/reprendre", signedIn, (c) => takeBack(app, c))
    .post("/:exchange/telephone", signedIn, (c) => show(app, c))
    .post("/:exchange/telephone/reprendre", signedIn, (c) => hide(app, c));
}

/** The id of a word from its form: the same form sent twice says it once. */
export function wordIdIn(typed: Typed): WordId | undefined {
  const { act } = typed;
  return typeof act === "string" && isId<"Word">(act) ? act : undefined;
}

/** The sentence of a limit that is passed, if one is. Counted before the act. */
export async function tooManyWords(app: App, author: PersonId): Promise<string | undefined> {
  const counted = await countAgainstLimit(app, { act: "message", author });
  return counted.done ? undefined : limitRefusals[counted.refusal]("message");
}

async function say(app: App, c: Asking): Promise<Response> {
  const typed = await typedOf(c);
  const as = sideTyped(typed);
  const seen = await findAsked(app, c, as);
  const author = c.var.actor.for;
  if (seen === undefined || author === undefined) return c.notFound();
  const back = { typed, act: WORD };
  const form = readTyped(typed, wordForm);
  if (!form.fits) return exchangePage(app, c, seen, { ...back, problems: form.problems });
  const tooMany = await tooManyWords(app, author);
  if (tooMany !== undefined) return exchangePage(app, c, seen, { ...back, problem: tooMany });
  const exchange = seen.kept.id;
  const told = await sayWord(app, c.var.actor, {
    exchange,
    as,
    words: form.data.mot,
    id: wordIdIn(typed),
  });
  if (told.done) return c.redirect(`${HERE}/${exchange}#mot-${told.value}`, 303);
  if (told.refusal === "unknown-exchange") return c.notFound();
  const now = (await findAsked(app, c, as)) ?? seen;
  return exchangePage(app, c, now, { ...back, problem: talkRefusals[told.refusal] });
}

async function takeBack(app: App, c: Asking): Promise<Response> {
  const exchange = c.req.param("exchange") ?? "";
  const word = c.req.param("word") ?? "";
  if (!isId<"Exchange">(exchange) || !isId<"Word">(word)) return c.notFound();
  const told = await takeWordBack(app, c.var.actor, { exchange, word });
  return told.done ? c.redirect(`${HERE}/${exchange}?fait=oui#mot-${word}`, 303) : c.notFound();
}

async function show(app: App, c: Asking): Promise<Response> {
  const typed = await typedOf(c);
  const as = sideTyped(typed);
  const seen = await findAsked(app, c, as);
  if (seen === undefined) return c.notFound();
  const back = { typed, act: TELEPHONE };
  const form = readTyped(typed, telephoneForm);
  if (!form.fits) return exchangePage(app, c, seen, { ...back, problems: form.problems });
  const { telephone, garder } = form.data;
  const exchange = seen.kept.id;
  const asked = { exchange, as, telephone, keep: garder === "oui" };
  const told = await showTelephone(app, c.var.actor, asked);
  if (told.done) return c.redirect(`${HERE}/${exchange}?fait=oui#mots`, 303);
  if (told.refusal === "unknown-exchange") return c.notFound();
  const now = (await findAsked(app, c, as)) ?? seen;
  return exchangePage(app, c, now, { ...back, problem: talkRefusals[told.refusal] });
}

async function hide(app: App, c: Asking): Promise<Response> {
  const as = sideTyped(await typedOf(c));
  const exchange = c.req.param("exchange") ?? "";
  if (!isId<"Exchange">(exchange)) return c.notFound();
  const told = await hideTelephone(app, c.var.actor, { exchange, as });
  return told.done ? c.redirect(`${HERE}/${exchange}?fait=oui#mots`, 303) : c.notFound();
}
