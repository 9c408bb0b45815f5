import { dayOf, writeDate } from "#basics/dates";
import {
  Button,
  Check,
  Field,
  type FieldProblems,
  Form,
  Hidden,
  titleOf,
  type Typed,
} from "#ui/form";
import { Card, Cards, Empty } from "#ui/list";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";

import type { SeenModerator } from "../actions/ask-moderator.ts";
import { texts } from "./review-texts.fr.ts";
import { ofMine } from "./mine-pages.tsx";
import { LIST } from "./review-pages.tsx";

interface Sent {
  readonly typed?: Typed | undefined;
  readonly problems?: FieldProblems | undefined;
  readonly problem?: string | undefined;
}

export const MODERATORS = "/operateur/moderateurs";

export interface ModeratorsPageProps extends Sent {
  readonly moderators: readonly SeenModerator[];
  readonly said: "asked" | "ended" | undefined;
  /** Whose end is being asked, when the form of the reason came back. */
  readonly ending?: string | undefined;
}

/** For the operator: who moderates, and to whom it could be proposed. */
export function ModeratorsPage({ moderators, said, ending, ...sent }: ModeratorsPageProps) {
  const words = texts.moderators;
  const asking = ending === undefined ? sent : {};
  return (
    <Page
      title={titleOf(words.title, sent)}
      noindex
      breadcrumb={[{ label: words.trail, at: "/operateur" }]}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{words.title}</h1>
          <p class="chapo">{words.lead}</p>
        </header>
        {said !== undefined && (
          <div class="anse">
            <output>{said === "asked" ? words.sent : words.ended}</output>
          </div>
        )}
        <Section title={words.list}>
          {moderators.length === 0 && <Empty title={words.none} />}
          <Cards>
            {moderators.map((one) => (
              <Moderating one={one} sent={one.person === ending ? sent : {}} />
            ))}
          </Cards>
        </Section>
        <Cove title={words.ask}>
          <Form action={MODERATORS} send={words.send} {...asking}>
            <Field
              name="email"
              type="email"
              label={words.email}
              help={words.emailHelp}
              autocomplete="off"
            />
          </Form>
        </Cove>
      </div>
    </Page>
  );
}

function Moderating({ one, sent }: { readonly one: SeenModerator; readonly sent: Sent }) {
  const words = texts.moderators;
  const since = writeDate(dayOf(one.acceptedAt ?? one.askedAt));
  return (
    <Card>
      <h3>{words.since(one.name, since)}</h3>
      {one.isNamed && <p class="petit">{words.named}</p>}
      <details open={sent.problems !== undefined}>
        <summary>{words.end}</summary>
        <Form action={`${MODERATORS}/retirer`} send={words.end} prefix={one.person} {...sent}>
          <Hidden name="person" value={one.person} />
          <Field name="reason" label={words.reason} help={words.reasonHelp} />
        </Form>
      </details>
    </Card>
  );
}

export interface AgreementPageProps {
  /** Since when; undefined while they did not answer. */
  readonly since: Temporal.PlainDate | undefined;
  readonly isNamed: boolean;
  readonly saved: boolean;
}

/** For whoever was asked to moderate: yes, no, with or without their name, and stop. */
export function AgreementPage({ since, isNamed, saved }: AgreementPageProps) {
  const words = texts.agreement;
  // Who did not say yes has no list yet: for them the way back is their own page.
  const above = since === undefined ? ofMine : { label: texts.list.title, at: LIST };
  return (
    <Page title={words.title} noindex breadcrumb={[above]}>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{words.title}</h1>
          <p class="chapo">{words.lead}</p>
        </header>
        {saved && (
          <div class="anse">
            <output>{words.agreed}</output>
          </div>
        )}
        <p>{since === undefined ? words.asked : words.since(writeDate(since))}</p>
        <Form action={`${LIST}/accord`}>
          <Check name="named" label={words.named} checked={isNamed} />
          <div class="rang">
            <Button name="answer" value="agree">
              {since === undefined ? words.agree : words.keep}
            </Button>
            <Button kind="clair" name="answer" value="decline">
              {since === undefined ? words.decline : words.stop}
            </Button>
          </div>
          {since !== undefined && <p class="petit doux">{words.stopHow}</p>}
        </Form>
      </div>
    </Page>
  );
}

/** For whoever just declined, or stopped. */
export function StoppedPage() {
  const words = texts.agreement;
  return (
    <Page title={words.title} noindex>
      <div class="pile-l">
        <h1>{words.title}</h1>
        <output>{words.stopped}</output>
        <p>
          <a href="/moderation">{texts.list.register}</a>
        </p>
      </div>
    </Page>
  );
}
