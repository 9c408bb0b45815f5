import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import { type AskedEnv, type Typed, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import {
  dropMapping,
  keepMapping,
  type KeptMapping,
  seeMapping,
} from "../actions/mappings-kept.ts";
import type { Column } from "../domain/csv/columns.ts";
import { allColumns, lacks, withPaths, withUnsaid } from "../domain/mapping/arrange.ts";
import { type Mapping, mappingShape } from "../domain/mapping/mapping.ts";
import { MappingPage, type MappingPageProps } from "./mapping-page.tsx";
import { TABLES_AT } from "./table-page.tsx";
import { mappingRefusals, tableTexts as texts } from "./table-texts.fr.ts";
import { wordOf } from "../../web/typed-words.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** « …/tableau/correspondances »: a kept mapping is renamed, changed, let go; for the operator alone. */
export function mappingRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/:mapping", async (c) => {
      const kept = await find(app, c);
      return kept === undefined ? c.notFound() : show(c, kept, {});
    })
    .post("/:mapping", (c) => change(app, c))
    .post("/:mapping/effacer", async (c) => {
      const kept = await find(app, c);
      if (kept === undefined) return c.notFound();
      const told = await dropMapping(app, c.var.actor, kept.id);
      return told.done ? c.redirect(`${TABLES_AT}?fait=efface`, 303) : c.notFound();
    });
}

async function find(app: App, c: Asking): Promise<KeptMapping | undefined> {
  const id = c.req.param("mapping") ?? "";
  return isId<"Mapping">(id) ? seeMapping(app, c.var.actor, id) : undefined;
}

async function show(
  c: Asking,
  kept: KeptMapping,
  shown: Omit<MappingPageProps, "kept">,
): Promise<Response> {
  const status = shown.problem !== undefined ? 409 : shown.problems === undefined ? 200 : 422;
  return answer(c, <MappingPage kept={kept} {...shown} />, status);
}

async function change(app: App, c: Asking): Promise<Response> {
  const kept = await find(app, c);
  if (kept === undefined) return c.notFound();
  const typed = await typedOf(c);
  const mapping = mappingIn(kept, typed);
  const problems = problemsOf(mapping, typed);
  if (problems !== undefined) return show(c, kept, { typed, problems });
  const told = await keepMapping(app, c.var.actor, {
    name: wordOf(typed, "nom") ?? kept.name,
    mapping,
    of: { id: kept.id, version: Number(wordOf(typed, "version") ?? "0") || 0 },
  });
  if (told.done) return c.redirect(`${TABLES_AT}?fait=garde`, 303);
  if (told.refusal === "not-allowed") return c.notFound();
  const says = mappingRefusals[told.refusal];
  return told.refusal === "name-taken"
    ? show(c, kept, { typed, problems: { nom: says } })
    : show(c, kept, { typed, problem: says });
}

function mappingIn({ mapping }: KeptMapping, typed: Typed): Mapping {
  const paths = new Map<Column, readonly string[]>();
  for (const [at, column] of allColumns().entries()) {
    const [text = ""] = [typed[`c${at}`] ?? ""].flat();
    paths.set(
      column,
      text.split(";").flatMap((path) => path.trim() || []),
    );
  }
  return withUnsaid(withPaths(mapping, paths), {
    organisme: wordOf(typed, "organisme"),
    regions: wordOf(typed, "region"),
  });
}

function problemsOf(mapping: Mapping, typed: Typed): Readonly<Record<string, string>> | undefined {
  if (wordOf(typed, "nom") === undefined) return { nom: texts.nameMissing };
  const long = allColumns().findIndex((column) => {
    const from = mapping.columns[column]?.from ?? [];
    return from.length > 10 || from.some((path) => path.length > 200);
  });
  if (long >= 0) return { [`c${long}`]: texts.tooManyPaths };
  const lacking = lacks(mapping);
  if (lacking === "titre") return { [`c${allColumns().indexOf("titre")}`]: texts.titleColumn };
  if (lacking === "organisme") return { organisme: texts.bodyColumn };
  return mappingShape.safeParse(mapping).success ? undefined : { nom: texts.nameMissing };
}
