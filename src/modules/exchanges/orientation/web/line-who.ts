import { readTyped, type Typed } from "#services/forms";
import type { Actor, App } from "#services/house";

import { listNamed } from "../actions/see-proposing.ts";
import type { LineActor } from "../domain/orientation.ts";
import { whoForm } from "./forms.ts";
import { formTexts } from "./line-texts.fr.ts";

export type ReadWho =
  | { readonly actor: LineActor }
  | { readonly problems: Readonly<Record<string, string>> };

/** Who answers, as a form says it: an organisation by its name, a member, or somebody who is not here. */
export async function readWho(app: App, actor: Actor, typed: Typed): Promise<ReadWho> {
  const form = readTyped(typed, whoForm);
  if (!form.fits) return { problems: form.problems };
  const { data } = form;
  if (data.qui === "personne") return { actor: { kind: "person", person: data.personne } };
  if (data.qui === "autre")
    return { actor: { kind: "free", name: data.nom, contact: data.contact } };
  const found = await listNamed(app, actor, { typed: data.structure });
  const [one] = found;
  if (one === undefined) return { problems: { structure: formTexts.unknownStructure } };
  if (found.length > 1) {
    const names = found.map(({ name, town }) => `${name} (${town})`);
    return { problems: { structure: formTexts.severalStructures(names) } };
  }
  return { actor: { kind: "organisation", organisation: one.id } };
}
