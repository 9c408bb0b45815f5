import { backTo, type GivenBack } from "#basics/form";
import { Button, Form, Hidden, Press, Problems } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { SeenFromHere, SeenServicePage } from "../actions/keep-service.ts";
import { operatorAt, serviceAt } from "../domain/address.ts";
import { ASKED_AT, endForm, receiverForm, serviceForm } from "./forms.ts";
import { dayIn } from "./said.ts";
import { operatorTexts, serviceTexts as texts } from "./texts.fr.ts";

const LIST = new Intl.ListFormat("fr", { type: "conjunction" });

interface Props {
  readonly seen: SeenServicePage;
  readonly now: Temporal.Instant;
  readonly back: GivenBack;
}

/** For who may say yes for an organisation: whether it receives, where, who reads, and the end. */
export function ServicePage({ seen, now, back }: Props) {
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
      {!agrees && <p>{texts.awaits}</p>}
      <p>{standingOf(seen, now)}</p>
      {agrees && service !== undefined && <Receivers seen={seen} back={back} />}
      {agrees && (
        <Section title={texts.saysTitle} id="ou" class="pile">
          <Form
            action={serviceAt(organisation)}
            asks={serviceForm}
            values={service && { places: service.where.join("\n"), reach: service.reach }}
            back={backTo("dire", back)}
            send={service === undefined ? texts.say : texts.sayAgain}
          />
        </Section>
      )}
      {service !== undefined && (
        <Section title={texts.endTitle} id="arreter" class="pile-s">
          <p>{texts.endSays}</p>
          <Form
            action={serviceAt(organisation, "/arreter")}
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

function standingOf({ service }: SeenServicePage, now: Temporal.Instant): string {
  if (service === undefined) return texts.off;
  if (service.approvedAt === undefined) return texts.waits;
  return service.isRead ? texts.on(dayIn(service.approvedAt, now)) : texts.nobody;
}

function Receivers({ seen: { organisation, receivers, people }, back }: Omit<Props, "now">) {
  return (
    <Section title={texts.receiversTitle} id="qui-recoit" class="pile-s">
      <p class="petit">{texts.readsSince}</p>
      {receivers.length === 0 && <p>{texts.none}</p>}
      <Lines>
        {receivers.map(({ id, name }) => (
          <div class="rang bouts">
            <p>{name}</p>
            <Press
              action={serviceAt(organisation, `/lecteurs/${id}/retirer`)}
              prefix={`retirer-${id}`}
              kind="lien"
              label={texts.removeOf(name)}
            >
              {texts.remove}
            </Press>
          </div>
        ))}
      </Lines>
      {people.length === 0 ? (
        <p>{texts.nobodyLeft}</p>
      ) : (
        <Form
          action={serviceAt(organisation, "/lecteurs")}
          asks={receiverForm(people)}
          back={backTo("lecteurs", back)}
          prefix="lecteurs"
          send={texts.add}
        />
      )}
    </Section>
  );
}

/** For who operates: which organisations ask, for where. */
export function OperatorPage({
  services,
  now,
  back,
}: {
  readonly services: readonly SeenFromHere[];
  readonly now: Temporal.Instant;
  readonly back: GivenBack;
}) {
  const says = operatorTexts;
  return (
    <Page
      title={says.title}
      heading={says.title}
      lead={says.lead}
      noindex
      narrow
      back={back}
      breadcrumb={[{ label: says.operator, at: "/operateur" }]}
    >
      <Problems problem={back.form === undefined ? back.problem : undefined} kept={false} />
      {services.length === 0 && <Empty title={says.none} />}
      {services.map((one) => (
        <Asked one={one} now={now} back={back} />
      ))}
    </Page>
  );
}

/** One of them: for where, since when, the agreement and its end. */
function Asked({
  one: { id, name, where, reach, askedAt, approvedAt, isRead, isKept },
  now,
  back,
}: Pick<Props, "now" | "back"> & { readonly one: SeenFromHere }) {
  const says = operatorTexts;
  return (
    <Section title={name} id={`service-${id}`} class="pile-s">
      <p>{says.for(LIST.format(where))}</p>
      <p>{says.reach(reach)}</p>
      {approvedAt === undefined ? (
        <>
          <p>{says.asked(dayIn(askedAt, now))}</p>
          <Form class="rang" action={operatorAt(id, "/accord")} prefix={`accord-${id}`}>
            <Hidden name={ASKED_AT} value={askedAt.toString()} />
            <Button label={says.approveOf(name)}>{says.approve}</Button>
          </Form>
        </>
      ) : (
        <p>{says.agreed(dayIn(approvedAt, now))}</p>
      )}
      {approvedAt !== undefined && !isRead && <p>{isKept ? says.unread : says.left}</p>}
      <p class="petit">{says.endSays(name)}</p>
      <Form
        action={operatorAt(id, "/arreter")}
        asks={endForm}
        back={backTo(id, back)}
        prefix={`arreter-${id}`}
        send={says.end(name)}
      />
    </Section>
  );
}
