import type { GivenBack } from "#basics/form";
import { Form } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import { FreeSeats } from "#pieces/premises";

import { NobodyAnswers } from "../../find/web/place-page.tsx";
import type { SeenAsking } from "../actions/see-asking.ts";
import type { Part } from "../domain/visit.ts";
import { apartOf, askForm, onlyAs } from "./forms.ts";
import { askTexts as texts, lawTexts } from "./ask-texts.fr.ts";

interface AskPageProps {
  readonly seen: SeenAsking;
  readonly back: GivenBack;
  /** The half-day from whose seats one came. */
  readonly chosen: {
    readonly day: Temporal.PlainDate | undefined;
    readonly part: Part | undefined;
  };
}

/** The form to ask for a day: when, as what, for what. */
export function AskPage({ seen, back, chosen }: AskPageProps) {
  const { venue, place, host } = seen.place;
  const at = `/squat/demander/${venue.number}`;
  return (
    <Page
      title={texts.title(venue.name)}
      heading={texts.heading}
      lead={host.reach === undefined ? texts.lead(host.name) : undefined}
      above={[venue.name, place]}
      back={back}
      noindex
      sheets={["venues.css"]}
      breadcrumb={[{ label: venue.name, at: `/squat/lieux/${venue.number}` }]}
    >
      <div class="deux">
        <div class="pile-l">
          {host.reach === undefined ? (
            <AskIt seen={seen} back={back} chosen={chosen} at={at} />
          ) : (
            <NobodyAnswers seen={seen.place} reach={host.reach} />
          )}
        </div>
        <aside class="suit pile-l">
          <Law seen={seen} />
          <FreeSeats
            seen={seen.place}
            askAt={
              host.reach === undefined
                ? (day, half) => `${at}?jour=${day.toString()}&moment=${half}`
                : undefined
            }
          />
        </aside>
      </div>
    </Page>
  );
}

/** The form itself, and what follows. */
function AskIt({ seen, back, chosen, at }: AskPageProps & { readonly at: string }) {
  const only = onlyAs(seen);
  return (
    <>
      {only !== undefined && (
        <p>
          {texts.onlyAs(only.says)} {texts.asEmployed}
        </p>
      )}
      <Form
        action={at}
        send={texts.send}
        pictogram="ask"
        asks={askForm(seen)}
        values={{ people: "1", day: chosen.day, part: chosen.part ?? "day" }}
        back={back}
      />
      {seen.place.host.isByLetter && <p>{texts.byLetter}</p>}
      <p class="petit">{texts.after}</p>
      <p class="petit">
        <a href="/moi/travail">{texts.works}</a>
      </p>
    </>
  );
}

/** What the law wants of who works for others, and of who is young: said, and said not to be checked. */
function Law({ seen }: Pick<AskPageProps, "seen">) {
  const apart = apartOf(seen);
  if (apart.length === 0) return null;
  return (
    <Section title={texts.law} id="loi" class="pile-s">
      {apart.map((one) => (
        <p>
          {one === "minor" ? `${texts.minor} ` : ""}
          {lawTexts[one]}
        </p>
      ))}
      <p class="petit doux">{texts.notChecked}</p>
    </Section>
  );
}
