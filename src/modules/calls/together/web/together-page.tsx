import { ActingForField } from "#pieces/organisations";
import { addressOf, type Circle, MOST } from "#rules/circles";
import {
  Button,
  ButtonLink,
  Check,
  Choices,
  Field,
  Form,
  Hidden,
  Select,
  TextArea,
  titleOf,
} from "#ui/form";
import { CopyLink } from "#ui/copy-link";
import { useFrame } from "#ui/frame";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";
import { Sounding } from "#ui/sounding";

import type { SeenTogether } from "../actions/circle-of-call.ts";
import { isOpen } from "../../domain/call.ts";
import { countOf } from "../domain/circle-of-call.ts";
import { HoursForm, type HoursFormProps } from "./hours-form.tsx";
import type { Mending } from "../../web/mending.ts";
import { Around } from "./invite.tsx";
import { togetherTexts as texts } from "./texts.fr.ts";
import { writeClosing } from "../../web/words.ts";

export interface TogetherPageProps {
  readonly seen: SeenTogether;
  readonly now: Temporal.Instant;
  readonly said?: string | undefined;
  readonly mending?: Mending | undefined;
  readonly hours: Omit<HoursFormProps, "mending">;
}

/** « Répondre ensemble »: the circles that form, joining one, founding one with the list of what the call asks. */
export function TogetherPage({ seen, now, said, mending, hours }: TogetherPageProps) {
  const { call, groups } = seen;
  const { person } = useFrame();
  const at = `/appels/${call.number}`;
  const closing = writeClosing(call, now);
  const of = (form: Mending["form"]) => (mending?.form === form ? mending : undefined);
  return (
    <Page
      title={titleOf(`${texts.title} : ${call.title}`, mending ?? {})}
      noindex
      breadcrumb={[{ label: call.title, at }]}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.title}</h1>
          <p class="chapo">
            <a href={at}>{call.title}</a>
          </p>
          {said !== undefined && <p class="mot va">{said}</p>}
        </header>
        <Cove>
          <Sounding days={closing.days}>{closing.words}</Sounding>
        </Cove>
        {seen.answering.length > 0 && <Answering seen={seen} />}
        <Join groups={groups} open={isOpen(call, now)} />
        {!isOpen(call, now) && <p>{texts.closed}</p>}
        {isOpen(call, now) && person === undefined && (
          <p>
            <ButtonLink href={`/entrer?vers=${encodeURIComponent(`${at}/ensemble`)}`}>
              {texts.enter}
            </ButtonLink>
          </p>
        )}
        {isOpen(call, now) && person !== undefined && (
          <>
            <Found seen={seen} mending={of("found")} />
            {seen.mine.length > 0 && <WithMine seen={seen} mending={of("mine")} />}
          </>
        )}
        <HoursForm {...hours} mending={of("hours")} />
      </div>
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

function Requirements({ lines }: { readonly lines: readonly string[] }) {
  return (
    <TextArea
      name="demandes"
      label={texts.requirements}
      help={lines.length === 0 ? texts.requirementsNone : texts.requirementsHelp}
      value={lines.join("\n")}
      rows={Math.min(14, Math.max(5, lines.length + 1))}
      optional
    />
  );
}

interface StartProps {
  readonly seen: SeenTogether;
  readonly mending: Mending | undefined;
}

function Found({ seen: { call, requirements, acting }, mending }: StartProps) {
  const name = texts.nameOf(call.title);
  return (
    <Section title={texts.start} id="fonder">
      <p>{texts.startSay}</p>
      <Form
        action={`/appels/${call.number}/ensemble`}
        prefix="fonder"
        send={texts.send}
        {...mending}
      >
        <Field
          name="nom"
          label={texts.name}
          value={name.length > MOST.name ? texts.title : name}
          maxlength={MOST.name}
        />
        <TextArea
          name="but"
          label={texts.purpose}
          value={texts.purposeOf(call.title).slice(0, MOST.purpose)}
          rows={3}
        />
        <TextArea
          name="charte"
          label={texts.charter}
          help={texts.charterHelp}
          value={texts.charterFirst}
          rows={5}
        />
        <Choices
          name="entrer"
          question={texts.joining}
          value="open"
          choices={(["open", "on-request", "private"] as const).map((value) => ({
            value,
            label: texts.joinings[value],
          }))}
        />
        <Check name="compter" label={texts.counted} />
        <p class="petit doux">{texts.countedHelp}</p>
        <ActingForField organisations={acting} />
        <Requirements lines={requirements} />
      </Form>
    </Section>
  );
}

function WithMine({ seen: { call, requirements, mine, acting }, mending }: StartProps) {
  return (
    <details class="pile-s" id="les-miens" open={mending !== undefined}>
      <summary>{texts.withMine}</summary>
      <Form
        action={`/appels/${call.number}/ensemble/cercle`}
        prefix="mien"
        send={texts.startWith}
        {...mending}
      >
        <Select
          name="cercle"
          label={texts.which}
          empty=""
          options={mine.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Check name="compter" label={texts.counted} />
        <ActingForField organisations={acting} />
        <Requirements lines={requirements} />
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
