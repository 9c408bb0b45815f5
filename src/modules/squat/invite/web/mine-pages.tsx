import { dayOf, writeDay } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { ButtonLink, Press } from "#ui/form";
import { Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Land, Section } from "#ui/panel";
import { Above, State } from "#ui/state";

import type { MyInvitation, MyLetter } from "../actions/my-invitations.ts";
import { doorOf } from "../actions/write-letters.ts";
import { isAnswered, spacedCode } from "../domain/letter.ts";
import { inviteTexts, mineTexts as texts } from "./texts.fr.ts";

const HERE = "/squat/invitations";
const toneOf = ({ is }: MyInvitation["state"]) =>
  is === "opened" ? "va" : is === "no" ? "presse" : "attend";

export interface MyInvitationsProps {
  readonly mine: readonly MyInvitation[];
  readonly said: string | undefined;
  readonly now: Temporal.Instant;
}

/** Whom one invited, and what each said. */
export function MyInvitationsPage({ mine, said, now }: MyInvitationsProps) {
  return (
    <Page title={texts.title} lead={texts.lead} narrow noindex>
      {said !== undefined && <p class="anse">{said}</p>}
      {mine.length === 0 && <p>{texts.empty}</p>}
      <Lines>
        {mine.map((one) => (
          <article class="pile-s">
            <Above facts={[<State tone={toneOf(one.state)}>{texts.state(one.state.is)}</State>]} />
            <h2 class="h-petit">
              <a href={`${HERE}/${one.id}`}>{one.name}</a>
            </h2>
            <p class="petit doux">
              {one.place}, {texts.on(writeDay(dayOf(one.askedAt), dayOf(now)))}
            </p>
          </article>
        ))}
      </Lines>
      <p>
        <ButtonLink href="/squat/inviter" kind={mine.length === 0 ? undefined : "clair"}>
          {inviteTexts.way}
        </ButtonLink>
      </p>
    </Page>
  );
}

export interface MyInvitationProps {
  readonly seen: MyLetter;
  readonly said: string | undefined;
  readonly back: GivenBack;
  readonly now: Temporal.Instant;
  readonly publicUrl: string;
}

/** One of them: what the structure said; the letter and the poster while they serve; and how one takes it back. */
export function MyInvitationPage({ seen, said, back, now, publicUrl }: MyInvitationProps) {
  const { name, state, place, askedAt } = seen;
  const at = `${HERE}/${seen.id}`;
  return (
    <Page
      title={inviteTexts.titleFor(name)}
      heading={name}
      narrow
      noindex
      back={back}
      above={[place, texts.on(writeDay(dayOf(askedAt), dayOf(now)))]}
      breadcrumb={[{ label: texts.title, at: HERE }]}
    >
      {said !== undefined && <p class="anse">{said}</p>}
      <p>
        <State tone={toneOf(state)}>{texts.state(state.is)}</State>
      </p>
      {!isAnswered(state) && <Papers seen={seen} at={at} publicUrl={publicUrl} />}
      {!isAnswered(state) && (
        <Section title={texts.takeBack} small id="reprendre" class="pile-s">
          <p>{texts.takeBackSays}</p>
          <Press action={`${at}/reprendre`} kind="clair">
            {texts.takeBack}
          </Press>
        </Section>
      )}
    </Page>
  );
}

function Papers({
  seen,
  at,
  publicUrl,
}: Pick<MyInvitationProps, "seen" | "publicUrl"> & { readonly at: string }) {
  return (
    <Land title={texts.letter} id="lettre" class="pile-s">
      <p>{seen.isNamed ? texts.named : texts.notNamed}</p>
      <p class="rang">
        <ButtonLink href={`${at}/lettre`}>{texts.letter}</ButtonLink>{" "}
        <ButtonLink href={`${at}/lettre.pdf`} kind="clair">
          {texts.pdf}
        </ButtonLink>{" "}
        <ButtonLink href={`${at}/affiche`} kind="clair">
          {texts.poster}
        </ButtonLink>{" "}
        <ButtonLink href={`${at}/affiche.pdf`} kind="clair">
          {texts.posterPdf}
        </ButtonLink>
      </p>
      <p>
        {texts.code} : <strong class="adresse">{typedAs(publicUrl, doorOf(""))}</strong>
        <strong class="code-papier">{spacedCode(seen.code)}</strong>
      </p>
      <p class="petit">{texts.posterSays}</p>
    </Land>
  );
}

/** An address as people type it. */
export const typedAs = (publicUrl: string, path: string) =>
  `${publicUrl.replace(/^https?:\/\//, "")}${path}`;
