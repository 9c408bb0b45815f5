import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import type { Result } from "#basics/result";
import { type AskedEnv, readForm, type Typed, pageAsked } from "#services/forms";
import { type App, isOperator } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import {
  addSource,
  askFetch,
  changeSource,
  pauseSource,
  removeSource,
  type SourceRefusal,
} from "../actions/manage-sources.ts";
import { listMappingChoices, type MappingChoice } from "../actions/mapping-choices.ts";
import { seeSource, seeSources } from "../actions/see-sources.ts";
import { trySource } from "../actions/try-source.ts";
import { READY_SOURCES } from "../domain/dialects/ready.ts";
import { KNOWN_MAPPINGS } from "../domain/mapping/known/all.ts";
import type { SourceId } from "../domain/sources/source.ts";
import { SourceFormPage, type SourceFormProps, SOURCES_AT } from "./form.tsx";
import { addForm, changeForm, pauseForm, readyForm } from "./forms.ts";
import { RemoveSourcePage, SourcePage, type SourcePageProps } from "./source-page.tsx";
import { sourceTexts as texts } from "./texts.fr.ts";
import { SourcesPage } from "./sources-page.tsx";

type Env = AskedEnv & WithFrame;

/** The hour at which a ready source is read. */
const NIGHT = 4;

/** What was just done, by the word of the address where one comes back. */
const SAID: ReadonlyMap<string, string> = new Map(Object.entries(texts.said));

/** « /operateur/sources »: unknown to everybody but the operator. */
export function sourceRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .use(async (c, next) => (isOperator(c.var.actor) ? next() : c.notFound()))
    .get("/", async (c) => {
      const sources = (await seeSources(app, c.var.actor, undefined)) ?? [];
      const said = SAID.get(c.req.query("fait") ?? "");
      return answer(c, <SourcesPage sources={sources} now={app.clock.now()} said={said} />);
    })
    .get("/nouvelle", async (c) => {
      const mappings = await mappingsFor(app, c);
      return answer(c, <SourceFormPage mappings={mappings} {...startOf(c.req.query("prete"))} />);
    })
    .post("/", (c) => add(app, c))
    .post("/pretes", async (c) => {
      const form = await readForm(c, readyForm);
      const ready = READY_SOURCES.find(({ key }) => form.fits && key === form.data.prete);
      if (ready === undefined) return c.notFound();
      const { name, dialect, address, mapping: named } = ready;
      const mapping = named === undefined ? undefined : KNOWN_MAPPINGS[named]?.mapping;
      const added = await addSource(app, c.var.actor, {
        name,
        dialect,
        address,
        mapping,
        hour: NIGHT,
      });
      // Its name is taken: another one is chosen in the form.
      const to = added.done ? "?fait=ajoutee" : `/nouvelle?prete=${ready.key}`;
      return c.redirect(`${SOURCES_AT}${to}`, 303);
    })
    .route("/", oneSourceRoutes(app));
}

async function add(app: App, c: Context<Env>): Promise<Response> {
  const mappings = await mappingsFor(app, c);
  const form = await readForm(c, addForm(mappings));
  if (!form.fits) return answer(c, <SourceFormPage mappings={mappings} {...form} />, 422);
  const { nom: name, adresse: address, heure: hour, cle: secret, mapping } = form.data;
  const said = { name, address, hour, secret, mapping, dialect: form.data.dialecte };
  const added = await addSource(app, c.var.actor, said);
  if (added.done) return c.redirect(`${SOURCES_AT}/${added.value}?fait=ajoutee`, 303);
  const told = refusedForm(added.refusal, form.typed);
  return answer(c, <SourceFormPage mappings={mappings} {...told} />, 409);
}

/** A new source, begun from a ready one. */
function startOf(key: string | undefined): Pick<SourceFormProps, "start" | "keyAt"> {
  const ready = READY_SOURCES.find((one) => one.key === key);
  if (ready === undefined) return {};
  const { name, dialect, address, mapping = "", keyAt } = ready;
  const start = { nom: name, dialecte: dialect, adresse: address, correspondance: mapping };
  return { start: { ...start, heure: String(NIGHT) }, keyAt };
}

function refusedForm(
  refusal: SourceRefusal,
  typed: Typed,
): Pick<SourceFormProps, "typed" | "problem" | "problems"> {
  const says = texts.refusals[refusal];
  const field = new Map<string, string>(Object.entries(texts.refusedField)).get(refusal);
  return field === undefined ? { typed, problem: says } : { typed, problems: { [field]: says } };
}

function oneSourceRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/:id", (c) => show(app, c, { said: SAID.get(c.req.query("fait") ?? "") }))
    .post("/:id", (c) => change(app, c))
    .get("/:id/changer", async (c) => {
      const seen = await seenOf(app, c);
      return seen === undefined
        ? c.notFound()
        : answer(c, <SourceFormPage mappings={seen.mappings} source={seen.source} />);
    })
    .get("/:id/retirer", async (c) => {
      const seen = await seenOf(app, c);
      return seen === undefined
        ? c.notFound()
        : answer(c, <RemoveSourcePage source={seen.source} />);
    })
    .post("/:id/retirer", (c) =>
      act(c, {
        done: (id) => removeSource(app, c.var.actor, { id }),
        to: () => `${SOURCES_AT}?fait=retiree`,
      }),
    )
    .post("/:id/lire", (c) =>
      act(c, {
        done: (id) => askFetch(app, c.var.actor, { id }),
        to: (id) => `${SOURCES_AT}/${id}?fait=lire`,
      }),
    )
    .post("/:id/pause", async (c) => {
      const form = await readForm(c, pauseForm);
      const paused = !form.fits || form.data.pause === "1";
      return act(c, {
        done: (id) => pauseSource(app, c.var.actor, { id, paused }),
        to: (id) => `${SOURCES_AT}/${id}?fait=${paused ? "pause" : "reprise"}`,
      });
    })
    .post("/:id/essayer", async (c) => {
      const id = idOf(c);
      const tried = id && (await trySource(app, c.var.actor, { id }));
      return tried === undefined ? c.notFound() : show(app, c, { tried });
    });
}

function mappingsFor(app: App, c: Context<Env>): Promise<readonly MappingChoice[]> {
  return listMappingChoices(app, c.var.actor, undefined);
}

function idOf(c: Context<Env>): SourceId | undefined {
  const id = c.req.param("id") ?? "";
  return isId<"Source">(id) ? id : undefined;
}

async function seenOf(app: App, c: Context<Env>) {
  const id = idOf(c);
  const page = pageAsked(c);
  const seen = id && (await seeSource(app, c.var.actor, { id, page }));
  return seen && { ...seen, page, mappings: await mappingsFor(app, c) };
}

async function show(
  app: App,
  c: Context<Env>,
  told: Pick<SourcePageProps, "said" | "tried">,
): Promise<Response> {
  const seen = await seenOf(app, c);
  return seen === undefined
    ? c.notFound()
    : answer(c, <SourcePage {...seen} {...told} now={app.clock.now()} />);
}

async function change(app: App, c: Context<Env>): Promise<Response> {
  const seen = await seenOf(app, c);
  if (seen === undefined) return c.notFound();
  const { source, mappings } = seen;
  const shown = { source, mappings };
  const form = await readForm(c, changeForm(mappings));
  if (!form.fits) return answer(c, <SourceFormPage {...shown} {...form} />, 422);
  const { nom: name, adresse: address, heure: hour, cle: secret, mapping } = form.data;
  const asked = { id: source.id, name, address, hour, secret, mapping };
  const changed = await changeSource(app, c.var.actor, asked);
  return changed.done
    ? c.redirect(`${SOURCES_AT}/${source.id}?fait=changee`, 303)
    : answer(c, <SourceFormPage {...shown} {...refusedForm(changed.refusal, form.typed)} />, 409);
}

async function act(
  c: Context<Env>,
  {
    done,
    to,
  }: {
    readonly done: (id: SourceId) => Promise<Result<unknown, string>>;
    readonly to: (id: SourceId) => string;
  },
): Promise<Response> {
  const id = idOf(c);
  if (id === undefined) return c.notFound();
  const acted = await done(id);
  return acted.done ? c.redirect(to(id), 303) : c.notFound();
}
