import { PointMark } from "#ui/chart";
import { Button, ButtonLink, Field, Form, Hidden, Select } from "#ui/form";
import { placeShown } from "#ui/listing";

import type { SeenAround } from "../actions/see-around.ts";
import { type AskedAround, around, CHOICES, LINKS } from "../domain/asked.ts";
import { texts } from "./texts.fr.ts";

/** What is looked at, and which kinds are shown. One form, by GET: its address is the map. */
export function AroundFilters({
  asked,
  seen,
}: {
  readonly asked: AskedAround;
  readonly seen: SeenAround;
}) {
  const { where, kinds, routesShown } = seen;
  const named =
    where.kind === "around"
      ? { name: where.commune.name }
      : where.kind === "box" && where.name !== undefined
        ? { name: where.name }
        : undefined;
  return (
    <details
      class="repli choix-carte"
      open={asked.typedPlace === "" && where.kind === "everything"}
    >
      <summary>{texts.choose}</summary>
      <Form action="/autour-de-moi" method="get" label={texts.choose}>
        <Field
          name="ou"
          label={texts.where}
          width="moyen"
          maxlength={120}
          value={placeShown(asked.typedPlace, named)}
        />
        <Select
          name="km"
          label={texts.km}
          value={where.kind === "around" ? where.km : asked.km}
          options={CHOICES.map((km) => ({ value: km, label: texts.kilometres(km) }))}
        />
        {asked.frame !== "" && <Hidden name="cadre" value={asked.frame} />}
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
