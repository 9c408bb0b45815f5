import { ButtonLink } from "#ui/form";
import { Empty } from "#ui/list";
import { Page } from "#ui/page";
import { Land, Section } from "#ui/panel";

import type { Surprise } from "../actions/surprise-me.ts";
import { type AskedPlaces, HERE, placesAsked } from "../domain/search.ts";
import type { Why } from "../domain/surprise.ts";
import { PlaceLine } from "./find-page.tsx";
import { surpriseTexts as texts } from "./texts.fr.ts";

export interface SurprisePageProps {
  readonly asked: AskedPlaces;
  readonly seen: Surprise;
  /** Whether another was just seen. */
  readonly isAgain: boolean;
}

/** One place, this week, and why; another, never of the same host. */
export function SurprisePage({ asked, seen, isAgain }: SurprisePageProps) {
  const { shown, why, isOnWay, total } = seen;
  const list = { at: placesAsked.at(HERE, asked), label: texts.wider };
  return (
    <Page title={texts.title} lead={texts.lead} narrow noindex>
      {shown === undefined ? (
        <Empty title={isAgain && total > 0 ? texts.onlyOne : texts.none} way={list} />
      ) : (
        <Land title={texts.drawn} id="lieu" class="pile">
          <PlaceLine shown={shown} isOnWay={isOnWay} host={seen.byLetter} />
          <Section title={texts.why} small id="pourquoi" class="pile-s">
            <ul>
              {why.map((one) => (
                <li>{sayWhy(one)}</li>
              ))}
            </ul>
          </Section>
          <p>
            <ButtonLink href={`${HERE}/lieux/${shown.venue.number}`}>{texts.go}</ButtonLink>{" "}
            <ButtonLink
              kind="clair"
              href={withAfter(placesAsked.at(`${HERE}/surprise`, asked), shown.venue.number)}
            >
              {texts.another}
            </ButtonLink>
          </p>
          <p class="petit doux">{texts.sharing(total)}</p>
        </Land>
      )}
      <p>
        <a href={list.at}>{texts.wider}</a>
      </p>
    </Page>
  );
}

const withAfter = (at: string, number: number) =>
  `${at}${at.includes("?") ? "&" : "?"}sauf=${number}`;

function sayWhy(why: Why): string {
  const { reasons } = texts;
  switch (why.is) {
    case "free":
      return reasons.free(why.day, why.half);
    case "near":
      return reasons.near(why.km);
    case "on-way":
      return reasons.onWay(why.km);
    case "equipment":
      return reasons.equipment(why.keys);
    case "facts":
      return reasons.facts(why.keys);
    case "first-time":
      return reasons.firstTime;
    case "mood":
      return reasons.mood[why.mood];
  }
}
