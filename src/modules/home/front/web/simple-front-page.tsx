import type { Child } from "hono/jsx";

import { dayOf, writeDay } from "#basics/dates";
import { ButtonLink } from "#ui/form";
import { Page } from "#ui/page";
import { Scene } from "#ui/drawing/scene";

import type { SeenFront } from "../actions/see-front.ts";
import { texts } from "./texts.fr.ts";

/** Adrienne's home: the day in words, what awaits her, and at most three ways to go. */
export function SimpleFrontPage({
  front: { now, awaits },
  name,
}: {
  readonly front: SeenFront;
  readonly name: string;
}) {
  const today = dayOf(now);
  const day = writeDay(today, today);
  // Two things that await her at most: with the ways below, three choices.
  const shown = awaits.slice(0, 2);
  return (
    <Page title={texts.simple.title(day)} simple noindex>
      <div class="pile-l">
        <div class="pile-s">
          <p class="bonjour">{texts.hello(name)}</p>
          <h1>{texts.today(day)}</h1>
        </div>
        <Window shown={shown} />
        <div>
          <ButtonLink href="/moi/notes" large wide icon="pen">
            {texts.simple.notes}
          </ButtonLink>
        </div>
        {shown.length < 2 && (
          <div>
            <ButtonLink href="/coups-de-pouce/remercier" large wide kind="clair">
              {texts.simple.thank}
            </ButtonLink>
          </div>
        )}
      </div>
    </Page>
  );
}

/** The window, and below it what awaits her. */
function Window({ shown }: { readonly shown: readonly Child[] }) {
  return (
    <section class="terre fenetre" aria-labelledby="attend">
      <Scene
        seed="fenêtre"
        land="olivier"
        size="large"
        standing={[
          ["pins", 0.13, 1.5],
          ["maisons", 0.3, 2.3],
          ["cypres", 0.42, 1.9],
          ["plante", 0.51, 1.8],
          ["plante", 0.56, 1.4],
          ["poule", 0.67, 2],
          ["poule", 0.73, 1.6],
        ]}
      />
      <div class="pile-s">
        <h2 id="attend">{shown.length === 0 ? texts.simple.calmTitle : texts.awaits}</h2>
        {shown.length === 0 ? <p>{texts.simple.calm}</p> : shown}
      </div>
    </section>
  );
}
