import { dayOf, writeDay } from "#basics/dates";
import { backTo, type GivenBack } from "#basics/form";
import { plainWeekOf } from "#rules/premises";
import { Form, Press, Problems } from "#ui/form";
import { Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { WithNumbers } from "#ui/page/numbers";

import type { SeenServed, SeenServicePage } from "../actions/keep-service.ts";
import { bodyAt, servedAt } from "../domain/address.ts";
import { bodyForm, endForm } from "./service-forms.ts";
import { bodyTexts as texts } from "./service-texts.fr.ts";

interface Props {
  readonly seen: SeenServicePage;
  readonly now: Temporal.Instant;
  readonly back: GivenBack;
}

const dayIn = (at: Temporal.Instant, now: Temporal.Instant) => writeDay(dayOf(at), dayOf(now));

/** For who may say yes for an organisation: where and when it is told, by whom it was chosen, and the end. */
export function BodyPage({ seen, now, back }: Props) {
  const { organisation, name, at, agrees, service } = seen;
  return (
    <Page
      title={texts.title(name)}
      heading={texts.heading}
      lead={texts.lead}
      noindex
      narrow
      back={back}
      breadcrumb={[{ label: name, at }]}
    >
      <Problems problem={back.form === undefined ? back.problem : undefined} kept={false} />
      <p class="petit doux">
        <WithNumbers says={texts.notAlarm} />
      </p>
      {!agrees && <p>{texts.awaits}</p>}
      <p>{service === undefined ? texts.off : texts.on(dayIn(service.saidAt, now))}</p>
      <p>{texts.who}</p>
      {agrees && service !== undefined && <ServedList seen={seen} now={now} />}
      {agrees && <SaysWhere seen={seen} back={back} />}
      {service !== undefined && (
        <Section title={texts.endTitle} id="arreter" class="pile-s">
          <p>{texts.endSays}</p>
          <Form
            action={bodyAt(organisation, "/arreter")}
            asks={endForm}
            back={backTo("arreter", back)}
            prefix="arreter"
            send={texts.end}
          />
        </Section>
      )}
    </Page>
  );
}

function SaysWhere({ seen: { organisation, service }, back }: Omit<Props, "now">) {
  const hours = service && plainWeekOf(service.hours);
  return (
    <Section title={texts.saysTitle} id="ou" class="pile">
      <Form
        action={bodyAt(organisation)}
        asks={bodyForm}
        values={service && { places: service.where.join("\n"), hours, speed: service.speed }}
        back={backTo("dire", back)}
        send={service === undefined ? texts.say : texts.sayAgain}
      />
    </Section>
  );
}

function ServedList({ seen: { organisation, served }, now }: Omit<Props, "back">) {
  return (
    <Section title={texts.servedTitle} id="qui" class="pile-s">
      {served.length === 0 && <p>{texts.none}</p>}
      <Lines>
        {served.map((one) => (
          <div class="rang bouts">
            <div class="pile-s">
              <h3 class="petit">{one.name}</h3>
              <p>{one.said === "yes" ? texts.agreed : texts.asks(dayIn(one.askedAt, now))}</p>
              {one.telephone !== undefined && <p>{texts.telephone(one.telephone)}</p>}
            </div>
            <Answers one={one} to={(rest) => servedAt(organisation, one.id, rest)} />
          </div>
        ))}
      </Lines>
    </Section>
  );
}

/** Yes or no, for one person; and, once yes, no more. */
function Answers({
  one: { id, name, said },
  to,
}: {
  readonly one: SeenServed;
  readonly to: (rest: string) => string;
}) {
  const isYes = said === "yes";
  return (
    <div class="rang">
      {!isYes && (
        <Press action={to("/oui")} prefix={`oui-${id}`} label={texts.yesOf(name)}>
          {texts.yes}
        </Press>
      )}
      <Press
        action={to("/non")}
        prefix={`non-${id}`}
        kind="clair"
        label={isYes ? texts.leaveOf(name) : texts.noOf(name)}
      >
        {isYes ? texts.leave : texts.no}
      </Press>
    </div>
  );
}
