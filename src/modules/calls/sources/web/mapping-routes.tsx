import { type Context, Hono } from "hono";

import { toMend } from "#basics/form";
import { isId } from "#basics/id";
import { type AskedEnv, pageOf, type Typed, typedOf } from "#services/forms";
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
import { MappingPage } from "./mapping-page.tsx";
import { TABLES_AT } from "./table-page.tsx";
import { mappingRefusals, tableTexts as texts } from "./table-texts.fr.ts";
import { wordOf } from "../../web/typed-words.ts";

type Env = AskedEnv & WithFrame;

/** « …/tableau/correspondances »: a kept mapping is renamed, changed, let go; for the operator alone. */
export function mappingRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Context<Env>) => {
      const id = c.req.param("mapping") ?? "";
      return isId<"Mapping">(id) ? seeMapping(app, c.var.actor, id) : undefined;
    },
    draw: (c, kept, back) => answer(c, <MappingPage kept={kept} back={back} />, back),
  });
  // As many fields as there are columns: they are drawn, and read, column by column.
  const change = page.pressed({
    act: async (c, kept) => {
      const typed = await typedOf(c);
      const mapping = mappingIn(kept, typed);
      const problems = problemsOf(mapping, typed);
      if (problems !== undefined) return toMend(problems);
      return keepMapping(app, c.var.actor, {
        name: wordOf(typed, "nom") ?? kept.name,
        mapping,
        of: { id: kept.id, version: Number(wordOf(typed, "version") ?? "0") || 0 },
      });
    },
    refusals: mappingRefusals,
    beside: { "name-taken": "nom" },
    to: () => `${TABLES_AT}?fait=garde`,
  });
  const drop = page.pressed({
    form: "effacer",
    act: (c, kept) => dropMapping(app, c.var.actor, kept.id),
    refusals: mappingRefusals,
    to: () => `${TABLES_AT}?fait=efface`,
  });
  return new Hono<Env>()
    .get("/:mapping", page.show)
    .post("/:mapping", change)
    .post("/:mapping/effacer", drop);
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
