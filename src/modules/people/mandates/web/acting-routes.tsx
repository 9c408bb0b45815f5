import { Hono } from "hono";

import type { App } from "#services/house";
import { Form } from "#ui/form";
import { answer } from "#ui/frame";
import { Page } from "#ui/page";

import { stopActing } from "../actions/act-for.ts";
import { seeActing, type SeenActing } from "../actions/see-mandates.ts";
import { scopeNames } from "../../domain/mandate.fr.ts";
import { type PeopleEnv, sessionOf, signedIn } from "../../entrance/web/asking.ts";
import { actingTexts as texts } from "./texts.fr.ts";

/** « /agir »: for whom one acts now, what is entrusted, and how one stops. */
export function actingRoutes(app: App): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
    .get("/", signedIn, async (c) => {
      const acting = await seeActing(app, c.var.actor, undefined);
      if (acting === undefined) return c.redirect("/moi/mandats", 303);
      return answer(c, <ActingPage {...acting} />);
    })
    .post("/arreter", async (c) => {
      const session = sessionOf(c);
      if (session !== undefined) await stopActing(app, c.var.actor, { session });
      return c.redirect("/moi/mandats", 303);
    });
}

function ActingPage({ personName, scopes, ways }: SeenActing) {
  return (
    <Page title={texts.title(personName)} noindex>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.title(personName)}</h1>
          <p class="chapo">{texts.says(personName)}</p>
        </header>
        <section class="pile" aria-labelledby="confie">
          <h2 id="confie">{texts.entrusted}</h2>
          <ul class="pile-s">
            {scopes.map((scope) => (
              <li>
                <a href={texts.places[scope].at}>{scopeNames[scope]}</a>
              </li>
            ))}
          </ul>
          <p class="petit doux">{texts.rest}</p>
        </section>
        {ways.map(({ label, at, says }) => (
          <div class="pile-s">
            <p>{says}</p>
            <p>
              <a href={at}>{label}</a>
            </p>
          </div>
        ))}
        <Form action="/agir/arreter" send={texts.stop} prefix="page" />
      </div>
    </Page>
  );
}

/** Where one came for oneself, while acting for another: said plainly, with the way out. */
export function ActingElsewherePage({ name }: { readonly name: string }) {
  return (
    <Page title={texts.elsewhereTitle} noindex>
      <div class="pile-l">
        <h1>{texts.elsewhereTitle}</h1>
        <p class="chapo">{texts.elsewhere(name)}</p>
        <Form action="/agir/arreter" send={texts.stop} prefix="page" />
      </div>
    </Page>
  );
}
