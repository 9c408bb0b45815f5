import { backTo, type GivenBack } from "#basics/form";
import { dayOf, writeDay } from "#basics/dates";
import { Button, ButtonLink, Form } from "#ui/form";
import { Inlet, Section } from "#ui/panel";

import { broughtKindNames, broughtSlugs } from "../../domain/brought-names.fr.ts";
import { decideShowing } from "../../domain/brought-rights.ts";
import { addressOf, isClosed } from "../../domain/circle.ts";
import { PartPage, Refused } from "../../web/part.tsx";
import type { SeenBrought, SeenName } from "../actions/see-brought.ts";
import { eraseForm, takeUpForm } from "./forms.ts";
import { Named } from "./laid-page.tsx";
import { broughtTexts as texts, countTexts, lostTexts } from "./texts.fr.ts";

export interface BroughtPageProps {
  readonly seen: SeenBrought;
  readonly now: Temporal.Instant;
  readonly back: GivenBack;
}

/** « …/ailleurs »: where what a circle brought is read. */
export function atOf({ circle }: Pick<SeenBrought, "circle">): string {
  return `${addressOf(circle)}/ailleurs`;
}

/** What a circle brought with it: from where, what, who wrote it, and what its keeper may do of it. */
export function BroughtPage(props: BroughtPageProps) {
  const { seen, now, back } = props;
  const { circle, brought, counts } = seen;
  const day = (written: string) => writeDay(dayOf(Temporal.Instant.from(written)), dayOf(now));
  return (
    <PartPage
      circle={circle}
      title={texts.title}
      lead={texts.lead(brought.instance, writeDay(dayOf(brought.broughtAt), dayOf(now)))}
      back={back}
    >
      {back.form === undefined && <Refused back={back} />}
      {seen.offered.map((one) => (
        <Offered name={one} at={atOf(seen)} />
      ))}
      <Section title={texts.what} id="quoi">
        <p>{texts.founded(day(brought.foundedAt))}</p>
        {counts.length === 0 ? (
          <p>{texts.nothing}</p>
        ) : (
          <ul class="pile-s">
            {counts.map(({ kind, many }) => (
              <li>
                <a href={`${atOf(seen)}/${broughtSlugs[kind]}`}>{broughtKindNames[kind]}</a>{" "}
                <span class="petit doux">{countTexts[kind](many)}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <TakeUp {...props} />
      {brought.lost.length > 0 && (
        <Section title={texts.lost} id="reste">
          <Named
            named={brought.lost.map(({ name, why }) => `${name} : ${lostTexts[why] ?? why}`)}
          />
        </Section>
      )}
      <Who {...props} />
      <Show {...props} />
      <Erase {...props} />
    </PartPage>
  );
}

/** Who was asked in under a name says whether it is theirs. */
function Offered({ name, at }: { readonly name: SeenName; readonly at: string }) {
  return (
    <Inlet class="pile">
      <h2>{texts.offered}</h2>
      <p>{texts.offeredSays(name.name ?? "")}</p>
      <Form action={`${at}/noms/${name.id}`} prefix={`n${name.place}`}>
        <div class="rang">
          <Button name="reponse" value="oui">
            {texts.yes}
          </Button>
          <Button kind="clair" name="reponse" value="non">
            {texts.no}
          </Button>
        </div>
      </Form>
    </Inlet>
  );
}

function Who({ seen }: BroughtPageProps) {
  const known = seen.names.filter(({ name }) => name !== undefined);
  const erased = seen.names.length - known.length;
  if (seen.names.length === 0) return null;
  const mayInvite =
    seen.standing === "facilitator" &&
    !isClosed(seen.circle) &&
    known.some(({ isInvited, claimedBy }) => !isInvited && claimedBy === undefined);
  return (
    <Section title={texts.who} id="qui">
      <p>{texts.whoSays}</p>
      <ul class="pile-s">
        {known.map((one) => (
          <li>
            {one.name} <span class="petit doux">{saidOf(one).join(", ")}</span>
          </li>
        ))}
      </ul>
      {erased > 0 && <p class="petit doux">{texts.erased(erased)}</p>}
      {mayInvite && (
        <p>
          <ButtonLink href={`${atOf(seen)}/inviter`}>{texts.invite}</ButtonLink>
        </p>
      )}
    </Section>
  );
}

function saidOf({ wasMember, isMine, here, isInvited }: SeenName): readonly string[] {
  return [
    ...(wasMember ? [texts.member] : []),
    ...(isMine ? [texts.you] : here === undefined ? [] : [texts.here(here)]),
    ...(isInvited && here === undefined ? [texts.invited] : []),
  ];
}

/** Tasks, dates to come and documents, to tick: they live again here. */
function TakeUp({ seen, back }: BroughtPageProps) {
  const { toTakeUp } = seen;
  if (toTakeUp.length === 0) return null;
  return (
    <Section title={texts.takeUp} id="reprendre">
      <p>{texts.takeUpSays}</p>
      {toTakeUp.some(({ isFirst }) => !isFirst) && <p>{texts.takeUpMost}</p>}
      <Form
        action={`${atOf(seen)}/reprendre`}
        prefix="reprendre"
        send={texts.takeUpSend}
        back={backTo("reprendre", back)}
        asks={takeUpForm(toTakeUp)}
        values={{ items: toTakeUp.flatMap(({ id, isFirst }) => (isFirst ? [id] : [])) }}
      />
    </Section>
  );
}

function Show({ seen, back }: BroughtPageProps) {
  if (!decideShowing(seen.standing, seen.circle, seen.brought).done) return null;
  return (
    <Section title={texts.show} id="montrer">
      <p>{texts.showSays}</p>
      <Form
        action={`${atOf(seen)}/montrer`}
        prefix="montrer"
        send={texts.showSend}
        back={backTo("montrer", back)}
      />
    </Section>
  );
}

function Erase({ seen, back }: BroughtPageProps) {
  const mine = seen.names.filter((one) => one.isMine);
  const may = seen.standing === "facilitator" ? seen.names : mine;
  if (!may.some(({ name }) => name !== undefined)) return null;
  return (
    <Section title={texts.erase} id="effacer">
      <p>{texts.eraseSays}</p>
      <Form
        action={`${atOf(seen)}/effacer`}
        prefix="effacer"
        asks={eraseForm(may)}
        send={texts.eraseSend}
        back={backTo("effacer", back)}
      />
    </Section>
  );
}
