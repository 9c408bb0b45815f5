import { type Context, Hono } from "hono";
import type { Child } from "hono/jsx";

import { form } from "#basics/form";
import { isId } from "#basics/id";
import { chosen } from "#basics/questions";
import type { Waiting } from "#basics/waiting";
import { type AskedEnv, signedIn, typedOf } from "#services/forms";
import { type App, letterKind, type NotificationKind, type Work } from "#services/house";
import { Form } from "#ui/form";
import type { WithFrame } from "#ui/frame";
import { Section } from "#ui/panel";

import { findMediatorLeft, listMediatorsLeftIn } from "../actions/tell-mediator-left.ts";
import { type OfMine, sayThrough, seeThroughIn, type SeenThrough } from "../actions/through.ts";
import { texts } from "./texts.fr.ts";

/** Where it is said. */
export const AT = "/moi/travail/au-nom";
const mandateAt = (id: string) => `/moi/mandats/${id}`;

const throughForm = (mine: readonly OfMine[]) =>
  form({
    organisation: chosen<"Organisation">("structure", {
      label: texts.which,
      of: mine.map(({ id, name }) => ({ value: id, label: name })),
      empty: texts.whichEmpty,
    }),
  });

/** On the page of a mandate: in the name of which structure it is held; once it ended so, what to do next. */
export async function showThrough(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  const seen =
    subject !== undefined && isId<"Mandate">(subject)
      ? await seeThroughIn(work, subject)
      : undefined;
  if (seen === undefined) return undefined;
  const { mandate, structure, mine } = seen;
  if (structure === undefined && mine.length === 0) return undefined;
  return (
    <Section title={texts.title} id="au-nom" class="pile">
      {structure !== undefined &&
        (mandate.side === "person" ? (
          <ForPerson seen={seen} />
        ) : (
          <ForHolder name={structure.name} />
        ))}
      {mine.length > 0 && (structure === undefined || mine.length > 1) && (
        <div class="pile a-l-ecran">
          <p>{texts.ask}</p>
          <Form
            action={`${AT}/${mandate.id}`}
            asks={throughForm(mine)}
            send={texts.send}
            prefix="au-nom"
          />
        </div>
      )}
    </Section>
  );
}

const ForHolder = ({ name }: { readonly name: string }) => (
  <p>
    {texts.mineSays(name)} {texts.mineEnds}
  </p>
);

function ForPerson({ seen: { mandate, structure, others } }: { readonly seen: SeenThrough }) {
  if (structure === undefined) return null;
  const name = mandate.holderName ?? "";
  if (mandate.ended?.by !== "body")
    return (
      <p>
        {texts.says(name, structure.name)} {texts.ends}
      </p>
    );
  return (
    <>
      <p>{texts.left(name, structure.name)}</p>
      <p>
        {texts.next} {others.length > 0 && texts.others(others.join(", "))}
      </p>
      <ul class="pile-s">
        <li>
          <a href={structure.at}>{texts.page(structure.name)}</a>
        </li>
        <li>
          <a href="/moi/mandats/nouveau">{texts.give}</a>
        </li>
      </ul>
    </>
  );
}

type Env = AskedEnv & WithFrame;

/** « /moi/travail/au-nom/<mandate> »: said by who acts, from the page of the mandate. */
export function throughRoutes(app: App): Hono<Env> {
  return new Hono<Env>().post("/:mandate", signedIn, async (c: Context<Env>) => {
    const mandate = c.req.param("mandate") ?? "";
    const { structure } = await typedOf(c);
    if (!isId<"Mandate">(mandate) || typeof structure !== "string") return c.notFound();
    if (!isId<"Organisation">(structure)) return c.redirect(mandateAt(mandate), 303);
    const told = await sayThrough(app, c.var.actor, { mandate, organisation: structure });
    return told.done ? c.redirect(mandateAt(mandate), 303) : c.notFound();
  });
}

/** On the home of the person, for fourteen days. */
export async function waitsMediatorLeft(work: Work): Promise<readonly Waiting[]> {
  return (await listMediatorsLeftIn(work)).map(({ mandate, name, structure }) => ({
    group: "mine",
    says: texts.left(name, structure),
    at: mandateAt(mandate),
    go: texts.see,
    label: `${texts.see}, ${name}`,
  }));
}

export const mediationKinds = {
  "organisations.mediator-left": letterKind({
    why: texts.why,
    sort: "direct",
    find: findMediatorLeft,
    says: (all) => ({
      subject: texts.subject(all.map(({ name }) => name).join(", ")),
      entries: all.map(({ mandate, name, structure }) => ({
        title: texts.left(name, structure),
        at: mandateAt(mandate),
        lines: [texts.next],
      })),
    }),
  }),
} as const satisfies Readonly<Record<string, NotificationKind>>;
