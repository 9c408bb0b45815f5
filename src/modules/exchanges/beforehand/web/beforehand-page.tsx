import { dayOf, writeDay } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { Button, Form } from "#ui/form";
import { Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Above, State } from "#ui/state";

import type { SeenAllBeforehand, SeenBeforehand } from "../actions/see-beforehand.ts";
import { giveForm } from "./forms.ts";
import { texts, WEEKDAYS } from "./texts.fr.ts";

export const GIVE = "donner";

export const beforehandAt = ({ organisation }: Pick<SeenAllBeforehand, "organisation">) =>
  `/entraide/oui-d-avance/${organisation}`;

export interface BeforehandPageProps {
  readonly seen: SeenAllBeforehand;
  readonly today: Temporal.PlainDate;
  readonly said: string | undefined;
  readonly back: GivenBack;
}

/** « Oui d’avance »: what was given, taken back or over; and the form, for who says yes for that organisation. */
export function BeforehandPage({ seen, today, said, back }: BeforehandPageProps) {
  const { name, at, given, kinds, mayGive } = seen;
  const standing = given.filter(({ state }) => state === "standing");
  const ended = given.filter(({ state }) => state !== "standing");
  return (
    <Page
      title={`${texts.title} : ${name}`}
      heading={texts.title}
      lead={texts.lead}
      back={back}
      noindex
      breadcrumb={[{ label: name, at }]}
    >
      <div class="pile-l">
        {said !== undefined && <output>{said}</output>}
        {standing.length === 0 ? (
          <p>{texts.none}</p>
        ) : (
          <Section title={texts.standing} id="en-cours">
            <All seen={seen} some={standing} today={today} />
          </Section>
        )}
        {kinds.length === 0 ? (
          <p>{texts.noKinds}</p>
        ) : mayGive ? (
          <Section title={texts.give} id="donner">
            <Form
              action={beforehandAt(seen)}
              asks={giveForm(kinds)}
              send={texts.give}
              back={back.form === undefined || back.form === GIVE ? back : {}}
            />
          </Section>
        ) : (
          <p>{texts.onlyWho}</p>
        )}
        {ended.length > 0 && (
          <Section title={texts.ended} id="finis">
            <All seen={seen} some={ended} today={today} />
          </Section>
        )}
      </div>
    </Page>
  );
}

interface AllProps extends Pick<BeforehandPageProps, "seen" | "today"> {
  readonly some: readonly SeenBeforehand[];
}

function All({ seen, some, today }: AllProps) {
  return (
    <Lines>
      {some.map((one) => (
        <Given seen={seen} given={one} today={today} />
      ))}
    </Lines>
  );
}

function Given({
  seen,
  given,
  today,
}: Pick<AllProps, "seen" | "today"> & { readonly given: SeenBeforehand }) {
  const { one, kindName, by, state } = given;
  const days = one.weekdays.map((day) => WEEKDAYS[day - 1] ?? "");
  const [last = "", ...before] = days.toReversed();
  const listed =
    before.length === 0 ? last : `${before.toReversed().join(", ")}${texts.and}${last}`;
  return (
    <article class="pile-s">
      <Above facts={[<State>{texts.states[state]}</State>]} />
      <h3>{texts.as[one.as](kindName)}</h3>
      <p>
        {texts.says(listed, writeDay(one.from, today), writeDay(one.until, today))}{" "}
        {texts.count(one.perDay)}
      </p>
      <p class="doux petit">{texts.by(by, writeDay(dayOf(one.givenAt), today))}</p>
      {(state === "standing" || state === "not-any-more") && seen.mayGive && (
        <Form action={`${beforehandAt(seen)}/${one.id}/reprendre`} prefix={`reprendre-${one.id}`}>
          <Button kind="clair" label={texts.takeBackOf(kindName, by)}>
            {texts.takeBack}
          </Button>
          <p class="petit">{texts.takeBackSays}</p>
        </Form>
      )}
    </article>
  );
}
