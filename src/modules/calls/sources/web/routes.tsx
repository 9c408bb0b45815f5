import { type Context, Hono } from "hono";

import type { GivenBack } from "#basics/form";
import { isId } from "#basics/id";
import { pageList } from "#basics/query";
import type { Result } from "#basics/result";
import { type AskedEnv, pageOf, typedOf } from "#services/forms";
import { type App, isOperator } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import {
  addSource,
  askFetch,
  changeSource,
  pauseSource,
  removeSource,
} from "../actions/manage-sources.ts";
import { listMappingChoices } from "../actions/mapping-choices.ts";
import { seeSource, seeSources } from "../actions/see-sources.ts";
import { trySource } from "../actions/try-source.ts";
import { READY_SOURCES, type ReadySource } from "../domain/dialects/ready.ts";
import { KNOWN_MAPPINGS } from "../domain/mapping/known/all.ts";
import type { SourceId } from "../domain/sources/source.ts";
import {
  AddSourcePage,
  type AddSourceProps,
  ChangeSourcePage,
  NIGHT,
  SOURCES_AT,
} from "./form.tsx";
import { addForm, changeForm } from "./forms.ts";
import { RemoveSourcePage, SourcePage, type SourcePageProps } from "./source-page.tsx";
import { sourceTexts as texts } from "./texts.fr.ts";
import { SourcesPage } from "./sources-page.tsx";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

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
    .route("/", addRoutes(app))
    .route("/", oneSourceRoutes(app));
}

function addRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => listMappingChoices(app, c.var.actor, undefined),
    draw: (c, mappings, back) => {
      const start = startOf(readyOf(c.req.query("prete")));
      const shown = <AddSourcePage mappings={mappings} {...start} back={back} />;
      return answer(c, shown, statusOf(back));
    },
  });
  const add = page.sent({
    asks: (mappings) => addForm(mappings),
    act: (c, _, { chosen, own, ...asked }) =>
      addSource(app, c.var.actor, { ...asked, mapping: own ?? chosen }),
    refusals: texts.refusals,
    beside: texts.refusedField,
    to: (id) => `${SOURCES_AT}/${id}?fait=ajoutee`,
  });
  return new Hono<Env>()
    .get("/nouvelle", page.show)
    .post("/", add)
    .post("/pretes", async (c) => {
      const ready = readyOf((await typedOf(c))["prete"]);
      if (ready === undefined) return c.notFound();
      const { name, dialect, address } = ready;
      const asked = { name, dialect, address, mapping: mappingOf(ready), hour: NIGHT };
      const added = await addSource(app, c.var.actor, asked);
      // Its name is taken: another one is chosen in the form.
      const to = added.done ? "?fait=ajoutee" : `/nouvelle?prete=${ready.key}`;
      return c.redirect(`${SOURCES_AT}${to}`, 303);
    });
}

/** What is refused is a 409, beside its field too: a name that is taken. */
const statusOf = (back: GivenBack) => (back.refusal === undefined ? back : 409);

const readyOf = (key: unknown) => READY_SOURCES.find((one) => one.key === key);

function mappingOf({ mapping: named }: ReadySource) {
  return named === undefined ? undefined : KNOWN_MAPPINGS[named]?.mapping;
}

/** A new source, begun from a ready one. */
function startOf(ready: ReadySource | undefined): Pick<AddSourceProps, "start" | "keyAt"> {
  if (ready === undefined) return {};
  const { name, dialect, address, keyAt } = ready;
  return { start: { name, dialect, address, chosen: mappingOf(ready) }, keyAt };
}

function oneSourceRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => seenOf(app, c),
    draw: (c, seen, back) => answer(c, <ChangeSourcePage {...seen} back={back} />, statusOf(back)),
  });
  const change = page.sent({
    asks: ({ mappings, source }) => changeForm(mappings, source),
    act: (c, { source }, { chosen, own, ...asked }) =>
      changeSource(app, c.var.actor, { id: source.id, ...asked, mapping: own ?? chosen }),
    refusals: texts.refusals,
    beside: texts.refusedField,
    to: (_, { source }) => `${SOURCES_AT}/${source.id}?fait=changee`,
  });
  return new Hono<Env>()
    .get("/:id", (c) => show(app, c, { said: SAID.get(c.req.query("fait") ?? "") }))
    .post("/:id", change)
    .get("/:id/changer", page.show)
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
      const paused = (await typedOf(c))["pause"] !== "0";
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

function idOf(c: Asking): SourceId | undefined {
  const id = c.req.param("id") ?? "";
  return isId<"Source">(id) ? id : undefined;
}

async function seenOf(app: App, c: Asking) {
  const [id, asked] = [idOf(c), pageList.read(c.req.queries())];
  const seen = id && (await seeSource(app, c.var.actor, { id, ...asked }));
  return (
    seen && { ...seen, asked, mappings: await listMappingChoices(app, c.var.actor, undefined) }
  );
}

async function show(
  app: App,
  c: Asking,
  told: Pick<SourcePageProps, "said" | "tried">,
): Promise<Response> {
  const seen = await seenOf(app, c);
  return seen === undefined
    ? c.notFound()
    : answer(c, <SourcePage {...seen} {...told} now={app.clock.now()} />);
}

async function act(
  c: Asking,
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
