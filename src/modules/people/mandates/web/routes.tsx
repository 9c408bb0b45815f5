import { type Context, Hono } from "hono";
import { z } from "zod";

import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { listField, pageOf, readForm, textField, type Typed } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { beginActing, stopWhoActs } from "../actions/act-for.ts";
import { endMandate } from "../actions/end-mandate.ts";
import { acceptMandate, giveMandate } from "../actions/give-mandate.ts";
import { keepMandate, seeUnanswered } from "../actions/keep-mandate.ts";
import { makePersonFor, renewMandate } from "../actions/make-person-for.ts";
import { sayGround } from "../actions/say-ground.ts";
import { sayDeed, seeMandate, seeMandates, seeWhomToEntrust } from "../actions/see-mandates.ts";
import { readAddress } from "../../domain/address.ts";
import { readBirthYear } from "../../domain/age.ts";
import { type MandateId, readScopes } from "../../domain/mandate.ts";
import { readName } from "../../domain/names.fr.ts";
import { type PeopleEnv, sessionOf, signedIn } from "../../entrance/web/asking.ts";
import { GivePage, MakeForPage } from "./forms.tsx";
import { GROUND_FORM, groundForm, GroundWaysPage } from "./ground.tsx";
import { MandatePage } from "./mandate-page.tsx";
import { MandatesPage } from "./mandates-page.tsx";
import { mandateRefusals as refusals, mandateTexts as texts } from "./texts.fr.ts";
import { ConfirmPage } from "../../web/mine-pages.tsx";

type Asking = Context<PeopleEnv>;

const scopesField = listField()
  .transform(readScopes)
  .refine((scopes) => scopes.length > 0, refusals["no-scope"]);
const monthsField = z.coerce.number({ error: refusals["wrong-months"] });
const consentFields = {
  accord: z.enum(["presence", "paper", "telephone"], { error: refusals["no-way"] }),
  note: textField(refusals["no-consent"], 300),
  mois: monthsField,
};

const giveForm = z
  .object({
    qui: z.string().default(""),
    email: z.string().default(""),
    pour: scopesField,
    mois: monthsField,
  })
  .refine(({ qui, email }) => qui !== "" || readAddress(email) !== undefined, {
    error: refusals["not-an-address"],
    path: ["email"],
    // Said with what else is to be mended.
    when: () => true,
  });
const makeForm = z.object({
  nom: z
    .string()
    .default("")
    .refine((typed) => readName(typed) !== undefined, refusals["not-a-name"]),
  annee: z.string().trim().default(""),
  pour: scopesField,
  ...consentFields,
});
const renewForm = z.object(consentFields);

/** « /moi/mandats »: who acts for whom. Never open to who acts for another. */
export function mandateRoutes(app: App): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
    .get("/", signedIn, (c) => listPage(app, c))
    .get("/nouveau", signedIn, async (c) =>
      answer(c, <GivePage known={await seeWhomToEntrust(app, c.var.actor, undefined)} />),
    )
    .post("/nouveau", signedIn, (c) => give(app, c))
    .get("/sans-adresse", signedIn, (c) => answer(c, <MakeForPage />))
    .post("/sans-adresse", signedIn, (c) => makeFor(app, c))
    .get("/mesure", signedIn, async (c) => {
      const all = (await seeMandates(app, c.var.actor, undefined)) ?? [];
      const open = all.filter(({ state, holder }) => state === "open" && holder !== undefined);
      return answer(c, <GroundWaysPage open={open} />);
    })
    .get("/:mandate", signedIn, (c) => onePage(app, c))
    .post("/:mandate/accepter", signedIn, async (c) => {
      const told = await acceptMandate(app, c.var.actor, { mandate: idOf(c) });
      if (told.done) return c.redirect("/moi/mandats?fait=accepte", 303);
      return listPage(app, c, refusals[told.refusal]);
    })
    .post("/:mandate/agir", signedIn, async (c) => {
      const session = sessionOf(c);
      if (session === undefined) return c.notFound();
      const told = await beginActing(app, c.var.actor, { session, mandate: idOf(c) });
      return told.done ? c.redirect("/agir", 303) : listPage(app, c, refusals[told.refusal]);
    })
    .post("/:mandate/garder", signedIn, async (c) => {
      const told = await keepMandate(app, c.var.actor, { mandate: idOf(c) });
      if (told.done) return c.redirect("/moi/mandats?fait=garde", 303);
      return listPage(app, c, refusals[told.refusal]);
    })
    .post("/:mandate/renouveler", signedIn, (c) => renew(app, c))
    .route("/", standingRoutes(app))
    .get("/:mandate/arreter", signedIn, async (c) => {
      const seen = await seeMandate(app, c.var.actor, { mandate: idOf(c) });
      return seen === undefined
        ? c.notFound()
        : answer(c, <EndPage id={seen.mandate.id} name={seen.mandate.personName} />);
    })
    .post("/:mandate/arreter", signedIn, async (c) => {
      // One's own only: what the operator ends for somebody is on a page of theirs.
      if ((await seeMandate(app, c.var.actor, { mandate: idOf(c) })) === undefined)
        return c.notFound();
      const told = await endMandate(app, c.var.actor, { mandate: idOf(c) });
      if (told.done) return c.redirect("/moi/mandats?fait=fini", 303);
      return listPage(app, c, refusals[told.refusal]);
    });
}

/** What either of the two does of a mandate that stands: stops who acts now, says on what it rests. */
function standingRoutes(app: App): Hono<PeopleEnv> {
  const says = (path: string) => sayDeed(app, path);
  const page = pageOf({
    find: (c: Asking) => seeMandate(app, c.var.actor, { mandate: idOf(c) }),
    draw: (c, seen, back) => answer(c, <MandatePage {...{ seen, says, back }} />, back),
  });
  const say = page.sent({
    asks: groundForm,
    form: GROUND_FORM,
    act: (c, _, { ground }) => sayGround(app, c.var.actor, { mandate: idOf(c), ground }),
    refusals,
    to: (mandate) => `/moi/mandats/${mandate}`,
  });
  return new Hono<PeopleEnv>()
    .post("/:mandate/cesser", signedIn, async (c) => {
      const told = await stopWhoActs(app, c.var.actor, { mandate: idOf(c) });
      if (told.done) return c.redirect(`/moi/mandats/${told.value}?fait=cesse`, 303);
      return listPage(app, c, refusals[told.refusal]);
    })
    .post("/:mandate/mesure", signedIn, say)
    .post("/:mandate/mesure/retirer", signedIn, async (c) => {
      const told = await sayGround(app, c.var.actor, { mandate: idOf(c), ground: undefined });
      if (told.done) return c.redirect(`/moi/mandats/${told.value}`, 303);
      return listPage(app, c, refusals[told.refusal]);
    });
}

const NO_MANDATE = "00000000-0000-4000-8000-000000000000";

/** What the address names; one that is no identifier names no mandate. */
export function idOf(c: Pick<Asking, "req">): MandateId {
  const asked = c.req.param("mandate") ?? "";
  const id = isId<"Mandate">(asked) ? asked : NO_MANDATE;
  if (!isId<"Mandate">(id)) throw new Error("not an identifier");
  return id;
}

async function listPage(app: App, c: Asking, problem?: string) {
  const mandates = await seeMandates(app, c.var.actor, undefined);
  const unanswered = await seeUnanswered(app, c.var.actor, undefined);
  const asked = c.req.query("fait");
  const key = (
    ["demande", "propose", "accepte", "fini", "renouvele", "garde", "compte"] as const
  ).find((one) => one === asked);
  const done = key === undefined ? undefined : texts.done[key];
  return answer(
    c,
    <MandatesPage mandates={mandates ?? []} {...{ unanswered, done, problem }} />,
    problem === undefined ? 200 : 409,
  );
}

interface OnePageAsked {
  readonly typed?: Typed;
  readonly problems?: Readonly<Record<string, string>>;
}

async function onePage(app: App, c: Asking, form: OnePageAsked = {}) {
  const seen = await seeMandate(app, c.var.actor, { mandate: idOf(c) });
  if (seen === undefined) return c.notFound();
  const says = (path: string) => sayDeed(app, path);
  return answer(
    c,
    <MandatePage {...{ seen, says, ...form }} hasStopped={c.req.query("fait") === "cesse"} />,
    form.problems === undefined ? 200 : 422,
  );
}

async function give(app: App, c: Asking): Promise<Response> {
  const form = await readForm(c, giveForm);
  const { typed } = form;
  const known = await seeWhomToEntrust(app, c.var.actor, undefined);
  if (!form.fits)
    return answer(c, <GivePage {...{ known, typed, problems: form.problems }} />, 422);
  const { qui, email, pour: scopes, mois: months } = form.data;
  const to = known.find(({ person }) => person === qui)?.person;
  if (qui !== "" && to === undefined) {
    const problems = { qui: refusals["unknown-person"] };
    return answer(c, <GivePage {...{ known, typed, problems }} />, 422);
  }
  const told = await giveMandate(app, c.var.actor, { to, email, scopes, months });
  const done = to === undefined ? "propose" : "demande";
  if (told.done) return c.redirect(`/moi/mandats?fait=${done}`, 303);
  return answer(c, <GivePage {...{ known, typed, problem: refusals[told.refusal] }} />, 409);
}

async function makeFor(app: App, c: Asking): Promise<Response> {
  const form = await readForm(c, makeForm);
  const { typed } = form;
  if (!form.fits) return answer(c, <MakeForPage {...{ typed, problems: form.problems }} />, 422);
  const { nom: name, annee, pour: scopes, accord: consent, note, mois: months } = form.data;
  const birthYear = annee === "" ? undefined : readBirthYear(annee, dayOf(app.clock.now()));
  if (annee !== "" && birthYear === undefined) {
    const problems = { annee: refusals["not-a-year"] };
    return answer(c, <MakeForPage {...{ typed, problems }} />, 422);
  }
  const asked = { name, scopes, months, consent, note, birthYear };
  const told = await makePersonFor(app, c.var.actor, asked);
  if (told.done) return c.redirect(`/moi/mandats/${told.value.mandate}`, 303);
  if (told.refusal === "not-a-name")
    return answer(
      c,
      <MakeForPage {...{ typed, problems: { nom: refusals["not-a-name"] } }} />,
      422,
    );
  return answer(c, <MakeForPage {...{ typed, problem: refusals[told.refusal] }} />, 409);
}

async function renew(app: App, c: Asking): Promise<Response> {
  const form = await readForm(c, renewForm);
  if (!form.fits) return onePage(app, c, { typed: form.typed, problems: form.problems });
  const { accord: consent, note, mois: months } = form.data;
  const told = await renewMandate(app, c.var.actor, { mandate: idOf(c), consent, note, months });
  if (told.done) return c.redirect("/moi/mandats?fait=renouvele", 303);
  return listPage(app, c, refusals[told.refusal]);
}

function EndPage({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <ConfirmPage
      title={texts.endTitle}
      says={texts.endSays(name)}
      action={`/moi/mandats/${id}/arreter`}
      send={texts.end}
      back="/moi/mandats"
      cancel={texts.cancel}
    />
  );
}
