import { Button, type FieldProblems, Form, Select, titleOf, type Typed } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";
import { Above, State } from "#ui/state";
import type { MailSource } from "#services/house";

import type { SeenMails } from "../actions/see-mails.ts";
import { groupNames, rhythmLabels } from "../domain/mail.fr.ts";
import { PREFERENCES } from "../domain/preference.ts";
import { texts } from "./texts.fr.ts";

const words = texts.mine;

export interface MailsPageProps {
  readonly seen: SeenMails;
  /** The sentence of what was just saved. */
  readonly said?: string | undefined;
  readonly typed?: Typed | undefined;
  readonly problems?: FieldProblems | undefined;
}

/** What I receive, why, how often; and one switch that wins over everything. */
export function MailsPage({ seen, said, ...sent }: MailsPageProps) {
  const stopped = seen.addresses.filter((address) => address.stopped);
  return (
    <Page title={titleOf(words.title, sent)} noindex>
      <div class="pile-xl">
        <div class="pile">
          <h1>{words.title}</h1>
          <p class="chapo">{words.lead}</p>
        </div>
        {said !== undefined && (
          <div class="anse">
            <output>{said}</output>
          </div>
        )}
        {stopped.length > 0 && <IsOff addresses={stopped.map(({ text }) => text)} />}
        <Section title={words.sources} id="demandes">
          {seen.sources.length === 0 ? (
            <Empty title={words.none}>
              <p>
                {words.noneHelp} <a href="/appels">{words.toCalls}</a>
              </p>
            </Empty>
          ) : (
            <Lines>
              {seen.sources.map((source) => (
                <Source source={source} />
              ))}
            </Lines>
          )}
        </Section>
        {seen.kinds.length > 0 && <Kinds seen={seen} {...sent} />}
        {stopped.length === 0 && <Off />}
      </div>
    </Page>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function Source({ source }: { readonly source: MailSource }) {
  return (
    <article class="pile-s">
      <Above
        facts={[
          rhythmLabels[source.rhythm],
          ...(source.waits === true ? [<State tone="attend">{words.waits}</State>] : []),
          ...(source.paused ? [<State tone="attend">{words.paused}</State>] : []),
        ]}
      />
      <h3>{capital(source.title)}</h3>
      <p>
        {source.waits === true ? (
          <a href={source.at} aria-label={words.confirmOf(source.title)}>
            {words.confirm}
          </a>
        ) : (
          <a href={source.at} aria-label={words.changeOf(source.title)}>
            {words.change}
          </a>
        )}
      </p>
    </article>
  );
}

/** The other reasons to be written to, gathered by part of the house: one form, one button. */
function Kinds({ seen, typed, problems }: Omit<MailsPageProps, "said">) {
  const groups = Map.groupBy(seen.kinds, ({ kind }) => kind.split(".")[0] ?? "");
  const ordered = [...groups].toSorted(([a], [b]) =>
    groupName(a).localeCompare(groupName(b), "fr"),
  );
  return (
    <Section title={words.kinds} id="sujets">
      <p>{words.kindsHelp}</p>
      <Form action="/moi/courriels/rythmes" send={words.save} typed={typed} problems={problems}>
        {ordered.map(([group, kinds]) => (
          <fieldset class="pile">
            <legend class="h-petit">{groupName(group)}</legend>
            {kinds.map(({ kind, why, preference }) => (
              <Select
                name={kind}
                label={capital(why)}
                value={preference}
                width="moyen"
                options={PREFERENCES.map((value) => ({ value, label: texts.preferences[value] }))}
              />
            ))}
          </fieldset>
        ))}
      </Form>
    </Section>
  );
}

function groupName(group: string): string {
  return groupNames[group] ?? words.otherKinds;
}

function Off() {
  return (
    <Cove title={words.off} id="couper">
      <p>{words.offHelp}</p>
      <Form action="/moi/courriels/tout" class="pile-s">
        <input type="hidden" name="recevoir" value="non" />
        <Button kind="clair">{words.offButton}</Button>
      </Form>
    </Cove>
  );
}

function IsOff({ addresses }: { readonly addresses: readonly string[] }) {
  return (
    <Cove title={words.isOff} id="coupe">
      <p>{words.isOffHelp(addresses.join(" et "))}</p>
      <Form action="/moi/courriels/tout" class="pile-s">
        <input type="hidden" name="recevoir" value="oui" />
        <Button>{words.onButton}</Button>
      </Form>
    </Cove>
  );
}
