import { ActingForField } from "#pieces/organisations";
import { backTo, type GivenBack } from "#basics/form";
import { addressOf, type Circle, MOST } from "#rules/circles";
import { Button, ButtonLink, Form, Hidden } from "#ui/form";
import { CopyLink } from "#ui/copy-link";
import { useFrame } from "#ui/frame";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";
import { Questions } from "#ui/questions";
import { Sounding } from "#ui/sounding";

import type { SeenTogether } from "../actions/circle-of-call.ts";
import { isOpen } from "../../domain/call.ts";
import { countOf } from "../domain/circle-of-call.ts";
import { foundForm, mineForm, startForm } from "./forms.ts";
import { HoursForm } from "./hours-form.tsx";
import { Around } from "./invite.tsx";
import { togetherTexts as texts } from "./texts.fr.ts";
import { writeClosing } from "../../web/words.ts";

export interface TogetherPageProps {
  readonly seen: SeenTogether;
  readonly now: Temporal.Instant;
  readonly said?: string | undefined;
  readonly back: GivenBack;
}

/** « Répondre ensemble »: the circles that form, joining one, founding one with the list of what the call asks. */
export function TogetherPage({ seen, now, said, back }: TogetherPageProps) {
  const { call, groups } = seen;
  const { person } = useFrame();
  const at = `/appels/${call.number}`;
  const closing = writeClosing(call, now);
  return (
    <Page
      title={`${texts.title} : ${call.title}`}
      heading={texts.title}
      lead={<a href={at}>{call.title}</a>}
      beneath={said !== undefined && <p class="mot va">{said}</p>}
      back={back}
      noindex
      breadcrumb={[{ label: call.title, at }]}
    >
      <Cove>
        <Sounding days={closing.days}>{closing.words}</Sounding>
      </Cove>
      {seen.answering.length > 0 && <Answering seen={seen} />}
      <Join groups={groups} open={isOpen(call, now)} />
      {!isOpen(call, now) && <p>{texts.closed}</p>}
      {isOpen(call, now) && person === undefined && (
        <p>
          <ButtonLink
            pictogram="enter"
            href={`/entrer?vers=${encodeURIComponent(`${at}/ensemble`)}`}
          >
            {texts.enter}
          </ButtonLink>
        </p>
      )}
      {isOpen(call, now) && person !== undefined && (
        <>
          <Found seen={seen} back={backTo("found", back)} />
          {seen.mine.length > 0 && <WithMine seen={seen} back={back} />}
        </>
      )}
      <HoursForm seen={seen} back={backTo("hours", back)} />
    </Page>
  );
}

function Join({ groups, open }: Pick<SeenTogether, "groups"> & { readonly open: boolean }) {
  return (
    <Section title={texts.join} id="rejoindre">
      {countOf(groups.forming) === 0 && open && <p>{texts.none}</p>}
      <Around groups={groups} />
      {groups.forming.named.length > 0 && <p class="petit">{texts.joinSay}</p>}
    </Section>
  );
}

interface StartProps {
  readonly seen: SeenTogether;
  readonly back: GivenBack;
}

/** For whom one starts, and what the call asks, to be edited. */
function Start({ seen }: Pick<StartProps, "seen">) {
  return (
    <>
      <ActingForField organisations={seen.acting} />
      <Questions
        of={startForm(seen)}
        values={{ requirements: seen.requirements.join("\n") || undefined }}
      />
    </>
  );
}

function Found({ seen, back }: StartProps) {
  const { number, title } = seen.call;
  const name = texts.nameOf(title);
  return (
    <Section title={texts.start} id="fonder">
      <p>{texts.startSay}</p>
      <Form
        action={`/appels/${number}/ensemble`}
        prefix="fonder"
        asks={foundForm}
        values={{
          name: name.length > MOST.name ? texts.title : name,
          purpose: texts.purposeOf(title).slice(0, MOST.purpose),
          charter: texts.charterFirst,
          joining: "open",
        }}
        back={back}
        send={texts.send}
      >
        <p class="petit doux">{texts.countedHelp}</p>
        <Start seen={seen} />
      </Form>
    </Section>
  );
}

function WithMine({ seen, back }: StartProps) {
  return (
    <details class="pile-s" id="les-miens" open={back.form === "mine"}>
      <summary>{texts.withMine}</summary>
      <Form
        action={`/appels/${seen.call.number}/ensemble/cercle`}
        prefix="mien"
        asks={mineForm(seen)}
        back={backTo("mine", back)}
        send={texts.startWith}
      >
        <Start seen={seen} />
      </Form>
    </details>
  );
}

/** My circles that answer: where they are, and whether a private one is counted. */
function Answering({ seen: { call, answering } }: Pick<StartProps, "seen">) {
  return (
    <Section title={texts.answering} id="repondent">
      <ul class="lignes">
        {answering.map(({ circle, counted }) => (
          <li class="pile-s">
            <p>
              <a href={addressOf(circle)}>{circle.name}</a>
            </p>
            {circle.isOpen && (
              <CopyLink
                label={texts.share}
                at={addressOf(circle)}
                id={`adresse-${circle.number ?? circle.id}`}
              />
            )}
            <p class="petit">
              {circle.isOpen ? texts.isNamed : counted ? texts.isCounted : texts.isNotCounted}
            </p>
            {!circle.isOpen && <Count call={call.number} circle={circle} counted={counted} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Count({
  call,
  circle,
  counted,
}: {
  readonly call: number;
  readonly circle: Circle;
  readonly counted: boolean;
}) {
  return (
    <Form action={`/appels/${call}/ensemble/compter`} prefix={circle.id} class="rang">
      <Hidden name="cercle" value={circle.id} />
      <Hidden name="compte" value={counted ? "non" : "oui"} />
      <Button kind="clair">{counted ? texts.uncount : texts.count}</Button>
    </Form>
  );
}
