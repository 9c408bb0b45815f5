import { dayOf, writeDay } from "#basics/dates";
import { backTo, type GivenBack } from "#basics/form";
import { PersonLine } from "#ui/avatar";
import { Form } from "#ui/form";
import { Empty } from "#ui/list";
import { Section } from "#ui/panel";

import type { SeenRole, SeenRoles } from "../actions/see-roles.ts";
import { addressOf, isClosed } from "../domain/circle.ts";
import { handOverForm, makeRoleForm } from "./forms.ts";
import { roleTexts as texts } from "./keep-texts.fr.ts";
import { PartPage, Refused } from "./part.tsx";

export interface RolesPageProps {
  readonly seen: SeenRoles;
  readonly now: Temporal.Instant;
  /** Its form is the id of a role, or "nouveau". */
  readonly back: GivenBack;
}

/** The roles of a circle: who takes care of what, with whom, and who did before. */
export function RolesPage(props: RolesPageProps) {
  const { seen, back } = props;
  const { circle, roles } = seen;
  const living = roles.filter(({ role }) => role.endedAt === undefined);
  const ended = roles.filter(({ role }) => role.endedAt !== undefined);
  const keeps = seen.standing === "facilitator" && !isClosed(circle);
  const isInForm =
    (back.form === "nouveau" && keeps) || living.some(({ role }) => role.id === back.form);
  return (
    <PartPage circle={circle} title={texts.title} lead={texts.lead} back={back}>
      {!isInForm && <Refused back={back} />}
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
          <details class="pile-s" open={props.back.form === role.id}>
            <summary>{texts.handOver}</summary>
            <Form
              action={`${at}/passer`}
              prefix={id}
              asks={handOverForm(props.seen.members)}
              values={{ holder: second?.person }}
              back={backTo(role.id, props.back)}
              send={texts.handOverSend}
            />
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

function Make({ props }: { readonly props: RolesPageProps }) {
  return (
    <Section title={texts.make} id="nouveau">
      <Form
        action={`${addressOf(props.seen.circle)}/roles`}
        prefix="nouveau"
        asks={makeRoleForm(props.seen.members)}
        back={backTo("nouveau", props.back)}
        send={texts.send}
      />
    </Section>
  );
}
