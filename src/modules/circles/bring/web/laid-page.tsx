import type { GivenBack } from "#basics/form";
import { dayOf, writeDay } from "#basics/dates";
import { Facts } from "#ui/facts";
import { Button, ButtonLink, Form } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import { addressOf } from "../../domain/circle.ts";
import { broughtKindNames } from "../../domain/brought-names.fr.ts";
import { kindNames } from "../../domain/names.fr.ts";
import { Charter, Paragraphs } from "../../web/part.tsx";
import type { SeenLaid } from "../actions/see-laid.ts";
import { itemsOf, kindHere, type NotKept, notKeptOf } from "../domain/plan.ts";
import { BRING_AT } from "./bring-page.tsx";
import { bringForm } from "./forms.ts";
import { bringTexts as texts, countTexts, lostTexts, notKeptTexts } from "./texts.fr.ts";

export interface LaidPageProps {
  readonly seen: SeenLaid;
  readonly now: Temporal.Instant;
  readonly back: GivenBack;
}

/** What an archive would bring, before anything is done: all of it, what is left, who was there, and one answer. */
export function LaidPage(props: LaidPageProps) {
  const { seen, now, back } = props;
  const { laid } = seen;
  const { circle } = laid.data;
  const day = writeDay(dayOf(Temporal.Instant.from(laid.takenAt)), dayOf(now));
  return (
    <Page
      title={texts.laidTitle(circle.name)}
      lead={texts.laidLead(laid.instance, day)}
      back={back}
      noindex
      narrow
      breadcrumb={[{ label: texts.title, at: BRING_AT }]}
    >
      <Already seen={seen} />
      <What {...props} />
      <Section title={texts.purpose} id="but">
        <Paragraphs words={circle.purpose} />
      </Section>
      <Section title={texts.charter} id="charte">
        <Charter sentences={latestOf(seen)} />
      </Section>
      {circle.rules !== null && (
        <Section title={texts.rules} id="regles">
          <Paragraphs words={circle.rules} />
        </Section>
      )}
      <NotKeptList seen={seen} />
      <Who seen={seen} />
      <Before {...props} />
      <Answer {...props} />
    </Page>
  );
}

function latestOf({ laid }: SeenLaid): readonly string[] {
  const [latest] = laid.data.charters.toSorted((one, other) => other.version - one.version);
  return latest?.sentences ?? [];
}

function Already({ seen: { already } }: Pick<LaidPageProps, "seen">) {
  if (already === undefined) return null;
  const { circle } = already;
  if (circle === undefined) return <p class="bilan">{texts.ofOthers}</p>;
  return (
    <div class="pile-s">
      <p class="bilan">{texts.here(circle.name)}</p>
      <p>
        <ButtonLink href={addressOf(circle)}>{texts.toIt}</ButtonLink>
      </p>
    </div>
  );
}

function What({ seen: { laid }, now }: LaidPageProps) {
  const { circle, charters, roles } = laid.data;
  const files = Object.keys(laid.kept).length;
  const messages = (laid.parts.threads ?? []).reduce<number>(
    (sum, one) => sum + messagesIn(one),
    0,
  );
  const { facts } = texts;
  const founded = dayOf(Temporal.Instant.from(circle.foundedAt));
  return (
    <Section title={texts.what} id="quoi">
      <Facts
        facts={[
          { label: facts.kind, says: kindNames[kindHere(circle.kind)] },
          { label: facts.founded, says: writeDay(founded, dayOf(now)) },
          { label: facts.charter, says: texts.versions(charters.length) },
          roles.length === 0 ? undefined : { label: facts.roles, says: texts.roles(roles.length) },
          ...[...itemsOf(laid)].map(([kind, list]) => ({
            label: broughtKindNames[kind],
            says: countTexts[kind](list.length),
          })),
          messages === 0 ? undefined : { label: facts.messages, says: texts.messages(messages) },
          files === 0 ? undefined : { label: facts.files, says: texts.files(files) },
        ]}
      />
    </Section>
  );
}

function messagesIn(thread: unknown): number {
  return typeof thread === "object" &&
    thread !== null &&
    "messages" in thread &&
    Array.isArray(thread.messages)
    ? thread.messages.length
    : 0;
}

function NotKeptList({ seen: { laid } }: Pick<LaidPageProps, "seen">) {
  return (
    <Section title={texts.notKept} id="reste">
      <div class="prose">
        <ul>
          {notKeptOf(laid).map((one) => (
            <li>
              {notKeptTexts[one]}
              <Named named={namedOf(one, laid)} />
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}

function namedOf(one: NotKept, { lost, unknown }: SeenLaid["laid"]): readonly string[] {
  if (one === "unknown") return unknown;
  if (one !== "files") return [];
  return lost.map(({ name, why }) => `${name} : ${lostTexts[why] ?? why}`);
}

export function Named({ named }: { readonly named: readonly string[] }) {
  if (named.length === 0) return null;
  return (
    <ul>
      {named.map((name) => (
        <li>{name}</li>
      ))}
    </ul>
  );
}

const SHOWN = 12;

function Who({ seen: { laid } }: Pick<LaidPageProps, "seen">) {
  const members = laid.data.members.flatMap(({ name }) => (name === "" ? [] : [name]));
  return (
    <Section title={texts.who} id="qui">
      {members.length === 0 ? (
        <p>{texts.nobody}</p>
      ) : (
        <>
          <p>{texts.whoSays}</p>
          <Named named={members.slice(0, SHOWN)} />
          {members.length > SHOWN && (
            <details class="pile-s">
              <summary>{texts.moreNames(members.length - SHOWN)}</summary>
              <Named named={members.slice(SHOWN)} />
            </details>
          )}
        </>
      )}
    </Section>
  );
}

function Before({ seen: { laid }, now }: LaidPageProps) {
  const { broughtFrom } = laid.data;
  if (broughtFrom.length === 0) return null;
  return (
    <Section title={texts.before} id="avant">
      <Named
        named={broughtFrom.map(({ instance, takenAt }) =>
          texts.from(instance, writeDay(dayOf(Temporal.Instant.from(takenAt)), dayOf(now))),
        )}
      />
    </Section>
  );
}

function Answer({ seen, back }: LaidPageProps) {
  const at = `${BRING_AT}/${seen.id}`;
  const isMine = seen.already?.circle !== undefined;
  const isOfOthers = seen.already !== undefined && !isMine;
  return (
    <Section title={texts.yesTitle} id="reponse">
      {!isMine && (
        <Form action={at} prefix="oui" asks={bringForm(seen.names)} back={back}>
          <p class="petit doux">{isOfOthers ? texts.ofOthers : texts.yesSays}</p>
          <div class="rang">
            <Button large>{isOfOthers ? texts.askIn : texts.yes}</Button>
          </div>
        </Form>
      )}
      <Form action={`${at}/laisser`} prefix="non" class="pile-s">
        <p class="petit doux">{texts.dropSays}</p>
        <div class="rang">
          <Button kind="clair">{texts.drop}</Button>
        </div>
      </Form>
    </Section>
  );
}
