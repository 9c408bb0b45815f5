import { Select } from "#ui/form";

import type { OrganisationOfPerson } from "../actions/acting-for.ts";
import type { Standing } from "../../domain/organisation.ts";
import { texts } from "../../web/texts.fr.ts";

/** The name of the field, and of the parameter that a form sends. */
export const ACTING_FOR = "au-nom-de";

export interface ActingForFieldProps {
  /** Those that one may act for (`organisationsToActForIn`). With none, nothing is asked. */
  readonly organisations: readonly Pick<OrganisationOfPerson, "id" | "name">[];
  /** The id of the one chosen at first; without it, oneself. */
  readonly value?: string | undefined;
}

/** « Au nom de » : oneself, or an organisation of mine. The form sends `au-nom-de`: an id, or nothing for oneself. */
export function ActingForField({ organisations, value }: ActingForFieldProps) {
  if (organisations.length === 0) return null;
  return (
    <Select
      name={ACTING_FOR}
      label={texts.actingFor}
      value={value}
      empty={texts.myself}
      options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

export interface SignedForProps {
  /** Of the person by whom it was done. */
  readonly name: string;
  readonly organisation?: { readonly name: string; readonly at: string } | undefined;
}

/** « Inès, pour Les Jardins de la Gervanne »: by whom, for whom. One's own name alone when for oneself. */
export function SignedFor({ name, organisation }: SignedForProps) {
  if (organisation === undefined) return <>{name}</>;
  return (
    <>
      {name}
      {texts.signedFor} <a href={organisation.at}>{organisation.name}</a>
    </>
  );
}

/** How far it may be trusted, in words: said wherever an organisation speaks and was not shown to be itself. */
export function standingWord(standing: Standing): string | undefined {
  return standing === "verified" ? undefined : texts.standing[standing];
}
