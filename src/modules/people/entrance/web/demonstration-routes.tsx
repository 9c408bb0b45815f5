import { Hono } from "hono";
import { z } from "zod";

import { isId } from "#basics/id";
import { readForm } from "#services/forms";
import type { App } from "#services/house";
import { Avatar } from "#ui/avatar";
import { Button, Form, Hidden } from "#ui/form";
import { answer } from "#ui/frame";
import { Lines } from "#ui/list";
import { Page } from "#ui/page";
import { State } from "#ui/state";

import { enterDemonstration } from "../actions/enter-demonstration.ts";
import { allDemonstrationPeople } from "../../data/demonstration-people.ts";
import type { DemonstrationPerson } from "../../data/demonstration-person.ts";
import { entranceOf, type PeopleEnv } from "./asking.ts";
import { come } from "./come.ts";
import { CLOSED } from "./link-routes.tsx";
import { texts } from "../../web/texts.fr.ts";

/** Those whom one may enter as: one for each thing to try. */
const personas = allDemonstrationPeople.filter(({ persona }) => persona !== undefined);

const enterForm = z.object({ personne: z.string() });

/** « /demonstration/entrer »: in one click, as anyone of the demonstration. Nothing there elsewhere. */
export function demonstrationRoutes(app: App): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
    .get("/entrer", (c) =>
      c.var.instance.demonstration ? answer(c, <ChoosePage />) : c.notFound(),
    )
    .post("/entrer", async (c) => {
      const form = await readForm(c, enterForm);
      const id = form.fits ? form.data.personne : "";
      if (!isId<"Person">(id) || !personas.some((one) => one.id === id)) return c.notFound();
      const told = await enterDemonstration(app, c.var.actor, { person: id, ...entranceOf(c) });
      if (told.done) return come(app, c, { ...told.value, goesTo: undefined });
      // One who was said dead comes in no more, here as elsewhere.
      return c.var.instance.demonstration ? c.redirect(CLOSED, 303) : c.notFound();
    });
}

function ChoosePage() {
  return (
    <Page title={texts.demonstration.title} noindex>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.demonstration.title}</h1>
          <p class="chapo">{texts.demonstration.says}</p>
        </header>
        <Lines>
          {personas.map((one) => (
            <PersonaLine {...one} />
          ))}
        </Lines>
      </div>
    </Page>
  );
}

function PersonaLine({ id, name, about, town, persona }: DemonstrationPerson) {
  return (
    <div class="rang bouts">
      <div class="voisin">
        <Avatar id={id} name={name} faceless />
        <div>
          <p>
            <strong>{name}</strong>, {town}{" "}
            {persona === "supported" && <State>{texts.demonstration.simple}</State>}
            {persona === "operator" && <State>{texts.demonstration.operator}</State>}
          </p>
          <p class="petit">{about}</p>
        </div>
      </div>
      <Form action="/demonstration/entrer" class="rang" prefix={id}>
        <Hidden name="personne" value={id} />
        <Button kind="clair" label={texts.demonstration.enterAs(name)}>
          {texts.enter.short}
        </Button>
      </Form>
    </div>
  );
}
