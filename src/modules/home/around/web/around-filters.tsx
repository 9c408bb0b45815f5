import { PointMark } from "#ui/chart";
import { Button, ButtonLink, Field, Form, Hidden, Select } from "#ui/form";
import { placeShown } from "#ui/listing";

import type { SeenAround } from "../actions/see-around.ts";
import { type AskedAround, around, CHOICES, LINKS } from "../domain/asked.ts";
import { texts } from "./texts.fr.ts";

export interface AroundFiltersProps {
  readonly asked: AskedAround;
  readonly seen: SeenAround;
}

/** What is looked at, and which kinds are shown. One form, by GET: its address is the map. */
export function AroundFilters({ asked, seen }: AroundFiltersProps) {
  const isOpen = asked.typedPlace === "" && seen.where.kind === "everything";
  return (
    <details class="repli choix-carte" open={isOpen}>
      <summary>{texts.choose}</summary>
      <Form action="/autour-de-moi" method="get" label={texts.choose}>
        <Place asked={asked} seen={seen} />
        <Kinds seen={seen} />
        <div class="rang">
          <Button kind="clair">{texts.see}</Button>
          {around.write(asked) !== "" && (
            <ButtonLink href="/autour-de-moi" kind="lien">
              {texts.clear}
            </ButtonLink>
          )}
        </div>
      </Form>
    </details>
  );
}

/** Where, and how far; a rectangle that was looked at stays, until a place is typed. */
function Place({ asked, seen: { where } }: AroundFiltersProps) {
  return (
    <>
      <Field
        name="ou"
        label={texts.where}
        width="moyen"
        maxlength={120}
        value={placeShown(asked.typedPlace, nameOfWhere(where))}
      />
      <Select
        name="km"
        label={texts.km}
        value={where.kind === "around" ? where.km : asked.km}
        options={CHOICES.map((km) => ({ value: km, label: texts.kilometres(km) }))}
      />
      {asked.frame !== "" && <Hidden name="cadre" value={asked.frame} />}
    </>
  );
}

function nameOfWhere(where: SeenAround["where"]): { readonly name: string } | undefined {
  if (where.kind === "around") return { name: where.commune.name };
  return where.kind === "box" && where.name !== undefined ? { name: where.name } : undefined;
}

function Kinds({ seen: { kinds, routesShown } }: Pick<AroundFiltersProps, "seen">) {
  return (
    <fieldset class="genres">
      <legend class="hors">{texts.show}</legend>
      {kinds.map(({ name, many, mark, count, shown }) => (
        <label class="coche">
          <input type="checkbox" name="voir" value={name} checked={shown} />
          <PointMark mark={mark} /> {many} ({count})
        </label>
      ))}
      <label class="coche">
        <input type="checkbox" name="voir" value={LINKS} checked={routesShown} />
        {texts.links}
      </label>
    </fieldset>
  );
}
