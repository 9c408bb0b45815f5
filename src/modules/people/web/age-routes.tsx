import { type Context, Hono } from "hono";
import { z } from "zod";

import { dayOf } from "#basics/dates";
import { readForm } from "#services/forms";
import type { App } from "#services/house";
import { Button, Field, Form, titleOf, type Typed } from "#ui/form";
import { answer } from "#ui/frame";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import { forgetAge, seeMyAge, tellBirthYear } from "../actions/ages.ts";
import { type AgeBand, readBirthYear } from "../domain/age.ts";
import { ageTexts as texts } from "./ages-texts.fr.ts";
import { type PeopleEnv, signedIn, takeSession } from "../entrance/web/asking.ts";
import { Done } from "./mine-pages.tsx";
import { texts as mineTexts } from "./texts.fr.ts";

/** Where who is too young to come alone reads what to do. */
export const TOO_YOUNG = "/entrer/avec-un-parent";

const yearForm = z.object({ annee: z.string().trim().max(10).catch("") });

/** « /moi/age »: what the house knows of one's age, which is nothing of who is of age. */
export function ageRoutes(app: App): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
    .get("/", signedIn, (c) => page(app, c, {}))
    .post("/", signedIn, async (c) => {
      const form = await readForm(c, yearForm);
      const { typed } = form;
      const year = readBirthYear(form.fits ? form.data.annee : "", dayOf(app.clock.now()));
      if (year === undefined) return page(app, c, { typed, problems: { annee: texts.notAYear } });
      const told = await tellBirthYear(app, c.var.actor, { year });
      if (!told.done)
        return told.refusal === "parent-first"
          ? page(app, c, { typed, problem: texts.parentFirst })
          : c.notFound();
      if (told.value === "stays") return c.redirect("/moi/age?fait=1", 303);
      takeSession(app, c);
      return c.redirect(TOO_YOUNG, 303);
    })
    .post("/majeur", signedIn, async (c) => {
      const told = await forgetAge(app, c.var.actor, undefined);
      return told.done ? c.redirect("/moi/age?fait=1", 303) : c.notFound();
    });
}

/** « /entrer/avec-un-parent »: nothing was kept, and what to do now. */
export function tooYoungRoutes(): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>().get("/", (c) =>
    answer(
      c,
      <Page title={texts.tooYoungTitle} noindex>
        <div class="pile-l etroit">
          <h1>{texts.tooYoungTitle}</h1>
          {texts.tooYoung.map((sentence) => (
            <p>{sentence}</p>
          ))}
          <p>
            {texts.tooYoungHelp} <a href="/aide">{texts.help2}</a>
          </p>
        </div>
      </Page>,
    ),
  );
}

interface Shown {
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: Readonly<Record<string, string>> | undefined;
}

async function page(app: App, c: Context<PeopleEnv>, shown: Shown) {
  const mine = await seeMyAge(app, c.var.actor, undefined);
  if (mine === undefined) return c.notFound();
  const { problem, problems } = shown;
  const status = problem !== undefined ? 409 : problems === undefined ? 200 : 422;
  const saved = c.req.query("fait") !== undefined;
  return answer(c, <AgePage {...mine} {...shown} saved={saved} />, status);
}

type AgePageProps = Shown & {
  readonly band: AgeBand;
  readonly year: number | undefined;
  readonly saved: boolean;
};

function AgePage({ band, year, saved, ...form }: AgePageProps) {
  return (
    <Page
      title={titleOf(texts.title, form)}
      noindex
      breadcrumb={[{ label: mineTexts.mine.title, at: "/moi" }]}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.title}</h1>
          <p class="chapo">{texts.lead}</p>
        </header>
        <Done says={saved ? texts.saved : undefined} />
        <p>
          <strong>{texts.bands[band]}</strong> {year !== undefined && texts.year(year)}
        </p>
        {band !== "child" && (
          <Section title={texts.minor} id="mineur">
            <Form action="/moi/age" send={texts.send} {...form}>
              <Field
                name="annee"
                label={texts.field}
                help={texts.help}
                width="court"
                inputmode="numeric"
                maxlength={10}
              />
            </Form>
            <p>
              <a href={TOO_YOUNG}>{texts.younger}</a>
            </p>
          </Section>
        )}
        {band === "adolescent" && (
          <Form action="/moi/age/majeur" prefix="m" class="pile-s">
            <p>{texts.adultSays}</p>
            <div class="rang">
              <Button kind="clair">{texts.adult}</Button>
            </div>
          </Form>
        )}
      </div>
    </Page>
  );
}
