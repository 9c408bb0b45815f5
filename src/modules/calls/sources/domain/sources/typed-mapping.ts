import { type Mapping, mappingShape } from "../mapping/mapping.ts";
import { attempt } from "../../../domain/reading/given.ts";

/** A mapping that somebody wrote as JSON, or what is wrong with it: no JSON at all, or where it is no mapping. */
export function readMapping(
  text: string,
):
  | { readonly mapping: Mapping }
  | { readonly wrong: "json" }
  | { readonly wrong: "shape"; readonly where: string } {
  const read = attempt(() => ({ value: parse(text) }));
  if (read === undefined) return { wrong: "json" };
  const shaped = mappingShape.safeParse(read.value);
  if (shaped.success) return { mapping: shaped.data };
  const path = shaped.error.issues[0]?.path.join(".") ?? "";
  return { wrong: "shape", where: path === "" ? "{ }" : path.slice(0, 100) };
}

function parse(text: string): unknown {
  return JSON.parse(text);
}
