import type { GivenBack } from "#basics/form";
import { Form, Press, Problems } from "#ui/form";
import { useFrame } from "#ui/frame";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { SeenWeek } from "../actions/see-week.ts";
import { AT, PAUSE } from "../domain/address.ts";
import { pauseForm } from "./forms.ts";
import { awayTexts } from "./away/texts.fr.ts";
import { texts } from "./texts.fr.ts";
import { Away } from "./away-told.tsx";

/** « Je ne serai pas là »: usual spans in one tap each, or other days. */
export function PausePage({ seen, back }: { readonly seen: SeenWeek; readonly back: GivenBack }) {
  return (
    <Page
      title={texts.awayTitle}
      heading={texts.awayTitle}
      lead={texts.awayLead}
      noindex
      narrow
      back={back}
      breadcrumb={[{ label: texts.title, at: AT }]}
    >
      <Away seen={seen} />
      <Problems problem={back.form === undefined ? back.problem : undefined} kept={false} />
      <div class="rang">
        <Press action={`${PAUSE}/demain`} kind="clair">
          {texts.untilTomorrow}
        </Press>
        <Press action={`${PAUSE}/semaine`} kind="clair">
          {texts.forAWeek}
        </Press>
        <Press action={`${PAUSE}/nouvel-ordre`} kind="clair">
          {texts.untilSaid}
        </Press>
      </div>
      <p class="petit doux">{awayTexts.more}</p>
      <OtherDays back={back} />
    </Page>
  );
}

/** From one day to another: in simple mode a second question, behind the first. */
function OtherDays({ back }: { readonly back: GivenBack }) {
  const isBack = back.form === "days";
  const asked = (
    <Form action={PAUSE} asks={pauseForm} back={isBack ? back : undefined} send={texts.sayAway} />
  );
  if (useFrame().person?.simple === true)
    return (
      <details class="groupe" open={isBack}>
        <summary>
          <span>{texts.otherDays}</span>
        </summary>
        {asked}
      </details>
    );
  return (
    <Section title={texts.otherDays} id="autres-jours" small>
      {asked}
    </Section>
  );
}
