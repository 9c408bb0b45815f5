import type { Child } from "hono/jsx";

import { addressOf } from "#rules/circles";
import { Archipelago } from "#ui/archipelago";
import { Button, Form } from "#ui/form";

import type { SeenFront } from "../actions/see-front.ts";
import { texts } from "./texts.fr.ts";

export interface FrontHeroProps {
  readonly front: SeenFront;
  readonly name: string | undefined;
  readonly demonstration: boolean;
  /** What awaits the reader: before the chart on a phone, under both where there is room. */
  readonly children?: Child;
}

/** The top of the front page: what one wants to do, what awaits, and the circles on their chart. No circle, no chart. */
export function FrontHero({ front, name, demonstration, children }: FrontHeroProps) {
  const [first, second] = texts.titleLines;
  return (
    <section class="bancs" aria-labelledby="titre">
      <div class="cadre heros">
        <div class="pile heros-mots">
          <h1 id="titre">
            {name === undefined ? (
              <>
                {first} <span class="dessous">{second}</span>
              </>
            ) : (
              texts.hello(name)
            )}
          </h1>
          {name === undefined && <p class="chapo">{texts.lead}</p>}
          <SearchBox />
          <OpenCalls front={front} demonstration={demonstration} />
          {demonstration && name === undefined && (
            <p>
              {texts.demonstration.says}{" "}
              <a href="/demonstration/entrer">{texts.demonstration.link}</a>{" "}
              {texts.demonstration.more}
            </p>
          )}
        </div>
        {children}
        <Chart front={front} />
      </div>
    </section>
  );
}

function SearchBox() {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the tag <search> is unknown to the browsers of old tablets
    <Form action="/appels" method="get" class="cherche" role="search">
      <label for="q">{texts.search.label}</label>
      <div>
        <input
          id="q"
          name="q"
          type="search"
          maxlength={300}
          aria-describedby="q-aide"
          enterkeyhint="search"
        />
        <Button icon="search">{texts.search.send}</Button>
      </div>
      <p class="aide" id="q-aide">
        {texts.search.help}
      </p>
    </Form>
  );
}

function OpenCalls({
  front: { calls },
  demonstration,
}: Pick<FrontHeroProps, "front" | "demonstration">) {
  if (calls.open === 0) return <p>{texts.noCalls}</p>;
  return (
    <p>
      {calls.toAssociations < calls.open ? (
        <>
          <strong>{texts.toAssociations(calls.toAssociations)}</strong>,{" "}
          {texts.among(texts.openCalls(calls.open))}
        </>
      ) : (
        <strong>{texts.openCalls(calls.open)}</strong>
      )}
      , {texts.fromSources(calls.sources, demonstration)}
    </p>
  );
}

function Chart({ front: { circles, bridges } }: { readonly front: SeenFront }) {
  if (circles.length === 0) return null;
  const says = texts.mapSays({
    rests: circles.some(({ rest }) => rest.state === "asleep"),
    linked: bridges.length > 0,
  });
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a picture and its legend are one named group (RGAA 1.9)
    <figure class="heros-carte" role="group" aria-label={says}>
      <Archipelago
        label={texts.map}
        islands={circles.map((circle) => ({
          id: circle.id,
          name: circle.name,
          at: addressOf(circle),
          asleep: circle.rest.state === "asleep",
        }))}
        routes={bridges.map(({ from, to }) => ({ from, to, count: 1 }))}
        allAt="/cercles"
      />
      <figcaption class="petit doux">{says}</figcaption>
    </figure>
  );
}
