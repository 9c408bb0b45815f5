import { Hono } from "hono";
import { z } from "zod";

import type { GivenBack } from "#basics/form";
import { isId } from "#basics/id";
import { placeOf } from "#pieces/people";
import { readSlip } from "#rules/people";
import { pageOf, readForm, signedIn, type Typed, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import {
  endPoster,
  endSheet,
  makePoster,
  makeSlips,
  seePoster,
  seeSheet,
  seeSheets,
} from "../actions/make-paper.ts";
import { seePaper, usePaper } from "../actions/use-paper.ts";
import { addressOf } from "../../domain/circle.ts";
import { readPaperCode } from "../../domain/paper-code.ts";
import { type Asking, type Env, findAsked } from "../../web/asked.ts";
import { requestTexts } from "../../web/keep-texts.fr.ts";
import { posterForm, slipsForm } from "./forms.ts";
import { PaperPage, TypeCodePage } from "./paper-page.tsx";
import { PosterPage, SlipsPage } from "./paper-pages.tsx";
import { PosterPrint, SlipsPrint } from "./paper-print.tsx";
import { paperRefusals, paperTexts } from "./paper-texts.fr.ts";

/** « /cercles/:circle/affiche »: the poster of a circle, for who facilitates. */
export function posterRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => seePoster(app, c.var.actor, askedOf(c)),
    draw: (c, seen, back) =>
      answer(c, <PosterPage {...seen} now={app.clock.now()} back={back} />, back),
  });
  const make = page.sent({
    asks: posterForm,
    act: (c, { circle }, asked) => makePoster(app, c.var.actor, { circle: circle.id, ...asked }),
    refusals: paperRefusals,
    to: (circle) => `${addressOf(circle)}/affiche`,
  });
  return new Hono<Env>()
    .get("/:circle/affiche", signedIn, page.show)
    .post("/:circle/affiche", signedIn, make)
    .post("/:circle/affiche/arreter", signedIn, async (c) => {
      const seen = await findAsked(app, c);
      if (seen === undefined) return c.notFound();
      const told = await endPoster(app, c.var.actor, { circle: seen.circle.id });
      return told.done ? c.redirect(`${addressOf(told.value)}/affiche`, 303) : c.notFound();
    })
    .get("/:circle/affiche/a-imprimer", signedIn, async (c) => {
      const seen = await seePoster(app, c.var.actor, askedOf(c));
      if (seen?.poster === undefined) return c.notFound();
      return answer(
        c,
        <PosterPrint circle={seen.circle} poster={seen.poster} site={c.var.frame.publicUrl} />,
      );
    });
}

/** « /cercles/:circle/billets »: slips to cut and give by hand, for who facilitates. */
export function slipRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => seeSheets(app, c.var.actor, askedOf(c)),
    draw: (c, seen, back) =>
      answer(c, <SlipsPage {...seen} now={app.clock.now()} back={back} />, back),
  });
  const make = page.sent({
    asks: slipsForm,
    act: (c, { circle }, asked) => makeSlips(app, c.var.actor, { circle: circle.id, ...asked }),
    refusals: paperRefusals,
    to: (sheet, { circle }) => `${addressOf(circle)}/billets/${sheet}`,
  });
  return new Hono<Env>()
    .get("/:circle/billets", signedIn, page.show)
    .post("/:circle/billets", signedIn, make)
    .get("/:circle/billets/:sheet", signedIn, async (c) => {
      const sheet = c.req.param("sheet") ?? "";
      if (!isId<"Sheet">(sheet)) return c.notFound();
      const seen = await seeSheet(app, c.var.actor, { ...askedOf(c), sheet });
      return seen === undefined
        ? c.notFound()
        : answer(c, <SlipsPrint {...seen} site={c.var.frame.publicUrl} />);
    })
    .post("/:circle/billets/:sheet/arreter", signedIn, async (c) => {
      const seen = await findAsked(app, c);
      const sheet = c.req.param("sheet") ?? "";
      if (seen === undefined || !isId<"Sheet">(sheet)) return c.notFound();
      const told = await endSheet(app, c.var.actor, { circle: seen.circle.id, sheet });
      return told.done ? c.redirect(`${addressOf(told.value)}/billets`, 303) : c.notFound();
    });
}

function askedOf(c: Asking) {
  return { circle: c.req.param("circle") ?? "" };
}

const codeForm = z.object({
  code: z
    .string({ error: paperTexts.unknown })
    .transform((typed) => readPaperCode(typed) ?? "")
    .refine((code) => code !== "", paperTexts.unknown),
});

/** « /billet »: the code of a poster or of a slip, typed or photographed. */
export function codeRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/", (c) => answer(c, <TypeCodePage back={{}} />))
    .post("/", async (c) => {
      const form = await readForm(c, codeForm);
      const account = accountCodeOf(form.typed);
      const seen = form.fits && (await seePaper(app, c.var.actor, asking(c, form.data.code)));
      if (form.fits && seen !== undefined) return c.redirect(`/billet/${form.data.code}`, 303);
      const unknown = account === undefined ? paperTexts.unknown : paperTexts.ofAccount;
      const back = { typed: form.typed, problems: { code: unknown } };
      return answer(c, <TypeCodePage account={account} back={back} />, back);
    })
    .get("/:code", (c) => paperPage(app, c, {}))
    .post("/:code", signedIn, async (c) => {
      const code = c.req.param("code") ?? "";
      const seen = await seePaper(app, c.var.actor, asking(c, code));
      if (seen === undefined) return c.notFound();
      const typed = await typedOf(c);
      const asks = seen.kind === "poster" && seen.circle.joining === "on-request";
      const toQuestions = asks ? seen.circle.questions.map((_, i) => said(typed, i)) : [];
      const problems = Object.fromEntries([
        ...toQuestions.flatMap((one, i) =>
          one === "" ? [[`reponse-${i + 1}`, requestTexts.noAnswer] as const] : [],
        ),
        ...(typed["charte"] === "1" ? [] : [["charte", paperTexts.notAccepted] as const]),
      ]);
      if (Object.keys(problems).length > 0) return paperPage(app, c, { typed, problems });
      const told = await usePaper(app, c.var.actor, { code, answers: toQuestions });
      if (told.done) return c.redirect(addressOf(told.value.circle), 303);
      return told.refusal === "unknown-code"
        ? c.notFound()
        : paperPage(app, c, { typed, problem: paperRefusals[told.refusal] });
    });
}

/** The other kind of paper, by its shape: a slip of ten signs gives an account. */
function accountCodeOf({ code }: Typed): string | undefined {
  return typeof code === "string" ? readSlip(code) : undefined;
}

function asking(c: Asking, code: string) {
  return { code, place: placeOf(c) };
}

function said(typed: Typed, i: number): string {
  const value = typed[`reponse-${i + 1}`];
  return typeof value === "string" ? value.trim().slice(0, 1_000) : "";
}

async function paperPage(app: App, c: Asking, back: GivenBack) {
  const code = readPaperCode(c.req.param("code") ?? "") ?? "";
  const seen = await seePaper(app, c.var.actor, asking(c, code));
  if (seen === undefined) return c.notFound();
  return answer(c, <PaperPage seen={seen} code={code} back={back} />, back);
}
