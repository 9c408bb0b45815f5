import { ButtonLink, Checks, Form, Hidden } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Page } from "#ui/page";

import type { SeenConfirmation } from "../actions/confirm-alerts.ts";
import { describeWanted } from "../actions/describe-alert.ts";
import type { ListedAlert } from "../actions/list-alerts.ts";
import type { Alert } from "../../domain/alert.ts";
import { AlertForm } from "./form.tsx";
import { AskForm, type AskFormProps } from "./invite.tsx";
import { alertTexts } from "./texts.fr.ts";

const { ask, confirm, linked, mine } = alertTexts;

/** The form alone, when something is to be mended. */
export function AskPage({ words, form }: { readonly words: string; readonly form: AskFormProps }) {
  const follows = form.wanted.name === "appel";
  return (
    <Page
      title={follows ? ask.titleFollow : ask.title}
      lead={follows ? ask.aboutFollow(words) : ask.about(words)}
      back={form.back}
      noindex
    >
      <AskForm {...form} />
      <p>
        <a href={form.wanted.name === "recherche" ? `/appels?${form.wanted.value}` : "/appels"}>
          {ask.back}
        </a>
      </p>
    </Page>
  );
}

/** Shows what waits for this address; its button puts it in place. */
export function ConfirmPage({
  seen,
  at,
}: {
  readonly seen: SeenConfirmation;
  readonly at: string;
}) {
  const { waiting } = seen;
  if (waiting.length === 0) return <GonePage title={confirm.goneTitle} says={confirm.gone} />;
  const many = waiting.length > 1;
  const lead = waiting[0]?.wanted.what === "call" ? confirm.leadFollow : confirm.lead;
  return (
    <Page
      title={many ? confirm.titleMany : confirm.title}
      lead={many ? confirm.leadMany : lead}
      noindex
    >
      <Form action={at} send={confirm.send}>
        {waiting.map(
          (alert) =>
            !many && (
              <>
                <p class="chapo">
                  <strong>{describeWanted(alert.wanted)}</strong>
                </p>
                <Hidden name="alertes" value={alert.id} />
              </>
            ),
        )}
        {many && (
          <Checks
            name="alertes"
            question={confirm.question}
            values={waiting.map(({ id }) => id)}
            choices={waiting.map(({ id, wanted }) => ({
              value: id,
              label: describeWanted(wanted),
            }))}
          />
        )}
      </Form>
    </Page>
  );
}

/** What waits no more, or is stopped. */
export function GonePage({ title, says }: { readonly title: string; readonly says: string }) {
  return (
    <Page title={title} lead={says} noindex>
      <p>
        <ButtonLink href="/appels" kind="clair">
          {confirm.toCalls}
        </ButtonLink>
      </p>
    </Page>
  );
}

export interface LinkedPageProps {
  readonly alert: Alert | undefined;
  readonly at: string;
  readonly stopAll: string | undefined;
  readonly said: "confirmed" | "changed" | undefined;
}

/** One alert, by the link of a mail. */
export function LinkedPage({ alert, at, stopAll, said }: LinkedPageProps) {
  if (alert === undefined) return <GonePage title={linked.stoppedTitle} says={linked.stopped} />;
  const title = alert.state === "stopped" ? linked.stoppedTitle : linked.title;
  return (
    <Page title={title} heading={title} noindex>
      {said !== undefined && <output>{linked[said]}</output>}
      <AlertForm alert={alert} words={describeWanted(alert.wanted)} at={at} level="h2" />
      {stopAll !== undefined && (
        <p>
          <a href={stopAll}>{linked.stopAll}</a>
        </p>
      )}
    </Page>
  );
}

export interface MinePageProps {
  readonly alerts: readonly ListedAlert[];
  readonly said: "on" | "followed" | "changed" | undefined;
  /** The call that one came from. */
  readonly back: string | undefined;
}

/** The alerts of the person signed in. */
export function MinePage({ alerts, said, back }: MinePageProps) {
  return (
    <Page title={mine.title} heading={mine.title} noindex>
      {said !== undefined && <output>{mine[said]}</output>}
      {back !== undefined && (
        <p>
          <a href={back}>{mine.backToCall}</a>
        </p>
      )}
      {alerts.length === 0 ? (
        <Empty title={mine.none}>
          <p>
            {mine.noneHelp} <a href="/appels">{mine.toCalls}</a>
          </p>
        </Empty>
      ) : (
        <>
          <p>{mine.lead}</p>
          <Lines>
            {alerts.map((alert) => (
              <AlertForm
                alert={alert}
                words={alert.words}
                found={alert.wanted.what === "search" ? (alert.found?.calls ?? 0) : undefined}
                at={`/moi/alertes/${alert.id}`}
                level="h2"
              />
            ))}
          </Lines>
        </>
      )}
      <p>
        <a href="/moi/courriels">{mine.mails}</a>
      </p>
    </Page>
  );
}
