import type { Child } from "hono/jsx";

import type { Work } from "#services/house";
import { Section } from "#ui/panel";

import { atHomeIn } from "../actions/standing.ts";
import { AT } from "../domain/address.ts";
import { foundingTexts as texts } from "./texts.fr.ts";

/** Where a circle is founded: around a person, their week first, which is theirs, and no circle’s. */
export async function showWeekFirst(work: Work): Promise<Child | undefined> {
  const home = await atHomeIn(work);
  if (home === undefined || home.isClosed) return undefined;
  return (
    <Section title={texts.title} id="sa-semaine" class="pile-s" small>
      <p>{texts.says}</p>
      <p>
        <a href={AT} data-reste="">
          {texts.way}
        </a>
      </p>
    </Section>
  );
}
