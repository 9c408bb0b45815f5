import type { GivenBack } from "#basics/form";
import { Button, Form, Select } from "#ui/form";
import { Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Cove } from "#ui/panel";
import { Above, State } from "#ui/state";
import { Folded } from "#ui/thing";
import type { MailSource } from "#services/house";

import type { SeenMails } from "../actions/see-mails.ts";
import { rhythmLabels } from "../domain/mail.fr.ts";
import { overallOf, PREFERENCES } from "../domain/preference.ts";
import { overallForm } from "./forms.ts";
import { texts } from "./texts.fr.ts";

const words = texts.mine;

export interface MailsPageProps {
  readonly seen: SeenMails;
  /** The sentence of what was just saved. */
  readonly said?: string | undefined;
  readonly back?: GivenBack | undefined;
}

/** One question in three answers; what was asked for, each subject, and the switch that wins over all are folded. */
export function MailsPage({ seen, said, back = {} }: MailsPageProps) {
  const stopped = seen.addresses.filter((address) => address.stopped);
  return (
    <Page title={words.title} lead={words.lead} narrow noindex back={back}>
      {said !== undefined && (
        <div class="anse">
          <output>{said}</output>
        </div>
      )}
      {stopped.length > 0 ? (
        <IsOff addresses={stopped.map(({ text }) => text)} />
      ) : (
        <Overall kinds={seen.kinds} back={back.form === "choix" ? back : {}} />
      )}
      <p>{words.always}</p>
      <div class="lignes">
        {seen.sources.length > 0 && <Sources sources={seen.sources} />}
        {seen.kinds.length > 0 && <Kinds seen={seen} back={back.form === undefined ? back : {}} />}
        {stopped.length === 0 && <Off />}
      </div>
      {seen.sources.length === 0 && (
        <p>
          {words.none} <a href="/appels">{words.toCalls}</a>
        </p>
      )}
    </Page>
  );
}

/** A summary, at once what concerns me, or nothing: it is said of all subjects. */
function Overall({
  kinds,
  back,
}: {
  readonly kinds: SeenMails["kinds"];
  readonly back: GivenBack;
}) {
  const overall = overallOf(kinds);
  return (
    <>
      {overall === undefined && <p>{words.overall.own}</p>}
      <Form
        action="/moi/courriels/choix"
        asks={overallForm}
        values={overall === undefined ? undefined : { overall }}
        send={words.overall.save}
        back={back}
      />
    </>
  );
}

/** What was asked for one by one: alerts, calls that one follows. */
function Sources({ sources }: Pick<SeenMails, "sources">) {
  return (
    <Folded title={words.asked(sources.length)}>
      <div id="demandes">
        <Lines>
          {sources.map((source) => (
            <Source source={source} />
          ))}
        </Lines>
      </div>
    </Folded>
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

/** The other reasons to be written to, gathered by part of the house, each folded: one form, one button. */
function Kinds({ seen, back }: { readonly seen: SeenMails; readonly back: GivenBack }) {
  const groups = Map.groupBy(seen.kinds, ({ subject = words.otherKinds }) => subject);
  const ordered = [...groups].toSorted(([a], [b]) => a.localeCompare(b, "fr"));
  const { typed, problems } = back;
  return (
    <Folded title={words.bySubject} open={problems !== undefined}>
      <p>{words.kindsHelp}</p>
      <Form action="/moi/courriels/rythmes" send={words.save} typed={typed} problems={problems}>
        {ordered.map(([group, kinds]) => (
          <Folded
            title={words.grouped(group, kinds.length)}
            open={kinds.some(({ kind }) => problems?.[kind] !== undefined)}
          >
            <div class="pile">
              {kinds.map((one) => (
                <KindOf {...one} />
              ))}
            </div>
          </Folded>
        ))}
      </Form>
    </Folded>
  );
}

function KindOf({ kind, why, always, preference }: SeenMails["kinds"][number]) {
  const offered = PREFERENCES.filter((value) => value !== "never" || !always);
  return (
    <Select
      name={kind}
      label={capital(why)}
      help={always ? words.alwaysOne : undefined}
      value={preference}
      width="moyen"
      options={offered.map((value) => ({ value, label: texts.preferences[value] }))}
    />
  );
}

function Off() {
  return (
    <Folded title={words.off}>
      <p>{words.offHelp}</p>
      <Form action="/moi/courriels/tout" class="pile-s">
        <input type="hidden" name="recevoir" value="non" />
        <Button kind="clair">{words.offButton}</Button>
      </Form>
    </Folded>
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
