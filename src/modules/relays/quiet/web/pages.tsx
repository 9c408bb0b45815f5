import type { GivenBack } from "#basics/form";
import { sayQuietHours } from "#basics/french/quiet-hours.fr";
import { hasQuiet, type QuietHours, USUAL_QUIET } from "#basics/hours/quiet";
import { ButtonLink, Form, Problems } from "#ui/form";
import { Page } from "#ui/page";
import { WithNumbers } from "#ui/page/numbers";

import { AT, OTHER_HOURS, QUIET, WHO } from "../../domain/address.ts";
import { choiceOf, otherHoursForm, quietForm } from "./forms.ts";
import { quietTexts as texts } from "./texts.fr.ts";
import { silenceTexts as silence } from "../../web/silence-texts.fr.ts";
import { texts as own } from "../../web/texts.fr.ts";

interface QuietProps {
  readonly hours: QuietHours;
  readonly back: GivenBack;
}

const above = [
  { label: own.title, at: AT },
  { label: own.whoTitle, at: WHO },
];

/** In which hours nothing of a silence is asked nor told. */
export function QuietPage({ hours, back }: QuietProps) {
  return (
    <Page
      title={texts.title}
      heading={texts.title}
      lead={texts.lead}
      noindex
      narrow
      back={back}
      breadcrumb={above}
    >
      <Problems problem={back.problem} />
      <p>
        {silence.quietNow(sayQuietHours(hours))} {texts.help}
      </p>
      <Form
        action={QUIET}
        asks={quietForm}
        values={{ hours: choiceOf(hours) }}
        back={back}
        send={texts.keep}
      />
      <p>
        <ButtonLink href={OTHER_HOURS} kind="clair">
          {texts.others}
        </ButtonLink>
      </p>
      <p class="petit">{texts.read}</p>
      <p class="petit">{texts.service}</p>
      <p class="petit doux">
        <WithNumbers says={own.notAlarm} />
      </p>
    </Page>
  );
}

/** Others than the three that are proposed, and on which clock. */
export function OtherHoursPage({ hours, back }: QuietProps) {
  const { from, until } = hasQuiet(hours) ? hours : USUAL_QUIET;
  return (
    <Page
      title={texts.othersTitle}
      heading={texts.othersTitle}
      lead={texts.othersLead}
      noindex
      narrow
      back={back}
      breadcrumb={[...above, { label: texts.title, at: QUIET }]}
    >
      <Problems problem={back.problem} />
      <Form
        action={OTHER_HOURS}
        asks={otherHoursForm}
        values={{ from, until, zone: hours.zone }}
        back={back}
        send={texts.keep}
      />
      <p class="petit doux">
        <WithNumbers says={own.notAlarm} />
      </p>
    </Page>
  );
}
