import { type Context, Hono } from "hono";
import { z } from "zod";

import { isId } from "#basics/id";
import { readForm } from "#services/forms";
import type { App, PersonId } from "#services/house";
import { Avatar } from "#ui/avatar";
import { Button, Form, Hidden } from "#ui/form";
import { answer } from "#ui/frame";
import { Lines } from "#ui/list";
import { Page } from "#ui/page";
import { State } from "#ui/state";

import { enterDemonstration } from "../actions/enter-demonstration.ts";
import { entranceOf, type PeopleEnv } from "./asking.ts";
import { come } from "./entrance-routes.tsx";
import { texts } from "./texts.fr.ts";

/** Somebody of the demonstration, as one chooses whom to enter as. */
export interface Inhabitant {
  readonly id: PersonId;
  readonly name: string;
  /** Where they live, who they are, in a sentence. */
  readonly about: string;
  readonly simple?: boolean;
  readonly operator?: boolean;
}

const enterForm = z.object({ personne: z.string() });

/** « /demonstration/entrer »: in one click, as anyone of the demonstration. Nothing there elsewhere. */
export function demonstrationRoutes(app: App, inhabitants: readonly Inhabitant[]): Hono<PeopleEnv> {
  const known = (c: Context<PeopleEnv>) => (c.var.instance.demonstration ? inhabitants : []);
  return new Hono<PeopleEnv>()
    .get("/entrer", (c) =>
      c.var.instance.demonstration
        ? answer(c, <ChoosePage inhabitants={inhabitants} />)
        : c.notFound(),
    )
    .post("/entrer", async (c) => {
      const form = await readForm(c, enterForm);
      const id = form.fits ? form.data.personne : "";
      if (!isId<"Person">(id) || !known(c).some((one) => one.id === id)) return c.notFound();
      const told = await enterDemonstration(app, c.var.actor, { person: id, ...entranceOf(c) });
      return told.done ? come(app, c, { ...told.value, goesTo: undefined }) : c.notFound();
    });
}

function ChoosePage({ inhabitants }: { readonly inhabitants: readonly Inhabitant[] }) {
  return (
    <Page title={texts.demonstration.title} noindex>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.demonstration.title}</h1>
          <p class="chapo">{texts.demonstration.says}</p>
        </header>
        <Lines>
          {inhabitants.map((one) => (
            <InhabitantLine {...one} />
          ))}
        </Lines>
      </div>
    </Page>
  );
}

function InhabitantLine({ id, name, about, simple, operator }: Inhabitant) {
  return (
    <div class="rang">
      <div class="voisin">
        <Avatar id={id} name={name} />
        <p>
          <strong>{name}</strong> {simple === true && <State>{texts.demonstration.simple}</State>}
          {operator === true && <State>{texts.demonstration.operator}</State>}
          <br />
          <span class="petit">{about}</span>
        </p>
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
