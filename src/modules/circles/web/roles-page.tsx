import { dayOf, writeDay } from "#basics/dates";
import { PersonLine } from "#ui/avatar";
import { Check, Field, type FieldProblems, Form, Select, TextArea, type Typed } from "#ui/form";
import { Empty } from "#ui/list";
import { Section } from "#ui/panel";

import type { SeenRole, SeenRoles } from "../actions/see-roles.ts";
import { addressOf, isClosed } from "../domain/circle.ts";
import { MOST_ROLE } from "../domain/responsibility.ts";
import { roleTexts as texts } from "./keep-texts.fr.ts";
import { PartPage } from "./part.tsx";

export interface RolesPageProps {
  readonly seen: SeenRoles;
  readonly now: Temporal.Instant;
  /** The form that was sent and is to be mended: the id of a role, or "nouveau". */
  readonly sent?: string | undefined;
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
}

/** The roles of a circle: who takes care of what, with whom, and who did before. */
export function RolesPage(props: RolesPageProps) {
  const { seen, problem, problems, sent } = props;
  const { circle, roles } = seen;
  const living = roles.filter(({ role }) => role.endedAt === undefined);
  const ended = roles.filter(({ role }) => role.endedAt !== undefined);
  const keeps = seen.standing === "facilitator" && !isClosed(circle);
  return (
    <PartPage
      circle={circle}
      title={texts.title}
      lead={texts.lead}
      problem={problem}
      problems={problems}
    >
      {sent === undefined && problem !== undefined && (
        <p class="bilan" role="alert">
          {problem}
        </p>
      )}
      {living.length === 0 && (
        <Empty title={texts.none}>
          <p>{texts.noneHelp}</p>
        </Empty>
      )}
      {living.map((one) => (
        <Role one={one} props={props} />
      ))}
      {keeps && <Make props={props} />}
      {ended.length > 0 && (
        <Section title={texts.ended} id="termines">
          {ended.map((one) => (
            <div class="pile-s">
              <h3>{one.role.name}</h3>
              <Before one={one} now={props.now} />
            </div>
          ))}
        </Section>
      )}
    </PartPage>
  );
}

interface RoleProps {
  readonly one: SeenRole;
  readonly props: RolesPageProps;
}

function Role({ one, props }: RoleProps) {
  const { role, holder, second } = one;
  const at = `${addressOf(props.seen.circle)}/roles/${role.id}`;
  const id = `role-${role.id}`;
  return (
    <Section title={role.name} id={id}>
      <p>{role.about}</p>
      {role.moderates && <p class="petit doux">{texts.moderates}</p>}
      <ul class="pile-s">
        <li>
          <Held label={texts.holder} held={holder} />
        </li>
        <li>
          <Held label={texts.second} held={second} />
        </li>
      </ul>
      {one.before.length > 0 && (
        <details class="pile-s">
          <summary>{texts.before}</summary>
          <Before one={one} now={props.now} />
        </details>
      )}
      {one.mayHandOver && !isClosed(props.seen.circle) && (
        <>
          <details class="pile-s" open={props.sent === role.id}>
            <summary>{texts.handOver}</summary>
            <Form
              action={`${at}/passer`}
              prefix={id}
              send={texts.handOverSend}
              {...sentTo(props, role.id)}
            >
              <Places props={props} holder={second?.person} second={undefined} />
            </Form>
          </details>
          <details class="pile-s">
            <summary>{texts.end}</summary>
            <p>{texts.endSays}</p>
            <Form action={`${at}/terminer`} send={texts.endSend} />
          </details>
        </>
      )}
    </Section>
  );
}

function Held({ label, held }: { readonly label: string; readonly held: SeenRole["holder"] }) {
  return held === undefined ? (
    <>
      {label} : {texts.nobody}
    </>
  ) : (
    <PersonLine id={held.person} name={held.name}>
      {label}
    </PersonLine>
  );
}

function Before({ one, now }: { readonly one: SeenRole; readonly now: Temporal.Instant }) {
  const day = (at: Temporal.Instant) => writeDay(dayOf(at), dayOf(now));
  return (
    <ul class="pile-s">
      {one.before.map(({ name, place, since, endedAt }) => (
        <li>
          <strong>{name}</strong> {texts.place[place]},{" "}
          {texts.until(day(since), day(endedAt ?? now))}
        </li>
      ))}
    </ul>
  );
}

/** What was typed and what is to be mended, in the form that was sent only. */
function sentTo({ sent, typed, problem, problems }: RolesPageProps, form: string) {
  return sent === form ? { typed, problem, problems } : {};
}

interface PlacesProps {
  readonly props: RolesPageProps;
  readonly holder: string | undefined;
  readonly second: string | undefined;
}

function Places({ props, holder, second }: PlacesProps) {
  const options = props.seen.members.map(({ person, name }) => ({ value: person, label: name }));
  return (
    <>
      <Select
        name="titulaire"
        label={texts.holder}
        empty={texts.choose}
        options={options}
        value={holder}
      />
      <Select
        name="suppleance"
        label={texts.second}
        empty={texts.choose}
        options={options}
        value={second}
      />
    </>
  );
}

function Make({ props }: { readonly props: RolesPageProps }) {
  return (
    <Section title={texts.make} id="nouveau">
      <Form
        action={`${addressOf(props.seen.circle)}/roles`}
        prefix="nouveau"
        send={texts.send}
        {...sentTo(props, "nouveau")}
      >
        <Field name="nom" label={texts.name} maxlength={MOST_ROLE.name} />
        <TextArea
          name="sujet"
          label={texts.about}
          help={texts.aboutHelp}
          rows={2}
          maxlength={MOST_ROLE.about}
        />
        <Places props={props} holder={undefined} second={undefined} />
        <Check name="modere" label={texts.moderatesField} />
      </Form>
    </Section>
  );
}
