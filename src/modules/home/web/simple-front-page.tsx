import { dayOf, writeDay } from "#basics/dates";
import { ButtonLink } from "#ui/form";
import { Page } from "#ui/page";
import { Scene } from "#ui/scene";

import type { SeenFront } from "../actions/see-front.ts";
import { texts } from "./front.texts.fr.ts";

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
  // One thing at a time: with the two ways below, three choices.
  const [first] = awaits;
  return (
    <Page title={texts.simple.title(day)} simple noindex>
      <div class="pile-l">
        <div class="pile-s">
          <p class="bonjour">{texts.hello(name)}</p>
          <h1>{texts.today(day)}</h1>
        </div>
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
            <h2 id="attend">{first === undefined ? texts.simple.calmTitle : texts.awaits}</h2>
            {first ?? <p>{texts.simple.calm}</p>}
          </div>
        </section>
        <div>
          <ButtonLink href="/moi/notes" large wide icon="pen">
            {texts.simple.notes}
          </ButtonLink>
        </div>
        <p>
          <a href="/moi">{texts.simple.mine}</a>
        </p>
      </div>
    </Page>
  );
}
