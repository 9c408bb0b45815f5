import type { GivenBack } from "#basics/form";
import { Button, ButtonLink, Check, Choices, Field, Form, Hidden } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { SeenInvitation } from "../actions/answer-invitation.ts";
import { addressOf } from "../../domain/circle.ts";
import { linkTexts as texts } from "./link-texts.fr.ts";
import { Charter } from "../../web/part.tsx";

export interface InvitationPageProps {
  readonly seen: SeenInvitation;
  /** Whoever opens it is in the circle, in this browser. */
  readonly isIn: boolean;
  /** The address of this page: the buttons post there. */
  readonly at: string;
  readonly back: GivenBack;
}

/** The page of a letter: who asks, for what circle, its charter; yes, no, or never any letter again. */
export function InvitationPage(props: InvitationPageProps) {
  const { seen, at, back } = props;
  if (seen.state !== "waits") return <Became seen={seen} state={seen.state} isIn={props.isIn} />;
  const { circle, by, about } = seen;
  const title = about === undefined ? texts.title(circle.name) : texts.titleAbout(about.title);
  return (
    <Page title={title} lead={texts.asks(by)} back={back} noindex>
      {about !== undefined && <About about={about} />}
      <Section title={texts.what} id="but">
        <p>{circle.purpose}</p>
      </Section>
      <Section title={texts.charter} id="charte">
        <Charter sentences={circle.charter} />
      </Section>
      <Yes {...props} />
      <Otherwise at={at} />
    </Page>
  );
}

/** What a structure is asked for: the call, who asks and for whom, until when. */
function About({ about }: { readonly about: NonNullable<SeenInvitation["about"]> }) {
  return (
    <Section title={texts.aboutTitle(about.structure)} id="quoi">
      <ul class="pile-s">
        {about.lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      {about.at !== undefined && (
        <p>
          <a href={about.at}>{texts.readAbout}</a>
        </p>
      )}
    </Section>
  );
}

function Yes({ seen: { circle, persons, name, about }, at, back }: InvitationPageProps) {
  return (
    <Section title={texts.yesTitle} id="oui">
      <Form action={at} prefix="oui" back={back}>
        <Hidden name="reponse" value="yes" />
        <Hidden name="version" value={String(circle.charterVersion)} />
        {persons.length > 1 && (
          <Choices
            name="qui"
            question={texts.who}
            help={texts.whoHelp}
            choices={persons.map((one) => ({ value: one.id, label: one.name }))}
          />
        )}
        {persons.length === 0 && (
          <>
            <Field
              name="nom"
              label={about === undefined ? texts.name : texts.nameFor(about.structure)}
              help={texts.nameHelp}
              value={name}
              autocomplete="name"
              maxlength={80}
            />
            {about === undefined && <Minor isOpen={back.problems?.["annee"] !== undefined} />}
          </>
        )}
        <Check name="charte" label={texts.accept} />
        <p class="petit doux">{about === undefined ? texts.yesSays : texts.yesSaysAbout}</p>
        <div class="rang">
          <Button large pictogram="yes">
            {texts.yes}
          </Button>
        </div>
      </Form>
    </Section>
  );
}

/** Who is new here and not of age says so. A structure is no minor. */
function Minor({ isOpen }: { readonly isOpen: boolean }) {
  return (
    <details class="pile-s" open={isOpen}>
      <summary>{texts.minor}</summary>
      <Field
        name="annee"
        label={texts.year}
        help={texts.yearHelp}
        optional
        inputmode="numeric"
        width="court"
        maxlength={10}
      />
    </details>
  );
}

function Otherwise({ at }: { readonly at: string }) {
  return (
    <Section title={texts.else} id="non">
      <Form action={at} prefix="non" class="pile-s">
        <Hidden name="reponse" value="no" />
        <p class="petit doux">{texts.noSays}</p>
        <div class="rang">
          <Button kind="clair" pictogram="no">
            {texts.no}
          </Button>
        </div>
      </Form>
      <Form action={at} prefix="jamais" class="pile-s">
        <Hidden name="reponse" value="never" />
        <p class="petit doux">{texts.neverSays}</p>
        <div class="rang">
          <Button kind="clair">{texts.never}</Button>
        </div>
      </Form>
    </Section>
  );
}

interface BecameProps {
  readonly seen: SeenInvitation;
  readonly state: Exclude<SeenInvitation["state"], "waits">;
  readonly isIn: boolean;
}

function Became({ seen: { circle, about }, state, isIn }: BecameProps) {
  if (state !== "came")
    return (
      <Page title={texts.becameTitle[state]} lead={circle.name} noindex>
        <p>{texts.became[state]}</p>
        <p>
          <a href="/cercles">{texts.circles}</a>
        </p>
      </Page>
    );
  const to = about?.next ?? addressOf(circle);
  return (
    <Page title={texts.becameTitle.came} lead={circle.name} noindex>
      <p>{isIn ? texts.alreadyIn : texts.became.came}</p>
      {about !== undefined && <p>{texts.next(about.nextSays)}</p>}
      <p>
        <ButtonLink pictogram="enter" href={isIn ? to : `/entrer?vers=${encodeURIComponent(to)}`}>
          {about === undefined ? (isIn ? texts.openCircle : texts.enter) : texts.openAbout}
        </ButtonLink>
      </p>
      {about !== undefined && (
        <p class="petit">
          {texts.speakFor(about.structure)} <a href="/structures">{texts.speakForLink}</a>
        </p>
      )}
    </Page>
  );
}
