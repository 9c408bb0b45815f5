import { type Context, Hono } from "hono";
import { z } from "zod";

import { dayOf, writeDate } from "#basics/dates";
import { isId } from "#basics/id";
import { siteOf } from "#services/config";
import { readForm, type Typed } from "#services/forms";
import type { App } from "#services/house";
import { Field, Form, Hidden, SecretCode, titleOf } from "#ui/form";
import { answer } from "#ui/frame";
import { Page } from "#ui/page";

import {
  askAccount,
  makeSlip,
  seeAccountAsk,
  seeSlip,
  type SeenSlip,
  takeAccount,
} from "../recovery/actions/take-account.ts";
import { readAddress } from "../domain/address.ts";
import { readCode } from "../domain/codes.ts";
import { readCircleCode, readSlip, spacedSlip } from "../domain/slip.ts";
import { entranceOf, type PeopleEnv, placeOf, signedIn } from "../entrance/web/asking.ts";
import { come } from "../entrance/web/come.ts";
import { idOf } from "../mandates/web/routes.tsx";
import type { FormProps } from "../recovery/web/pages.tsx";
import { recoveryRefusals as refusals, recoveryTexts as texts } from "./recovery-texts.fr.ts";
import { refusalTexts } from "./texts.fr.ts";

type Asking = Context<PeopleEnv>;

const slipForm = z.object({
  billet: z
    .string({ error: refusals["unknown-slip"] })
    .refine((typed) => readSlip(typed) !== undefined, refusals["unknown-slip"]),
  email: z
    .string({ error: refusals["not-an-address"] })
    .refine((typed) => readAddress(typed) !== undefined, refusals["not-an-address"]),
});
const codeForm = z.object({ demande: z.string(), code: z.string().default("") });

/** « /entrer/billet »: who was made a member by somebody takes their account, with a slip of paper. */
export function takeRoutes(app: App): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
    .get("/", (c) => answer(c, <SlipPage />))
    .post("/", async (c) => {
      const form = await readForm(c, slipForm);
      const { typed } = form;
      // Led here from where the code of a circle is asked: only the address is still to be typed.
      const isLed = typed["email"] === undefined;
      if (isLed && !form.fits && form.problems["billet"] === undefined)
        return answer(c, <SlipPage typed={typed} />);
      const circle = circleCodeOf(typed);
      if (circle !== undefined)
        return answer(c, <SlipPage {...{ typed, circle, problems: ofCircle }} />, 422);
      if (!form.fits) return answer(c, <SlipPage {...{ typed, problems: form.problems }} />, 422);
      const { billet: slip, email } = form.data;
      const told = await askAccount(app, c.var.actor, { slip, email, place: placeOf(c) });
      if (told.done) return c.redirect(`/entrer/billet/code?demande=${told.value.ask}`, 303);
      const problem =
        told.refusal === "too-many" ? refusals["too-many"](told.until) : refusals[told.refusal];
      return answer(c, <SlipPage {...{ typed, problem }} />, 409);
    })
    .get("/code", (c) => slipCodePage(app, c, c.req.query("demande") ?? ""))
    .post("/code", (c) => typeCode(app, c));
}

const ofCircle = { billet: texts.slipOfCircle };

/** The other kind of paper, by its shape: a code of eight signs leads to a circle. */
function circleCodeOf({ billet }: Typed): string | undefined {
  return typeof billet === "string" ? readCircleCode(billet) : undefined;
}

async function slipCodePage(app: App, c: Asking, ask: string, problem?: string) {
  const seen = isId<"Ask">(ask) ? await seeAccountAsk(app, c.var.actor, ask) : undefined;
  if (seen === undefined) return c.redirect("/entrer/billet", 303);
  const props = { ask, email: seen.email, ...(problem === undefined ? {} : { problem }) };
  return answer(c, <SlipCodePage {...props} />, problem === undefined ? 200 : 409);
}

async function typeCode(app: App, c: Asking): Promise<Response> {
  const form = await readForm(c, codeForm);
  if (!form.fits || !isId<"Ask">(form.data.demande)) return c.redirect("/entrer/billet", 303);
  const { demande: ask } = form.data;
  const code = readCode(form.data.code);
  if (code === undefined) return slipCodePage(app, c, ask, refusalTexts["not-a-code"]);
  const told = await takeAccount(app, c.var.actor, {
    ask,
    code,
    place: placeOf(c),
    ...entranceOf(c),
  });
  if (told.done) return come(app, c, told.value);
  switch (told.refusal) {
    case "wrong-code":
      return slipCodePage(app, c, ask, refusalTexts["wrong-code"](told.left));
    case "wait":
      return slipCodePage(app, c, ask, refusalTexts.waitCodeOnly(told.until, app.clock.now()));
    case "code-over":
    case "unknown-ask":
      return slipCodePage(app, c, ask, refusalTexts["code-over"]);
    case "unknown-slip":
    case "of-another":
    case "of-the-holder":
      return slipCodePage(app, c, ask, refusals[told.refusal]);
  }
}

interface SlipProps extends FormProps {
  /** What was typed is the code of a circle: it is carried there. */
  readonly circle?: string | undefined;
}

function SlipPage({ circle, ...form }: SlipProps) {
  return (
    <Page title={titleOf(texts.slipTitle, form)} noindex>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.slipTitle}</h1>
          <p class="chapo">{texts.slipSays}</p>
        </header>
        <Form action="/entrer/billet" send={texts.slipSend} {...form}>
          <Field
            name="billet"
            label={texts.slipCode}
            help={texts.slipCodeHelp}
            width="court"
            maxlength={20}
          />
          <Field
            name="email"
            type="email"
            label={texts.slipEmail}
            autocomplete="email"
            width="moyen"
            maxlength={254}
          />
        </Form>
        {circle !== undefined && (
          <Form action="/billet" prefix="cercle" send={texts.slipOfCircleGo}>
            <Hidden name="code" value={circle} />
          </Form>
        )}
      </div>
    </Page>
  );
}

interface SlipCodeProps {
  readonly ask: string;
  readonly email: string;
  readonly problem?: string;
}

function SlipCodePage({ ask, email, problem }: SlipCodeProps) {
  const problems = problem === undefined ? {} : { code: problem };
  return (
    <Page title={titleOf(texts.slipCodeTitle, { problems })} noindex>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.slipCodeTitle}</h1>
          <p class="chapo">
            {texts.codeSays} <strong class="adresse">{email}</strong>.
          </p>
        </header>
        <Form action="/entrer/billet/code" send={texts.slipCodeSend} problems={problems}>
          <Hidden name="demande" value={ask} />
          <SecretCode name="code" label={texts.codeLabel} />
        </Form>
      </div>
    </Page>
  );
}

/** « /moi/mandats/…/billet »: the slip is made, then printed, by who acts for the person. */
export function slipRoutes(app: App): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
    .post("/:mandate/billet", signedIn, async (c) => {
      const mandate = idOf(c);
      const told = await makeSlip(app, c.var.actor, { mandate });
      return told.done
        ? c.redirect(`/moi/mandats/${mandate}/billet/${told.value}`, 303)
        : c.redirect(`/moi/mandats/${mandate}`, 303);
    })
    .get("/:mandate/billet/:slip", signedIn, async (c) => {
      const slip = c.req.param("slip");
      const seen = isId<"Slip">(slip) ? await seeSlip(app, c.var.actor, { slip }) : undefined;
      if (seen === undefined) return c.notFound();
      return answer(c, <PaperPage {...seen} site={siteOf(app.config)} />);
    });
}

function PaperPage({ code, name, endsAt, site }: SeenSlip & { readonly site: string }) {
  return (
    <Page title={texts.slipPaperTitle(name)} noindex>
      <div class="pile-l">
        <h1>{texts.slipPaper(name)}</h1>
        <p class="gros">
          <strong>{spacedSlip(code)}</strong>
        </p>
        <ol>
          {texts.slipSteps(`${site}/entrer/billet`).map((step) => (
            <li>{step}</li>
          ))}
        </ol>
        <p>{texts.slipUntil(writeDate(dayOf(endsAt)))}</p>
        <p class="petit doux a-l-ecran">{texts.print}</p>
      </div>
    </Page>
  );
}
